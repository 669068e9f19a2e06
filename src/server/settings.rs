//! What an operator can set, with the defaults.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::thread::available_parallelism;
use std::time::Duration;

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
    /// Threads that answer. Default twice the cores, at least 4.
    ///
    /// One of them is always kept free of GraphQL work, see `gate`.
    pub threads: usize,
    /// Connections held open at once; more wait in the kernel's queue. Default 4,096.
    pub max_connections: usize,
    /// GraphQL requests that may wait for a thread; more are refused with 503. Default 512.
    pub max_waiting: usize,
    /// The largest request body, in bytes. Default 1 MiB.
    pub body_limit: usize,
    /// The largest request head (the line with the URL, and all headers), in bytes, at least 8,192. Default 64 KiB.
    ///
    /// It bounds the document of a GET request.
    pub head_limit: usize,
    /// How long a client may take to send the head of a request, and an idle connection is kept. Default 30 s.
    pub head_timeout: Duration,
    /// How long a client may take to send a body, and a request may wait for a thread. Default 10 s.
    pub request_timeout: Duration,
    /// How long requests under way may take to finish after the signal to stop. Default 10 s.
    pub drain_timeout: Duration,
    /// Origins whose pages may read answers (`https://example.org`), or `*` for any. Default none: CORS is off.
    pub cors_origins: Vec<String>,
    /// Answers of at least so many bytes are compressed for clients that can read it. Default 1,024; 0 turns compression off.
    pub compress_from: u16,
    /// How long a client or a proxy may reuse the answer to a GET request without asking again. Default 60 s.
    pub cache_max_age: Duration,
    /// Memory for whole answers, in bytes; 0 turns the cache off. Default 64 MiB.
    pub answer_cache_bytes: u64,
    /// Memory for automatically persisted queries, in bytes; 0 turns them off. Default 8 MiB.
    pub persisted_query_bytes: u64,
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
            max_connections: 4_096,
            max_waiting: 512,
            body_limit: 1 << 20,
            head_limit: 64 << 10,
            head_timeout: Duration::from_secs(30),
            request_timeout: Duration::from_secs(10),
            drain_timeout: Duration::from_secs(10),
            cors_origins: Vec::new(),
            compress_from: 1_024,
            cache_max_age: Duration::from_mins(1),
            answer_cache_bytes: 64 << 20,
            persisted_query_bytes: 8 << 20,
            trusted_documents: None,
        }
    }
}
