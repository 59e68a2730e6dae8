//! What every panel needs: the view to read from, and the way to tell what happened.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use crate::editor::news::News;
use crate::editor::{
    Change, DraftView, Event, MessageView, Model, NamesView, PageView, StepView, TextField, Trouble, ViewModel,
};
use crate::situation::{Id, Moment, Situation};
use crate::ui::dispatch::Dispatch;
use crate::web::load_later_part;

/// The view and the way back.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    send: Dispatch,
}

impl Desk {
    pub(super) fn new(send: Dispatch) -> Self {
        Self { send }
    }

    /// The view as it is now. Where the page reacts, it is read again as soon as there is another one.
    pub(super) fn view(self) -> Arc<ViewModel> {
        self.send.view()
    }

    /// The answers but the names. Who reads only a part of the view reacts only where that part changes.
    pub(super) fn answers(self) -> Arc<Situation> {
        self.send.part(News::ANSWERS, |view| view.answers.clone())
    }

    /// One of the names.
    pub(super) fn name(self, which: fn(&NamesView) -> &String) -> String {
        self.send.part(News::NAMES, |view| which(&view.names).clone())
    }

    /// The message.
    pub(super) fn message(self) -> Arc<MessageView> {
        self.send.part(News::MESSAGE, |view| view.message.clone())
    }

    /// The steps of the plan.
    pub(super) fn steps(self) -> Arc<[StepView]> {
        self.send.part(News::STEPS, |view| view.steps.clone())
    }

    /// Everything else.
    pub(super) fn page(self) -> Arc<PageView> {
        self.send.part(News::PAGE, |view| view.page.clone())
    }

    /// The stored drafts.
    pub(super) fn drafts(self) -> Arc<[DraftView]> {
        self.send.part(News::DRAFTS, |view| view.drafts.clone())
    }

    /// Reads the state itself, for what is not in every view.
    pub(super) fn read<T>(self, read: impl FnOnce(&Model) -> T) -> Option<T> {
        self.send.read(read)
    }

    /// Tells what happened.
    pub(super) fn send(self, event: Event) {
        self.send.send(event);
    }

    /// Tells what happened once the later part is here: what follows may need it.
    pub(super) fn send_later(self, event: Event) {
        load_later_part(move |is_here| {
            self.send(if is_here { event } else { Event::StoreFailed(Trouble::NotHere) });
        });
    }

    /// Tells that an answer changed.
    pub(super) fn tell(self, change: Change) {
        self.send(Event::Answered(change));
    }

    /// Tells that a text was typed.
    pub(super) fn typed(self, field: TextField) -> impl Fn(String) + 'static {
        move |text| self.tell(Change::Text(field, text))
    }

    /// Tells which value of a closed list was chosen.
    pub(super) fn chose<T: Id>(self, change: impl Fn(T) -> Change + 'static) -> Box<dyn Fn(&str)> {
        Box::new(move |id| {
            if let Some(value) = T::from_id(id) {
                self.tell(change(value));
            }
        })
    }

    /// The same where the empty id stands for none.
    pub(super) fn picked<T: Id>(self, change: impl Fn(Option<T>) -> Change + 'static) -> Box<dyn Fn(&str)> {
        Box::new(move |id| self.tell(change(T::from_id(id))))
    }
}

/// The id of an answer; empty where nothing was chosen.
pub(super) fn id_or_none<T: Id>(answer: Option<T>) -> &'static str {
    answer.map_or("", Id::id)
}

/// A moment as the fields of the page hold it: date and time.
pub(super) fn in_fields(at: Option<Moment>) -> (String, String) {
    let date = at.map(|at| at.date.to_string()).unwrap_or_default();
    let time = at.and_then(|at| at.time).map(|time| format!("{:02}:{:02}", time.hour(), time.minute()));
    (date, time.unwrap_or_default())
}

/// The moment that the fields of the page hold, on the clock that the old one was read from.
pub(super) fn from_fields(date: String, time: String, old: Option<Moment>) -> Option<Moment> {
    let text = if time.is_empty() { date } else { format!("{date}T{time}") };
    let at = Moment::parse(&text)?;
    Some(Moment { offset: at.time.and(old.and_then(|old| old.offset)), ..at })
}

/// A list that is no part of every view: made once for each view, by whoever asks first.
pub(super) struct OfView<T> {
    make: fn(&Model) -> Vec<T>,
    made: Rc<RefCell<Option<Made<T>>>>,
}

/// The list, with the view that it belongs to.
type Made<T> = (Arc<ViewModel>, Rc<[T]>);

impl<T> OfView<T> {
    pub(super) fn new(make: fn(&Model) -> Vec<T>) -> Self {
        Self { make, made: Rc::default() }
    }

    pub(super) fn read(&self, desk: Desk) -> Rc<[T]> {
        let view = desk.view();
        let mut made = self.made.borrow_mut();
        match &*made {
            Some((of, list)) if Arc::ptr_eq(of, &view) => list.clone(),
            _ => {
                let list: Rc<[_]> = desk.read(self.make).unwrap_or_default().into();
                *made = Some((view, list.clone()));
                list
            }
        }
    }
}

impl<T> Clone for OfView<T> {
    fn clone(&self) -> Self {
        Self { make: self.make, made: self.made.clone() }
    }
}
