//! One side of a bidirectional search: the roles that it has settled, and for each of them the next link to follow.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;

use super::PathCost;
use super::scale::{Number, Scale};
use crate::graph::{Link, Runs};
use crate::model::RoleIx;

/// What a side searches: the links in its direction, how they are ranked, and which of them may be taken.
pub(super) struct Links<'a, N, A> {
    pub(super) runs: &'a Runs,
    pub(super) scale: Scale<N>,
    pub(super) order: Order,
    pub(super) allows: &'a A,
}

/// Where the links of a role are found in the order of their ranks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// As they lie, by months: steps being equal, this is also their order by steps.
    Months,
    /// Listed by gap.
    Gap,
    /// Listed by the side, when it settles the role.
    Listed,
}

impl From<PathCost> for Order {
    fn from(cost: PathCost) -> Self {
        match cost {
            PathCost::Months | PathCost::Steps => Self::Months,
            PathCost::SkillGap => Self::Gap,
            PathCost::Mix(weights) => match weights.reduced() {
                [_, _, 0] => Self::Months,
                [0, _, _] => Self::Gap,
                _ => Self::Listed,
            },
        }
    }
}

/// The settled roles, in the order of their ranks, and the candidates to come.
#[derive(Default)]
pub(super) struct Side<N> {
    settled: Vec<Settled<N>>,
    /// For each settled role with links left its next one, by the rank of that link's far end, and the role's slot.
    queue: BinaryHeap<Reverse<(N, u32)>>,
    /// The ranks and places of links in an order that is not laid out.
    listed: Vec<(N, u32)>,
    /// By role: its place among the settled ones, if it is marked.
    slots: Vec<u32>,
    marks: Marks,
}

/// A bit for each role: whether it is settled. This is what most links ask, so it is kept small, for the near caches.
#[derive(Default)]
struct Marks(Vec<u64>);

impl Marks {
    fn set(&mut self, role: RoleIx) {
        self.0[role.at() / 64] |= 1 << (role.at() % 64);
    }
    fn has(&self, role: RoleIx) -> bool {
        self.0[role.at() / 64] >> (role.at() % 64) & 1 != 0
    }
    /// Takes off the mark of a role, and of those that share its word.
    fn clear(&mut self, role: RoleIx) {
        self.0[role.at() / 64] = 0;
    }
}

/// A role, the rank of its best path to or from the end where its side began, and its links that are not followed yet.
struct Settled<N> {
    rank: N,
    role: RoleIx,
    next: u32,
    end: u32,
}

impl<N: Number, A: Fn(&Link) -> bool> Links<'_, N, A> {
    fn link(&self, listed: &[(N, u32)], at: u32) -> &Link {
        let place = match self.order {
            Order::Months => at,
            Order::Gap => self.runs.by_gap()[at as usize],
            Order::Listed => listed[at as usize].1,
        };
        &self.runs.links()[place as usize]
    }
}

impl<N: Number> Side<N> {
    /// Forgets the search before, in the time that it took, and makes room for so many roles.
    pub(super) fn begin(&mut self, roles: usize) {
        for settled in &self.settled {
            self.marks.clear(settled.role);
        }
        self.settled.clear();
        self.queue.clear();
        self.listed.clear();
        if self.slots.len() < roles {
            self.slots.resize(roles, 0);
            self.marks.0.resize(roles / 64 + 1, 0);
        }
    }

    /// How many roles are settled.
    pub(super) fn len(&self) -> usize {
        self.settled.len()
    }
    /// Whether a role is settled.
    pub(super) fn has(&self, role: RoleIx) -> bool {
        self.marks.has(role)
    }
    /// The slot and the rank of a role, where it is settled.
    pub(super) fn find(&self, role: RoleIx) -> Option<(u32, N)> {
        if !self.marks.has(role) {
            return None;
        }
        let slot = self.slots[role.at()];
        Some((slot, self.settled[slot as usize].rank))
    }
    /// The role and the rank of a slot.
    pub(super) fn at(&self, slot: u32) -> (RoleIx, N) {
        let settled = &self.settled[slot as usize];
        (settled.role, settled.rank)
    }
    /// The least rank that a role can have which is not settled.
    pub(super) fn nearest(&self) -> Option<N> {
        self.queue.peek().map(|Reverse((rank, _))| *rank)
    }

    /// Settles a role, which no other path reaches with a smaller rank.
    pub(super) fn settle<A: Fn(&Link) -> bool>(
        &mut self,
        links: &Links<'_, N, A>,
        role: RoleIx,
        rank: N,
    ) -> u32 {
        let (mut next, mut end) = links.runs.of(role);
        if links.order == Order::Listed {
            let start = self.listed.len();
            let ranked =
                (next..end).map(|place| (links.scale.rank(&links.runs.links()[place as usize]), place));
            self.listed.extend(ranked);
            self.listed[start..].sort_unstable();
            (next, end) = (number(start), number(self.listed.len()));
        }
        let slot = number(self.settled.len());
        self.slots[role.at()] = slot;
        self.marks.set(role);
        let mut settled = Settled { rank, role, next, end };
        if let Some(candidate) = settled.candidate(links, &self.listed, &self.marks) {
            self.queue.push(Reverse((candidate, slot)));
        }
        self.settled.push(settled);
        slot
    }

    /// The links of a settled role that are not followed, by rank. Of a role just settled those are missing that lead back
    /// to a settled role, so that they lie on no best path.
    pub(super) fn unfollowed<'s, A: Fn(&Link) -> bool>(
        &'s self,
        links: &'s Links<'_, N, A>,
        slot: u32,
    ) -> impl Iterator<Item = &'s Link> {
        let settled = &self.settled[slot as usize];
        (settled.next..settled.end).map(|at| links.link(&self.listed, at))
    }

    /// Follows the nearest candidate: the role that it leads to, and the rank of that way. The role may be settled.
    pub(super) fn follow<A: Fn(&Link) -> bool>(&mut self, links: &Links<'_, N, A>) -> Option<(RoleIx, N)> {
        let mut nearest = self.queue.peek_mut()?;
        let Reverse((rank, slot)) = *nearest;
        let settled = &mut self.settled[slot as usize];
        let role = links.link(&self.listed, settled.next).role;
        settled.next += 1;
        match settled.candidate(links, &self.listed, &self.marks) {
            Some(candidate) => nearest.0.0 = candidate,
            None => {
                PeekMut::pop(nearest);
            }
        }
        Some((role, rank))
    }
}

impl<N: Number> Settled<N> {
    /// Goes on to the next link that may be taken and leads to a role that is not settled; the rank of that way.
    fn candidate<A: Fn(&Link) -> bool>(
        &mut self,
        links: &Links<'_, N, A>,
        listed: &[(N, u32)],
        marks: &Marks,
    ) -> Option<N> {
        while self.next < self.end {
            let link = links.link(listed, self.next);
            if !marks.has(link.role) && (links.allows)(link) {
                return Some(self.rank.plus(links.scale.rank(link)));
            }
            self.next += 1;
        }
        None
    }
}

/// Positions fit, since roles and transitions are numbered in 32 bits.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
