//! All integration tests, in one binary.

mod architecture;
mod cli;
mod dataset;
mod execute;
mod graph;
mod paths;
mod search;
mod server;
mod support;
