//! The files of one layer, as they come from a folder or from the program itself.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use super::{FileProblem, Problem, Problems};

/// The greatest size of a file of a layer, in bytes.
pub const MAX_FILE_BYTES: u64 = 256 * 1024 * 1024;
/// The greatest length of a line of a file, in bytes without its end.
pub const MAX_LINE_BYTES: usize = 64 * 1024;

/// The file that makes a folder a layer.
pub(super) const MANIFEST: &str = "dataset.toml";
/// The folder of the profiles.
pub(super) const PROFILES: &str = "profiles";

/// The files of one layer: names within the layer (`roles.csv`, `profiles/data-analyst.md`) and contents.
#[derive(Clone, Debug, Default)]
pub struct LayerFiles {
    label: String,
    files: BTreeMap<String, Cow<'static, [u8]>>,
    faults: BTreeMap<String, FileProblem>,
}

impl LayerFiles {
    /// A layer of these files. `label` is put before their names in problems: the folder as the user named it.
    pub fn new<N: Into<String>>(
        label: impl Into<String>,
        files: impl IntoIterator<Item = (N, Cow<'static, [u8]>)>,
    ) -> Self {
        let files = files.into_iter().map(|(name, bytes)| (name.into(), bytes)).collect();
        Self { label: label.into(), files, faults: BTreeMap::new() }
    }

    /// Reads the layer in a folder: its TOML and CSV files and the Markdown files in its `profiles`. Other files
    /// and folders are left alone.
    ///
    /// A file that cannot be read is reported by [`load`](super::load()), with all else that is wrong.
    ///
    /// # Errors
    /// If the folder is not there or cannot be listed.
    pub fn read_folder(folder: &Path) -> Result<Self, Problems> {
        let mut layer = Self { label: folder.display().to_string(), ..Self::default() };
        layer.read_files(folder, "", &["toml", "csv"]).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Problems::one(&layer.label, FileProblem::MissingFolder),
            _ => Problems::one(&layer.label, FileProblem::CannotRead { reason: error.to_string() }),
        })?;
        let profiles = folder.join(PROFILES);
        if profiles.is_dir()
            && let Err(error) = layer.read_files(&profiles, "profiles/", &["md"])
        {
            layer.faults.insert(PROFILES.to_owned(), FileProblem::CannotRead { reason: error.to_string() });
        }
        Ok(layer)
    }

    fn read_files(&mut self, folder: &Path, prefix: &str, endings: &[&str]) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let wanted = path.extension().is_some_and(|ending| endings.iter().any(|e| ending == *e));
            let Some(name) = path.file_name().filter(|_| wanted) else {
                continue;
            };
            let name = format!("{prefix}{}", name.to_string_lossy());
            match read_file(&path) {
                Ok(bytes) => {
                    self.files.insert(name, Cow::Owned(bytes));
                }
                Err(kind) => {
                    self.faults.insert(name, kind);
                }
            }
        }
        Ok(())
    }

    /// What problems call a file of this layer.
    pub(super) fn path_of(&self, name: &str) -> String {
        if self.label.is_empty() {
            return name.to_owned();
        }
        Path::new(&self.label).join(name).display().to_string()
    }

    /// The names of all files, those included that could not be read, sorted.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let mut names: Vec<&str> = self.files.keys().chain(self.faults.keys()).map(String::as_str).collect();
        names.sort_unstable();
        names.into_iter()
    }

    /// The contents of a file; `None` if the layer has no such file.
    ///
    /// # Errors
    /// If the file cannot be read, is empty, or is too large.
    pub(super) fn bytes(&self, name: &str) -> Option<Result<&[u8], FileProblem>> {
        if let Some(fault) = self.faults.get(name) {
            return Some(Err(fault.clone()));
        }
        let bytes = self.files.get(name)?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Some(if size > MAX_FILE_BYTES { Err(too_large(size)) } else { Ok(bytes) })
    }
}

/// Whether a file's name ends with one of these, whatever the case.
pub(super) fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension().is_some_and(|ending| endings.iter().any(|other| ending.eq_ignore_ascii_case(other)))
}

fn read_file(path: &Path) -> Result<Vec<u8>, FileProblem> {
    let cannot = |error: io::Error| FileProblem::CannotRead { reason: error.to_string() };
    let facts = fs::metadata(path).map_err(cannot)?;
    if !facts.is_file() {
        return Err(FileProblem::CannotRead { reason: "it is not a file".to_owned() });
    }
    if facts.len() > MAX_FILE_BYTES {
        return Err(too_large(facts.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(facts.len()).unwrap_or(0));
    // The file may have grown since it was measured.
    File::open(path)
        .and_then(|file| file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes))
        .map_err(cannot)?;
    Ok(bytes)
}

fn too_large(bytes: u64) -> FileProblem {
    FileProblem::FileTooLarge { bytes, max: MAX_FILE_BYTES }
}

impl Problems {
    fn one(file: &str, kind: FileProblem) -> Self {
        Self::from_iter([(0, Problem { file: file.to_owned(), line: None, kind: kind.into() })])
    }
}
