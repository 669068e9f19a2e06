use super::{CareerPath, NoPath, Outcome, PathCost, Question, best_transitions};
use crate::graph::RoleRef;

/// The best path from one role to another of the same graph, in the one order of this module, without constraints and by the
/// plain sums of its transitions: what is learned on the way does not carry over, as it does with [`best`](super::best()).
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
        None => Outcome::NoPath(NoPath::not_joined(Question::new(from, to, cost))),
    }
}
