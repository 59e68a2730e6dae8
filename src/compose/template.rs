//! Puts values into a phrase, in one pass: a value is never read as a template.
//!
//! The value stands as the candidate typed it, without white space at its ends. What gives way is our own text
//! around it: "the {role} role" with "the Analyst position" reads "the Analyst position".

use std::borrow::Cow;

/// Appends the phrase's text with its slots filled. `value` gives the text of a slot by name.
pub(super) fn render<'v>(out: &mut String, text: &str, value: &dyn Fn(&str) -> Cow<'v, str>) {
    let mut rest = text;
    while let Some((literal, tail)) = rest.split_once('{') {
        out.push_str(literal);
        let (name, tail) = tail.split_once('}').unwrap_or((tail, ""));
        let value = value(name);
        let value = value.trim();
        drop_doubled_word(out, value);
        out.push_str(value);
        rest = without_doubled_start(tail, value);
    }
    out.push_str(rest);
}

/// Takes "the" or "at" off the end of our text where the value begins with the same word.
fn drop_doubled_word(out: &mut String, value: &str) {
    let Some((first, _)) = value.split_once(' ') else { return };
    for word in ["the", "at"] {
        if first.eq_ignore_ascii_case(word)
            && let Some(before) = out.strip_suffix(' ').and_then(|before| before.strip_suffix(word))
            && (before.is_empty() || before.ends_with(' '))
        {
            out.truncate(before.len());
        }
    }
}

/// What of our text follows the value: without a second "role" and without a second full stop.
fn without_doubled_start<'t>(tail: &'t str, value: &str) -> &'t str {
    let last = value.split(' ').fold("", |_, word| word);
    let names_a_post =
        ["role", "position", "job", "post", "vacancy", "opening", "internship", "fellowship", "apprenticeship"]
            .iter()
            .any(|word| last.eq_ignore_ascii_case(word));
    if names_a_post
        && let Some(after) = [" role", " position"].iter().find_map(|word| tail.strip_prefix(word))
        && !after.starts_with(|next: char| next.is_ascii_alphanumeric())
    {
        return without_doubled_stop(after, value);
    }
    without_doubled_stop(tail, value)
}

fn without_doubled_stop<'t>(tail: &'t str, value: &str) -> &'t str {
    if value.ends_with(['.', '!', '?', '…']) { tail.strip_prefix('.').unwrap_or(tail) } else { tail }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, value: &str, expected: &str) {
        let mut out = String::new();
        render(&mut out, text, &|_| value.into());
        assert_eq!(out, expected);
    }

    #[test]
    fn our_words_give_way_to_the_value() {
        check("for the {role} role.", "Analyst", "for the Analyst role.");
        check("for the {role} role.", "the Analyst position", "for the Analyst position.");
        check("for the {role} role, and", "Summer Internship", "for the Summer Internship, and");
        check("for the {role} roles.", "Analyst position", "for the Analyst position roles.");
        check("at {company}.", "At Ease Ltd.", "At Ease Ltd.");
        check("with {company}.", "Yahoo!", "with Yahoo!");
        check("with {company}, and", "Acme Inc.", "with Acme Inc., and");
        check("bathe {role}", "the Sea", "bathe the Sea");
    }

    #[test]
    fn a_value_is_never_a_template() {
        for value in ["{role}", "$&", "<b>", "{", "}", "A{company}B", "🙂", "%s"] {
            check("the {role} role.", value, &format!("the {value} role."));
        }
    }
}
