//! Journeys: `tests/journeys/*.txt`, user stories run against the editor and a shelf, without a browser.
//!
//! One step a line; `#` comments. The words of a step stand in [`Shell::step`].

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::format_push_string,
    reason = "a test may panic"
)]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use bowout::compose::Move;
use bowout::drafts::{Memory, Shelf, Store, StoreError, Versions};
use bowout::editor::{
    Answering, Change, CopyOutcome, CopyPart, Effect, Event, Keeping, Listing, Model, Opened, SaveOutcome, Startup,
    StepView, TextField, Trouble, Typed, ViewModel, answered, levels, reply, sentences, update, view,
};
use bowout::embed;
use bowout::reply::Came;
use bowout::situation::{
    Channel, Concern, Detail, Door, Id, Intent, Matter, MessageLang, Moment, Origin, PendingKind, PersonKind, Reason,
    Stage, Tone,
};
use bowout::words::{PageLang, later};

/// A store that survives a reload and can be made to fail.
#[derive(Clone, Default)]
struct Shared(Rc<RefCell<(Memory, bool)>>);

impl Shared {
    fn guarded<T>(&self, act: impl FnOnce(&mut Memory) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let (memory, is_full) = &mut *self.0.borrow_mut();
        if *is_full { Err(StoreError::Full) } else { act(memory) }
    }
}

impl Store for Shared {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.borrow().0.get(key)
    }
    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.guarded(|memory| memory.put(key, text))
    }
    fn delete(&mut self, key: &str) -> Result<(), StoreError> {
        self.guarded(|memory| memory.delete(key))
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.0.borrow().0.keys()
    }
}

/// What the browser does in the page, done here.
struct Shell {
    model: Model,
    store: Shared,
    shelf: Shelf,
    tab: u64,
    utc_ms: i64,
    timers: Vec<u64>,
    clipboard: String,
    file: String,
    /// What the tab keeps.
    versions: Option<String>,
}

impl Shell {
    fn new(store: Shared, tab: u64, fragment: &str) -> Self {
        let mut shell = Self {
            model: Model::default(),
            shelf: Shelf::new(Box::new(store.clone()), tab),
            store,
            tab,
            utc_ms: 1_795_424_400_000 + i64::try_from(tab).unwrap() * 1_000_000,
            timers: Vec::new(),
            clipboard: String::new(),
            file: String::new(),
            versions: None,
        };
        shell.load(fragment);
        shell
    }

    fn load(&mut self, fragment: &str) {
        let prefill = embed::parse(fragment).map(Box::new);
        let listing: Listing = self.shelf.list().map(Into::into).map_err(Trouble::from);
        let by_link = prefill.as_ref().and_then(|prefill| self.shelf.made_by_link(&prefill.key).ok().flatten());
        let last = || {
            let live = |summary: &&bowout::drafts::Summary| summary.entry == bowout::drafts::Entry::Draft;
            listing.iter().flat_map(|it| it.iter()).find(live).map(|summary| summary.id.clone())
        };
        let opens_link = prefill.as_ref().is_some_and(|prefill| !prefill.is_blank());
        let id = if opens_link { by_link } else { last() };
        let draft = id.and_then(|id| self.shelf.load(&id).ok()).map(|(draft, _)| Box::new(draft));
        let startup = Startup {
            now: Moment::parse("2026-11-23T09:00Z").unwrap(),
            utc_ms: self.utc_ms,
            random: self.tab * 1000 + u64::try_from(self.timers.len()).unwrap(),
            lang: MessageLang::EnUs,
            page_lang: PageLang::En,
            keeping: Keeping::Browser,
            opened: Some(Box::new(Opened {
                not_kept: None,
                listing,
                draft,
                versions: self.versions.as_deref().and_then(Versions::read),
                prefill,
            })),
            typed: Typed::default(),
        };
        self.model = Model::default();
        self.send(Event::Started(Box::new(startup)));
    }

