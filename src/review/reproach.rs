//! More blame that no wording tells: what the reader did meanwhile, what was said and said otherwise, what would have been but
//! for them, and verdicts that leave the worst unsaid.

use super::classes::Class;
use super::said::Said;

/// What somebody does who heeds another.
const HEEDS: &[&str] = &[
    "waited", "listened", "held", "kept", "nodded", "smiled", "stayed", "helped", "watched", "poured", "made",
    "brought", "stood", "carried", "lent", "fed", "wait", "hold",
];
/// What the candidate does who is to be listened to.
const SPEAKS: &[&str] = &[
    "present",
    "presented",
    "presenting",
    "talk",
    "talked",
    "talking",
    "spoke",
    "speak",
    "speaking",
    "explain",
    "explained",
    "explaining",
    "answer",
    "answered",
    "answering",
    "read",
    "reading",
    "played",
    "waited",
    "sat",
    "stood",
];
/// What the candidate says at length.
const SPOKEN: &[&str] =
    &["presentation", "talk", "answer", "answers", "lesson", "demo", "pitch", "introduction", "interview", "call"];
/// Where somebody looks who does not look at the candidate.
const ELSEWHERE: &[&str] = &[
    "clock", "watch", "phone", "mobile", "laptop", "screen", "emails", "inbox", "window", "ceiling", "papers",
    "tablet", "phones", "laptops", "screens", "watches",
];
/// What is missing where a word was due.
const WORD: &[&str] = &[
    "word",
    "comment",
    "reply",
    "answer",
    "explanation",
    "reason",
    "apology",
    "feedback",
    "line",
    "note",
    "call",
    "question",
    "look",
    "glance",
    "hello",
    "sorry",
    "warning",
    "notice",
    "acknowledgement",
];

/// What somebody tells who keeps another informed.
const TELL: &[&str] = &[
    "told",
    "mentioned",
    "said",
    "explained",
    "warned",
    "asked",
    "called",
    "rung",
    "written",
    "replied",
    "answered",
    "listened",
    "bothered",
    "looked",
    "read",
    "checked",
    "known",
    "thought",
];

