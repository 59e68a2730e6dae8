//! Reads the fragment of a link that opens the page with answers.
//!
//! ```text
//! #v=1&role=Data%20Analyst&stage=final-round&interview=2026-12-03T14:30%2B01:00&pending=travel@2026-12-04
//! ```
//!
//! Entries are joined by `&`, each `key=value`, values percent-encoded as UTF-8. `+` stands for itself, because dates have it
//! (`%2B` works as well); a space is `%20`. An entry without a value is one not given. Every entry may be absent.
//!
//! | entries | value |
//! |---|---|
//! | `v` | `1` |
//! | `role from contact company agency own-reason keep-role thanks more reference thread` | text as typed |
//! | `intent ask stage origin reason detail scope door country tone channel message-lang` | an id of the closed list |
//! | `true stay-in-touch final no-calls no-apology` | `1` or `0` |
//! | `to to-kind address-as familiarity` | name, kind, form of address and familiarity of the addressee |
//! | `cc` * | the name of a person who gets a copy |
//! | `interview` * | when; `pending=interview` where that is not known |
//! | `pending` * | an id, or `id@date` |
//! | `called left-voicemail` | when, or `1` |
//! | `proposed` | the day, or the time, that the candidate proposes |
//! | `missed` | when, or `1` |
//! | `repair` | `withdraw` (the default) or `new-time`; alone it says that an interview was missed |
//! | `ui-lang` | the language of the page |
//!
//! * up to 20 times. Dates are `2026-12-03`, `2026-12-03T14:30`, `…+01:00`, `…Z`.
//!
//! A fragment that begins with `draft=` carries a whole draft instead (`carry.rs`).
//! A fragment without `v` and without any other of these entries is not ours and says nothing.
//! An addressee without `to-kind` is the agency where there is one, and otherwise an in-house recruiter.

use super::carry::{CARRIES, carried};
use super::note::Note;
use crate::drafts::Draft;
use crate::drafts::answers::fields::{self, BLANK_MISSED, Place, Record as _, Told, blank_person};
use crate::handoff::percent::decode;
use crate::situation::{Done, DoneKind, Id, Missed, Moment, Pending, PendingKind, Person, PersonKind, Situation};

/// The longest fragment that is read, in bytes.
pub const MAX_FRAGMENT_LEN: usize = 64 * 1024;
/// The longest text of one entry, in characters.
pub const MAX_TEXT_LEN: usize = 10_000;
/// How often an entry that may be repeated is read.
pub const MAX_REPEATS: usize = 20;
/// How many notes are listed one by one.
const MAX_NOTES: usize = 20;

/// The entries about the addressee, and the answers of a person that they are.
pub(super) const ADDRESSEE: [(&str, &str); 4] =
    [("to", "name"), ("to-kind", "kind"), ("address-as", "address-as"), ("familiarity", "familiarity")];
/// The other entries that are no answer of their own.
const OTHERS: [&str; 9] =
    ["v", "cc", "interview", "pending", "called", "left-voicemail", "missed", "repair", "ui-lang"];

/// What a link says.
#[derive(Clone, Debug, PartialEq)]
pub struct Prefill {
    /// The draft, where it carries a whole one; its id is another tab's.
    pub carried: Option<Box<Draft>>,
    /// The answers; blank where nothing could be read.
    pub situation: Situation,
    /// Whether the link says which language the message has.
    pub says_lang: bool,
    /// The language of the page, as a language tag; whether there is one is for the page to say.
    pub ui_lang: Option<String>,
    /// What was left out, for the candidate to see.
    pub notes: Vec<Note>,
    /// Always the same for the same fragment: finds the untouched draft that the link made before.
    pub key: String,
}

impl Prefill {
    /// Whether nothing was read, so that there is nothing to make a draft of.
    pub fn is_blank(&self) -> bool {
        self.carried.is_none() && self.situation == Situation::default()
    }
}

/// Reads a fragment, with or without its `#`; `None` where it is not one of ours.
pub fn parse(fragment: &str) -> Option<Prefill> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if let Some(text) = fragment.strip_prefix(CARRIES) {
        return Some(read_carried(fragment, text));
    }
    let entries = || fragment.split('&').filter(|entry| !entry.is_empty());
    let version = entries().find_map(|entry| entry.strip_prefix("v="));
    if version.is_none() && !entries().any(|entry| entry.split_once('=').is_some_and(|(key, _)| known(key).is_some())) {
        return None;
    }
    let mut reader = Reader::default();
    if fragment.len() > MAX_FRAGMENT_LEN {
        reader.notes.push(Note::LinkTooLong);
    } else if let Some(version) = version.filter(|version| *version != "1") {
        reader.notes.push(Note::OtherVersion(decode(version).unwrap_or_else(|| version.into())));
    } else {
        if version.is_none() {
            reader.notes.push(Note::NoVersion);
        }
        for entry in entries() {
            let (key, value) = entry.split_once('=').unwrap_or((entry, ""));
            if let Err(note) = reader.read_entry(key, value) {
                reader.notes.push(note);
            }
        }
    }
    Some(reader.finish(hash(fragment)))
}

fn read_carried(fragment: &str, text: &str) -> Prefill {
    let is_too_long = MAX_FRAGMENT_LEN < fragment.len() + 1;
    let draft = carried(text).filter(|_| !is_too_long);
    let mut reader = Reader::default();
    if is_too_long {
        reader.notes.push(Note::LinkTooLong);
    } else if draft.is_none() {
        reader.notes.push(Note::DraftDamaged);
    }
    Prefill { carried: draft.map(Box::new), ..reader.finish(hash(fragment)) }
}

