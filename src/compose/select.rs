//! Chooses the wording of each move: eligible, highest in rank, and then by a seed, or by a hash of name, company and role.
//!
//! Either keeps twenty candidates from sending twins, and the same situation at the same bytes. With a seed the wordings
//! also stay while somebody types a name.

use std::borrow::Cow;

use super::bank::{Phrase, Wordings};
use super::message::Sentence;
use super::moves::answer_of;
use super::outline::Part;
use super::template::render;
use super::values::Values;
use super::{Answer, Move, Slot};
use crate::plan::{Step, StepKind};
use crate::situation::{Fact, FactSet, Id, Situation};

/// What the candidate chose about single sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The chosen wording of a move, by [`Phrase::id`]; one that is not eligible is passed over.
    pub wordings: Vec<(Move, u32)>,
    /// The moves that are left out.
    pub left_out: Vec<Move>,
    /// Which wordings are chosen where the candidate chose none; with `None` they follow from the names, as they do
    /// while there are no names.
    pub seed: Option<u64>,
}

/// Moves that a message has even where the candidate would rather leave them out: without them it says nothing.
pub(super) const NEEDED: &[Move] = &[
    Move::Decision,
    Move::Voicemail,
    Move::Statement,
    Move::NewTime,
    Move::Question,
    Move::News,
    Move::PersonalThanks,
    Move::Return,
    Move::Expenses,
];

/// Where a wording has to fit.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Context {
    channel: u16,
    person: u16,
    intent: u16,
    tone: u8,
    lang: u8,
    facts: FactSet,
    /// The facts that may be claimed: fewer where something is left unsaid.
    sayable: FactSet,
    slots: u32,
}

/// One chosen wording.
#[derive(Clone, Copy, Debug)]
struct Pick {
    phrase: &'static Phrase,
    n_wordings: usize,
}

/// Short, and searched from end to end: a tree would weigh more than it saves.
type Picks = Vec<(Move, Pick)>;

/// All that the choice hangs on. Values are no part of it, only whether they were given.
#[derive(Debug, PartialEq)]
struct Wanted {
    kind: StepKind,
    context: Context,
    seed: u64,
    choice: Choice,
}

/// The wordings that were chosen last, and for what. While only values change, they are not looked for again: that takes
/// longer than all the rest of composing.
#[derive(Debug, Default)]
pub(super) struct Chosen(Option<(Wanted, Picks)>);

/// The chosen wordings of a message, by move.
#[derive(Debug)]
pub(super) struct Selection {
    context: Context,
    bank: &'static [Wordings],
    picks: Picks,
}

impl Chosen {
    fn picks(&mut self, wanted: Wanted, bank: &'static [Wordings], parts: &[Part]) -> Picks {
        match &self.0 {
            Some((last, picks)) if *last == wanted => picks.clone(),
            _ => {
                let picks = wanted.choose(bank, parts);
                self.0 = Some((wanted, picks.clone()));
                picks
            }
        }
    }
}

impl Wanted {
    fn choose(&self, bank: &'static [Wordings], parts: &[Part]) -> Picks {
        let mut picks: Picks = Vec::with_capacity(24);
        let mut covered = 0_u64;
        let mut pool = Vec::with_capacity(64);
        // The decision is chosen first, since its wording may do the work of others on the way.
        let moves = parts.iter().flat_map(|part| part.paragraphs).flat_map(|lines| lines.moves);
        let subject = [super::subject_of(self.kind)];
        let decision = [Move::Decision];
        let decision = decision.iter().filter(|mov| uses(parts, **mov));
        let ordered = decision.chain(&subject).chain(moves);
        for mov in ordered {
            let is_left_out =
                self.choice.left_out.contains(mov) && !NEEDED.contains(mov) || is_for_another(self.kind, *mov);
            let was_made = picks.iter().any(|(it, _)| it == mov) || covered & 1 << *mov as u64 != 0;
            if was_made || is_left_out {
                continue;
            }
            pool.clear();
            pool.extend(eligible(&self.context, bank, *mov));
            if let Some(pick) = self.pick(*mov, &pool) {
                covered |= pick.phrase.terms.covers;
                picks.push((*mov, pick));
            }
        }
        picks.retain(|(mov, _)| covered & 1 << *mov as u64 == 0);
        picks
    }

