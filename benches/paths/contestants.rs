//! Our search, and petgraph's.

use career_graph::graph::{Adjacency, Link, WeightedTransition};
use career_graph::model::{RoleIx, TransitionIx};
use career_graph::paths::{PathCost, best_transitions};
use petgraph::algo::{astar, bidirectional_dijkstra, dijkstra};
use petgraph::graph::{DiGraph, Edge, Node, NodeIndex};

/// The graph as petgraph has it, with the months and the gap points of each transition.
pub(crate) type Net = DiGraph<(), (u32, u32)>;

/// Who searches.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Contestant {
    Ours,
    Bidirectional,
    Dijkstra,
    AStar,
}

/// What is asked.
pub(crate) struct Question<'a> {
    pub(crate) adjacency: &'a Adjacency,
    pub(crate) net: &'a Net,
    pub(crate) ends: (RoleIx, RoleIx),
    pub(crate) cost: PathCost,
}

/// What a search gives.
pub(crate) enum Found {
    Path(Option<Vec<TransitionIx>>),
    Cost(Option<u64>),
}

pub(crate) fn net(roles: usize, transitions: &[WeightedTransition]) -> Net {
    let mut net = Net::with_capacity(roles, transitions.len());
    for _ in 0..roles {
        net.add_node(());
    }
    for t in transitions {
        net.add_edge(NodeIndex::new(t.from.at()), NodeIndex::new(t.to.at()), (t.months, t.gap));
    }
    net
}

/// What petgraph's graph takes, by the sizes of its parts.
pub(crate) fn bytes(net: &Net) -> usize {
    net.node_count() * size_of::<Node<()>>() + net.edge_count() * size_of::<Edge<(u32, u32)>>()
}

impl Contestant {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Bidirectional => "petgraph `bidirectional_dijkstra`",
            Self::Dijkstra => "petgraph `dijkstra`",
            Self::AStar => "petgraph `astar`",
        }
    }
    pub(crate) fn gives(self) -> &'static str {
        match self {
            Self::Ours => "the path, one among equals",
            Self::Bidirectional | Self::Dijkstra => "the cost",
            Self::AStar => "the roles",
        }
    }

    pub(crate) fn ask(self, question: &Question<'_>) -> Found {
        let Question { adjacency, net, ends, cost } = *question;
        let [from, to] = [ends.0, ends.1].map(|role| NodeIndex::new(role.at()));
        let weigh = |weight: &(u32, u32)| weighed(cost, *weight);
        match self {
            Self::Ours => Found::Path(best_transitions(adjacency, ends, cost, |_: &Link| true)),
            Self::Bidirectional => {
                Found::Cost(bidirectional_dijkstra(net, from, to, |edge| weigh(edge.weight())))
            }
            Self::Dijkstra => {
                Found::Cost(dijkstra(net, from, Some(to), |edge| weigh(edge.weight())).get(&to).copied())
            }
            Self::AStar => Found::Cost(
                astar(net, from, |role| role == to, |edge| weigh(edge.weight()), |_| 0).map(|(cost, _)| cost),
            ),
        }
    }
}

impl Found {
    /// The cost of what was found.
    pub(crate) fn cost(&self, question: &Question<'_>) -> Option<u64> {
        match self {
            Self::Cost(cost) => *cost,
            Self::Path(path) => path.as_ref().map(|path| {
                let weights = path.iter().map(|t| question.net.raw_edges()[t.at()].weight);
                weights.map(|weight| weighed(question.cost, weight)).sum()
            }),
        }
    }
}

/// What a transition costs; of the mix of this benchmark in tenths.
fn weighed(cost: PathCost, (months, gap): (u32, u32)) -> u64 {
    match cost {
        PathCost::Months => u64::from(months),
        PathCost::Steps => 1,
        PathCost::SkillGap => u64::from(gap),
        PathCost::Mix(_) => 10 * u64::from(months) + 60 + u64::from(gap),
    }
}
