//! The weights that were learned: for each feature of a sentence, how much it speaks for what the sentence may say.

use std::sync::OnceLock;

use super::learned::Says;
use crate::situation::Id as _;

/// Bits of a feature's key.
pub(super) const KEY_BITS: u32 = 24;

/// Bits of a key by which its weights are looked up.
const TABLE_BITS: u32 = 12;

/// What biases and scales are multiples of.
const STEP: f32 = 1.0 / 1024.0;

static FILE: &[u8] = include_bytes!("weights.bin");

/// The weights, by feature.
#[derive(Default)]
pub(super) struct Weights {
    /// Of each tag: the odds of a sentence of which nothing is known, and what its weights are multiplied with.
    pub(super) scales: Vec<(f32, f32)>,
    /// Where the keys begin that have the same first bits, and last where they end.
    table: Vec<u32>,
    /// By key, and by tag.
    entries: Vec<(u32, u8, i8)>,
}

/// Those of this program.
pub(super) fn weights() -> &'static Weights {
    static WEIGHTS: OnceLock<Weights> = OnceLock::new();
    WEIGHTS.get_or_init(|| read(FILE).unwrap_or_default())
}

impl Weights {
    /// The tags for or against which a feature speaks, each with its weight.
    pub(super) fn of(&self, key: u32) -> impl Iterator<Item = (u8, i8)> {
        let nth = (key >> (KEY_BITS - TABLE_BITS)) as usize;
        let place = |nth: usize| self.table.get(nth).map_or(0, |place| *place as usize);
        let entries = self.entries.get(place(nth)..place(nth + 1)).unwrap_or_default();
        entries.iter().filter(move |entry| entry.0 == key).map(|(_, tag, weight)| (*tag, *weight))
    }
}

/// Reads the weights. For each tag: bias, scale and number of weights, two bytes each, then for each weight the distance of its
/// key from the one before, seven bits a byte, and the weight, a byte. `None` where a byte is missing.
fn read(file: &[u8]) -> Option<Weights> {
    let mut bytes = file.iter().copied();
    let mut scales = Vec::new();
    let mut entries = Vec::new();
    for tag in 0..u8::try_from(Says::ALL.len()).ok()? {
        let mut two = || Some(u16::from_le_bytes([bytes.next()?, bytes.next()?]));
        let (bias, scale, n) = (two()?, two()?, two()?);
        scales.push((f32::from(bias.cast_signed()) * STEP, f32::from(scale) * STEP));
        let mut key = 0_u32;
        for _ in 0..n {
            for shift in (0..KEY_BITS).step_by(7) {
                let byte = bytes.next()?;
                key += u32::from(byte & 0x7f) << shift;
                if byte & 0x80 == 0 {
                    break;
                }
            }
            entries.push((key, tag, bytes.next()?.cast_signed()));
        }
    }
    entries.sort_unstable();
    let first = |nth: u32| entries.partition_point(|entry| entry.0 < nth << (KEY_BITS - TABLE_BITS));
    let table = (0..=1 << TABLE_BITS).map(|nth| u32::try_from(first(nth)).ok()).collect::<Option<_>>()?;
    Some(Weights { scales, table, entries })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_of_this_program_can_be_read() {
        let weights = weights();
        assert_eq!(weights.scales.len(), Says::ALL.len());
        assert!(weights.entries.len() > 1_000 && weights.entries.iter().all(|it| it.0 < 1 << KEY_BITS));
        // Each is found again by its key.
        for (key, tag, weight) in &weights.entries {
            assert!(weights.of(*key).any(|it| it == (*tag, *weight)));
        }
    }

    #[test]
    fn a_file_that_breaks_off_is_none() {
        assert!(read(&FILE[..FILE.len() - 1]).is_none());
    }
}
