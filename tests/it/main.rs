//! All integration tests, in one binary.

#![allow(
    clippy::expect_used,
    clippy::format_collect,
    clippy::needless_range_loop,
    clippy::panic,
    clippy::redundant_closure_for_method_calls,
    clippy::similar_names,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise, and says what it does in plain closures"
)]

mod api;
mod architecture;
mod believable;
mod browser;
mod cli;
mod clients;
mod dataset;
mod execute;
mod export;
mod graph;
mod import;
mod node;
mod paths;
mod readme;
mod search;
mod server;
mod service;
mod support;
mod words;
