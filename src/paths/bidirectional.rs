//! Bidirectional search, with one answer among equal paths.
//!
//! Dijkstra's algorithm runs from both ends at once (Nicholson 1966; the rule for stopping is that of Pohl 1971). On a
//! graph where every role has many neighbours the two small balls hold far fewer roles than one large one. The links of
//! each role lie in the order of their ranks, so a settled role waits in the queue with its next link only, not with all
//! of them (Spira 1973; from both ends Luby and Ragde 1989, who expect about √V settled roles of V on random networks).
//! The side that has settled fewer roles goes next.
//!
//! When a side settles a role it looks at all links of that role. Where the other side has settled the far end, the link
//! joins two known ways to a whole path. The best rank of a whole path so far is kept, and with it the *starts*: the near
//! ends, seen from the origin, of the links that gave it.
//!
//! **Every transition has a rank above nought**, whatever its months and its gap, because it is one step and steps are
//! part of the rank. So ranks grow along a path, a best path passes no role twice, and of a role that is settled the rank
//! is exact.
//!
//! **All best paths are at hand when it stops**, which is when the nearest candidates of both sides together exceed the
//! best rank. Take any best path, and on it the last role `x`, the destination aside, that ranks below the forward
//! side's nearest candidate; the forward side has settled it. Let `y` be the next role. If it is not the destination it
//! ranks no less than that candidate, so what is left from it to the destination ranks below the backward side's nearest
//! candidate: the backward side has settled `y` and all roles after it. Whichever of the two was settled later has looked
//! at the link from `x` to `y`, and `x` is a start. Therefore the roles from which a start can be reached along exact
//! ranks, and those with an exact rank to the destination, make up all best paths. Walking forward by the smallest role
//! among them, and to it by the smallest transition, gives the smallest sequence of roles, and of transitions between
//! these. Of two parallel transitions only those of equal rank can both lie on best paths.

use std::cell::RefCell;

use super::PathCost;
use super::scale::{Number, Scale};
use super::side::{Links, Side};
use crate::graph::{Adjacency, Direction, Link};
use crate::model::{RoleIx, TransitionIx};

/// Both sides of a search and what it has found. Kept between the searches of a thread, so that they allocate nothing but
/// the answer.
#[derive(Default)]
struct Search<N> {
    forward: Side<N>,
    backward: Side<N>,
    /// Slots of the forward side.
    starts: Vec<u32>,
    /// By slot of the forward side: whether a start can be reached from it.
    leads: Vec<bool>,
}

/// A rank turned out too large for the numbers.
struct Spilled;

thread_local! {
    static KEPT: RefCell<Search<u64>> = RefCell::default();
}

/// The transitions of the best path from one role to another over links that may be taken; `None` where there is none.
///
/// Of equal paths it is that of the smallest sequence of roles, then of transitions. `allows` is asked of links in both
/// directions: `link.role` is where the transition leads or where it starts. To keep a role out, refuse all links that have
/// it there. The two ends are not asked about. From a role to itself the path is empty; to a role beyond the adjacency
/// there is none.
///
/// # Method and cost
/// Bidirectional search, taking links in the order of their ranks (Luby and Ragde, *A bidirectional shortest-path
/// algorithm with good average-case behavior*, Algorithmica 4, 1989). O(E log V) time and O(V) memory at worst, for a mix
/// O(V + E), with V roles and E transitions; where every role has many neighbours it settles a few times √V roles. Without a
/// filter, pass `|_| true`: it costs nothing.
///
/// ```
/// use career_graph::graph::{Adjacency, WeightedTransition};
/// use career_graph::model::RoleIx;
/// use career_graph::paths::{PathCost, best_transitions};
/// let [clerk, lead, manager] = [0, 1, 2].map(RoleIx::new);
/// let adjacency = Adjacency::new(3, &[
///     WeightedTransition { from: clerk, to: manager, months: 60, gap: 30 },
///     WeightedTransition { from: clerk, to: lead, months: 18, gap: 20 },
///     WeightedTransition { from: lead, to: manager, months: 24, gap: 15 },
/// ]);
/// let best = |cost| best_transitions(&adjacency, (clerk, manager), cost, |_| true);
/// assert_eq!(best(PathCost::Months).map(|path| path.len()), Some(2));
/// assert_eq!(best(PathCost::SkillGap).map(|path| path.len()), Some(1));
/// let without_lead = |link: &career_graph::graph::Link| link.role != lead;
/// let path = best_transitions(&adjacency, (clerk, manager), PathCost::Months, without_lead);
/// assert_eq!(path.map(|path| path.len()), Some(1));
/// ```
pub fn best_transitions(
    adjacency: &Adjacency,
    (from, to): (RoleIx, RoleIx),
    cost: PathCost,
    allows: impl Fn(&Link) -> bool,
) -> Option<Vec<TransitionIx>> {
    if from.max(to).at() >= adjacency.roles() {
        return None;
    }
    if from == to {
        return Some(Vec::new());
    }
    if let Some(scale) = Scale::of(cost, adjacency) {
        // Taken out, so that a filter may search as well.
        let mut search = KEPT.take();
        let found = search.run(adjacency, (from, to), cost, scale, &allows);
        KEPT.set(search);
        if let Ok(found) = found {
            return found;
        }
    }
    let scale = Scale::of(cost, adjacency)?;
    Search::<u128>::default().run(adjacency, (from, to), cost, scale, &allows).unwrap_or_default()
}

