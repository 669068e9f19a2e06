//! Pages for people: the front page, and notices of what is not there. No script, no request to anywhere.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, HeaderValue, IF_NONE_MATCH,
};
use axum::response::Response;
use data_encoding::BASE64;
use sha2::{Digest, Sha256};

use super::app::{About, Shared};
use super::fault::Fault;
use super::media::{Media, prefers_html};
use super::web;

const STYLE: &str = include_str!("pages/style.css");
const HOME: &str = include_str!("pages/home.html");
const NOTICE: &str = include_str!("pages/notice.html");

/// The pages, ready to send.
pub(super) struct Pages {
    home: Bytes,
    not_found: Bytes,
    wrong_method: Bytes,
    web_missing: Bytes,
    /// Allows our style sheet, by its digest, and nothing else.
    policy: HeaderValue,
}

impl Pages {
    pub(super) fn new(about: &About) -> Self {
        let counts: Vec<_> =
            about.counts.iter().map(|(n, what)| format!("{} {what}", thousands(*n))).collect();
        let fill = |page: &str| {
            let page = page.replace("{style}", STYLE).replace("{dataset}", &escape(&about.dataset));
            let page = page
                .replace("{counts}", &escape(&counts.join(", ")))
                .replace("{version}", env!("CARGO_PKG_VERSION"));
            Bytes::from(page.replace("{dataset_version}", &escape(&about.dataset_version)))
        };
        let digest = BASE64.encode(&Sha256::digest(STYLE));
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        );
        let policy = HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"));
        let notice =
            |title: &str, text: &str| fill(&NOTICE.replace("{title}", title).replace("{text}", text));
        Pages {
            home: fill(HOME),
            not_found: notice("Nothing is here", "This address leads nowhere."),
            wrong_method: notice("Only for reading", "This page cannot be sent anything."),
            web_missing: notice("GraphiQL is not here", web::missing().map_or("", web::Missing::text)),
            policy,
        }
    }

    fn page(&self, status: StatusCode, page: &Bytes) -> Response {
        let mut response = Response::new(Body::from(page.clone()));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(CONTENT_SECURITY_POLICY, self.policy.clone());
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        response
    }

    /// Where GraphiQL would be.
    pub(super) fn web_missing(&self) -> Response {
        self.page(StatusCode::NOT_FOUND, &self.web_missing)
    }
}

/// `/`: what this is and how to ask it.
pub(super) fn home(app: &Shared) -> Response {
    app.pages.page(StatusCode::OK, &app.pages.home)
}

/// Whatever else is asked for.
pub(super) async fn not_found(State(app): State<Arc<Shared>>, request: Request) -> Response {
    if prefers_html(request.headers()) {
        app.pages.page(StatusCode::NOT_FOUND, &app.pages.not_found)
    } else {
        Fault::not_found().response(Media::Json)
    }
}

/// A method that a page does not have.
pub(super) async fn wrong_method(State(app): State<Arc<Shared>>, request: Request) -> Response {
    if prefers_html(request.headers()) {
        return app.pages.page(StatusCode::METHOD_NOT_ALLOWED, &app.pages.wrong_method);
    }
    let message = "This address is only for reading, by GET. GraphQL is asked at /graphql.";
    Fault::method("GET, HEAD", message).response(Media::Json)
}

/// `/schema.graphql`: the schema, for code generators and editors.
pub(super) async fn schema(State(app): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    let tag = app.versions.tag_of_text("schema.graphql");
    if headers.contains_key(IF_NONE_MATCH) && tag.is_known(&headers) {
        return app.versions.not_modified(&tag);
    }
    let mut response = Response::new(Body::from(app.about.sdl.clone()));
    app.versions.mark(response.headers_mut(), &tag);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// `18460` as `18,460`.
fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        let comma = if place > 0 && (digits.len() - place).is_multiple_of(3) { "," } else { "" };
        let _ = write!(out, "{comma}{digit}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_grouped() {
        let grouped: Vec<_> = [0, 999, 1_000, 18_460, 1_234_567].into_iter().map(thousands).collect();
        assert_eq!(grouped, ["0", "999", "1,000", "18,460", "1,234,567"]);
    }
}
