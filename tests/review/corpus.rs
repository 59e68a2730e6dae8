//! Reads the labelled messages of `tests/review/messages`; the README beside it tells the format.

use std::fs;
use std::ops::Range;
use std::path::Path;

use bowout::compose::{Choice, Message, compose};
use bowout::phrases::ENGLISH;
use bowout::plan::{Step, plan};
use bowout::review::{Finding, Known, Letter, Other, review};
use bowout::situation::{
    Channel, Detail, Id, Intent, MessageLang, Missed, Moment, Origin, Pending, PendingKind, Person, PersonKind, Repair,
    Situation, Stage,
};

/// The candidate's clock: a Tuesday noon, before every date of the messages.
pub(crate) const NOW: &str = "2026-11-24T12:00Z";
const LINE: &str = "\n----\n";

/// One labelled message.
pub(crate) struct Labelled {
    pub(crate) name: String,
    pub(crate) held_out: bool,
    pub(crate) labels: Vec<Label>,
    pub(crate) text: String,
    pub(crate) subject: String,
    situation: Situation,
    step: Step,
    pub(crate) composed: Message,
    known: Known,
}

/// What an editor would flag.
pub(crate) struct Label {
    pub(crate) check: String,
    /// Where, if it is something that stands there; in the subject where `in_subject`.
    pub(crate) at: Option<Range<usize>>,
    pub(crate) in_subject: bool,
}

impl Label {
    /// Whether a finding is what the label says.
    pub(crate) fn is(&self, finding: &Finding) -> bool {
        let overlap = match (&finding.place, &self.at) {
            (Some(place), Some(at)) => {
                place.in_subject == self.in_subject && place.at.start < at.end && at.start < place.at.end
            }
            _ => true,
        };
        finding.check.id == self.check && overlap
    }
}

impl Labelled {
    /// What the review finds.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        review(&self.letter())
    }

    /// What the review reads.
    pub(crate) fn letter(&self) -> Letter<'_> {
        Letter {
            text: &self.text,
            subject: Some(self.subject.as_str()).filter(|subject| !subject.is_empty()),
            situation: &self.situation,
            step: &self.step,
            composed: &self.composed,
            known: &self.known,
        }
    }
}

/// All messages, by name.
pub(crate) fn read_all() -> Vec<Labelled> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/review/messages");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            read(&name, &fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// Reads one message.
pub(crate) fn read(name: &str, file: &str) -> Labelled {
    let (head, rest) = file.split_once(LINE).unwrap_or_else(|| panic!("{name}: no line under the head"));
    let (written, labels) = rest.split_once("\n----").unwrap_or_else(|| panic!("{name}: no line under the text"));
    let mut situation = Situation::default();
    let mut now = Moment::parse(NOW).unwrap();
    let (mut held_out, mut others, mut channel) = (false, Vec::new(), Channel::Email);
    for line in head.lines().filter(|line| !line.starts_with('#')) {
        let (key, value) = line.split_once(": ").unwrap_or_else(|| panic!("{name}: {line}"));
        let moment = || Some(Moment::parse(value).unwrap_or_else(|| panic!("{name}: {line}")));
        match key {
            "held-out" => held_out = true,
            "role" => value.clone_into(&mut situation.role),
            "from" => value.clone_into(&mut situation.own_name),
            "company" => value.clone_into(&mut situation.company),
            "to" => {
                situation.people.push(Person { name: value.to_owned(), ..Person::new(PersonKind::InHouseRecruiter) });
            }
            "stage" => situation.stage = Stage::from_id(value).unwrap_or_else(|| panic!("{name}: {line}")),
            "intent" => situation.chosen_intent = Intent::from_id(value),
            "interview" => situation.pending.push(Pending { kind: PendingKind::Interview, at: moment() }),
            "travel" => situation.pending.push(Pending { kind: PendingKind::Travel, at: None }),
            "missed" => situation.missed = Some(Missed { at: moment(), repair: Repair::Withdraw }),
            "channel" => channel = Channel::from_id(value).unwrap_or_else(|| panic!("{name}: {line}")),
            "lang" => {
                situation.lang = MessageLang::ALL
                    .iter()
                    .copied()
                    .find(|it| it.id().eq_ignore_ascii_case(value))
                    .unwrap_or_else(|| panic!("{name}: {line}"));
            }
            "now" => now = moment().unwrap(),
            "origin" => situation.origin = Origin::from_id(value),
            "agency" => value.clone_into(&mut situation.agency),
            "others" | "other-people" => {
                let names = value.split(';').map(|it| it.trim().to_owned());
                others.extend(names.map(|name| Other { name, is_person: key == "other-people" }));
            }
            "true" => situation.reason_is_true = true,
            "detail" => situation.chosen_detail = Detail::from_id(value),
            // The true reason is private: the review is not told.
            "reason" | "new-employer" => {}
            _ => panic!("{name}: {line}"),
        }
    }
    situation.chosen_channel = Some(channel);
    let steps = plan(&situation, now).steps;
    let step = steps.into_iter().find(|step| step.id() == "tell").unwrap();
    let composed = compose(&situation, &step, &Choice::default(), ENGLISH);
    let known = Known::new(&situation, others);
    let (subject, text) = match written.strip_prefix("Subject:").and_then(|rest| rest.split_once('\n')) {
        Some((subject, text)) => (subject.trim().to_owned(), text.trim().to_owned()),
        None => (String::new(), written.trim().to_owned()),
    };
    let label = |line: &str| {
        let (check, quoted) = line.split_once(": ").unwrap_or((line, ""));
        let find = |text: &str| text.find(quoted).map(|start| start..start + quoted.len());
        let (at, in_subject) = if quoted.is_empty() {
            (None, false)
        } else if let Some(at) = find(&text) {
            (Some(at), false)
        } else {
            (Some(find(&subject).unwrap_or_else(|| panic!("{name}: “{quoted}” is not there"))), true)
        };
        Label { check: check.trim().to_owned(), at, in_subject }
    };
    let labels = labels.lines().map(str::trim).filter(|line| !line.is_empty()).map(label).collect();
    Labelled { name: name.to_owned(), held_out, labels, text, subject, situation, step, composed, known }
}
