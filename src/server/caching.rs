//! What clients and proxies may keep: an answer is named by what it was computed from.
//!
//! The same dataset and program give the same request the same answer, so its `ETag` is a digest of both, known before
//! anything is computed. Anybody can compute it, so a tag is believed only if this server has given it out: then the client
//! is told that it has the answer without executing the request. Any other is executed once to see that it is one that
//! is answered without errors. The tag is weak, because one tag stands for the plain and the compressed forms and for both
//! media types.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH, VARY};
use axum::response::Response;
use data_encoding::HEXLOWER;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::app::{About, GraphqlRequest};

/// Bytes of the digest that stand in a tag.
const TAG_BYTES: usize = 16;

/// What all answers of this server depend on.
pub(super) struct Versions {
    /// A digest that has heard the versions.
    start: Sha256,
    cache_control: HeaderValue,
    /// Which headers of the request decide about the answer, beside the URL.
    vary: HeaderValue,
    /// The beginnings of tags that were given out, each at the place of its last bits: a newer one replaces it.
    given: Box<[AtomicU64]>,
}

/// Tags that are remembered as given out. Whoever comes with a forgotten one costs one execution.
const GIVEN: usize = 1 << 16;

/// The value of an `ETag`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    text: String,
    /// Its first 64 bits.
    start: u64,
}

impl Versions {
    pub(super) fn new(about: &About, max_age: Duration, compresses: bool) -> Self {
        let mut start = Sha256::new();
        for part in [env!("CARGO_PKG_VERSION"), about.dataset_version.as_str(), about.sdl.as_str()] {
            hear(&mut start, Some(part));
        }
        let cache_control = format!("public, max-age={}", max_age.as_secs());
        let cache_control =
            HeaderValue::try_from(cache_control).unwrap_or(HeaderValue::from_static("no-cache"));
        let vary = HeaderValue::from_static(if compresses { "accept, accept-encoding" } else { "accept" });
        let given = (0..GIVEN).map(|_| AtomicU64::new(0)).collect();
        Versions { start, cache_control, vary, given }
    }

    /// The tag of the answer to this request.
    pub(super) fn tag(&self, request: &GraphqlRequest<'_>) -> Tag {
        let mut digest = self.start.clone();
        hear(&mut digest, Some(request.query));
        hear(&mut digest, request.operation_name);
        hear(&mut digest, request.variables.map(RawValue::get));
        hear(&mut digest, request.extensions.map(RawValue::get));
        Tag::of(digest)
    }

    /// The tag of something that is served as it is.
    pub(super) fn tag_of_text(&self, text: &str) -> Tag {
        let mut digest = self.start.clone();
        hear(&mut digest, Some(text));
        Tag::of(digest)
    }

    /// Says how long the answer may be kept and by which name; the name counts as given out.
    pub(super) fn mark(&self, headers: &mut HeaderMap, tag: &Tag) {
        headers.insert(CACHE_CONTROL, self.cache_control.clone());
        if let Ok(tag) = HeaderValue::try_from(tag.text.as_str()) {
            headers.insert(ETAG, tag);
        }
        headers.append(VARY, self.vary.clone());
        if let Some(place) = self.place(tag) {
            place.store(tag.start, Ordering::Relaxed);
        }
    }

    /// Whether the client has an answer that was given out by this name.
    pub(super) fn is_current(&self, tag: &Tag, headers: &HeaderMap) -> bool {
        tag.is_known(headers)
            && self.place(tag).is_some_and(|place| place.load(Ordering::Relaxed) == tag.start)
    }

    fn place(&self, tag: &Tag) -> Option<&AtomicU64> {
        self.given.get(usize::try_from(tag.start % GIVEN as u64).ok()?)
    }

    /// The answer to a client that has it: the headers are those that would come with it.
    pub(super) fn not_modified(&self, tag: &Tag) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        self.mark(response.headers_mut(), tag);
        response
    }
}

impl Tag {
    fn of(digest: Sha256) -> Self {
        let digest = digest.finalize();
        let text = format!("W/\"{}\"", HEXLOWER.encode(&digest[..TAG_BYTES]));
        let start = digest.iter().take(8).fold(0, |bits, byte| bits << 8 | u64::from(*byte));
        Tag { text, start }
    }

    /// Whether the client says that it has this (`If-None-Match`, compared weakly).
    pub(super) fn is_known(&self, headers: &HeaderMap) -> bool {
        is_known(&self.text, headers)
    }
}

/// Whether the client says that it has what this tag names (`If-None-Match`, compared weakly).
pub(super) fn is_known(tag: &str, headers: &HeaderMap) -> bool {
    let own = opaque(tag);
    let mut values = headers.get_all(IF_NONE_MATCH).into_iter().filter_map(|value| value.to_str().ok());
    values.any(|value| value.trim() == "*" || value.split(',').any(|tag| opaque(tag) == own))
}

/// A tag without the mark of weakness.
fn opaque(tag: &str) -> &str {
    let tag = tag.trim();
    tag.strip_prefix("W/").unwrap_or(tag)
}

/// Parts are told apart: each is heard with its length, an absent one as such.
fn hear(digest: &mut Sha256, part: Option<&str>) {
    match part {
        Some(part) => {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        None => digest.update(u64::MAX.to_be_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_part_of_a_request_has_its_place_in_the_tag() {
        let about = |version: &str| About {
            dataset: String::new(),
            dataset_version: version.to_owned(),
            counts: Vec::new(),
            sdl: String::new(),
        };
        let json = |text: &str| RawValue::from_string(text.to_owned()).unwrap();
        let (a, b) = (json(r#"{"a":1}"#), json(r#"{"a":2}"#));
        let plain = GraphqlRequest {
            query: "ab",
            operation_name: None,
            variables: None,
            extensions: None,
            request_id: "1",
        };
        let requests = [
            plain,
            GraphqlRequest { query: "a", operation_name: Some("b"), ..plain },
            GraphqlRequest { query: "a", ..plain },
            GraphqlRequest { operation_name: Some(""), ..plain },
            GraphqlRequest { variables: Some(&a), ..plain },
            GraphqlRequest { variables: Some(&b), ..plain },
            GraphqlRequest { extensions: Some(&a), ..plain },
        ];
        let mut tags = BTreeSet::new();
        for version in ["1", "2"] {
            let versions = Versions::new(&about(version), Duration::from_secs(1), true);
            tags.extend(requests.iter().map(|request| versions.tag(request).text));
            assert_eq!(versions.tag(&plain), versions.tag(&GraphqlRequest { request_id: "2", ..plain }));
        }
        assert_eq!(tags.len(), 2 * requests.len());
    }

    #[test]
    fn tags_are_compared_weakly_and_one_of_several_will_do() {
        let known = |values: &[&'static str]| {
            let headers = values.iter().map(|value| (IF_NONE_MATCH, HeaderValue::from_static(value)));
            is_known("W/\"a\"", &headers.collect())
        };
        for values in
            [&["\"a\""][..], &["W/\"a\""], &["*"], &[" * "], &["\"b\", W/\"a\""], &["\"b\"", "\"a\""]]
        {
            assert!(known(values), "{values:?}");
        }
        for values in [&[][..], &[""], &["\"b\""], &["a"], &["\"b\", *"], &["W/W/\"a\""], &["w/\"a\""]] {
            assert!(!known(values), "{values:?}");
        }
    }
}
