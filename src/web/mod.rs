//! The browser: everything that the page asks of it, and everything that it tells the page. The only user of web-sys,
//! js-sys, wasm-bindgen and gloo.
//!
//! Invariant: whatever the browser refuses is an answer, never a panic; nothing here decides anything about letters.

mod awake;
mod clipboard;
mod clock;
mod connection;
mod dom;
mod door;
mod durable;
mod files;
mod focus;
mod fragment;
mod frame;
mod gates;
mod js;
mod language;
mod later;
mod lifecycle;
mod other_tabs;
mod over;
mod place;
mod print;
mod proof;
mod random;
mod room;
mod run;
mod share;
mod shelf;
mod shell;
mod speech;
mod stand;
mod stock;
mod stopwatch;
mod storage;
mod tab;
mod timer;
mod trail;
mod versions;

use std::rc::Rc;

use crate::editor::Event;

pub(crate) use awake::Awake;
pub(crate) use clock::Clock;
pub(crate) use connection::on_connection;
pub(crate) use dom::{Happening, Node};
pub(crate) use files::{download, on_pick};
pub(crate) use frame::{Neighbour, is_framed};
pub(crate) use language::tell_page_lang;
pub(crate) use later::{
    is_here as is_later_part_here, load as load_later_part, once_here as once_later_part_is_here, spawn,
    when_here as when_later_part_is_here,
};
pub(crate) use over::{is_apple, is_right_to_left};
pub(crate) use place::{restore_place, scroll_to, scrolled};
pub(crate) use proof::{Seen, seen};
pub(crate) use run::{Browser, enter};
pub(crate) use share::can_share;
pub(crate) use shell::{Shell, tell_ready};
pub(crate) use speech::{Voice, hush, on_voices};
pub(crate) use stand::Stand;
pub(crate) use stock::{Brought, Place, Stock, Thing};
pub(crate) use stopwatch::Stopwatch;
pub(crate) use trail::{names as trail, step_again, step_in, step_out};

/// Where the browser's answers go. It may be called at any time, also while an effect runs.
pub(crate) type Answer = Rc<dyn Fn(Event)>;
