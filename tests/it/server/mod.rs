//! The HTTP server, through a real client, with a toy GraphQL service behind it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod audits;
mod caching;
mod errors;
mod explorer;
mod exports;
mod limits;
mod over_http;
mod pages;
mod parameters;
mod persisted;
mod slow;
mod toy;
mod trusted;
mod web;

use std::io::Read as _;
use std::net::TcpStream;
use std::sync::LazyLock;
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;
use std::time::Duration;

use career_graph::limits::Limits;
use career_graph::server::{About, App, Graphql, Settings, run, runtime};
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

/// The one that all tests share which change nothing: with default settings, but as patient as a busy machine needs.
static SHARED: LazyLock<Server> = LazyLock::new(|| {
    Server::start(limited(|limits| {
        for milliseconds in [
            &mut limits.waiting_milliseconds,
            &mut limits.head_milliseconds,
            &mut limits.body_milliseconds,
            &mut limits.send_milliseconds,
        ] {
            *milliseconds = 600_000;
        }
    }))
});

impl Server {
    fn start(settings: Settings) -> Self {
        let toy = Toy::new();
        Self::serving(toy.clone(), toy, settings)
    }

    /// One that serves something else than the toy.
    fn of(graphql: impl Graphql, settings: Settings) -> Self {
        Self::serving(graphql, Toy::new(), settings)
    }

    fn serving(graphql: impl Graphql, toy: Toy, settings: Settings) -> Self {
        let runtime = runtime(&settings).unwrap();
        let app = App::exporting(graphql, toy.clone(), about(), settings).unwrap();
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

    /// Waits until it has executed so many requests, or begun to.
    fn wait_for_executions(&self, count: usize) {
        while self.executions() < count {
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// A connection to write and read by hand.
    fn connect(&self) -> TcpStream {
        let socket = TcpStream::connect(self.url.trim_start_matches("http://")).unwrap();
        socket.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        socket
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

/// The default settings but for some limits.
fn limited(change: impl FnOnce(&mut Limits)) -> Settings {
    let mut settings = Settings::default();
    change(&mut settings.limits);
    settings
}

/// What comes until the server closes.
fn rest(mut socket: TcpStream) -> String {
    let mut bytes = Vec::new();
    // A reset also ends it.
    drop(socket.read_to_end(&mut bytes));
    String::from_utf8_lossy(&bytes).into_owned()
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
