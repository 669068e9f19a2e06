//! The arguments that the program takes.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::ExportArgs;
use super::limits::LimitArgs;
use super::path_args::PathArgs;
use super::reach_args::ReachArgs;

/// Serves a graph of careers: roles, the advancement and lateral transitions between them, and career paths.
#[derive(Debug, Parser)]
#[command(name = "career-graph", version, max_term_width = 100, args_conflicts_with_subcommands = true)]
pub struct Cli {
    /// What to do; serves when left out.
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: ServeArgs,
}

impl Cli {
    /// The command; `serve` when none is named.
    pub fn command(self) -> Command {
        self.command.unwrap_or(Command::Serve(self.serve))
    }
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the graph over HTTP (also what happens without a command)
    Serve(ServeArgs),
    /// Check layers of data without serving them: every problem (exit status 1) and every warning (exit status 0)
    Check(CheckArgs),
    /// Find a career path and print it
    Path(PathArgs),
    /// List the roles within reach of one, or those that lead to it
    Reach(ReachArgs),
    /// Draw or export a part of the graph: a path, a neighbourhood, a track
    Export(ExportArgs),
    /// Run a GraphQL document without a server
    Query(QueryArgs),
    /// Print the GraphQL schema
    Schema,
    /// Turn published tables into a layer of data
    Import {
        /// Whose tables.
        #[command(subcommand)]
        source: ImportSource,
    },
}

/// Which data to use.
#[derive(Args, Clone, Debug, Default)]
pub struct DataArgs {
    /// A folder with a layer of data, in place of the bundled data; repeat it to merge layers in order
    #[arg(long = "data", value_name = "DIR", env = "CAREER_GRAPH_DATA", value_delimiter = ',')]
    pub data: Vec<PathBuf>,
    /// A folder with a layer to put on top, such as an organisation's own roles; may be repeated
    #[arg(long = "layer", value_name = "DIR", env = "CAREER_GRAPH_LAYER", value_delimiter = ',')]
    pub layers: Vec<PathBuf>,
}

/// The arguments of `serve`.
#[derive(Args, Clone, Debug)]
pub struct ServeArgs {
    /// The address to listen on; port 0 takes any free port
    #[arg(
        long,
        value_name = "ADDR",
        env = "CAREER_GRAPH_LISTEN",
        default_value = "127.0.0.1:8080", value_parser = address
    )]
    pub listen: SocketAddr,
    /// Which data to serve.
    #[command(flatten)]
    pub data: DataArgs,
    /// An origin whose pages may read answers, such as `https://example.org`, or * for any; may be repeated. Off without
    #[arg(
        long = "cors-origin",
        value_name = "ORIGIN",
        env = "CAREER_GRAPH_CORS_ORIGIN",
        value_delimiter = ','
    )]
    pub cors_origins: Vec<String>,
    /// A folder of the only GraphQL documents that are answered; without it any document is
    #[arg(long, value_name = "DIR", env = "CAREER_GRAPH_TRUSTED_DOCUMENTS")]
    pub trusted_documents: Option<PathBuf>,
    /// Threads that answer, 2 to 1024; by default twice the cores, at least 4
    #[arg(long, value_name = "NUMBER", env = "CAREER_GRAPH_THREADS",
        value_parser = clap::value_parser!(u16).range(2..=1_024))]
    pub threads: Option<u16>,
    /// How long clients and proxies may use the answer to a GET request without asking again, in seconds
    #[arg(long, value_name = "SECONDS", env = "CAREER_GRAPH_CACHE_MAX_AGE", default_value_t = 60,
        value_parser = clap::value_parser!(u64).range(0..=31_536_000))]
    pub cache_max_age: u64,
    /// The size from which answers are compressed, in bytes; 0 compresses none
    #[arg(long, value_name = "BYTES", env = "CAREER_GRAPH_COMPRESS_FROM", default_value_t = 1_024)]
    pub compress_from: u16,
    /// How the log is written
    #[arg(long, value_name = "FORMAT", env = "CAREER_GRAPH_LOG_FORMAT", default_value = "text")]
    pub log_format: LogFormatArg,
    /// What is logged: error, warn, info, debug or trace, or a filter such as `info,career_graph=debug`
    #[arg(long, value_name = "FILTER", env = "CAREER_GRAPH_LOG", default_value = "info")]
    pub log: String,
    /// How much a request may ask for, and what the server gives it.
    #[command(flatten)]
    pub limits: LimitArgs<true>,
}

fn address(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| "write an IP address and a port, such as 127.0.0.1:8080 or [::1]:8080")
}

/// How the log is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LogFormatArg {
    /// Lines for a person
    Text,
    /// One JSON object a line
    Json,
}

/// The arguments of `check`.
#[derive(Args, Clone, Debug)]
pub struct CheckArgs {
    /// Folders with layers, merged in order, as `--data` of the other commands; the bundled data when left out
    #[arg(value_name = "DIR", env = "CAREER_GRAPH_DATA", value_delimiter = ',')]
    pub data: Vec<PathBuf>,
    /// A folder with a layer to put on top; may be repeated
    #[arg(long = "layer", value_name = "DIR", env = "CAREER_GRAPH_LAYER", value_delimiter = ',')]
    pub layers: Vec<PathBuf>,
}

/// The arguments of `query`.
#[derive(Args, Clone, Debug)]
pub struct QueryArgs {
    /// A file with a GraphQL document, or - for standard input
    pub file: PathBuf,
    /// The variables, as a JSON object
    #[arg(long, value_name = "JSON")]
    pub variables: Option<String>,
    /// The name of the operation to run, where the document has several
    #[arg(long, value_name = "NAME")]
    pub operation: Option<String>,
    /// Which data to use.
    #[command(flatten)]
    pub data: DataArgs,
    /// How much the document may ask for.
    #[command(flatten)]
    pub limits: LimitArgs<false>,
}

/// Whose published tables to import.
#[derive(Debug, Subcommand)]
pub enum ImportSource {
    /// The US labour market: O*NET, BLS employment projections, career clusters
    Us(ImportArgs),
}

/// The arguments of `import us`.
#[derive(Args, Clone, Debug)]
pub struct ImportArgs {
    /// The folder of the unpacked tab-delimited O*NET release
    #[arg(long, value_name = "DIR")]
    pub onet: PathBuf,
    /// The workbook of occupational projections (occupation.xlsx)
    #[arg(long, value_name = "FILE")]
    pub projections: PathBuf,
    /// The tab-delimited table of career clusters and pathways
    #[arg(long, value_name = "FILE")]
    pub clusters: PathBuf,
    /// The folder to write the layer into
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}
