//! One of a few: radio buttons under a question.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::element::{Element, el};
use crate::editor::news::was_used;
use crate::web::Node;

/// A question with its answers.
pub(crate) struct Choice {
    /// The name that the buttons share on the page.
    pub(crate) name: &'static str,
    /// The question.
    pub(crate) legend: &'static str,
    /// `cards` for the first questions, `row` for short answers, `list` for long ones.
    pub(crate) look: &'static str,
    /// Ids and labels.
    pub(crate) options: Vec<(&'static str, &'static str)>,
    /// Reads the id of the chosen answer; empty where there is none.
    pub(crate) chosen: Box<dyn Fn() -> &'static str>,
    /// Is told the id of an answer that was chosen.
    pub(crate) on_choose: Box<dyn Fn(&str)>,
}

impl Choice {
    /// The question on the page.
    pub(crate) fn show(self) -> Element {
        let Self { name, legend, look, options, chosen, on_choose } = self;
        let mut answers = el("div").class("Choice-options");
        let on_choose = Rc::new(on_choose);
        // What is marked; nothing is known of it after a click, for then the browser has marked its own choice.
        let marked = Rc::new(Cell::new(None));
        let radios = Rc::new(RefCell::new(Vec::<(&str, Node)>::new()));
        // What counts is what the model made of a click.
        let mark: Rc<dyn Fn()> = {
            let (radios, marked) = (radios.clone(), marked.clone());
            Rc::new(move || {
                let chosen = chosen();
                if marked.replace(Some(chosen)) != Some(chosen) {
                    for (id, input) in &*radios.borrow() {
                        input.set_checked(*id == chosen);
                    }
                }
            })
        };
        for (id, label) in options {
            let (on_choose, marked, mark) = (on_choose.clone(), marked.clone(), mark.clone());
            let input = radio(name, id, move || {
                marked.set(None);
                was_used(&mark);
                on_choose(id);
            });
            radios.borrow_mut().push((id, input.node()));
            answers = answers.child(option(input).child(el("span").text(label)));
        }
        let answers = answers.shows(&mark);
        question(look, legend).child(answers)
    }
}

/// A question, its answers to follow.
pub(crate) fn question(look: &str, legend: &str) -> Element {
    el("fieldset").class("Choice").set("data-look", look).child(el("legend").text(legend))
}

/// A radio button; it is drawn as chosen by whoever reads the model.
pub(crate) fn radio(name: &str, id: &str, on_choose: impl Fn() + 'static) -> Element {
    el("input").set("type", "radio").set("name", name).set("value", id).on("change", move |_| on_choose())
}

/// The label around a button of a choice, its words to follow.
pub(crate) fn option(input: Element) -> Element {
    el("label").class("Option").child(input)
}
