//! An allow-list: a folder of the only documents that are answered.
//!
//! - `NAME.graphql` or `NAME.gql` is one document; `NAME` is its id.
//! - `NAME.json` is an object of ids and documents, as code generators write it, or Apollo's manifest of persisted queries
//!   (`{"operations": [{"id": "...", "body": "..."}]}`).
//!
//! Each document may be asked for by its id, by the SHA-256 of its text, or by its text.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;

use super::persisted::Sha;

/// Why a folder of trusted documents cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TrustedDocumentsError {
    /// A file or the folder cannot be read as text.
    #[error("{}: {source}", path.display())]
    Read {
        /// The file or the folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A JSON file of another shape.
    #[error("{}:{}: {source}; write an object of ids and documents", path.display(), source.line())]
    Json {
        /// The file.
        path: PathBuf,
        /// Where it is wrong and how.
        source: serde_json::Error,
    },
    /// Two documents of one id.
    #[error("{}: the id {id:?} stands for two different documents; rename one", path.display())]
    Twice {
        /// The file with the second document.
        path: PathBuf,
        /// Their id.
        id: String,
    },
    /// Nothing to trust: every request would be refused.
    #[error("{}: no documents; put .graphql or .json files there", .0.display())]
    Empty(PathBuf),
}

/// The documents of a folder.
pub(super) struct TrustedDocuments {
    by_id: BTreeMap<String, Arc<str>>,
    by_sha: BTreeMap<Sha, Arc<str>>,
}

/// A JSON file of documents.
#[derive(Deserialize)]
#[serde(untagged)]
enum Manifest {
    Apollo { operations: Vec<ManifestEntry> },
    Plain(BTreeMap<String, String>),
}

#[derive(Deserialize)]
struct ManifestEntry {
    id: String,
    body: String,
}

impl TrustedDocuments {
    /// Reads the files of a folder, not of the folders in it.
    pub(super) fn load(folder: &Path) -> Result<Self, TrustedDocumentsError> {
        let mut documents = TrustedDocuments { by_id: BTreeMap::new(), by_sha: BTreeMap::new() };
        let read = |path: &Path, source| TrustedDocumentsError::Read { path: path.to_owned(), source };
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut paths: Vec<_> =
            entries.map_err(|e| read(folder, e))?.iter().map(fs::DirEntry::path).collect();
        paths.sort();
        for path in paths {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let text = || fs::read_to_string(&path).map_err(|e| read(&path, e));
            match path.extension().and_then(|extension| extension.to_str()) {
                Some("graphql" | "gql") => documents.add(&path, name, text()?)?,
                Some("json") => {
                    let manifest = serde_json::from_str(&text()?);
                    match manifest
                        .map_err(|source| TrustedDocumentsError::Json { path: path.clone(), source })?
                    {
                        Manifest::Plain(map) => {
                            for (id, text) in map {
                                documents.add(&path, id, text)?;
                            }
                        }
                        Manifest::Apollo { operations } => {
                            for entry in operations {
                                documents.add(&path, entry.id, entry.body)?;
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        if documents.by_id.is_empty() {
            Err(TrustedDocumentsError::Empty(folder.to_owned()))
        } else {
            Ok(documents)
        }
    }

    fn add(&mut self, path: &Path, id: String, text: String) -> Result<(), TrustedDocumentsError> {
        let text: Arc<str> = text.into();
        if self.by_id.get(&id).is_some_and(|other| *other != text) {
            return Err(TrustedDocumentsError::Twice { path: path.to_owned(), id });
        }
        // An editor ends a file with a line break that a client's document does not have.
        for form in [&*text, text.trim_end()] {
            self.by_sha.insert(Sha::of(form), Arc::clone(&text));
        }
        self.by_id.insert(id, text);
        Ok(())
    }

    pub(super) fn by_id(&self, id: &str) -> Option<Arc<str>> {
        self.by_id.get(id).cloned()
    }

    pub(super) fn by_sha(&self, sha: Sha) -> Option<Arc<str>> {
        self.by_sha.get(&sha).cloned()
    }
}
