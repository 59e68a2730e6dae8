//! What every panel needs: the view to read from, and the way to tell what happened.

use leptos::prelude::*;

use crate::editor::{Change, Event, TextField, ViewModel};
use crate::situation::{Id, Moment, Situation};
use crate::ui::dispatch::Dispatch;

/// The view and the way back.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    view: RwSignal<ViewModel>,
    send: Dispatch,
}

impl Desk {
    pub(super) fn new(view: RwSignal<ViewModel>, send: Dispatch) -> Self {
        Self { view, send }
    }

    /// A part of the view; what hangs on it runs only when this part changes.
    pub(super) fn memo<T>(self, read: impl Fn(&ViewModel) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        self.erased(Box::new(read))
    }

    /// One kind of memo for each type of value, whatever reads it.
    fn erased<T>(self, read: Box<dyn Fn(&ViewModel) -> T + Send + Sync>) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.view.with(|view| read(view)))
    }

    /// A part of the answers.
    pub(super) fn answer<T>(self, read: impl Fn(&Situation) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        self.memo(move |view| read(&view.situation))
    }

    /// The id of a part of the answers; empty where nothing was chosen.
    pub(super) fn answer_id<T: Id>(
        self,
        read: impl Fn(&Situation) -> Option<T> + Send + Sync + 'static,
    ) -> Memo<&'static str> {
        self.answer(move |situation| read(situation).map_or("", Id::id))
    }

    /// A text of the answers.
    pub(super) fn text(self, read: impl Fn(&Situation) -> &str + Send + Sync + 'static) -> Memo<String> {
        self.answer(move |situation| read(situation).to_owned())
    }

    /// The view at this moment.
    pub(super) fn now<T>(self, read: impl FnOnce(&ViewModel) -> T) -> T {
        self.view.with_untracked(read)
    }

    /// Tells what happened.
    pub(super) fn send(self, event: Event) {
        self.send.send(event);
    }

    /// Tells that an answer changed.
    pub(super) fn tell(self, change: Change) {
        self.send(Event::Answered(change));
    }

    /// Tells that a text was typed.
    pub(super) fn typed(self, field: TextField) -> Callback<String> {
        Callback::new(move |text| self.tell(Change::Text(field, text)))
    }

    /// Tells which value of a closed list was chosen.
    pub(super) fn chose<T: Id + Send + Sync>(
        self,
        change: impl Fn(T) -> Change + Send + Sync + 'static,
    ) -> Callback<&'static str> {
        Callback::new(move |id: &'static str| {
            if let Some(value) = T::from_id(id) {
                self.tell(change(value));
            }
        })
    }

    /// The same from a drop-down list, where the empty id stands for none.
    pub(super) fn picked<T: Id + Send + Sync>(
        self,
        change: impl Fn(Option<T>) -> Change + Send + Sync + 'static,
    ) -> Callback<String> {
        Callback::new(move |id: String| self.tell(change(T::from_id(&id))))
    }

    /// Tells whether something was ticked.
    pub(super) fn ticked(self, change: impl Fn(bool) -> Change + Send + Sync + 'static) -> Callback<bool> {
        Callback::new(move |is_on| self.tell(change(is_on)))
    }
}

/// A moment as the fields of the page hold it: date and time.
pub(super) fn in_fields(at: Option<Moment>) -> (String, String) {
    let date = at.map(|at| at.date.to_string()).unwrap_or_default();
    let time = at.and_then(|at| at.time).map(|time| format!("{:02}:{:02}", time.hour(), time.minute()));
    (date, time.unwrap_or_default())
}

/// The moment that the fields of the page hold, on the clock that the old one was read from.
pub(super) fn from_fields((date, time): (String, String), old: Option<Moment>) -> Option<Moment> {
    let text = if time.is_empty() { date } else { format!("{date}T{time}") };
    let at = Moment::parse(&text)?;
    Some(Moment { offset: at.time.and(old.and_then(|old| old.offset)), ..at })
}
