//! What the page says, in each of its languages.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::fmt::Debug;

use bowout::before::{Aspect, CheckKind, Stop};
use bowout::compose::{Answer, Move};
use bowout::drafts::archive::{ArchiveFault, Changes};
use bowout::drafts::{Fault, ShelfError, StoreError};
use bowout::editor::commands::COMMANDS;
use bowout::editor::{Change, Event, Model, Start, TextField, Why, update, view};
use bowout::embed::Note;
use bowout::plan::{Because, SendBy, Step, StepKind};
use bowout::reply::{Advice, Came, Switch};
use bowout::review::{CheckKind as Found, Mend, Severity};
use bowout::rules::{DISAGREEMENTS, Source};
use bowout::situation::{
    Channel, Concern, Country, Date, DoneKind, Door, Familiarity, Family, Id, Intent, Matter, MessageLang, Mismatch,
    Moment, Origin, OtherOffer, PendingKind, PersonKind, Reason, Repair, Scope, Situation, Stage, Tone,
};
use bowout::words::{Ago, EN, PageLang, later, of};

/// What reads the same in German.
const SAME: &[&str] = &["Website", "LinkedIn", "Chat", "Code", "Link"];

fn langs() -> impl Iterator<Item = PageLang> {
    PageLang::ALL.iter().copied()
}

/// Every text of the tables with its place, in this language.
fn texts(lang: PageLang) -> Vec<(String, &'static str)> {
    let parts = of(lang).texts().into_iter().chain(later(lang).texts());
    parts
        .flat_map(|(part, texts)| texts.into_iter().map(move |(name, text)| (format!("{part}.{name}"), text)))
        .collect()
}

#[test]
fn every_language_names_itself_and_is_found_by_its_tag() {
    for lang in langs() {
        assert_eq!((of(lang).lang, PageLang::of_tag(lang.id())), (lang, Some(lang)));
        assert_eq!(PageLang::of_tag(&format!("{}-XX", lang.id().to_uppercase())), Some(lang));
        assert_ne!(lang.next(), lang);
    }
    assert_eq!(PageLang::of_tag("fr"), None);
    assert_eq!(PageLang::of_tag("den"), None);
}

#[test]
fn every_text_is_there_and_stands_in_its_own_language() {
    let german = texts(PageLang::De);
    assert!(german.len() > 300, "{}", german.len());
    for ((place, en), (_, de)) in texts(PageLang::En).into_iter().zip(german) {
        for text in [en, de] {
            assert!(!text.is_empty() && text.trim() == text && !text.contains("  "), "{place}: {text:?}");
        }
        assert!(en != de || SAME.contains(&en), "{place}: {en}");
    }
}

/// The words for a closed list: each its own, in both languages.
#[track_caller]
fn differ<T: Id + Debug>(say: impl Fn(PageLang, T) -> String) {
    for lang in langs() {
        let said: BTreeSet<_> = T::ALL.iter().map(|it| say(lang, *it)).collect();
        assert!(said.iter().all(|text| !text.trim().is_empty()), "{lang:?} {said:?}");
        assert_eq!(said.len(), T::ALL.len(), "{lang:?} {said:?}");
    }
    for it in T::ALL {
        let (en, de) = (say(PageLang::En, *it), say(PageLang::De, *it));
        assert!(en != de || SAME.contains(&en.as_str()), "{it:?}: {en}");
    }
}

