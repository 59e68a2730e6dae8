//! Random operations on a draft, as a candidate might do them.

use bowout::compose::Move;
use bowout::editor::{Answering, Change, Comparing, Event, Model, TextField, answered};
use bowout::reply::Came;
use bowout::situation::{Channel, Detail, Id, PendingKind, PersonKind, Reason, Stage, Tone};

#[path = "../../examples/simulator/random.rs"]
mod random;

pub(crate) use random::Random;

fn one_of<T: Copy>(random: &mut Random, all: &[T]) -> T {
    all[random.below(all.len())]
}

fn words(random: &mut Random) -> String {
    let words = ["", " ", "Dana", "Dear Dana,\n\nNo.", "{role}", "é\u{301}", "<b>", "\0", "the the", "Acme Ltd."];
    let n_words = random.below(4);
    (0..n_words).map(|_| one_of(random, &words)).collect()
}

/// Something that a candidate does to a draft.
pub(crate) fn operation(random: &mut Random, model: &Model) -> Event {
    let (yes, place) = (random.percent(50), random.below(3));
    let step = one_of(random, &["tell", "confirm", "thank", "referrer"]).to_owned();
    let change = match random.below(16) {
        0 => Change::Text(TextField::Role, words(random)),
        1 => Change::Text(TextField::Company, words(random)),
        2 => Change::Text(TextField::PersonName(place), words(random)),
        3 => Change::Stage(one_of(random, Stage::ALL)),
        4 => Change::Reason(one_of(random, Reason::ALL)),
        5 => Change::Detail(yes.then(|| one_of(random, Detail::ALL))),
        6 => Change::Tone(yes.then(|| one_of(random, Tone::ALL))),
        7 => Change::Channel(yes.then(|| one_of(random, Channel::ALL))),
        8 => Change::IsPending(one_of(random, PendingKind::ALL), yes),
        9 => Change::InterviewAdded,
        10 => Change::PendingRemoved(place),
        11 => Change::PersonAdded,
        12 => Change::PersonRemoved(place),
        13 => Change::PersonKind(place, one_of(random, PersonKind::ALL)),
        14 => Change::NoCalls(yes),
        _ => Change::IsFinal(yes),
    };
    match random.below(20) {
        0 => Event::MessageEdited(words(random)),
        1 => Event::SubjectEdited(words(random)),
        2 => Event::EditSetAside,
        3 => Event::SetAsideRestored,
        4 => Event::WordingSwapped(one_of(random, &[Move::Thanks, Move::Wish, Move::Door])),
        5 => Event::SentenceLeftOut(one_of(random, &[Move::Thanks, Move::Wish])),
        6 => Event::SentencePutBack(one_of(random, &[Move::Thanks, Move::Wish])),
        7 => Event::StepTicked(step),
        8 => Event::StepSwitched(step),
        9 => Event::StepMoved(step, one_of(random, Channel::ALL)),
        10 => Event::CameBack(one_of(random, Came::ALL)),
        11 => answered(model, Answering::Edited(words(random))),
        12 => answered(model, Answering::MayChange(yes)),
        13 => Event::Compared(if yes { Comparing::Added } else { Comparing::Removed(place) }),
        14 => Event::Compared(Comparing::Named(place, words(random))),
        _ => Event::Answered(change),
    }
}
