//! The people of the process.

use super::ids::ids;

ids! {
    /// What somebody is in the process.
    PersonKind {
        InHouseRecruiter = "in-house-recruiter",
        Coordinator = "coordinator",
        Agency = "agency",
        ExecutiveSearch = "executive-search",
        HiringManager = "hiring-manager",
        Interviewer = "interviewer",
        Panel = "panel",
        SearchCommittee = "search-committee",
        Founder = "founder",
        Hr = "hr",
        InternalManager = "internal-manager",
        Referrer = "referrer",
        Reference = "reference",
        CareerOffice = "career-office",
        Client = "client",
        Team = "team",
    }
}

ids! {
    /// How well the candidate knows somebody.
    Familiarity {
        New = "new",
        Met = "met",
        WellKnown = "well-known",
    }
}

ids! {
    /// The way a message travels.
    Channel {
        Email = "email",
        EmailReply = "email-reply",
        Phone = "phone",
        Voicemail = "voicemail",
        Sms = "sms",
        Chat = "chat",
        LinkedIn = "linkedin",
        Portal = "portal",
        Letter = "letter",
        InPerson = "in-person",
        VideoCall = "video-call",
        Calendar = "calendar",
    }
}

/// Somebody who is told, or who is named in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The full name; empty where the candidate does not know it.
    pub name: String,
    /// How to address them ("Dr. Weiss", "Dana"); empty means the full name. A title is never guessed.
    pub address_as: String,
    /// What they are in the process.
    pub kind: PersonKind,
    /// How well the candidate knows them.
    pub familiarity: Familiarity,
    /// Whether the two got on well.
    pub rapport: bool,
    /// How they have spoken so far.
    pub spoke_by: Option<Channel>,
}

impl Person {
    /// A person of this kind about whom nothing else is known.
    pub fn new(kind: PersonKind) -> Self {
        Self {
            name: String::new(),
            address_as: String::new(),
            kind,
            familiarity: Familiarity::New,
            rapport: false,
            spoke_by: None,
        }
    }

    /// The words with which a greeting addresses this person; empty where no name is known.
    pub fn addressed(&self) -> &str {
        let address_as = self.address_as.trim();
        if address_as.is_empty() { self.name.trim() } else { address_as }
    }
}
