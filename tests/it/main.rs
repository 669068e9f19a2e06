//! All integration tests, in one binary.

mod api;
mod believable;
mod dataset;
mod execute;
mod search;
mod server;
