//! Ways from one role to another.
//!
//! A [`CareerPath`] is an ordered list of transitions with totals; what a search yields is an [`Outcome`], which is
//! data also when there is no path. Of equal paths the one with fewer steps wins, then fewer months, then less to
//! learn, then the smallest sequence of role slugs from the origin: one order everywhere, so the same data and the
//! same question give the same path whatever the order of files or threads.

mod bidirectional;
mod constraints;
mod cost;
mod outcome;
mod path;
#[expect(dead_code, reason = "the searches that read them follow")]
mod rules;
mod scale;
mod shortest;
mod side;
mod towards;
mod weights;

pub use bidirectional::best_transitions;
pub use constraints::Constraints;
pub use cost::PathCost;
pub use outcome::{NoPath, NoPathReason, Outcome};
pub use path::{CareerPath, Step, Totals};
pub use shortest::{searched, shortest};
pub use weights::{Weighed, Weights, WeightsError};
