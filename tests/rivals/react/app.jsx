// The page in React: state at the top, what a keystroke does not touch is left alone.
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useState } from "react";
import { BLANK, SAVE_AFTER_MS, compose, copy, count, inWords, readForm, save, starts, whys } from "../page.mjs";

const Choice = memo(({ name, legend, options, chosen, onChoose }) => (
  <fieldset className="Choice" data-look="cards">
    <legend>{legend}</legend>
    <div className="Choice-options">
      {options.map(([id, label]) => (
        <label className="Option" key={id}>
          <input type="radio" name={name} value={id} checked={chosen === id} onChange={() => onChoose(name, id)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
));

const Field = memo(({ id, label, hint, autocomplete = "off", value, onType }) => (
  <div className="Field">
    <label className="Field-label" htmlFor={id}>{label}</label>
    <input className="Field-box" type="text" dir="auto" id={id} autoComplete={autocomplete} aria-describedby={hint && `${id}-hint`} value={value} onChange={(event) => onType(id, event.target.value)} />
    {hint && <p className="Field-hint" id={`${id}-hint`}>{hint}</p>}
  </div>
));

const Header = memo(() => (
  <header className="Header">
    <div className="Header-name"><h1>Bow Out</h1></div>
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
    <div className="Page">
      <Header />
      <div className="Questions">
        <section className="Quick" aria-label="The essentials">
          <Choice name="start" legend="Where do things stand?" options={starts} chosen={form.start} onChoose={answer} />
          <Choice name="why" legend="Why?" options={whys} chosen={form.why} onChoose={answer} />
          <div className="Pair">
            <Field id="role" label="Role" value={form.role} onType={answer} />
            <Field id="name" label="Your name" autocomplete="name" value={form.name} onType={answer} />
          </div>
          <Field id="company" label="Company" hint="If the reader needs to know which one." autocomplete="organization" value={form.company} onType={answer} />
        </section>
      </div>
      <section className="Message" aria-label="Message">
        <div className="Paper" data-state={n_changes === 0 ? "sample" : undefined}>
          <div className="Subject">
            <label htmlFor="subject">Subject</label>
            <textarea id="subject" rows="1" value={subject} onChange={(event) => tell({ edit: { subject: event.target.value } })} />
          </div>
          <label className="Hidden" htmlFor="message">Message</label>
          <textarea className="Text" id="message" rows="14" value={text} onChange={(event) => tell({ edit: { text: event.target.value } })} />
        </div>
        <div className="Counts"><span>{inWords(count(text))}</span></div>
        <div className="CopyBar">
          <button type="button" className="Button" data-look="main" id="copy" onClick={() => copy({ subject, text })}>Copy message</button>
          <p className="Status" id="status" role="status">{status}</p>
        </div>
      </section>
    </div>
  );
}
