//! Reading aloud, by voices of this device alone: others would send the text to somebody.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

use super::js;

/// A voice of this device.
pub(crate) struct Voice(JsValue);

impl Voice {
    /// A voice for a language with its variant ("en-GB"), if this device has one.
    pub(crate) fn find(lang: &str) -> Option<Self> {
        let voices = js::call(&speech()?, "getVoices", &[]).ok()?;
        let is_of_here = |voice: &JsValue| js::get(voice, "localService").is_some_and(|it| it == JsValue::TRUE);
        let speaks = |voice: &JsValue| {
            // Some systems write "en_GB".
            let its = js::get(voice, "lang").and_then(|it| it.as_string()).unwrap_or_default().replace('_', "-");
            its.eq_ignore_ascii_case(lang)
        };
        let mut fitting: Vec<_> =
            Array::from(&voices).iter().filter(|voice| is_of_here(voice) && speaks(voice)).collect();
        let is_default = |voice: &JsValue| js::get(voice, "default").is_some_and(|it| it.is_truthy());
        let idx = fitting.iter().position(is_default).unwrap_or_default();
        (!fitting.is_empty()).then(|| Self(fitting.swap_remove(idx)))
    }

    /// Reads a text aloud in place of what is being read, and tells when that is over; `None` where it cannot begin.
    pub(crate) fn read(&self, text: &str, on_end: impl FnOnce() + 'static) -> Option<()> {
        hush();
        let make: Function = js::get(&js::global(), "SpeechSynthesisUtterance")?.dyn_into().ok()?;
        let spoken = Reflect::construct(&make, &Array::of1(&text.into())).ok()?;
        let on_end = Closure::once_into_js(on_end);
        let properties = [
            ("voice", self.0.clone()),
            ("lang", js::get(&self.0, "lang").unwrap_or_default()),
            ("onend", on_end.clone()),
        ];
        for (name, value) in properties {
            Reflect::set(&spoken, &name.into(), &value).ok()?;
        }
        js::call(&speech()?, "speak", &[&spoken]).ok().map(drop)
    }
}

/// Is silent.
pub(crate) fn hush() {
    if let Some(speech) = speech() {
        js::call(&speech, "cancel", &[]).ok();
    }
}

/// Tells when there are other voices: many browsers know theirs only a while after they were first asked.
pub(crate) fn on_voices(tell: impl Fn() + 'static) {
    let Some(speech) = speech() else { return };
    let tell = Closure::<dyn Fn()>::new(tell).into_js_value();
    js::call(&speech, "addEventListener", &[&"voiceschanged".into(), &tell]).ok();
}

fn speech() -> Option<JsValue> {
    js::get(&js::global(), "speechSynthesis")
}
