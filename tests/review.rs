//! The review: what it says of our own messages, of labelled ones, and of each check's examples.
//!
//! `UPDATE=1 cargo test --test review` writes down anew what it is known to get wrong; a normal run writes nothing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::format_push_string,
    dead_code,
    reason = "a test may panic, and uses of the golden files only what they ask"
)]

#[path = "review/corpus.rs"]
mod corpus;
#[path = "review/examples.rs"]
mod examples;
mod golden;
#[path = "review/tagged.rs"]
mod tagged;

use std::fs;
use std::path::Path;

use bowout::compose::{Choice, compose};
use bowout::drafts::{DraftId, Entry, Summary};
use bowout::editor::{Change, CopyPart, Effect, Event, Model, TextField, reviewed, update};
use bowout::phrases::ENGLISH;
use bowout::plan::plan;
use bowout::review::{CHECKS, Finding, Known, Letter, Severity, review};
use bowout::situation::{Intent, Origin, Stage};

#[test]
fn what_we_compose_has_no_block_and_no_warning() {
    let mut wrong = Vec::new();
    for folder in ["messages", "plans"] {
        for case in golden::read_all(folder) {
            for step in plan(&case.situation, case.now).steps.iter().filter(|step| step.has_message()) {
                let composed = compose(&case.situation, step, &Choice::default(), ENGLISH);
                let text = composed.text();
                let subject = composed.subject.as_ref().map(|it| it.text.clone());
                let letter = Letter {
                    text: &text,
                    subject: subject.as_deref(),
                    situation: &case.situation,
                    step,
                    composed: &composed,
                    known: &Known::new(&case.situation, []),
                };
                for finding in review(&letter) {
                    if finding.severity > Severity::Info {
                        let quoted = finding.quote(&text, subject.as_deref().unwrap_or_default());
                        wrong.push(format!(
                            "{} {}: {} {quoted:?}\n{text}\n",
                            case.path.display(),
                            step.id(),
                            finding.check.id
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), wrong.len());
}

#[test]
fn the_labelled_messages_are_read_as_their_editors_read_them() {
    let mut wrong = Vec::new();
    for message in corpus::read_all().iter().filter(|it| !it.held_out) {
        let findings = message.findings();
        let is_labelled = |finding: &Finding| message.labels.iter().any(|label| label.is(finding));
        for finding in findings.iter().filter(|it| !it.is_of_the_moment() && !is_labelled(it)) {
            wrong.push(format!("{}: found {}", message.name, finding.check.id));
        }
        for label in message.labels.iter().filter(|label| !findings.iter().any(|it| label.is(it))) {
            wrong.push(format!("{}: missed {}", message.name, label.check));
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/review/known.txt");
    let file = fs::read_to_string(&path).unwrap();
    if std::env::var_os("UPDATE").is_some() {
        let head = file.lines().filter(|line| line.starts_with('#')).map(str::to_owned);
        let lines: Vec<_> = head.chain(wrong).collect();
        fs::write(&path, lines.join("\n") + "\n").unwrap();
        return;
    }
    let known: Vec<_> = file.lines().filter(|line| !line.starts_with('#')).collect();
    let new: Vec<_> = wrong.iter().filter(|line| !known.contains(&line.as_str())).collect();
    let mended: Vec<_> = known.iter().filter(|line| !wrong.iter().any(|it| it == *line)).collect();
    let is_same = new.is_empty() && mended.is_empty() && wrong.len() == known.len();
    assert!(is_same, "{} known, {} wrong; new: {new:#?}\nright now: {mended:#?}", known.len(), wrong.len());
}

#[test]
fn the_tagged_sentences_are_read() {
    let messages = tagged::read_all();
    assert!(messages.len() > 1_500 && messages.iter().all(|it| !it.sentences.is_empty()), "{}", messages.len());
}

#[test]
fn each_check_finds_its_bad_examples_and_leaves_its_good_ones() {
    let examples = examples::read_all();
    let mut wrong = Vec::new();
    for check in CHECKS {
        let (n_bad, n_good) = examples
            .iter()
            .filter(|it| it.check == check.id)
            .fold((0, 0), |(bad, good), it| if it.is_bad { (bad + 1, good) } else { (bad, good + 1) });
        if n_bad == 0 || n_good == 0 {
            wrong.push(format!("{}: {n_bad} bad, {n_good} good", check.id));
        }
    }
    for example in &examples {
        let finds = example.message.findings().iter().any(|finding| finding.check.id == example.check);
        if finds != example.is_bad {
            wrong.push(format!(
                "{} {}: {}",
                example.check,
                if finds { "finds" } else { "does not find" },
                example.words
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} of {}", wrong.join("\n"), wrong.len(), examples.len());
}

/// A page whose message was pasted over.
fn pasted(text: &str) -> Model {
    let mut model = Model::default();
    for (field, value) in
        [(TextField::Role, "Planner"), (TextField::OwnName, "Ana Ruiz"), (TextField::Company, "Larkspur")]
    {
        update(&mut model, Event::Answered(Change::Text(field, value.to_owned())));
    }
    update(&mut model, Event::MessageEdited(text.to_owned()));
    model
}

fn found(model: &Model) -> Vec<&'static str> {
    reviewed(model).findings.iter().map(|finding| finding.title).collect()
}

const PASTED: &str = "Hello,\n\nAfter careful consideration I have been thinking about the Planner role at Larkspur. Thank you \
                      for showing me the depot.\n\nAna Ruiz";

#[test]
fn what_the_page_wrote_itself_is_not_reviewed() {
    let mut model = pasted(PASTED);
    assert_eq!(found(&model), ["The decision is not said", "A form letter’s phrase"]);
    update(&mut model, Event::EditSetAside);
    assert_eq!(found(&model), [""; 0]);
}

/// Another draft in the list.
fn other_draft(company: &str, people: &[&str]) -> Summary {
    let id = DraftId::from_random(7);
    Summary {
        key: format!("bowout:d:{id}"),
        id,
        name: String::new(),
        role: String::new(),
        company: company.to_owned(),
        people: people.iter().map(ToString::to_string).collect(),
        changed_utc_ms: 0,
        sent: None,
        sibling_of: None,
        entry: Entry::Draft,
    }
}

#[test]
fn names_of_the_other_drafts_do_not_slip_in() {
    let check = |summary: Summary, text: &str, expected: &[&str]| {
        let mut model =
            pasted(&format!("Hello,\n\nI’m withdrawing from the Planner role at Larkspur. {text}\n\nAna Ruiz"));
        update(&mut model, Event::Answered(Change::Text(TextField::PersonName(0), "Dana Kaur".to_owned())));
        model.listing = Ok([summary].into());
        let reviewed = reviewed(&model);
        let quotes: Vec<_> = reviewed.findings.iter().filter(|it| it.title == "A name from another draft").collect();
        assert!(quotes.iter().all(|it| (it.severity == Severity::Block) == (it.quote == "Fernleigh")), "{text}");
        assert_eq!(quotes.iter().map(|it| it.quote.as_str()).collect::<Vec<_>>(), expected, "{text}");
    };
    let other = || other_draft("Fernleigh", &["Dana Osei", " ", "Kit"]);
    check(
        other(),
        "Thank you for showing me the depot of Fernleigh, and thank Dana Osei.",
        &["Fernleigh", "Dana Osei"],
    );
    check(other(), "Thank you, Dana, and thank Kit.", &[]);
    check(other_draft("", &["Dana Kaur"]), "Thank you, Dana Kaur.", &[]);
    check(Summary { entry: Entry::Trashed { at_utc_ms: 1 }, ..other() }, "Thank you, Dana Osei.", &[]);
}

#[test]
fn of_what_the_page_wrote_the_moment_is_told_and_nothing_asked() {
    let mut model = Model::default();
    for change in [
        Change::Text(TextField::Role, "Planner".to_owned()),
        Change::Text(TextField::OwnName, "Ana Ruiz".to_owned()),
        Change::Origin(Some(Origin::Referred)),
        Change::Stage(Stage::ContractSigned),
    ] {
        update(&mut model, Event::Answered(change));
    }
    // A company that is called as our sentences begin is no slip of ours.
    model.listing = Ok([other_draft("Thank", &[])].into());
    let told = ["Somebody recommended you", "Read what you signed first"];
    assert_eq!((found(&model), reviewed(&model).block), (told.to_vec(), None));
    assert!(reviewed(&model).findings.iter().all(|it| it.severity == Severity::Info && it.fix.is_none()));
    let key = reviewed(&model).findings[0].key.clone();
    update(&mut model, Event::FindingKept(key));
    assert_eq!((found(&model), reviewed(&model).n_kept), (vec![told[1]], 1));
}

#[test]
fn a_fix_mends_the_text_and_is_one_step_of_undo() {
    let mut model = pasted(PASTED);
    let fixes: Vec<_> = reviewed(&model).findings.into_iter().filter_map(|finding| finding.fix).collect();
    let (label, fix) = fixes.into_iter().next().unwrap();
    assert_eq!(label, "Add the decision");
    update(&mut model, fix);
    assert_eq!(found(&model), ["A form letter’s phrase"]);
    update(&mut model, Event::Undone);
    assert_eq!(model.edit(&model.step()).unwrap().text, PASTED);
}

#[test]
fn what_the_candidate_keeps_is_not_found_again() {
    let mut model = pasted(PASTED);
    let key = reviewed(&model).findings.into_iter().find(|it| it.title == "A form letter’s phrase").unwrap().key;
    update(&mut model, Event::FindingKept(key));
    assert_eq!((found(&model), reviewed(&model).n_kept), (vec!["The decision is not said"], 1));
    update(&mut model, Event::KeptFindingsForgotten);
    assert_eq!(found(&model).len(), 2);
}

#[test]
fn a_block_asks_once_before_copying_and_never_prevents_it() {
    let mut model = pasted(PASTED);
    let block = reviewed(&model).block;
    update(&mut model, Event::Reviewed(block));
    let copies = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Copy(..)));
    assert!(!copies(&update(&mut model, Event::CopyRequested(CopyPart::Message))));
    assert!(model.copy_ask.is_some());
    assert!(copies(&update(&mut model, Event::CopyRequested(CopyPart::Message))));
    assert!(model.copy_ask.is_none());
    assert!(copies(&update(&mut model, Event::CopyRequested(CopyPart::Message))));
}

#[test]
fn a_question_that_also_leaves_says_two_things() {
    let mut model = Model::default();
    let mut tell = |event| {
        update(&mut model, event);
        reviewed(&model).findings.iter().any(|finding| finding.title == "It says two things at once")
    };
    tell(Event::Answered(Change::Text(TextField::Role, "Planner".to_owned())));
    tell(Event::Answered(Change::Asks(Some(Intent::MoreTime), None)));
    let asks = "Hello,\n\nCould I have a few more days to think about the Planner role?";
    assert!(!tell(Event::MessageEdited(asks.to_owned())));
    assert!(tell(Event::MessageEdited(format!("{asks} I’ve decided to withdraw my application."))));
}

#[test]
fn notes_that_were_read_are_no_findings_to_be_found_again() {
    let mut model = Model::default();
    for key in ["note: check-first", "hedge: maybe"] {
        update(&mut model, Event::FindingKept(key.to_owned()));
    }
    update(&mut model, Event::KeptFindingsForgotten);
    let kept: Vec<_> = model.draft.own_ways.iter().map(|(name, ())| name.to_owned()).collect();
    assert_eq!(kept, ["note: check-first"]);
}
