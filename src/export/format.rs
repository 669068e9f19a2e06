use super::subgraph::Subgraph;
use super::{cytoscape, dot, graphml, json, mermaid, svg};
use crate::graph::TransitionRef;

/// A form in which a subgraph is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A picture.
    Svg,
    /// For Graphviz.
    Dot,
    /// For Gephi, yEd, networkx, igraph.
    GraphMl,
    /// A flowchart for Mermaid, as in Markdown.
    Mermaid,
    /// For Cytoscape and Cytoscape.js.
    Cytoscape,
    /// The places of the picture, to be drawn otherwise.
    Layout,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 6] =
        [Self::Svg, Self::Dot, Self::GraphMl, Self::Mermaid, Self::Cytoscape, Self::Layout];

    /// The name by which it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Dot => "dot",
            Self::GraphMl => "graphml",
            Self::Mermaid => "mermaid",
            Self::Cytoscape => "cytoscape",
            Self::Layout => "layout",
        }
    }
    /// The format of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
    /// How the names of its files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Dot => "dot",
            Self::GraphMl => "graphml",
            Self::Mermaid => "mmd",
            Self::Cytoscape => "cyjs",
            Self::Layout => "json",
        }
    }
    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Dot => "text/vnd.graphviz; charset=utf-8",
            Self::GraphMl => "application/graphml+xml",
            Self::Mermaid => "text/vnd.mermaid; charset=utf-8",
            Self::Cytoscape | Self::Layout => "application/json",
        }
    }
    /// No file of this subgraph is smaller. It is about the size where there are far more transitions than roles: only what is written
    /// for each of them is counted.
    pub fn least_bytes(self, subgraph: &Subgraph<'_>) -> usize {
        let (names, others) = match self {
            // They hold what is drawn, which the number of roles bounds.
            Self::Svg | Self::Mermaid => return 0,
            Self::Dot => (1, 180),
            Self::GraphMl => (2, 330),
            Self::Cytoscape => (2, 300),
            Self::Layout => (1, 100),
        };
        let ends = |link: &TransitionRef<'_>| link.from().slug().len() + link.to().slug().len();
        subgraph.links().iter().map(|link| names * ends(link) + others).sum()
    }
    /// A subgraph in this form. The same subgraph gives the same bytes.
    pub fn write(self, subgraph: &Subgraph<'_>) -> String {
        match self {
            Self::Svg => svg::svg(subgraph),
            Self::Dot => dot::dot(subgraph),
            Self::GraphMl => graphml::graphml(subgraph),
            Self::Mermaid => mermaid::mermaid(subgraph),
            Self::Cytoscape => cytoscape::cytoscape(subgraph),
            Self::Layout => json::layout(subgraph),
        }
    }
}
