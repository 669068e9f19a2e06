//! The GraphQL API and the exports of the career graph, as what this server serves.

use std::sync::Arc;

use serde_json::json;
use serde_json::value::RawValue;

use super::app::{Answer, Graphql, GraphqlRequest, Mistake, Outcome};
use super::export::{ExportRefusal, ExportRequest, Exported, Exports, RefusalKind};
use crate::export::{Ask, ExportError, ExportErrorKind};
use crate::graphql::execute::{Code, Kind, Request};
use crate::graphql::{Api, Snapshot};

impl Graphql for Api {
    fn answer(&self, request: &GraphqlRequest<'_>) -> Answer {
        let answer = Api::answer(
            self,
            &Request {
                query: request.query,
                operation_name: request.operation_name,
                variables: request.variables.map(RawValue::get),
                request_id: Some(request.request_id),
                show_cost: request.wants_cost(),
            },
        );
        let outcome = match answer.kind {
            Kind::Data { faulty: false } => Outcome::Complete,
            Kind::Data { faulty: true } => Outcome::Partial,
            Kind::RequestError(Code::Internal) => Outcome::Failed,
            Kind::RequestError(_) => Outcome::Refused,
        };
        Answer { body: answer.body, outcome }
    }

    fn is_query(&self, document: &str, operation_name: Option<&str>) -> bool {
        Api::is_query(self, document, operation_name)
    }

    fn check(&self, document: &str) -> Vec<Mistake> {
        let mistakes = Api::check(self, document).into_iter();
        mistakes.map(|m| Mistake { message: m.message, at: m.at.map(|at| (at.line, at.column)) }).collect()
    }

    fn is_there(&self, kind: &str, name: &str) -> bool {
        let query = match kind {
            "role" => "query($slug: String!) { thing: role(by: { slug: $slug }) { __typename } }",
            _ => "query($slug: String!) { thing: track(by: { slug: $slug }) { __typename } }",
        };
        let variables = json!({ "slug": name }).to_string();
        let variables = Some(variables.as_str());
        let request = Request { query, operation_name: None, variables, request_id: None, show_cost: false };
        let answer = Api::answer(self, &request).body;
        let nothing = json!({ "data": { "thing": null } });
        serde_json::from_slice::<serde_json::Value>(&answer).map_or(true, |answer| answer != nothing)
    }
}

impl Exports for Arc<Snapshot> {
    fn export(&self, request: &ExportRequest<'_>) -> Result<Exported, ExportRefusal> {
        let parameters = request.parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let (ask, format) = Ask::read(request.name, parameters).map_err(refusal)?;
        let subgraph = ask.answer(&self.graph, &self.catalogue).map_err(refusal)?;
        request.check_time()?;
        // What is written for each transition may come to far more than may be sent.
        request.check_size(format.least_bytes(&subgraph))?;
        Ok(Exported {
            body: format.write(&subgraph),
            media_type: format.media_type(),
            file_name: format!("{}.{}", subgraph.slug(), format.extension()),
        })
    }
}

fn refusal(error: ExportError) -> ExportRefusal {
    let (kind, code) = match error.kind {
        ExportErrorKind::NotFound => (RefusalKind::Missing, "NOT_FOUND"),
        ExportErrorKind::NoPath => (RefusalKind::Missing, "NO_PATH"),
        ExportErrorKind::BadInput => (RefusalKind::Wrong, "BAD_USER_INPUT"),
    };
    let mut details = serde_json::Map::new();
    details.insert("argument".to_owned(), error.argument.into());
    if !error.nearest.is_empty() {
        details.insert("nearest".to_owned(), json!(error.nearest));
    }
    ExportRefusal { kind, code, message: error.message, details }
}
