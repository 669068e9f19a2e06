//! Compression of answers, for clients that ask for it.
//!
//! Only gzip, at its quickest, in one go: an answer is whole in memory anyway, and at this speed brotli packs no tighter but
//! takes two to three times as long. `tower-http`'s layer moves the state of every coding with every answer, compressed or not.

use std::io::Write as _;

use axum::body::{Body, HttpBody as _, to_bytes};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, HeaderMap, HeaderValue, VARY};
use axum::response::Response;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::media::{parameter, thousandths};

/// Whether the client would rather have gzip.
pub(super) fn accepts_gzip(headers: &HeaderMap) -> bool {
    accepts(headers, &["gzip", "x-gzip"])
}

/// Whether the client would rather have brotli: for what was packed beforehand.
pub(super) fn accepts_brotli(headers: &HeaderMap) -> bool {
    accepts(headers, &["br"])
}

/// Whether the client would rather have the coding of these names than none.
fn accepts(headers: &HeaderMap, names: &[&str]) -> bool {
    let (mut wanted, mut any, mut identity) = (None, None, None);
    let values = headers.get_all(ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    for entry in values.flat_map(|value| value.split(',')) {
        let mut parts = entry.split(';').map(str::trim);
        let coding = parts.next().unwrap_or_default();
        let quality = parts.find_map(|part| parameter(part, "q")).map_or(Some(1_000), thousandths);
        match coding.to_ascii_lowercase().as_str() {
            "identity" => identity = quality,
            "*" => any = quality,
            coding if names.contains(&coding) => wanted = quality,
            _ => {}
        }
    }
    let quality = wanted.or(any).unwrap_or(0);
    quality > 0 && quality >= identity.unwrap_or(0)
}

/// Compresses an answer of at least so many bytes, if the client wants it; `from` 0 compresses none.
pub(super) async fn compress(response: Response, wanted: bool, from: u16) -> Response {
    let size = response.body().size_hint().exact().and_then(|size| usize::try_from(size).ok()).unwrap_or(0);
    let already = response.headers().contains_key(CONTENT_ENCODING);
    if from == 0 || size < usize::from(from) || already {
        return response;
    }
    let (mut head, body) = response.into_parts();
    // What may be kept says so already.
    if !head.headers.get_all(VARY).iter().any(|value| value.as_bytes().ends_with(b"accept-encoding")) {
        head.headers.append(VARY, HeaderValue::from_static("accept-encoding"));
    }
    if !wanted {
        return Response::from_parts(head, body);
    }
    // Bodies of a known size are in memory, so neither this nor the encoder below fails.
    let plain = to_bytes(body, size).await.unwrap_or_default();
    let mut encoder = GzEncoder::new(Vec::with_capacity(size / 3), Compression::fast());
    let packed = encoder.write_all(&plain).and_then(|()| encoder.finish());
    let Ok(packed) = packed else {
        return Response::from_parts(head, Body::from(plain));
    };
    head.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    head.headers.remove(CONTENT_LENGTH);
    Response::from_parts(head, Body::from(packed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gzip_is_taken_where_it_is_wanted() {
        for (value, wanted) in [
            ("gzip", true),
            ("gzip, deflate, br, zstd", true),
            ("GZip;q=0.5", true),
            ("*", true),
            ("br;q=1.0, *;q=0.1", true),
            ("", false),
            ("identity", false),
            ("br", false),
            ("gzip;q=0", false),
            ("gzip;q=0, *", false),
            ("identity, gzip;q=0.5", false),
        ] {
            let headers = HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(value))]);
            assert_eq!(accepts_gzip(&headers), wanted, "{value}");
        }
        assert!(!accepts_gzip(&HeaderMap::new()));
    }

    #[test]
    fn brotli_is_told_from_gzip() {
        for (value, brotli, gzip) in [
            ("gzip, deflate, br, zstd", true, true),
            ("gzip, deflate", false, true),
            ("BR", true, false),
            ("br;q=0, *", false, true),
        ] {
            let headers = HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(value))]);
            assert_eq!((accepts_brotli(&headers), accepts_gzip(&headers)), (brotli, gzip), "{value}");
        }
    }
}
