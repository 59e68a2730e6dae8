// Three builds, a host that fails in every way, a browser that has seen nothing, one build or two: never a blank page, never
// files of two builds in one, never a draft that was saved and is gone. `cargo xtask torture updates` tries all
// combinations, the browser tests a part of them.
import { fileURLToPath } from "node:url";

import { builtFiles, FAULTS, stamp, startHost } from "../builds.mjs";
import { launch, strike } from "../stage.mjs";

const IDS = ["a", "b", "c"].map((letter) => letter.repeat(16));

/** Which requests fail. */
const TARGETS = {
  page: /^index\.html$/,
  "boot.js": /^boot-/,
  glue: /^bowout-[0-9a-f]+\.js$/,
  program: /^bowout-[0-9a-f]+(_bg)?\.wasm$/,
  "later part": /^bowout-later-/,
  sheet: /^bowout-[0-9a-f]+(-[0-9a-f]+)?\.css$/,
  nothing: /^(?!)/,
  "offline.js": /^offline-.*\.js$/,
  "offline.css": /^offline-.*\.css$/,
  icon: /^icons\//,
  worker: /^sw\.js$/,
};

/** What the browser has seen before the host fails. */
const STATES = { nothing: first, "one build": second, "two builds": third };

/** Longest time for something that has to happen, and for something that need not, in milliseconds. */
const PATIENCE = 60_000;
const GLANCE = 1_500;

/** All combinations; the page of a first visit is the host's alone to give. */
export function combinations() {
  const all = Object.keys(STATES).flatMap((state) =>
    Object.keys(TARGETS).flatMap((target) => Object.keys(FAULTS).map((fault) => ({ state, target, fault }))),
  );
  // Where nothing fails, no fault is another than the first.
  const [fault] = Object.keys(FAULTS);
  const counts = (it) => it.target !== "nothing" || it.fault === fault;
  return all.filter((it) => counts(it) && (it.state !== "nothing" || it.target !== "page"));
}

/** Plays the combinations; counts what went wrong, and says of each what it was. */
export async function play(cases, say = console.log) {
  const built = builtFiles();
  const builds = IDS.map((id) => stamp(built, id));
  const counts = { combinations: 0, steps: 0, blank: 0, mixed: 0, lost: 0, stuck: 0 };
  for (const it of cases) {
    const host = await startHost({ files: builds[0], prefix: "/deep/sub/" });
    const context = await (await launch()).newContext({ locale: "en-US" });
    const stage = new Stage(await context.newPage(), host, builds, counts);
    try {
      await STATES[it.state](stage, TARGETS[it.target], it.fault);
    } catch (error) {
      counts.stuck++;
      stage.notes.push(`stuck: ${error.message.split("\n")[0]}`);
    }
    counts.combinations++;
    for (const note of stage.notes) say(`${it.state}, ${it.target}, ${it.fault}: ${note}`);
    await context.close();
    await host.stop();
  }
  return counts;
}

/** The host fails at the first visit: what there is can be read, and the next visit makes it good. */
async function first(stage, target, fault) {
  stage.fail(target, fault);
  await stage.open({ mayFail: true });
  await stage.look();
  stage.mend();
  await stage.open();
  await stage.write("Ada Quill");
  await stage.offline();
}

/** A page that is kept, and a newer one that cannot be had, and then can. */
async function second(stage, target, fault) {
  await stage.open();
  await stage.write("Ada Quill");
  await stage.kept();
  stage.deploy(1);
  stage.fail(target, fault);
  await stage.open();
  await stage.look(0);
  await stage.tried(target);
  await stage.open();
  await stage.look(0);
  stage.mend();
  await stage.update(1);
  await stage.offline();
}

/** Another one comes before the newer one was taken. */
async function third(stage, target, fault) {
  await stage.open();
  await stage.write("Ada Quill");
  await stage.kept();
  stage.deploy(1);
  await stage.open();
  await stage.news();
  stage.deploy(2);
  stage.fail(target, fault);
  await stage.open();
  await stage.look(0);
  await stage.tried(target);
  // What was had as a whole can be taken, whatever the host does now.
  await stage.take();
  await stage.look();
  stage.mend();
  await stage.update(2);
  await stage.offline();
}

class Stage {
  notes = [];
  #name = "";

  constructor(page, host, builds, counts) {
    Object.assign(this, { page, host, builds, counts });
    page.setDefaultTimeout(PATIENCE);
  }

