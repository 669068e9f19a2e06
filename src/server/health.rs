//! For whoever keeps the server running: is it alive, may it be sent requests.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderName};
use axum::response::IntoResponse;
use serde_json::json;

use super::app::Shared;

const NO_STORE: [(HeaderName, &str); 1] = [(CACHE_CONTROL, "no-store")];

/// `/healthz`: the process answers.
pub(super) async fn live() -> impl IntoResponse {
    (NO_STORE, Json(json!({ "status": "alive" })))
}

/// `/readyz`: the data is there and the server is not about to stop.
pub(super) async fn ready(State(app): State<Arc<Shared>>) -> impl IntoResponse {
    let ready = app.ready.load(Ordering::Relaxed);
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let body = json!({
        "status": if ready { "ready" } else { "stopping" },
        "version": env!("CARGO_PKG_VERSION"),
        "dataset": { "name": app.about.dataset, "version": app.about.dataset_version },
    });
    (status, NO_STORE, Json(body))
}