    /// Chooses among all wordings that are eligible for a move.
    fn pick(&self, mov: Move, all: &[&'static Phrase]) -> Option<Pick> {
        let chosen = self.choice.wordings.iter().find(|(it, _)| *it == mov).map(|(_, id)| *id);
        let rank = all.iter().map(|phrase| phrase.terms.rank).max()?;
        let best = || all.iter().filter(|phrase| phrase.terms.rank == rank);
        let n_best = best().count();
        let nth = usize::try_from(mix(self.seed, mov as u64) % n_best.max(1) as u64).unwrap_or(0);
        let phrase = chosen.and_then(|id| all.iter().find(|phrase| phrase.id() == id)).or_else(|| best().nth(nth))?;
        Some(Pick { phrase, n_wordings: all.len() })
    }
}

impl Selection {
    /// Chooses for a step. `last` is from an earlier choice among the wordings of the same bank, or blank.
    pub(super) fn new(
        situation: &Situation,
        step: &Step,
        choice: &Choice,
        bank: &'static [Wordings],
        values: &Values,
        parts: &[Part],
        last: &mut Chosen,
    ) -> Self {
        let context = Context::new(situation, step, values);
        let seed = seed(situation, choice.seed) ^ nth_twin(step);
        let wanted = Wanted { kind: step.kind, context, seed, choice: choice.clone() };
        Self { context, bank, picks: last.picks(wanted, bank, parts) }
    }

    /// The sentence of a move, or `None` where the message does not make it.
    pub(super) fn sentence(&self, mov: Move, values: &Values) -> Option<Sentence> {
        let Pick { phrase, n_wordings } = self.pick_of(mov)?;
        let mut text = String::with_capacity(phrase.text.len() + 32);
        fill(&mut text, phrase, &|slot| values.by_name(slot).into());
        let terms = &phrase.terms;
        Some(Sentence {
            text,
            mov,
            wording: phrase.id(),
            causes: causes(terms.claims, terms.slots, mov),
            claims: terms.claims,
            rules: terms.rules,
            n_wordings: *n_wordings,
        })
    }

    /// Appends the words of a move; nothing where the message does not make it.
    pub(super) fn write(&self, out: &mut String, mov: Move, values: &Values) {
        if let Some(Pick { phrase, .. }) = self.pick_of(mov) {
            fill(out, phrase, &|slot| values.by_name(slot).into());
        }
    }

    /// Leaves a move out.
    pub(super) fn drop(&mut self, mov: Move) -> bool {
        let n_picks = self.picks.len();
        self.picks.retain(|(it, _)| *it != mov);
        self.picks.len() < n_picks
    }

    /// Takes the shortest eligible wording of a move: of those as specific as the chosen one, or of all.
    pub(super) fn shorten(&mut self, mov: Move, values: &Values, keeps_rank: bool) {
        let Some((_, pick)) = self.picks.iter_mut().find(|(it, _)| *it == mov) else { return };
        let length = |phrase: &Phrase| {
            let mut text = String::new();
            fill(&mut text, phrase, &|slot| values.by_name(slot).into());
            text.chars().count()
        };
        let shortest = eligible(&self.context, self.bank, mov)
            .filter(|phrase| phrase.terms.covers == pick.phrase.terms.covers)
            .filter(|phrase| !keeps_rank || phrase.terms.rank == pick.phrase.terms.rank)
            .min_by_key(|phrase| length(phrase));
        if let Some(phrase) = shortest {
            pick.phrase = phrase;
        }
    }

    /// The ids of the eligible wordings of a move.
    pub(super) fn wordings(&self, mov: Move) -> Vec<u32> {
        eligible(&self.context, self.bank, mov).map(Phrase::id).collect()
    }

    /// The wordings that a move is chosen from where the candidate chose none.
    #[cfg(test)]
    pub(super) fn best(&self, mov: Move) -> Vec<&'static Phrase> {
        let all: Vec<_> = eligible(&self.context, self.bank, mov).collect();
        let rank = all.iter().map(|phrase| phrase.terms.rank).max();
        all.into_iter().filter(|phrase| Some(phrase.terms.rank) == rank).collect()
    }

    /// The moves that were chosen.
    pub(super) fn moves(&self) -> impl Iterator<Item = Move> {
        self.picks.iter().map(|(mov, _)| *mov)
    }

    /// The moves, as bits, whose wordings use one of these slots.
    pub(super) fn naming(&self, slots: u32) -> u64 {
        let naming = self.picks.iter().filter(|(_, pick)| pick.phrase.terms.slots & slots != 0);
        naming.fold(0, |moves, (mov, _)| moves | 1 << *mov as u64)
    }

    /// The wording of a move.
    pub(super) fn phrase(&self, mov: Move) -> Option<&'static Phrase> {
        self.pick_of(mov).map(|pick| pick.phrase)
    }

    fn pick_of(&self, mov: Move) -> Option<&Pick> {
        self.picks.iter().find(|(it, _)| *it == mov).map(|(_, pick)| pick)
    }
}

impl Context {
    fn new(situation: &Situation, step: &Step, values: &Values) -> Self {
        let facts = step.facts(situation);
        Self {
            channel: 1 << step.channel as u16,
            person: 1 << step.person_kind(situation) as u16,
            intent: 1 << situation.intent() as u8,
            tone: 1 << situation.tone() as u8,
            lang: 1 << situation.lang as u8,
            facts,
            sayable: facts.without(step.unsaid(situation)),
            slots: values.given(),
        }
    }

