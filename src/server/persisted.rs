//! Requests that name a document instead of sending it.
//!
//! - Automatic persisted queries: `extensions.persistedQuery` with a SHA-256. The first request is told
//!   `PERSISTED_QUERY_NOT_FOUND`, the client repeats it with the text, and from then on the hash does.
//! - `documentId`, as the GraphQL-over-HTTP specification has it: `sha256:` and the hash is the same thing.
//! - Trusted documents: where the operator gives a list, nothing else is answered. A document may be named in either of
//!   these ways, by its id or its hash, or sent as it is.

use std::borrow::Cow;
use std::sync::Arc;

use data_encoding::HEXLOWER_PERMISSIVE;
use indexmap::IndexMap;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use serde::Deserialize;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::fault::{Code, Fault};
use super::params::Params;
use super::trusted::TrustedDocuments;

/// The SHA-256 of a document.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Sha([u8; 32]);

impl Sha {
    pub(super) fn of(document: &str) -> Self {
        Sha(Sha256::digest(document).into())
    }

    fn parse(hex: &str) -> Option<Self> {
        let bytes = HEXLOWER_PERMISSIVE.decode(hex.as_bytes()).ok()?;
        Some(Sha(bytes.try_into().ok()?))
    }
}

/// Documents known by name.
pub(super) struct Persisted {
    trusted: Option<TrustedDocuments>,
    automatic: Option<Cache<Sha, Arc<str>, ByBytes>>,
}

/// A document found for a request.
pub(super) struct Found<'a> {
    pub(super) query: Cow<'a, str>,
    /// Remember the document under this name once it has proved to be valid.
    pub(super) remember: Option<Sha>,
}

#[derive(Clone)]
struct ByBytes;

impl Weighter<Sha, Arc<str>> for ByBytes {
    fn weight(&self, _: &Sha, text: &Arc<str>) -> u64 {
        text.len() as u64 + 128
    }
}

/// `extensions.persistedQuery`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PersistedQuery {
    version: u64,
    sha256_hash: String,
}

impl Persisted {
    /// Keeps at most so many bytes of documents that clients sent; 0 turns that off.
    pub(super) fn new(trusted: Option<TrustedDocuments>, bytes: u64) -> Self {
        let entries = usize::try_from(bytes / 1_024).unwrap_or(usize::MAX).min(100_000);
        let automatic =
            (bytes > 0 && trusted.is_none()).then(|| Cache::with_weighter(entries, bytes, ByBytes));
        Persisted { trusted, automatic }
    }

    /// The document of a request. Takes `persistedQuery` out of the extensions: it is no part of the question.
    pub(super) fn find<'a>(&self, params: &mut Params<'a>) -> Result<Found<'a>, Fault> {
        let hash = hash(params)?;
        let query = params.query.take();
        if let Some(trusted) = &self.trusted {
            let names = [params.document_id.as_deref(), hash.as_deref()];
            return match trusted_document(trusted, names, query.as_deref()) {
                Some(found) => found,
                None => Err(params.no_document()),
            };
        }
        let sha = hash.as_deref().map(|hash| Sha::parse(hash).ok_or_else(malformed_hash)).transpose()?;
        match (query, sha, &self.automatic) {
            (Some(query), Some(sha), automatic) => {
                if Sha::of(&query) != sha {
                    return Err(mismatch());
                }
                Ok(Found { query, remember: automatic.is_some().then_some(sha) })
            }
            (Some(query), None, _) => Ok(Found { query, remember: None }),
            (None, Some(sha), Some(automatic)) => match automatic.get(&sha) {
                Some(text) => Ok(Found { query: Cow::Owned(text.as_ref().to_owned()), remember: None }),
                // Clients compare this message.
                None => Err(persisted_fault(Code::PersistedQueryNotFound, "PersistedQueryNotFound")),
            },
            (None, Some(_), None) => {
                Err(persisted_fault(Code::PersistedQueryNotSupported, "PersistedQueryNotSupported"))
            }
            (None, None, _) if params.document_id.is_some() => {
                let message = "There is no document of this id. Send the text in the parameter `query`.";
                Err(persisted_fault(Code::PersistedQueryNotFound, message))
            }
            (None, None, _) => Err(params.no_document()),
        }
    }

    /// Remembers a document that has been answered.
    pub(super) fn remember(&self, sha: Sha, document: &str) {
        if let Some(automatic) = &self.automatic {
            automatic.insert(sha, document.into());
        }
    }
}

