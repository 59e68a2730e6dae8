//! The composer alone, as a small program for the browser: `cargo xtask templates` measures it beside template engines.
//!
//! Of the crate it uses the pure rooms only; what they do not need is left out when it is linked.

#![cfg(target_arch = "wasm32")]

use bowout::compose::{Choice, Composed};
use bowout::editor::{Change, Start, Why};
use bowout::phrases::ENGLISH;
use bowout::plan::Step;
use bowout::situation::{Channel, Date, Moment, Situation};
use wasm_bindgen::prelude::wasm_bindgen;

/// A situation whose names change, as while somebody types: everything else was answered before.
#[wasm_bindgen]
pub struct Composer {
    situation: Situation,
    step: Step,
    choice: Choice,
    composed: Composed,
}

#[wasm_bindgen]
impl Composer {
    /// An email after an interview, with a reason that is not said: 316 characters for the names of the bench.
    #[wasm_bindgen(constructor)]
    #[expect(clippy::new_without_default, reason = "called from JavaScript alone")]
    pub fn new() -> Self {
        let mut situation = Situation::default();
        Change::Start(Start::Interviewed).apply(&mut situation);
        Change::Why(Why::AboutThem).apply(&mut situation);
        let step = Step::tell(Channel::Email, Moment::on(Date::from_day_number(0)));
        let choice = Choice { seed: Some(2), ..Choice::default() };
        Self { situation, step, choice, composed: Composed::default() }
    }

    /// The text of the message.
    pub fn compose(&mut self, role: String, name: String) -> String {
        self.situation.role = role;
        self.situation.own_name = name;
        self.composed.rename(&self.situation, &self.step, &self.choice, ENGLISH).text()
    }
}
