use super::apart::Apart;
use super::cost::Rank;
use crate::model::{RoleIx, TransitionIx};

/// A path that has been found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) rank: Rank,
    /// Both ends included.
    pub(super) roles: Vec<RoleIx>,
    pub(super) transitions: Vec<TransitionIx>,
}

/// How a path must begin, and what it must keep away from besides.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Start<'s> {
    /// Its first transitions.
    pub(super) prefix: &'s [TransitionIx],
    /// The roles that must not come next after these.
    pub(super) barred: &'s [RoleIx],
    /// The paths that it must not resemble.
    pub(super) apart: Option<&'s Apart>,
}

impl Found {
    /// The roles that it stops at more than once, each once.
    pub(super) fn repeated(&self) -> Vec<RoleIx> {
        let mut sorted = self.roles.clone();
        sorted.sort_unstable();
        let mut repeated: Vec<_> =
            sorted.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        repeated.dedup();
        repeated
    }
}