#[test]
fn values_of_a_closed_list_are_told_apart() {
    differ::<Start>(|lang, it| it.label(of(lang)).into());
    differ::<Why>(|lang, it| it.label(of(lang)).into());
    differ::<Channel>(|lang, it| (later(lang).steps.channel)(it).into());
    differ::<Mismatch>(|lang, it| (later(lang).steps.mismatch)(it).into());
    differ::<Because>(|lang, it| (later(lang).steps.because)(it).into());
    differ::<Source>(|lang, it| (later(lang).steps.advises)(it).into());
    differ::<Intent>(|lang, it| (later(lang).lists.intent)(it).into());
    differ::<OtherOffer>(|lang, it| (later(lang).lists.other_offer)(it).into());
    differ::<Concern>(|lang, it| (later(lang).lists.concern)(it).into());
    differ::<Stage>(|lang, it| (later(lang).lists.stage)(it).into());
    differ::<Origin>(|lang, it| (later(lang).lists.origin)(it).into());
    differ::<PendingKind>(|lang, it| (later(lang).lists.pending)(it).into());
    differ::<DoneKind>(|lang, it| (later(lang).lists.done)(it).into());
    differ::<Repair>(|lang, it| (later(lang).lists.repair)(it).into());
    differ::<Scope>(|lang, it| (later(lang).lists.scope)(it).into());
    differ::<Door>(|lang, it| (later(lang).lists.door)(it).into());
    differ::<Tone>(|lang, it| (later(lang).lists.tone)(it).into());
    differ::<MessageLang>(|lang, it| (later(lang).lists.lang)(it).into());
    differ::<PersonKind>(|lang, it| (later(lang).lists.person)(it).into());
    differ::<Familiarity>(|lang, it| (later(lang).lists.familiarity)(it).into());
    differ::<Family>(|lang, it| (later(lang).lists.family)(it).into());
    differ::<Reason>(|lang, it| (later(lang).lists.reason)(it).into());
    differ::<Country>(|lang, it| (later(lang).lists.country)(it).into());
    differ::<Aspect>(|lang, it| (later(lang).compare.aspect)(it).into());
    differ::<Aspect>(|lang, it| (later(lang).compare.give)(it));
    differ::<CheckKind>(|lang, it| (later(lang).check_first.kind)(it).into());
    differ::<Stop>(|lang, it| (later(lang).check_first.stop)(it).into());
    differ::<Severity>(|lang, it| (later(lang).review.weight)(it).into());
    differ::<Found>(|lang, it| (later(lang).review.told)(it).0.into());
    differ::<Found>(|lang, it| (later(lang).review.told)(it).1.into());
    differ::<Mend>(|lang, it| (later(lang).review.mend)(it).into());
    differ::<Came>(|lang, it| (later(lang).after.what_came)(it).into());
    differ::<Advice>(|lang, it| (later(lang).after.advice)(it).into());
    differ::<Switch>(|lang, it| (later(lang).after.switch)(it).into());
    differ::<Answer>(|lang, it| (later(lang).sentences.causes)(&[it]));
    differ::<Matter>(|lang, it| (later(lang).unsure.ask)(Intent::AskFirst, Some(it)).0.into());
    for lang in langs() {
        assert!(Move::ALL.iter().all(|mov| !(later(lang).steps.move_name)(*mov).is_empty()));
        let labels: BTreeSet<_> = COMMANDS.iter().map(|it| (it.label)(of(lang))).collect();
        assert_eq!(labels.len(), COMMANDS.len(), "{labels:?}");
    }
}

#[test]
fn sentences_end_and_shout_nowhere() {
    for lang in langs() {
        let words = later(lang);
        let findings = Found::ALL.iter().map(|it| (words.review.told)(*it).1);
        let advice = Advice::ALL.iter().map(|it| (words.after.advice)(*it));
        let because = Because::ALL.iter().map(|it| (later(lang).steps.because)(*it));
        for text in findings.chain(advice).chain(because) {
            assert!(text.ends_with('.'), "{text}");
        }
        let exclaims = |text: &str| text.contains('!') || text.contains('"') || text.contains("...");
        for (place, text) in texts(lang) {
            assert!(!exclaims(text), "{place}: {text}");
        }
    }
    for (place, text) in texts(PageLang::De) {
        assert!(!text.contains(['“', '”']) || text.contains('„') || text.ends_with("“."), "{place}: {text}");
        assert!(!text.contains('”'), "{place}: {text}");
    }
}

#[test]
fn every_country_is_asked_about_in_whole_sentences() {
    for lang in langs() {
        let words = &later(lang).check_first;
        for country in Country::ALL.iter().copied().map(Some).chain([None]) {
            let advice = Concern::ALL.iter().flat_map(|it| (words.concern)(*it, country));
            let stops = Stop::ALL.iter().flat_map(|it| (words.stop_advice)(*it, country));
            let prompts = [Stage::WrittenOffer, Stage::ContractSigned].into_iter().flat_map(|stage| {
                let situation = Situation { country, stage, ..Situation::default() };
                CheckKind::ALL.iter().map(move |kind| (words.prompt)(*kind, &situation))
            });
            for text in prompts.chain(stops).chain(advice) {
                assert!(text.ends_with(['.', '?']) && !text.contains("  "), "{text}");
                // Prompts, not law.
                assert!(!["must", "illegal", "rechtswidrig", "verboten"].iter().any(|it| text.contains(it)), "{text}");
            }
        }
        let told = |country| {
            let situation = Situation { country, stage: Stage::ContractSigned, ..Situation::default() };
            (words.prompt)(CheckKind::Notice, &situation)
        };
        assert_ne!(told(Some(Country::Germany)), told(None));
        for concern in Concern::ALL {
            assert_ne!((words.concern)(*concern, None).is_empty(), concern.needs_records());
        }
    }
}

