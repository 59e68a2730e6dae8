//! Where a state of a draft goes whose place another one has taken: beside it, as a draft of its own.
//!
//! Invariants: the place is worked out from the state alone, so that a state is kept once however often it is found; what one
//! name has written of a draft is one line of states, and of a line the last one is enough.

use super::body;
use super::crc32c::crc32c;
use super::draft::{DraftId, Stamp};
use super::json::Value;
use super::mirror::Change;
use super::record::{Record, State, Stored, encode};
use super::shelf::{Shelf, key_of};

impl Shelf {
    /// The place beside for a record, and what has to change there. Nothing where nothing of the record would be left.
    ///
    /// Nothing changes where the place holds this state already, or what was made from it.
    pub(super) fn place_beside(&self, record: &Record) -> Option<(DraftId, Change)> {
        let Stamp { tab, lamport, .. } = &record.stamp;
        let (of_line, alone) = (tab.clone(), format!("{tab} {lamport}"));
        self.place_under(record, &of_line).or_else(|| self.place_under(record, &alone)).or_else(|| {
            // Even that place is taken by something else: the durable store will say so, and it is tried again from there.
            let (id, key, text) = as_draft(record, &alone)?;
            Some((id, Change { key, expected: None, text: Some(text) }))
        })
    }

    /// The same where only the change matters.
    pub(super) fn change_beside(&self, record: &Record) -> Option<Change> {
        self.place_beside(record).map(|(_, change)| change).filter(|change| change.expected != change.text)
    }

    /// The place under the id that comes from this name, where it is free for the record.
    fn place_under(&self, record: &Record, name: &str) -> Option<(DraftId, Change)> {
        let (id, key, text) = as_draft(record, name)?;
        let there = self.get(&key).ok()?;
        let text = match there.as_ref().map(|there| self.decode(&id, there)) {
            None => Some(text),
            Some(Stored::Record(theirs)) if theirs.stamp.follows(&record.stamp) => there.clone(),
            Some(Stored::Record(theirs)) if record.stamp.follows(&theirs.stamp) => Some(text),
            Some(_) => return None,
        };
        Some((id, Change { key, expected: there, text }))
    }
}

