// Somebody who tries out everything: types into every field, opens every part, takes the message away in every way.
import { locked } from "./stage.mjs";

const WORD = "Quillfeather";

/** Uses the page that is open; gives the number of things that were done. */
export async function useEverything(page) {
  await locked(page);
  let done = 0;
  const visible = async (selector) => {
    const all = await page.locator(selector).all();
    const shown = await Promise.all(all.map((it) => it.isVisible()));
    return all.filter((_, nth) => shown[nth]);
  };
  // Parts that are opened bring others, which are closed. What comes may change which one is the first.
  const closed = page.locator("details:not([open]) > summary").filter({ visible: true });
  for (; await closed.count(); done++) await closed.first().click();
  await page.getByRole("button", { name: "Another wording" }).first().waitFor();
  for (const field of await visible("input[type=text]:not([readonly])")) {
    await field.fill(WORD);
    done++;
  }
  for (const value of ["applied", "offer", "interviewed"]) {
    await page.locator(`input[name=start][value=${value}]`).check();
    done++;
  }
  for (const name of ["Another wording", "Copy subject", "Copy message", "Copy link to these answers", "Download .txt", "Undo", "Count again"]) {
    const button = page.getByRole("button", { name, exact: true }).first();
    if (!(await button.isVisible())) continue;
    await button.click();
    done++;
  }
  await page.locator("#message").press("End");
  await page.keyboard.type(` ${WORD} ${WORD}`);
  await page.getByText("Saved in this browser").waitFor();
  return done + 1;
}
