//! All integration tests, in one binary.

mod dataset;
mod execute;
mod search;
mod server;
