//! Requests made to cost more than they may: each gets a clear answer and costs next to nothing.

mod engine;
mod rows;
mod server;
