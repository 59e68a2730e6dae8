//! The browser's storages. Touching one may throw, and so may every later call.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Storage;

use super::{js, language};
use crate::drafts::{Store, StoreError};
use crate::editor::Keeping;

/// What the names of everything that we keep begin with.
const PREFIX: &str = "bowout:";

/// Whether nothing of ours is kept here but the language of the page, as far as the browser tells.
pub(super) fn is_blank() -> bool {
    let holds_something = |name: &str| {
        let names = js::get(&js::global(), name).and_then(|storage| js::names(&storage)).unwrap_or_default();
        names.iter().any(|name| name.starts_with(PREFIX) && name != language::KEY)
    };
    !holds_something("localStorage") && !holds_something("sessionStorage")
}

/// A storage of the browser that holds drafts; its handle is taken once.
pub(super) struct BrowserStore(Storage);

impl BrowserStore {
    /// The storage that keeps for so long, or why there is none.
    pub(super) fn open(keeping: Keeping) -> Result<Self, StoreError> {
        let (name, raw): (_, fn() -> Storage) = match keeping {
            Keeping::Browser => ("localStorage", LocalStorage::raw),
            Keeping::Tab => ("sessionStorage", SessionStorage::raw),
        };
        // gloo's `raw` panics where this throws.
        match js_sys::Reflect::get(&js::global(), &name.into()) {
            Ok(storage) if storage.is_instance_of::<Storage>() => Ok(Self(raw())),
            Ok(_) => Err(StoreError::Denied),
            Err(error) => Err(explain(&error)),
        }
    }
}

impl Store for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get_item(key).map_err(|error| explain(&error))
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.set_item(key, text).map_err(|error| explain(&error))
    }

    fn delete(&mut self, key: &str) -> Result<(), StoreError> {
        self.0.remove_item(key).map_err(|error| explain(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let n_keys = self.0.length();
        let keys = n_keys.and_then(|n| (0..n).map(|idx| self.0.key(idx)).filter_map(Result::transpose).collect());
        // Where the browser does not count its keys, ours are found as its properties.
        keys.or_else(|error| js::names(self.0.as_ref()).ok_or(error)).map_err(|error| explain(&error))
    }
}

/// The storage that lasts as long as this tab, where there is one.
pub(super) fn of_tab() -> Option<Storage> {
    of_name("sessionStorage")
}

/// The storage of the browser, where there is one.
pub(super) fn of_browser() -> Option<Storage> {
    of_name("localStorage")
}

fn of_name(name: &str) -> Option<Storage> {
    js::get(&js::global(), name)?.dyn_into().ok()
}

fn explain(error: &JsValue) -> StoreError {
    let text = |name| js::get(error, name).and_then(|value| value.as_string()).unwrap_or_default();
    match text("name").as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        "SecurityError" => StoreError::Denied,
        _ => StoreError::Other(text("message")),
    }
}
