//! What all lives had in them, so that nobody takes a simulator for strict in which nothing happens.

use std::fmt;

#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) steps: u64,
    pub(crate) edits: u64,
    pub(crate) saved: u64,
    pub(crate) until_crash: u64,
    pub(crate) failed: u64,
    pub(crate) beside: u64,
    pub(crate) again: u64,
    pub(crate) managed: u64,
    pub(crate) brought: u64,
    pub(crate) kills: u64,
    pub(crate) crashes: u64,
    pub(crate) wipes: u64,
    pub(crate) ended: u64,
    pub(crate) checks: u64,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { steps, edits, saved, until_crash, failed, beside, again, managed, .. } = self;
        let Self { brought, kills, crashes, wipes, ended, checks, .. } = self;
        write!(
            f,
            "{steps} steps, {edits} edits, {saved} saved, {until_crash} saved until a crash, {failed} not saved, \
             {beside} kept beside another, {again} asked again, {managed} renamed, copied, deleted or restored, \
             {brought} files brought in, {kills} tabs killed, {crashes} browsers killed, {wipes} times everything \
             forgotten, {ended} tabs that noticed, {checks} checks"
        )
    }
}
