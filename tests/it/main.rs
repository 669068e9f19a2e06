//! All integration tests, in one binary.

mod api;
mod believable;
mod browser;
mod dataset;
mod execute;
mod graph;
mod import;
mod node;
mod paths;
mod search;
mod server;
mod support;
