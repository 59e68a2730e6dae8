//! The phrases: text files that are checked when the crate is compiled, so that a flaw stops the compiler.
//!
//! One file a move, or a folder of them; the format stands at the head of `compose/phrase_file.rs`.

mod first_screen;

use std::mem;

use crate::compose::{Bank, Move, Packed, Prepared, Size, Wordings, join, measure, pack, starts};

macro_rules! bank {
    ($($mov:ident $file:literal,)+) => {
        const MOVES: &[Move] = &[$(Move::$mov,)+];
        // Each file on its own, so that the compiler reads again only what was changed.
        const FILES: &[Bank] = &[$({
            const SOURCE: &str = include_str!($file);
            const SIZE: Size = measure(SOURCE);
            static PACKED: Packed<{ SIZE.headers }, { SIZE.lists }, { SIZE.words }> = pack(SOURCE);
            Bank::new(&PACKED)
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

/// Where each file begins in all of them together, and last where they end.
const STARTS: [Size; FILES.len() + 1] = starts(FILES);
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const ALL: Size = STARTS[FILES.len()];

static PACKED: Packed<{ ALL.headers }, { ALL.lists }, { ALL.words }> = join(FILES);
static BANK: Bank = Bank::new(&PACKED);
static WORDINGS: [Wordings; FILES.len()] = wordings();

/// Every wording in English, British and American.
pub static ENGLISH: &[Wordings] = &WORDINGS;

/// What the first screen leads to. The page starts with that; [`ENGLISH`] comes with its later part.
pub static FIRST_SCREEN: Prepared = Prepared {
    wordings: first_screen::WORDINGS,
    ways: first_screen::WAYS,
    messages: first_screen::MESSAGES,
    pools: first_screen::POOLS,
    covers: first_screen::COVERS,
};

#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
const fn wordings() -> [Wordings; FILES.len()] {
    let mut wordings = [const { Wordings::new(Move::Subject, &BANK, ALL, ALL) }; FILES.len()];
    let mut file = 0;
    while file < FILES.len() {
        // Nothing is dropped while the crate is compiled.
        mem::forget(mem::replace(
            &mut wordings[file],
            Wordings::new(MOVES[file], &BANK, STARTS[file], STARTS[file + 1]),
        ));
        file += 1;
    }
    wordings
}
