//! Random libraries, as several browsers would leave them behind, and the laws that hold when their files are brought in.

use std::cell::RefCell;
use std::rc::Rc;

use bowout::drafts::archive::{self, Entries, changes, merge};
use bowout::drafts::{Draft, DraftId, Edit, Shelf, Snapshot, Store, StoreError};
use bowout::situation::Situation;
use serde_json::Value;

/// A browser's store, which the test can look into.
#[derive(Clone, Default)]
struct Browser(Rc<RefCell<Entries>>);

impl Store for Browser {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.0.borrow().get(key).cloned())
    }
    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().insert(key.into(), text.into());
        Ok(())
    }
    fn delete(&mut self, key: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.borrow().keys().cloned().collect())
    }
}

/// Random numbers of a seed: `SplitMix64`.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % end as u64).unwrap_or_default()
    }

    fn pick<'t, T>(&mut self, list: &'t [T]) -> Option<&'t T> {
        list.get(self.below(list.len().max(1)))
    }
}

const TEXTS: &[&str] = &[
    "",
    "Analyst",
    "Chef de partie",
    "a\u{0}\u{1f}\u{7f}\"\\/",
    "नमस्ते 👩‍👩‍👧",
    "\u{202e}abc\u{feff}",
    "Dear Dana,\n\nThank you.\r\n",
    "__proto__",
];

/// The libraries of three browsers after some days: drafts made, changed, deleted, copied from one to the other, damaged.
pub(crate) fn three(dice: &mut Dice) -> [Entries; 3] {
    let browsers = [Browser::default(), Browser::default(), Browser::default()];
    // Two tabs in each.
    let mut opened: [Vec<Draft>; 6] = Default::default();
    let mut shelves: Vec<Shelf> =
        (0..6).map(|nth| Shelf::new(Box::new(browsers[nth / 2].clone()), dice.roll())).collect();
    for at in 1..=4 + dice.below(28) {
        let nth = dice.below(6);
        let utc_ms = i64::try_from(at).unwrap_or_default() * 40_000;
        let (browser, other) = (&browsers[nth / 2], &browsers[dice.below(3)]);
        let keys: Vec<String> = browser.0.borrow().keys().cloned().collect();
        let key = dice.pick(&keys).cloned().unwrap_or_default();
        let id = DraftId::from_text(key.strip_prefix("bowout:d:").unwrap_or("none"));
        let shelf = &mut shelves[nth];
        let text = |dice: &mut Dice| TEXTS[dice.below(TEXTS.len())].to_owned();
        match dice.below(20) {
            0..=2 => {
                let situation = Situation { role: text(dice), more: text(dice), ..Situation::default() };
                let id = DraftId::from_random(dice.below(4) as u64);
                let mut draft = Draft::new(id, situation, utc_ms);
                if let Ok(saved) = shelf.save(&draft, utc_ms, dice.roll()) {
                    draft.was_saved(saved);
                    opened[nth].push(draft);
                }
            }
            3..=4 => opened[nth].extend(shelf.load(&id).ok().map(|it| it.0)),
            5..=8 => {
                let open = &mut opened[nth];
                let place = dice.below(open.len().max(1));
                if let Some(draft) = open.get_mut(place) {
                    draft.situation.role = text(dice);
                    draft.edits.insert("tell".into(), Edit { text: text(dice), ..Edit::default() });
                    if let Ok(saved) = shelf.save(draft, utc_ms, dice.roll()) {
                        draft.was_saved(saved);
                    }
                }
            }
            9 => _ = shelf.trash(&id, utc_ms),
            10 => _ = shelf.restore(&id, utc_ms),
            11 => _ = shelf.delete_for_good(&id, utc_ms),
            12 => _ = shelf.duplicate(&id, "Copy", utc_ms, dice.roll()),
            13 => {
                // Another tab, or a reload.
                *shelf = Shelf::new(Box::new(browser.clone()), dice.roll());
                opened[nth].clear();
            }
            14 => {
                let Some(stored) = browser.0.borrow().get(&key).cloned() else { continue };
                let (from, to) =
                    [("\"v\":1", "\"v\":2"), ("crc32c\":\"", "crc32c\":\"0"), ("{", ""), (",", " , ")][dice.below(4)];
                // Nobody but this page writes a record that stands beside another, and it writes it in one way.
                if from != "," || !stored.contains(r#""beside":"#) {
                    browser.0.borrow_mut().insert(key, stored.replacen(from, to, 1));
                }
            }
            15 => _ = shelf.put_aside(&id),
            16 => {
                let stored = browser.0.borrow().get(&key).cloned().unwrap_or_default();
                if let Some(version) = Snapshot::of_text(&id, &stored) {
                    browser.0.borrow_mut().insert(version.key, stored);
                }
            }
            _ => {
                let file = other.0.borrow().clone();
                let _ = shelf.bring(&file);
            }
        }
    }
    browsers.map(|browser| browser.0.take())
}

