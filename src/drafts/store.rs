//! The place behind the shelf: keys and texts, and what can go wrong with it.

use super::named::Named;

/// Keeps a text under a key. Every call may fail; a failed `put` leaves the old text in place.
pub trait Store {
    /// The text under this key, if there is one.
    ///
    /// # Errors
    /// When the store does not answer.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a text under a key, in place of the one that was there.
    ///
    /// # Errors
    /// When the text was not stored.
    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes a key and its text; no error where there is none.
    ///
    /// # Errors
    /// When the store does not answer.
    fn delete(&mut self, key: &str) -> Result<(), StoreError>;

    /// Every key, also those of others, in any order.
    ///
    /// # Errors
    /// When the store does not answer.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}

/// Why a store did not do as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not let this page store anything.
    Denied,
    /// There is no room left.
    Full,
    /// What was kept has been deleted, here or in another tab, or by the browser.
    Forgotten,
    /// Other tabs change it at the same time; only the durable store knows what comes of that, and it did not say.
    Disputed,
    /// Something else, in the browser's words.
    Other(String),
}

/// A store that lasts as long as the page: for tests, and where the browser denies its own.
#[derive(Clone, Debug, Default)]
pub struct Memory(Named<String>);

impl Store for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.0.get(key).cloned())
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.insert(key.into(), text.into());
        Ok(())
    }

    fn delete(&mut self, key: &str) -> Result<(), StoreError> {
        self.0.remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.iter().map(|(key, _)| key.to_owned()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_in_memory_gives_back_what_it_was_given_until_it_is_deleted() {
        let mut store = Memory::default();
        store.put("b", "1").unwrap();
        store.put("a", "2").unwrap();
        store.put("b", "3").unwrap();
        assert_eq!((store.get("a"), store.get("b")), (Ok(Some("2".into())), Ok(Some("3".into()))));
        store.delete("a").unwrap();
        assert_eq!((store.get("a"), store.keys()), (Ok(None), Ok(vec!["b".to_owned()])));
    }
}
