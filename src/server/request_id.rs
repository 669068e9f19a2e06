//! A name for each request, in the log, in the answer's `x-request-id`, and in answers to faults of ours.

use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::http::header::{HeaderMap, HeaderName, HeaderValue};
use data_encoding::HEXLOWER;

/// The header of requests and answers.
pub(super) const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The longest id that is taken from a client.
const LONGEST: usize = 128;

/// The id that the request has or gets; it is then in the request's headers.
pub(super) fn ensure(headers: &mut HeaderMap) -> HeaderValue {
    if let Some(id) = headers.get(HEADER).filter(|id| is_sane(id.as_bytes())) {
        return id.clone();
    }
    let id = made();
    headers.insert(HEADER, id.clone());
    id
}

/// The id in these headers, after [`ensure`].
pub(super) fn of(headers: &HeaderMap) -> &str {
    headers.get(HEADER).and_then(|id| id.to_str().ok()).unwrap_or_default()
}

/// What can stand in a log line as it is: the characters of UUIDs, trace ids and base64.
fn is_sane(id: &[u8]) -> bool {
    !id.is_empty()
        && id.len() <= LONGEST
        && id.iter().all(|b| b.is_ascii_alphanumeric() || b"-_.:+/=".contains(b))
}

/// 16 hexadecimal digits, unlike those of other requests and other processes, and not to be guessed from each other at sight.
fn made() -> HeaderValue {
    static SEED: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(std::process::id()));
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let id = mix(SEED.wrapping_add(COUNT.fetch_add(1, Ordering::Relaxed)));
    HeaderValue::try_from(HEXLOWER.encode(&id.to_be_bytes())).unwrap_or(HeaderValue::from_static("unknown"))
}

/// A one-to-one scrambling of 64 bits: the finaliser of `SplitMix64` (Steele, Lea and Flood, 2014).
const fn mix(n: u64) -> u64 {
    let n = n.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}
