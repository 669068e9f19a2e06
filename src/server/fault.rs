//! Faults that the server itself answers, in the shape of a GraphQL response: a message and a stable code.

use std::borrow::Cow;
use std::fmt::Write as _;

use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use axum::response::Response;
use serde_json::Value;

use super::media::Media;

/// The methods that `/graphql` answers.
pub(super) const GRAPHQL_METHODS: &str = "GET, HEAD, POST, OPTIONS";

/// The kind of a fault. `docs/errors.md` says what to do about each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    BadRequest,
    DocumentNotTrusted,
    NotFound,
    MethodNotAllowed,
    NotAcceptable,
    RequestTimeout,
    PayloadTooLarge,
    UriTooLong,
    UnsupportedMediaType,
    HeadTooLarge,
    Internal,
    ServiceUnavailable,
    PersistedQueryNotFound,
    PersistedQueryNotSupported,
    PersistedQueryMismatch,
}

impl Code {
    /// The text that clients compare with, and the status of the answer.
    const fn parts(self) -> (&'static str, StatusCode) {
        match self {
            Code::BadRequest => ("BAD_REQUEST", StatusCode::BAD_REQUEST),
            Code::DocumentNotTrusted => ("DOCUMENT_NOT_TRUSTED", StatusCode::FORBIDDEN),
            Code::NotFound => ("NOT_FOUND", StatusCode::NOT_FOUND),
            Code::MethodNotAllowed => ("METHOD_NOT_ALLOWED", StatusCode::METHOD_NOT_ALLOWED),
            Code::NotAcceptable => ("NOT_ACCEPTABLE", StatusCode::NOT_ACCEPTABLE),
            Code::RequestTimeout => ("REQUEST_TIMEOUT", StatusCode::REQUEST_TIMEOUT),
            Code::PayloadTooLarge => ("PAYLOAD_TOO_LARGE", StatusCode::PAYLOAD_TOO_LARGE),
            Code::UriTooLong => ("URI_TOO_LONG", StatusCode::URI_TOO_LONG),
            Code::UnsupportedMediaType => ("UNSUPPORTED_MEDIA_TYPE", StatusCode::UNSUPPORTED_MEDIA_TYPE),
            Code::HeadTooLarge => ("HEAD_TOO_LARGE", StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE),
            Code::Internal => ("INTERNAL_SERVER_ERROR", StatusCode::INTERNAL_SERVER_ERROR),
            Code::ServiceUnavailable => ("SERVICE_UNAVAILABLE", StatusCode::SERVICE_UNAVAILABLE),
            Code::PersistedQueryNotFound => ("PERSISTED_QUERY_NOT_FOUND", StatusCode::BAD_REQUEST),
            Code::PersistedQueryNotSupported => ("PERSISTED_QUERY_NOT_SUPPORTED", StatusCode::BAD_REQUEST),
            Code::PersistedQueryMismatch => ("PERSISTED_QUERY_MISMATCH", StatusCode::BAD_REQUEST),
        }
    }
}

/// What is wrong, for a client.
#[derive(Debug)]
pub(super) struct Fault(Box<Parts>);

#[derive(Debug)]
struct Parts {
    code: Code,
    message: Cow<'static, str>,
    /// The request was well-formed: as `application/json` it is answered with 200, for a client of that type
    /// cannot tell our 4xx from a proxy's.
    well_formed: bool,
    header: Option<(axum::http::HeaderName, HeaderValue)>,
    request_id: Option<String>,
}

impl Fault {
    pub(super) fn new(code: Code, message: impl Into<Cow<'static, str>>) -> Self {
        let message = message.into();
        Fault(Box::new(Parts { code, message, well_formed: false, header: None, request_id: None }))
    }

    /// What is wrong and what to do.
    pub(super) fn message(&self) -> &str {
        &self.0.message
    }

    /// The request is not a well-formed GraphQL-over-HTTP request.
    pub(super) fn bad_request(message: impl Into<Cow<'static, str>>) -> Self {
        Fault::new(Code::BadRequest, message)
    }

    /// Nothing is served at this address.
    pub(super) fn not_found() -> Self {
        let message = "Nothing is served here. GraphQL is at /graphql, its schema at /schema.graphql.";
        Fault::new(Code::NotFound, message)
    }

