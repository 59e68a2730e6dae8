//! Printing.

use super::js;

/// Opens the print dialog. Where the browser has none, nothing happens.
pub(super) fn print() {
    js::call(&js::global(), "print", &[]).ok();
}
