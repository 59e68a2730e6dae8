//! Brings events to the editor, the view to the page, and effects to the browser.
//!
//! Invariant: every event reaches the editor once and in order. Events are commands, not state: they never travel
//! through a signal.

use std::collections::VecDeque;
use std::mem;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use crate::drafts::DraftId;
use crate::editor::{self, Effect, Event, Memo, Model, Typed, ViewModel};
use crate::web::{Browser, Clock};

/// Where events go.
#[derive(Clone, Copy)]
pub(crate) struct Dispatch {
    state: StoredValue<State, LocalStorage>,
    view: RwSignal<Arc<ViewModel>>,
}

struct State {
    model: Model,
    memo: Memo,
    clock: Clock,
    /// Taken out while effects run.
    browser: Option<Browser>,
    queue: VecDeque<Event>,
    is_running: bool,
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
        let view = RwSignal::new(Arc::new(editor::view(&model)));
        let state = State {
            model,
            memo: Memo::default(),
            clock: Clock::default(),
            browser: None,
            queue: VecDeque::new(),
            is_running: false,
        };
        let dispatch = Self { state: StoredValue::new_local(state), view };
        let (browser, startup) = Browser::start(typed, Rc::new(move |event| dispatch.send(event)));
        dispatch.state.try_update_value(|state| state.browser = Some(browser));
        dispatch.send(Event::Started(Box::new(startup)));
        dispatch
    }

    /// What the page shows.
    pub(crate) fn view(self) -> RwSignal<Arc<ViewModel>> {
        self.view
    }

    /// Reads the state as it is now.
    pub(crate) fn read<T>(self, read: impl FnOnce(&Model) -> T) -> Option<T> {
        self.state.try_with_value(|state| read(&state.model))
    }

    /// Tells what happened. When it returns, the event has had its effects; one that is told while effects run waits
    /// until they are done.
    pub(crate) fn send(self, event: Event) {
        let is_idle = self.state.try_update_value(|state| {
            state.queue.push_back(event);
            !mem::replace(&mut state.is_running, true)
        });
        if is_idle != Some(true) {
            return;
        }
        // Nothing is borrowed while the view is set and effects run: both may tell further events.
        while let Some(step) = self.state.try_update_value(State::step).flatten() {
            self.view.set(Arc::new(step.view));
            if let Some(mut browser) = step.browser {
                browser.opened(&step.open);
                for effect in step.effects {
                    browser.run(effect);
                }
                self.state.try_update_value(|state| state.browser = Some(browser));
            }
        }
    }
}

impl State {
    fn step(&mut self) -> Option<Step> {
        let Some(event) = self.queue.pop_front() else {
            self.is_running = false;
            return None;
        };
        if let Some(tick) = self.clock.tick() {
            editor::update(&mut self.model, tick);
        }
        let effects = editor::update(&mut self.model, event);
        let view = editor::view_again(&self.model, &mut self.memo);
        Some(Step { view, effects, open: self.model.draft.id.clone(), browser: self.browser.take() })
    }
}
