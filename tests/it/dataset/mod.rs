//! Dataset files to a dataset: what loads, what is refused, and that order makes no difference.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail as tests do"
)]

mod invalid;
mod merging;
pub(crate) mod order;
mod removing;
mod robust;
mod small;
mod writing;

use std::path::{Path, PathBuf};

use career_graph::dataset::{LayerFiles, Loaded, Problems, load};

/// The folder of a fixture.
pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new("tests/fixtures").join(name)
}

/// Loads the layers in these folders, the lowest first.
pub(crate) fn load_folders(folders: &[PathBuf]) -> Result<Loaded, Problems> {
    load(folders.iter().map(|folder| LayerFiles::read_folder(folder)).collect::<Result<_, _>>()?)
}

/// Loads fixtures that are valid.
pub(crate) fn load_valid(names: &[&str]) -> Loaded {
    let folders: Vec<PathBuf> = names.iter().map(|name| fixture(name)).collect();
    load_folders(&folders).unwrap_or_else(|problems| panic!("{problems}"))
}
