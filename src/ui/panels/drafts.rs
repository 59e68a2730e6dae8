//! The drafts that are kept in this browser.

use super::desk::Desk;
use super::later::{self, Panel};
use crate::drafts::Entry;
use crate::editor::{DraftView, Event, Keeping, PageView};
use crate::ui::parts::{Element, Row, bare_button, button, buttons, el};
use crate::ui::words::{more_words, words};
use crate::web::Node;

/// The id of the region.
const REGION: &str = "drafts";

/// The region. It takes the focus where a line goes away.
pub(super) fn show(desk: Desk) -> Element {
    el("section")
        .class("Drafts")
        .set("id", REGION)
        .set("aria-label", words().header.drafts)
        .set("tabindex", "-1")
        .child(el("h2").text(words().header.drafts))
        .child(later::room(Panel::Drafts, desk))
}

/// What is in it.
pub(super) fn body(desk: Desk) -> Vec<Element> {
    let has_sibling = move || desk.drafts().iter().any(|draft| is_kept(draft) && draft.sibling_of.is_some());
    let ways = buttons([
        button("plain", more_words().shelf.new, move || desk.send(Event::DraftNew)),
        button("plain", more_words().shelf.same_answers, move || desk.send(Event::DraftNewFromThis)),
    ]);
    let lists = el("div")
        .class("Drafts-lists")
        .child(el("p").class("Field-hint").live_text(move || where_kept(&desk.page(), &desk.drafts())))
        .shown_while(move || desk.page().just_trashed.is_some(), move || undo(desk))
        .child(list(desk))
        .shown_while(any(desk, is_closed), move || later::room(Panel::Closed, desk))
        .shown_while(has_sibling, move || later::room(Panel::Siblings, desk))
        .child(
            later::fold(more_words().shelf.earlier, more_words().shelf.earlier_about, Panel::Earlier, desk)
                .hidden_while(move || !desk.drafts().iter().any(is_kept)),
        )
        .shown_while(any(desk, is_trashed), move || {
            later::fold(more_words().shelf.deleted_lately, more_words().shelf.for_30_days, Panel::Trash, desk)
        })
        .child(later::fold(more_words().shelf.kept, more_words().shelf.kept_about, Panel::Kept, desk));
    vec![ways, lists]
}

fn any(desk: Desk, is_one: fn(&DraftView) -> bool) -> impl Fn() -> bool {
    move || desk.drafts().iter().any(is_one)
}

fn is_kept(draft: &DraftView) -> bool {
    draft.entry == Entry::Draft
}

fn is_trashed(draft: &DraftView) -> bool {
    matches!(draft.entry, Entry::Trashed { .. })
}

/// A stored text that this page cannot open.
pub(super) fn is_closed(draft: &DraftView) -> bool {
    matches!(draft.entry, Entry::Newer | Entry::Unreadable(_))
}

/// Where drafts are kept, or why they are not; and what to do while there is none.
fn where_kept(page: &PageView, drafts: &[DraftView]) -> String {
    match (&page.drafts_problem, &page.not_kept, drafts.iter().any(is_kept)) {
        (Some(problem), _, _) => (more_words().shelf.not_listed)(problem),
        (None, Some(why), _) => (more_words().shelf.not_kept)(why),
        (None, None, false) => more_words().shelf.none_yet.to_owned(),
        (None, None, true) if page.keeping == Keeping::Tab => more_words().shelf.in_tab.to_owned(),
        (None, None, true) => more_words().shelf.in_browser.to_owned(),
    }
}

/// "Deleted. Undo".
fn undo(desk: Desk) -> Element {
    let restore = move || {
        if let Some(id) = desk.page().just_trashed.clone() {
            desk.send(Event::DraftRestored(id));
        }
    };
    el("div").class("Note").child(el("p").text(more_words().shelf.deleted)).child(button(
        "quiet",
        more_words().shelf.undo,
        restore,
    ))
}

/// Lists the drafts that can be opened, last changed first.
fn list(desk: Desk) -> Element {
    let mut listed: Vec<String> = Vec::new();
    let rows = move || {
        let drafts = desk.drafts();
        let drafts = || drafts.iter().filter(|draft| is_kept(draft));
        // Mostly the same as before.
        if drafts().map(|draft| &draft.key).eq(&listed) {
            return None;
        }
        listed = drafts().map(|draft| draft.key.clone()).collect();
        let row = |draft: &DraftView| {
            let key = draft.key.clone();
            Row::new(&draft.key, move || line(desk, key))
        };
        Some(drafts().map(row).collect())
    };
    el("ul").class("DraftList").hidden_while(move || !desk.drafts().iter().any(is_kept)).rows_if_changed(Box::new(rows))
}

