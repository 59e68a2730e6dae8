//! What another page that shows this one in a frame may choose: how the frame looks, what stands fast, what is hidden.
//!
//! It says so in the address and in envelopes. Both come here as entries, `key=value` joined by `&` and percent-encoded; an
//! envelope begins with `ns=bow-out&v=1&type=…`. Invariant: whatever arrives, a [`Host`] holds values of closed lists, a colour
//! that can be read, and an `https` address; no answer and no text of the candidate can be changed from outside.

use super::colour::{Accent, Colour};
use crate::handoff::percent::decode;
use crate::situation::{Id, ids};

/// The longest list of entries that is read, in bytes.
pub const MAX_ENTRIES_LEN: usize = 8192;
/// The longest language tag, in bytes.
const MAX_TAG_LEN: usize = 35;
/// The longest address of a portal, in bytes.
const MAX_PORTAL_LEN: usize = 300;

ids! {
    /// Light or dark.
    Theme {
        /// As the visitor's system has it.
        Auto = "auto",
        Light = "light",
        Dark = "dark",
    }
}

ids! {
    /// How round corners are.
    Radius {
        None = "none",
        Small = "small",
        /// The page's own.
        Medium = "medium",
        Large = "large",
    }
}

ids! {
    /// The letters of the page; the message has its own.
    Font {
        /// The page's own: that of the system.
        System = "system",
        Serif = "serif",
        Humanist = "humanist",
        Geometric = "geometric",
        Mono = "mono",
    }
}

ids! {
    /// How much air there is.
    Density {
        /// The page's own.
        Comfortable = "comfortable",
        Compact = "compact",
    }
}

ids! {
    /// Whose page it is.
    Audience {
        /// An employer's: only neutral groups of reasons are offered.
        Employer = "employer",
        /// A university's or a school's.
        Campus = "campus",
        /// A job board's.
        Board = "board",
    }
}

ids! {
    /// A part of the page that may be hidden. What may stop a message from being sent is none of them.
    Hideable {
        Unsure = "unsure",
        Adjust = "adjust",
        Case = "case",
        OpenMatters = "open-matters",
        Link = "link",
        Review = "review",
        Sentences = "sentences",
        After = "after",
        Plan = "plan",
        Drafts = "drafts",
    }
}

ids! {
    /// An answer that stands fast where the other page gives it.
    Lock {
        Company = "company",
        Role = "role",
        /// The name of the one whom the message is to.
        Contact = "contact",
    }
}

ids! {
    /// What a frame may do, by the name that its sandbox has for it.
    Token {
        Scripts = "allow-scripts",
        SameOrigin = "allow-same-origin",
        Popups = "allow-popups",
        PopupsEscape = "allow-popups-to-escape-sandbox",
        Downloads = "allow-downloads",
        Modals = "allow-modals",
        TopNavigation = "allow-top-navigation",
        TopNavigationByUser = "allow-top-navigation-by-user-activation",
        CustomProtocols = "allow-top-navigation-to-custom-protocols",
    }
}

/// What the other page chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Light or dark.
    pub theme: Theme,
    /// The colour of what can be pressed.
    pub accent: Option<Accent>,
    /// How round corners are.
    pub radius: Radius,
    /// The letters of the page.
    pub font: Font,
    /// How much air there is.
    pub density: Density,
    /// The language of the page, as a language tag; whether there is one is for the page to say.
    pub lang: Option<String>,
    /// Whose page it is, if it says so.
    pub audience: Option<Audience>,
    /// What is hidden.
    pub hidden: Vec<Hideable>,
    /// What stands fast, with its value; only the address says it.
    pub locks: Vec<(Lock, String)>,
    /// Where the candidate is to go on afterwards: an `https` address, as it is shown.
    pub portal: Option<String>,
    /// What the frame may do, where the page says so; `None` where it does not, or where there is no sandbox.
    pub sandbox: Option<Vec<Token>>,
}

impl Default for Host {
    fn default() -> Self {
        Self {
            theme: Theme::Auto,
            accent: None,
            radius: Radius::Medium,
            font: Font::System,
            density: Density::Comfortable,
            lang: None,
            audience: None,
            hidden: Vec::new(),
            locks: Vec::new(),
            portal: None,
            sandbox: None,
        }
    }
}

