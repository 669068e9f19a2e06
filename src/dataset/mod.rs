//! Dataset files to a validated [`Dataset`], and rows to dataset files. The only reader and writer of the format.
//!
//! A layer is a folder of TOML, CSV and Markdown files ([`LayerFiles`]); `docs/dataset-format.md` describes them.
//! [`load()`] merges layers by id, cell by cell, and checks the whole: either a [`Dataset`] comes out in which every
//! reference holds, or [`Problems`] with everything that is wrong. The importers write layers with [`Tables`],
//! from the same row types that are read.
//!
//! The way of a file: bytes > text (`text`) > rows as text (`csv_table`, `manifest`, `profile`) > rows of all
//! layers by id (`merge`, `removals`) > typed rows with their references (`read`) > the model
//! (`build`).

mod build;
mod cell;
mod csv_table;
mod layer;
mod load;
mod manifest;
mod merge;
mod problem;
mod profile;
mod read;
mod removals;
mod report;
pub mod rows;
mod style;
mod survey;
mod table;
mod table_id;
mod text;
mod text_table;
mod validated;
mod warning;
mod words;
mod write;

pub use cell::Text;
pub use layer::{LayerFiles, MAX_FILE_BYTES, MAX_LINE_BYTES};
pub use load::{Loaded, load};
pub use manifest::FORMAT;
pub use problem::{
    CellProblem, FileProblem, MAX_PRINTED, Problem, ProblemKind, Problems, ProfileProblem, RowProblem,
};
pub use table_id::TableId;
pub use validated::Dataset;
pub use warning::{Names, Warning};
pub use words::Word;
pub use write::Tables;