/// The document on the list that the request means, by one of the names or by its text; `None` if it gives neither.
fn trusted_document<'a>(
    trusted: &TrustedDocuments,
    names: [Option<&str>; 2],
    query: Option<&str>,
) -> Option<Result<Found<'a>, Fault>> {
    let name = names.into_iter().flatten().next();
    let found = match (name, query) {
        (Some(name), _) => trusted.by_id(name).or_else(|| {
            let hash = name.strip_prefix(SHA256).unwrap_or(name);
            trusted.by_sha(Sha::parse(hash)?)
        }),
        (None, Some(query)) => trusted.by_sha(Sha::of(query)),
        (None, None) => return None,
    };
    let Some(text) = found else {
        let what = match name {
            Some(name) => format!("no document named {:?}", name.chars().take(100).collect::<String>()),
            None => "not this one".to_owned(),
        };
        let message = format!(
            "This server answers only the documents on its list: {what}. Ask its operator to add it, or ask for one that is \
            there, by its id in `documentId` or by its SHA-256."
        );
        return Some(Err(Fault::new(Code::DocumentNotTrusted, message).well_formed()));
    };
    if query.is_some_and(|query| query.trim_end() != text.trim_end()) {
        return Some(Err(mismatch()));
    }
    Some(Ok(Found { query: Cow::Owned(text.as_ref().to_owned()), remember: None }))
}

/// How a hash is marked in `documentId`.
const SHA256: &str = "sha256:";

/// The hash that the request names its document by, as it is written.
fn hash(params: &mut Params<'_>) -> Result<Option<String>, Fault> {
    let hash = params.document_id.as_deref().and_then(|id| id.strip_prefix(SHA256)).map(str::to_owned);
    // Most requests have no extensions, or none of these.
    let Some(extensions) = params.extensions.as_deref().filter(|e| e.get().contains("persistedQuery")) else {
        return Ok(hash);
    };
    let Ok(mut members) = serde_json::from_str::<IndexMap<String, Box<RawValue>>>(extensions.get()) else {
        return Ok(hash);
    };
    let Some(persisted) = members.shift_remove("persistedQuery") else {
        return Ok(hash);
    };
    let persisted: Option<PersistedQuery> = serde_json::from_str(persisted.get()).map_err(|_| {
        malformed(
            "`extensions.persistedQuery` is an object with a number `version` and a string `sha256Hash`",
        )
    })?;
    let rest = (!members.is_empty()).then(|| serde_json::value::to_raw_value(&members)).transpose();
    params.extensions = rest.ok().flatten().map(Cow::Owned);
    let Some(persisted) = persisted else {
        return Ok(hash);
    };
    if persisted.version != 1 {
        return Err(malformed("its `version` must be 1"));
    }
    Ok(hash.or(Some(persisted.sha256_hash)))
}

fn malformed(hint: &str) -> Fault {
    Fault::bad_request(format!("The name of the persisted query cannot be read: {hint}."))
}

fn malformed_hash() -> Fault {
    malformed("a SHA-256 has 64 hexadecimal digits")
}

fn mismatch() -> Fault {
    let message =
        "The parameter `query` is not the document that is named. Send the SHA-256 of exactly this text.";
    Fault::new(Code::PersistedQueryMismatch, message)
}

fn persisted_fault(code: Code, message: &'static str) -> Fault {
    Fault::new(code, message).well_formed()
}
