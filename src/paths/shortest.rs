use petgraph::Direction::Outgoing;
use petgraph::algo::dijkstra;
use petgraph::visit::{EdgeRef, Reversed};

use super::cost::Rank;
use super::{CareerPath, NoPath, NoPathReason, Outcome, PathCost};
use crate::graph::{RoleRef, node};

/// The best path from one role to another of the same graph, in the one order of this module.
///
/// The path from a role to itself has no steps. Where no chain of transitions leads to the destination the outcome
/// says why.
///
/// # Method and cost
/// Dijkstra's algorithm from the destination backwards finds the rank of every role nearer to it than the origin;
/// ranks compare the chosen cost, then steps, months and gap points. Walking forward from the origin, each step takes
/// the smallest slug among the transitions that lie on some best path, which makes the sequence of slugs the smallest
/// of all best paths. O((V + E) log V) time and O(V) memory for V roles and E transitions.
///
/// ```
/// use career_graph::paths::{Outcome, PathCost, shortest};
/// let graph = career_graph::bundled();
/// let role = |slug| graph.role(slug).expect("a bundled role");
/// let outcome = shortest(role("nursing-assistants"), role("registered-nurses"), PathCost::Months);
/// let Outcome::Path(path) = outcome else { panic!("there is a way") };
/// assert_eq!(path.steps().last().map(|step| step.transition.to().slug()), Some("registered-nurses"));
/// ```
pub fn shortest<'g>(from: RoleRef<'g>, to: RoleRef<'g>, cost: PathCost) -> Outcome<'g> {
    let graph = from.graph();
    let (origin, destination) = (node(from.ix()), node(to.ix()));
    let rank = |transition| Rank::of(graph, transition, cost);
    let ranks = dijkstra(Reversed(graph.net()), destination, Some(origin), |edge| {
        rank(*edge.weight())
    });
    let Some(mut left) = ranks.get(&origin).copied() else {
        return Outcome::NoPath(NoPath {
            reason: reason(from, to),
        });
    };
    let (mut at, mut transitions) = (origin, Vec::new());
    while at != destination {
        // Roles further than the origin have a provisional rank at most; it is too high to fit.
        let fitting = graph.net().edges_directed(at, Outgoing).filter_map(|edge| {
            let rest = *ranks.get(&edge.target())?;
            (rank(*edge.weight()) + rest == left).then_some((edge.target(), *edge.weight(), rest))
        });
        let Some((next, transition, rest)) = fitting.min_by_key(|(next, transition, _)| (*next, *transition))
        else {
            return Outcome::NoPath(NoPath {
                reason: NoPathReason::NotConnected,
            });
        };
        transitions.push(transition);
        (at, left) = (next, rest);
    }
    Outcome::Path(CareerPath::new(from, transitions))
}

fn reason(from: RoleRef<'_>, to: RoleRef<'_>) -> NoPathReason {
    use crate::graph::Direction::{Incoming, Outgoing};
    if from.transitions(Outgoing).len() == 0 {
        NoPathReason::NothingLeadsOut
    } else if to.transitions(Incoming).len() == 0 {
        NoPathReason::NothingLeadsIn
    } else {
        NoPathReason::NotConnected
    }
}
