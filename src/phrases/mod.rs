//! The phrases: text files that are checked when the crate is compiled, so that a flaw stops the compiler.
//!
//! One file a move, or a folder of them; the format stands at the head of `compose/phrase_file.rs`.

mod reach;

use std::mem;
#[cfg(target_arch = "wasm32")]
use std::sync::OnceLock;

use crate::compose::{Bank, Move, Packed, Piece, Rest, Shares, Size, Span, Wordings, join, measure, pack, starts};

/// The share of each file that is there from the start, and the one that comes with the page's later part.
const FIRST: usize = 0;
const LATER: usize = 1;

macro_rules! bank {
    ($($mov:ident $file:literal,)+) => {
        const MOVES: &[Move] = &[$(Move::$mov,)+];
        // Each file on its own, so that the compiler reads again only what was changed.
        const FILES: &[[Piece; 2]] = &[$({
            const SOURCE: &str = include_str!($file);
            const SIZE: Size = measure(SOURCE);
            static SHARES: Shares<{ SIZE.headers }, { SIZE.lists }, { SIZE.words }> =
                pack(SOURCE, &reach::FIRST_SCREEN);
            SHARES.pieces()
        },)+];
    };
}

bank! {
    Subject "en/subject.txt",
    Dateline "en/dateline.txt",
    Address "en/address.txt",
    Greeting "en/greeting/mail.txt",
    Greeting "en/greeting/note.txt",
    FollowUp "en/follow-up.txt",
    Decision "en/decision/withdraw.txt",
    Decision "en/decision/decline-approach.txt",
    Decision "en/decision/decline-offer.txt",
    Decision "en/decision/withdraw-acceptance.txt",
    Decision "en/decision/repair.txt",
    Decision "en/decision/correct-application.txt",
    Decision "en/decision/spoken.txt",
    Decision "en/decision/others.txt",
    Scope "en/scope.txt",
    Cancellation "en/cancellation/written.txt",
    Cancellation "en/cancellation/spoken.txt",
    Apology "en/apology/written.txt",
    Apology "en/apology/spoken.txt",
    Missed "en/missed.txt",
    Reason "en/reason/another-role.txt",
    Reason "en/reason/staying.txt",
    Reason "en/reason/role-fit.txt",
    Reason "en/reason/package.txt",
    Reason "en/reason/place.txt",
    Reason "en/reason/neutral.txt",
    Reason "en/reason/personal.txt",
    Reason "en/reason/search.txt",
    Reason "en/reason/error.txt",
    Reason "en/reason/spoken.txt",
    OwnReason "en/own-reason.txt",
    Thanks "en/thanks/process.txt",
    Thanks "en/thanks/offer.txt",
    Thanks "en/thanks/spoken.txt",
    Thanks "en/thanks/others.txt",
    OwnThanks "en/own-thanks.txt",
    Relay "en/relay.txt",
    TakeHome "en/take-home.txt",
    References "en/references.txt",
    BackgroundCheck "en/background-check.txt",
    Travel "en/travel.txt",
    Visa "en/visa.txt",
    MoneyOrEquipment "en/money-or-equipment.txt",
    CalendarEntry "en/calendar-entry.txt",
    PortalEntry "en/portal-entry.txt",
    OfferDeadline "en/offer-deadline.txt",
    NewTime "en/new-time.txt",
    LeadIn "en/lead-in.txt",
    Question "en/question.txt",
    More "en/more.txt",
    Final "en/final.txt",
    Calls "en/calls.txt",
    Data "en/data.txt",
    Wish "en/wish/written.txt",
    Wish "en/wish/spoken.txt",
    Wish "en/wish/others.txt",
    Door "en/door/written.txt",
    Door "en/door/spoken.txt",
    Door "en/door/others.txt",
    SignOff "en/sign-off.txt",
    Signature "en/signature.txt",
    ContactLine "en/contact-line.txt",
    Hello "en/hello.txt",
    Goodbye "en/goodbye.txt",
    Voicemail "en/voicemail.txt",
    IfWhy "en/if-why.txt",
    IfPersuade "en/if-persuade.txt",
    AskFive "en/ask-five.txt",
    Statement "en/statement.txt",
    News "en/personal/news.txt",
    PersonalThanks "en/personal/thanks.txt",
    PersonalWish "en/personal/wish.txt",
    ThanksSubject "en/personal/subject.txt",
    Return "en/settle/return.txt",
    ReturnSubject "en/settle/return-subject.txt",
    Expenses "en/settle/expenses.txt",
    ExpensesSubject "en/settle/expenses-subject.txt",
    Obliged "en/settle/obliged.txt",
    Parting "en/parting.txt",
}

