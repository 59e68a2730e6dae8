//! What changes on the page, each kind erased to one type: every type of closure would cost the first load an effect of
//! its own.

use std::borrow::Cow;
use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::reactive::graph::{AnySubscriber, ReactiveNode as _, ToAnySubscriber as _, WithObserver as _};

use super::element::Element;
use crate::editor::news::{self, Asked, News, Reaction, react};
use crate::web::Node;

/// What a changing text or attribute reads: mostly one of a few that stand in the program, which is not copied.
type Text = Cow<'static, str>;

/// One of several elements that come and go, known by its key among them: it stays as it is while its key stays.
pub(crate) struct Row {
    key: String,
    make: Box<dyn FnOnce() -> Element>,
    takes_focus: bool,
}

/// A row that is there, what it does when something changes, and the owner of all that it keeps.
struct Standing {
    key: String,
    node: Node,
    reactions: Vec<Reaction>,
    owner: Owner,
}

thread_local! {
    static PARTS: RefCell<Vec<Part>> = const { RefCell::new(Vec::new()) };
}

/// A part of the page that has begun to react.
#[derive(Clone)]
struct Part {
    reactions: Rc<RefCell<Vec<Reaction>>>,
    /// Its effect, which hears of all signals that are read on the way.
    effect: AnySubscriber,
}

/// Lets the page react to what is new in a view.
///
/// Right away: an effect's own way by the browser's queue takes longer than many a reaction.
pub(crate) fn tell_news(news: News) {
    news::telling(news, tell_parts);
    news::settle_used();
}

fn tell_parts() {
    let parts = PARTS.with_borrow(Clone::clone);
    for Part { reactions, effect } in parts {
        // What reacted before it may have taken it away.
        if !PARTS.with_borrow(|parts| parts.iter().any(|it| it.effect == effect)) {
            continue;
        }
        match reactions.try_borrow_mut() {
            Ok(mut reactions) => effect.with_observer(|| react(&mut reactions)),
            // It is reacting, and has told something new by that.
            Err(_) => effect.mark_dirty(),
        }
    }
}

impl Row {
    /// A row, made only when there is none with this key.
    pub(crate) fn new(key: impl ToString, make: impl FnOnce() -> Element + 'static) -> Self {
        Self { key: key.to_string(), make: Box::new(make), takes_focus: false }
    }

    /// A field that takes the keyboard's focus when it comes, its text selected.
    pub(crate) fn takes_focus(self) -> Self {
        Self { takes_focus: true, ..self }
    }
}

impl Element {
    /// Begins to react, together with all its children, until the owner that is current now is cleaned up.
    pub(crate) fn start(self) -> Node {
        let (node, reactions) = self.into_parts();
        let reactions = Rc::new(RefCell::new(reactions));
        let run = reactions.clone();
        let effect = RenderEffect::new(move |_| {
            if let Ok(mut reactions) = run.try_borrow_mut() {
                // Which of them heard a signal is not known.
                news::telling(News::ALL.and(News::SIGNAL), || react(&mut reactions));
            }
        });
        let subscriber = effect.to_any_subscriber();
        PARTS.with_borrow_mut(|parts| parts.push(Part { reactions, effect: subscriber.clone() }));
        on_cleanup(move || {
            PARTS.with_borrow_mut(|parts| parts.retain(|it| it.effect != subscriber));
            drop(effect);
        });
        node
    }

    /// A text at its end that changes.
    pub(crate) fn live_text<T: Into<Text>>(self, read: impl Fn() -> T + 'static) -> Self {
        fn erased(element: Element, read: Box<dyn Fn() -> Text>) -> Element {
            let node = Node::text("");
            element.node().append(&node);
            let mut shown = Text::default();
            element.reacts(move || {
                let text = read();
                if text != shown {
                    node.set_text(&text);
                    shown = text;
                }
            })
        }
        erased(self, Box::new(move || read().into()))
    }

