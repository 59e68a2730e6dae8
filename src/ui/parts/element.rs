//! One builder for every element of the page: what it is, what is in it, and what happens when somebody uses it.

use crate::web::{Happening, Node};

/// An element with its children. It takes its place in the page when it becomes the child of another one.
pub(crate) struct Element {
    node: Node,
}

/// An element by its tag.
pub(crate) fn el(tag: &str) -> Element {
    Element { node: Node::element(tag) }
}

/// An element of a drawing by its tag.
pub(super) fn drawing(tag: &str) -> Element {
    Element { node: Node::drawing(tag) }
}

impl Element {
    /// Its place in the page, for those who give it the focus or read it.
    pub(crate) fn node(&self) -> Node {
        self.node.clone()
    }

    /// Its class.
    pub(crate) fn class(self, class: &str) -> Self {
        self.set("class", class)
    }

    /// An attribute.
    pub(crate) fn set(self, name: &str, value: &str) -> Self {
        self.node.set(name, value);
        self
    }

    /// A text at its end.
    pub(crate) fn text(self, text: &str) -> Self {
        self.node.append(&Node::text(text));
        self
    }

    /// Another element at its end.
    pub(crate) fn child(self, child: Self) -> Self {
        self.node.append(&child.node);
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
        self.node.on(event, Box::new(run));
        self
    }

    /// What happens when it is pressed.
    pub(crate) fn on_press(self, run: impl Fn() + 'static) -> Self {
        self.on("click", move |_| run())
    }
}
