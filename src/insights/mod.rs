//! What many transitions together say: between which tracks they lead, which roles the ways up a track pass, and which skill opens the
//! most roles.

mod changes;
mod gateways;
mod kept;
mod unlocks;

pub use changes::{KindCounts, TrackChange, TrackChanges};
pub use gateways::{Gateway, Gateways, gateways};
pub use kept::KeptGateways;
pub use unlocks::{MOST_HOPS, SkillUnlock, UnlockQuestion, UnlockedRole, skill_unlocks};

use crate::graph::Link;

/// Months, steps and gap points of a path: what paths are compared by before their roles are.
type Rank = (u32, u32, u32);

/// The rank of a path with one more transition.
fn further(rank: Rank, link: &Link) -> Rank {
    (rank.0.saturating_add(link.months), rank.1 + 1, rank.2.saturating_add(link.gap))
}