    /// `allow` lists the methods that would do.
    pub(super) fn method(allow: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        let mut fault = Fault::new(Code::MethodNotAllowed, message);
        fault.0.header = Some((ALLOW, HeaderValue::from_static(allow)));
        fault
    }

    /// The `Accept` header excludes both of our media types.
    pub(super) fn not_acceptable() -> Self {
        let message = "The Accept header excludes every media type of a GraphQL answer. \
            Accept application/graphql-response+json or application/json.";
        Fault::new(Code::NotAcceptable, message)
    }

    pub(super) fn unsupported(message: impl Into<Cow<'static, str>>) -> Self {
        Fault::new(Code::UnsupportedMediaType, message)
    }

    pub(super) fn too_large(limit: usize) -> Self {
        let message = format!(
            "The request body is larger than {limit} bytes. Send a smaller document or fewer variables."
        );
        Fault::new(Code::PayloadTooLarge, message)
    }

    /// The request did not arrive in time, `part` of it being its head or its body.
    pub(super) fn slow(part: &str, milliseconds: u64) -> Self {
        let message =
            format!("The {part} of the request did not arrive within {milliseconds} ms. Try again.");
        Fault::new(Code::RequestTimeout, message)
    }

    /// The head of the request, its URL and headers, is more than is read.
    pub(super) fn large_head(limit: usize) -> Self {
        let message = format!(
            "The head of the request is larger than {limit} bytes or has more than 100 headers. Send fewer headers, and a \
            long document by POST."
        );
        Fault::new(Code::HeadTooLarge, message)
    }

    pub(super) fn long_url() -> Self {
        Fault::new(Code::UriTooLong, "The URL is longer than 65534 bytes. Send the document by POST.")
    }

    /// What came is not a request.
    pub(super) fn not_http() -> Self {
        let message = "What was sent is not a valid HTTP/1.1 request: its first line or a header cannot be read. Encode the URL; and \
            note that this address speaks plain HTTP, not HTTPS and not HTTP/2.";
        Fault::bad_request(message)
    }

    /// More requests wait than may.
    pub(super) fn overloaded() -> Self {
        let message = "The server has more requests under way than it can answer. Try again in a second.";
        let mut fault = Fault::new(Code::ServiceUnavailable, message);
        fault.0.header = Some((RETRY_AFTER, HeaderValue::from_static("1")));
        fault
    }

    /// A fault of ours: the client learns the request id and nothing else.
    pub(super) fn internal(request_id: &str) -> Self {
        let message = "Something went wrong on our side. Please report it with the request id.";
        let mut fault = Fault::new(Code::Internal, message);
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
        let body = self.body();
        let fault = *self.0;
        let mut response = Response::new(Body::from(body));
        let (_, status) = fault.code.parts();
        *response.status_mut() =
            if fault.well_formed && media == Media::Json { StatusCode::OK } else { status };
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, media.content_type());
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some((name, value)) = fault.header {
            headers.insert(name, value);
        }
        response
    }

    /// The answer as the bytes of an HTTP response after which the connection ends, for where there is no request yet.
    pub(super) fn last_words(&self) -> Vec<u8> {
        let (body, (_, status)) = (self.body(), self.0.code.parts());
        let mut text = format!("HTTP/1.1 {status}\r\nconnection: close\r\ncache-control: no-store\r\n");
        let content_type = Media::Json.content_type();
        let content_type = content_type.to_str().unwrap_or_default();
        let _ = write!(text, "content-type: {content_type}\r\ncontent-length: {}\r\n\r\n{body}", body.len());
        text.into_bytes()
    }

    fn body(&self) -> String {
        let (code, _) = self.0.code.parts();
        let message = Value::from(self.0.message.as_ref());
        let mut body = format!("{{\"errors\":[{{\"message\":{message},\"extensions\":{{\"code\":\"{code}\"");
        if let Some(id) = &self.0.request_id {
            let _ = write!(body, ",\"requestId\":{}", Value::from(id.as_str()));
        }
        body.push_str("}}]}");
        body
    }
}
