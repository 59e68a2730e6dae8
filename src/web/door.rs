//! The way to the drafts that are kept. Their program comes with the later part: until it is here, what concerns them waits.
//!
//! Invariant: everything that waited is done in its order; a draft that could not be saved is told to be so.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use super::room::Room;
use super::{Answer, gates, later};
use crate::drafts::DraftId;
use crate::editor::{Effect, Event, Keeping, Opened, SaveOutcome, Trouble};

/// The way to the drafts that are kept.
pub(super) struct Door {
    hall: Rc<RefCell<Hall>>,
    answer: Answer,
}

#[derive(Default)]
struct Hall {
    room: Option<Box<dyn Room>>,
    waiting: Vec<Effect>,
}

impl Door {
    /// The way to the room, and what the room tells if the later part is here already; otherwise that comes as an event.
    pub(super) fn find(keeping: Keeping, answer: Answer) -> (Self, Option<Box<Opened>>) {
        let mut hall = Hall::default();
        let opened = later::is_here().then(|| {
            let (room, opened) = gates::open_store(keeping, answer.clone());
            hall.room = Some(room);
            opened
        });
        let door = Self { hall: Rc::new(RefCell::new(hall)), answer };
        if opened.is_none() {
            door.await_room(keeping);
            door.send_for_room();
        }
        (door, opened)
    }

    /// Does what it is asked for; once the room is there, if it is not.
    pub(super) fn run(&self, effect: Effect) {
        self.hall.borrow_mut().waiting.push(effect);
        if !self.work() {
            self.send_for_room();
        }
    }

    /// Takes note of the draft that is open now.
    pub(super) fn opened(&self, id: &DraftId) {
        self.work();
        if let Some(room) = &mut self.hall.borrow_mut().room {
            room.opened(id);
        }
    }

    /// Does what waits, if the room is there. The room is taken out meanwhile: it may answer at once.
    fn work(&self) -> bool {
        let Some(mut room) = self.hall.borrow_mut().room.take() else { return false };
        let waiting = mem::take(&mut self.hall.borrow_mut().waiting);
        for effect in waiting {
            room.run(effect);
        }
        self.hall.borrow_mut().room = Some(room);
        true
    }

    fn await_room(&self, keeping: Keeping) {
        let (hall, answer) = (self.hall.clone(), self.answer.clone());
        later::when_here(move || {
            let (room, opened) = gates::open_store(keeping, answer.clone());
            hall.borrow_mut().room = Some(room);
            // What waited is done on the way of this event.
            answer(Event::StoreOpened(opened));
        });
    }

    fn send_for_room(&self) {
        let (hall, answer) = (self.hall.clone(), self.answer.clone());
        later::load(move |is_here| {
            if !is_here {
                fail(&hall, &answer);
            }
        });
    }
}

/// Tells that drafts were not saved; what else waits goes on waiting for the next try.
fn fail(hall: &RefCell<Hall>, answer: &Answer) {
    let (saves, rest) = mem::take(&mut hall.borrow_mut().waiting)
        .into_iter()
        .partition(|effect| matches!(effect, Effect::SaveDraft { .. }));
    hall.borrow_mut().waiting = rest;
    let saves: Vec<Effect> = saves;
    for effect in saves {
        if let Effect::SaveDraft { generation, .. } = effect {
            let outcome = SaveOutcome::Failed(Trouble::KeepingNotHere);
            answer(Event::DraftSaved { generation, outcome });
        }
    }
}
