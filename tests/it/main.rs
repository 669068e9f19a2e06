//! All integration tests, in one binary.

mod api;
mod believable;
mod dataset;
mod execute;
mod graph;
mod import;
mod paths;
mod search;
mod server;
mod support;
