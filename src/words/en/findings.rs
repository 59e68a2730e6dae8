//! What the review says, and what brought a sentence into the message, in English.

use crate::compose::Answer;
use crate::review::{CheckKind, Mend, Severity};

/// How many things were found.
pub(super) fn n_found(n: usize) -> String {
    match n {
        0 => "Nothing to mend.".to_owned(),
        1 => "One thing to look at. You decide.".to_owned(),
        n => format!("{n} things to look at. You decide."),
    }
}

/// How much a finding matters.
pub(super) fn weight(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "Before you send",
        Severity::Warn => "May hurt",
        Severity::Info => "Worth knowing",
    }
}

/// What was found, and why it matters.
pub(super) fn told(kind: CheckKind) -> (&'static str, &'static str) {
    match kind {
        CheckKind::Placeholder => ("A blank was not filled in", "It tells the reader that this is a form letter."),
        CheckKind::NoRole => {
            ("The role is not named", "Whoever reads this may have many candidates and several openings.")
        }
        CheckKind::NoDecision => {
            ("The decision is not said", "A reader who has to guess will ask, or go on planning with you.")
        }
        CheckKind::OtherName => {
            ("A name from another draft", "This name stands in another of your drafts and not in these answers.")
        }
        CheckKind::Contradiction => (
            "It says two things at once",
            "If a message says both that you go and that you stay, the reader has to choose.",
        ),
        CheckKind::LateDecision => {
            ("The decision comes late", "People read the first lines; say it there and be kind afterwards.")
        }
        CheckKind::TooLong => ("It is long", "A short message is read to its end, and gives less to argue with."),
        CheckKind::SeveralReasons => {
            ("More than one reason", "One reason closes the matter; several invite an answer to each.")
        }
        CheckKind::Comparison => {
            ("It compares", "“Better” and sums sound like an opening bid, or like a verdict on them.")
        }
        CheckKind::Blame => {
            ("It reads as blame", "It will be remembered longer than your work, and passed on without you.")
        }
        CheckKind::Hedge => {
            ("The decision sounds unsure", "A softened decision reads as a question, and they will try to answer it.")
        }
        CheckKind::OpensNegotiation => {
            ("It opens a negotiation", "If you would stay for something, ask for that instead of withdrawing.")
        }
        CheckKind::Apology => {
            ("One apology too many", "You have done nothing wrong; thanks carry further than an apology.")
        }
        CheckKind::HealthOrFamily => {
            ("Particulars of health or family", "They need not know, and once it is written it may be passed on.")
        }
        CheckKind::NewEmployer => {
            ("It names where you are going", "They do not need the name, and news travels before you have told others.")
        }
        CheckKind::NoThanks => {
            ("There are no thanks", "Somebody read your application and gave you time; one line is enough.")
        }
        CheckKind::NoInterviewDate => (
            "The interview has no date",
            "With the day in the text, whoever keeps the calendar can free the slot at once.",
        ),
        CheckKind::NotCancelled => {
            ("The interview is not called off", "It is still booked; somebody may be waiting for you.")
        }
        CheckKind::WrongDate => {
            ("Another date than the interview’s", "Your answers say otherwise; the wrong slot would be freed.")
        }
        CheckKind::ContactAndDeletion => {
            ("Contact and deletion together", "They cannot keep you in mind and delete your details.")
        }
        CheckKind::WithheldReason => {
            ("It says what you wanted to keep back", "You chose to say less about the reason.")
        }
        CheckKind::WrongGreeting => ("The greeting names somebody else", "Your answers name another person."),
        CheckKind::VaguePersonal => {
            ("“Personal reasons”", "It is often taken as a pretext; unless it is true, it is better to give no reason.")
        }
        CheckKind::Shouting => ("It is loud", "Capitals and double exclamation marks read as shouting."),
        CheckKind::UnspecificThanks => {
            ("The thanks could go to anybody", "One particular, a name or something they showed you, makes them yours.")
        }
        CheckKind::Cliche => ("A form letter’s phrase", "It is read as padding; plain words sound more like you."),
        CheckKind::Flattery => {
            ("It flatters", "Large praise next to a refusal is not believed; something particular is.")
        }
        CheckKind::Grovelling => {
            ("It makes you small", "You are allowed to decide; a plain sentence keeps both sides at ease.")
        }
        CheckKind::LateHour => (
            "It is outside their working hours",
            "Between nine and six on a weekday, on their clock, a call is unlikely to disturb.",
        ),
        CheckKind::CallFirst => {
            ("The interview is less than a day away", "A call reaches them in time; the written message can follow it.")
        }
        CheckKind::AgencyFirst => {
            ("The agency comes first", "It put you forward and should not hear of this from its client.")
        }
        CheckKind::TellReferrer => {
            ("Somebody recommended you", "Tell them in the same hour, so that they do not hear it from others.")
        }
        CheckKind::WriteToo => {
            ("A voicemail is not enough", "Send the confirming email, so that the decision stands in writing.")
        }
        CheckKind::CheckContract => {
            ("Read what you signed first", "Notice, repayment or a visa may depend on it. This is not legal advice.")
        }
    }
}

/// What a button says that mends it.
pub(super) fn mend(mend: Mend) -> &'static str {
    match mend {
        Mend::LeaveOut => "Leave the sentence out",
        Mend::CallOff => "Call it off",
        Mend::PutDate => "Use the date from your answers",
        Mend::AddDecision => "Add the decision",
        Mend::SayPlainly => "Say it plainly",
        Mend::PutCompany => "Use this draft’s company",
        Mend::Greet => "Greet the person in your answers",
        Mend::AddThanks => "Add our thanks",
        Mend::FillIn => "Fill it in",
        Mend::SayQuietly => "Say it quietly",
        Mend::OneMark => "One is enough",
    }
}

/// "From your answers: the role, your reason", or that no answer was needed.
pub(super) fn causes(causes: &[Answer]) -> String {
    if causes.is_empty() {
        return "Good manners: every message of this kind has one.".to_owned();
    }
    let names: Vec<_> = causes.iter().map(|cause| answer(*cause)).collect();
    format!("From your answers: {}.", names.join(", "))
}

/// An answer, named as the page names it.
fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Role => "the role",
        Answer::OwnName => "your name",
        Answer::Contact => "how to reach you",
        Answer::Company => "the company",
        Answer::Agency => "the agency",
        Answer::People => "who you are writing to",
        Answer::Intent => "what you want to do",
        Answer::Stage => "how far along you are",
        Answer::Origin => "how you came into the process",
        Answer::Pending => "what is still open",
        Answer::Done => "what you have already done",
        Answer::Missed => "the interview you missed",
        Answer::Reason => "your reason",
        Answer::OwnReason => "your reason, in your words",
        Answer::Scope => "which applications this ends",
        Answer::KeepRole => "the role you want to keep",
        Answer::Door => "what should happen after this",
        Answer::StayInTouch => "your wish to stay in touch",
        Answer::Final => "that your decision is final",
        Answer::Calls => "whether calls are welcome",
        Answer::Thanks => "what you want to thank for",
        Answer::More => "the one more thing you wanted to say",
        Answer::Reference => "the reference number",
        Answer::Thread => "the email you are answering",
        Answer::Address => "the postal address",
        Answer::Channel => "how you are telling them",
        Answer::Apology => "whether you apologize",
        Answer::Matter => "what would have to change",
        Answer::Proposed => "the day you propose",
    }
}
