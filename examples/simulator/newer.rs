//! Drafts that were there before: of an earlier build, which knew of no marker and no durable store, or of a later one,
//! which keeps entries that this build does not know. Those survive whatever this build does.

use super::text::word;
use super::world::World;

/// Sometimes leaves such a draft in the stores.
pub(crate) fn leave_drafts(world: &mut World<'_>) {
    if !world.random.percent(30) {
        return;
    }
    let (id, tab) = (format!("{:016x}", world.random.number()), format!("{:016x}", world.random.number()));
    let key = format!("bowout:d:{id}");
    let is_old = world.random.percent(50);
    let stores = &mut *world.stores.borrow_mut();
    let words: Vec<u32> = (0..3).map(|_| stores.promises.new_word()).collect();
    let [role, inside, outside] = [0, 1, 2].map(|nth| words.get(nth).map(|number| word(*number)).unwrap_or_default());
    let body = format!(r#"{{"created":1,"situation":{{"role":"{role}","mood":"{inside}"}}}}"#);
    let text = format!(
        r#"{{"f":"bowout","v":1,"id":"{id}","rev":1,"parent":0,"tab":"{tab}","lamport":1,"utc":1,"colour":"{outside}","len":{},"crc32c":"{:08x}","body":{body}}}"#,
        body.len(),
        crc32c(body.as_bytes()),
    );
    stores.first.write(0, 0, &key, Some(&text));
    if !is_old {
        stores.first.write(0, 0, "bowout:epoch", Some("before"));
        stores.durable.insert("bowout:epoch".to_owned(), super::text::Text::new("before"));
        stores.durable.insert(key, super::text::Text::new(&text));
    }
    stores.first.sync(2);
    stores.promises.promise(&words, !is_old);
}

/// CRC-32C of bytes, bit by bit.
pub(crate) fn crc32c(bytes: &[u8]) -> u32 {
    let step = |rest: u32| if rest & 1 == 0 { rest >> 1 } else { rest >> 1 ^ 0x82f6_3b78 };
    !bytes.iter().fold(!0, |rest, byte| (0..8).fold(rest ^ u32::from(*byte), |rest, _| step(rest)))
}
