//! Both stores as a page finds them: the first one is shared with the test, the durable one does what it is asked for.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use bowout::drafts::{Memory, Next, Shelf, Store, StoreError};

pub(crate) type Texts = BTreeMap<String, String>;

#[derive(Clone, Default)]
pub(crate) struct First(pub(crate) Rc<RefCell<Texts>>);

impl Store for First {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn delete(&mut self, key: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.borrow().keys().cloned().collect())
    }
}

/// Has the durable store keep what the shelf just changed. Nothing is lost where that does not come to an end.
pub(crate) fn keep(shelf: &mut Shelf, durable: &mut Texts) -> Result<(), String> {
    let Some(mut swap) = shelf.take_swap() else { return Ok(()) };
    for _ in 0..20 {
        let now: Vec<_> = swap.changes().iter().map(|change| durable.get(&change.key).cloned()).collect();
        if swap.changes().iter().zip(&now).all(|(change, now)| change.expected == *now) {
            for change in swap.changes() {
                match &change.text {
                    Some(text) => durable.insert(change.key.clone(), text.clone()),
                    None => durable.remove(&change.key),
                };
            }
            shelf.confirmed(&swap);
            return Ok(());
        }
        if shelf.found(&mut swap, now) == Next::Forgotten {
            return Err("the page finds that everything was forgotten, and nobody did that".to_owned());
        }
    }
    Err("a change never comes to an end".to_owned())
}

/// A shelf that keeps in memory alone.
pub(crate) fn in_memory(texts: &Texts) -> Shelf {
    let mut memory = Memory::default();
    for (key, text) in texts {
        // Memory takes everything.
        let _ = memory.put(key, text);
    }
    Shelf::new(Box::new(memory), 9)
}
