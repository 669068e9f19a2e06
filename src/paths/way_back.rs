use super::{CareerPath, Outcome, PathCost, shortest};
use crate::graph::TransitionRef;

/// The shortest way back by months: from where a transition ends to where it starts. `None` where there is none.
///
/// It is [`shortest()`] the other way, and costs as much.
pub fn way_back(transition: TransitionRef<'_>) -> Option<CareerPath<'_>> {
    match shortest(transition.to(), transition.from(), PathCost::Months) {
        Outcome::Path(path) => Some(path),
        Outcome::NoPath(_) => None,
    }
}
