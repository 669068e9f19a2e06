//! The best paths from one role to every other.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Rank, further};
use crate::graph::CareerGraph;
use crate::model::{RoleIx, TransitionIx};
use crate::paths::{Effort, Exhausted};

/// The best paths by months from one role: to each role the path that [`paths::shortest`](crate::paths::shortest) finds.
///
/// Dijkstra's algorithm. Of two paths of equal rank to one role both predecessors are settled before the role is, and both have
/// equally many steps, so comparing the roles on the way decides.
pub(super) struct Tree {
    reached: Vec<Option<Reached>>,
}

#[derive(Clone, Copy)]
struct Reached {
    rank: Rank,
    /// The role before it and the transition from there; `None` at the root.
    before: Option<(RoleIx, TransitionIx)>,
    settled: bool,
}

impl Tree {
    /// The tree of a role. O(E log V); spends a label for each role that it reaches.
    pub(super) fn new(graph: &CareerGraph, from: RoleIx, effort: &mut Effort) -> Result<Self, Exhausted> {
        let adjacency = graph.adjacency();
        let mut tree = Self { reached: vec![None; adjacency.roles()] };
        tree.reached[from.at()] = Some(Reached { rank: Rank::default(), before: None, settled: false });
        let mut queue = BinaryHeap::from([Reverse((Rank::default(), from))]);
        while let Some(Reverse((rank, role))) = queue.pop() {
            let Some(reached) = tree.reached[role.at()].as_mut().filter(|reached| !reached.settled) else {
                continue;
            };
            reached.settled = true;
            effort.spend(1)?;
            for link in adjacency.outgoing(role) {
                let next = Reached {
                    rank: further(rank, link),
                    before: Some((role, link.transition)),
                    settled: false,
                };
                if tree.improves(link.role, next.rank, role) {
                    let known = tree.reached[link.role.at()].replace(next);
                    if known.is_none_or(|known| known.rank != next.rank) {
                        queue.push(Reverse((next.rank, link.role)));
                    }
                }
            }
        }
        Ok(tree)
    }

    fn improves(&self, role: RoleIx, rank: Rank, before: RoleIx) -> bool {
        let Some(known) = self.reached[role.at()] else { return true };
        match known.before {
            Some((other, _)) if known.rank == rank => self.roles_to(before) < self.roles_to(other),
            _ => rank < known.rank,
        }
    }

    fn roles_to(&self, role: RoleIx) -> Vec<RoleIx> {
        let mut roles: Vec<_> = self.back_from(role).map(|(before, _)| before).collect();
        roles.reverse();
        roles.push(role);
        roles
    }

    /// The way to a role, from its end: each role before it and the transition out of that. Nothing where the role is out of
    /// reach, or the root.
    pub(super) fn back_from(&self, role: RoleIx) -> impl Iterator<Item = (RoleIx, TransitionIx)> + '_ {
        let before = |role: RoleIx| self.reached[role.at()]?.before;
        std::iter::successors(before(role), move |(role, _)| before(*role))
    }
}