    fn send(&mut self, event: Event) {
        self.utc_ms += 1000;
        let now = Moment::parse("2026-11-23T09:00Z").unwrap();
        update(&mut self.model, Event::ClockRead { now, utc_ms: self.utc_ms });
        for effect in update(&mut self.model, event) {
            self.run(effect);
        }
    }

    fn run(&mut self, effect: Effect) {
        let utc_ms = self.utc_ms;
        match effect {
            Effect::SaveDraft { draft, generation } => {
                let outcome = match self.shelf.save(&draft, utc_ms, 77) {
                    Ok(saved) => {
                        self.send(Event::DraftWritten { generation, saved });
                        SaveOutcome::Saved
                    }
                    Err(error) => SaveOutcome::Failed(error.into()),
                };
                self.send(Event::DraftSaved { generation, outcome });
            }
            Effect::KeepVersions(versions) => self.versions = Some(versions.write()),
            Effect::LoadDraft(id) => {
                let loaded = self.shelf.load(&id).map(|(draft, _)| Box::new(draft)).map_err(Trouble::from);
                self.send(Event::DraftLoaded(loaded));
            }
            Effect::FindLinkedDraft(prefill) => {
                let id = self.shelf.made_by_link(&prefill.key).unwrap();
                let untouched = id.map(|id| Box::new(self.shelf.load(&id).unwrap().0));
                self.send(Event::LinkOpened(prefill, untouched));
            }
            Effect::ListDrafts => self.list(),
            Effect::RenameDraft(id, name) => self.then_list(|shelf| shelf.rename(&id, &name, utc_ms).map(drop)),
            Effect::DuplicateDraft(id, name) => {
                self.then_list(|shelf| shelf.duplicate(&id, &name, utc_ms, 99).map(drop));
            }
            Effect::TrashDraft(id) => self.then_list(|shelf| shelf.trash(&id, utc_ms).map(drop)),
            Effect::RestoreDraft(id) => self.then_list(|shelf| shelf.restore(&id, utc_ms).map(drop)),
            Effect::DeleteDraftForGood(id) => self.then_list(|shelf| shelf.delete_for_good(&id, utc_ms)),
            Effect::StopKeeping(id) => {
                self.shelf.delete_for_good(&id, utc_ms).unwrap();
                self.shelf = Shelf::new(Box::new(Memory::default()), self.tab);
            }
            Effect::StartTimer { generation, .. } => self.timers.push(generation),
            Effect::Copy(part, text) => {
                self.clipboard = text;
                self.send(Event::Copied(part, CopyOutcome::Copied));
            }
            Effect::Download { text, .. } => {
                self.file = text;
                self.send(Event::Downloaded(true));
            }
            Effect::CheckKept
            | Effect::KeepPageLang(_)
            | Effect::KeepPlace
            | Effect::DownloadStored(_)
            | Effect::Share(_)
            | Effect::Print
            | Effect::FocusGap => {}
        }
    }

    fn then_list(&mut self, act: impl FnOnce(&mut Shelf) -> Result<(), bowout::drafts::ShelfError>) {
        if let Err(error) = act(&mut self.shelf) {
            self.send(Event::StoreFailed(error.into()));
        }
        self.list();
    }

    fn list(&mut self) {
        let listing = self.shelf.list().map(Into::into).map_err(Trouble::from);
        self.send(Event::Listed(listing));
    }

    fn view(&self) -> ViewModel {
        view(&self.model)
    }

