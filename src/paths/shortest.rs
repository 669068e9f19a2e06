use super::{CareerPath, NoPath, NoPathReason, Outcome, PathCost, best_transitions};
use crate::graph::RoleRef;

/// The best path from one role to another of the same graph, in the one order of this module.
///
/// The path from a role to itself has no steps. Where no chain of transitions leads to the destination the outcome
/// says why.
///
/// # Method and cost
/// See [`best_transitions`].
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
    match best_transitions(from.graph().adjacency(), (from.ix(), to.ix()), cost, |_| true) {
        Some(transitions) => Outcome::Path(CareerPath::new(from, transitions)),
        None => Outcome::NoPath(NoPath { reason: reason(from, to) }),
    }
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
