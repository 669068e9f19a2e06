//! `/graphql`: GraphQL over HTTP, as its specification (draft of 2025) says.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use axum::body::{Body, BodyDataStream, Bytes, HttpBody as _};
use axum::extract::Request;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, EXPECT, HeaderMap, HeaderValue, LOCATION,
};
use axum::http::{Method, StatusCode, Uri};
use axum::response::Response;
use futures_util::StreamExt as _;
use tokio::time::timeout;

use super::app::{GraphqlRequest, Outcome, Shared};
use super::caching::Tag;
use super::fault::{Fault, GRAPHQL_METHODS};
use super::log;
use super::media::{Media, check_content_type, prefers_html};
use super::params::Params;
use super::{request_id, web};

/// Answers a request to `/graphql`.
pub(super) async fn graphql(app: &Shared, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let reading = matches!(head.method, Method::GET | Method::HEAD);
    let lost = reading && head.uri.query().is_none() && prefers_html(&head.headers);
    let media = Media::negotiate(&head.headers);
    let answered = match (&head.method, media) {
        // A person who opens the address in a browser is shown where to write a query.
        _ if lost => Ok(to_graphiql()),
        (&Method::OPTIONS, _) => Ok(methods()),
        (_, None) => Err(Fault::not_acceptable()),
        (&Method::POST, Some(media)) => post(app, media, &head.headers, body).await,
        (_, Some(media)) if reading => get(app, media, &head.uri, &head.headers).await,
        _ => Err(Fault::method(GRAPHQL_METHODS, "GraphQL is asked by POST, or by GET for queries.")),
    };
    let response = answered.unwrap_or_else(|fault| fault.response(media.unwrap_or(Media::Json)));
    if head.method == Method::HEAD { without_body(response) } else { response }
}

async fn get(app: &Shared, media: Media, uri: &Uri, headers: &HeaderMap) -> Result<Response, Fault> {
    let params = Params::from_url(uri.query().unwrap_or_default())?;
    answer(app, media, params, headers, true).await
}

async fn post(app: &Shared, media: Media, headers: &HeaderMap, body: Body) -> Result<Response, Fault> {
    check_content_type(headers)?;
    let body = read(app, headers, body).await?;
    answer(app, media, Params::from_body(&body)?, headers, false).await
}

/// The whole body, within the limits of size and time.
async fn read(app: &Shared, headers: &HeaderMap, body: Body) -> Result<Bytes, Fault> {
    let limits = &app.settings.limits;
    let (limit, time) = (limits.body_bytes, Duration::from_millis(limits.body_milliseconds));
    let mut body = body.into_data_stream();
    let whole = {
        let mut collecting = pin!(collect(&mut body, headers, limit));
        // Most bodies come with their head: for these no clock is set.
        match poll_fn(|cx| Poll::Ready(collecting.as_mut().poll(cx))).await {
            Poll::Ready(whole) => Ok(whole),
            Poll::Pending => timeout(time, collecting).await,
        }
    };
    match whole {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => {
            // A client that waits to be told to go on is not told; another hears nothing before it has sent its body.
            if !headers.contains_key(EXPECT) {
                let mut left = DISCARDED;
                let discard = async {
                    while let Some(Ok(part)) = body.next().await {
                        left = left.saturating_sub(part.len());
                        if left == 0 {
                            break;
                        }
                    }
                };
                drop(timeout(time, discard).await);
            }
            Err(Fault::too_large(limit))
        }
        Err(_) => Err(Fault::slow("body", limits.body_milliseconds)),
    }
}

/// Of a body that is too large, so many bytes more are read and thrown away before it is refused, because a client that is
/// still sending does not see an answer. Whoever sends more than that is cut off.
const DISCARDED: usize = 16 << 20;

