//! The GraphQL schema and the engine that answers from it.

pub mod execute;
