//! A subgraph as GraphML.

use std::fmt::Write as _;

use super::credits;
use super::escape::xml;
use super::facts::{Fact, FactType, OF_ROLES, OF_TRANSITIONS, of_role, of_transition};
use super::subgraph::Subgraph;

/// The subgraph as GraphML, with typed keys. `label`, `x` and `y` have the names by which Gephi knows them; y runs upwards there.
pub(crate) fn graphml(subgraph: &Subgraph<'_>) -> String {
    let drawing = subgraph.drawing();
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns \
         http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n",
    );
    for name in ["title", "rights"] {
        key(&mut out, "graph", name, "string");
    }
    for (name, kind) in OF_ROLES {
        key(&mut out, "node", name, type_of(kind));
    }
    for name in ["x", "y"] {
        key(&mut out, "node", name, "int");
    }
    for (name, kind) in OF_TRANSITIONS {
        key(&mut out, "edge", name, type_of(kind));
    }
    // Writing to a string does not fail.
    let _ = writeln!(out, "<graph id=\"{}\" edgedefault=\"directed\">", xml(&subgraph.slug()));
    data(&mut out, "graph", "title", &subgraph.title());
    data(&mut out, "graph", "rights", &credits::full(subgraph.graph()));
    for (node, stop) in subgraph.nodes.iter().zip(&drawing.stops) {
        let _ = writeln!(out, "<node id=\"{}\">", xml(node.role.slug()));
        for (name, fact) in of_role(node.role) {
            data(&mut out, "node", name, &text(&fact));
        }
        data(&mut out, "node", "x", &stop.at.x.to_string());
        data(&mut out, "node", "y", &(-stop.at.y).to_string());
        out.push_str("</node>\n");
    }
    for link in &subgraph.links {
        let (from, to) = (xml(link.from().slug()), xml(link.to().slug()));
        let _ = writeln!(out, "<edge id=\"{from}&gt;{to}\" source=\"{from}\" target=\"{to}\">");
        for (name, fact) in of_transition(*link) {
            data(&mut out, "edge", name, &text(&fact));
        }
        out.push_str("</edge>\n");
    }
    out.push_str("</graph>\n</graphml>\n");
    out
}

fn type_of(kind: FactType) -> &'static str {
    match kind {
        FactType::Text => "string",
        FactType::Number => "int",
    }
}

fn text(fact: &Fact) -> String {
    match fact {
        Fact::Text(text) => text.clone(),
        Fact::Number(number) => number.to_string(),
    }
}

fn key(out: &mut String, of: &str, name: &str, kind: &str) {
    let _ = writeln!(out, "<key id=\"{of}.{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>");
}

fn data(out: &mut String, of: &str, name: &str, value: &str) {
    let _ = writeln!(out, "<data key=\"{of}.{name}\">{}</data>", xml(value));
}