impl<N: Number> Search<N> {
    fn run<A: Fn(&Link) -> bool>(
        &mut self,
        adjacency: &Adjacency,
        (from, to): (RoleIx, RoleIx),
        cost: PathCost,
        scale: Scale<N>,
        allows: &A,
    ) -> Result<Option<Vec<TransitionIx>>, Spilled> {
        self.forward.begin(adjacency.roles());
        self.backward.begin(adjacency.roles());
        self.starts.clear();
        let links = |direction| Links { runs: adjacency.runs(direction), scale, order: cost.into(), allows };
        let (outgoing, incoming) = (links(Direction::Outgoing), links(Direction::Incoming));
        let best = self.meet(&outgoing, &incoming, (from, to))?;
        Ok(best.map(|best| {
            self.mark_leads(&incoming);
            self.walk(&outgoing, (from, to), best)
        }))
    }

    /// Searches from both ends until the best rank is certain.
    fn meet<A: Fn(&Link) -> bool>(
        &mut self,
        outgoing: &Links<'_, N, A>,
        incoming: &Links<'_, N, A>,
        (from, to): (RoleIx, RoleIx),
    ) -> Result<Option<N>, Spilled> {
        let mut best = None;
        self.forward.settle(outgoing, from, N::default());
        self.backward.settle(incoming, to, N::default());
        self.join(incoming, 0, false, &mut best);
        while let (Some(ahead), Some(behind)) = (self.forward.nearest(), self.backward.nearest()) {
            if best.is_some_and(|best| ahead.plus(behind) > best) {
                break;
            }
            let forwards = self.forward.len() <= self.backward.len();
            let (side, links) =
                if forwards { (&mut self.forward, outgoing) } else { (&mut self.backward, incoming) };
            let Some((role, rank)) = side.follow(links) else { break };
            if links.scale.spills(rank) {
                return Err(Spilled);
            }
            if side.has(role) {
                continue;
            }
            let slot = side.settle(links, role, rank);
            self.join(links, slot, forwards, &mut best);
        }
        Ok(best)
    }

    /// Joins a role that one side has just settled with all that the other side has.
    fn join<A: Fn(&Link) -> bool>(
        &mut self,
        links: &Links<'_, N, A>,
        slot: u32,
        forwards: bool,
        best: &mut Option<N>,
    ) {
        let Self { forward, backward, starts, .. } = self;
        let (side, other) = if forwards { (forward, backward) } else { (backward, forward) };
        let (_, rank) = side.at(slot);
        for link in side.unfollowed(links, slot) {
            let reached = rank.plus(links.scale.rank(link));
            if best.is_some_and(|best| reached > best) {
                break;
            }
            let Some((there, rest)) = other.find(link.role) else { continue };
            if !(links.allows)(link) {
                continue;
            }
            let whole = reached.plus(rest);
            if best.is_none_or(|best| whole < best) {
                *best = Some(whole);
                starts.clear();
            }
            if *best == Some(whole) {
                starts.push(if forwards { slot } else { there });
            }
        }
    }

    /// Marks the roles from which a start can be reached along exact ranks.
    fn mark_leads<A: Fn(&Link) -> bool>(&mut self, incoming: &Links<'_, N, A>) {
        let Self { forward, starts, leads, .. } = self;
        leads.clear();
        leads.resize(forward.len(), false);
        while let Some(slot) = starts.pop() {
            if std::mem::replace(&mut leads[slot as usize], true) {
                continue;
            }
            let (role, rank) = forward.at(slot);
            let before = incoming.runs.run(role).iter().filter_map(|link| {
                let (before, way) = forward.find(link.role)?;
                (way.plus(incoming.scale.rank(link)) == rank && (incoming.allows)(link)).then_some(before)
            });
            starts.extend(before);
        }
    }

    /// Walks the best path with the smallest sequence of roles.
    fn walk<A: Fn(&Link) -> bool>(
        &self,
        outgoing: &Links<'_, N, A>,
        (from, to): (RoleIx, RoleIx),
        best: N,
    ) -> Vec<TransitionIx> {
        let (mut role, mut walked, mut transitions) = (from, N::default(), Vec::new());
        while role != to {
            let lies_on_best = |link: &&Link| {
                let reached = || walked.plus(outgoing.scale.rank(link));
                let leads = |(slot, rank)| self.leads[slot as usize] && rank == reached();
                let ends = |(_, rest)| reached().plus(rest) == best;
                (self.forward.find(link.role).is_some_and(leads)
                    || self.backward.find(link.role).is_some_and(ends))
                    && (outgoing.allows)(link)
            };
            let links = outgoing.runs.run(role).iter().filter(lies_on_best);
            let Some(link) = links.min_by_key(|link| (link.role, link.transition)) else { break };
            transitions.push(link.transition);
            walked = walked.plus(outgoing.scale.rank(link));
            role = link.role;
        }
        transitions
    }
}
