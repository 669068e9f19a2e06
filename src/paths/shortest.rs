use super::towards::{follow, kept_towards};
use super::{CareerPath, NoPath, Outcome, PathCost, Question, best_transitions};
use crate::graph::RoleRef;
use crate::model::TransitionIx;

/// The best path from one role to another of the same graph, in the one order of this module, without constraints and by the
/// plain sums of its transitions: what is learned on the way does not carry over, as it does with [`best`](super::best()).
///
/// The path from a role to itself has no steps. Where no chain of transitions leads to the destination the outcome
/// says why.
///
/// # Method and cost
/// The first path to a destination is found with all others to it, by Dijkstra's algorithm from the destination backwards:
/// O((V + E) log V) for V roles and E transitions. They are kept with the graph, 4 bytes for each role, so a later one
/// takes as long as it has steps. A graph of more than 2,048 roles keeps none: there, and where the cost is a mix, it is [`searched`].
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
    outcome(from, to, cost, transitions(from, to, cost))
}

/// The transitions of [`shortest`].
pub(super) fn transitions(from: RoleRef<'_>, to: RoleRef<'_>, cost: PathCost) -> Option<Vec<TransitionIx>> {
    match kept_towards(to, cost) {
        Some(signposts) => follow(signposts, from, to),
        None => searched_transitions(from, to, cost),
    }
}

/// The same as [`shortest`], by a search of its own that keeps nothing.
///
/// # Method and cost
/// See [`best_transitions`].
pub fn searched<'g>(from: RoleRef<'g>, to: RoleRef<'g>, cost: PathCost) -> Outcome<'g> {
    outcome(from, to, cost, searched_transitions(from, to, cost))
}

fn searched_transitions(from: RoleRef<'_>, to: RoleRef<'_>, cost: PathCost) -> Option<Vec<TransitionIx>> {
    best_transitions(from.graph().adjacency(), (from.ix(), to.ix()), cost, |_| true)
}

fn outcome<'g>(
    from: RoleRef<'g>,
    to: RoleRef<'g>,
    cost: PathCost,
    found: Option<Vec<TransitionIx>>,
) -> Outcome<'g> {
    match found {
        Some(transitions) => Outcome::Path(CareerPath::new(from, transitions)),
        None => Outcome::NoPath(NoPath::not_joined(Question::new(from, to, cost))),
    }
}