/// The parts of a body in one; `None` when there are more bytes than the limit, announced or found.
async fn collect(body: &mut BodyDataStream, headers: &HeaderMap, limit: usize) -> Option<Bytes> {
    let announced =
        headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok()).unwrap_or(0);
    if announced > limit {
        return None;
    }
    // A part that cannot be read means that the connection broke: nobody reads what we make of the rest.
    let Some(Ok(first)) = body.next().await else {
        return Some(Bytes::new());
    };
    if first.len() == announced && announced <= limit {
        return Some(first);
    }
    let mut whole = first.to_vec();
    while whole.len() <= limit {
        match body.next().await {
            Some(Ok(part)) => whole.extend_from_slice(&part),
            _ => return Some(whole.into()),
        }
    }
    None
}

async fn answer(
    app: &Shared,
    media: Media,
    mut params: Params<'_>,
    headers: &HeaderMap,
    by_get: bool,
) -> Result<Response, Fault> {
    let document = app.persisted.find(&mut params)?;
    let request = GraphqlRequest {
        query: &document.query,
        operation_name: params.operation_name.as_deref(),
        variables: params.variables.as_deref(),
        extensions: params.extensions.as_deref(),
        request_id: request_id::of(headers),
    };
    let mut tag = None;
    if by_get {
        if !app.graphql.is_query(request.query, request.operation_name) {
            return Err(Fault::method(
                "POST",
                "A GET request may only ask a query. Send this operation by POST.",
            ));
        }
        let tag = tag.insert(app.versions.tag(&request));
        if app.versions.is_current(tag, headers) {
            return Ok(app.versions.not_modified(tag));
        }
    }
    // A client that names the answer is spared it, once it is known to be one.
    let spared = tag.as_ref().filter(|tag| tag.is_known(headers));
    if let Some(body) = app.answers.get(&request) {
        return Ok(match spared {
            Some(tag) => app.versions.not_modified(tag),
            None => respond(app, media, body, Outcome::Complete, tag.as_ref()),
        });
    }
    let longest = Duration::from_millis(app.settings.limits.waiting_milliseconds);
    let place = app.gate.enter(longest).await.map_err(|_| Fault::overloaded())?;
    let work = || catch_unwind(AssertUnwindSafe(|| app.graphql.answer(&request)));
    let answered = app.gate.compute(request.query, work);
    drop(place);
    let answer = answered.map_err(|panic| {
        log::panicked(request.request_id, panic.as_ref());
        Fault::internal(request.request_id)
    })?;
    let body = Bytes::from(answer.body);
    if answer.outcome == Outcome::Complete {
        app.answers.keep(&request, &body);
    }
    if let Some(sha) =
        document.remember.filter(|_| matches!(answer.outcome, Outcome::Complete | Outcome::Partial))
    {
        app.persisted.remember(sha, request.query);
    }
    if let Some(tag) = spared.filter(|_| answer.outcome == Outcome::Complete) {
        return Ok(app.versions.not_modified(tag));
    }
    Ok(respond(app, media, body, answer.outcome, tag.as_ref()))
}

fn respond(app: &Shared, media: Media, body: Bytes, outcome: Outcome, tag: Option<&Tag>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = match (outcome, media) {
        (Outcome::Failed, _) => StatusCode::INTERNAL_SERVER_ERROR,
        (Outcome::Refused, Media::GraphqlResponse) => StatusCode::BAD_REQUEST,
        _ => StatusCode::OK,
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, media.content_type());
    match tag {
        Some(tag) if outcome == Outcome::Complete => app.versions.mark(headers, tag),
        Some(_) => {
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        // The answer to a POST is never kept.
        None => {}
    }
    response
}

/// What HEAD asks for: the head of the answer to GET.
fn without_body(mut response: Response) -> Response {
    let size = response.body().size_hint().exact();
    if let Some(size) = size {
        response.headers_mut().insert(CONTENT_LENGTH, size.into());
    }
    *response.body_mut() = Body::empty();
    response
}

/// Sends a person to GraphiQL, or to the front page where the program was built without it.
fn to_graphiql() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let target = if web::missing().is_none() { "/graphiql" } else { "/" };
    response.headers_mut().insert(LOCATION, HeaderValue::from_static(target));
    response
}

/// The answer to OPTIONS. A browser that asks for another site's page finds no permission in it.
fn methods() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response.headers_mut().insert(ALLOW, HeaderValue::from_static(GRAPHQL_METHODS));
    response
}