impl Said<'_> {
    /// Whether a sentence reproaches.
    pub(super) fn reproaches(&self) -> bool {
        if !self.may(Class::Cue) {
            return false;
        }
        self.was_told_twice()
            || self.would_have_known()
            || self.heeds_else()
            || self.says_no_word()
            || self.talks_down()
            || self.judges_its_kind()
            || self.hears_of_them()
            || self.tells_otherwise_each_day()
            || self.is_taught_or_pressed()
            || self.changed_after()
            || self.would_work_for_such()
            || self.was_not_on()
    }

    /// "On Monday it was half days, on Thursday it was whole days."
    fn tells_otherwise_each_day(&self) -> bool {
        const DAYS: &[&str] = &[
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "first",
            "then",
            "next",
            "now",
            "later",
            "march",
            "april",
            "may",
            "june",
        ];
        let it_was = self.places(&["it"]).filter(|place| matches!(self.at(place + 1), "was" | "is" | "became"));
        let dated = it_was.filter(|place| (place.saturating_sub(2)..*place).any(|at| self.is(at, DAYS)));
        dated.count() > 1 && !self.has(Class::Glad)
    }

    /// "I did not need the foreman to show me what a screwdriver is for", "given an hour to sign".
    fn is_taught_or_pressed(&self) -> bool {
        const SHOW: &[&str] = &["show", "tell", "explain", "teach", "remind", "lecture"];
        let taught = self.places(&["need", "ask", "want"]).any(|place| {
            place > 0
                && self.at(place - 1) == "not"
                && self.at(0) != "you"
                && self.places(SHOW).any(|it| {
                    (place + 2..place + 7).contains(&it) && self.at(it - 1) == "to" && self.at(it + 1) == "me"
                })
        });
        let pressed = self.places(&["given", "got", "had"]).any(|place| {
            let is_short = matches!(self.at(place + 1), "until" | "till")
                || (place + 1..place + 4).any(|it| matches!(self.at(it), "minutes" | "hour" | "hours"));
            let to = (place + 2..place + 8).any(|it| {
                self.at(it) == "to" && matches!(self.at(it + 1), "sign" | "decide" | "answer" | "accept" | "choose")
            });
            is_short && to
        });
        taught || pressed
    }

    /// "To hear it on the Friday was not on."
    fn was_not_on(&self) -> bool {
        let last = self.len().saturating_sub(1);
        last > 2 && self.at(last) == "on" && self.at(last - 1) == "not" && matches!(self.at(last - 2), "was" | "is")
    }

    /// "You changed the pay after I had said yes."
    fn changed_after(&self) -> bool {
        self.places(&["changed", "moved", "cut", "lowered", "halved", "dropped"]).any(|place| {
            let after = (place + 1..place + 7).find(|it| matches!(self.at(*it), "after" | "once"));
            after.is_some_and(|after| self.at(after + 1) == "i") && self.is_by_them(place) && !self.has(&["for"])
        })
    }

    /// "I don't want to work for somebody who talks about his staff like that."
    fn would_work_for_such(&self) -> bool {
        let who =
            &["somebody", "someone", "people", "anyone", "anybody", "boss", "manager", "company", "place", "firm"];
        self.places(&["work", "working"]).any(|place| {
            let is_for = matches!(self.at(place + 1), "for" | "with" | "under" | "at");
            let such = (place + 2..place + 5)
                .any(|it| self.is(it, who) && matches!(self.at(it + 1), "who" | "that" | "where" | "which"));
            is_for && such && self.has(&["not", "never", "cannot"])
        })
    }

    fn is_by_them(&self, place: usize) -> bool {
        const MINE: &[&str] = &["my", "our"];
        self.doer(place).is_some_and(|doer| {
            let from = doer.saturating_sub(2);
            self.is(doer, Class::Them) && !(from..doer).any(|it| self.is(it, MINE))
        })
    }

    /// "HR told me one site, the director told me three."
    fn was_told_twice(&self) -> bool {
        const PAPERS: &[&str] = &[
            "letter",
            "contract",
            "offer",
            "email",
            "advert",
            "ad",
            "posting",
            "website",
            "paperwork",
            "form",
            "brochure",
        ];
        // "You said 25 hours, the letter said 16."
        let said = self.places(&["said", "told"]).find(|place| self.is_by_them(*place));
        let says = said.and_then(|said| {
            let says = self.places(&["says", "said", "has", "had"]).find(|place| said < *place)?;
            (self.is(says - 1, PAPERS) && self.at(says + 1) != self.at(said + 1)).then_some(says)
        });
        if says.is_some() {
            return true;
        }
        // "You say five hours with pay, it was nine and no pay."
        let counted = self.places(&["say", "says", "said", "told", "promised"]).any(|said| {
            let was = self.places(&["it"]).find(|it| said < *it && self.is(it + 1, &["was", "is", "turned", "became"]));
            was.is_some_and(|was| {
                self.is_by_them(said)
                    && self.follows(said + 1, was - said, Class::Number)
                    && (self.follows(was + 2, 3, Class::Number) || self.follows(was + 2, 2, &["no", "none", "half"]))
            })
        });
        if counted {
            return true;
        }
        let told = self.places(&["told", "assured", "promised"]);
        told.filter(|place| matches!(self.at(place + 1), "me" | "us") && self.is_by_them(*place)).count() > 1
    }

    /// "Had anyone mentioned the nights, I would have stayed at home."
    fn would_have_known(&self) -> bool {
        const WHO: &[&str] = &["anyone", "anybody", "someone", "somebody", "you", "they", "your"];
        let starts = self.at(0) == "had" && self.is(1, WHO)
            || self.at(0) == "if" && self.is(1, WHO) && (2..6).any(|place| self.at(place) == "had");
        starts
            && self.follows(2, 5, TELL)
            && self.has(&["would", "could", "might"])
            && !self.says(&["had", "you", "asked"])
    }

    /// "Your boss did his shopping while I presented", "he looked only on the clock".
    fn heeds_else(&self) -> bool {
        let meanwhile = self.places(&["while", "as"]).any(|place| {
            let speaks = self.at(place + 1) == "i" && self.follows(place + 2, 2, SPEAKS);
            speaks && self.is_by_them(place) && !(0..place).any(|it| self.is(it, HEEDS))
        });
        let looks = &["look", "looks", "looked", "looking", "glanced", "glancing", "stared", "checked", "checking"];
        // "Somebody ate crisps through my presentation."
        let through = self.places(&["through", "throughout", "during"]).any(|place| {
            let mine = self.is(place + 1, &["my", "the"]) && self.is(place + 2, SPOKEN);
            let somebody = (0..place).any(|it| self.is(it, &["somebody", "someone", "one", "two", "half"]));
            mine && (self.is_by_them(place) || somebody)
                && !(0..place).any(|it| {
                    self.is(it, HEEDS) || self.is(it, &["me", "through", "i", "questions", "notes", "talked", "walked"])
                })
        });
        meanwhile
            || through
            || self.places(looks).any(|place| {
                let is_away =
                    self.follows(place + 1, 5, ELSEWHERE) && !self.follows(place + 1, 5, &["my", "with", "for"]);
                is_away && self.is_by_them(place)
            })
    }

    /// "It came back without a single comment."
    fn says_no_word(&self) -> bool {
        self.places(&["without"]).any(|place| {
            let is_word = self.is(place + 1, &["a", "an", "any", "one", "so", "even", "as"])
                && self.follows(place + 2, 3, WORD)
                || self.is(place + 1, &["explanation", "warning", "notice", "apology", "comment", "feedback"]);
            let left = &["left", "let", "ignored", "kept", "went", "walked"];
            let is_mine = (0..place).any(|it| matches!(self.at(it), "want" | "leave" | "go" | "wish"))
                || matches!(self.at(0), "i" | "we") && self.follows(1, 3, left);
            is_word && !is_mine && self.is_by_them(place)
        }) || self.places(&["0", "zero", "no"]).any(|place| {
            // "3 emails, 2 voicemails, 0 replies."
            let is_reply = self.is(place + 1, &["replies", "reply", "answers", "responses", "response"]);
            let written =
                (0..place).any(|it| self.is(it, &["emails", "voicemails", "calls", "messages", "letters", "texts"]));
            is_reply && written && !self.has(&["need", "needed", "necessary", "expected"])
        })
    }

    /// "He spoke to me like a child."
    fn talks_down(&self) -> bool {
        const EQUAL: &[&str] =
            &["friend", "colleague", "equal", "adult", "human", "person", "family", "daughter", "son", "old", "one"];
        let talks =
            &["spoke", "speak", "speaks", "spoken", "talked", "talk", "talks", "looked", "treated", "treat", "treats"];
        self.places(talks).any(|place| {
            let me = (place + 1..place + 4).find(|it| matches!(self.at(*it), "me" | "us" | "everyone" | "people"));
            me.is_some_and(|me| {
                let is_like = matches!(self.at(me + 1), "like" | "as" | "down");
                is_like && self.is_by_them(place) && !self.follows(me + 2, 4, EQUAL)
            })
        })
    }

    /// "A company that drains three villages can find another mouthpiece."
    fn judges_its_kind(&self) -> bool {
        const OTHERWISE: &[&str] =
            &["all", "everything", "not", "no", "never", "nobody", "another", "without", "should", "must", "only"];
        let is_kind = matches!(self.at(0), "a" | "any" | "an" | "if")
            && (1..4).any(|place| {
                self.is(place, Class::Them) && matches!(self.at(place + 1), "that" | "who" | "which" | "where")
            });
        is_kind && self.at(0) != "if" && self.has(OTHERWISE)
    }

    /// "I read what your former staff write", "six people have held it in two years".
    fn hears_of_them(&self) -> bool {
        const PAST: &[&str] = &["former", "ex", "previous", "last"];
        const SAY: &[&str] = &["write", "wrote", "say", "says", "said", "told", "tell", "warned", "left", "quit"];
        const GONE: &[&str] = &["held", "left", "quit", "resigned", "gone", "walked"];
        let former = self.places(PAST).any(|place| {
            let who = &["staff", "employees", "people", "worker", "workers", "manager", "colleagues", "team"];
            self.is(place + 1, who) && self.follows(place + 2, 5, SAY) && !(0..place).any(|it| self.at(it) == "my")
        });
        let many = self.places(GONE).any(|place| {
            let who =
                (0..place).rev().take(4).any(|it| self.is(it, &["people", "managers", "staff", "persons", "holders"]));
            who && self.follows(place + 1, 6, &["years", "months", "year", "weeks", "months"])
        });
        former || many
    }
}
