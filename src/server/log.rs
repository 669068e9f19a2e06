//! The log: one line a request at `info`, with its method, path, status, time and id.
//!
//! Never its query string, body or headers: they may hold what a person typed.

use std::any::Any;
use std::io;
use std::time::Duration;

use axum::extract::Request;
use axum::http::{Method, StatusCode, Uri};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::ParseError;

use super::log_json::JsonLines;
use super::log_writer::LogWriter;
use super::settings::{LogFormat, Settings};

/// The target of the lines about requests, to filter by: `info,career_graph::requests=off`.
const REQUESTS: &str = "career_graph::requests";

/// The log of this process. Lines are written some milliseconds after they are made; when this is dropped, those that
/// are left.
#[must_use = "drop it last"]
pub struct Log(LogWriter);

impl Drop for Log {
    fn drop(&mut self) {
        self.0.flush();
    }
}

/// Starts the log of this process, on standard error. Later calls change nothing.
///
/// # Errors
/// When the filter cannot be read, or there is no thread to write from.
pub fn start_log(settings: &Settings) -> Result<Log, LogError> {
    let filter = EnvFilter::try_new(&settings.log_filter)?;
    let writer = LogWriter::new(io::stderr());
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer.clone());
    let begun = match settings.log_format {
        LogFormat::Text => log.with_ansi(io::IsTerminal::is_terminal(&io::stderr())).try_init(),
        LogFormat::Json => log.event_format(JsonLines).try_init(),
    };
    // Where a log is there already, as in tests, it stays.
    if begun.is_ok() {
        writer.start().map_err(LogError::Thread)?;
    }
    Ok(Log(writer))
}

/// Why there is no log.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// Of the filter.
    #[error(transparent)]
    Filter(#[from] ParseError),
    /// Of the system.
    #[error("no thread to write the log from: {0}")]
    Thread(#[source] io::Error),
}

/// The line about a request, begun when it arrives.
pub(super) struct Line(Option<(Method, Uri)>);

impl Line {
    pub(super) fn begin(request: &Request) -> Self {
        let wanted = tracing::enabled!(target: REQUESTS, tracing::Level::INFO);
        Line(wanted.then(|| (request.method().clone(), request.uri().clone())))
    }

    pub(super) fn end(self, status: StatusCode, time: Duration, request_id: &str) {
        let Some((method, uri)) = self.0 else { return };
        let micros = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        tracing::info!(
            target: REQUESTS,
            method = method.as_str(),
            path = uri.path(),
            status = status.as_u16(),
            micros,
            request_id,
            "answered"
        );
    }
}

/// Says what a panic said; the place is in the line of the panic hook before it.
pub(super) fn panicked(request_id: &str, panic: &(dyn Any + Send)) {
    let text =
        panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    tracing::error!(request_id, "a handler panicked: {}", text.unwrap_or("without a message"));
}
