//! Pictures as SVG: one file, no script, no font and no picture from elsewhere.
//!
//! Colours stand as attributes, which every reader of SVG understands, in their light values; a style sheet in the file
//! replaces them where the reader prefers a dark ground.

mod frame;
mod ladder;
mod map;
mod path;
mod pen;

use super::subgraph::{Scope, Subgraph};

/// The picture of a subgraph.
pub(crate) fn svg(subgraph: &Subgraph<'_>) -> String {
    match &subgraph.scope {
        Scope::Path(path) => path::path(path),
        Scope::Ladder { focus } => ladder::ladder(subgraph, *focus),
        Scope::Around { .. } | Scope::Track(_) | Scope::Roles => map::map(subgraph),
    }
}
