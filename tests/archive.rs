//! Files of everything from the outside: random libraries keep the laws, and other programs read the file.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use std::fs;
use std::process::Command;

use bowout::drafts::archive::{self, Entries};

#[path = "../examples/archive/library.rs"]
mod library;

#[test]
fn bringing_files_in_keeps_every_law() {
    // `cargo xtask test` judges more of them.
    for seed in 0..300 {
        let three = library::three(&mut library::Dice(seed));
        if let Some(law) = library::broken_law(&three) {
            panic!("seed {seed}: {law}\n{three:#?}");
        }
        if let Some(text) = library::lost_to_damage(&mut library::Dice(seed), &three) {
            panic!("seed {seed}: a damaged file takes away {text}");
        }
    }
}

#[test]
fn another_program_reads_the_file() {
    let Some(python) = ["python3", "python"].into_iter().find(|it| Command::new(it).arg("--version").output().is_ok())
    else {
        println!("there is no Python here to read the file with");
        return;
    };
    let mut entries = Entries::new();
    for (name, key) in [("full", "d"), ("trashed", "d"), ("deleted", "d"), ("newer", "d"), ("small", "s")] {
        let text = fs::read_to_string(format!("tests/drafts/v1/{name}.json")).unwrap();
        entries.insert(format!("bowout:{key}:{name}"), text.trim_end().to_owned());
    }
    entries.insert("bowout:d:damaged".into(), entries["bowout:d:full"].replacen("Weiss", "Weitz", 1));
    entries.insert("bowout:q:odd:1".into(), "{".into());
    let file = std::env::temp_dir().join(format!("bowout-archive-{}.json", std::process::id()));
    fs::write(&file, archive::write(&entries, 1)).unwrap();
    let read = Command::new(python).arg("tests/archive/read_export.py").arg(&file).arg("full").output().unwrap();
    fs::remove_file(&file).unwrap();
    let said = String::from_utf8(read.stdout).unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let states: Vec<_> = said.lines().filter(|line| line.starts_with(['d', 'q', 's'])).collect();
    println!("{said}");
    assert_eq!(states.len(), 7);
    for (name, state) in [("full", "sound"), ("damaged", "damaged"), ("trashed", "deleted"), ("newer", "kept as it is")]
    {
        assert!(said.contains(&format!("d {name} {state}")), "{name}");
    }
}
