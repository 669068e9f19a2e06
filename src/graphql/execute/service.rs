//! A request's text and variables to a response body.

use super::compile::{Compiled, Compiler, PlannedDocumentOperation};
use super::cost::cost;
use super::error::{ApiError, Code};
use super::fault::{Faults, Mistake};
use super::operation::is_query;
use super::run::{Input, Run};
use super::schema::{SchemaError, schema};
use super::variables::{self, Variables};
use super::{Output, introspect};
use crate::limits::Limits;
use async_graphql::ObjectType;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How many compiled documents the cache makes room for at first; how many it keeps is a matter of their size.
const DOCUMENTS: usize = 1_000;

/// A request, as a transport hands it over.
#[derive(Clone, Copy, Debug, Default)]
pub struct Request<'a> {
    /// The document.
    pub query: &'a str,
    /// Which of the document's operations is meant; may be left out where there is one.
    pub operation_name: Option<&'a str>,
    /// The variables: the text of a JSON object or `null`.
    pub variables: Option<&'a str>,
    /// What an internal error shows, so that it can be found in the log.
    pub request_id: Option<&'a str>,
    /// Whether `extensions.cost` is wanted.
    pub show_cost: bool,
}

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The operation was executed: the body has `data`.
    Data {
        /// Whether the body has `errors` too.
        faulty: bool,
    },
    /// The request was refused before anything was executed: the body has `errors` only. The code is that of the first.
    RequestError(Code),
}

/// A response.
#[derive(Clone, Debug)]
pub struct Answer {
    /// JSON.
    pub body: Vec<u8>,
    /// What became of the request.
    pub kind: Kind,
}

/// Answers requests from a root object.
pub struct Service<Q> {
    root: Q,
    compiler: Compiler,
    documents: Cache<String, Arc<Document>, ByText>,
    sdl: String,
}

type Document = Result<Compiled, Faults>;

#[derive(Clone)]
struct ByText;

impl Weighter<String, Arc<Document>> for ByText {
    fn weight(&self, text: &String, document: &Arc<Document>) -> u64 {
        // Measured: a parsed document takes some fifty times the memory of its text, and its plan so much for each field,
        // which fragments make more than the text has.
        const FIELD: u64 = 600;
        let planned = document.as_ref().as_ref().map_or(0, |compiled| compiled.visits * FIELD);
        text.len() as u64 * 50 + planned + 1024
    }
}

impl<Q: ObjectType + Output + Clone + 'static> Service<Q> {
    /// A service whose `Query` type is that of `root`.
    ///
    /// # Errors
    /// When the types do not make a valid schema: a mistake in the program.
    pub fn new(root: Q, limits: Limits) -> Result<Self, SchemaError> {
        let schema = schema(&root)?;
        let sdl = schema.to_string();
        let documents = Cache::with_weighter(DOCUMENTS, limits.document_cache_bytes as u64, ByText);
        Ok(Service { root, compiler: Compiler::new(schema, limits), documents, sdl })
    }

    /// The schema, in the schema definition language.
    pub fn sdl(&self) -> &str {
        &self.sdl
    }

    /// The limits of a request.
    pub fn limits(&self) -> &Limits {
        &self.compiler.limits
    }

    /// Answers a request. Never fails and never panics, whatever the request.
    pub fn answer(&self, request: &Request<'_>) -> Answer {
        let deadline = Instant::now() + Duration::from_millis(self.limits().timeout_milliseconds);
        let document = self.document(request.query);
        match &*document {
            Ok(compiled) => {
                self.execute(compiled, request, deadline).unwrap_or_else(|faults| refusal(&faults, request))
            }
            Err(faults) => refusal(faults, request),
        }
    }

    /// What keeps this document from being answered, whatever the variables; nothing where it is valid.
    pub fn check(&self, document: &str) -> Vec<Mistake> {
        match &*self.document(document) {
            Ok(compiled) => {
                let faults =
                    compiled.names().filter_map(|name| self.compiler.plan::<Q>(compiled, name).err());
                faults.map(|fault| Mistake::from(&fault)).collect()
            }
            Err(faults) => faults.listed().iter().map(Mistake::from).collect(),
        }
    }

    /// Whether the operation that would run is a query. True also where that cannot be told; [`Service::answer`] then says why.
    pub fn is_query(&self, document: &str, operation_name: Option<&str>) -> bool {
        is_query(&self.compiler, document, operation_name)
    }

    fn document(&self, text: &str) -> Arc<Document> {
        if let Some(document) = self.documents.get(text) {
            return document;
        }
        let document = Arc::new(self.compiler.compile(text));
        if text.len() <= self.limits().document_bytes {
            self.documents.insert(text.to_owned(), Arc::clone(&document));
        }
        document
    }

    fn execute(
        &self,
        compiled: &Compiled,
        request: &Request<'_>,
        deadline: Instant,
    ) -> Result<Answer, Faults> {
        let PlannedDocumentOperation { operation, planned } =
            self.compiler.plan::<Q>(compiled, request.operation_name)?;
        let Variables { values, json } = variables::coerce(
            &self.compiler.schema,
            &compiled.document,
            operation,
            planned,
            request.variables,
            self.limits().errors,
        )?;
        let allowed = self.limits().cost;
        let cost = cost(planned, &values, self.limits().list_items);
        if cost > allowed {
            let message = format!(
                "The answer may hold {cost} fields, more than the {allowed} allowed: ask for fewer fields or smaller pages, or give less in arguments."
            );
            return Err(ApiError::too_complex("cost", allowed, message).with("asked", cost).into());
        }
        let introspected = match (&planned.introspection, &json) {
            (Some(fields), Some(json)) => {
                Some(introspect::execute(&self.compiler, &compiled.document, fields, json)?)
            }
            _ => None,
        };
        let extensions =
            request.show_cost.then(|| format!("\"cost\":{{\"requested\":{cost},\"allowed\":{allowed}}}"));
        let input = Input {
            operation: planned,
            variables: &values,
            introspected: introspected.as_ref(),
            limits: self.limits(),
            deadline,
            request_id: request.request_id,
            extensions: extensions.as_deref(),
        };
        let response = Run::respond(&self.root, &input);
        Ok(Answer { body: response.body, kind: Kind::Data { faulty: response.faulty } })
    }
}

fn refusal(faults: &Faults, request: &Request<'_>) -> Answer {
    let mut body = b"{\"errors\":".to_vec();
    faults.write(&mut body, request.request_id);
    body.push(b'}');
    Answer { body, kind: Kind::RequestError(faults.code().unwrap_or(Code::Internal)) }
}