#[test]
fn marks_say_where_the_difference_lies() {
    use Aspect::{Culture, Pay, Place};
    let [en, de] = [PageLang::En, PageLang::De].map(|lang| later(lang).compare.outcome);
    assert_eq!(en(&[Pay, Place], &[]), "The difference lies in pay and place, where the other is ahead.");
    assert_eq!(
        en(&[Place], &[Culture]),
        "The difference lies in place, where the other is ahead. This one is ahead in culture."
    );
    assert!(en(&[], &[]).starts_with("By your marks there is nothing between them."));
    assert_eq!(
        de(&[Pay, Place, Culture], &[]),
        "Der Unterschied liegt beim Gehalt, beim Ort und bei der Kultur; da liegt das andere vorn."
    );
}

#[test]
fn days_and_times_read_as_the_language_writes_them() {
    let now = Moment::parse("2026-03-02T09:00+01:00").unwrap();
    let send_by = |lang, slot: &str| {
        let slot = Moment::parse(slot).unwrap();
        let step = Step { send_by: SendBy::Before { slot }, ..Step::tell(Channel::Email, now) };
        (later(lang).steps.send_by)(&step, MessageLang::EnGb)
    };
    let check = |slot, expected: &str| {
        assert_eq!(send_by(PageLang::De, slot), format!("Sobald Sie sicher sind, und vor {expected}"));
    };
    check("2026-03-12T10:00+01:00", "Do., 12. März, 10:00 Uhr");
    check("2027-01-04", "Mo., 4. Januar 2027");
    check("2026-03-12T09:05Z", "Do., 12. März, 9:05 Uhr (UTC)");
    check("2026-03-12T10:00+05:30", "Do., 12. März, 10:00 Uhr (UTC+5:30)");
    let english = send_by(PageLang::En, "2026-03-12T10:00+01:00");
    assert_eq!(english, "As soon as you are sure, and before Thursday 12 March at 10am");
}

/// The first part of the program names the steps that it knows as the later part does.
#[test]
fn the_first_steps_have_one_name_each() {
    for lang in PageLang::ALL {
        let (first, steps) = (&of(*lang).plan, &later(*lang).steps);
        let email = Channel::Email;
        assert_eq!(first.email_them, (steps.title)(StepKind::Tell, email, ""));
        assert_eq!(first.read_again, (steps.title)(StepKind::Contract, email, ""));
        let by = |send_by| {
            let now = Moment::on(Date::from_day_number(0));
            (steps.send_by)(&Step { send_by, ..Step::tell(email, now) }, MessageLang::EnUs)
        };
        assert_eq!(first.when_sure, by(SendBy::WhenSure));
        assert_eq!(first.today, by(SendBy::Today));
        assert_eq!(first.before_telling, by(SendBy::First));
    }
}

#[test]
fn numbers_have_their_plurals() {
    let [en, de] = [of(PageLang::En), of(PageLang::De)];
    assert_eq!([1, 2].map(en.message.n_words), ["1 word", "2 words"]);
    assert_eq!([1, 2].map(de.message.n_words), ["1 Wort", "2 Wörter"]);
    assert_eq!(
        [Ago::Minutes(1), Ago::Days(3)].map(later(PageLang::De).steps.changed),
        ["Vor einer Minute geändert", "Vor 3 Tagen geändert"]
    );
    let [en, de] = [later(PageLang::En), later(PageLang::De)];
    assert_eq!([1, 5].map(de.shelf.days_left), ["noch 1 Tag", "noch 5 Tage"]);
    let check = |n_bytes, expected: [&str; 2]| {
        assert_eq!([(en.kept.size)(n_bytes), (de.kept.size)(n_bytes)], expected);
    };
    check(0, ["0 bytes", "0 Bytes"]);
    check(999, ["999 bytes", "999 Bytes"]);
    check(1000, ["1.0 KB", "1,0 KB"]);
    check(9949, ["9.9 KB", "9,9 KB"]);
    check(9950, ["10 KB", "10 KB"]);
    check(999_499, ["999 KB", "999 KB"]);
    check(999_500, ["1.0 MB", "1,0 MB"]);
    check(12_300_000, ["12 MB", "12 MB"]);
}

