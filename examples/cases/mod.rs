//! Situations by dimension: what the corpus composes in full and what is read aloud.

#![expect(clippy::indexing_slicing, reason = "a table is indexed modulo its length")]
#![expect(clippy::assigning_clones, reason = "plain assignment reads better, and speed does not matter here")]

use bowout::situation::{
    Channel, Date, Detail, Done, DoneKind, Door, Familiarity, Id, Intent, Matter, MessageLang, Missed, Moment, Origin,
    Pending, PendingKind, Person, PersonKind, Reason, Repair, Scope, Situation, Stage, Time, Tone,
};

/// How much a candidate told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fill {
    /// Role, own name and company.
    Few,
    /// Everything there is to tell.
    All,
    /// Everything, with values that would break a careless engine.
    Hostile,
}

impl Fill {
    /// All of them.
    #[allow(dead_code, reason = "shared by several examples")]
    pub(crate) const ALL: &'static [Self] = &[Self::Few, Self::All, Self::Hostile];
}

/// One point of the space of situations.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    /// What the message is for.
    pub(crate) intent: Intent,
    /// How far the process has come.
    pub(crate) stage: Stage,
    /// Why.
    pub(crate) reason: Reason,
    /// How much of it is said.
    pub(crate) detail: Detail,
    /// The tone.
    pub(crate) tone: Tone,
    /// The way it travels.
    pub(crate) channel: Channel,
    /// Who is told.
    pub(crate) kind: PersonKind,
    /// The English.
    pub(crate) lang: MessageLang,
    /// How much was told.
    pub(crate) fill: Fill,
    /// Varies names and small answers.
    pub(crate) nth: usize,
}

/// Names, and how their bearers are addressed.
const NAMES: &[(&str, &str)] =
    &[("Dana Weiss", "Dana"), ("Priya Raman", "Dr. Raman"), ("Tom Okafor", ""), ("María José Fernández", "María José")];
const OWN_NAMES: &[&str] = &["Sam Lee", "Aisha Khan", "Jonas Berg", "Grace Adeyemi", "Li Wei"];
const ROLES: &[&str] =
    &["Senior Analyst", "Product Designer", "Operations Manager", "Backend Engineer", "Nurse Practitioner"];
const COMPANIES: &[&str] = &["Northwind", "Halden & Sons", "Acme Health", "Brightwater", "Fernleigh"];
/// Values that would break a careless engine; each is found again in the message.
const HOSTILE: &[&str] =
    &["{role}", "$&", "<b>x</b>", "🙂 Ünïcode", "a\\nb", "{{company}}", "%s %d", "\u{202e}rtl", "the the", "]["];

/// The moment at which all cases are written.
pub(crate) fn now() -> Moment {
    moment(2026, 11, 23, Some((9, 0)), Some(0))
}

/// A working morning, an evening, the evening before a weekend, and the afternoon before a booked interview.
#[allow(dead_code, reason = "shared by several examples")]
pub(crate) fn some_time(n: usize) -> Moment {
    let at = |month, day, clock| moment(2026, month, day, Some(clock), Some(0));
    nth(&[now(), at(11, 23, (21, 30)), at(11, 27, (19, 30)), at(12, 2, (15, 0))], n)
}

fn moment(year: i32, month: u8, day: u8, clock: Option<(u8, u8)>, offset: Option<i16>) -> Moment {
    let date = Date::new(year, month, day).unwrap_or_else(|| Date::from_day_number(0));
    Moment { date, time: clock.and_then(|(hour, minute)| Time::new(hour, minute)), offset }
}

fn nth<T: Copy>(values: &[T], idx: usize) -> T {
    values[idx % values.len()]
}

