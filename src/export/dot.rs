//! A subgraph for Graphviz.

use std::fmt::Write as _;

use super::escape::dot as escaped;
use super::facts::{Fact, of_role, of_transition};
use super::subgraph::Subgraph;
use super::theme::Paint;
use super::{credits, words};
use crate::model::TransitionKind;

/// The subgraph as DOT. Levels run from left to right when `dot` lays it out; `neato -n` draws it in the places of the picture.
pub(crate) fn dot(subgraph: &Subgraph<'_>) -> String {
    let drawing = subgraph.drawing();
    let mut out = String::new();
    let title = subgraph.title();
    // Writing to a string does not fail.
    let _ = writeln!(out, "digraph {} {{", quoted(&title));
    let _ = writeln!(
        out,
        "  graph [rankdir=LR, label={}, labelloc=t, fontname=\"Helvetica\", fontsize=20, comment={}];",
        quoted(&title),
        quoted(&credits::full(subgraph.graph()))
    );
    out.push_str("  node [shape=box, style=rounded, penwidth=2, fontname=\"Helvetica\", fontsize=12];\n");
    out.push_str("  edge [fontname=\"Helvetica\", fontsize=10];\n");
    for (node, stop) in subgraph.nodes.iter().zip(&drawing.stops) {
        let mut attributes = String::new();
        for (name, fact) in of_role(node.role) {
            let name = if name == "colour" { "color" } else { name };
            let _ = write!(attributes, "{name}={}, ", value(&fact));
        }
        // Upwards in points, where ours are downwards in pixels.
        let _ = writeln!(
            out,
            "  {} [{attributes}pos=\"{},{}\"];",
            quoted(node.role.slug()),
            stop.at.x,
            -stop.at.y
        );
    }
    for link in &subgraph.links {
        let mut attributes = String::new();
        for (name, fact) in of_transition(*link) {
            let _ = write!(attributes, "{name}={}, ", value(&fact));
        }
        let look = match link.kind() {
            TransitionKind::Advancement => format!("color=\"{}\", penwidth=2", Paint::Advance.light()),
            // Aside is not onwards: it does not decide which column a role stands in.
            TransitionKind::Lateral => {
                format!(
                    "color=\"{}\", style=dashed, arrowhead=open, constraint=false",
                    Paint::Lateral.light()
                )
            }
        };
        let time = quoted(&words::time(link.months().total()));
        let (from, to) = (quoted(link.from().slug()), quoted(link.to().slug()));
        let _ = writeln!(out, "  {from} -> {to} [{attributes}label={time}, {look}];");
    }
    out.push_str("}\n");
    out
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

fn value(fact: &Fact) -> String {
    match fact {
        Fact::Text(text) => quoted(text),
        Fact::Number(number) => number.to_string(),
    }
}
