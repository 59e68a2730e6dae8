//! The rules of etiquette in one sentence each, addressed to the candidate.
//!
//! The sentences are our own. A number keeps its meaning for good: phrases and plans cite it.
//! What a law requires is never told here, only what to look into.

/// A rule of etiquette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The number that phrases and plans cite.
    pub number: u8,
    /// The rule, in one plain sentence.
    pub statement: &'static str,
    /// Where it was read: a site or a project, `many`, or the id of a [`Disagreement`](super::Disagreement)
    /// that it settles.
    ///
    /// `deduction` marks a rule that no source states; what it was derived from may follow.
    pub sources: &'static [&'static str],
}

/// The rule with this number, or `None` where there is none.
pub fn rule(number: u8) -> Option<&'static Rule> {
    RULES.get(usize::from(number).checked_sub(1)?)
}

/// All rules, by number from 1 without a gap.
pub const RULES: &[Rule] = &[
    Rule {
        number: 1,
        statement: "See first whether what bothers you can be put right, and if it can, raise that before you withdraw.",
        sources: &["diversant.com", "distinguishedsearch.com", "iyfjky.blogspot.com"],
    },
    Rule {
        number: 2,
        statement: "Do not withdraw while you are unsure, and do not let them spend another round on you once you are sure.",
        sources: &["fastcompany.com", "synerfac.com"],
    },
    Rule {
        number: 3,
        statement: "Sleep on it: take a day or two, and a little longer over an offer.",
        sources: &["dice.com", "royalexaminer.com", "amantha.com"],
    },
    Rule {
        number: 4,
        statement: "Leave for another offer only when you have it in writing, have accepted it and know its conditions.",
        sources: &["askmycareer.com", "ask.metafilter.com", "bewerbung-tipps.com"],
    },
    Rule {
        number: 5,
        statement: "Say plainly whether you are withdrawing or asking for another date, because they are different messages.",
        sources: &["inspireambitions.com", "summitrecruitment-search.com"],
    },
    Rule {
        number: 6,
        statement: "Once you have accepted a job, withdraw wherever else you are still being considered.",
        sources: &["career.vt.edu", "careernetwork.msu.edu", "careercorner.unc.edu"],
    },
    Rule {
        number: 7,
        statement: "Before you go back on an acceptance, read again everything that you signed.",
        sources: &["legalclarity.org", "askginkgo.com"],
    },
    Rule {
        number: 8,
        statement: "As a student, look up what your campus requires about notice and about whom to copy.",
        sources: &["business.purdue.edu", "careercorner.unc.edu", "careernetwork.msu.edu", "colorado.edu"],
    },
    Rule {
        number: 9,
        statement: "A portal may not let you undo a withdrawal or apply again, so choose between portal and email before you click.",
        sources: &["refer.me", "kallidus.zendesk.com", "docs.oracle.com", "documentation.infinite.com"],
    },
    Rule {
        number: 10,
        statement: "Tell them as soon as you are certain.",
        sources: &["letterrsample.com", "issuu.com/sfacareers"],
    },
    Rule {
        number: 11,
        statement: "Tell them before the next appointment, so that they can give your place to somebody else.",
        sources: &["summitrecruitment-search.com", "karrierebibel.de", "townwork.net"],
    },
    Rule {
        number: 12,
        statement: "If your campus sets a period of notice before an interview, keep to it.",
        sources: &["business.purdue.edu"],
    },
    Rule {
        number: 13,
        statement: "With days to spare an email will do, but pick up the phone when the appointment is close or nobody has answered.",
        sources: &["townwork.net", "shukatsu-mirai.com", "inspireambitions.com", "4cornerresources.com"],
    },
    Rule { number: 14, statement: "Send your message or call within their working hours.", sources: &["townwork.net"] },
    Rule {
        number: 15,
        statement: "Tell them even on the day itself, since late word is better than none, and apologize soon for an interview you missed.",
        sources: &["steemcn.xyz", "business.purdue.edu"],
    },
    Rule {
        number: 16,
        statement: "The further you have come, the more tactful and personal the way you tell them should be.",
        sources: &["climbtheladder.com"],
    },
    Rule {
        number: 17,
        statement: "Write to the person who has looked after your application, and cancel an appointment with whoever made it.",
        sources: &["climbtheladder.com", "summitrecruitment-search.com"],
    },
    Rule {
        number: 18,
        statement: "Where an agency stands between, tell the agency first and never go to its client behind its back.",
        sources: &["diversant.com", "climbtheladder.com", "tiger-recruitment.co.uk"],
    },
    Rule {
        number: 19,
        statement: "Let one message carry your decision, and send personal thanks to the others separately.",
        sources: &["refinery29.com", "clarkson.edu"],
    },
    Rule {
        number: 20,
        statement: "Keep the person who referred you informed, and let them know of this step too.",
        sources: &["workitdaily.com", "refer.me"],
    },
    Rule {
        number: 21,
        statement: "Tell your career office, or copy it, where its rules ask for that.",
        sources: &["business.purdue.edu", "career.vt.edu"],
    },
    Rule {
        number: 22,
        statement: "You owe nobody a reason, not even when a mutual friend brought you together.",
        sources: &["techapeek.com"],
    },
    Rule {
        number: 23,
        statement: "If you work there or used to, tell them openly in person or by phone, because they will hear of it anyway.",
        sources: &["ask.metafilter.com"],
    },
    Rule {
        number: 24,
        statement: "Use the channel that you and they have been using.",
        sources: &["diversant.com", "inspireambitions.com", "career.vt.edu"],
    },
    Rule {
        number: 25,
        statement: "Write at an early stage, call when it is late or you know each other well, and call and then write about an offer.",
        sources: &[
            "eng.umd.edu",
            "yourhrworld.com",
            "inspireambitions.com",
            "climbtheladder.com",
            "career.vt.edu",
            "pennstatelaw.psu.edu",
            "clarkson.edu",
        ],
    },
    Rule {
        number: 26,
        statement: "Confirm in writing whatever you said on the phone.",
        sources: &["career.vt.edu", "royalexaminer.com", "pennstatelaw.psu.edu", "inspireambitions.com"],
    },
    Rule {
        number: 27,
        statement: "Try to speak to a person, and leave on voicemail only who you are, your number and that an email follows.",
        sources: &["career.vt.edu", "yourhrworld.com", "refinery29.com", "inspireambitions.com"],
    },
    Rule {
        number: 28,
        statement: "Write where a record and a light touch matter, and call where warmth does.",
        sources: &["climbtheladder.com", "shukatsu-mirai.com", "calgarycareercounselling.com", "techapeek.com"],
    },
    Rule {
        number: 29,
        statement: "Write as if your message were going to be forwarded.",
        sources: &["refinery29.com"],
    },
    Rule {
        number: 30,
        statement: "Use text messages or LinkedIn only where your conversation already takes place there.",
        sources: &["brainapps.io", "inspireambitions.com", "businessinsider.com"],
    },
    Rule {
        number: 31,
        statement: "Send a paper letter only where form counts, and an email where speed does.",
        sources: &["issuu.com/sfacareers", "career.vt.edu"],
    },
    Rule {
        number: 32,
        statement: "Give a portal one neutral sentence, and write to the person separately.",
        sources: &["deduction"],
    },
    Rule {
        number: 33,
        statement: "Say in the subject line that you are withdrawing, from which role, and who you are.",
        sources: &["climbtheladder.com", "hrc.edu.pl", "emaileffective.com", "karrierebibel.de"],
    },
    Rule {
        number: 34,
        statement: "Greet the reader by name, or the hiring team where you have no name.",
        sources: &["many"],
    },
    Rule {
        number: 35,
        statement: "State your decision in the first or second sentence, plainly and without a hedge.",
        sources: &["hrc.edu.pl", "nazkoltuk.com", "townwork.net"],
    },
    Rule {
        number: 36,
        statement: "Name the role and the company, and cancel each booked interview by its date and time.",
        sources: &["inspireambitions.com", "business.purdue.edu", "askmycareer.com"],
    },
    Rule {
        number: 37,
        statement: "Thank them for their time, and for something in particular if you can.",
        sources: &["climbtheladder.com", "ca.reuters.com", "thedonutwhole.com"],
    },
    Rule {
        number: 38,
        statement: "If you give a reason, keep it to one true sentence that compares nothing.",
        sources: &["Q1", "Q2", "Q3"],
    },
    Rule {
        number: 39,
        statement: "Wish them well, or success in filling the role.",
        sources: &["yingyushijie.com", "inspireambitions.com"],
    },
    Rule {
        number: 40,
        statement: "Offer to stay in touch only if you mean it, and say how.",
        sources: &["techapeek.com", "yingyushijie.com", "zengig.com"],
    },
    Rule { number: 41, statement: "Put the ways to reach you under your name.", sources: &["howtosayguide.com"] },
    Rule { number: 42, statement: "Keep it short.", sources: &["inspireambitions.com"] },
    Rule {
        number: 43,
        statement: "You may recommend somebody else for the role, provided that they have agreed.",
        sources: &["yourhrworld.com", "inspireambitions.com"],
    },
    Rule {
        number: 44,
        statement: "You may ask for your documents to be deleted, but expect that some are kept for a time.",
        sources: &["studyflix.de", "appliedhelp.zendesk.com", "alljobspro.com"],
    },
    Rule { number: 45, statement: "After a call, refer to it in what you write.", sources: &["career.vt.edu"] },
    Rule {
        number: 46,
        statement: "Never criticize the company, the role, the people or the process in writing, however badly it went.",
        sources: &["career.vt.edu", "eng.umd.edu", "issuu.com/sfacareers", "en.boxhindi.com", "blog.htijobs.com"],
    },
    Rule {
        number: 47,
        statement: "Never write of a better job or of more money, and never compare.",
        sources: &["emacromall.com", "en.boxhindi.com", "claruslinens.com"],
    },
    Rule {
        number: 48,
        statement: "Never lie, not even kindly, because a sudden change of circumstances is seldom believed.",
        sources: &["synerfac.com", "inject.com.au"],
    },
    Rule {
        number: 49,
        statement: "Do not explain more than you have to, since details read as criticism.",
        sources: &["royalexaminer.com", "dice.com", "mycreditguide.org"],
    },
    Rule {
        number: 50,
        statement: "You need not name your new employer or your pay.",
        sources: &["royalexaminer.com", "pennstatelaw.psu.edu", "career.vt.edu", "eng.umd.edu"],
    },
    Rule {
        number: 51,
        statement: "Keep particulars of your health and your family to yourself.",
        sources: &["worksearch.uk", "bewerbung-tipps.com"],
    },
    Rule {
        number: 52,
        statement: "When your mind is made up, do not open a negotiation by accident and do not set an ultimatum.",
        sources: &["deduction", "hirey.notion.site", "kagrecruitmentconsultancy.co.uk"],
    },
    Rule {
        number: 53,
        statement: "Promise nothing that you will not do.",
        sources: &["techapeek.com", "fistcock.com"],
    },
    Rule { number: 54, statement: "Never simply vanish.", sources: &["thehtgroup.com"] },
    Rule {
        number: 55,
        statement: "Never send a message with a gap left open, a wrong name or the wrong company.",
        sources: &["freescout #4473", "GMail-Mail-Merge #3", "tabbycat #1054", "mautic #2652", "beabee #532"],
    },
    Rule {
        number: 56,
        statement: "Decline an offer by phone, and then in a courteous message with your thanks and your reason.",
        sources: &["career.vt.edu", "ca.reuters.com"],
    },
    Rule {
        number: 57,
        statement: "If you go back on an acceptance, call and write at once, apologize once, and know what it may cost you.",
        sources: &[
            "careercorner.unc.edu",
            "careernetwork.msu.edu",
            "colorado.edu",
            "legalclarity.org",
            "askginkgo.com",
        ],
    },
    Rule {
        number: 58,
        statement: "Accepting an offer may already have made a contract, so check what notice you have to give.",
        sources: &["employmentlawyer.london", "rfblegal.co.uk", "mylawyer.co.uk"],
    },
    Rule {
        number: 59,
        statement: "Give back bonuses, relocation money and equipment, and ask for what you lent them.",
        sources: &["askginkgo.com", "loveletters.brainmeasures.com"],
    },
    Rule {
        number: 60,
        statement: "Settle travel costs in writing, promptly and with receipts.",
        sources: &["newbe.dev", "askamanager.org"],
    },
    Rule {
        number: 61,
        statement: "If a test or a take-home exercise is still open, decline it before it is due.",
        sources: &["workplace.stackexchange.com"],
    },
    Rule {
        number: 62,
        statement: "If they are sponsoring your visa, take advice on your own position before you withdraw.",
        sources: &["rnlawgroup.com", "legalclarity.org"],
    },
    Rule {
        number: 63,
        statement: "If you are staying where you are, withdraw cleanly, say so, and expect an attempt to win you back.",
        sources: &["deduction", "kagrecruitmentconsultancy.co.uk", "hirey.notion.site"],
    },
    Rule {
        number: 64,
        statement: "Make sure that your message has arrived, and follow up or call if nobody answers.",
        sources: &["worksearch.uk", "summitrecruitment-search.com", "townwork.net"],
    },
    Rule {
        number: 65,
        statement: "Have one answer ready for each thing they may say: thanks, why, please stay, good luck.",
        sources: &["hirey.notion.site", "techyoulike.com", "aurorameyer.com"],
    },
    Rule {
        number: 66,
        statement: "Keep a record of what you sent, when, and to whom.",
        sources: &["joburra.com", "inspireambitions.com"],
    },
    Rule {
        number: 67,
        statement: "Do what you said you would do afterwards.",
        sources: &["techapeek.com", "refinery29.com"],
    },
    Rule {
        number: 68,
        statement: "Clear your calendar, decline open invitations and stop the calls to your references.",
        sources: &["DFE-Digital/apply-for-teacher-training"],
    },
];
