//! The career graph: a validated dataset joined into a petgraph graph, seen through borrowed views.
//!
//! [`CareerGraph::new`] cannot fail: a [`Dataset`](crate::dataset::Dataset) has been checked. Everything that a
//! request would otherwise compute again and again (sorted neighbours, the roles of a track, the gap of every
//! transition) is computed here, once. Users hold `Copy` views such as [`RoleRef`] that borrow the graph; petgraph
//! itself is seen only by [`paths`](crate::paths).

mod adjacency;
mod career_graph;
mod category_ref;
mod gap;
mod lists;
mod pay;
mod role_ref;
mod select;
mod signposts;
mod skill_ref;
mod track_ref;
mod transition_ref;

pub(crate) use adjacency::Runs;
pub use adjacency::{Adjacency, Link, WeightedTransition};
pub use career_graph::CareerGraph;
pub use category_ref::CategoryRef;
pub(crate) use gap::Learned;
pub use gap::{ESSENTIAL_IMPORTANCE, GAP_MARGIN, MissingSkill, Shortfall, SkillGap};
pub use pay::{NotComparable, PayChange};
pub use role_ref::{RatedSkill, RoleRef, UsedTechnology};
pub use select::{RoleFilter, RoleOrder};
pub(crate) use signposts::Signposts;
pub use skill_ref::SkillRef;
pub use track_ref::TrackRef;
pub use transition_ref::{Direction, TransitionRef};