#[derive(Default)]
struct Reader {
    situation: Situation,
    addressee: Option<Person>,
    has_kind: bool,
    copied: Vec<Person>,
    ui_lang: Option<String>,
    notes: Vec<Note>,
    /// The keys of the values taken in, once for each.
    taken: Vec<&'static str>,
}

impl Reader {
    fn read_entry(&mut self, key: &str, value: &str) -> Result<(), Note> {
        let Some(key) = known(key) else {
            return Err(Note::UnknownKey(decode(key).unwrap_or_else(|| key.into())));
        };
        if value.is_empty() {
            return Ok(());
        }
        let n_before = self.taken.iter().filter(|taken| **taken == key).count();
        if matches!(key, "cc" | "interview" | "pending") {
            if n_before == MAX_REPEATS {
                let note = Note::TooMany(key);
                return if self.notes.contains(&note) { Ok(()) } else { Err(note) };
            }
        } else if n_before > 0 {
            return Err(Note::Again(key));
        }
        let value = decode(value).ok_or(Note::BadEncoding(key))?;
        if value.chars().nth(MAX_TEXT_LEN).is_some() {
            return Err(Note::TextTooLong(key));
        }
        if !self.put(key, &value) {
            return Err(Note::BadValue { key, value });
        }
        self.taken.push(key);
        Ok(())
    }

    /// Takes a value in; `false` where it is not known there.
    fn put(&mut self, key: &'static str, value: &str) -> bool {
        if let Some(answer) = fields::find(&mut self.situation, key) {
            return put(answer.place, value);
        }
        if let Some((_, part)) = ADDRESSEE.iter().find(|(name, _)| *name == key) {
            self.has_kind |= key == "to-kind" && PersonKind::from_id(value).is_some();
            let mut person = self.addressee.clone().unwrap_or_else(blank_person);
            let is_known = fields::find(&mut person, part).is_some_and(|answer| put(answer.place, value));
            if is_known {
                self.addressee = Some(person);
            }
            return is_known;
        }
        match key {
            "cc" => self.copied.push(Person { name: value.into(), ..blank_person() }),
            "interview" => return self.put_pending(PendingKind::Interview.id(), Some(value)),
            "pending" => {
                let (id, at) = value.split_once('@').map_or((value, None), |(id, at)| (id, Some(at)));
                return self.put_pending(id, at);
            }
            "missed" => {
                let at = Moment::parse(value);
                if at.is_none() && value != "1" {
                    return false;
                }
                self.situation.missed = Some(Missed { at, ..self.situation.missed.clone().unwrap_or(BLANK_MISSED) });
            }
            "repair" => {
                let Some(repair) = Id::from_id(value) else { return false };
                self.situation.missed =
                    Some(Missed { repair, ..self.situation.missed.clone().unwrap_or(BLANK_MISSED) });
            }
            "ui-lang" => {
                let is_tag = value.len() <= 35 && value.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
                self.ui_lang = is_tag.then(|| value.into());
                return is_tag;
            }
            _ => {
                let (kind, at) = (DoneKind::from_id(key), Moment::parse(value));
                let is_known = at.is_some() || value == "1";
                self.situation.done.extend(kind.filter(|_| is_known).map(|kind| Done { kind, at }));
                return is_known;
            }
        }
        true
    }

    fn put_pending(&mut self, id: &str, at: Option<&str>) -> bool {
        let Some(kind) = PendingKind::from_id(id) else { return false };
        let moment = at.and_then(Moment::parse);
        if at.is_some() && moment.is_none() {
            return false;
        }
        self.situation.pending.push(Pending { kind, at: moment });
        true
    }

    fn finish(mut self, key: String) -> Prefill {
        let kind = self.situation.addressee_kind();
        if let Some(mut person) = self.addressee {
            if !self.has_kind && kind == PersonKind::Agency {
                person.kind = kind;
            }
            self.situation.people.push(person);
        } else if !self.copied.is_empty() {
            // Nobody in particular is told; the others are copied.
            self.situation.people.push(Person::new(kind));
        }
        self.situation.people.append(&mut self.copied);
        let n_more = self.notes.len().saturating_sub(MAX_NOTES);
        if n_more > 0 {
            self.notes.truncate(MAX_NOTES);
            self.notes.push(Note::More(n_more));
        }
        let says_lang = self.taken.contains(&"message-lang");
        Prefill { carried: None, situation: self.situation, says_lang, ui_lang: self.ui_lang, notes: self.notes, key }
    }
}

/// The key of the format that is spelled like this.
fn known(key: &str) -> Option<&'static str> {
    let mut blank = Situation::default();
    let answers = blank.answers().into_iter().filter(|answer| answer.told != Told::Never).map(|answer| answer.key);
    let addressee = ADDRESSEE.iter().map(|(name, _)| *name);
    answers.chain(addressee).chain(OTHERS).find(|name| *name == key)
}

fn put(place: Place, value: &str) -> bool {
    match place {
        Place::Text(text) => value.clone_into(text),
        Place::Tick(tick) => match value {
            "1" => *tick = true,
            "0" => *tick = false,
            _ => return false,
        },
        Place::Choice(choice, _) => return choice.put(value),
        Place::Optional(choice) => return choice.put(value),
        Place::At(at) => match Moment::parse(value) {
            Some(moment) => *at = Some(moment),
            None => return false,
        },
    }
    true
}

/// FNV-1a, 64 bits (draft-eastlake-fnv): tells links apart, protects nothing.
fn hash(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}
