//! Where everything stands in a picture: computed without chance, so that the same subgraph comes out the same every time.
//!
//! A path and a ladder have layouts of their own; everything else is a map, with levels across and tracks down. All lines are
//! level, upright or at 45 degrees.

mod geometry;
mod labels;
mod ladder;
mod map;
mod route;

pub(crate) use geometry::at;
pub use geometry::{Anchor, Area, Column, Drawing, Label, Lane, Point, Route, Stop};
pub(crate) use ladder::{PILL, PILL_TITLE};
pub(crate) use route::{BAR, Itinerary, Part, itinerary};

use super::subgraph::{Scope, Subgraph};

impl Subgraph<'_> {
    /// The places of its roles and transitions.
    pub fn drawing(&self) -> Drawing {
        match &self.scope {
            Scope::Path(path) => route::itinerary(path).drawing,
            Scope::Ladder { focus } => ladder::ladder(self, *focus),
            Scope::Around { .. } | Scope::Track(_) | Scope::Roles => map::map(self),
        }
    }
}
