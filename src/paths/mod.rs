//! Ways from one role to another.
//!
//! A [`CareerPath`] is an ordered list of transitions with totals; what a search yields is an [`Outcome`], which is
//! data also when there is no path. Of equal paths the one with fewer steps wins, then fewer months, then less to
//! learn, then the smallest sequence of role slugs from the origin: one order everywhere, so the same data and the
//! same question give the same path whatever the order of files or threads.

mod alternatives;
mod apart;
mod bidirectional;
mod bounds;
mod carry_over;
mod constraints;
mod contradiction;
mod cost;
mod course;
mod diversity;
mod effort;
mod found;
mod fronts;
mod labels;
mod loosen;
mod measure;
mod outcome;
mod part;
mod path;
mod problem;
mod question;
mod ranking;
mod relaxations;
mod rules;
mod scale;
mod search;
mod shortest;
mod side;
mod towards;
mod trees;
mod weights;
mod wording;

pub use alternatives::{Alternatives, AlternativesOutcome, COMPARED, LeftOut, NearDuplicate, alternatives};
pub use bidirectional::best_transitions;
pub use constraints::Constraints;
pub use contradiction::{Contradiction, Place};
pub use cost::PathCost;
pub use course::MOST_VIA;
pub use diversity::Diversity;
pub use effort::{Effort, Exhausted};
pub use outcome::{NoPath, NoPathReason, Outcome};
pub use part::Part;
pub use path::{CareerPath, Step, Totals};
pub use question::{Question, best};
pub use relaxations::Relaxation;
pub use shortest::{searched, shortest};
pub use weights::{Weighed, Weights, WeightsError};
