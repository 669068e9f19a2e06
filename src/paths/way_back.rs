use super::{CareerPath, PathCost, best_transitions};
use crate::graph::TransitionRef;

/// The shortest way back by months: from where a transition ends to where it starts. `None` where there is none.
///
/// It is the answer to that question without constraints, and costs as much: see [`best_transitions`].
pub fn way_back(transition: TransitionRef<'_>) -> Option<CareerPath<'_>> {
    let (origin, end) = (transition.from(), transition.to());
    let ends = (end.ix(), origin.ix());
    let transitions = best_transitions(origin.graph().adjacency(), ends, PathCost::Months, |_| true)?;
    Some(CareerPath::new(end, transitions))
}
