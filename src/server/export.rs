//! `/export/...`: files that a service makes of its data on demand, such as pictures.

use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue, RETRY_AFTER,
};
use axum::response::Response;
use serde_json::{Map, Value, json};

use super::app::Shared;
use super::log;
use super::percent::check_encoding;
use super::request_id;

/// A request for a file.
#[derive(Clone, Copy, Debug)]
pub struct ExportRequest<'a> {
    /// The name of the file: what stands after `/export/`.
    pub name: &'a str,
    /// The parameters of the URL, in order.
    pub parameters: &'a [(String, String)],
    /// The largest file that is sent, in bytes.
    pub most_bytes: usize,
    /// When it is too late to go on.
    pub deadline: Instant,
}

/// A file.
#[derive(Clone, Debug)]
pub struct Exported {
    /// What it holds.
    pub body: String,
    /// The value of `Content-Type`.
    pub media_type: &'static str,
    /// A name for it on a disk: letters, digits, hyphens and full stops.
    pub file_name: String,
}

/// Why there is no file.
#[derive(Clone, Debug)]
pub struct ExportRefusal {
    /// What the request comes to, in terms of HTTP.
    pub kind: RefusalKind,
    /// A stable word for programs.
    pub code: &'static str,
    /// What is wrong and what to do.
    pub message: String,
    /// What else helps a client.
    pub details: Map<String, Value>,
}

/// What a refused request comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalKind {
    /// What it asks for does not exist.
    Missing,
    /// It asks in a wrong way, or for too much.
    Wrong,
    /// Making the file took too long.
    Late,
}

impl ExportRequest<'_> {
    /// # Errors
    /// `TIMEOUT`, where it is too late to go on.
    pub fn check_time(&self) -> Result<(), ExportRefusal> {
        if Instant::now() <= self.deadline {
            return Ok(());
        }
        let message = "The file took longer to make than an answer may take: ask for fewer roles.".to_owned();
        let details = limit("timeoutMilliseconds");
        Err(ExportRefusal { kind: RefusalKind::Late, code: "TIMEOUT", message, details })
    }

    /// # Errors
    /// `QUERY_TOO_COMPLEX`, where a file of so many bytes is too large.
    pub fn check_size(&self, bytes: usize) -> Result<(), ExportRefusal> {
        let most = self.most_bytes;
        if bytes <= most {
            return Ok(());
        }
        let message = format!("The file would be larger than the {most} bytes allowed: ask for fewer roles.");
        let mut details = limit("answerBytes");
        details.insert("allowed".to_owned(), most.into());
        Err(ExportRefusal { kind: RefusalKind::Wrong, code: "QUERY_TOO_COMPLEX", message, details })
    }
}

/// Details that name a limit as the `limits` query does.
fn limit(name: &str) -> Map<String, Value> {
    [("limit".to_owned(), name.into())].into_iter().collect()
}

/// What makes files.
///
/// Making one is synchronous: the server cannot interrupt it. It must be bounded of its own, and look at the limits of the request
/// between its steps; the server looks at the end.
pub trait Exports: Send + Sync + 'static {
    /// Makes a file. Equal requests get equal files.
    ///
    /// # Errors
    /// Where there is no such file.
    fn export(&self, request: &ExportRequest<'_>) -> Result<Exported, ExportRefusal>;
}

/// What a file may do where a browser shows it: nothing, but have a style of its own.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
);

/// Answers a request for a file, within the same gate as GraphQL.
pub(super) async fn export(
    State(app): State<Arc<Shared>>,
    name: Result<Path<String>, PathRejection>,
    request: Request,
) -> Response {
    let Ok(Path(name)) = name else {
        let message = "The name of the file is not UTF-8. Write each byte of the text in UTF-8 as %XX.";
        return problem(StatusCode::BAD_REQUEST, "BAD_REQUEST", message, &Value::Null);
    };
    let Some(exports) = &app.exports else {
        let message = "This server exports nothing.".to_owned();
        let kind = RefusalKind::Missing;
        return refused(ExportRefusal { kind, code: "NOT_FOUND", message, details: Map::new() });
    };
    let query = request.uri().query().unwrap_or_default();
    if let Err(fault) = check_encoding(query) {
        return problem(StatusCode::BAD_REQUEST, "BAD_REQUEST", fault.message(), &Value::Null);
    }
    let tag = app.versions.tag_of_text(&format!("/export/{name}?{query}"));
    if app.versions.is_current(&tag, request.headers()) {
        return app.versions.not_modified(&tag);
    }
    let parameters: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let limits = &app.settings.limits;
    let Ok(place) = app.gate.enter(Duration::from_millis(limits.waiting_milliseconds)).await else {
        return overloaded();
    };
    let asked = ExportRequest {
        name: &name,
        parameters: &parameters,
        most_bytes: limits.answer_bytes,
        deadline: Instant::now() + Duration::from_millis(limits.timeout_milliseconds),
    };
    let work = || {
        let file = exports.export(&asked)?;
        asked.check_time()?;
        asked.check_size(file.body.len())?;
        Ok(file)
    };
    // What takes long is told by its name: the parameters decide about the rest.
    let caught = || catch_unwind(AssertUnwindSafe(work));
    let made = app.gate.compute(&name, caught);
    drop(place);
    match made {
        // A client that names the file is spared it, once it is known to be one.
        Ok(Ok(_)) if tag.is_known(request.headers()) => app.versions.not_modified(&tag),
        Ok(Ok(file)) => {
            let mut response = sent(file);
            app.versions.mark(response.headers_mut(), &tag);
            response
        }
        Ok(Err(refusal)) => refused(refusal),
        Err(panic) => {
            let id = request_id::of(request.headers());
            log::panicked(id, panic.as_ref());
            let message = "Something went wrong on our side. Please report it with the request id.";
            let details = json!({ "requestId": id });
            problem(StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL_SERVER_ERROR", message, &details)
        }
    }
}

fn sent(file: Exported) -> Response {
    let mut disposition = String::from("inline");
    if file.file_name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)) {
        let _ = write!(disposition, "; filename=\"{}\"", file.file_name);
    }
    let mut response = Response::new(Body::from(file.body));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.media_type));
    headers.insert(CONTENT_SECURITY_POLICY, POLICY);
    if let Ok(disposition) = HeaderValue::try_from(disposition) {
        headers.insert(CONTENT_DISPOSITION, disposition);
    }
    response
}

fn refused(refusal: ExportRefusal) -> Response {
    let status = match refusal.kind {
        RefusalKind::Missing => StatusCode::NOT_FOUND,
        RefusalKind::Wrong => StatusCode::BAD_REQUEST,
        RefusalKind::Late => StatusCode::SERVICE_UNAVAILABLE,
    };
    problem(status, refusal.code, &refusal.message, &Value::Object(refusal.details))
}

/// More requests wait than may.
fn overloaded() -> Response {
    let message = "The server has more requests under way than it can answer. Try again in a second.";
    let mut response = problem(StatusCode::SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE", message, &Value::Null);
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
    response
}

/// What is wrong, as RFC 9457 has it, with our code beside it.
fn problem(status: StatusCode, code: &str, message: &str, details: &Value) -> Response {
    let title = status.canonical_reason().unwrap_or_default();
    let mut body = json!({ "title": title, "status": status.as_u16(), "detail": message, "code": code });
    if let (Value::Object(body), Value::Object(details)) = (&mut body, details) {
        body.extend(details.clone());
    }
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