impl Host {
    /// What the address asks for; what is not known is passed over. Where an entry stands twice, the first counts.
    pub fn asked(entries: &str) -> Self {
        let mut host = Self::default();
        let Some(entries) = read(entries) else { return host };
        for (key, value) in &entries {
            host.put(key, value);
        }
        let find = |name: &str| entries.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        let names = find("lock").unwrap_or_default();
        let value = |lock: &Lock| find(lock.entry()).filter(|value| !value.trim().is_empty());
        host.locks = list::<Lock>(&names).into_iter().filter_map(|lock| Some((lock, value(&lock)?))).collect();
        host
    }

    /// Takes an envelope in and tells whether it was one of ours. What is not known in it is passed over, and so is what only
    /// the address may say.
    pub fn hear(&mut self, envelope: &str) -> bool {
        let Some(entries) = read(envelope) else { return false };
        let is = |name: &str, expected: &[&str]| {
            entries.iter().find(|(key, _)| key == name).is_some_and(|(_, value)| expected.contains(&value.as_str()))
        };
        let is_ours = is("ns", &["bow-out"]) && is("v", &["1"]) && is("type", &["hello", "configure"]);
        if is_ours {
            for (key, value) in &entries {
                self.put(key, value);
            }
        }
        is_ours
    }

    /// Whether the frame may do what one of these tokens allows; so it is where nothing is known.
    pub fn may(&self, tokens: &[Token]) -> bool {
        self.sandbox.as_ref().is_none_or(|allowed| tokens.iter().any(|token| allowed.contains(token)))
    }

    /// One entry; an empty value takes a choice back.
    fn put(&mut self, key: &str, value: &str) {
        let blank = Self::default();
        match key {
            "theme" => set(&mut self.theme, value, blank.theme),
            "radius" => set(&mut self.radius, value, blank.radius),
            "font" => set(&mut self.font, value, blank.font),
            "density" => set(&mut self.density, value, blank.density),
            "lang" if value.is_empty() => self.lang = None,
            "lang" if value.len() <= MAX_TAG_LEN => self.lang = Some(value.to_owned()),
            "audience" if value.is_empty() => self.audience = None,
            "audience" => self.audience = Id::from_id(value).or(self.audience),
            "accent" if value.is_empty() => self.accent = None,
            "accent" => self.accent = Colour::parse(value).map(Accent::of).or_else(|| self.accent.take()),
            "hide" => self.hidden = list(value),
            "portal-url" if value.is_empty() => self.portal = None,
            "portal-url" if is_portal(value) => self.portal = Some(value.to_owned()),
            "sandbox" if value == "none" => self.sandbox = None,
            "sandbox" => self.sandbox = Some(list(value)),
            _ => {}
        }
    }
}

impl Lock {
    /// The entry of a link that gives the value.
    fn entry(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Role => "role",
            Self::Contact => "to",
        }
    }
}

fn set<T: Id>(choice: &mut T, value: &str, blank: T) {
    if let Some(known) = T::from_id(value).or(value.is_empty().then_some(blank)) {
        *choice = known;
    }
}

/// The known ones of a list, each once, in the order in which they are declared.
fn list<T: Id>(value: &str) -> Vec<T> {
    let is_named = |it: &&T| value.split([' ', ',']).any(|name| name == it.id());
    T::ALL.iter().filter(is_named).copied().collect()
}

/// Whether it is an address that can be shown and followed as it stands: `https`, a host of plain letters, nobody's name.
fn is_portal(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://").filter(|_| address.len() <= MAX_PORTAL_LEN) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    name.bytes().all(is_plain)
        && name.contains('.')
        && !name.starts_with('.')
        && port.parse::<u16>().is_ok()
        && rest.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'"' | b'<' | b'>' | b'`'))
}

