use std::path::{Path, PathBuf};

/// Why published tables could not be imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file could not be read.
    #[error("{}: cannot be read: {cause}; check the path, and that the release is unpacked there", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: String,
    },
    /// A table lacks a column.
    #[error("{}: has no column \"{column}\"; is this the table of that name, in the tab-delimited release?", path.display())]
    MissingColumn {
        /// The file.
        path: PathBuf,
        /// The column's name.
        column: String,
    },
    /// A row does not fit its table.
    #[error("{}:{line}: {problem}", path.display())]
    BadRow {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: u64,
        /// What is wrong.
        problem: String,
    },
    /// A workbook lacks a sheet or cannot be opened as one.
    #[error("{}: {problem}", path.display())]
    BadWorkbook {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        problem: String,
    },
    /// A table is readable but has no rows that count.
    #[error("{}: holds nothing that can be imported; expected {expected}", path.display())]
    Nothing {
        /// The file.
        path: PathBuf,
        /// What was expected.
        expected: &'static str,
    },
    /// A result could not be written.
    #[error("{}: cannot be written: {cause}", path.display())]
    Unwritable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        cause: String,
    },
}

impl ImportError {
    pub(crate) fn unreadable(path: &Path, cause: &impl ToString) -> Self {
        Self::Unreadable { path: path.to_owned(), cause: cause.to_string() }
    }
    pub(crate) fn bad_row(path: &Path, line: u64, problem: impl Into<String>) -> Self {
        Self::BadRow { path: path.to_owned(), line, problem: problem.into() }
    }
}
