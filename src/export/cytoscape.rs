//! A subgraph as JSON for Cytoscape and Cytoscape.js.

use serde_json::{Map, Value, json};

use super::credits;
use super::facts::{Fact, of_role, of_transition};
use super::subgraph::Subgraph;

/// The subgraph in Cytoscape's JSON: `cytoscape({ elements: file.elements })` reads it, and so does Cytoscape's import.
pub(crate) fn cytoscape(subgraph: &Subgraph<'_>) -> String {
    let drawing = subgraph.drawing();
    let nodes: Vec<_> = subgraph
        .nodes
        .iter()
        .zip(&drawing.stops)
        .map(|(node, stop)| {
            let slug = node.role.slug();
            // Cytoscape shows the name of a node.
            let mut data = object([("id", slug), ("name", node.role.title())]);
            data.extend(values(of_role(node.role)));
            json!({ "data": data, "position": { "x": stop.at.x, "y": stop.at.y } })
        })
        .collect();
    let edges: Vec<_> = subgraph
        .links
        .iter()
        .map(|link| {
            let (from, to) = (link.from().slug(), link.to().slug());
            let mut data =
                object([("id", format!("{from}>{to}").as_str()), ("source", from), ("target", to)]);
            data.extend(values(of_transition(*link)));
            json!({ "data": data })
        })
        .collect();
    let file = json!({
        "format_version": "1.0",
        "generated_by": "career-graph",
        "target_cytoscapejs_version": "~3.0",
        "data": { "name": subgraph.title(), "rights": credits::full(subgraph.graph()) },
        "elements": { "nodes": nodes, "edges": edges },
    });
    format!("{file:#}\n")
}

fn object<const N: usize>(members: [(&str, &str); N]) -> Map<String, Value> {
    members.into_iter().map(|(name, value)| (name.to_owned(), Value::from(value))).collect()
}

fn values(facts: Vec<(&'static str, Fact)>) -> impl Iterator<Item = (String, Value)> {
    facts.into_iter().map(|(name, fact)| {
        let value = match fact {
            Fact::Text(text) => Value::from(text),
            Fact::Number(number) => Value::from(number),
        };
        (name.to_owned(), value)
    })
}
