//! Whose data an export shows: every export carries it with it.

use crate::graph::CareerGraph;

/// In a sentence or two, for the foot of a picture: sources, publishers and licences, and that the figures were worked on.
pub(crate) fn short(graph: &CareerGraph) -> String {
    let sources = graph.dataset().sources().iter();
    let sources: Vec<_> = sources
        .map(|source| format!("{}, {} ({})", source.title, source.publisher, source.licence))
        .collect();
    let data = if sources.is_empty() {
        graph.dataset().layers().iter().map(|layer| layer.title.as_str()).collect::<Vec<_>>().join("; ")
    } else {
        // Licences that ask for attribution ask for this as well.
        format!("{}; modified", sources.join("; "))
    };
    format!("Data: {data}. Kinds and times of transitions are typical, not promised. Drawn by career-graph.")
}

/// In full: the attribution that each licence asks for, and the version of the data.
pub(crate) fn full(graph: &CareerGraph) -> String {
    let mut texts: Vec<&str> =
        graph.dataset().sources().iter().map(|source| source.attribution.as_str()).collect();
    texts.dedup();
    let version = format!("Version of the data: {}.", graph.dataset().version());
    texts.push(&version);
    texts.join(" ")
}