    fn admits(&self, mov: Move, phrase: &Phrase) -> bool {
        let terms = &phrase.terms;
        (terms.channels == 0 || terms.channels & self.channel != 0)
            && (terms.people == 0 || terms.people & self.person != 0)
            && (terms.intents == 0 || terms.intents & self.intent != 0)
            && (terms.tones == 0 || terms.tones & self.tone != 0)
            && (terms.langs == 0 || terms.langs & self.lang != 0)
            && terms.claims.is_within(self.sayable)
            && !terms.not.intersects(self.facts)
            && terms.slots & !self.slots == 0
            && self.keeps_to_the_wishes(mov, phrase)
    }

    /// The candidate's own thanks and own reason are not said twice: beside own thanks only wordings stand that lead
    /// up to them (they claim `own-thanks`), and an own reason takes the place of ours (R37, R38).
    /// Nor does anybody apologize who would rather not (Q6).
    fn keeps_to_the_wishes(&self, mov: Move, phrase: &Phrase) -> bool {
        let terms = &phrase.terms;
        let does = |other: Move| mov == other || terms.covers & 1 << other as u64 != 0;
        let thanks_again = does(Move::Thanks) && self.facts.has(Fact::OwnThanks) && !terms.claims.has(Fact::OwnThanks);
        let reasons_again = does(Move::Reason) && self.facts.has(Fact::OwnReason);
        let apologizes = does(Move::Apology) && self.facts.has(Fact::NoApology);
        !thanks_again && !reasons_again && !apologizes
    }
}

/// Whether the candidate's words for the addressee would stand in a message to somebody else.
fn is_for_another(kind: StepKind, mov: Move) -> bool {
    mov == Move::More && !kind.is_decision() && kind != StepKind::Ask
}

fn uses(parts: &[Part], mov: Move) -> bool {
    parts.iter().flat_map(|part| part.paragraphs).any(|lines| lines.moves.contains(&mov))
}

fn eligible<'c>(
    context: &'c Context,
    bank: &'static [Wordings],
    mov: Move,
) -> impl Iterator<Item = &'static Phrase> + use<'c> {
    // The files of a move stand together.
    let files = bank.iter().skip_while(move |it| it.mov != mov).take_while(move |it| it.mov == mov);
    files.flat_map(Wordings::phrases).filter(move |phrase| context.admits(mov, phrase))
}

/// Appends the words of a wording with its values; most have none. `value` gives the text of a slot by name.
pub(super) fn fill<'v>(out: &mut String, phrase: &Phrase, value: &dyn Fn(&str) -> Cow<'v, str>) {
    if phrase.terms.slots == 0 {
        out.push_str(phrase.text);
    } else {
        render(out, phrase.text, value);
    }
}

fn causes(claims: FactSet, slots: u32, mov: Move) -> Vec<Answer> {
    let mut causes: Vec<Answer> = Vec::new();
    let from_slots =
        Slot::ALL.iter().enumerate().filter(|(idx, _)| slots & 1 << idx != 0).filter_map(|(_, slot)| slot.answer());
    // Most wordings claim little: looking for it among all facts would take longer than the rest of the sentence.
    let mut left = claims.bits();
    let claimed = std::iter::from_fn(|| {
        let place = usize::try_from(left.trailing_zeros()).ok()?;
        left &= left.wrapping_sub(1);
        Fact::ALL.get(place).copied()
    });
    for answer in claimed.map(answer_of).chain(from_slots) {
        if !causes.contains(&answer) {
            causes.push(answer);
        }
    }
    if matches!(mov, Move::Decision | Move::Question) && !causes.contains(&Answer::Intent) {
        causes.insert(0, Answer::Intent);
    }
    causes
}

/// Tells apart the notes of one kind, since their readers may sit next to each other.
fn nth_twin(step: &Step) -> u64 {
    match (step.kind, step.recipient) {
        (StepKind::Thank | StepKind::References, Some(idx)) => idx as u64,
        _ => 0,
    }
}

/// The given seed; without one, or without a name, FNV-1a over the values that tell candidates apart (Fowler, Noll, Vo;
/// 64 bits).
pub(super) fn seed(situation: &Situation, given: Option<u64>) -> u64 {
    let values = [&situation.own_name, &situation.company, &situation.role].map(|value| value.trim());
    // A message without any name is a sample, and the same one for everybody.
    if let Some(seed) = given.filter(|_| values.iter().any(|value| !value.is_empty())) {
        return seed;
    }
    values
        .iter()
        .flat_map(|value| value.bytes().chain([0]))
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Spreads the seed over the moves (the finalizer of `MurmurHash3`).
pub(super) fn mix(seed: u64, salt: u64) -> u64 {
    let mut hash = seed ^ salt.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}
