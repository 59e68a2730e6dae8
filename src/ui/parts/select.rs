//! One of many: a drop-down list with its label.

use std::cell::Cell;
use std::rc::Rc;

use super::element::{Element, el};
use crate::editor::news::was_used;

/// Options that stand together; without a label they stand alone.
pub(crate) struct Group {
    /// The label of the group; empty for none.
    pub(crate) label: &'static str,
    /// Ids and labels.
    pub(crate) options: Vec<(&'static str, &'static str)>,
}

/// A drop-down list.
pub(crate) struct Select {
    /// The page's id.
    pub(crate) id: String,
    /// The label.
    pub(crate) label: &'static str,
    /// The options.
    pub(crate) groups: Vec<Group>,
    /// Reads the id of the chosen option.
    pub(crate) chosen: Box<dyn Fn() -> &'static str>,
    /// Is told the id of an option that was chosen.
    pub(crate) on_choose: Box<dyn Fn(&str)>,
}

impl Select {
    /// The list on the page.
    pub(crate) fn show(self) -> Element {
        let Self { id, label, groups, chosen, on_choose } = self;
        let select = el("select").class("Field-box").set("id", &id);
        let node = select.node();
        for Group { label, options } in groups {
            let room = if label.is_empty() { node.clone() } else { el("optgroup").set("label", label).node() };
            for (id, label) in options {
                room.append(&el("option").set("value", id).text(label).node());
            }
            if !label.is_empty() {
                node.append(&room);
            }
        }
        let shown = node.clone();
        // What is shown; nothing is known of it after a choice, for then the browser has shown its own.
        let marked = Rc::new(Cell::new(None));
        let chose = marked.clone();
        let show: Rc<dyn Fn()> = Rc::new(move || {
            let chosen = chosen();
            if marked.replace(Some(chosen)) != Some(chosen) {
                shown.set_value(chosen);
            }
        });
        let select = select.shows(&show).on("change", move |_| {
            chose.set(None);
            was_used(&show);
            on_choose(&node.value());
        });
        el("div").class("Field").child(field_label(&id, label)).child(select)
    }
}

/// The label of a field.
pub(super) fn field_label(id: &str, label: &str) -> Element {
    el("label").class("Field-label").set("for", id).text(label)
}
