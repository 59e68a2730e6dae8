//! Passes events on.

use leptos::prelude::*;

use crate::editor::{self, Event, Model, ViewModel};

/// Where events go.
#[derive(Clone, Copy)]
pub(crate) struct Dispatch {
    model: StoredValue<Model>,
    view: RwSignal<ViewModel>,
}

impl Dispatch {
    pub(crate) fn new() -> Self {
        let model = Model::default();
        let view = RwSignal::new(editor::view(&model));
        Self { model: StoredValue::new(model), view }
    }

    pub(crate) fn view(self) -> RwSignal<ViewModel> {
        self.view
    }

    pub(crate) fn send(self, event: Event) {
        let mut view = None;
        self.model.update_value(|model| {
            editor::update(model, event);
            view = Some(editor::view(model));
        });
        if let Some(view) = view {
            self.view.set(view);
        }
    }
}
