//! What the page can do at a press, in one table: buttons, keys, the list of keys and the tests all read it.
//!
//! Invariant: no two commands share a key, and none is a key alone (WCAG 2.1.4): who speaks to the page, or trembles, sets off
//! nothing.

use super::event::{CopyPart, Event, Sheet};
use super::view::PageView;
use crate::words::{First, Keys};

/// Something that the page can do.
#[derive(Debug)]
pub struct Command {
    /// Its name, unique in the table.
    pub name: &'static str,
    /// What its button and the list of keys say.
    pub label: fn(&First) -> &'static str,
    /// Its keys, the one to be remembered first; none where the button is the only way.
    pub keys: &'static [Key],
    /// The same as programs that read the page aloud want them; empty where it has none.
    pub shortcuts: &'static str,
    /// Whether it would do something now.
    pub is_enabled: fn(&PageView) -> bool,
    /// What happens then.
    pub event: fn() -> Event,
}

/// A key, and what is held with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its name as browsers tell it; letters are small.
    pub key: &'static str,
    /// What is held.
    pub held: Held,
}

/// What is held with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Control, or Command; for a sign also Shift, where the keyboard needs it.
    Command,
    /// Shift as well.
    CommandShift,
}

/// Copies the message.
pub static COPY: Command = Command {
    name: "copy",
    label: |words| words.commands.copy,
    keys: &[Key { key: "Enter", held: Held::Command }],
    shortcuts: "Control+Enter Meta+Enter",
    is_enabled: has_text,
    event: || Event::CopyRequested(CopyPart::Message),
};

/// Copies the subject line.
pub static COPY_SUBJECT: Command = Command {
    name: "copy-subject",
    label: |words| words.commands.copy_subject,
    keys: &[Key { key: "Enter", held: Held::CommandShift }],
    shortcuts: "Control+Shift+Enter Meta+Shift+Enter",
    is_enabled: |page| has_text(page) && page.has_subject,
    event: || Event::CopyRequested(CopyPart::Subject),
};

/// Takes the last change back, of an answer or of a text.
pub static UNDO: Command = Command {
    name: "undo",
    label: |words| words.commands.undo,
    keys: &[Key { key: "z", held: Held::Command }],
    shortcuts: "Control+z Meta+z",
    is_enabled: |page| page.can_undo,
    event: || Event::Undone,
};

/// Makes it again.
pub static REDO: Command = Command {
    name: "redo",
    label: |words| words.commands.redo,
    keys: &[Key { key: "z", held: Held::CommandShift }, Key { key: "y", held: Held::Command }],
    shortcuts: "Control+Shift+z Meta+Shift+z Control+y Meta+y",
    is_enabled: |page| page.can_redo,
    event: || Event::Redone,
};

/// Hands the text to other programs.
pub static SHARE: Command = Command {
    name: "share",
    label: |words| words.commands.share,
    keys: &[],
    shortcuts: "",
    is_enabled: has_text,
    event: || Event::ShareRequested,
};

/// Stores the text as a file.
pub static DOWNLOAD: Command = Command {
    name: "download",
    label: |words| words.commands.download,
    keys: &[],
    shortcuts: "",
    is_enabled: has_text,
    event: || Event::DownloadRequested,
};

/// Prints the text.
pub static PRINT: Command = Command {
    name: "print",
    label: |words| words.commands.print,
    keys: &[],
    shortcuts: "",
    is_enabled: has_text,
    event: || Event::PrintRequested,
};

/// Opens the script of a call.
pub static REHEARSE: Command = Command {
    name: "rehearse",
    label: |words| words.commands.rehearse,
    keys: &[],
    shortcuts: "",
    is_enabled: |page| page.is_spoken,
    event: || Event::SheetShown(Some(Sheet::Rehearsal)),
};

/// Shows the list of keys.
pub static KEYS: Command = Command {
    name: "keys",
    label: |words| words.commands.keys,
    keys: &[Key { key: "/", held: Held::Command }, Key { key: "?", held: Held::Command }],
    shortcuts: "Control+/ Meta+/ Control+? Meta+?",
    is_enabled: |_| true,
    event: || Event::SheetShown(Some(Sheet::Keys)),
};

/// All of them, in the order of the list.
pub static COMMANDS: [&Command; 9] = [&COPY, &COPY_SUBJECT, &UNDO, &REDO, &REHEARSE, &SHARE, &DOWNLOAD, &PRINT, &KEYS];

/// The command of a key that was pressed. `key` is its name as browsers tell it.
pub fn command_of(key: &str, has_command: bool, has_shift: bool) -> Option<&'static Command> {
    let is_pressed = |it: &Key| {
        let is_held = match it.held {
            Held::Command => !has_shift || !it.key.bytes().all(|byte| byte.is_ascii_alphanumeric()),
            Held::CommandShift => has_shift,
        };
        // With Caps Lock, letters come as capitals.
        has_command && is_held && it.key.eq_ignore_ascii_case(key)
    };
    COMMANDS.into_iter().find(|command| command.keys.iter().any(is_pressed))
}

