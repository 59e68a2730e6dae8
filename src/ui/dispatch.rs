//! Brings events to the editor, the view to the page, and effects to the browser.
//!
//! Invariant: every event reaches the editor once and in order. Events are commands, not state: they never travel
//! through a signal.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use crate::drafts::DraftId;
use crate::editor::{self, Effect, Event, Memo, Model, Typed, ViewModel};
use crate::ui::parts::News;
use crate::web::{Browser, Clock};

/// Where events go. There is one for as long as the program runs.
#[derive(Clone, Copy)]
pub(crate) struct Dispatch(&'static Page);

struct Page {
    state: RefCell<State>,
    queue: RefCell<VecDeque<Event>>,
    is_running: Cell<bool>,
    view: RefCell<Arc<ViewModel>>,
    news: News,
}

struct State {
    model: Model,
    memo: Memo,
    clock: Clock,
    /// Taken out while effects run.
    browser: Option<Browser>,
}

/// What one event brought about.
struct Step {
    view: ViewModel,
    effects: Vec<Effect>,
    open: DraftId,
    browser: Option<Browser>,
}

impl Dispatch {
    /// Starts the page with what was typed before it was there.
    pub(crate) fn start(typed: Typed) -> Self {
        let model = Model::default();
        let view = RefCell::new(Arc::new(editor::view(&model)));
        let state = RefCell::new(State { model, memo: Memo::default(), clock: Clock::default(), browser: None });
        let page =
            Page { state, queue: RefCell::default(), is_running: Cell::new(false), view, news: News::for_the_page() };
        let dispatch = Self(Box::leak(Box::new(page)));
        let (browser, startup) = Browser::start(typed, Rc::new(move |event| dispatch.send(event)));
        dispatch.with_state(|state| state.browser = Some(browser));
        dispatch.send(Event::Started(Box::new(startup)));
        dispatch
    }

    /// What the page shows.
    pub(crate) fn view(self) -> Arc<ViewModel> {
        self.0.view.borrow().clone()
    }

    /// Reads the state as it is now.
    pub(crate) fn read<T>(self, read: impl FnOnce(&Model) -> T) -> Option<T> {
        self.0.state.try_borrow().ok().map(|state| read(&state.model))
    }

    /// Tells what happened. When it returns, the event has had its effects; one that is told while effects run waits
    /// until they are done.
    pub(crate) fn send(self, event: Event) {
        self.0.queue.borrow_mut().push_back(event);
        if self.0.is_running.replace(true) {
            return;
        }
        // Nothing is borrowed while effects run: they may tell further events.
        while let Some(event) = self.next() {
            let Some(step) = self.with_state(|state| state.step(event)) else { continue };
            let before = self.0.view.replace(Arc::new(step.view));
            self.0.news.tell();
            drop(before);
            if let Some(mut browser) = step.browser {
                browser.opened(&step.open);
                for effect in step.effects {
                    browser.run(effect);
                }
                self.with_state(|state| state.browser = Some(browser));
            }
        }
        self.0.is_running.set(false);
    }

    fn next(self) -> Option<Event> {
        self.0.queue.borrow_mut().pop_front()
    }

    /// Nobody else has the state while it changes: those who read it do nothing else meanwhile.
    fn with_state<T>(self, change: impl FnOnce(&mut State) -> T) -> Option<T> {
        self.0.state.try_borrow_mut().ok().map(|mut state| change(&mut state))
    }
}

impl State {
    fn step(&mut self, event: Event) -> Step {
        if let Some(tick) = self.clock.tick() {
            editor::update(&mut self.model, tick);
        }
        let effects = editor::update(&mut self.model, event);
        let view = editor::view_again(&self.model, &mut self.memo);
        Step { view, effects, open: self.model.draft.id.clone(), browser: self.browser.take() }
    }
}