/// The entries, decoded; `None` where it is too long. An entry that cannot be decoded is passed over.
fn read(entries: &str) -> Option<Vec<(String, String)>> {
    if MAX_ENTRIES_LEN < entries.len() {
        return None;
    }
    let mut known: Vec<(String, String)> = Vec::new();
    for entry in entries.split('&') {
        let (key, value) = entry.split_once('=').unwrap_or((entry, ""));
        if let Some((key, value)) = decode(key).zip(decode(value))
            && !known.iter().any(|(it, _)| *it == key)
        {
            known.push((key, value));
        }
    }
    Some(known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handoff::percent::encode;

    const OURS: &str = "ns=bow-out&v=1&type=configure";

    #[track_caller]
    fn heard(entries: &str) -> Host {
        let mut host = Host::default();
        assert!(host.hear(&format!("{OURS}&{entries}")));
        host
    }

    #[test]
    fn a_page_chooses_from_closed_lists() {
        let host =
            heard("theme=dark&radius=none&font=serif&density=compact&audience=employer&hide=drafts%20plan,nonsense");
        let Host { theme, radius, font, density, audience, hidden, .. } = host;
        assert_eq!((theme, radius, font), (Theme::Dark, Radius::None, Font::Serif));
        assert_eq!((density, audience), (Density::Compact, Some(Audience::Employer)));
        assert_eq!(hidden, [Hideable::Plan, Hideable::Drafts]);
        assert_eq!(
            heard("theme=url(x)&radius=9px&font=Comic&density=&audience=all&hide=message&style=x"),
            Host::default()
        );
    }

    #[test]
    fn what_is_not_known_leaves_what_was_chosen() {
        let mut host = heard("theme=dark&audience=campus&accent=%23123456&portal-url=https%3A%2F%2Fa.example%2F");
        let before = host.clone();
        let wrong = "theme=blue&audience=x&accent=red&portal-url=http%3A%2F%2Fa.example&lock=role&role=x&unknown=1";
        assert!(host.hear(&format!("{OURS}&{wrong}")));
        assert_eq!(host, before);
        assert!(host.hear(&format!("{OURS}&theme=&audience=&accent=&portal-url=")));
        assert_eq!(host, Host::default());
    }

    #[test]
    fn what_is_no_envelope_of_ours_changes_nothing() {
        for text in [
            "",
            "theme=dark",
            "ns=bow-out&v=1&theme=dark",
            "ns=bow-out&v=2&type=configure&theme=dark",
            "ns=other&v=1&type=configure&theme=dark",
            "ns=bow-out&v=1&type=ready&theme=dark",
            "ns=other&ns=bow-out&v=1&type=configure&theme=dark",
            "%6es=bow-out&v=1.0&type=configure&theme=dark",
        ] {
            let mut host = Host::default();
            assert!(!host.hear(text), "{text}");
            assert_eq!(host, Host::default());
        }
        let mut host = Host::default();
        assert!(!host.hear(&format!("{OURS}&theme=dark&x={}", "x".repeat(MAX_ENTRIES_LEN))));
    }

    #[test]
    fn only_what_is_given_can_stand_fast() {
        let locks = |entries: &str| Host::asked(entries).locks;
        let value = |text: &str| text.to_owned();
        assert_eq!(
            locks("lock=contact%20company&company=Acme%20GmbH&to=Dana&role=Cook"),
            [(Lock::Company, value("Acme GmbH")), (Lock::Contact, value("Dana"))]
        );
        assert_eq!(locks("lock=company,role&company=%20&role=Cook"), [(Lock::Role, value("Cook"))]);
        assert_eq!(locks("company=Acme"), []);
        assert_eq!(heard("lock=company&company=Acme").locks, []);
    }

    #[test]
    fn a_portal_is_an_https_address_that_says_where_it_leads() {
        let portal = |address: &str| heard(&format!("portal-url={}", encode(address))).portal;
        for address in ["https://jobs.example.com/apply?id=7#x", "https://jobs.example.com:8443", "https://a.b"] {
            assert_eq!(portal(address).as_deref(), Some(address));
        }
        for address in [
            "http://jobs.example.com",
            "javascript:alert(1)",
            "https:jobs.example.com",
            "https://",
            "https://localhost",
            "https://jobs.example.com@evil.example/",
            "https://jobs.example.com\\@evil.example/",
            "https://jöbs.example.com/",
            "https://jobs.example.com/ x",
            "https://jobs.example.com/\u{202e}",
            "HTTPS://jobs.example.com/\n",
            "https://.example/",
            "https://a.example:99999/",
        ] {
            assert_eq!(portal(address), None, "{address}");
        }
        assert_eq!(portal(&format!("https://a.example/{}", "x".repeat(300))), None);
    }

    #[test]
    fn a_sandbox_says_what_a_frame_may_do() {
        assert!(Host::default().may(&[Token::Downloads]));
        let host = heard("sandbox=allow-scripts%20allow-popups%20allow-everything");
        assert!(host.may(&[Token::Modals, Token::Popups]));
        assert!(!host.may(&[Token::Downloads]));
        assert!(heard("sandbox=none").may(&[Token::Downloads]));
        assert!(!heard("sandbox=").may(&[Token::Downloads]));
    }
}
