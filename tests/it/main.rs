//! All integration tests, in one binary.

mod api;
mod believable;
mod dataset;
mod execute;
mod import;
mod search;
mod server;
