//! Parts of the graph as pictures and files: a path, a neighbourhood, a track, or some roles.
//!
//! A [`Question`] says which part is meant, by names; [`Subgraph`] holds it; [`Subgraph::drawing`] places it, the same way every time;
//! a [`Format`] writes it. `docs/exports.md` describes the formats.
//!
//! ```
//! use career_graph::export::{EVERY_KIND, Format, Subgraph};
//! let graph = career_graph::bundled();
//! let nurse = graph.role("registered-nurses").expect("a bundled role");
//! let subgraph = Subgraph::around(nurse, 1, &EVERY_KIND, 20);
//! assert!(subgraph.truncated() && subgraph.nodes().len() == 20);
//! assert!(Format::Svg.write(&subgraph).starts_with("<svg "));
//! ```

mod ask;
mod credits;
mod cytoscape;
mod dot;
mod escape;
mod facts;
mod format;
mod graphml;
mod json;
mod layout;
mod lines;
mod mermaid;
mod request;
mod select;
mod subgraph;
mod svg;
mod text;
mod theme;
mod words;

pub use ask::{Ask, ExportError, ExportErrorKind, GREATEST_DEPTH, GREATEST_LIMIT, LIMIT, Question};
pub(crate) use ask::{checked_depth, checked_limit};
pub use format::Format;
pub use layout::{Anchor, Area, Column, Drawing, Label, Lane, Point, Route, Stop};
pub use select::EVERY_KIND;
pub use subgraph::{Node, Scope, Subgraph};
