//! What is true of every answer, whatever the route: it has a request id, is logged, carries the security headers, is
//! compressed where the client wants it, and comes even when a handler panics.
//!
//! One layer and not six of `tower-http`, because those together cost as much as the answer to a small query.

use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;

use axum::extract::Request;
use axum::http::header::{HeaderName, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::response::Response;
use futures_util::FutureExt;
use tower::{Layer, Service};

use super::compress::{accepts_gzip, compress};
use super::fault::Fault;
use super::log;
use super::media::Media;
use super::request_id;

/// The layer.
#[derive(Clone, Copy)]
pub(super) struct EnvelopeLayer {
    /// Answers of at least so many bytes are compressed; 0 compresses none.
    pub(super) compress_from: u16,
}

impl<S> Layer<S> for EnvelopeLayer {
    type Service = Envelope<S>;

    fn layer(&self, inner: S) -> Envelope<S> {
        Envelope { inner, compress_from: self.compress_from }
    }
}

/// A service in its envelope.
#[derive(Clone)]
pub(super) struct Envelope<S> {
    inner: S,
    compress_from: u16,
}

impl<S> Service<Request> for Envelope<S>
where
    S: Service<Request, Response = Response, Error = Infallible>,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request) -> Self::Future {
        let began = Instant::now();
        let id = request_id::ensure(request.headers_mut());
        let line = log::Line::begin(&request);
        let (gzip, compress_from) = (accepts_gzip(request.headers()), self.compress_from);
        // Nothing of ours is shared and left half-changed by a panic: locks are poisoned or in libraries that say they are safe.
        let answer = AssertUnwindSafe(self.inner.call(request)).catch_unwind();
        Box::pin(async move {
            let mut response = match answer.await {
                Ok(Ok(response)) => response,
                Err(panic) => {
                    log::panicked(id.to_str().unwrap_or_default(), panic.as_ref());
                    Fault::internal(id.to_str().unwrap_or_default()).response(Media::Json)
                }
            };
            response = compress(response, gzip, compress_from).await;
            line.end(response.status(), began.elapsed(), id.to_str().unwrap_or_default());
            let headers = response.headers_mut();
            headers.insert(request_id::HEADER, id);
            headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
            headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
            headers.insert(CROSS_ORIGIN_RESOURCE_POLICY, HeaderValue::from_static("same-origin"));
            Ok(response)
        })
    }
}

/// Other sites may not embed answers; CORS, where it is configured, is asked for apart from this.
const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