    /// Does one line of a journey.
    fn step(&mut self, line: &str) -> Result<(), String> {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        let (what, value) = rest.split_once(' ').unwrap_or((rest, ""));
        let value = value.replace("\\n", "\n");
        match verb {
            "start" => self.send(Event::Answered(Change::Start(id(rest)?))),
            "why" => self.send(Event::Answered(Change::Why(id(rest)?))),
            "type" => {
                let field = field(what)?;
                self.send(Event::Answered(Change::Text(field, value)));
            }
            "choose" => {
                let change = choice(what, &value)?;
                self.send(Event::Answered(change));
            }
            "edit" if what == "message" => self.send(Event::MessageEdited(value)),
            "edit" if what == "subject" => self.send(Event::SubjectEdited(value)),
            "append" => {
                let text = format!("{}{}", self.view().message.text, rest.replace("\\n", "\n"));
                self.send(Event::MessageEdited(text));
            }
            "came-back" => self.send(Event::CameBack(id::<Came>(rest)?)),
            "reply" => {
                let answering = self.answering(what, value)?;
                self.send(answered(&self.model, answering));
            }
            "copy-reply" => self.send(Event::NoteCopyRequested(reply(&self.model).text)),
            "show" => self.send(Event::StepShown(rest.to_owned())),
            "tick" => self.send(Event::StepTicked(rest.to_owned())),
            "switch" => self.send(Event::StepSwitched(rest.to_owned())),
            "add-person" => {
                self.send(Event::Answered(Change::PersonAdded));
                let place = self.view().answers.people.len() - 1;
                self.send(Event::Answered(Change::PersonKind(place, id::<PersonKind>(what)?)));
                self.send(Event::Answered(Change::Rapport(place, true)));
                self.send(Event::Answered(Change::Text(TextField::PersonName(place), value)));
            }
            "remove-person" => {
                let place = rest.parse().map_err(|_| "no such place")?;
                self.send(Event::Answered(Change::PersonRemoved(place)));
            }
            "move" => self.send(Event::StepMoved(what.to_owned(), id::<Channel>(&value)?)),
            "swap" => self.send(Event::WordingSwapped(id::<Move>(rest)?)),
            "leave-out" => self.send(Event::SentenceLeftOut(id::<Move>(rest)?)),
            "put-back" => self.send(Event::SentencePutBack(id::<Move>(rest)?)),
            "copy" if rest == "anyway" => self.send(Event::CopyAnyway),
            "copy" if rest == "subject" => self.send(Event::CopyRequested(CopyPart::Subject)),
            "copy" => self.send(Event::CopyRequested(CopyPart::Message)),
            "copy-link" => {
                self.send(Event::LinkRequested { names: rest.contains("names"), reason: rest.contains("reason") });
            }
            "take-new-wording" => self.send(Event::NewWordingTaken(rest.parse().unwrap_or(0))),
            "keep-mine" => self.send(Event::OwnTextKept(rest.parse().unwrap_or(0))),
            "our-wording" => self.send(Event::EditSetAside),
            "undo" => self.send(Event::Undone),
            "redo" => self.send(Event::Redone),
            "bring-back" => self.send(Event::SetAsideRestored),
            "download" => self.send(Event::DownloadRequested),
            "mark-sent" => self.send(Event::StepTicked("tell".to_owned())),
            "wait" => {
                for generation in std::mem::take(&mut self.timers) {
                    self.send(Event::TimerElapsed { generation });
                }
            }
            "hide" => self.send(Event::PageHidden),
            "reload" => {
                self.tab += 1;
                self.shelf = Shelf::new(Box::new(self.store.clone()), self.tab);
                self.timers.clear();
                self.load("");
            }
            "new-tab" => *self = Self::new(self.store.clone(), self.tab + 1, ""),
            "link" => *self = Self::new(self.store.clone(), self.tab + 1, rest),
            "link-while-open" => {
                let prefill = embed::parse(rest).ok_or("not one of our links")?;
                self.send(Event::LinkFound(Box::new(prefill)));
            }
            "follow-copied-link" => *self = Self::new(self.store.clone(), self.tab + 1, &self.clipboard.clone()),
            "new" => self.send(Event::DraftNew),
            "new-from-this" => self.send(Event::DraftNewFromThis),
            "open" => {
                let drafts = self.view().drafts;
                let draft =
                    drafts.iter().find(|draft| draft.name == rest).ok_or_else(|| format!("no draft: {drafts:?}"))?;
                self.send(Event::DraftChosen(draft.id.clone()));
            }
            "rename" => self.send(Event::DraftRenamed(self.view().page.draft_id.clone(), rest.to_owned())),
            "duplicate" => self.send(Event::DraftDuplicated(self.view().page.draft_id.clone())),
            "delete" => self.send(Event::DraftTrashed(self.view().page.draft_id.clone())),
            "undo-delete" => {
                let id = self.view().page.just_trashed.clone().ok_or("nothing was deleted")?;
                self.send(Event::DraftRestored(id));
            }
            "do-not-keep" => self.send(Event::KeepingDeclined),
            "fill-store" => self.store.0.borrow_mut().1 = true,
            "empty-store" => self.store.0.borrow_mut().1 = false,
            "expect" => return self.expect(what, &value),
            _ => return Err("unknown step".to_owned()),
        }
        Ok(())
    }