/// Which law does not hold for these three; `None` when all do.
pub(crate) fn broken_law([x, y, z]: &[Entries; 3]) -> Option<String> {
    let both = merge(x, y);
    let laws = [
        (
            "a file gives back what it was made of",
            archive::read(&archive::write(x, 1)).is_ok_and(|it| it.entries == *x),
        ),
        ("brought into an empty browser, all is as it was", merge(&Entries::new(), x) == *x),
        ("brought into its own browser, all stays as it is", merge(x, x) == *x),
        ("it does not matter who brings to whom", both == merge(y, x)),
        ("it does not matter in which order", merge(&both, z) == merge(x, &merge(y, z))),
        ("bringing it twice is bringing it once", merge(&both, y) == both && merge(&both, x) == both),
        ("the changes lead there", applied(x, &both) == both),
    ];
    let broken = laws.into_iter().find(|(_, holds)| !holds).map(|(law, _)| law.to_owned());
    broken.or_else(|| lost(x, &both)).or_else(|| lost(y, &both))
}

/// What a damaged file of one library takes away from another, where it is read at all; `None` for nothing.
pub(crate) fn lost_to_damage(dice: &mut Dice, [x, y, _]: &[Entries; 3]) -> Option<String> {
    let mut file = archive::write(x, 1).into_bytes();
    for _ in 0..=dice.below(4) {
        let (at, other) = (dice.below(file.len()), dice.below(file.len()));
        match dice.below(4) {
            0 => file.swap(at, other),
            1 => file.truncate(at.max(1)),
            2 => file.extend_from_within(at.min(other)..at.max(other)),
            _ => file[at] = *dice.pick(br#""{0]\x"#).unwrap_or(&b'x'),
        }
    }
    let archive = archive::read(&String::from_utf8_lossy(&file)).ok()?;
    lost(y, &merge(y, &archive.entries))
}

fn applied(here: &Entries, merged: &Entries) -> Entries {
    let changes = changes(here, merged);
    let mut here = here.clone();
    here.extend(changes.put);
    here.retain(|key, _| !changes.gone.contains(key));
    here
}

/// A text that went away although nothing was made from it, judged by another reader of JSON.
fn lost(before: &Entries, after: &Entries) -> Option<String> {
    let records: Vec<Value> = after.values().filter_map(|text| serde_json::from_str(text).ok()).collect();
    before.values().find(|text| !is_there(text, after, &records)).cloned()
}

fn is_there(text: &str, after: &Entries, records: &[Value]) -> bool {
    if after.values().any(|it| it == text) {
        return true;
    }
    let Ok(lost) = serde_json::from_str::<Value>(text) else { return false };
    let is_same = |it: &Value| ["rev", "tab", "body", "trashed", "deleted"].iter().all(|key| it[key] == lost[key]);
    let is_later = |it: &Value| {
        let states =
            format!("{}:{} {}", it["tab"].as_str().unwrap_or(""), it["lamport"], it["past"].as_str().unwrap_or(""));
        let of_tab = states.split(' ').filter_map(|state| state.split_once(':')).find(|(tab, _)| lost["tab"] == **tab);
        let count = of_tab.and_then(|(_, count)| count.parse::<u64>().ok());
        count.is_some_and(|count| lost["lamport"].as_u64().is_some_and(|lost| lost <= count))
    };
    records.iter().any(|it| is_same(it) || is_later(it))
}
