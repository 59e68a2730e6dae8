// The page in Preact: state at the top, what a keystroke does not touch is left alone.
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useState } from "preact/hooks";
import { memo } from "./memo.mjs";
import { BLANK, SAVE_AFTER_MS, compose, copy, count, inWords, readForm, save, starts, whys } from "../page.mjs";

const Choice = memo(({ name, legend, options, chosen, onChoose }) => (
  <fieldset class="Choice" data-look="cards">
    <legend>{legend}</legend>
    <div class="Choice-options">
      {options.map(([id, label]) => (
        <label class="Option" key={id}>
          <input type="radio" name={name} value={id} checked={chosen === id} onChange={() => onChoose(name, id)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
));

const Field = memo(({ id, label, hint, autocomplete = "off", value, onType }) => (
  <div class="Field">
    <label class="Field-label" for={id}>{label}</label>
    <input class="Field-box" type="text" dir="auto" id={id} autocomplete={autocomplete} aria-describedby={hint && `${id}-hint`} value={value} onInput={(event) => onType(id, event.target.value)} />
    {hint && <p class="Field-hint" id={`${id}-hint`}>{hint}</p>}
  </div>
));

const Header = memo(() => (
  <header class="Header">
    <div class="Header-name"><h1>Bow Out</h1></div>
    <p>Leave a hiring process with grace. Nothing you type leaves this browser.</p>
  </header>
));

const unchanged = { form: BLANK, edited: {}, n_changes: 0 };

function reduce({ form, edited, n_changes }, { answer, edit, adopt }) {
  return { form: adopt ?? { ...form, ...answer }, edited: { ...edited, ...edit }, n_changes: n_changes + 1 };
}

export function App() {
  const [state, tell] = useReducer(reduce, unchanged);
  const [status, setStatus] = useState("");
  const { form, edited, n_changes } = state;
  const composed = useMemo(() => compose(form), [form]);
  const { subject, text } = { ...composed, ...edited };
  const answer = useCallback((name, value) => tell({ answer: { [name]: value } }), []);

  // What was typed before the program was there.
  useLayoutEffect(() => {
    const typed = readForm();
    if (Object.keys(BLANK).some((name) => typed[name] !== BLANK[name])) tell({ adopt: typed });
    document.documentElement.dataset.ready = "1";
  }, []);

  useEffect(() => {
    if (n_changes === 0) return undefined;
    setStatus("Saving …");
    const saving = setTimeout(() => setStatus(save({ form, edited }) ? "Saved in this browser" : "Not saved"), SAVE_AFTER_MS);
    return () => clearTimeout(saving);
  }, [state]);

  return (
    <div class="Page">
      <Header />
      <div class="Questions">
        <section class="Quick" aria-label="The essentials">
          <Choice name="start" legend="Where do things stand?" options={starts} chosen={form.start} onChoose={answer} />
          <Choice name="why" legend="Why?" options={whys} chosen={form.why} onChoose={answer} />
          <div class="Pair">
            <Field id="role" label="Role" value={form.role} onType={answer} />
            <Field id="name" label="Your name" autocomplete="name" value={form.name} onType={answer} />
          </div>
          <Field id="company" label="Company" hint="If the reader needs to know which one." autocomplete="organization" value={form.company} onType={answer} />
        </section>
      </div>
      <section class="Message" aria-label="Message">
        <div class="Paper" data-state={n_changes === 0 ? "sample" : undefined}>
          <div class="Subject">
            <label for="subject">Subject</label>
            <textarea id="subject" rows="1" value={subject} onInput={(event) => tell({ edit: { subject: event.target.value } })} />
          </div>
          <label class="Hidden" for="message">Message</label>
          <textarea class="Text" id="message" rows="14" value={text} onInput={(event) => tell({ edit: { text: event.target.value } })} />
        </div>
        <div class="Counts"><span>{inWords(count(text))}</span></div>
        <div class="CopyBar">
          <button type="button" class="Button" data-look="main" id="copy" onClick={() => copy({ subject, text })}>Copy message</button>
          <p class="Status" id="status" role="status">{status}</p>
        </div>
      </section>
    </div>
  );
}
