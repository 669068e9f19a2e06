use super::bidirectional;
use super::towards::towards;
use super::{CareerPath, NoPath, NoPathReason, Outcome, PathCost};
use crate::graph::{RoleRef, Signposts};
use crate::model::TransitionIx;

/// The best path from one role to another of the same graph, in the one order of this module.
///
/// The path from a role to itself has no steps. Where no chain of transitions leads to the destination the outcome
/// says why.
///
/// # Method and cost
/// The first path to a destination is found with all others to it, by Dijkstra's algorithm from the destination backwards:
/// O((V + E) log V) for V roles and E transitions. They are kept with the graph, 4 bytes for each role, so a later one
/// takes as long as it has steps. A graph of more than 2,048 roles keeps none: there it is [`searched`].
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
    let search = || towards(graph.adjacency(), graph.roles().len(), to.ix(), cost);
    match graph.signposts().towards(cost as usize, to.ix(), search) {
        Some(signposts) => outcome(from, to, follow(signposts, from, to)),
        None => searched(from, to, cost),
    }
}

/// The same as [`shortest`], by a search of its own that keeps nothing.
///
/// # Method and cost
/// Bidirectional search by ranks, which compare the chosen cost, then steps, months and gap points; of equal ranks the
/// smallest sequence of slugs. O((V + E) log V) time and O(V) memory for V roles and E transitions at worst, far less where
/// roles have many neighbours.
pub fn searched<'g>(from: RoleRef<'g>, to: RoleRef<'g>, cost: PathCost) -> Outcome<'g> {
    let graph = from.graph();
    let found = bidirectional::best(graph.adjacency(), graph.roles().len(), (from.ix(), to.ix()), cost);
    outcome(from, to, found)
}

fn outcome<'g>(from: RoleRef<'g>, to: RoleRef<'g>, found: Option<Vec<TransitionIx>>) -> Outcome<'g> {
    match found {
        Some(transitions) => Outcome::Path(CareerPath::new(from, transitions)),
        None => Outcome::NoPath(NoPath { reason: reason(from, to) }),
    }
}

/// Walks by signposts.
fn follow(signposts: &[TransitionIx], from: RoleRef<'_>, to: RoleRef<'_>) -> Option<Vec<TransitionIx>> {
    let (graph, mut role, mut transitions) = (from.graph(), from, Vec::new());
    while role != to {
        let next = signposts.get(role.ix().at()).copied().filter(|next| *next != Signposts::none())?;
        transitions.push(next);
        role = graph.transition_at(next).to();
    }
    Some(transitions)
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
