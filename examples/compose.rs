//! The engine without a browser: `cargo run -q --example compose -- FILE.json` reads a situation and prints what follows
//! from it as JSON. `-` reads standard input.
//!
//! The file has the keys of a link, and `people`, `pending`, `done`, `missed` and `address`; `now` is the candidate's clock:
//!
//! ```json
//! {
//!   "now": "2026-11-23T09:00+01:00",
//!   "role": "Data Analyst",
//!   "from": "Amira Haddad",
//!   "stage": "final-round",
//!   "people": [{"name": "Ines Weiss", "address-as": "Dr. Weiss", "kind": "hiring-manager"}],
//!   "pending": [{"kind": "interview", "at": "2026-12-03T14:30+01:00"}]
//! }
//! ```
//!
//! A file that is not understood gives one line with the place of the first mistake, and the exit code 2.

use std::io::Read;
use std::process::ExitCode;

use bowout::drafts::answers::{read_file, write};
use bowout::situation::{Moment, Situation};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args().skip(1).collect();
    let [path] = args.as_slice() else {
        eprintln!("usage: cargo run -q --example compose -- FILE.json (or - for standard input)");
        return ExitCode::from(2);
    };
    match read(path) {
        Ok((situation, now)) => {
            println!("{:#}", engine(&situation, now));
            ExitCode::SUCCESS
        }
        Err(line) => {
            eprintln!("{path}: {line}");
            ExitCode::from(2)
        }
    }
}

/// Everything that is printed about a situation.
fn engine(situation: &Situation, now: Option<Moment>) -> Value {
    json!({ "now": now.map(|now| now.to_string()), "situation": write(situation) })
}

fn read(path: &str) -> Result<(Situation, Option<Moment>), String> {
    let mut text = String::new();
    let read = match path {
        "-" => std::io::stdin().read_to_string(&mut text).map(|_| text),
        path => std::fs::read_to_string(path),
    };
    let text = read.map_err(|error| format!("cannot be read: {error}"))?;
    read_file(&text).map_err(|problem| problem.to_string())
}
