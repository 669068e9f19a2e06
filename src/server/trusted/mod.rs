//! An allow-list: a folder of the only documents that are answered.
//!
//! - `NAME.graphql` or `NAME.gql` is one document; `NAME` is its id.
//! - `NAME.json` is an object of ids and documents, as code generators write it, or Apollo's manifest of persisted queries
//!   (`{"operations": [{"id": "...", "body": "..."}]}`).
//!
//! Each document may be asked for by its id, by the SHA-256 of its text, or by its text. All of them are validated when the
//! list is read, so that a mistake is found by whoever starts the server and not by the users of a client.

mod manifest;
mod problem;

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use problem::{TrustedDocumentsError, TrustedProblem};

use super::app::Graphql;
use super::persisted::Sha;

/// The documents of a folder.
pub(super) struct TrustedDocuments {
    by_id: BTreeMap<String, Arc<str>>,
    by_sha: BTreeMap<Sha, Arc<str>>,
}

/// A document as a file gives it.
struct Entry {
    id: String,
    text: String,
    path: PathBuf,
    /// Whether the file holds nothing but the document, so that its lines are those of the file.
    alone: bool,
}

impl TrustedDocuments {
    /// Reads the files of a folder, not of the folders in it, and validates the documents.
    ///
    /// # Errors
    /// Every problem, in the order of the files' names.
    pub(super) fn load(folder: &Path, graphql: &impl Graphql) -> Result<Self, TrustedDocumentsError> {
        let mut problems = Vec::new();
        let mut documents = TrustedDocuments { by_id: BTreeMap::new(), by_sha: BTreeMap::new() };
        let mut homes: BTreeMap<String, PathBuf> = BTreeMap::new();
        for path in paths(folder).map_err(|problem| TrustedDocumentsError(vec![problem]))? {
            let entries = entries(&path).unwrap_or_else(|problem| {
                problems.push(problem);
                Vec::new()
            });
            for entry in entries {
                let text: Arc<str> = entry.text.as_str().into();
                if documents.by_id.get(&entry.id).is_some_and(|other| *other != text) {
                    let first = homes.get(&entry.id).cloned().unwrap_or_default();
                    problems.push(TrustedProblem::Twice { path: entry.path, first, id: entry.id });
                    continue;
                }
                let mistakes = graphql.check(&entry.text);
                problems.extend(mistakes.into_iter().map(|m| TrustedProblem::document(&entry, m)));
                homes.insert(entry.id.clone(), entry.path);
                documents.add(entry.id, &text);
            }
        }
        if problems.is_empty() && documents.by_id.is_empty() {
            problems.push(TrustedProblem::Empty(folder.to_owned()));
        }
        if problems.is_empty() { Ok(documents) } else { Err(TrustedDocumentsError(problems)) }
    }

    fn add(&mut self, id: String, text: &Arc<str>) {
        // An editor ends a file with a line break that a client's document does not have.
        for form in [&**text, text.trim_end()] {
            self.by_sha.insert(Sha::of(form), Arc::clone(text));
        }
        self.by_id.insert(id, Arc::clone(text));
    }

    pub(super) fn by_id(&self, id: &str) -> Option<Arc<str>> {
        self.by_id.get(id).cloned()
    }

    pub(super) fn by_sha(&self, sha: Sha) -> Option<Arc<str>> {
        self.by_sha.get(&sha).cloned()
    }
}

/// What is in the folder, in the order of names.
fn paths(folder: &Path) -> Result<Vec<PathBuf>, TrustedProblem> {
    let path = folder.to_owned();
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries.map_err(|source| match source.kind() {
        ErrorKind::NotFound => TrustedProblem::NoFolder(path),
        ErrorKind::NotADirectory => TrustedProblem::File(path),
        _ => TrustedProblem::Read { path, source },
    })?;
    let mut paths: Vec<_> = entries.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    Ok(paths)
}

/// The documents of a file; none of one that is not for documents.
fn entries(path: &Path) -> Result<Vec<Entry>, TrustedProblem> {
    let ending = path.extension().and_then(|extension| extension.to_str());
    let entry = |id, text, alone| Entry { id, text, path: path.to_owned(), alone };
    match ending {
        _ if path.is_dir() => Ok(Vec::new()),
        Some("graphql" | "gql") => {
            let name = path.file_stem().and_then(|name| name.to_str());
            let name = name.ok_or_else(|| TrustedProblem::Name(path.to_owned()))?;
            Ok(vec![entry(name.to_owned(), read(path)?, true)])
        }
        Some("json") => {
            let documents = manifest::read(path, &read(path)?)?.into_iter();
            Ok(documents.map(|(id, text)| entry(id, text, false)).collect())
        }
        _ => Ok(Vec::new()),
    }
}

fn read(path: &Path) -> Result<String, TrustedProblem> {
    let bytes = fs::read(path).map_err(|source| TrustedProblem::Read { path: path.to_owned(), source })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        TrustedProblem::NotUtf8 { path: path.to_owned(), line }
    })?;
    // A byte order mark is for the editor.
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
}
