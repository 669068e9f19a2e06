//! The explorer: one page at every address of it, whose script shows what belongs there.

use std::sync::Arc;

use axum::extract::{RawPathParams, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderValue, VARY};
use axum::response::Response;

use super::app::Shared;
use super::media::prefers_html;
use super::pages;
use super::web;

/// What the explorer may do: everything comes from here, nothing is asked elsewhere, and no text becomes a script or a style.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
);

/// The addresses, below the root, each with and without a slash at its end.
pub(super) const ADDRESSES: [&str; 12] = [
    "/paths",
    "/paths/",
    "/compare",
    "/compare/",
    "/tracks",
    "/tracks/",
    "/tracks/{track}",
    "/tracks/{track}/",
    "/roles/{role}",
    "/roles/{role}/",
    "/roles/{role}/neighbourhood",
    "/roles/{role}/neighbourhood/",
];

/// `/`: the explorer for browsers; for others, and where the program was built without its pages, what this is and how to ask it.
pub(super) async fn home(State(app): State<Arc<Shared>>, request: Request) -> Response {
    let explorer = if prefers_html(request.headers()) { page(&request) } else { None };
    let mut response = explorer.unwrap_or_else(|| pages::home(&app));
    response.headers_mut().append(VARY, HeaderValue::from_static("accept"));
    response
}

/// Any other address of the explorer. Of a role or track that does not exist the page shows the nearest, and the status tells
/// programs.
pub(super) async fn view(
    State(app): State<Arc<Shared>>,
    parameters: RawPathParams,
    request: Request,
) -> Response {
    let Some(mut response) = page(&request) else {
        return pages::not_found(State(app), request).await;
    };
    // What the browser has already, it has with its status.
    if response.status() == StatusCode::OK
        && parameters.iter().any(|(kind, name)| !app.graphql.is_there(kind, name))
    {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

/// The page with links that suit the address: its assets lie as many folders up as the address is deep.
fn page(request: &Request) -> Option<Response> {
    let depth = request.uri().path().matches('/').count().saturating_sub(1);
    let file = match depth {
        0 => web::find("index.html"),
        _ => web::find(&format!("index-{depth}.html")),
    };
    let mut response = web::send(file?, request.headers(), web::ASK_ANEW);
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, POLICY);
    Some(response)
}
