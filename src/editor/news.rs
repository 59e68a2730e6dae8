//! What is new in a view, and who reads it: a letter in a field leaves most of the page as it is.
//!
//! Nobody says what they read: it is noted as they read it. Who reads no part, or the whole view, is told of everything.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use super::view::ViewModel;

/// Parts of a view, a bit each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct News(u8);

thread_local! {
    static READ: Cell<News> = const { Cell::new(News::NONE) };
    static TOLD: Cell<News> = const { Cell::new(News::ALL) };
    static USED: RefCell<Vec<Rc<dyn Fn()>>> = const { RefCell::new(Vec::new()) };
}

/// Something done at first, and again whenever there are news of what it read the last time.
pub struct Reaction {
    run: Box<dyn FnMut()>,
    reads: News,
}

/// What somebody read when they last asked for something.
pub struct Asked(News);

impl News {
    const NONE: Self = Self(0);
    /// The answers but the names.
    pub const ANSWERS: Self = Self(1);
    /// The names.
    pub const NAMES: Self = Self(2);
    /// The message.
    pub const MESSAGE: Self = Self(4);
    /// The steps of the plan.
    pub const STEPS: Self = Self(8);
    /// The stored drafts.
    pub const DRAFTS: Self = Self(16);
    /// Everything else.
    pub const PAGE: Self = Self(32);
    /// A signal: its own effect hears of it, and no view does.
    pub const SIGNAL: Self = Self(128);
    /// That there is a view: all of it, and what is no part of any.
    pub const ALL: Self = Self(127);
    const VIEW: Self = Self(64);

    /// What a view has that the last one had not.
    pub fn between(last: &ViewModel, now: &ViewModel) -> Self {
        let note = |part: Self, is_new: bool| if is_new { part } else { Self::NONE };
        Self::VIEW
            .and(note(Self::ANSWERS, !Arc::ptr_eq(&last.answers, &now.answers)))
            .and(note(Self::NAMES, last.names != now.names))
            .and(note(Self::MESSAGE, !Arc::ptr_eq(&last.message, &now.message)))
            .and(note(Self::STEPS, !Arc::ptr_eq(&last.steps, &now.steps)))
            .and(note(Self::DRAFTS, !Arc::ptr_eq(&last.drafts, &now.drafts)))
            .and(note(Self::PAGE, !Arc::ptr_eq(&last.page, &now.page)))
    }

    /// These and others.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Asked {
    /// Not asked yet.
    pub fn never() -> Self {
        Self(News::ALL)
    }

    /// Asks where there are news. Whoever reads no part reads everything.
    pub fn again<T>(&mut self, ask: impl FnOnce() -> T) -> Option<T> {
        let read_before = READ.get();
        let answer = (self.0.0 & TOLD.get().0 != 0).then(|| {
            READ.set(News::NONE);
            let answer = ask();
            let read = READ.get();
            self.0 = if read == News::NONE { News::ALL } else { read };
            answer
        });
        READ.set(read_before.and(self.0));
        answer
    }
}

impl Reaction {
    /// Something that has not been done yet: any news make it run.
    pub fn new(run: impl FnMut() + 'static) -> Self {
        Self { run: Box::new(run), reads: News::ALL }
    }
}

/// Notes that a part is being read.
pub fn reads(part: News) {
    READ.set(READ.get().and(part));
}

/// Lets a field show what counts once more at the next news: whoever used it has changed what it shows.
pub fn was_used(show: &Rc<dyn Fn()>) {
    USED.with_borrow_mut(|used| used.push(show.clone()));
}

/// Does something that tells news.
pub fn telling<T>(news: News, tell: impl FnOnce() -> T) -> T {
    let before = TOLD.replace(news);
    let told = tell();
    TOLD.set(before);
    told
}

/// Lets the fields show what counts that were used.
pub fn settle_used() {
    let mut used = USED.take();
    used.drain(..).for_each(|show| show());
    // Its room serves the next letter.
    USED.with_borrow_mut(|since| {
        used.append(since);
        *since = used;
    });
}

/// Does what there are news for.
pub fn react(reactions: &mut [Reaction]) {
    let told = TOLD.get();
    // What is around reads what is in it.
    let mut read_around = READ.get();
    for Reaction { run, reads } in reactions {
        if reads.0 & told.0 != 0 {
            READ.set(News::NONE);
            run();
            let read = READ.get();
            *reads = if read == News::NONE { News::ALL } else { read };
        }
        read_around = read_around.and(*reads);
    }
    READ.set(read_around);
}
