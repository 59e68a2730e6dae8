//! How the candidate wants to leave: what else stays open, in which tone and language.

use super::ids::ids;

ids! {
    /// Which applications the message ends.
    Scope {
        ThisRole = "this-role",
        AllRoles = "all-roles",
    }
}

ids! {
    /// What should happen after this.
    Door {
        KeepInMind = "keep-in-mind",
        Neutral = "neutral",
        NotAgain = "not-again",
        DeleteData = "delete-data",
    }
}

ids! {
    /// The tone of every text.
    Tone {
        Formal = "formal",
        Warm = "warm",
        Brief = "brief",
    }
}

ids! {
    /// The language of the message; the page's language is another value.
    MessageLang {
        EnUs = "en-US",
        EnGb = "en-GB",
    }
}
