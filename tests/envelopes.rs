//! Hostile envelopes: whatever another page sends, nothing but its own choices changes, and they stay in their lists.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use bowout::embed::{Host, MAX_ENTRIES_LEN};

const N_ENVELOPES: usize = 100_000;

/// Whole envelopes, good ones and bad ones, of which others are made.
const SEEDS: [&str; 9] = [
    "ns=bow-out&v=1&type=configure&theme=dark&accent=%231f4a3d&radius=large&font=serif&density=compact",
    "ns=bow-out&v=1&type=hello&sandbox=allow-scripts%20allow-popups",
    "ns=bow-out&v=1&type=configure&hide=drafts%20plan&audience=employer&lang=de",
    "ns=bow-out&v=1&type=configure&portal-url=https%3A%2F%2Fjobs.example.com%2Fapply%3Fid%3D7",
    "ns=bow-out&v=1&type=configure&portal-url=javascript%3Aalert(1)",
    "ns=bow-out&v=1&type=configure&lock=role%20company&role=Chief&company=Evil&from=Mallory&to=Dana",
    "ns=bow-out&v=99&type=configure&theme=dark",
    "ns=bow-out&v=1&type=ready&height=10",
    "ns=other&v=1&type=configure&theme=dark&__proto__=x&constructor=y",
];

/// What is put in somewhere.
const PIECES: [&str; 16] = [
    "&",
    "=",
    "%",
    "%00",
    "%ff",
    "é",
    "\u{202e}",
    "<script>",
    "&theme=light",
    "&ns=bow-out",
    "&v=1",
    "&type=configure",
    "#",
    "https://a.example@b.example/",
    "&accent=%23fff",
    "\0",
];

/// xorshift64*: the same envelopes at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33).unwrap() % n
    }

    fn envelope(&mut self) -> String {
        let mut text: Vec<char> = match self.below(10) {
            0 => (0..self.below(80))
                .map(|_| char::from_u32(u32::try_from(self.below(0x500)).unwrap()).unwrap())
                .collect(),
            1 => "x&theme=dark".repeat(self.below(1500)).chars().collect(),
            _ => SEEDS[self.below(SEEDS.len())].chars().collect(),
        };
        for _ in 0..self.below(6) {
            let at = self.below(text.len() + 1);
            match self.below(4) {
                0 if at < text.len() => drop(text.remove(at)),
                1 => text.truncate(at),
                2 if at < text.len() => text[at] = char::from(u8::try_from(32 + self.below(95)).unwrap()),
                _ => drop(text.splice(at..at, PIECES[self.below(PIECES.len())].chars())),
            }
        }
        text.into_iter().collect()
    }
}

#[test]
fn a_hundred_thousand_hostile_envelopes_change_nothing_that_is_the_candidates() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let asked = "embed=1&lock=role&role=Cook";
    let mut host = Host::asked(asked);
    let locks = host.locks.clone();
    let (mut n_taken, mut n_refused) = (0, 0);
    for _ in 0..N_ENVELOPES {
        let envelope = dice.envelope();
        let before = host.clone();
        if host.hear(&envelope) {
            n_taken += 1;
        } else {
            n_refused += 1;
            assert_eq!(host, before, "{envelope}");
        }
        // What only the address says is as it was, and what was chosen is what can be chosen.
        assert_eq!(host.locks, locks, "{envelope}");
        if let Some(portal) = &host.portal {
            let site = portal.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
            assert!(site.is_some_and(|site| !site.contains(['@', '\\', '%'])) && portal.is_ascii(), "{envelope}");
        }
        assert!(envelope.len() <= MAX_ENTRIES_LEN || host == before, "{envelope}");
        if n_taken % 1000 == 999 {
            host = Host::asked(asked);
        }
    }
    println!("{N_ENVELOPES} envelopes: {n_taken} were ours, {n_refused} were not; no other state changed");
    assert!(N_ENVELOPES / 10 < n_taken && N_ENVELOPES / 10 < n_refused);
}
