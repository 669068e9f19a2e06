//! `career-graph query` and `career-graph schema`: the API without a server.

use std::io::Read as _;
use std::sync::Arc;

use super::{Answer, Failure, QueryArgs, data};
use crate::dataset::Dataset;
use crate::graph::CareerGraph;
use crate::graphql::execute::{Kind, Request};
use crate::graphql::{Api, ApiSettings, Snapshot};
use crate::limits::Limits;

pub(super) fn run(args: &QueryArgs) -> Answer {
    let mut document = String::new();
    let (name, read) = if args.file.as_os_str() == "-" {
        let read = std::io::stdin().read_to_string(&mut document);
        ("standard input".to_owned(), read)
    } else {
        let read = std::fs::File::open(&args.file).and_then(|mut file| file.read_to_string(&mut document));
        (args.file.display().to_string(), read)
    };
    read.map_err(|e| Failure::Message(format!("{name}: cannot be read: {e}")))?;
    let snapshot = Arc::new(Snapshot::new(data::graph(&args.data)?));
    let request = Request {
        query: &document,
        operation_name: args.operation.as_deref(),
        variables: args.variables.as_deref(),
        ..Request::default()
    };
    answer(snapshot, args.limits.0.clone(), &request)
}

/// The answer to a document, indented. An answer with errors is a failure.
pub(super) fn answer(snapshot: Arc<Snapshot>, limits: Limits, request: &Request<'_>) -> Answer {
    let answer = Api::new(snapshot, ApiSettings { limits })?.answer(request);
    let text = format!("{}\n", indented(&answer.body)?);
    if answer.kind == (Kind::Data { faulty: false }) { Ok(text) } else { Err(Failure::Answer(text)) }
}

/// JSON with its members on lines of their own, in the order in which they stand: that of the document.
fn indented(json: &[u8]) -> Result<String, Failure> {
    let mut indented = serde_json::Serializer::pretty(Vec::new());
    serde_transcode::transcode(&mut serde_json::Deserializer::from_slice(json), &mut indented)?;
    Ok(String::from_utf8(indented.into_inner())?)
}

/// The schema. It is the same whatever the data, so none are read.
pub(super) fn schema() -> Answer {
    let snapshot = Snapshot::new(CareerGraph::new(Dataset::default()));
    Ok(Api::new(Arc::new(snapshot), ApiSettings::default())?.sdl().to_owned())
}
