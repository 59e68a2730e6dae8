//! One builder for every element of the page: what it is, what is in it, and what happens when somebody uses it.

use std::rc::Rc;

use crate::editor::news::Reaction;
use crate::web::{Happening, Node};

/// An element with its children. It takes its place in the page when it becomes the child of another one.
///
/// A pointer, because builders hand it on and on.
pub(crate) struct Element(Box<Built>);

/// What an element is made of.
struct Built {
    node: Node,
    /// What it and its children do whenever something changes that they read; it moves up to the parent, so that one
    /// effect serves a whole part of the page ([`Element::start`]).
    reactions: Vec<Reaction>,
}

/// An element by its tag.
pub(crate) fn el(tag: &str) -> Element {
    Element(Box::new(Built { node: Node::element(tag), reactions: Vec::new() }))
}

/// An element of a drawing by its tag.
pub(super) fn drawing(tag: &str) -> Element {
    Element(Box::new(Built { node: Node::drawing(tag), reactions: Vec::new() }))
}

impl Element {
    /// Its place in the page, for those who give it the focus or read it.
    pub(crate) fn node(&self) -> Node {
        self.0.node.clone()
    }

    /// Its class.
    pub(crate) fn class(self, class: &str) -> Self {
        self.set("class", class)
    }

    /// An attribute.
    pub(crate) fn set(self, name: &str, value: &str) -> Self {
        self.0.node.set(name, value);
        self
    }

    /// A text at its end.
    pub(crate) fn text(self, text: &str) -> Self {
        self.0.node.append(&Node::text(text));
        self
    }

    /// Another element at its end.
    pub(crate) fn child(mut self, mut child: Self) -> Self {
        self.0.node.append(&child.0.node);
        self.0.reactions.append(&mut child.0.reactions);
        self
    }

    /// Other elements at its end; an [`Option`] is one or none.
    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// What happens when something happens to it.
    pub(crate) fn on(self, event: &str, run: impl Fn(Happening) + 'static) -> Self {
        self.0.node.on(event, Box::new(run));
        self
    }

    /// What happens when it is pressed.
    pub(crate) fn on_press(self, run: impl Fn() + 'static) -> Self {
        self.on("click", move |_| run())
    }

    /// Does something at first, and again whenever something changes that it reads.
    pub(crate) fn reacts(mut self, run: impl FnMut() + 'static) -> Self {
        self.0.reactions.push(Reaction::new(run));
        self
    }

    /// Shows what counts, as somebody else may ask it to as well.
    pub(super) fn shows(self, show: &Rc<dyn Fn()>) -> Self {
        let show = show.clone();
        self.reacts(move || show())
    }

    /// Its place, and what it and its children do.
    pub(super) fn into_parts(self) -> (Node, Vec<Reaction>) {
        (self.0.node, self.0.reactions)
    }
}
