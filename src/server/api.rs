//! The GraphQL API of the career graph, as what this server serves.

use serde_json::value::RawValue;

use super::app::{Answer, Graphql, GraphqlRequest, Mistake, Outcome};
use crate::graphql::Api;
use crate::graphql::execute::{Code, Kind, Request};

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
}
