//! career-graph: roles and tracks in a graph of advancement and lateral transitions, served through GraphQL.

pub mod model;
pub mod server;
