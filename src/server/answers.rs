//! Whole answers kept in memory, for requests that come again.
//!
//! The cache belongs to one dataset: it is made with the service that answers from it and goes with it, so the dataset
//! is no part of the key. Only complete answers are kept: the same request gets the same bytes. An answer is kept when its
//! request comes for the second time, so that requests which never come again cost next to nothing and push nothing out.

use std::hash::{BuildHasher, Hash, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Bytes;
use quick_cache::sync::Cache;
use quick_cache::{DefaultHashBuilder, Equivalent, Weighter};
use serde_json::value::RawValue;

use super::app::GraphqlRequest;

/// Of the whole memory, the largest share of one answer: 1/32.
const LARGEST_SHARE: u64 = 32;

/// What an entry costs beside its texts: the cache's own books and the allocations.
const OVERHEAD: usize = 160;

/// Groups of requests that are remembered as having come once.
const GROUPS: usize = 1 << 12;

/// Requests in a group; the oldest gives way to a new one.
const GROUP: usize = 4;

/// Complete answers, the most used ones, within a bound in bytes.
pub(super) struct Answers {
    cache: Option<Cache<Key, Bytes, ByBytes>>,
    largest: u64,
    hasher: DefaultHashBuilder,
    /// Hashes of requests that came once, each in the group of its last bits, the newest first.
    seen: Box<[[AtomicU64; GROUP]]>,
}

impl Answers {
    /// At most so many bytes; 0 keeps nothing.
    pub(super) fn new(bytes: u64) -> Self {
        // An estimate of entries, for the first allocation only.
        let entries = usize::try_from(bytes / 4_096).unwrap_or(usize::MAX).min(100_000);
        let cache = (bytes > 0).then(|| Cache::with_weighter(entries, bytes, ByBytes));
        let seen = (0..if bytes > 0 { GROUPS } else { 0 }).map(|_| Default::default()).collect();
        Answers { cache, largest: bytes / LARGEST_SHARE, hasher: DefaultHashBuilder::default(), seen }
    }

    pub(super) fn get(&self, request: &GraphqlRequest<'_>) -> Option<Bytes> {
        self.cache.as_ref()?.get(&Asked::from(request))
    }

    /// Keeps the answer if the request has come before.
    pub(super) fn keep(&self, request: &GraphqlRequest<'_>, answer: &Bytes) {
        let Some(cache) = &self.cache else { return };
        let asked = Asked::from(request);
        if self.came_before(&asked) && answer.len() as u64 <= self.largest {
            // A copy of its own: the answer's buffer may be larger than the answer.
            cache.insert(Key::from(&asked), Bytes::copy_from_slice(answer));
        }
    }

    fn came_before(&self, asked: &Asked<'_>) -> bool {
        let hash = self.hasher.hash_one(asked);
        let group = usize::try_from(hash % GROUPS as u64).ok().and_then(|group| self.seen.get(group));
        let Some(group) = group else { return false };
        // Two threads in one group at once may forget a request: it is kept the next time.
        let mut moved = hash;
        for place in group {
            moved = place.swap(moved, Ordering::Relaxed);
            if moved == hash {
                return true;
            }
        }
        false
    }
}

/// What tells requests apart.
#[derive(Clone, PartialEq, Eq)]
struct Key {
    query: Box<str>,
    operation_name: Option<Box<str>>,
    variables: Option<Box<str>>,
    extensions: Option<Box<str>>,
}

/// The same, borrowed from a request.
struct Asked<'a> {
    query: &'a str,
    operation_name: Option<&'a str>,
    variables: Option<&'a str>,
    extensions: Option<&'a str>,
}

impl<'a> From<&GraphqlRequest<'a>> for Asked<'a> {
    fn from(request: &GraphqlRequest<'a>) -> Self {
        Asked {
            query: request.query,
            operation_name: request.operation_name,
            variables: request.variables.map(RawValue::get),
            extensions: request.extensions.map(RawValue::get),
        }
    }
}

impl From<&Asked<'_>> for Key {
    fn from(asked: &Asked<'_>) -> Self {
        Key {
            query: asked.query.into(),
            operation_name: asked.operation_name.map(Into::into),
            variables: asked.variables.map(Into::into),
            extensions: asked.extensions.map(Into::into),
        }
    }
}

impl Key {
    fn asked(&self) -> Asked<'_> {
        Asked {
            query: &self.query,
            operation_name: self.operation_name.as_deref(),
            variables: self.variables.as_deref(),
            extensions: self.extensions.as_deref(),
        }
    }
}

impl Hash for Asked<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.query, self.operation_name, self.variables, self.extensions).hash(state);
    }
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.asked().hash(state);
    }
}

impl Equivalent<Key> for Asked<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        let key = key.asked();
        self.query == key.query
            && self.operation_name == key.operation_name
            && self.variables == key.variables
            && self.extensions == key.extensions
    }
}

/// Weighs an entry by the memory that it takes.
#[derive(Clone)]
struct ByBytes;

impl Weighter<Key, Bytes> for ByBytes {
    fn weight(&self, key: &Key, answer: &Bytes) -> u64 {
        let optional = |text: &Option<Box<str>>| text.as_ref().map_or(0, |text| text.len());
        let key = key.query.len()
            + optional(&key.operation_name)
            + optional(&key.variables)
            + optional(&key.extensions);
        (key + answer.len() + OVERHEAD) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(query: &str) -> GraphqlRequest<'_> {
        GraphqlRequest { query, operation_name: None, variables: None, extensions: None, request_id: "" }
    }

    #[test]
    fn a_kept_answer_is_found_by_all_parts() {
        let answers = Answers::new(1 << 20);
        answers.keep(&request("a"), &Bytes::from_static(b"1"));
        assert_eq!(answers.get(&request("a")), None, "a request that came once may never come again");
        answers.keep(&request("a"), &Bytes::from_static(b"1"));
        assert_eq!(answers.get(&request("a")).as_deref(), Some(&b"1"[..]));
        assert_eq!(answers.get(&request("b")), None);
        assert_eq!(answers.get(&GraphqlRequest { operation_name: Some("a"), ..request("a") }), None);
        assert_eq!(
            answers.get(&GraphqlRequest { request_id: "other", ..request("a") }).as_deref(),
            Some(&b"1"[..])
        );
    }

    #[test]
    fn requests_that_come_in_turns_are_all_kept() {
        let answers = Answers::new(64 << 20);
        let queries: Vec<_> = (0..1_000).map(|n| format!("{{ a{n} }}")).collect();
        for _ in 0..2 {
            for query in &queries {
                answers.keep(&request(query), &Bytes::from_static(b"1"));
            }
        }
        let kept = queries.iter().filter(|query| answers.get(&request(query)).is_some()).count();
        // Five of them in one group of four are a rare chance.
        assert!(kept > 980, "{kept}");
    }

    #[test]
    fn memory_is_bounded() {
        let answers = Answers::new(1 << 20);
        for n in 0..10_000 {
            for _ in 0..2 {
                answers.keep(&request(&format!("{{ a{n} }}")), &Bytes::from(vec![b'x'; 1_000]));
            }
        }
        let cache = answers.cache.as_ref().unwrap();
        assert!(
            cache.weight() <= 1 << 20 && cache.len() > 100,
            "{} bytes in {} entries",
            cache.weight(),
            cache.len()
        );
        for _ in 0..2 {
            answers.keep(&request("large"), &Bytes::from(vec![b'x'; 100_000]));
        }
        assert_eq!(answers.get(&request("large")), None, "one answer may not push out all others");
        assert!(Answers::new(0).get(&request("a")).is_none());
    }
}