    /// What the candidate does with the reply, in words.
    fn answering(&self, what: &str, value: String) -> Result<Answering, String> {
        Ok(match what {
            "edit" => Answering::Edited(value),
            "append" => Answering::Edited(reply(&self.model).text + &value),
            "may-change" => Answering::MayChange(value == "yes"),
            "swap" => Answering::WordingSwapped,
            "take-new-wording" => Answering::NewWordingTaken(value.parse().unwrap_or(0)),
            "keep-mine" => Answering::OwnTextKept(value.parse().unwrap_or(0)),
            "our-wording" => Answering::EditSetAside,
            "bring-back" => Answering::SetAsideRestored,
            _ => return Err("nothing of that kind is done with a reply".to_owned()),
        })
    }

    fn expect(&self, what: &str, value: &str) -> Result<(), String> {
        let view = self.view();
        let answer = reply(&self.model);
        let (verb, text) = value.split_once(' ').unwrap_or((value, ""));
        let actual = match what {
            "message" => view.message.text.clone(),
            "reason" => {
                let reason = sentences(&self.model).into_iter().find(|sentence| sentence.mov == Move::Reason);
                reason.map_or_else(|| "none".to_owned(), |sentence| sentence.text)
            }
            "stop" => view
                .page
                .stop
                .map_or_else(|| "none".to_owned(), |stop| (later(PageLang::En).check_first.stop)(stop).to_owned()),
            "subject" => view.message.subject.clone().unwrap_or_else(|| "none".to_owned()),
            "stale" => {
                let stale = view.page.stale.iter().map(|it| format!("{} -> {}", it.yours, it.now));
                stale.collect::<Vec<_>>().join(" | ")
            }
            "came-back" => answer.came.id().to_owned(),
            "reply" => answer.text,
            "reply-stale" => {
                let stale = answer.stale.iter().map(|it| format!("{} -> {}", it.yours, it.now));
                stale.collect::<Vec<_>>().join(" | ")
            }
            "reply-edited" => format!("{} {}", answer.is_edited, answer.can_restore),
            "reply-switch" => format!("{} {}", answer.may_change, answer.switch.unwrap_or("none")),
            "advice" => answer.advice.to_owned(),
            "undo" => format!("{} {}", view.page.can_undo, view.page.can_redo),
            "clipboard" => self.clipboard.clone(),
            "file" => self.file.clone(),
            "status" => view.page.status.clone(),
            "draft" => view.names.of_draft.clone(),
            "drafts" => {
                let live = view.drafts.iter().filter(|draft| draft.entry == bowout::drafts::Entry::Draft);
                live.map(|draft| view.name_of(draft)).collect::<Vec<_>>().join(" | ")
            }
            "copy-ask" => view.page.copy_ask.map_or_else(|| "none".to_owned(), |part| format!("{part:?}")),
            "notices" => view.page.notices.join(" "),
            "levels" => levels(&self.model).iter().map(|level| level.sentence.clone()).collect::<Vec<_>>().join(" | "),
            "steps" => view.steps.iter().map(|step| step.title.clone()).collect::<Vec<_>>().join(" | "),
            "ticked" => titles(&view.steps, |step| step.is_done),
            "switched-off" => titles(&view.steps, |step| step.is_off),
            "needed" => titles(&view.steps, |step| step.is_needed),
            "why" => view.steps.iter().find(|step| step.is_shown).map_or("", |step| step.why).to_owned(),
            "hint" => view.page.shows_hint.to_string(),
            "sent" => view.page.is_sent.to_string(),
            _ => return Err("nothing of that name can be expected".to_owned()),
        };
        let holds = match verb {
            "is" => actual == text,
            "has" => actual.contains(text),
            "lacks" => !actual.contains(text),
            _ => return Err("expect is, has or lacks".to_owned()),
        };
        if holds { Ok(()) } else { Err(format!("it reads: {actual}")) }
    }
}

