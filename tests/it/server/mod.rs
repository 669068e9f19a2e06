//! The HTTP server, through a real client, with a toy GraphQL service behind it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod audits;
mod caching;
mod exports;
mod limits;
mod over_http;
mod pages;
mod parameters;
mod persisted;
mod toy;
mod web;

use std::sync::LazyLock;
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;
use std::time::Duration;

use career_graph::server::{About, App, Settings, run, runtime};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use toy::Toy;
use ureq::http::{Method, Request, StatusCode};

/// A server on a port of its own, until dropped.
struct Server {
    url: String,
    toy: Toy,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// The one with default settings, which all tests share that change nothing.
static SHARED: LazyLock<Server> = LazyLock::new(|| Server::start(Settings::default()));

impl Server {
    fn start(settings: Settings) -> Self {
        let toy = Toy::new();
        let runtime = runtime(&settings).unwrap();
        let app = App::exporting(toy.clone(), toy.clone(), about(), settings).unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            runtime.block_on(run(listener, app, async { drop(stopped.await) })).unwrap();
        });
        Server { url, toy, stop: Some(stop), thread: Some(thread) }
    }

    /// Tells the server to stop.
    fn stop(&mut self) -> JoinHandle<()> {
        drop(self.stop.take());
        self.thread.take().unwrap()
    }

    fn executions(&self) -> usize {
        self.toy.executions.load(Ordering::SeqCst)
    }

    /// Sends a request; the body may be empty.
    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Reply {
        let mut request =
            Request::builder().method(Method::try_from(method).unwrap()).uri(format!("{}{path}", self.url));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .accept("")
            .user_agent("")
            .timeout_global(Some(Duration::from_mins(1)))
            .build()
            .into();
        let request = request.body(body.as_ref().to_vec()).unwrap();
        let mut response = if request.body().is_empty() {
            agent.run(request.map(|_| ())).unwrap()
        } else {
            agent.run(request).unwrap()
        };
        let headers = response.headers();
        let headers = headers.iter().map(|(n, v)| (n.to_string(), v.to_str().unwrap().to_owned())).collect();
        Reply { status: response.status(), headers, body: response.body_mut().read_to_vec().unwrap() }
    }

    fn get(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        self.send("GET", path, headers, "")
    }

    /// Posts JSON to `/graphql`.
    fn post(&self, accept: &str, body: impl AsRef<[u8]>) -> Reply {
        let body = body.as_ref();
        self.send("POST", "/graphql", &[("content-type", "application/json"), ("accept", accept)], body)
    }
}

fn about() -> About {
    About {
        dataset: "Toy <jobs>".to_owned(),
        dataset_version: "toy-1".to_owned(),
        counts: vec![(1_234, "greetings".to_owned())],
        sdl: toy::SDL.to_owned(),
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.thread.is_some() {
            let stopped = self.stop().join();
            assert!(stopped.is_ok() || std::thread::panicking(), "the server panicked");
        }
    }
}

/// What came back.
#[derive(Debug)]
struct Reply {
    status: StatusCode,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Reply {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {self:?}"))
    }

    /// The status and the code of the only error, where there is one.
    fn verdict(&self) -> String {
        let errors = self.json()["errors"].clone();
        let code = errors[0]["extensions"]["code"].as_str().unwrap_or("");
        assert!(errors.is_null() || errors.as_array().unwrap().len() == 1, "{errors}");
        format!("{} {code}", self.status.as_u16()).trim().to_owned()
    }

    fn message(&self) -> String {
        self.json()["errors"][0]["message"].as_str().unwrap().to_owned()
    }
}

const JSON: &str = "application/json";
const RESPONSE: &str = "application/graphql-response+json";

/// The parameters of a URL.
fn url(parameters: &[(&str, &str)]) -> String {
    format!("/graphql?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish())
}
