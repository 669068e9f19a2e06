//! A subgraph as a flowchart for Mermaid.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::escape::mermaid as escaped;
use super::lines::line_of;
use super::subgraph::Subgraph;
use super::{credits, words};
use crate::model::TransitionKind;

/// Mermaid draws no more edges than this unless told otherwise.
const MOST_EDGES: usize = 500;

/// The subgraph as a flowchart. Of more transitions than Mermaid draws, those of the picture are left, and a comment says so.
pub(crate) fn mermaid(subgraph: &Subgraph<'_>) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = writeln!(out, "---\ntitle: {}\n---\nflowchart LR", yaml(&subgraph.title()));
    let _ = writeln!(out, "  %% {}", escaped(&credits::short(subgraph.graph())));
    let place: std::collections::BTreeMap<_, _> =
        subgraph.nodes.iter().enumerate().map(|(at, node)| (node.role.ix(), at)).collect();
    let mut styles = BTreeSet::new();
    for (at, node) in subgraph.nodes.iter().enumerate() {
        let line = line_of(node.role);
        let class = line.paint.token().replace('-', "");
        let _ = writeln!(out, "  n{at}[\"{}\"]:::{class}", escaped(node.role.title()));
        styles.insert((class, line.paint.light()));
    }
    let links: Vec<_> = if subgraph.links.len() <= MOST_EDGES {
        subgraph.links.clone()
    } else {
        let drawn = subgraph.drawing().routes;
        let all = words::count(subgraph.links.len(), "transition");
        let _ = writeln!(out, "  %% The main ones of {all}: Mermaid draws {MOST_EDGES} edges at most.");
        drawn.iter().take(MOST_EDGES).map(|route| subgraph.links[route.link]).collect()
    };
    for link in links {
        let (Some(from), Some(to)) = (place.get(&link.from().ix()), place.get(&link.to().ix())) else {
            continue;
        };
        let arrow = match link.kind() {
            TransitionKind::Advancement => "-->",
            TransitionKind::Lateral => "-.->",
        };
        let _ = writeln!(out, "  n{from} {arrow}|\"{}\"| n{to}", words::time(link.months().total()));
    }
    for (class, colour) in styles {
        let _ = writeln!(out, "  classDef {class} fill:#fff,stroke:{colour},stroke-width:2px,color:#15191f");
    }
    out
}

/// A text as a quoted string of YAML. What Mermaid looks for in a document before it reads the YAML is written in numbers.
fn yaml(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        let plain = c == ' ' || c.is_ascii_alphanumeric() || (!c.is_ascii() && !c.is_control());
        if plain && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') {
            out.push(c);
        } else {
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_quoted() {
        assert_eq!(
            yaml("Cooks & \"chefs\" %%{"),
            "\"Cooks \\u0026 \\u0022chefs\\u0022 \\u0025\\u0025\\u007b\""
        );
    }
}