fn titles(steps: &[StepView], which: impl Fn(&StepView) -> bool) -> String {
    let titles: Vec<_> = steps.iter().filter(|step| which(step)).map(|step| step.title.clone()).collect();
    if titles.is_empty() { "none".to_owned() } else { titles.join(" | ") }
}

fn id<T: Id>(text: &str) -> Result<T, String> {
    T::from_id(text).ok_or_else(|| format!("unknown id {text}"))
}

fn field(name: &str) -> Result<TextField, String> {
    let fields = BTreeMap::from([
        ("role", TextField::Role),
        ("name", TextField::OwnName),
        ("company", TextField::Company),
        ("contact", TextField::Contact),
        ("agency", TextField::Agency),
        ("own-reason", TextField::OwnReason),
        ("thanks", TextField::Thanks),
        ("more", TextField::More),
        ("keep-role", TextField::KeepRole),
        ("thread", TextField::Thread),
        ("to", TextField::PersonName(0)),
        ("address-as", TextField::PersonAddressAs(0)),
    ]);
    fields.get(name).copied().ok_or_else(|| format!("unknown field {name}"))
}

fn choice(what: &str, value: &str) -> Result<Change, String> {
    Ok(match what {
        "stage" => Change::Stage(id::<Stage>(value)?),
        "reason" => Change::Reason(id::<Reason>(value)?),
        "asks" if value == "nothing" => Change::Asks(None, None),
        "asks" if value.starts_with("ask-first ") => {
            Change::Asks(Some(Intent::AskFirst), Some(id::<Matter>(value.trim_start_matches("ask-first "))?))
        }
        "asks" => Change::Asks(Some(id::<Intent>(value)?), None),
        "begun" => Change::HasBegun(value == "yes"),
        "concern" => Change::Concern(Concern::from_id(value)),
        "no-apology" => Change::NoApology(value == "yes"),
        "true" => Change::ReasonIsTrue(value == "yes"),
        "detail" => Change::Detail(Some(id::<Detail>(value)?)),
        "tone" => Change::Tone(Some(id::<Tone>(value)?)),
        "channel" => Change::Channel(Some(id::<Channel>(value)?)),
        "origin" => Change::Origin(Some(id::<Origin>(value)?)),
        "door" => Change::Door(id::<Door>(value)?),
        "stay-in-touch" => Change::StayInTouch(value == "yes"),
        "lang" => Change::Lang(id::<MessageLang>(value)?),
        "to-kind" => Change::PersonKind(0, id::<PersonKind>(value)?),
        "pending" => Change::IsPending(id::<PendingKind>(value)?, true),
        "interview" => Change::PendingAt(0, Some(Moment::parse(value).ok_or("no such time")?)),
        _ => return Err(format!("unknown choice {what}")),
    })
}

#[test]
fn journeys_end_where_they_should() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 15, "{} journeys", paths.len());
    let mut wrong = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let mut shell = Shell::new(Shared::default(), 1, "");
        for (idx, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            if let Err(what) = shell.step(line) {
                wrong.push(format!("{}:{}: {line}: {what}", path.display(), idx + 1));
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
