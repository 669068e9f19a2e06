//! Small random worlds in plain numbers, and what is true of them by looking at every simple path.
//!
//! Nothing here uses the code under test but to build the graph and to ask it: what a path is, what constraints mean and
//! which of two paths is better are written down once more, plainly.

mod asked;
mod later;
mod passed;
mod random;
mod unlocked;
mod ways;
mod world;

pub(super) use asked::Asked;
pub(super) use later::Edit;
pub(super) use random::{amounts, asked, tense_worlds, worlds};
pub(super) use unlocked::Unlocked;
pub(super) use ways::{Way, way_of};
pub(super) use world::{SLUGS, TRACKS, World};
