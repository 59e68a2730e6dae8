//! Brings events to the editor, the view to the page, and effects to the browser.
//!
//! Invariant: every event reaches the editor once and in order. Events are commands, not state: they never travel
//! through a signal. What the first part of the program does not know how to do waits until the later part is here.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use crate::editor::news::{self, News};
use crate::editor::{self, Effect, Event, Memo, Model, Trouble, Typed, ViewModel};
use crate::ui::panels::gates;
use crate::ui::parts::tell_news;
use crate::ui::words;
use crate::web::{Browser, Clock, is_later_part_here, load_later_part};

/// Where events go. There is one for as long as the program runs.
#[derive(Clone, Copy)]
pub(crate) struct Dispatch(&'static Page);

struct Page {
    state: RefCell<State>,
    queue: RefCell<VecDeque<Event>>,
    /// What waits for the later part.
    waiting: RefCell<VecDeque<Event>>,
    is_running: Cell<bool>,
    browser: RefCell<Option<Browser>>,
    view: RefCell<Arc<ViewModel>>,
}

struct State {
    model: Model,
    memo: Memo,
    clock: Clock,
}

/// What one event brought about.
struct Step {
    view: ViewModel,
    effects: Vec<Effect>,
}

impl Dispatch {
    /// Starts the page with what was typed before it was there.
    pub(crate) fn start(typed: Typed) -> Self {
        let model = Model::default();
        let mut memo = Memo::default();
        let view = RefCell::new(Arc::new(editor::view_at_first(&model, &mut memo)));
        let state = RefCell::new(State { model, memo, clock: Clock::default() });
        let page = Page {
            state,
            queue: RefCell::default(),
            waiting: RefCell::default(),
            is_running: Cell::new(false),
            browser: RefCell::default(),
            view,
        };
        let dispatch = Self(Box::leak(Box::new(page)));
        let (browser, startup) = Browser::start(typed, Rc::new(move |event| dispatch.send(event)));
        dispatch.0.browser.replace(Some(browser));
        dispatch.send(Event::Started(Box::new(startup)));
        dispatch
    }

    /// What the page shows.
    pub(crate) fn view(self) -> Arc<ViewModel> {
        self.part(News::ALL, Clone::clone)
    }

    /// A part of it.
    pub(crate) fn part<T>(self, which: News, read: impl FnOnce(&Arc<ViewModel>) -> T) -> T {
        news::reads(which);
        read(&self.0.view.borrow())
    }

    /// Reads the state as it is now.
    pub(crate) fn read<T>(self, read: impl FnOnce(&Model) -> T) -> Option<T> {
        news::reads(News::ALL);
        self.0.state.try_borrow().ok().map(|state| read(&state.model))
    }

    /// Tells what happened. When it returns, the event has had its effects; one that is told while effects run waits
    /// until they are done.
    pub(crate) fn send(self, event: Event) {
        self.0.queue.borrow_mut().push_back(event);
        if self.0.is_running.replace(true) {
            return;
        }
        let mut news = None;
        // The state is not borrowed while effects run: they may read it, and tell further events.
        while let Some(event) = self.next() {
            let step = match self.with_state(|state| state.step(event)) {
                Some(Ok(step)) => step,
                Some(Err(event)) => {
                    self.put_off(event);
                    continue;
                }
                None => continue,
            };
            let last = self.0.view.replace(Arc::new(step.view));
            let new = News::between(&last, &self.0.view.borrow());
            news = Some(news.map_or(new, |news: News| news.and(new)));
            if let Some(browser) = &mut *self.0.browser.borrow_mut() {
                browser.opened(&self.0.view.borrow().page.draft_id);
                for effect in step.effects {
                    browser.run(effect);
                }
            }
        }
        self.0.is_running.set(false);
        if let Some(news) = news {
            tell_news(news);
        }
    }

    /// What waited comes before what came after it.
    fn next(self) -> Option<Event> {
        let waited = is_later_part_here().then(|| self.0.waiting.borrow_mut().pop_front()).flatten();
        waited.or_else(|| self.0.queue.borrow_mut().pop_front())
    }

    /// Does it once the later part is here, and says so where that cannot be had; it goes on waiting then.
    fn put_off(self, event: Event) {
        self.0.waiting.borrow_mut().push_back(event);
        load_later_part(move |is_here| {
            let told = if is_here { Event::PageShown } else { Event::StoreFailed(Trouble::NotHere) };
            self.send(told);
        });
    }

    /// Nobody else has the state while it changes: those who read it do nothing else meanwhile.
    fn with_state<T>(self, change: impl FnOnce(&mut State) -> T) -> Option<T> {
        self.0.state.try_borrow_mut().ok().map(|mut state| change(&mut state))
    }
}

impl State {
    /// One event and what comes of it; the event itself where the later part has to be here for it.
    fn step(&mut self, event: Event) -> Result<Step, Event> {
        if let Some(tick) = self.clock.tick() {
            // The time is for every part of the program.
            editor::update_at_first(&mut self.model, tick).ok();
        }
        let (effects, view) = if is_later_part_here() {
            (gates::update(&mut self.model, event), gates::view(&self.model, &mut self.memo))
        } else {
            let effects = editor::update_at_first(&mut self.model, event)?;
            (effects, editor::view_at_first(&self.model, &mut self.memo))
        };
        words::put(self.model.words);
        Ok(Step { view, effects })
    }
}
