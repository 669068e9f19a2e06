//! All integration tests, in one binary.

mod dataset;
mod execute;
mod graph;
mod paths;
mod search;
mod server;
mod support;
