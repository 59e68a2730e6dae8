//! What the page shows while only the first part of its program is there: a draft that nobody has edited, and of its answers
//! those of the first screen.
//!
//! Invariant: what is shown here is what [`view_again`](super::view_again) shows of the same draft, but for what only the later
//! part shows: why a step is there, and how else it could go.

use std::sync::Arc;

use crate::phrases::FIRST_SCREEN;
use crate::plan::StepKind;
use crate::situation::{Channel, Id as _, MessageLang, Situation};
use crate::words::First;

use super::derive::{Shown, mail, message_view, names, plain};
use super::memo::Memo;
use super::model::Model;
use super::quick::{Start, Why};
use super::told::say_at_first;
use super::view::{StepView, ViewModel};

/// Derives the view for the first part of the program.
pub fn view_at_first(model: &Model, memo: &mut Memo) -> ViewModel {
    let words = model.words;
    let situation = &model.draft.situation;
    let start = Start::of(situation);
    let shown = shown_message(model);
    let steps = match &memo.at_first {
        Some((last, steps)) if *last == start => steps.clone(),
        _ => memo.at_first.insert((start, steps(start, words))).1.clone(),
    };
    let mail = mail(&shown);
    let page = plain(model, say_at_first, (start, Why::of(situation)), &shown, &mail);
    // To find out what is the same as before would weigh more than it saves: the later part is soon here.
    ViewModel {
        answers: Arc::new(situation.without_names()),
        names: names(model),
        message: Arc::new(message_view(shown, mail)),
        steps,
        drafts: Arc::default(),
        page: Arc::new(page),
    }
}

/// The message as the candidate would take it away.
pub(super) fn shown_message(model: &Model) -> Shown {
    let situation = &model.draft.situation;
    let written = FIRST_SCREEN.write(way(situation), situation, model.seed());
    let has_gap = [&situation.role, &situation.own_name].iter().any(|name| name.trim().is_empty());
    Shown { subject: Some(written.subject), text: written.text, has_gap }
}

/// Which of the ways to answer the first screen this is. Which names there are changes nothing but the names.
fn way(situation: &Situation) -> usize {
    let start = Start::of(situation).map_or(0, |start| start as usize + 1);
    (start * Why::ALL.len() + Why::of(situation) as usize) * MessageLang::ALL.len() + situation.lang as usize
}

