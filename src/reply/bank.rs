//! Short texts beside the message, and where each may stand.
//!
//! A source has blocks: a header in brackets, and one wording a line. A header names what it is for, and may narrow the place by
//! `spoken` or `written`, tones, `claims=` (facts that have to be asserted), `any=` (facts of which one has to be), `not=` (facts
//! under which it would be wrong) and `tells-why` (the message gave a reason). The first block that fits gives the wordings, so
//! the particular stands before the general. `rules=` names the rules behind it.

use crate::plan::is_spoken;
use crate::rules::RuleSet;
use crate::situation::{Channel, Fact, FactSet, Id, Tone};

/// Where a text is to stand.
pub(crate) struct Place<'a> {
    /// What it is for.
    pub(crate) key: &'a str,
    pub(crate) channel: Channel,
    pub(crate) tone: Tone,
    pub(crate) facts: FactSet,
    /// Whether the message gave a reason.
    pub(crate) tells_why: bool,
}

/// The wordings of the first block that fits.
pub(crate) fn wordings(source: &'static str, place: &Place) -> Vec<&'static str> {
    let mut blocks = blocks(source);
    blocks.find(|(header, _)| fits(header, place)).map(|(_, lines)| lines).unwrap_or_default()
}

/// The rules behind the texts of a source.
pub(crate) fn rules(source: &'static str) -> RuleSet {
    let lists =
        blocks(source).flat_map(|(header, _)| header.split_whitespace().filter_map(|word| word.strip_prefix("rules=")));
    let numbers = lists.flat_map(|list| list.split(',')).filter_map(RuleSet::parse_id);
    numbers.fold(RuleSet::EMPTY, RuleSet::with)
}

/// The blocks: what stands in the brackets, and the wordings.
fn blocks(source: &'static str) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    source.split("\n[").filter_map(|block| {
        let (header, lines) = block.split_once(']')?;
        let is_wording = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
        Some((header, lines.lines().filter(is_wording).collect()))
    })
}

fn fits(header: &str, place: &Place) -> bool {
    let mut words = header.split_whitespace();
    if words.next() != Some(place.key) {
        return false;
    }
    let (mut tones, mut is_tone) = (false, false);
    let has =
        |list: &str| list.split(',').filter_map(Fact::from_id).map(|fact| place.facts.has(fact)).collect::<Vec<_>>();
    for word in words {
        let holds = match word.split_once('=') {
            Some(("claims", list)) => has(list).into_iter().all(|it| it),
            Some(("any", list)) => has(list).into_iter().any(|it| it),
            Some(("not", list)) => !has(list).into_iter().any(|it| it),
            Some(_) => true,
            None if word == "spoken" => is_spoken(place.channel),
            None if word == "written" => !is_spoken(place.channel),
            None if word == "tells-why" => place.tells_why,
            None => {
                tones = true;
                is_tone |= Tone::from_id(word) == Some(place.tone);
                true
            }
        };
        if !holds {
            return false;
        }
    }
    !tones || is_tone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_header_is_understood_and_has_wordings() {
        let mut n_blocks = 0;
        for (header, lines) in blocks(include_str!("en.txt")) {
            n_blocks += 1;
            assert!(!lines.is_empty(), "{header}: no wording");
            let mut words = header.split_whitespace();
            let key = words.next().unwrap_or_default();
            let came = key.strip_suffix(super::super::OPEN).unwrap_or(key);
            assert!(super::super::Came::from_id(came).is_some(), "{header}");
            for word in words {
                let is_known = match word.split_once('=') {
                    Some(("claims" | "any" | "not", list)) => list.split(',').all(|fact| Fact::from_id(fact).is_some()),
                    Some(("rules", list)) => list.split(',').all(|id| RuleSet::parse_id(id).is_some()),
                    Some(_) => false,
                    None => matches!(word, "spoken" | "written" | "tells-why") || Tone::from_id(word).is_some(),
                };
                assert!(is_known, "{header}: {word}");
            }
        }
        assert!(n_blocks > 20, "{n_blocks}");
    }
}
