// The bench's page: every engine makes the same message of the same names, in turn, and each text is read once, so that no
// engine leaves it as pieces that are only joined when somebody looks.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import Handlebars from "handlebars/runtime";
import Mustache from "mustache";
import nunjucks from "nunjucks/browser/nunjucks-slim";
import init, { Composer } from "composer";
import bank from "bank";
import { composer } from "../../tests/rivals/compose.mjs";
import { fluent, handlebars, mustache } from "made";

const NAME = "Maya Okonkwo";

/** The role of a message: always as long, never twice the same in a row. */
const role = (n) => `Data Analyst ${String(n % 100).padStart(2, "0")}`;

async function engines() {
  await init({ module_or_path: "composer.wasm" });
  const ours = new Composer();
  const render = Handlebars.template(handlebars);
  const environment = new nunjucks.Environment(undefined, { autoescape: false });
  const template = environment.getTemplate("message");
  Mustache.escape = (text) => text;
  Mustache.parse(mustache);
  const bundle = new FluentBundle("en-US", { useIsolating: false });
  bundle.addResource(new FluentResource(fluent));
  const { value: pattern } = bundle.getMessage("message");
  const rival = composer(bank, 2n, false);
  const answers = { start: "interviewed", why: "about-them", company: "" };
  return {
    ours: (role, name) => ours.compose(role, name),
    handlebars: (role, name) => render({ role, name }),
    nunjucks: (role, name) => template.render({ role, name }),
    mustache: (role, name) => Mustache.render(mustache, { role, name }),
    fluent: (role, name) => bundle.formatPattern(pattern, { role, name }),
    "the rival pages’ composer": (role, name) => rival({ ...answers, role, name }).text,
  };
}

/** The time that one message takes, in microseconds. */
function time(make, n) {
  let sink = 0;
  const began = performance.now();
  for (let idx = 0; idx < n; idx++) {
    const text = make(role(idx), NAME);
    sink += text.charCodeAt(text.length - 1);
  }
  const took = performance.now() - began;
  if (sink === 0) throw new Error("nothing was made");
  return (1000 * took) / n;
}

/** Rounds in which every engine has its turn; what each makes is returned beside its times. */
globalThis.measure = async (n_rounds, n) => {
  const all = Object.entries(await engines());
  const texts = Object.fromEntries(all.map(([name, make]) => [name, make(role(7), NAME)]));
  for (const [, make] of all) time(make, n);
  const times = Object.fromEntries(all.map(([name]) => [name, []]));
  for (let round = 0; round < n_rounds; round++) {
    const turns = round % 2 ? [...all].reverse() : all;
    for (const [name, make] of turns) times[name].push(time(make, n));
  }
  return { texts, times };
};
