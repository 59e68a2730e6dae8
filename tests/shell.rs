//! The static first screen of `index.html` says what the program will say when it takes over.

use bowout::compose::words;
use bowout::editor::{Model, Start, Why, view};
use bowout::situation::Id;
use bowout::words::{EN, PageLang};

const PAGE: &str = include_str!("../index.html");

#[track_caller]
fn holds(part: &str) {
    assert!(PAGE.contains(part), "index.html does not hold: {part}");
}

#[test]
fn the_sample_is_the_message_of_an_empty_page() {
    let message = view(&Model::default()).message;
    holds(&format!("<pre class=\"Text\">{}</pre>", message.text));
    holds(&format!("rows=\"1\" disabled>{}</textarea>", message.subject.clone().unwrap_or_default()));
    holds(&format!("<span>{} words</span>", words(&message.text)));
}

#[test]
fn the_first_questions_have_the_programs_ids_and_words() {
    for start in Start::ALL {
        holds(&format!("name=\"start\" value=\"{}\"><span>{}</span>", start.id(), start.label(&EN)));
    }
    for why in Why::ALL {
        let checked = if *why == Why::RatherNotSay { " checked" } else { "" };
        holds(&format!("name=\"why\" value=\"{}\"{checked}><span>{}</span>", why.id(), why.label(&EN)));
    }
}

#[test]
fn the_head_names_the_other_language_in_itself() {
    holds(&format!("<p>{}</p>", EN.header.promise));
    holds(&format!("lang=\"{}\" disabled>{}</button>", PageLang::De.id(), PageLang::De.name()));
}

#[test]
fn the_policy_forbids_what_it_has_to() {
    assert!(!PAGE.contains(" style="), "a style attribute is dropped by the policy");
    assert!(!PAGE.contains("<script"), "scripts come from files");
    assert!(!PAGE.contains("unsafe-inline") && !PAGE.contains("'unsafe-eval'"));
    let policy = PAGE.find("Content-Security-Policy").unwrap_or(usize::MAX);
    assert!(policy < PAGE.find("<link").unwrap_or(0), "the policy stands before every resource");
}
