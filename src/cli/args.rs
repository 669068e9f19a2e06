//! The arguments that the program takes.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::paths::PathCost;

/// Serves a graph of careers: roles, the advancement and lateral transitions between them, and career paths.
#[derive(Debug, Parser)]
#[command(name = "career-graph", version, max_term_width = 100)]
pub struct Cli {
    /// What to do; serves when left out.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the graph over HTTP (the default)
    Serve(ServeArgs),
    /// Check layers of data without serving: every problem (exit status 1) and every warning (exit status 0)
    Check(CheckArgs),
    /// Find a career path and print it
    Path(PathArgs),
    /// Run a GraphQL document without a server
    Query(QueryArgs),
    /// Print the GraphQL schema
    Schema,
    /// Turn published tables into a layer of data
    Import {
        /// Whose tables
        #[command(subcommand)]
        source: ImportSource,
    },
}

impl Default for Command {
    fn default() -> Self {
        Cli::parse_from(["career-graph", "serve"]).command.unwrap_or(Self::Schema)
    }
}

/// Which data to use.
#[derive(Args, Clone, Debug, Default)]
pub struct DataArgs {
    /// A folder with a layer of data, instead of the bundled data; repeat it to merge layers in order
    #[arg(long = "data", value_name = "DIR", env = "CAREER_GRAPH_DATA", value_delimiter = ':')]
    pub data: Vec<PathBuf>,
    /// A folder with a layer to put on top, such as an organisation's own roles; may be repeated
    #[arg(long = "layer", value_name = "DIR", env = "CAREER_GRAPH_LAYER", value_delimiter = ':')]
    pub layers: Vec<PathBuf>,
}
