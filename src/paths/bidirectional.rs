//! Bidirectional search, with one answer among equal paths.
//!
//! Dijkstra's algorithm runs from both ends at once (Nicholson 1966; the rule for stopping is that of Pohl 1971): the
//! side whose next role is nearer settles it, until the two nearest together reach the best path found. On a graph
//! where every role has many neighbours the two small balls hold far fewer roles than one large one.
//!
//! **All best paths are at hand when it stops.** Take any best path, and on it the last role `x` that the forward side
//! has settled. The rank from the next role `y` to the destination is at most that of the nearest unsettled role of the
//! backward side, so the backward side knows it exactly. One of the two sides has looked at the transition from `x` to
//! `y`, or at the one after it, when both its ends were known, and noted where it starts. So the roles from which a
//! noted start can be reached along exact ranks, and those with an exact rank to the destination, make up all best
//! paths, and walking forward by the smallest role among them gives the smallest sequence of slugs.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::cost::{PathCost, Rank};
use crate::graph::{Adjacency, Link};
use crate::model::{RoleIx, TransitionIx};

/// One side of a search: the ranks known so far, and the roles to settle next. Ranks of an earlier search are told by
/// their stamp and need no clearing.
#[derive(Default)]
struct Side {
    ranks: Vec<Rank>,
    stamps: Vec<u32>,
    queue: BinaryHeap<Reverse<(Rank, RoleIx)>>,
}

/// Both sides, and the roles that begin a path to a noted start. Kept between searches of a thread.
#[derive(Default)]
struct Buffers {
    round: u32,
    forward: Side,
    backward: Side,
    starts: Vec<RoleIx>,
    leads: Vec<u32>,
}

thread_local! {
    static BUFFERS: RefCell<Buffers> = RefCell::default();
}

/// The transitions of the best path from one role to another, and `None` where there is no path.
///
/// O((V + E) log V) time and O(V) memory at worst for V roles and E transitions; in practice the square root of that.
pub(super) fn best(
    adjacency: &Adjacency,
    roles: usize,
    (from, to): (RoleIx, RoleIx),
    cost: PathCost,
) -> Option<Vec<TransitionIx>> {
    if from == to {
        return Some(Vec::new());
    }
    BUFFERS.with_borrow_mut(|buffers| {
        buffers.begin(roles, from, to);
        let best = buffers.meet(adjacency, cost)?;
        Some(buffers.walk(adjacency, cost, (from, to), best))
    })
}

impl Side {
    fn begin(&mut self, roles: usize, start: RoleIx, round: u32) {
        if self.ranks.len() < roles {
            self.ranks.resize(roles, Rank::default());
            self.stamps.resize(roles, 0);
        }
        self.queue.clear();
        self.improve(start, Rank::default(), round);
    }

    fn rank(&self, role: RoleIx, round: u32) -> Option<Rank> {
        (self.stamps[role.at()] == round).then(|| self.ranks[role.at()])
    }

    /// Takes note of a rank, where it is the best so far.
    fn improve(&mut self, role: RoleIx, rank: Rank, round: u32) {
        if self.rank(role, round).is_none_or(|known| rank < known) {
            self.ranks[role.at()] = rank;
            self.stamps[role.at()] = round;
            self.queue.push(Reverse((rank, role)));
        }
    }

    /// The nearest role that is not settled; entries that a better one has overtaken are dropped.
    fn nearest(&mut self, round: u32) -> Option<(Rank, RoleIx)> {
        while let Some(Reverse((rank, role))) = self.queue.peek().copied() {
            if self.rank(role, round) == Some(rank) {
                return Some((rank, role));
            }
            self.queue.pop();
        }
        None
    }
}

impl Buffers {
    fn begin(&mut self, roles: usize, from: RoleIx, to: RoleIx) {
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            // Once in four thousand million searches the stamps begin anew.
            *self = Self { round: 1, ..Self::default() };
        }
        self.forward.begin(roles, from, self.round);
        self.backward.begin(roles, to, self.round);
        self.starts.clear();
        if self.leads.len() < roles {
            self.leads.resize(roles, 0);
        }
    }

    /// Searches from both ends until the best rank is certain.
    fn meet(&mut self, adjacency: &Adjacency, cost: PathCost) -> Option<Rank> {
        let round = self.round;
        let mut best = None::<Rank>;
        while let (Some(ahead), Some(behind)) = (self.forward.nearest(round), self.backward.nearest(round)) {
            if best.is_some_and(|best| ahead.0 + behind.0 >= best) {
                break;
            }
            let forwards = ahead.0 <= behind.0;
            let (rank, role) = if forwards { ahead } else { behind };
            let (side, other) = if forwards {
                (&mut self.forward, &self.backward)
            } else {
                (&mut self.backward, &self.forward)
            };
            side.queue.pop();
            let links = if forwards { adjacency.outgoing(role) } else { adjacency.incoming(role) };
            for link in links {
                let reached = rank + Rank::of(link, cost);
                if let Some(rest) = other.rank(link.role, round) {
                    let whole = reached + rest;
                    if best.is_none_or(|best| whole < best) {
                        best = Some(whole);
                        self.starts.clear();
                    }
                    if best == Some(whole) {
                        self.starts.push(if forwards { role } else { link.role });
                    }
                }
                side.improve(link.role, reached, round);
            }
        }
        best
    }

    /// Walks the best path with the smallest sequence of roles.
    fn walk(
        &mut self,
        adjacency: &Adjacency,
        cost: PathCost,
        (from, to): (RoleIx, RoleIx),
        best: Rank,
    ) -> Vec<TransitionIx> {
        let round = self.round;
        while let Some(role) = self.starts.pop() {
            if std::mem::replace(&mut self.leads[role.at()], round) == round {
                continue;
            }
            let Some(rank) = self.forward.rank(role, round) else { continue };
            let before = adjacency.incoming(role).iter().filter(|link| {
                self.forward.rank(link.role, round).is_some_and(|r| r + Rank::of(link, cost) == rank)
            });
            self.starts.extend(before.map(|link| link.role));
        }
        let (mut role, mut walked, mut transitions) = (from, Rank::default(), Vec::new());
        while role != to {
            let fits = |link: &&Link| {
                let reached = walked + Rank::of(link, cost);
                let leads = self.leads[link.role.at()] == round;
                (leads && self.forward.rank(link.role, round) == Some(reached))
                    || self.backward.rank(link.role, round).is_some_and(|rest| reached + rest == best)
            };
            let fitting = adjacency.outgoing(role).iter().filter(fits);
            let Some(link) = fitting.min_by_key(|link| (link.role, link.transition)) else { break };
            transitions.push(link.transition);
            walked = walked + Rank::of(link, cost);
            role = link.role;
        }
        transitions
    }
}
