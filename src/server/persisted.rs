//! Requests that name a document instead of sending it.
//!
//! - Automatic persisted queries: `extensions.persistedQuery` with a SHA-256. The first request is told
//!   `PERSISTED_QUERY_NOT_FOUND`, the client repeats it with the text, and from then on the hash does.
//! - `documentId`, as the GraphQL-over-HTTP specification has it: `sha256:` and the hash is the same thing.
//! - Trusted documents: where the operator gives a list, nothing else is answered.

use std::borrow::Cow;
use std::sync::Arc;

use axum::http::StatusCode;
use data_encoding::HEXLOWER_PERMISSIVE;
use indexmap::IndexMap;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use serde::Deserialize;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::fault::Fault;
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
        let sha = named(params)?;
        let query = params.query.take();
        if let Some(trusted) = &self.trusted {
            return trusted_document(trusted, params, query.as_deref(), sha);
        }
        match (query, sha, &self.automatic) {
            (Some(query), Some(sha), automatic) => {
                if Sha::of(&query) != sha {
                    let message = "The hash is not the SHA-256 of the parameter `query`. Send the hash of exactly this text.";
                    return Err(Fault::new(StatusCode::BAD_REQUEST, "PERSISTED_QUERY_MISMATCH", message));
                }
                Ok(Found { query, remember: automatic.is_some().then_some(sha) })
            }
            (Some(query), None, _) => Ok(Found { query, remember: None }),
            (None, Some(sha), Some(automatic)) => match automatic.get(&sha) {
                Some(text) => Ok(Found { query: Cow::Owned(text.as_ref().to_owned()), remember: None }),
                // Clients compare this message.
                None => Err(persisted_fault("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")),
            },
            (None, Some(_), None) => {
                Err(persisted_fault("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported"))
            }
            (None, None, _) if params.document_id.is_some() => {
                let message = "There is no document of this id. Send the text in the parameter `query`.";
                Err(persisted_fault("PERSISTED_QUERY_NOT_FOUND", message))
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

fn trusted_document<'a>(
    trusted: &TrustedDocuments,
    params: &Params<'_>,
    query: Option<&str>,
    sha: Option<Sha>,
) -> Result<Found<'a>, Fault> {
    if query.is_none() && sha.is_none() && params.document_id.is_none() {
        return Err(params.no_document());
    }
    let by_id = params.document_id.as_deref().and_then(|id| trusted.by_id(id));
    let by_sha = || sha.or_else(|| query.map(Sha::of)).and_then(|sha| trusted.by_sha(sha));
    let text = by_id.or_else(by_sha).ok_or_else(|| {
        let message = "This server answers only the documents on its list, and this is none of them. \
            Ask its operator to add it.";
        Fault::new(StatusCode::FORBIDDEN, "DOCUMENT_NOT_TRUSTED", message).well_formed()
    })?;
    Ok(Found { query: Cow::Owned(text.as_ref().to_owned()), remember: None })
}

/// The hash that the request names its document by.
fn named(params: &mut Params<'_>) -> Result<Option<Sha>, Fault> {
    if let Some(sha) = params.document_id.as_deref().and_then(|id| id.strip_prefix("sha256:")) {
        return Sha::parse(sha)
            .map(Some)
            .ok_or_else(|| malformed("after `sha256:` come 64 hexadecimal digits"));
    }
    // Most requests have no extensions, or none of these.
    let Some(extensions) = params.extensions.as_deref().filter(|e| e.get().contains("persistedQuery")) else {
        return Ok(None);
    };
    let Ok(mut members) = serde_json::from_str::<IndexMap<String, Box<RawValue>>>(extensions.get()) else {
        return Ok(None);
    };
    let Some(persisted) = members.shift_remove("persistedQuery") else {
        return Ok(None);
    };
    let persisted: Option<PersistedQuery> = serde_json::from_str(persisted.get())
        .map_err(|_| malformed("it has a `version` and a `sha256Hash`"))?;
    let rest = (!members.is_empty()).then(|| serde_json::value::to_raw_value(&members)).transpose();
    params.extensions = rest.ok().flatten().map(Cow::Owned);
    let Some(persisted) = persisted else {
        return Ok(None);
    };
    if persisted.version != 1 {
        return Err(malformed("its `version` must be 1"));
    }
    Sha::parse(&persisted.sha256_hash)
        .map(Some)
        .ok_or_else(|| malformed("`sha256Hash` has 64 hexadecimal digits"))
}

fn malformed(hint: &str) -> Fault {
    Fault::bad_request(format!("The name of the persisted query cannot be read: {hint}."))
}

fn persisted_fault(code: &'static str, message: &'static str) -> Fault {
    Fault::new(StatusCode::BAD_REQUEST, code, message).well_formed()
}