/// The plan: the decision, and after a yes what to look into before it.
fn steps(start: Option<Start>, words: &First) -> Arc<[StepView]> {
    let words = &words.plan;
    let step = |kind: StepKind, title: &str, send_by: &str| StepView {
        id: kind.id().to_owned(),
        title: title.to_owned(),
        send_by: send_by.to_owned(),
        why: "",
        source: "",
        channel: Channel::Email,
        channels: &[],
        has_message: kind == StepKind::Tell,
        is_needed: kind == StepKind::Tell,
        is_shown: kind == StepKind::Tell,
        is_done: false,
        is_off: false,
    };
    let by = if start == Some(Start::MissedOne) { words.today } else { words.when_sure };
    let tell = step(StepKind::Tell, words.email_them, by);
    let contract =
        (start == Some(Start::Accepted)).then(|| step(StepKind::Contract, words.read_again, words.before_telling));
    contract.into_iter().chain([tell]).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::compose::{Entry, prepare};
    use crate::drafts::{Draft, DraftId};
    use crate::editor::view;
    use crate::phrases::ENGLISH;
    use crate::plan::plan;
    use crate::situation::Moment;
    use crate::words::EN;

    const LISTS: &str = include_str!("../phrases/first_screen.rs");

    /// Each way to answer the first screen, in the order of [`way`].
    fn ways() -> Vec<Situation> {
        let mut ways = Vec::new();
        for start in [None].into_iter().chain(Start::ALL.iter().copied().map(Some)) {
            for why in Why::ALL {
                for lang in MessageLang::ALL {
                    let mut situation = Situation { lang: *lang, ..Situation::default() };
                    if let Some(start) = start {
                        start.apply(&mut situation);
                    }
                    why.apply(&mut situation);
                    assert_eq!(way(&situation), ways.len());
                    ways.push(situation);
                }
            }
        }
        ways
    }

    /// The place of something among several, where it is put if it is not there yet.
    fn place<T: PartialEq>(lists: &mut Vec<T>, list: T) -> u8 {
        let place = lists.iter().position(|it| *it == list).unwrap_or(lists.len());
        if place == lists.len() {
            lists.push(list);
        }
        u8::try_from(place).unwrap()
    }

    fn written(name: &str, kind: &str, numbers: &[String]) -> String {
        let mut lines = vec!["   ".to_owned()];
        for number in numbers {
            if lines.last().unwrap().len() + number.len() > 115 {
                lines.push("   ".to_owned());
            }
            lines.last_mut().unwrap().extend([" ", number, ","]);
        }
        format!("#[rustfmt::skip]\npub(super) const {name}: &[{kind}] = &[\n{}\n];\n", lines.join("\n"))
    }

    fn in_a_row(lists: &[Vec<u8>]) -> Vec<String> {
        let with_len = |list: &Vec<u8>| [vec![u8::try_from(list.len()).unwrap()], list.clone()].concat();
        lists.iter().flat_map(with_len).map(|it| it.to_string()).collect()
    }

    #[test]
    fn the_lists_of_the_first_screen_are_those_of_the_phrases() {
        let mut wordings: Vec<&str> = Vec::new();
        let (mut ways_to, mut messages, mut pools) = (Vec::new(), Vec::new(), Vec::new());
        let mut covers: BTreeMap<u8, u64> = BTreeMap::new();
        for situation in ways() {
            let plan = plan(&situation, Moment::parse("2026-11-23T09:00Z").unwrap());
            let step = plan.steps.iter().find(|step| step.kind == StepKind::Tell).unwrap();
            let (max_words, entries) = prepare(&situation, step, ENGLISH);
            let mut message = vec![u8::try_from(max_words).unwrap()];
            for entry in entries {
                message.push(match entry {
                    Entry::Paragraph => crate::compose::PARAGRAPH,
                    Entry::Lines => crate::compose::LINES,
                    Entry::Pool(mov, best) => {
                        let mut pool = vec![mov as u8];
                        for phrase in best {
                            let nth = place(&mut wordings, phrase.text);
                            assert_eq!(*covers.entry(nth).or_insert(phrase.terms.covers), phrase.terms.covers);
                            pool.push(nth);
                        }
                        place(&mut pools, pool)
                    }
                });
            }
            ways_to.push(place(&mut messages, message).to_string());
        }
        let covers: Vec<_> = covers
            .iter()
            .flat_map(|(nth, bits)| {
                (0..64).filter(move |mov| bits & 1 << mov != 0).map(move |mov| format!("[{nth}, {mov}]"))
            })
            .collect();
        let head = LISTS.split_inclusive('\n').take_while(|line| line.starts_with("//!")).collect::<String>();
        let lists = [
            format!("pub(super) const WORDINGS: &str = \"\\\n{}\\n\\\n\";\n", wordings.join("\\n\\\n")),
            written("WAYS", "u8", &ways_to),
            written("MESSAGES", "u8", &in_a_row(&messages)),
            written("POOLS", "u8", &in_a_row(&pools)),
            written("COVERS", "[u8; 2]", &covers),
        ];
        let made = format!("{head}\n{}", lists.join("\n"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/phrases/first_screen.rs"), &made).unwrap();
        } else {
            assert!(made == LISTS, "the phrases changed: run `UPDATE=1 cargo test --lib first_screen`");
        }
    }

    #[track_caller]
    fn check(situation: Situation, now: &str, id: u64) {
        let draft = Draft::new(DraftId::from_random(id), situation, 0);
        let model = Model { draft, now: Moment::parse(now).unwrap(), words: &EN, ..Model::default() };
        let mut whole = view(&model);
        // What only the later part shows.
        whole.steps =
            whole.steps.iter().map(|step| StepView { why: "", source: "", channels: &[], ..step.clone() }).collect();
        assert_eq!(view_at_first(&model, &mut Memo::default()), whole);
    }

    #[test]
    fn the_first_part_shows_what_the_whole_program_shows() {
        let names = [
            ("", "", ""),
            ("Ida Berg", "Analyst", ""),
            ("", "the Analyst position", "Acme Inc."),
            ("Ida Berg", &"very long ".repeat(40), "Acme"),
            (" I ", "{role}", "   "),
        ];
        for (nth, way) in ways().into_iter().enumerate() {
            for (own_name, role, company) in names {
                let (role, own_name) = (role.to_owned(), own_name.to_owned());
                let situation = Situation { own_name, role, company: company.to_owned(), ..way.clone() };
                for (seed, now) in ["2026-11-23T09:00Z", "2026-11-27T19:30Z", "2026-11-28T03:00Z"].iter().enumerate() {
                    check(situation.clone(), now, ((nth * 3 + seed) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
                }
            }
        }
    }

    /// Answers may follow each other in any order; what one leaves behind, the next may find.
    #[test]
    fn the_last_answers_tell_which_way_it_is() {
        let starts = || Start::ALL.iter().copied().map(Some).chain([None]);
        for (before, start) in starts().flat_map(|before| starts().map(move |start| (before, start))) {
            for (first_why, why) in Why::ALL.iter().flat_map(|first| Why::ALL.iter().map(move |why| (first, why))) {
                let mut situation = Situation { role: "Clerk".to_owned(), ..Situation::default() };
                for answer in [before, start].into_iter().flatten() {
                    answer.apply(&mut situation);
                }
                first_why.apply(&mut situation);
                why.apply(&mut situation);
                check(situation, "2026-11-23T09:00Z", 7);
            }
        }
    }
}
