//! Judges the laws of bringing files in on random libraries, and tells how long a large file takes.
//!
//! `cargo run --profile bench --example archive -- n=10000 from=0`; a seed that breaks a law is printed and ends it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a program that judges may stop at what it finds"
)]

mod library;

use std::process::ExitCode;
use std::time::Instant;

use bowout::drafts::archive::{self, Entries, merge};
use bowout::drafts::{Draft, DraftId, Edit, Memory, Shelf};
use bowout::situation::Situation;

fn main() -> ExitCode {
    let number = |name: &str, or: u64| {
        let given = std::env::args().find_map(|it| it.strip_prefix(name)?.parse().ok());
        given.unwrap_or(or)
    };
    let (from, n) = (number("from=", 0), number("n=", 10_000));
    let (mut n_texts, mut n_beside) = (0, 0);
    for seed in from..from + n {
        let three = library::three(&mut library::Dice(seed));
        if let Some(law) = library::broken_law(&three) {
            println!("seed {seed}: {law}");
            return ExitCode::FAILURE;
        }
        if let Some(text) = library::lost_to_damage(&mut library::Dice(seed), &three) {
            println!("seed {seed}: a damaged file takes away {text}");
            return ExitCode::FAILURE;
        }
        n_texts += three.iter().map(Entries::len).sum::<usize>();
        n_beside += three.iter().flatten().filter(|(_, text)| text.contains(r#""beside":"#)).count();
    }
    println!(
        "{n} times three random libraries, {n_texts} texts, {n_beside} of them kept beside another: every law holds"
    );
    large();
    ExitCode::SUCCESS
}

/// A thousand drafts, each with an edited message.
#[expect(clippy::disallowed_methods, reason = "this runs natively, and a duration is what it tells")]
fn large() {
    let mut shelf = Shelf::new(Box::new(Memory::default()), 1);
    for nth in 0..1000 {
        let situation =
            Situation { role: format!("Role {nth}"), more: "More to say. ".repeat(20), ..Situation::default() };
        let mut draft = Draft::new(DraftId::from_random(nth), situation, 1);
        draft.edits.insert("tell".into(), Edit { text: "Dear Dana,\n\nThank you. ".repeat(40), ..Edit::default() });
        let _ = shelf.save(&draft, 1, nth).unwrap();
    }
    let keys = (0..1000).map(|nth| format!("bowout:d:{nth:016x}"));
    let entries: Entries = keys.map(|key| (key.clone(), shelf.raw(&key).unwrap().unwrap())).collect();
    let start = Instant::now();
    let file = archive::write(&entries, 1);
    let written = start.elapsed();
    let start = Instant::now();
    let read = archive::read(&file).unwrap().entries;
    let parsed = start.elapsed();
    let start = Instant::now();
    assert_eq!(merge(&Entries::new(), &read), entries);
    let merged = start.elapsed();
    println!(
        "1000 drafts, {} bytes: written in {written:.1?}, read in {parsed:.1?}, merged in {merged:.1?}",
        file.len()
    );
}
