use petgraph::graph::DiGraph;
use petgraph::visit::EdgeRef;

use super::Direction;
use crate::model::{RoleIx, TransitionIx};

/// A transition with what a search weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeightedTransition {
    /// Where it starts.
    pub from: RoleIx,
    /// Where it ends.
    pub to: RoleIx,
    /// The months that it takes.
    pub months: u32,
    /// Its skill gap in points.
    pub gap: u32,
}

/// A transition seen from one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The role at the far end.
    pub role: RoleIx,
    /// The transition.
    pub transition: TransitionIx,
    /// The months that it takes.
    pub months: u32,
    /// Its skill gap in points.
    pub gap: u32,
}

/// The transitions of every role in both directions, laid out for searching: each role's links lie side by side, the
/// shortest first, and are also ordered by skill gap.
///
/// Several transitions may join the same two roles. A transition takes 40 bytes and a role 8, both directions together.
#[derive(Debug)]
pub struct Adjacency {
    outgoing: Runs,
    incoming: Runs,
    /// The most months and the most gap points of a transition.
    most: (u32, u32),
}

/// The links of one direction: those of each role are a run.
#[derive(Debug)]
pub(crate) struct Runs {
    /// Where the links of each role begin, and one more: where those of the last end.
    starts: Vec<u32>,
    /// By role, then by months, gap, far role and transition.
    links: Vec<Link>,
    /// The places of the links, by role, then by gap, months, far role and transition.
    by_gap: Vec<u32>,
}

impl Adjacency {
    /// Lays out transitions between roles; the index of a transition is its place in the list. There are as many roles as
    /// said, or more where a transition names one beyond. O(roles + transitions log transitions of a role).
    ///
    /// ```
    /// use career_graph::graph::{Adjacency, WeightedTransition};
    /// use career_graph::model::RoleIx;
    /// let [clerk, lead] = [0, 1].map(RoleIx::new);
    /// let adjacency = Adjacency::new(2, &[WeightedTransition { from: clerk, to: lead, months: 18, gap: 5 }]);
    /// assert_eq!(adjacency.outgoing(clerk)[0].role, lead);
    /// assert!(adjacency.outgoing(lead).is_empty());
    /// ```
    pub fn new(roles: usize, transitions: &[WeightedTransition]) -> Self {
        let named = transitions.iter().map(|t| t.from.max(t.to).at() + 1).max().unwrap_or(0);
        let roles = roles.max(named);
        Self {
            outgoing: Runs::new(roles, transitions, |t| (t.from, t.to)),
            incoming: Runs::new(roles, transitions, |t| (t.to, t.from)),
            most: transitions.iter().fold((0, 0), |most, t| (most.0.max(t.months), most.1.max(t.gap))),
        }
    }

    /// Reads the graph; `weigh` tells the months and the gap points of a transition. Its edges are in the order of
    /// transitions.
    pub(super) fn of(
        net: &DiGraph<RoleIx, TransitionIx>,
        weigh: impl Fn(TransitionIx) -> (u32, u32),
    ) -> Self {
        let transitions = net.edge_references().map(|edge| {
            let (months, gap) = weigh(*edge.weight());
            WeightedTransition { from: net[edge.source()], to: net[edge.target()], months, gap }
        });
        Self::new(net.node_count(), &transitions.collect::<Vec<_>>())
    }

    /// How many roles there are.
    pub fn roles(&self) -> usize {
        self.outgoing.starts.len() - 1
    }
    /// The transitions that leave a role, by months, then gap, far role and transition.
    pub fn outgoing(&self, role: RoleIx) -> &[Link] {
        self.outgoing.run(role)
    }
    /// The transitions that enter a role, in the same order.
    pub fn incoming(&self, role: RoleIx) -> &[Link] {
        self.incoming.run(role)
    }
    /// How many bytes it takes.
    pub fn bytes(&self) -> usize {
        let all = [&self.outgoing, &self.incoming];
        let of =
            |runs: &Runs| size_of_val(&*runs.starts) + size_of_val(&*runs.links) + size_of_val(&*runs.by_gap);
        size_of::<Self>() + all.into_iter().map(of).sum::<usize>()
    }

    /// The links in a direction.
    pub(crate) fn runs(&self, direction: Direction) -> &Runs {
        match direction {
            Direction::Outgoing => &self.outgoing,
            Direction::Incoming => &self.incoming,
        }
    }
    /// The most months and the most gap points of a transition.
    pub(crate) fn most(&self) -> (u32, u32) {
        self.most
    }
}

impl Runs {
    fn new(
        roles: usize,
        transitions: &[WeightedTransition],
        ends: impl Fn(&WeightedTransition) -> (RoleIx, RoleIx),
    ) -> Self {
        let mut starts = vec![0_u32; roles + 1];
        for transition in transitions {
            starts[ends(transition).0.at() + 1] += 1;
        }
        for at in 0..roles {
            starts[at + 1] += starts[at];
        }
        let blank = Link { role: RoleIx::new(0), transition: TransitionIx::new(0), months: 0, gap: 0 };
        let mut links = vec![blank; transitions.len()];
        let mut next = starts.clone();
        for (at, transition) in transitions.iter().enumerate() {
            let ((near, role), WeightedTransition { months, gap, .. }) = (ends(transition), *transition);
            let place = &mut next[near.at()];
            links[*place as usize] = Link { role, transition: TransitionIx::new(at), months, gap };
            *place += 1;
        }
        let mut by_gap: Vec<u32> = (0..).take(links.len()).collect();
        for run in starts.windows(2) {
            let run = run[0] as usize..run[1] as usize;
            links[run.clone()]
                .sort_unstable_by_key(|link| (link.months, link.gap, link.role, link.transition));
            by_gap[run].sort_unstable_by_key(|place| {
                let link = links[*place as usize];
                (link.gap, *place)
            });
        }
        Self { starts, links, by_gap }
    }

    /// Every link.
    pub(crate) fn links(&self) -> &[Link] {
        &self.links
    }
    /// The places of the links, each run by gap.
    pub(crate) fn by_gap(&self) -> &[u32] {
        &self.by_gap
    }
    /// Where the run of a role begins and ends.
    pub(crate) fn of(&self, role: RoleIx) -> (u32, u32) {
        (self.starts[role.at()], self.starts[role.at() + 1])
    }

    /// The run of a role; empty for a role that is not there.
    pub(crate) fn run(&self, role: RoleIx) -> &[Link] {
        match (self.starts.get(role.at()), self.starts.get(role.at() + 1)) {
            (Some(&start), Some(&end)) => &self.links[start as usize..end as usize],
            _ => &[],
        }
    }
}
