//! The HTTP server: GraphQL over HTTP to the letter, pages for people, health for operators.
//!
//! It knows nothing of careers: whatever implements [`Graphql`] is served. [`App::new`] puts a server together, [`run`] serves
//! on a listener until told to stop. The way of a request is in `router`.

mod answers;
mod api;
mod app;
mod caching;
mod compress;
mod connection;
mod endpoint;
mod envelope;
mod explorer;
mod export;
mod fault;
mod gate;
mod health;
mod log;
mod log_json;
mod log_writer;
mod media;
mod pages;
mod params;
mod percent;
mod persisted;
mod request_id;
mod router;
mod serve;
mod settings;
mod timer;
mod trusted;
mod turn;
mod web;

pub use app::{About, Answer, App, Graphql, GraphqlRequest, Mistake, Outcome, SetupError};
pub use export::{ExportRefusal, ExportRequest, Exported, Exports, RefusalKind};
pub use log::{Log, LogError, start_log};
pub use serve::{run, runtime, shutdown_signal};
pub use settings::{LogFormat, Settings};
pub use trusted::{TrustedDocumentsError, TrustedProblem};
