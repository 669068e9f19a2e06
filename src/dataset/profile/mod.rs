//! Profiles: Markdown to sections, and sections over all layers to the profile of a role.

mod markdown;
mod merge;
mod sections;

pub(super) use markdown::read;
pub(super) use merge::{ProfileFile, attach};
pub(super) use sections::Sections;