/// A record as a draft of its own, with its key and text, under the id that comes from its own id and this name.
fn as_draft(record: &Record, name: &str) -> Option<(DraftId, String, String)> {
    let sum = |text: String| crc32c(text.as_bytes());
    let (one, two) = (sum(format!("{} {name}", record.id)), sum(format!("{name} {}", record.id)));
    let (mut draft, _) = body::read(record.id.clone(), Value::parse(record.state.body()?).ok()?);
    draft.sibling_of = Some(draft.go_on_as(DraftId::from_text(&format!("{one:08x}{two:08x}"))));
    let state: State = record.state.with_body(body::write(&draft).to_string());
    let beside = Record { id: draft.id.clone(), state, ..record.clone() };
    Some((draft.id, key_of(&beside.id), encode(&beside)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::drafts::{Draft, Memory, Next, Saved, Swap};
    use crate::situation::Situation;

    /// A durable store.
    type Durable = BTreeMap<String, String>;

    /// A tab in a process of its own: what others write into the first store does not arrive.
    fn tab(number: u64, durable: &Durable) -> Shelf {
        let mut shelf = Shelf::mirrored(Box::new(Memory::default()), number);
        assert!(shelf.bring_together(durable.clone().into_iter().collect()).is_ok());
        shelf
    }

    /// Asks the durable store until it has the swap, and tells where the draft is saved.
    fn ask(shelf: &mut Shelf, durable: &mut Durable, mut swap: Swap) -> Saved {
        for _ in 0..20 {
            let now: Vec<_> = swap.changes().iter().map(|it| durable.get(&it.key).cloned()).collect();
            if swap.changes().iter().zip(&now).all(|(it, now)| it.expected == *now) {
                durable.extend(swap.changes().iter().filter_map(|it| Some((it.key.clone(), it.text.clone()?))));
                return swap.saved.unwrap();
            }
            assert_eq!(shelf.found(&mut swap, now), Next::Again);
        }
        panic!("the durable store was asked without end");
    }

    /// Writes a draft into the first store; the durable one is yet to be asked.
    fn write(shelf: &mut Shelf, draft: &mut Draft, role: &str) -> Swap {
        role.clone_into(&mut draft.situation.role);
        let saved = shelf.save(draft, 1, 99).unwrap();
        draft.was_saved(saved);
        shelf.take_swap().unwrap()
    }

    /// Saves a draft where nobody comes first.
    fn save(shelf: &mut Shelf, draft: &mut Draft, role: &str, durable: &mut Durable) {
        let swap = write(shelf, draft, role);
        assert!(matches!(ask(shelf, durable, swap), Saved::InPlace(_)));
    }

    fn roles(durable: &Durable) -> Vec<String> {
        let shelf = tab(9, durable);
        let mut roles: Vec<_> = shelf.list().unwrap().into_iter().map(|it| it.role).collect();
        roles.sort();
        roles
    }

    #[test]
    fn saves_under_way_that_another_tab_forestalled_go_into_one_draft_beside() {
        let mut durable = Durable::new();
        let mut one = tab(1, &durable);
        let mut theirs = Draft::new(DraftId::from_text("d"), Situation::default(), 1);
        save(&mut one, &mut theirs, "Baker", &mut durable);
        let mut two = tab(2, &durable);
        let (mut ours, _) = two.load(&theirs.id).unwrap();
        save(&mut one, &mut theirs, "Baker, days", &mut durable);
        // Typed on while the durable store had not answered yet.
        let swaps: Vec<_> = ["n", "ni", "nights"].map(|role| write(&mut two, &mut ours, role)).into();
        let saved: Vec<_> = swaps.into_iter().map(|swap| ask(&mut two, &mut durable, swap)).collect();
        assert_eq!(roles(&durable), ["Baker, days", "nights"]);
        // The draft goes on in that place.
        ours.was_saved(saved.last().unwrap().clone());
        save(&mut two, &mut ours, "nights, too", &mut durable);
        assert_eq!(roles(&durable), ["Baker, days", "nights, too"]);
    }

    #[test]
    fn what_another_tab_changed_beside_stays() {
        let mut durable = Durable::new();
        let mut one = tab(1, &durable);
        let mut theirs = Draft::new(DraftId::from_text("d"), Situation::default(), 1);
        save(&mut one, &mut theirs, "Baker", &mut durable);
        let mut two = tab(2, &durable);
        let (mut ours, _) = two.load(&theirs.id).unwrap();
        save(&mut one, &mut theirs, "Baker, days", &mut durable);
        let [first, second] = ["n", "nights"].map(|role| write(&mut two, &mut ours, role));
        let Saved::Beside(beside, _) = ask(&mut two, &mut durable, first) else { panic!("it was not forestalled") };
        let mut three = tab(3, &durable);
        let (mut taken, _) = three.load(&beside).unwrap();
        save(&mut three, &mut taken, "mornings", &mut durable);
        assert!(matches!(ask(&mut two, &mut durable, second), Saved::Beside(id, _) if id != beside));
        assert_eq!(roles(&durable), ["Baker, days", "mornings", "nights"]);
    }

    #[test]
    fn a_state_is_kept_once_and_not_where_a_stranger_stands() {
        let (mut one, mut two) = (tab(1, &Durable::new()), tab(2, &Durable::new()));
        let mut draft = Draft::new(DraftId::from_text("d"), Situation::default(), 1);
        let _ = write(&mut one, &mut draft, "Baker");
        let record = one.record(&draft.id).unwrap();
        let (beside, place) = one.place_beside(&record).unwrap();
        one.put(&place.key, place.text.unwrap()).unwrap();
        assert_eq!(one.change_beside(&record), None, "it stands there");
        let (mut later, _) = one.load(&beside).unwrap();
        let _ = write(&mut one, &mut later, "Baker, nights");
        assert_eq!(one.change_beside(&record), None, "what was made from it stands there");
        let _ = write(&mut two, &mut Draft::new(beside.clone(), Situation::default(), 1), "Cook");
        one.put(&place.key, two.raw(&place.key).unwrap().unwrap()).unwrap();
        let (elsewhere, change) = one.place_beside(&record).unwrap();
        assert_ne!(elsewhere, beside);
        assert_eq!((change.key, change.expected), (key_of(&elsewhere), None));
    }
}
