//! `career-graph query` and `career-graph schema`: the API without a server.

use std::io::Read as _;
use std::sync::Arc;

use super::{Answer, DataArgs, Failure, QueryArgs, data};
use crate::graphql::execute::{Kind, Request};
use crate::graphql::{Api, ApiSettings, Snapshot};

pub(super) fn run(args: &QueryArgs) -> Answer {
    let mut document = String::new();
    let read = if args.file.as_os_str() == "-" {
        std::io::stdin().read_to_string(&mut document)
    } else {
        std::fs::File::open(&args.file).and_then(|mut file| file.read_to_string(&mut document))
    };
    read.map_err(|e| Failure(format!("{}: cannot be read: {e}", args.file.display())))?;
    let snapshot = Arc::new(Snapshot::new(data::graph(&args.data)?));
    answer(snapshot, &document, args.operation.as_deref(), args.variables.as_deref())
}

/// The answer to a document, indented. An answer with errors is printed too, as a failure.
pub(super) fn answer(
    snapshot: Arc<Snapshot>,
    query: &str,
    operation_name: Option<&str>,
    variables: Option<&str>,
) -> Answer {
    let api = Api::new(snapshot, ApiSettings::default())?;
    let answer = api.answer(&Request { query, operation_name, variables, ..Request::default() });
    let json: serde_json::Value = serde_json::from_slice(&answer.body)?;
    let text = format!("{}\n", serde_json::to_string_pretty(&json)?);
    if answer.kind == (Kind::Data { faulty: false }) { Ok(text) } else { Err(Failure(text)) }
}

pub(super) fn schema() -> Answer {
    let snapshot = Snapshot::new(data::graph(&DataArgs::default())?);
    Ok(Api::new(Arc::new(snapshot), ApiSettings::default())?.sdl().to_owned())
}
