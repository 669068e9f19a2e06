//! The data that a command works on.

use std::path::PathBuf;

use super::{DataArgs, Failure};
use crate::dataset::{self, LayerFiles, Loaded, Problems};
use crate::graph::CareerGraph;

/// Reads and merges the layers that the arguments name: those of `data`, or the bundled ones, and `layers` on top.
pub(super) fn load(data: &[PathBuf], layers: &[PathBuf]) -> Result<Loaded, Problems> {
    let mut files = if data.is_empty() { crate::bundled::layers() } else { Vec::new() };
    let mut problems = Problems::default();
    for folder in data.iter().chain(layers) {
        match LayerFiles::read_folder(folder) {
            Ok(layer) => files.push(layer),
            Err(found) => problems.append(found),
        }
    }
    if problems.is_empty() { dataset::load(files) } else { Err(problems) }
}

/// The graph of the data that the arguments name.
pub(super) fn graph(args: &DataArgs) -> Result<CareerGraph, Failure> {
    let loaded = load(&args.data, &args.layers)?;
    Ok(CareerGraph::new(loaded.dataset))
}
