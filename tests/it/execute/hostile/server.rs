//! The whole server over the bundled data, through a real client.

use super::rows::{Row, Sent, rows};
use crate::api;
use career_graph::graphql::{Api, ApiSettings};
use career_graph::server::{About, App, Settings, run, runtime};
use serde_json::Value;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use ureq::http::Response;
use ureq::{Agent, Body};

/// The most bytes of a refusal.
const REFUSAL: usize = 20_000;

/// Asks the server at this address.
fn send(agent: &Agent, url: &str, sent: &Sent) -> (u16, Vec<u8>) {
    let response: Result<Response<Body>, ureq::Error> = match sent {
        Sent::Body(body) => agent.post(url).header("content-type", "application/json").send(&body[..]),
        Sent::Url(query) => agent.get(format!("{url}?{query}")).call(),
    };
    let mut response = response.unwrap();
    (response.status().as_u16(), response.body_mut().with_config().limit(64 << 20).read_to_vec().unwrap())
}

/// What is wrong with an answer.
fn wrong(row: &Row, status: u16, body: &[u8]) -> Option<String> {
    let shown = || String::from_utf8_lossy(&body[..body.len().min(600)]).into_owned();
    let Ok(json) = serde_json::from_slice::<Value>(body) else {
        return Some(format!("{status}, not JSON: {}", shown()));
    };
    let first = &json["errors"][0];
    let code = first["extensions"]["code"].as_str().unwrap_or_default();
    let message = first["message"].as_str().unwrap_or_default();
    let right = row.code.split('|').any(|one| one == code)
        && message.contains(row.says)
        && status < 500
        && (row.code.is_empty() || !message.is_empty() && message.chars().count() < 1_000)
        && (json.get("data").is_some() || body.len() < REFUSAL);
    (!right).then(|| {
        format!("wanted {} \"{}\", got {status} {} bytes: {}", row.code, row.says, body.len(), shown())
    })
}

#[test]
fn every_hostile_request_gets_a_clear_answer() {
    let settings = Settings::default();
    let runtime = runtime(&settings).unwrap();
    let api = Api::new(api::snapshot(), ApiSettings::default()).unwrap();
    let about = About {
        dataset: "Bundled".to_owned(),
        dataset_version: "1".to_owned(),
        counts: Vec::new(),
        sdl: api.sdl().to_owned(),
    };
    let app = App::new(api, about, settings).unwrap();
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
    let url = format!("http://{}/graphql", listener.local_addr().unwrap());
    let (stop, stopped) = oneshot::channel::<()>();
    let server = std::thread::spawn(move || {
        runtime.block_on(run(listener, app, async { drop(stopped.await) })).unwrap();
    });
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_mins(1)))
        .build()
        .into();
    let rows = rows();
    let mut faults = Vec::new();
    for row in &rows {
        let (status, body) = send(&agent, &url, &row.sent);
        faults.extend(wrong(row, status, &body).map(|fault| format!("{}: {fault}", row.name)));
    }
    let (status, _) = send(&agent, &url, &Sent::Body(br#"{"query":"{ __typename }"}"#.to_vec()));
    assert_eq!(status, 200, "the server still answers");
    drop(stop);
    server.join().unwrap();
    assert!(rows.len() > 100, "{}", rows.len());
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), rows.len(), faults.join("\n"));
}
