//! Faults that the server itself answers, in the shape of a GraphQL response: a message and a stable code.

use std::borrow::Cow;

use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use axum::response::Response;
use serde_json::json;

use super::media::Media;

/// The methods that `/graphql` answers.
pub(super) const GRAPHQL_METHODS: &str = "GET, HEAD, POST, OPTIONS";

/// What is wrong, for a client.
#[derive(Debug)]
pub(super) struct Fault(Box<Parts>);

#[derive(Debug)]
struct Parts {
    status: StatusCode,
    code: &'static str,
    message: Cow<'static, str>,
    /// The request was well-formed: as `application/json` it is answered with 200, for a client of that type
    /// cannot tell our 4xx from a proxy's.
    well_formed: bool,
    header: Option<(axum::http::HeaderName, HeaderValue)>,
    request_id: Option<String>,
}

impl Fault {
    pub(super) fn new(status: StatusCode, code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Fault(Box::new(Parts {
            status,
            code,
            message: message.into(),
            well_formed: false,
            header: None,
            request_id: None,
        }))
    }

    /// The request is not a well-formed GraphQL-over-HTTP request.
    pub(super) fn bad_request(message: impl Into<Cow<'static, str>>) -> Self {
        Fault::new(StatusCode::BAD_REQUEST, "BAD_REQUEST", message)
    }

    /// Nothing is served at this address.
    pub(super) fn not_found() -> Self {
        let message = "Nothing is served here. GraphQL is at /graphql, its schema at /schema.graphql.";
        Fault::new(StatusCode::NOT_FOUND, "NOT_FOUND", message)
    }

    /// `allow` lists the methods that would do.
    pub(super) fn method(allow: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        let mut fault = Fault::new(StatusCode::METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", message);
        fault.0.header = Some((ALLOW, HeaderValue::from_static(allow)));
        fault
    }

    /// The `Accept` header excludes both of our media types.
    pub(super) fn not_acceptable() -> Self {
        let message = "The Accept header excludes every media type of a GraphQL answer. \
            Accept application/graphql-response+json or application/json.";
        Fault::new(StatusCode::NOT_ACCEPTABLE, "NOT_ACCEPTABLE", message)
    }

    pub(super) fn unsupported(message: impl Into<Cow<'static, str>>) -> Self {
        Fault::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE", message)
    }

    pub(super) fn too_large(limit: usize) -> Self {
        let message = format!(
            "The request body is larger than {limit} bytes. Send a smaller document or fewer variables."
        );
        Fault::new(StatusCode::PAYLOAD_TOO_LARGE, "PAYLOAD_TOO_LARGE", message)
    }

    pub(super) fn slow_body(seconds: u64) -> Self {
        let message = format!("The request body did not arrive within {seconds} seconds.");
        Fault::new(StatusCode::REQUEST_TIMEOUT, "TIMEOUT", message)
    }

    /// More requests wait than may.
    pub(super) fn overloaded() -> Self {
        let message = "The server has more requests under way than it can answer. Try again in a second.";
        let mut fault = Fault::new(StatusCode::SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE", message);
        fault.0.header = Some((RETRY_AFTER, HeaderValue::from_static("1")));
        fault
    }

    /// A fault of ours: the client learns the request id and nothing else.
    pub(super) fn internal(request_id: &str) -> Self {
        let message = "Something went wrong on our side. Please report it with the request id.";
        let mut fault = Fault::new(StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL_SERVER_ERROR", message);
        fault.0.request_id = Some(request_id.to_owned());
        fault
    }

    /// The same for a request that was well-formed.
    pub(super) fn well_formed(mut self) -> Self {
        self.0.well_formed = true;
        self
    }

    /// The answer as this media type.
    pub(super) fn response(self, media: Media) -> Response {
        let fault = *self.0;
        let mut extensions = json!({ "code": fault.code });
        if let Some(id) = fault.request_id {
            extensions["requestId"] = id.into();
        }
        let body = json!({ "errors": [{ "message": fault.message, "extensions": extensions }] });
        let mut response = Response::new(Body::from(body.to_string()));
        *response.status_mut() =
            if fault.well_formed && media == Media::Json { StatusCode::OK } else { fault.status };
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, media.content_type());
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some((name, value)) = fault.header {
            headers.insert(name, value);
        }
        response
    }
}
