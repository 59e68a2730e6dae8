// The screens of the page, each as somebody comes to it: what the pictures, the accessibility tree and axe are asked about.
// One entry, one screen; `pictured` ones are compared as pictures, too.
import { locked } from "./stage.mjs";

const box = (page, name) => page.getByRole("textbox", { name, exact: true });
const saved = (page) => page.getByRole("status").filter({ hasText: "Saved in this browser" }).waitFor();
const unfold = async (page, title) => {
  const summary = page.locator("summary").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
  await summary.press("Enter");
  // What is in it is made then, in a task of its own.
  await page.waitForFunction((it) => it.nextElementSibling.firstElementChild, await summary.elementHandle());
};

/** The two questions and three names of the first screen. */
async function answer(page) {
  await page.getByRole("radio", { name: "I’ve interviewed" }).check();
  await page.getByRole("radio", { name: "I accepted another offer" }).check();
  await box(page, "Role").fill("Operations Analyst");
  await box(page, "Your name").fill("Maya Okonkwo");
  await box(page, "Company").fill("Northwind Traders");
  await saved(page);
}

async function edit(page) {
  await answer(page);
  await box(page, "Message").press("Control+Home");
  await page.keyboard.type("My own words. ");
}

/** At a written offer the page asks what may bind. */
const OFFER = "#v=1&stage=written-offer&role=Operations%20Analyst&from=Maya%20Okonkwo&to=Dana%20Weiss&to-kind=hiring-manager";

export const SCREENS = [
  { name: "first", pictured: true, arrange: async () => undefined },
  { name: "answered", pictured: true, arrange: answer },
  {
    name: "call",
    pictured: true,
    arrange: async (page) => {
      await answer(page);
      await unfold(page, "Adjust");
      await page.getByRole("combobox", { name: "How to tell them" }).selectOption("phone");
      await page.getByRole("button", { name: "Rehearse" }).waitFor();
    },
  },
  {
    name: "drafts",
    pictured: true,
    arrange: async (page) => {
      await answer(page);
      const drafts = page.getByRole("region", { name: "Drafts" });
      await drafts.getByRole("button", { name: "Same answers, another company" }).click();
      await box(page, "Role").fill("Planner");
      await saved(page);
      await drafts.getByText("Planner").waitFor();
      await page.getByRole("button", { name: /^Drafts/ }).press("Enter");
    },
  },
  {
    name: "rehearsal",
    arrange: async (page) => {
      await SCREENS.find(({ name }) => name === "call").arrange(page);
      await page.getByRole("button", { name: "Rehearse" }).press("Enter");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "keys",
    arrange: async (page) => {
      await page.getByRole("button", { name: "Keys", exact: true }).press("Enter");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
    },
  },
  {
    name: "gap",
    arrange: async (page) => {
      await page.getByRole("button", { name: "Copy message" }).click();
      await page.getByRole("group", { name: "Before you copy" }).waitFor();
    },
  },
  {
    name: "check-first",
    path: OFFER,
    arrange: async (page) => page.getByText("They are not legal advice.").waitFor(),
  },
  {
    name: "unsure",
    arrange: async (page) => {
      await answer(page);
      await unfold(page, "Not sure yet?");
      await page.getByLabel("What would have to change for you to stay?").selectOption({ label: "The hours" });
      await page.getByRole("button", { name: "Ask them by email" }).waitFor();
    },
  },
  {
    name: "sentences",
    arrange: async (page) => {
      await answer(page);
      await unfold(page, "Sentence by sentence");
      await page.getByRole("button", { name: "Another wording" }).first().waitFor();
    },
  },
  {
    name: "stale",
    arrange: async (page) => {
      await edit(page);
      await page.getByRole("radio", { name: "I missed an interview" }).check();
      await box(page, "Message").waitFor();
    },
  },
  {
    name: "review",
    arrange: async (page) => {
      await answer(page);
      await box(page, "Message").fill("Hello,\n\nAfter careful consideration I have been thinking about the role.\n\nMaya");
      await page.getByRole("heading", { name: "The decision is not said" }).waitFor();
    },
  },
  {
    name: "reply",
    arrange: async (page) => {
      await answer(page);
      await unfold(page, "What comes back");
      await page.getByLabel("What did they say?").selectOption({ label: "They came back with an offer" });
      await page.getByRole("textbox", { name: "Your answer", exact: true }).waitFor();
    },
  },
  {
    name: "adjust",
    arrange: async (page) => {
      await answer(page);
      for (const title of ["Adjust", "More about your case", "What is still open?"]) await unfold(page, title);
      await page.getByRole("button", { name: "Add an interview" }).click();
      await page.getByRole("button", { name: "Add somebody in copy" }).waitFor();
    },
  },
  {
    name: "kept",
    arrange: async (page) => {
      await answer(page);
      await unfold(page, "What is kept here");
      await page.getByRole("button", { name: "Forget everything" }).first().waitFor();
      await page.getByText(/ in all:$/).waitFor();
    },
  },
  {
    name: "elsewhere",
    arrange: async (page) => {
      await answer(page);
      await unfold(page, "Take these answers elsewhere");
      await page.getByRole("button", { name: "Copy link to these answers" }).waitFor();
      // What it counts, it counts when it is opened.
      await locked(page);
      await unfold(page, "Check it yourself");
    },
  },
];
