//! Room for what the search for paths learns, so that no way is searched twice.
//!
//! At each role a signpost says for each destination which transition to take. All signposts towards one destination are
//! found in one search, when the destination is first asked for; from then on a path is as quick as walking it.

use std::sync::OnceLock;

use crate::model::{RoleIx, TransitionIx};

/// In a graph of more roles none are kept: they take 4 bytes for each pair of roles and each order, so at most 50 MB.
const MOST_ROLES: usize = 2_048;

/// Orders of paths that have signposts of their own: months, steps, skill gap.
const ORDERS: usize = 3;

/// The signposts of a graph, by order and destination.
pub(crate) struct Signposts {
    roles: usize,
    towards: Vec<OnceLock<Box<[TransitionIx]>>>,
}

impl Signposts {
    /// What stands at a role from which no way leads to the destination, and at the destination itself: beyond every table.
    pub(crate) fn none() -> TransitionIx {
        TransitionIx::new(usize::MAX)
    }

    /// No signposts yet, for so many roles.
    pub(super) fn new(roles: usize) -> Self {
        let count = if roles <= MOST_ROLES { roles * ORDERS } else { 0 };
        Self { roles, towards: std::iter::repeat_with(OnceLock::new).take(count).collect() }
    }

    /// The transition to take from each role, by index, towards a destination in one of the orders; `search` finds
    /// them the first time. `None` where none are kept.
    pub(crate) fn towards(
        &self,
        order: usize,
        destination: RoleIx,
        search: impl FnOnce() -> Box<[TransitionIx]>,
    ) -> Option<&[TransitionIx]> {
        let kept = self.towards.get(order * self.roles + destination.at())?;
        Some(kept.get_or_init(search))
    }
}
