//! What an operator can set, with the defaults.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::thread::available_parallelism;
use std::time::Duration;

use crate::limits::Limits;

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogFormat {
    /// Lines for a person.
    #[default]
    Text,
    /// One JSON object a line, for a log collector.
    Json,
}

/// Everything that can be set about the server.
///
/// The command line fills it, flag by flag; each flag is also a `CAREER_GRAPH_*` variable.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address to listen on. Default `127.0.0.1:8080`: this machine only.
    pub listen: SocketAddr,
    /// How the log is written. Default text.
    pub log_format: LogFormat,
    /// What is logged, in the syntax of `tracing`'s `EnvFilter`. Default `info`.
    ///
    /// At `info` there is one line a request, without its document, variables or query string.
    pub log_filter: String,
    /// Threads that answer, 2 at least. Default twice the cores, at least 4.
    ///
    /// One of them is always kept free of GraphQL work, see `gate`.
    pub threads: usize,
    /// How large requests may be, how long they may take, and what is kept in memory.
    pub limits: Limits,
    /// Origins whose pages may read answers (`https://example.org`), or `*` for any. Default none: CORS is off.
    pub cors_origins: Vec<String>,
    /// Answers of at least so many bytes are compressed for clients that can read it. Default 1,024; 0 turns compression off.
    pub compress_from: u16,
    /// How long a client or a proxy may reuse the answer to a GET request without asking again, in whole seconds.
    /// Default 60 s.
    pub cache_max_age: Duration,
    /// A folder of the only documents that are answered. Default none: any document is.
    pub trusted_documents: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            listen: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080),
            log_format: LogFormat::Text,
            log_filter: "info".to_owned(),
            threads: available_parallelism().map_or(4, |cores| (2 * cores.get()).max(4)),
            limits: Limits::default(),
            cors_origins: Vec::new(),
            compress_from: 1_024,
            cache_max_age: Duration::from_mins(1),
            trusted_documents: None,
        }
    }
}