/// A line of the list; `None` once the draft is gone.
#[derive(Clone)]
struct Line {
    desk: Desk,
    key: String,
    /// The line itself.
    node: Node,
}

fn line(desk: Desk, key: String) -> Element {
    let item = el("li").set("tabindex", "-1");
    let line = Line { desk, key, node: item.node() };
    // The line is made again only when it becomes another kind of line: a name that is being typed stays.
    let mut shown = "";
    item.rows_if_changed(Box::new(move || {
        let kind = line.read(|draft| if draft.is_being_renamed { "rename" } else { "kept" }).unwrap_or_default();
        if kind == shown {
            return None;
        }
        shown = kind;
        let Some(draft) = line.read(Clone::clone) else { return Some(Vec::new()) };
        let line = line.clone();
        Some(vec![if draft.is_being_renamed {
            Row::new(kind, move || rename(line, draft)).takes_focus()
        } else {
            Row::new(kind, move || kept(line, draft))
        }])
    }))
}

impl Line {
    fn read<T>(&self, read: impl Fn(&DraftView) -> T) -> Option<T> {
        self.desk.drafts().iter().find(|draft| draft.key == self.key).map(read)
    }

    fn live(&self, read: fn(&DraftView) -> String) -> impl Fn() -> String + use<> {
        let line = self.clone();
        move || line.read(read).unwrap_or_default()
    }

    /// Its name; that of the open draft is as it is being typed.
    fn name(&self) -> impl Fn() -> String + use<> {
        let line = self.clone();
        move || {
            let name = line.read(|draft| if draft.is_open { None } else { Some(draft.name.clone()) });
            name.map(|name| name.unwrap_or_else(|| line.desk.name(|names| &names.of_draft))).unwrap_or_default()
        }
    }

    /// A button that tells something about this draft, named by its id or its key.
    fn button<T: Clone + 'static>(&self, label: &str, event: fn(T) -> Event, name: &T) -> Element {
        let (desk, name) = (self.desk, name.clone());
        button("quiet", label, move || desk.send(event(name.clone())))
    }
}

/// What stands in a line: its parts side by side.
fn parts(parts: impl IntoIterator<Item = Element>) -> Element {
    el("div").class("DraftLine").children(parts)
}

fn kept(line: Line, draft: DraftView) -> Element {
    let DraftView { id, .. } = draft;
    let (desk, open, trash) = (line.desk, id.clone(), id.clone());
    let is_open = line.clone();
    let name = bare_button("DraftName", move || desk.send(Event::DraftChosen(open.clone())))
        .live("aria-current", move || is_open.read(|draft| draft.is_open).unwrap_or_default().then_some("true"))
        .child(el("b").set("dir", "auto").live_text(line.name()))
        .child(el("span").live_text(line.live(state)));
    let rename = line.button(more_words().shelf.rename, |id| Event::DraftRenameAsked(Some(id)), &id);
    let double = line.button(more_words().shelf.duplicate, Event::DraftDuplicated, &id);
    let delete = button("quiet", more_words().shelf.delete, move || {
        if let Some(region) = Node::of_id(REGION) {
            region.focus();
        }
        desk.send(Event::DraftTrashed(trash.clone()));
    });
    parts([name, buttons([rename, double, delete])])
}

fn state(draft: &DraftView) -> String {
    let words = &more_words().shelf;
    let state = match (draft.is_open, draft.is_sent) {
        (true, true) => words.open_sent,
        (true, false) => words.open,
        (false, true) => words.sent,
        (false, false) => return draft.changed.clone(),
    };
    format!("{state} {}", draft.changed)
}

/// The name as a field: Enter and leaving it keep the new name, Escape the old one.
fn rename(line: Line, draft: DraftView) -> Element {
    let field = el("input")
        .class("Field-box")
        .set("type", "text")
        .set("dir", "auto")
        .set("aria-label", more_words().shelf.name)
        .set("autocomplete", "off");
    let node = field.node();
    let desk = line.desk;
    node.set_value(desk.view().name_of(&draft));
    let (id, key) = (draft.id, draft.key);
    let keep = move || {
        // When the field goes away it loses the focus, and its name was kept or given up before.
        if desk.drafts().iter().any(|draft| draft.key == key && draft.is_being_renamed) {
            desk.send(Event::DraftRenamed(id.clone(), node.value()));
        }
    };
    let on_enter = keep.clone();
    field.on("blur", move |_| keep()).on("keydown", move |event| match event.key().as_str() {
        "Enter" => {
            on_enter();
            // The field goes away: its line takes the focus.
            line.node.focus();
        }
        "Escape" => {
            desk.send(Event::DraftRenameAsked(None));
            line.node.focus();
        }
        _ => {}
    })
}
