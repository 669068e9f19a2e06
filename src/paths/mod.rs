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
mod check;
mod constraints;
mod contradiction;
mod cost;
mod course;
mod criterion;
mod diversity;
mod durable;
mod effort;
mod explanation;
mod extension;
mod flood;
mod found;
mod fronts;
mod labels;
mod loosen;
mod measure;
mod outcome;
mod pareto;
mod part;
mod path;
mod pays;
mod problem;
mod question;
mod ranking;
mod reach;
mod relaxations;
mod rules;
mod scale;
mod search;
mod shortest;
mod side;
mod toll;
mod towards;
mod trade_offs;
mod trees;
mod way_back;
mod weights;
mod wording;

pub use alternatives::{Alternatives, AlternativesOutcome, COMPARED, LeftOut, NearDuplicate, alternatives};
pub use bidirectional::best_transitions;
pub use check::{Change, PathChange, PathCheck, PathStatus, check_path};
pub use constraints::Constraints;
pub use contradiction::{Contradiction, Place};
pub use cost::PathCost;
pub use course::MOST_VIA;
pub use criterion::{CriteriaFault, Criterion};
pub use diversity::Diversity;
pub use durable::LONGEST_ID;
pub use effort::{Effort, Exhausted};
pub use outcome::{NoPath, NoPathReason, Outcome};
pub use part::Part;
pub use path::{CareerPath, Step, Totals};
pub use question::{Question, best};
pub use reach::{Budget, ReachQuestion, Reached, reach};
pub use relaxations::Relaxation;
pub use shortest::{searched, shortest};
pub use towards::PathsTo;
pub use trade_offs::{MOST_ALSO_TO, TradeOff, TradeOffQuestion, TradeOffs, TradeOffsOutcome, trade_offs};
pub use way_back::way_back;
pub use weights::{Weighed, Weights, WeightsError};
