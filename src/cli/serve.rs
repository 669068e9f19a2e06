//! `career-graph serve`: the graph over HTTP.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::args::LogFormatArg;
use super::{Answer, Failure, ServeArgs, data};
use crate::graph::CareerGraph;
use crate::graphql::{Api, ApiSettings, Snapshot};
use crate::server::{self, About, App, LogFormat, Settings, SetupError};

pub(super) fn run(args: ServeArgs) -> Answer {
    let started = Instant::now();
    let snapshot = Arc::new(Snapshot::new(data::graph(&args.data)?));
    let limits = args.limits.0;
    let api = Api::new(Arc::clone(&snapshot), ApiSettings { limits: limits.clone() })?;
    let about = about(&snapshot.graph, api.sdl());
    let defaults = Settings::default();
    let settings = Settings {
        listen: args.listen,
        log_format: match args.log_format {
            LogFormatArg::Text => LogFormat::Text,
            LogFormatArg::Json => LogFormat::Json,
        },
        log_filter: args.log,
        threads: args.threads.map_or(defaults.threads, usize::from),
        limits,
        cors_origins: args.cors_origins,
        compress_from: args.compress_from,
        cache_max_age: Duration::from_secs(args.cache_max_age),
        trusted_documents: args.trusted_documents,
    };
    let _log = server::start_log(&settings).map_err(|e| Failure::Message(format!("--log: {e}")))?;
    let runtime = server::runtime(&settings)?;
    let summary = summary(&about);
    let app = App::exporting(api, snapshot, about, settings).map_err(|error| unusable(&error))?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(args.listen).await.map_err(|e| {
            let address = args.listen;
            Failure::Message(format!(
                "{address}: cannot listen there: {e}; choose another address with --listen ADDR"
            ))
        })?;
        let stop = server::shutdown_signal();
        let address = listener.local_addr()?;
        let ready = started.elapsed().as_millis();
        // The server serves on where nobody reads this.
        let _ = super::print(&format!(
            "{summary}, ready in {ready} ms.\n\
             Open http://{address}/ , or send GraphQL to http://{address}/graphql . Stop with ctrl-c.\n"
        ));
        server::run(listener, app, stop).await?;
        Ok(String::new())
    })
}

/// What is wrong with the settings, each line with the flag that it is about.
fn unusable(error: &SetupError) -> Failure {
    let flag = match error {
        SetupError::TrustedDocuments(_) => "--trusted-documents",
        SetupError::Origin(_) => "--cors-origin",
    };
    let lines: Vec<_> = error.to_string().lines().map(|line| format!("{flag}: {line}")).collect();
    Failure::Message(lines.join("\n"))
}

fn about(graph: &CareerGraph, sdl: &str) -> About {
    let dataset = graph.dataset();
    let titles: Vec<_> = dataset.layers().iter().map(|layer| layer.title.as_str()).collect();
    let counts = [
        (dataset.roles().len(), "roles"),
        (dataset.tracks().len(), "tracks"),
        (dataset.transitions().len(), "transitions"),
        (dataset.skills().len(), "skills and technologies"),
    ];
    About {
        dataset: titles.join("; "),
        dataset_version: dataset.version().to_owned(),
        counts: counts.iter().map(|(count, what)| (*count, (*what).to_owned())).collect(),
        sdl: sdl.to_owned(),
    }
}

fn summary(about: &About) -> String {
    let counts: Vec<_> = about.counts.iter().map(|(count, what)| format!("{count} {what}")).collect();
    format!("{}: {}", about.dataset, counts.join(", "))
}
