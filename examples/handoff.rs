//! Writes texts in every format in which they leave the page, for parsers that others wrote (`tests/handoff/parse.py`).
//!
//! Reads lines with a JSON array each, `[to, subject, body]`, and answers each with one line.

use std::io::{self, BufRead as _, Write as _};
use std::process::ExitCode;

use bowout::handoff::{MailLink, clipboard_html, file_name, mailto, text_file};
use serde_json::json;

fn main() -> ExitCode {
    match answer_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn answer_all() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let [to, subject, body]: [String; 3] = serde_json::from_str(&line?)?;
        let link = mailto(&to, &subject, &body);
        let carries = match link {
            MailLink::Full(_) => "all",
            MailLink::SubjectOnly(_) => "subject",
            MailLink::AddressOnly(_) => "address",
        };
        let answer = json!({
            "mailto": link.url(),
            "carries": carries,
            "html": clipboard_html(&body),
            "text": text_file(&subject, &body),
            "name": file_name(&subject),
        });
        writeln!(out, "{answer}")?;
    }
    Ok(())
}
