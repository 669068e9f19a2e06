//! The web pages: built from `web/` by `build.rs`, compressed once there, and sent as they are.
//!
//! An asset's name carries a digest of its contents, so it may be kept for ever; a page is asked for anew each time. Both
//! are named by an `ETag`. Every asset is in the program twice, as brotli and as gzip, and not plain: the rare client that
//! reads neither gets it unpacked.

use std::io::Read as _;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Path, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue,
    LOCATION, VARY,
};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use flate2::read::GzDecoder;

use super::app::Shared;
use super::caching::is_known;
use super::compress::{accepts_brotli, accepts_gzip};
use super::fault::{Code, Fault};
use super::media::{Media, prefers_html};
use super::pages;

/// Why there are no pages in this program.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "build.rs writes which of these it was, if any")]
pub(super) enum Missing {
    /// They were not wanted.
    Off,
    /// There was no npm.
    Npm,
    /// They did not build.
    Failed,
}

impl Missing {
    /// For the person who asks for the page.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Missing::Off => {
                "This program was built without its web pages (CAREER_GRAPH_WEB=off). Build it with CAREER_GRAPH_WEB=on to have them."
            }
            Missing::Npm => {
                "This program was built where npm was missing, so its web pages are missing too. Install Node.js 20.19 or later \
                with npm, and build it again with CAREER_GRAPH_WEB=on."
            }
            Missing::Failed => {
                "The web pages failed to build. Build the program again with CAREER_GRAPH_WEB=on to see why."
            }
        }
    }
}

/// One file of the pages.
pub(super) struct File {
    path: &'static str,
    tag: &'static str,
    brotli: &'static [u8],
    gzip: &'static [u8],
}

/// Whether the pages were built, and their files in the order of paths.
static EMBEDDED: (Result<(), Missing>, &[File]) = {
    mod embedded {
        pub(super) const TABLE: (Result<(), super::Missing>, &[super::File]) =
            include!(concat!(env!("OUT_DIR"), "/web.rs"));
    }
    embedded::TABLE
};

/// What GraphiQL may do: everything comes from here, and nothing is asked elsewhere.
///
/// Monaco writes style sheets and style attributes as it runs, which no digest can foretell, and draws the lines under
/// mistakes as `data:` images. Of the trusted types, `default` is ours (`web/src/graphiql/trusted.ts`), the others Monaco's.
const GRAPHIQL_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; \
    img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types default defaultWorkerFactory diffEditorWidget diffReview \
    domLineBreaksComputer dompurify editorGhostText editorViewLayer standaloneColorizer stickyScrollViewLayer \
    tokenizeToString",
);

/// What assets may do. It binds only those that are programs of their own: the workers.
const ASSET_POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; script-src 'self'");

/// Kept for as long as caches keep anything.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
pub(super) const ASK_ANEW: HeaderValue = HeaderValue::from_static("no-cache");

/// Why the pages are missing, if they are.
pub(super) const fn missing() -> Option<Missing> {
    match EMBEDDED.0 {
        Ok(()) => None,
        Err(missing) => Some(missing),
    }
}

/// `/graphiql`: the editor for GraphQL.
pub(super) async fn graphiql(State(app): State<Arc<Shared>>, request: Request) -> Response {
    match find("graphiql.html") {
        Some(file) => {
            let mut response = send(file, request.headers(), ASK_ANEW);
            response.headers_mut().insert(CONTENT_SECURITY_POLICY, GRAPHIQL_POLICY);
            response
        }
        None if prefers_html(request.headers()) => app.pages.web_missing(),
        None => Fault::new(Code::NotFound, missing().unwrap_or(Missing::Failed).text()).response(Media::Json),
    }
}

/// `/graphiql/`: the page's links are relative to the address without the slash.
pub(super) async fn without_slash(uri: Uri) -> Response {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let mut response = Response::new(Body::empty());
    // A valid address was asked for, so this one is.
    if let Ok(target) = HeaderValue::try_from(format!("../graphiql{query}")) {
        *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
        response.headers_mut().insert(LOCATION, target);
    }
    response
}

/// `/licences.md`: the licences of what the pages contain.
pub(super) async fn licences(State(app): State<Arc<Shared>>, request: Request) -> Response {
    match find("licences.md") {
        Some(file) => send(file, request.headers(), ASK_ANEW),
        None => pages::not_found(State(app), request).await,
    }
}

/// `/assets/...`: scripts, workers, styles and fonts of the pages.
pub(super) async fn asset(
    State(app): State<Arc<Shared>>,
    Path(name): Path<String>,
    request: Request,
) -> Response {
    let Some(file) = find(&format!("assets/{name}")) else {
        return pages::not_found(State(app), request).await;
    };
    let mut response = send(file, request.headers(), FOR_EVER);
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, ASSET_POLICY);
    response
}

/// The file of that path.
pub(super) fn find(path: &str) -> Option<&'static File> {
    let files = EMBEDDED.1;
    let place = files.binary_search_by(|file| file.path.cmp(path)).ok()?;
    files.get(place)
}

/// The file in the best coding that the client reads, or the word that it has it already.
pub(super) fn send(file: &'static File, asked: &HeaderMap, keep: HeaderValue) -> Response {
    let mut response = Response::new(Body::empty());
    let known = is_known(file.tag, asked);
    let (body, coding) = if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        (Bytes::new(), None)
    } else if accepts_brotli(asked) {
        (Bytes::from_static(file.brotli), Some("br"))
    } else if accepts_gzip(asked) {
        (Bytes::from_static(file.gzip), Some("gzip"))
    } else {
        (unpacked(file.gzip), None)
    };
    *response.body_mut() = Body::from(body);
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, keep);
    headers.insert(ETAG, HeaderValue::from_static(file.tag));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if !known {
        headers.insert(CONTENT_TYPE, content_type(file.path));
    }
    if let Some(coding) = coding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}

/// What was packed by our own build comes out whole.
fn unpacked(gzip: &[u8]) -> Bytes {
    let mut plain = Vec::new();
    let _ = GzDecoder::new(gzip).read_to_end(&mut plain);
    plain.into()
}

fn content_type(path: &str) -> HeaderValue {
    HeaderValue::from_static(match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "ttf" => "font/ttf",
        "woff2" => "font/woff2",
        // A browser shows this and would store Markdown.
        "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_path() {
        assert!(EMBEDDED.1.is_sorted_by_key(|file| file.path));
        for file in EMBEDDED.1 {
            assert!(find(file.path).is_some_and(|found| found.tag == file.tag), "{}", file.path);
            assert!(!unpacked(file.gzip).is_empty(), "{}", file.path);
            assert_ne!(content_type(file.path), "application/octet-stream", "{}", file.path);
        }
        assert!(find("graphiql").is_none() && find("").is_none());
    }
}
