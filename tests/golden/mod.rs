//! Golden files: answers as in a link above a line, what follows from them below it.
//!
//! Beside the entries of a link a file may have `now:` (the candidate's clock), `address:` (lines apart by ` / `), `person:`
//! (somebody beside the addressee: `Jonas Berg; referrer; as Jonas; well-known; rapport; by phone`, where everything after
//! the kind is optional) and `addressee:` (more about the addressee, in the same words: `rapport; by phone`).

use std::fs;
use std::path::{Path, PathBuf};

use bowout::embed;
use bowout::situation::{Channel, Familiarity, Id, Moment, Person, PersonKind, Situation};

/// When all golden files are written unless they say otherwise: a Monday morning in London.
const NOW: &str = "2026-11-23T09:00Z";
/// Between the answers and what follows from them.
const LINE: &str = "\n----\n";

/// One file.
pub(crate) struct Golden {
    pub(crate) path: PathBuf,
    pub(crate) situation: Situation,
    pub(crate) now: Moment,
    /// The id of the step whose message is written; `tell` unless the file says otherwise.
    #[allow(dead_code, reason = "shared by several tests")]
    pub(crate) step: String,
    pub(crate) expected: String,
    head: String,
}

/// Percent-encodes everything but letters and digits, as a link does.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

fn describe(person: &mut Person, words: &str, path: &Path) {
    for word in words.split(';').map(str::trim).filter(|word| !word.is_empty()) {
        if let Some(name) = word.strip_prefix("as ") {
            name.clone_into(&mut person.address_as);
        } else if let Some(channel) = word.strip_prefix("by ") {
            person.spoke_by = Some(Channel::from_id(channel).unwrap_or_else(|| panic!("{}: {word}", path.display())));
        } else if word == "rapport" {
            person.rapport = true;
        } else {
            person.familiarity = Familiarity::from_id(word).unwrap_or_else(|| panic!("{}: {word}", path.display()));
        }
    }
}

fn read(path: PathBuf) -> Golden {
    let text = fs::read_to_string(&path).unwrap();
    let (head, expected) = text.split_once(LINE).unwrap_or((text.trim_end(), ""));
    let mut fragment = String::from("#v=1");
    let (mut step, mut address, mut about) = ("tell".to_owned(), String::new(), String::new());
    let mut now = Moment::parse(NOW).unwrap();
    let mut people = Vec::new();
    for line in head.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (key, value) = line.split_once(": ").unwrap_or_else(|| panic!("{}: {line}", path.display()));
        match key {
            "step" => value.clone_into(&mut step),
            "now" => now = Moment::parse(value).unwrap(),
            "address" => address = value.replace(" / ", "\n"),
            "addressee" => value.clone_into(&mut about),
            "person" => {
                let mut words = value.splitn(3, ';').map(str::trim);
                let name = words.next().unwrap_or_default().to_owned();
                let kind = words.next().and_then(PersonKind::from_id);
                let kind = kind.unwrap_or_else(|| panic!("{}: {line}", path.display()));
                let mut person = Person { name, ..Person::new(kind) };
                describe(&mut person, words.next().unwrap_or_default(), &path);
                people.push(person);
            }
            _ => fragment.push_str(&format!("&{key}={}", encoded(value))),
        }
    }
    let prefill = embed::parse(&fragment).unwrap_or_else(|| panic!("{}: no answers", path.display()));
    assert!(prefill.notes.is_empty(), "{}: {:?}", path.display(), prefill.notes);
    let mut situation = Situation { postal_address: address, ..prefill.situation };
    if situation.people.is_empty() && !people.is_empty() {
        situation.people.push(Person::new(situation.addressee_kind()));
    }
    if let Some(addressee) = situation.people.first_mut() {
        describe(addressee, &about, &path);
    }
    situation.people.append(&mut people);
    let expected = expected.trim_end_matches('\n').to_owned();
    Golden { head: head.to_owned(), situation, now, step, expected, path }
}

/// The files of a folder below `tests`, by name.
pub(crate) fn read_all(folder: &str) -> Vec<Golden> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "txt")).map(read).collect()
}

/// Compares what is written now with what was approved; `UPDATE=1` approves it.
pub(crate) fn check(files: &[Golden], written: fn(&Golden) -> String) {
    let mut wrong = Vec::new();
    for file in files {
        let written = written(file);
        if written == file.expected {
            continue;
        }
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file.path, format!("{}{LINE}{written}\n", file.head)).unwrap();
        } else {
            wrong.push(format!("{}\n--- approved\n{}\n--- written\n{written}\n", file.path.display(), file.expected));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} differ; UPDATE=1 approves them", wrong.join("\n"), wrong.len());
}
