//! The servers that are compared.

use std::io;
use std::sync::Arc;
use std::thread;

use async_graphql_axum::GraphQL;
use axum::Router;
use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::routing::{post, post_service};
use career_graph::graphql::{Api, ApiSettings, Snapshot, stock_schema};
use career_graph::server::{
    self, About, Answer, App, Graphql, GraphqlRequest, LogFormat, Mistake, Outcome, Settings,
};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::documents::{Document, Question, documents};
use crate::server::report_processor_time;

/// A server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Contestant {
    /// The service as it is served: default settings, the log as JSON.
    Ours,
    /// The same server before something that answers fixed bytes.
    Fixed,
    /// An axum handler that answers fixed bytes, and nothing else: no log, no limits.
    Bare,
    /// The same types behind async-graphql's executor and its axum handler: no log, no limits.
    Stock,
}

/// The sizes of fixed answers, by document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sizes(pub(crate) Vec<usize>);

impl Sizes {
    pub(crate) fn parse(text: &str) -> Self {
        Sizes(text.split(',').filter_map(|size| size.parse().ok()).collect())
    }

    pub(crate) fn to_text(&self) -> String {
        self.0.iter().map(usize::to_string).collect::<Vec<_>>().join(",")
    }

    fn bodies(&self) -> Vec<Vec<u8>> {
        self.0.iter().map(|size| vec![b'x'; *size]).collect()
    }
}

impl Contestant {
    pub(crate) const ALL: [Contestant; 4] = [Self::Ours, Self::Fixed, Self::Bare, Self::Stock];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Fixed => "fixed",
            Self::Bare => "bare",
            Self::Stock => "stock",
        }
    }

    /// A request as clients such as Apollo's send it, without `Accept-Encoding`.
    pub(crate) fn request(
        self,
        at: usize,
        document: &Document,
        question: &Question,
        edition: usize,
    ) -> Vec<u8> {
        let text = if self == Self::Stock { &document.for_stock } else { document.text };
        let text = serde_json::Value::from(text);
        let body = format!("{{\"query\":{text},\"variables\":{}}}", question.variables(edition));
        let path = if self == Self::Bare { format!("/{at}") } else { "/graphql".to_owned() };
        format!(
            "POST {path} HTTP/1.1\r\nhost: localhost\r\nuser-agent: bench\r\ncontent-type: application/json\r\n\
             accept: application/graphql-response+json, application/json;q=0.9\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
        .into_bytes()
    }
}

/// Serves until standard input ends.
pub(crate) fn serve(name: &str, sizes: &Sizes) {
    let contestant =
        Contestant::ALL.into_iter().find(|c| c.name() == name).expect("the name of a contestant");
    let (runtime, serving) = match contestant {
        Contestant::Ours => with_our_server(ours()),
        Contestant::Fixed => with_our_server(Fixed::new(sizes)),
        Contestant::Bare => with_axum(bare(sizes)),
        Contestant::Stock => {
            let schema = stock_schema(Arc::new(snapshot()));
            with_axum(Router::new().route("/graphql", post_service(GraphQL::new(schema))))
        }
    };
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a free port");
    println!("{}", listener.local_addr().expect("an address"));
    thread::spawn(report_processor_time);
    runtime.block_on(serving(listener)).expect("a server that runs");
}

type Serving = Box<dyn FnOnce(TcpListener) -> futures_util::future::BoxFuture<'static, io::Result<()>>>;

/// As `career-graph serve --log-format json` does it.
fn with_our_server(graphql: impl Graphql) -> (Runtime, Serving) {
    let settings = Settings { log_format: LogFormat::Json, ..Settings::default() };
    drop(server::start_log(&settings).expect("a filter"));
    let runtime = server::runtime(&settings).expect("a runtime");
    let about = About {
        dataset: String::new(),
        dataset_version: String::new(),
        counts: Vec::new(),
        sdl: String::new(),
    };
    let app = App::new(graphql, about, settings).expect("settings that fit");
    (runtime, Box::new(|listener| Box::pin(server::run(listener, app, std::future::pending()))))
}

/// As axum's documentation does it.
fn with_axum(router: Router) -> (Runtime, Serving) {
    let runtime = Runtime::new().expect("a runtime");
    (runtime, Box::new(|listener| Box::pin(async { axum::serve(listener, router).await })))
}

fn snapshot() -> Snapshot {
    let loaded = career_graph::dataset::load(career_graph::bundled::layers()).expect("the bundled data");
    Snapshot::new(career_graph::graph::CareerGraph::new(loaded.dataset))
}

fn ours() -> Api {
    Api::new(Arc::new(snapshot()), ApiSettings::default()).expect("a schema")
}

/// Answers each document with bytes of its own.
struct Fixed(Vec<(&'static str, Vec<u8>)>);

impl Fixed {
    fn new(sizes: &Sizes) -> Self {
        Fixed(documents().iter().map(|document| document.text).zip(sizes.bodies()).collect())
    }
}

impl Graphql for Fixed {
    fn answer(&self, request: &GraphqlRequest<'_>) -> Answer {
        let found = self.0.iter().find(|(text, _)| text.len() == request.query.len());
        Answer { body: found.map(|(_, body)| body.clone()).unwrap_or_default(), outcome: Outcome::Complete }
    }
    fn is_query(&self, _: &str, _: Option<&str>) -> bool {
        true
    }
    fn check(&self, _: &str) -> Vec<Mistake> {
        Vec::new()
    }
}

fn bare(sizes: &Sizes) -> Router {
    sizes.bodies().into_iter().enumerate().fold(Router::new(), |router, (at, body)| {
        let body = Bytes::from(body);
        // The handler takes the request's body, as one that answers it would.
        let handler = move |_: Bytes| async { ([(CONTENT_TYPE, "application/json")], body) };
        router.route(&format!("/{at}"), post(handler))
    })
}