impl Key {
    /// What stands on the keys, one after the other, as keyboards of Apple have it or as others do.
    pub fn caps(self, is_apple: bool, words: &Keys) -> Vec<&'static str> {
        let held: &[_] = match (self.held, is_apple) {
            (Held::Command, true) => &["⌘"],
            (Held::Command, false) => &[words.ctrl],
            (Held::CommandShift, true) => &["⇧", "⌘"],
            (Held::CommandShift, false) => &[words.ctrl, words.shift],
        };
        let key = match self.key {
            "Enter" if is_apple => "return",
            "Enter" => words.enter,
            "z" => "Z",
            "y" => "Y",
            key => key,
        };
        [held, &[key]].concat()
    }
}

fn has_text(page: &PageView) -> bool {
    page.stop.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::{Change, Model, Start, TextField, update, view};
    use crate::words::{EN, PageLang, later};

    #[test]
    fn no_two_commands_share_a_name_a_label_or_a_key() {
        let mut names: Vec<_> = COMMANDS.iter().map(|it| it.name).collect();
        let mut labels: Vec<_> = COMMANDS.iter().map(|it| (it.label)(&EN)).collect();
        let keys: Vec<_> = COMMANDS.iter().flat_map(|it| it.keys).collect();
        names.sort_unstable();
        labels.sort_unstable();
        names.dedup();
        labels.dedup();
        assert_eq!((names.len(), labels.len()), (COMMANDS.len(), COMMANDS.len()));
        for (idx, key) in keys.iter().enumerate() {
            assert!(!keys[..idx].contains(key), "{key:?} stands twice");
        }
    }

    #[test]
    fn every_key_leads_to_its_command() {
        for command in COMMANDS {
            for Key { key, held } in command.keys {
                let found = command_of(key, true, *held == Held::CommandShift);
                assert_eq!(found.map(|it| it.name), Some(command.name), "{key}");
                assert_eq!(*key, key.to_lowercase().replace("enter", "Enter"));
            }
        }
        assert_eq!(command_of("Z", true, false).map(|it| it.name), Some("undo"), "with Caps Lock");
        for sign in ["?", "/"] {
            assert_eq!(
                command_of(sign, true, true).map(|it| it.name),
                Some("keys"),
                "{sign} needs Shift on many keyboards"
            );
        }
        for (key, has_command) in [("z", false), ("Enter", false), ("?", false), ("/", false), ("x", true), ("", true)]
        {
            assert!(command_of(key, has_command, false).is_none(), "{key}");
        }
    }

    #[test]
    fn keys_are_named_as_the_keyboard_has_them() {
        let caps = |command: &Command, is_apple| {
            command.keys.first().unwrap().caps(is_apple, &later(PageLang::En).keys).join(" ")
        };
        assert_eq!([caps(&COPY, false), caps(&COPY, true)], ["Ctrl Enter", "⌘ return"]);
        assert_eq!([caps(&REDO, false), caps(&REDO, true)], ["Ctrl Shift Z", "⇧ ⌘ Z"]);
        assert_eq!([caps(&KEYS, false), caps(&KEYS, true)], ["Ctrl /", "⌘ /"]);
        for command in COMMANDS {
            let with = |held: &str, key: &Key| match key.held {
                Held::Command => format!("{held}+{}", key.key),
                Held::CommandShift => format!("{held}+Shift+{}", key.key),
            };
            let both = command.keys.iter().flat_map(|key| ["Control", "Meta"].map(|held| with(held, key)));
            assert_eq!(command.shortcuts, both.collect::<Vec<_>>().join(" ").trim(), "{}", command.name);
        }
    }

    /// What would do nothing is not offered, and what is offered does something.
    #[test]
    fn a_command_is_enabled_where_its_event_does_something() {
        let mut model = Model::default();
        let check = |model: &Model, enabled: &[&str]| {
            let view = view(model);
            let names: Vec<_> = COMMANDS.iter().filter(|it| (it.is_enabled)(&view.page)).map(|it| it.name).collect();
            assert_eq!(names, enabled);
        };
        check(&model, &["copy", "copy-subject", "share", "download", "print", "keys"]);
        update(&mut model, Event::Answered(Change::Text(TextField::Role, "Baker".into())));
        check(&model, &["copy", "copy-subject", "undo", "share", "download", "print", "keys"]);
        update(&mut model, (UNDO.event)());
        check(&model, &["copy", "copy-subject", "redo", "share", "download", "print", "keys"]);
        update(&mut model, (REDO.event)());
        // Answers are undone as texts are.
        update(&mut model, Event::Answered(Change::Start(Start::Offer)));
        update(&mut model, (UNDO.event)());
        assert_eq!((view(&model).page.start, model.draft.situation.role.as_str()), (None, "Baker"));
        update(&mut model, Event::Answered(Change::Channel(Some(crate::situation::Channel::Sms))));
        check(&model, &["copy", "undo", "share", "download", "print", "keys"]);
        update(&mut model, Event::Answered(Change::Channel(Some(crate::situation::Channel::Phone))));
        check(&model, &["copy", "undo", "rehearse", "share", "download", "print", "keys"]);
    }
}