#[test]
fn tells_what_a_file_brought() {
    let check = |lang, [n_new, n_newer, n_beside, n_left_out]: [usize; 4], expected: &str| {
        let put = vec![(String::new(), String::new()); n_new + n_newer + n_beside];
        let changes = Changes { put, n_new, n_newer, n_beside, ..Changes::default() };
        assert_eq!((later(lang).kept.brought)(&changes, n_left_out), expected);
    };
    check(PageLang::En, [0; 4], "Everything in this file is here already.");
    check(PageLang::En, [1, 0, 0, 0], "1 draft came in.");
    check(
        PageLang::En,
        [2, 1, 1, 2],
        "2 drafts came in. 1 draft here gave way to a later state, and can be found among the earlier versions. \
         1 draft had been changed in both places: both are kept. \
         2 entries of the file were not understood and were left out.",
    );
    check(
        PageLang::De,
        [2, 0, 0, 1],
        "2 Entwürfe kamen hinzu. Ein Eintrag der Datei wurde nicht verstanden und blieb weg.",
    );
}

#[test]
fn whatever_went_wrong_is_told_in_both_languages() {
    let stores = [StoreError::Denied, StoreError::Full, StoreError::Forgotten, StoreError::Disputed];
    let faults = [Fault::NotJson, Fault::Damaged, Fault::WrongKey, Fault::NotHandedOut, Fault::PutAside]
        .map(ShelfError::Unreadable);
    let shelf = stores.map(ShelfError::Store).into_iter().chain(faults).chain([ShelfError::Missing, ShelfError::Newer]);
    let notes = [
        Note::UnknownKey("x".into()),
        Note::BadValue { key: "stage", value: "y".into() },
        Note::BadEncoding("role"),
        Note::TextTooLong("role"),
        Note::Again("role"),
        Note::TooMany("cc"),
        Note::NoVersion,
        Note::OtherVersion("2".into()),
        Note::LinkTooLong,
        Note::DraftDamaged,
        Note::More(1),
        Note::More(2),
    ];
    let files = [ArchiveFault::TooLarge, ArchiveFault::NotRead, ArchiveFault::NotOurs, ArchiveFault::Newer];
    let told = |lang| {
        let words = &later(lang).notices;
        let told = shelf.clone().map(|it| (words.shelf)(&it));
        let told = told.chain(notes.iter().map(words.link)).chain(files.iter().map(words.archive));
        told.collect::<Vec<_>>()
    };
    let (en, de) = (told(PageLang::En), told(PageLang::De));
    for (en, de) in en.iter().zip(&de) {
        assert!(en != de && [en, de].iter().all(|text| text.ends_with('.')), "{en} {de}");
    }
    for told in [en, de] {
        assert_eq!(told.iter().collect::<BTreeSet<_>>().len(), told.len(), "{told:?}");
    }
}

/// The record of the craft has more of them; those that the page shows read there as they do here.
#[test]
fn where_sources_disagree_the_page_shows_what_is_on_record() {
    let words = &later(PageLang::En).differ;
    let shown = [
        ("Q1", words.reason, words.on_reason),
        ("Q4", words.call, words.on_call),
        ("Q6", words.apologize, words.on_apology),
    ];
    for (id, question, sides) in shown {
        let it = DISAGREEMENTS.iter().find(|it| it.id == id).unwrap();
        assert_eq!((question, sides), (it.question, [it.one_side, it.other_side, it.default]));
    }
}

#[test]
fn another_language_of_the_page_leaves_the_message_as_it_is() {
    let mut model = Model::default();
    for (field, text) in [(TextField::Role, "Planner"), (TextField::OwnName, "Ana Ruiz")] {
        update(&mut model, Event::Answered(Change::Text(field, text.to_owned())));
    }
    update(&mut model, Event::MessageEdited("My own words.".to_owned()));
    let english = view(&model);
    update(&mut model, Event::PageLangChosen(PageLang::De));
    let german = view(&model);
    assert_eq!(
        (&german.message.text, german.message.subject.as_ref()),
        (&english.message.text, english.message.subject.as_ref())
    );
    assert_eq!(german.page.can_undo, english.page.can_undo);
    assert_ne!(german.steps, english.steps);
    assert_ne!(german.page.status, english.page.status);
    assert_eq!(
        german.steps.first().unwrap().title,
        (later(PageLang::De).steps.title)(StepKind::Tell, Channel::Email, "")
    );
    update(&mut model, Event::Undone);
    assert_eq!(model.words, of(PageLang::De));
    update(&mut model, Event::PageLangAsked(PageLang::En));
    assert_eq!(model.words, &EN);
}
