//! The arguments of `career-graph export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{DataArgs, KindArg, PathCostArg};
use crate::export::Format;

/// The arguments of `export`.
#[derive(Args, Clone, Debug)]
pub struct ExportArgs {
    /// In which form
    #[arg(long, value_name = "FORMAT", default_value = "svg")]
    pub format: FormatArg,
    /// What to show.
    #[command(flatten)]
    pub what: ExportWhat,
    /// With --path: what it is short in
    #[arg(long, value_name = "COST", default_value = "months",
        conflicts_with_all = ["stops", "around", "ladder", "track", "roles"])]
    pub by: PathCostArg,
    /// With --around: how many transitions away the others are at most, 1 to 3
    #[arg(long, value_name = "N", default_value_t = 1,
        conflicts_with_all = ["path", "stops", "ladder", "track", "roles"])]
    pub depth: u32,
    /// With --around, --track and --roles: only transitions of these kinds; both when left out
    #[arg(long, value_name = "KIND,KIND", value_delimiter = ',', conflicts_with_all = ["path", "stops", "ladder"])]
    pub kinds: Vec<KindArg>,
    /// With --around, --track and --roles: the most roles, 1 to 1000; 200 when left out
    #[arg(long, value_name = "N", conflicts_with_all = ["path", "stops", "ladder"])]
    pub limit: Option<usize>,
    /// A file to write to; standard output when left out
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Which data to use.
    #[command(flatten)]
    pub data: DataArgs,
}

/// What to export. Roles are named by title, alternate title or slug.
#[derive(Args, Clone, Debug)]
#[group(required = true, multiple = false)]
pub struct ExportWhat {
    /// The best path between two roles
    #[arg(long, num_args = 2, value_names = ["FROM", "TO"])]
    pub path: Option<Vec<String>>,
    /// The path through these roles
    #[arg(long, value_name = "ROLE,ROLE,...", value_delimiter = ',')]
    pub stops: Option<Vec<String>>,
    /// The roles around one
    #[arg(long, value_name = "ROLE")]
    pub around: Option<String>,
    /// The quickest ways up, aside and into a role
    #[arg(long, value_name = "ROLE")]
    pub ladder: Option<String>,
    /// The roles of a track, named by its name or slug
    #[arg(long, value_name = "TRACK")]
    pub track: Option<String>,
    /// These roles
    #[arg(long, value_name = "ROLE,ROLE,...", value_delimiter = ',')]
    pub roles: Option<Vec<String>>,
}

/// A format of exports.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FormatArg {
    /// A picture
    Svg,
    /// For Graphviz
    Dot,
    /// For Gephi, yEd, networkx
    Graphml,
    /// A flowchart for Markdown
    Mermaid,
    /// JSON for Cytoscape
    Cytoscape,
    /// JSON with the places of everything in the picture
    Layout,
}

impl From<FormatArg> for Format {
    fn from(format: FormatArg) -> Self {
        match format {
            FormatArg::Svg => Self::Svg,
            FormatArg::Dot => Self::Dot,
            FormatArg::Graphml => Self::GraphMl,
            FormatArg::Mermaid => Self::Mermaid,
            FormatArg::Cytoscape => Self::Cytoscape,
            FormatArg::Layout => Self::Layout,
        }
    }
}
