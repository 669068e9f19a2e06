//! What can be wrong with a folder of trusted documents.

use std::fmt::{self, Display};
use std::path::PathBuf;

use super::Entry;
use crate::server::app::Mistake;

/// Why a folder of trusted documents cannot be used: every problem, a line each.
#[derive(Debug)]
pub struct TrustedDocumentsError(pub Vec<TrustedProblem>);

impl std::error::Error for TrustedDocumentsError {}

impl Display for TrustedDocumentsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, problem) in self.0.iter().enumerate() {
            write!(f, "{}{problem}", if n > 0 { "\n" } else { "" })?;
        }
        Ok(())
    }
}

/// One problem: where it is, what it is, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum TrustedProblem {
    /// The folder is not there.
    #[error("{}: there is no such folder; check the path", .0.display())]
    NoFolder(PathBuf),
    /// It is not a folder.
    #[error("{}: this is a file; name the folder that it is in", .0.display())]
    File(PathBuf),
    /// A file or the folder cannot be read.
    #[error("{}: cannot be read: {source}", path.display())]
    Read {
        /// The file or the folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file that is not text.
    #[error("{}:{line}: this is not UTF-8; save the file as UTF-8", path.display())]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// Where it ceases to be.
        line: usize,
    },
    /// A document whose id nobody could send.
    #[error("{}: the name of the file is to be an id, but is not UTF-8; rename it", .0.display())]
    Name(PathBuf),
    /// A JSON file of another shape.
    #[error("{}:{line}: {what}; write an object of ids and documents", path.display())]
    Json {
        /// The file.
        path: PathBuf,
        /// Where it is wrong.
        line: usize,
        /// How.
        what: String,
    },
    /// Two documents of one id.
    #[error("{}: the id {id:?} stands for another document in {}; rename one", path.display(), first.display())]
    Twice {
        /// The file with the second document.
        path: PathBuf,
        /// That with the first.
        first: PathBuf,
        /// Their id.
        id: String,
    },
    /// A document that cannot be answered.
    #[error("{place}: {message}")]
    Document {
        /// The file, with line and column where it holds nothing but the document; else with the document's id, and line and
        /// column in the document.
        place: String,
        /// What is wrong with it.
        message: String,
    },
    /// Nothing to trust: every request would be refused.
    #[error("{}: there are no documents; put .graphql or .json files there", .0.display())]
    Empty(PathBuf),
}

impl TrustedProblem {
    pub(super) fn document(entry: &Entry, mistake: Mistake) -> Self {
        let path = entry.path.display();
        let place = match (entry.alone, mistake.at) {
            (true, Some((line, column))) => format!("{path}:{line}:{column}"),
            (true, None) => path.to_string(),
            (false, Some((line, column))) => format!("{path}: {:?}, line {line}, column {column}", entry.id),
            (false, None) => format!("{path}: {:?}", entry.id),
        };
        TrustedProblem::Document { place, message: mistake.message }
    }
}