    /// An attribute that changes, and is not there while there is `None`.
    pub(crate) fn live<T: Into<Text>>(self, name: &'static str, read: impl Fn() -> Option<T> + 'static) -> Self {
        fn erased(element: Element, name: &'static str, read: Box<dyn Fn() -> Option<Text>>) -> Element {
            let node = element.node();
            let mut shown = None;
            element.reacts(move || {
                let value = read();
                if value == shown {
                    return;
                }
                match &value {
                    Some(value) => node.set(name, value),
                    None => node.unset(name),
                }
                shown = value;
            })
        }
        erased(self, name, Box::new(move || read().map(Into::into)))
    }

    /// Hides it while a condition holds.
    pub(crate) fn hidden_while(self, condition: impl Fn() -> bool + 'static) -> Self {
        self.live("hidden", move || condition().then_some(""))
    }

    /// Elements at this place, in this order, as long as they are told.
    pub(crate) fn rows(self, rows: impl Fn() -> Vec<Row> + 'static) -> Self {
        self.rows_if_changed(Box::new(move || Some(rows())))
    }

    /// The same, where `None` tells that the same rows stay.
    pub(crate) fn rows_if_changed(self, mut rows: Box<dyn FnMut() -> Option<Vec<Row>>>) -> Self {
        let anchor = Node::anchor();
        self.node().append(&anchor);
        // Rows outlast the run of the effect that made them, so that they belong to its surroundings.
        let surroundings = Owner::current().unwrap_or_default();
        let mut standing: Vec<Standing> = Vec::new();
        // What stands in the rows mostly reads more than what tells which there are.
        let mut asked = Asked::never();
        self.reacts(move || match asked.again(&mut rows).flatten() {
            Some(rows) => standing = arrange(&anchor, &surroundings, mem::take(&mut standing), rows),
            None => react_in(&mut standing),
        })
    }

    /// An element at this place while a condition holds.
    pub(crate) fn shown_while(
        self,
        condition: impl Fn() -> bool + 'static,
        make: impl Fn() -> Element + 'static,
    ) -> Self {
        fn erased(element: Element, condition: Box<dyn Fn() -> bool>, make: Rc<dyn Fn() -> Element>) -> Element {
            let mut is_shown = false;
            element.rows_if_changed(Box::new(move || {
                let was_shown = mem::replace(&mut is_shown, condition());
                let make = make.clone();
                let row = || Row::new("", move || make());
                (is_shown != was_shown).then(|| is_shown.then(row).into_iter().collect())
            }))
        }
        erased(self, Box::new(condition), Rc::new(make))
    }
}

fn react_in(rows: &mut [Standing]) {
    for row in rows {
        react(&mut row.reactions);
    }
}

/// Makes what is new, takes away what is gone, and moves only what stands at another place than before. What stays
/// reacts.
fn arrange(anchor: &Node, surroundings: &Owner, mut old: Vec<Standing>, rows: Vec<Row>) -> Vec<Standing> {
    // While somebody types, all stands where it stood: asking the page for it takes longer than comparing keys.
    if old.iter().map(|it| &it.key).eq(rows.iter().map(|it| &it.key)) {
        react_in(&mut old);
        return old;
    }
    let mut standing = Vec::new();
    let mut focused = None;
    for Row { key, make, takes_focus } in rows {
        if let Some(idx) = old.iter().position(|it| it.key == key) {
            let mut row = old.remove(idx);
            react(&mut row.reactions);
            standing.push(row);
            continue;
        }
        let owner = surroundings.child();
        let (node, mut reactions) = untrack(|| owner.with(|| make().into_parts()));
        // For the first time, whatever the news are.
        news::telling(News::ALL, || react(&mut reactions));
        if takes_focus {
            focused = Some(node.clone());
        }
        standing.push(Standing { key, node, reactions, owner });
    }
    for gone in old {
        gone.owner.cleanup();
        gone.node.remove();
    }
    let mut next = anchor.clone();
    for row in standing.iter().rev() {
        if next.previous().as_ref() != Some(&row.node) {
            next.put_before(&row.node);
        }
        next = row.node.clone();
    }
    if let Some(field) = focused {
        field.focus();
        field.select();
    }
    standing
}