impl Case {
    /// The situation of this case.
    pub(crate) fn situation(&self) -> Situation {
        let n = self.nth;
        let hostile = |idx: usize| nth(HOSTILE, n + idx).to_owned();
        let mut situation = Situation {
            role: nth(ROLES, n).to_owned(),
            own_name: nth(OWN_NAMES, n / 3).to_owned(),
            company: nth(COMPANIES, n / 2).to_owned(),
            people: vec![Person { familiarity: Familiarity::Met, ..Person::new(self.kind) }],
            chosen_intent: Some(self.intent),
            stage: self.stage,
            reason: self.reason,
            reason_is_true: true,
            chosen_detail: Some(self.detail),
            chosen_tone: Some(self.tone),
            chosen_channel: Some(self.channel),
            lang: self.lang,
            ..Situation::default()
        };
        if self.kind == PersonKind::Team {
            situation.people.clear();
        }
        if let Some(person) = situation.people.first_mut() {
            let (name, address_as) = nth(NAMES, n);
            person.name = name.to_owned();
            person.address_as = address_as.to_owned();
        }
        if self.intent.asks() {
            situation.matter = (n / 2 % 7 != 6).then(|| nth(Matter::ALL, n / 2));
            situation.proposed = (n % 2 == 1).then(|| moment(2026, 12, 8, Some((11, 0)), Some(0)));
        }
        if self.intent == Intent::Repair {
            let repair = if n.is_multiple_of(2) { Repair::NewTime } else { Repair::Withdraw };
            situation.missed = Some(Missed { at: Some(moment(2026, 11, 23, Some((8, 0)), None)), repair });
        }
        if self.fill == Fill::Few {
            if matches!(self.kind, PersonKind::Agency) {
                situation.agency = "Carter Lowe".to_owned();
            }
            return situation;
        }
        self.tell_everything(&mut situation);
        if self.fill == Fill::Hostile {
            situation.role = hostile(0);
            situation.own_name = hostile(1);
            situation.company = hostile(2);
            if !situation.agency.is_empty() {
                situation.agency = hostile(3);
            }
            situation.contact = hostile(4);
            situation.keep_role = hostile(5);
            situation.reference = hostile(6);
            situation.thanks = hostile(7);
            situation.more = hostile(8);
            if !situation.own_reason.is_empty() {
                situation.own_reason = hostile(9);
            }
            for person in &mut situation.people {
                person.name = hostile(3);
                person.address_as = hostile(2);
            }
        }
        situation
    }

    /// Somebody beside the addressee.
    #[allow(dead_code, reason = "shared by several examples")]
    pub(crate) fn somebody(kind: PersonKind, n: usize, fill: Fill) -> Person {
        let (name, address_as) = nth(NAMES, n);
        let name = if fill == Fill::Hostile { nth(HOSTILE, n) } else { name };
        Person {
            name: name.to_owned(),
            address_as: if fill == Fill::Hostile { String::new() } else { address_as.to_owned() },
            familiarity: nth(Familiarity::ALL, n),
            rapport: true,
            spoke_by: (n % 3 == 2).then(|| nth(Channel::ALL, n / 3)),
            ..Person::new(kind)
        }
    }

    fn tell_everything(&self, situation: &mut Situation) {
        let n = self.nth;
        let at = |day, clock| Some(moment(2026, 12, day, Some(clock), Some(0)));
        situation.contact = "+44 20 7946 0102".to_owned();
        // Nobody named and an agency means the agency: the team is told where there is none.
        let is_team = self.kind == PersonKind::Team;
        if !is_team {
            situation.agency = "Carter Lowe".to_owned();
        }
        situation.origin = Some(match self.intent {
            Intent::DeclineApproach => Origin::Approached,
            _ if is_team && nth(Origin::ALL, n) == Origin::Agency => Origin::Applied,
            _ => nth(Origin::ALL, n),
        });
        let interviews = n % 3;
        for idx in 0..interviews {
            let at = if n.is_multiple_of(5) { None } else { at(3 + u8::try_from(idx).unwrap_or(0), (14, 30)) };
            situation.pending.push(Pending { kind: PendingKind::Interview, at });
        }
        let kind = nth(PendingKind::ALL, n / 2);
        if kind != PendingKind::Interview {
            situation.pending.push(Pending { kind, at: at(10, (17, 0)) });
        }
        if n.is_multiple_of(7) {
            situation.done.push(Done { kind: nth(DoneKind::ALL, n / 7), at: None });
        }
        situation.scope = if n % 6 == 5 { Scope::AllRoles } else { Scope::ThisRole };
        if n % 4 == 1 || self.intent == Intent::CorrectApplication {
            situation.keep_role = "Data Lead".to_owned();
        }
        situation.door = nth(Door::ALL, n);
        situation.stay_in_touch = n.is_multiple_of(3);
        situation.is_final = n % 5 == 1;
        situation.no_calls = n % 4 == 2;
        situation.no_apology = n % 5 == 3;
        situation.reference = "REQ-2041".to_owned();
        situation.thread = "Interview on Thursday".to_owned();
        situation.postal_address = "Northwind Ltd\n12 Mill Lane\nLeeds LS1 4AB".to_owned();
        if n.is_multiple_of(2) {
            situation.thanks = "walking me through the roadmap".to_owned();
        }
        if n % 3 == 1 {
            situation.more = "Please say hello to the team from me.".to_owned();
        }
        if n % 4 == 3 && self.detail == Detail::Specific && self.reason != Reason::None {
            situation.own_reason = "I want to stay close to hands-on work.".to_owned();
        }
        if let Some(person) = situation.people.first_mut() {
            person.familiarity = nth(Familiarity::ALL, n);
            person.rapport = n % 2 == 1;
        }
    }
}
