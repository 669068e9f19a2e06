//! What the server serves: a GraphQL service, and what its pages say about the data.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::answers::Answers;
use super::caching::Versions;
use super::export::Exports;
use super::gate::Gate;
use super::pages::Pages;
use super::persisted::Persisted;
use super::settings::Settings;
use super::trusted::{TrustedDocuments, TrustedDocumentsError};

/// A GraphQL request as it arrived, its parts not looked into.
#[derive(Clone, Copy, Debug)]
pub struct GraphqlRequest<'a> {
    /// The text of the document.
    pub query: &'a str,
    /// The operation that is meant, where the document has several.
    pub operation_name: Option<&'a str>,
    /// The text of a JSON object.
    pub variables: Option<&'a RawValue>,
    /// The text of a JSON object.
    pub extensions: Option<&'a RawValue>,
    /// Names this request in the log and in answers to faults of ours.
    pub request_id: &'a str,
}

impl GraphqlRequest<'_> {
    /// Whether the request asks for its cost: `"extensions": {"cost": true}`.
    pub fn wants_cost(&self) -> bool {
        #[derive(Deserialize)]
        struct Wishes {
            cost: Option<bool>,
        }
        let extensions = self.extensions.map_or("", RawValue::get);
        extensions.contains("cost")
            && serde_json::from_str(extensions).is_ok_and(|w: Wishes| w.cost == Some(true))
    }
}

/// How far an answer got: it decides the status code and who may keep the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// `data` without `errors`. The same request gets the same bytes for as long as the dataset stands.
    Complete,
    /// `data`, which may be null, beside `errors`.
    Partial,
    /// Errors and no `data`: the request was not executed.
    Refused,
    /// Errors and no `data`: the fault is ours.
    Failed,
}

/// The answer to a GraphQL request.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The response as JSON.
    pub body: Vec<u8>,
    /// How far it got.
    pub outcome: Outcome,
}

/// What answers GraphQL requests.
///
/// Answering is synchronous and must end within a bounded time of its own: the server cannot interrupt it.
pub trait Graphql: Send + Sync + 'static {
    /// Answers one request. Equal requests get equal answers.
    fn answer(&self, request: &GraphqlRequest<'_>) -> Answer;

    /// Whether the operation that would run is a query, so that it may be asked by GET. True also where that cannot be told:
    /// [`Graphql::answer`] then says why.
    fn is_query(&self, document: &str, operation_name: Option<&str>) -> bool;

    /// What keeps a document from being answered, whatever the variables; nothing where it is valid.
    fn check(&self, document: &str) -> Vec<Mistake>;

    /// Whether a page of that kind shows something by that name: `role`, `registered-nurses`. Of what does not exist the page
    /// shows what is near, with a status that says so.
    fn is_there(&self, kind: &str, name: &str) -> bool {
        let _ = (kind, name);
        true
    }
}

/// What is wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// What it is, and what to do.
    pub message: String,
    /// Where it is: line and column, both from 1.
    pub at: Option<(u32, u32)>,
}

/// What the server's pages say about the data.
#[derive(Clone, Debug)]
pub struct About {
    /// The name of the dataset, for people.
    pub dataset: String,
    /// Changes whenever an answer could: the versions of all layers.
    pub dataset_version: String,
    /// Facts for the front page: "923", "roles".
    pub counts: Vec<(usize, String)>,
    /// The schema in the schema definition language.
    pub sdl: String,
}

/// What cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// The folder of trusted documents.
    #[error(transparent)]
    TrustedDocuments(#[from] TrustedDocumentsError),
    /// An origin for CORS that no browser sends.
    #[error(
        "the CORS origin {0:?} is not an origin; write scheme and host as in https://example.org, or * for any"
    )]
    Origin(String),
}

/// A server, ready to run.
#[derive(Clone)]
pub struct App(pub(super) Arc<Shared>);

/// What all requests share.
pub(super) struct Shared {
    pub(super) graphql: Box<dyn Graphql>,
    pub(super) exports: Option<Box<dyn Exports>>,
    pub(super) settings: Settings,
    pub(super) about: About,
    pub(super) versions: Versions,
    pub(super) pages: Pages,
    pub(super) persisted: Persisted,
    pub(super) answers: Answers,
    pub(super) gate: Gate,
    /// False before the listener is there and after the signal to stop.
    pub(super) ready: AtomicBool,
}

impl App {
    /// A server of `graphql`.
    pub fn new(graphql: impl Graphql, about: About, settings: Settings) -> Result<Self, SetupError> {
        Self::with(graphql, None, about, settings)
    }

    /// A server of `graphql`, and of `exports` at `/export/...`.
    pub fn exporting(
        graphql: impl Graphql,
        exports: impl Exports,
        about: About,
        settings: Settings,
    ) -> Result<Self, SetupError> {
        Self::with(graphql, Some(Box::new(exports)), about, settings)
    }

    fn with(
        graphql: impl Graphql,
        exports: Option<Box<dyn Exports>>,
        about: About,
        settings: Settings,
    ) -> Result<Self, SetupError> {
        if let Some(origin) = settings.cors_origins.iter().find(|origin| !is_origin(origin)) {
            return Err(SetupError::Origin(origin.clone()));
        }
        let folder = settings.trusted_documents.as_deref();
        let trusted = folder.map(|folder| TrustedDocuments::load(folder, &graphql)).transpose()?;
        let limits = &settings.limits;
        Ok(App(Arc::new(Shared {
            graphql: Box::new(graphql),
            exports,
            versions: Versions::new(&about, settings.cache_max_age, settings.compress_from > 0),
            pages: Pages::new(&about),
            persisted: Persisted::new(trusted, limits.persisted_query_bytes as u64),
            answers: Answers::new(limits.answer_cache_bytes as u64),
            gate: Gate::new(settings.threads.saturating_sub(1).max(1), limits.waiting_requests),
            ready: AtomicBool::new(false),
            about,
            settings,
        })))
    }
}

/// Scheme and host as browsers write them: no path, no trailing slash.
fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    text == "*"
        || host.is_some_and(|host| {
            let bytes = host.bytes();
            !host.is_empty() && bytes.clone().all(|b| b.is_ascii_graphic() && !b"/?#@,*\"\\".contains(&b))
        })
}
