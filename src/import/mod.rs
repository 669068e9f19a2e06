//! Published tables in, dataset files out.
//!
//! An importer reads what a publisher offers, keeps facts and figures, and writes the layer's files sorted, so that a
//! new release gives a readable difference. It never takes sentences along.

mod error;
mod table;
pub mod us;

pub use error::ImportError;
