//! What the review says of the candidate's own text, and how to mend it.

use std::cell::RefCell;
use std::rc::Rc;

use super::desk::Desk;
use super::later::{self, Panel};
use crate::editor::{Event, FindingView, Reviewed, reviewed};
use crate::situation::Id;
use crate::ui::parts::{Element, Row, button, buttons, el};
use crate::ui::words::{MESSAGE_LANG, more_words, words};
use crate::web::Node;

/// What was found when the message was last read.
type Found = Rc<RefCell<Reviewed>>;

/// The review: closed until the text was edited or pasted.
pub(super) fn show(desk: Desk) -> Element {
    let is_edited = move || desk.page().is_edited.then_some("");
    later::fold(words().folds.review, words().folds.review_about, Panel::Review, desk).live("open", is_edited)
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let found = Found::default();
    let list = el("ul").class("Findings").set("tabindex", "-1").set("aria-label", more_words().review.found);
    let node = list.node();
    let reader = found.clone();
    // First of all, so that what stands below shows this reading.
    let summary = el("p").class("Field-hint").reacts(move || read(desk, &reader)).live_text({
        let found = found.clone();
        move || summary(desk.view().page.is_edited, &found.borrow())
    });
    let list = list.rows({
        let found = found.clone();
        move || {
            desk.view();
            let row = |it: &FindingView| {
                let (found, it, node) = (found.clone(), it.clone(), node.clone());
                // A finding may come to have another fix, or none.
                let key = format!("{} {}", it.key, it.fix.as_ref().map_or("", |(label, _)| label));
                Row::new(key, move || finding(desk, &it, &found, &node))
            };
            found.borrow().findings.iter().map(row).collect()
        }
    });
    let again = button("quiet", more_words().review.show_kept, move || desk.send(Event::KeptFindingsForgotten));
    let again = again.hidden_while(move || {
        desk.view();
        found.borrow().n_kept == 0
    });
    vec![summary, list, again]
}

/// Reads the message again, and tells what has to be asked about before it is copied.
fn read(desk: Desk, found: &Found) {
    let block = desk.page().block;
    if let Some(reviewed) = desk.read(reviewed) {
        if reviewed.block != block {
            desk.send(Event::Reviewed(reviewed.block));
        }
        *found.borrow_mut() = reviewed;
    }
}

fn summary(is_edited: bool, found: &Reviewed) -> String {
    let words = &more_words().review;
    if !is_edited {
        let own = more_words().review.own;
        return if found.findings.is_empty() { own.to_owned() } else { format!("{own} {}", words.moment) };
    }
    let kept = match found.n_kept {
        0 => String::new(),
        n => format!(" {}", (words.n_kept)(n)),
    };
    let found = (words.n_found)(found.findings.len());
    found + &kept
}

fn finding(desk: Desk, it: &FindingView, found: &Found, list: &Node) -> Element {
    let FindingView { key, severity, title, why, quote, fix, is_of_the_moment } = it.clone();
    let weight = (more_words().review.weight)(severity);
    let quoted =
        (!quote.is_empty()).then(|| el("p").child(el("q").set("lang", MESSAGE_LANG).set("dir", "auto").text(&quote)));
    let id = format!("finding-{}", key.split(':').next().unwrap_or_default());
    let mend = fix.map(|(label, _)| {
        let (found, key, list) = (found.clone(), key.clone(), list.clone());
        button("plain", label, move || {
            // As the text is now, not as it was when the button came.
            let fix = found.borrow().findings.iter().find(|it| it.key == key).and_then(|it| it.fix.clone());
            if let Some((_, event)) = fix {
                list.focus();
                desk.send(event);
            }
        })
    });
    let list = list.clone();
    // What is of the moment is no wording that could be kept.
    let keep = button(
        "quiet",
        if is_of_the_moment { more_words().review.i_know } else { more_words().review.keep_mine },
        move || {
            list.focus();
            desk.send(Event::FindingKept(key.clone()));
        },
    );
    let named = |button: Element| button.set("aria-describedby", &id);
    el("li")
        .set("data-weight", severity.id())
        .child(el("p").class("Findings-weight").text(weight))
        .child(el("h3").set("id", &id).text(title))
        .children(quoted)
        .child(el("p").class("Field-hint").text(why))
        .child(buttons(mend.into_iter().chain([keep]).map(named)))
}
