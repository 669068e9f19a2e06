//! The `career-graph` program.

fn main() {}