  deploy(nth) {
    this.host.files = this.builds[nth];
  }

  fail(target, fault) {
    this.host.log.length = 0;
    this.host.fault = (path) => (target.test(path ?? "") ? fault : undefined);
  }

  mend() {
    this.host.mend();
  }

  /** Opens the page, and waits until it is ready, or says that it cannot be; where it may fail, not for long. */
  async open({ mayFail } = {}) {
    this.counts.steps++;
    await this.page.goto(this.host.address, { waitUntil: "commit" });
    const is = mayFail ? "html:is([data-ready], [data-failed])" : "html[data-ready]";
    const settled = this.page.locator(is).waitFor({ state: "attached", timeout: mayFail ? GLANCE : PATIENCE });
    await (mayFail ? settled.catch(() => undefined) : settled);
  }

  /** Looks at the page as it stands: is there something, is it of one build, is what was saved there? */
  async look(nth) {
    this.counts.steps++;
    const ids = IDS;
    const { build, text, resources, name, isReady } = await this.page.evaluate(() => ({
      build: document.documentElement.dataset.build,
      text: document.body?.innerText ?? "",
      resources: performance.getEntriesByType("resource").filter(({ responseStatus }) => responseStatus === 200).map(({ name }) => name),
      name: document.getElementById("name")?.value,
      isReady: Boolean(document.documentElement.dataset.ready),
    }));
    const wrong = (kind, note) => (this.counts[kind]++, this.notes.push(`${kind}: ${note}`));
    if (!/Bow Out[^]*Hello,/.test(text) && !(isReady && /Bow Out/.test(text))) wrong("blank", JSON.stringify(text.slice(0, 80)));
    const own = this.builds[ids.indexOf(build)] ?? new Map();
    const { pathname } = new URL(this.host.address);
    const strangers = resources.map((url) => new URL(url).pathname.slice(pathname.length)).filter((path) => path && !own.has(path));
    if (strangers.length) wrong("mixed", `${build} with ${strangers.join(", ")}`);
    if (nth !== undefined && build !== ids[nth]) wrong("mixed", `${build} where ${ids[nth]} was expected`);
    if (isReady && this.#name && name !== this.#name) wrong("lost", `${JSON.stringify(name)} for ${JSON.stringify(this.#name)}`);
  }

  async write(name) {
    this.counts.steps++;
    await this.page.locator("#name").fill(name);
    await this.page.locator("#status").filter({ hasText: "Saved in this browser" }).waitFor();
    this.#name = name;
  }

  /** Waits until the page would start without its host. */
  async kept() {
    await this.page.locator("html[data-offline][data-locked]").waitFor({ state: "attached" });
  }

  /** Waits until the failing file was asked for, or does not seem to be. */
  async tried(target) {
    const end = performance.now() + GLANCE;
    while (performance.now() < end && !this.host.log.some((path) => target.test(path))) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async news() {
    await this.page.getByText("A new version of this page is ready.").waitFor();
  }

  /** Takes the version that is ready, if one is. */
  async take() {
    this.counts.steps++;
    const button = this.page.getByRole("button", { name: "Update now" });
    await button.click();
    await this.page.locator(`html[data-ready]:not([data-build="${IDS[0]}"])`).waitFor({ state: "attached" });
  }

  /** Comes to a build in the end, by reloading and taking what is offered, as a visitor would. */
  async update(nth) {
    const is = async () => (await this.page.locator("html").getAttribute("data-build")) === IDS[nth];
    for (let visit = 0; visit < 4 && !(await is()); visit++) {
      await this.open();
      if (await is()) break;
      await this.news();
      await this.page.getByRole("button", { name: "Update now" }).click();
      await this.page.locator(`html[data-build="${IDS[nth]}"][data-ready]`).waitFor({ state: "attached", timeout: PATIENCE / 4 }).catch(() => undefined);
    }
    await this.look(nth);
  }

  /** The host is gone: the page comes all the same. */
  async offline() {
    await this.kept();
    await this.host.stop();
    await this.open();
    await this.look();
    await this.host.start();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [every = 1] = process.argv.slice(2).map(Number);
  const cases = combinations().filter((_, nth) => nth % every === 0);
  try {
    const counts = await play(cases);
    console.log(`updates: ${Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(", ")}`);
    const { blank, mixed, lost, stuck } = counts;
    process.exitCode = Math.min(1, blank + mixed + lost + stuck);
  } finally {
    await strike();
  }
}