const N_FILES: usize = MOVES.len();

/// Where each file begins in all of them together, and last where they end.
const FIRST_STARTS: [Size; N_FILES + 1] = starts(FILES, FIRST);
const LATER_STARTS: [Size; N_FILES + 1] = starts(FILES, LATER);
const FIRST_SIZE: Size = FIRST_STARTS[N_FILES];
const LATER_SIZE: Size = LATER_STARTS[N_FILES];

static FIRST_PACKED: Packed<{ FIRST_SIZE.headers }, { FIRST_SIZE.lists }, { FIRST_SIZE.words }> = join(FILES, FIRST);
static LATER_PACKED: Packed<{ LATER_SIZE.headers }, { LATER_SIZE.lists }, { LATER_SIZE.words }> = join(FILES, LATER);
static FIRST_BANK: Bank = Bank::new(&FIRST_PACKED);
static LATER_BANK: Bank = Bank::new(&LATER_PACKED);
static LATER_SPANS: [Span; N_FILES] = spans(&LATER_BANK, &LATER_STARTS);

#[cfg(target_arch = "wasm32")]
static REST: Rest = Rest::Coming(OnceLock::new());
#[cfg(not(target_arch = "wasm32"))]
static REST: Rest = Rest::Here(&LATER_SPANS);

static NO_REST: Rest = Rest::None;

static WORDINGS: [Wordings; N_FILES] = wordings(&REST);
#[cfg(test)]
static FIRST_WORDINGS: [Wordings; N_FILES] = wordings(&NO_REST);

/// Every wording in English, British and American; in the page those of the first screen, until the others are there
/// ([`complete`]).
pub static ENGLISH: &[Wordings] = &WORDINGS;

/// Those that the page starts with.
#[cfg(test)]
pub(crate) static FIRST_ENGLISH: &[Wordings] = &FIRST_WORDINGS;

/// Adds what came with the page's later part. Before, nothing may be asked for that the first screen does not lead to.
#[cfg(target_arch = "wasm32")]
pub(crate) fn complete() {
    if let Rest::Coming(spans) = &REST {
        spans.get_or_init(|| &LATER_SPANS);
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn spans(bank: &'static Bank, starts: &[Size; N_FILES + 1]) -> [Span; N_FILES] {
    let mut spans = [Span::new(bank, starts[0], starts[0]); N_FILES];
    let mut file = 0;
    while file < N_FILES {
        spans[file] = Span::new(bank, starts[file], starts[file + 1]);
        file += 1;
    }
    spans
}

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn wordings(rest: &'static Rest) -> [Wordings; N_FILES] {
    let spans = spans(&FIRST_BANK, &FIRST_STARTS);
    let mut wordings =
        [const { Wordings::new(Move::Subject, 0, Span::new(&FIRST_BANK, FIRST_SIZE, FIRST_SIZE), &NO_REST) }; N_FILES];
    let mut file = 0;
    while file < N_FILES {
        // Nothing is dropped while the crate is compiled.
        mem::forget(mem::replace(&mut wordings[file], Wordings::new(MOVES[file], file, spans[file], rest)));
        file += 1;
    }
    wordings
}
