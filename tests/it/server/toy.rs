//! A small GraphQL service: enough to be asked everything that HTTP is about.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use apollo_compiler::ast::OperationType;
use apollo_compiler::request::coerce_variable_values;
use apollo_compiler::resolvers::{Execution, ExecutionError, ObjectValue, ResolveInfo, ResolvedValue};
use apollo_compiler::response::JsonMap;
use apollo_compiler::validation::Valid;
use apollo_compiler::{ExecutableDocument, Schema};
use career_graph::server::{
    Answer, ExportRefusal, ExportRequest, Exported, Exports, Graphql, GraphqlRequest, Mistake, Outcome,
    RefusalKind,
};
use serde_json::{Value, json};

pub(super) const SDL: &str = r#"
"""Questions to the toy."""
type Query {
  greeting(name: String = "you"): String
  "As many words."
  words(count: Int!): String
  "Blocks until the test lets it go on."
  hold: String
  "What the service was given as `extensions`."
  extensions: String
  "Fails and is null."
  fails: String
  panics: String
}
"#;

#[derive(Clone)]
pub(super) struct Toy {
    schema: Arc<Valid<Schema>>,
    /// How many requests it has executed, or begun to.
    pub(super) executions: Arc<AtomicUsize>,
    /// Whether `hold` may go on.
    released: Arc<(Mutex<bool>, Condvar)>,
}

/// How long `hold` holds in a test that has failed.
const PATIENCE: Duration = Duration::from_mins(2);

struct Root<'a>(&'a GraphqlRequest<'a>, &'a Toy);

impl Toy {
    pub(super) fn new() -> Self {
        let schema = Schema::parse_and_validate(SDL, "toy.graphql").unwrap();
        Toy { schema: Arc::new(schema), executions: Arc::default(), released: Arc::default() }
    }

    /// Lets every `hold` go on, now and later.
    pub(super) fn release(&self) {
        *self.released.0.lock().unwrap() = true;
        self.released.1.notify_all();
    }

    fn execute(&self, request: &GraphqlRequest<'_>) -> Result<Value, (&'static str, String)> {
        let parsed = apollo_compiler::ast::Document::parse(request.query, "request");
        parsed.map_err(|e| ("GRAPHQL_PARSE_FAILED", e.errors.to_string()))?;
        let document = ExecutableDocument::parse_and_validate(&self.schema, request.query, "request");
        let document = document.map_err(|e| ("GRAPHQL_VALIDATION_FAILED", e.errors.to_string()))?;
        let operation = document.operations.get(request.operation_name);
        let operation = operation.map_err(|e| ("OPERATION_RESOLUTION_FAILURE", e.message().to_string()))?;
        let given: JsonMap =
            request.variables.map_or_else(JsonMap::new, |raw| serde_json::from_str(raw.get()).unwrap());
        let variables = coerce_variable_values(&self.schema, operation, &given);
        let variables = variables.map_err(|e| ("BAD_USER_INPUT", e.message().to_string()))?;
        let execution =
            Execution::new(&self.schema, &document).operation(operation).coerced_variable_values(&variables);
        self.executions.fetch_add(1, Ordering::SeqCst);
        let response = execution.enable_schema_introspection(true).execute_sync(&Root(request, self));
        Ok(serde_json::to_value(response.map_err(|e| ("BAD_USER_INPUT", e.message().to_string()))?).unwrap())
    }
}

impl Graphql for Toy {
    fn answer(&self, request: &GraphqlRequest<'_>) -> Answer {
        let (outcome, body) = match self.execute(request) {
            Ok(response) if response.get("errors").is_none() => (Outcome::Complete, response),
            Ok(response) => (Outcome::Partial, response),
            Err((code, message)) => (
                Outcome::Refused,
                json!({ "errors": [{ "message": message, "extensions": { "code": code } }] }),
            ),
        };
        Answer { body: body.to_string().into_bytes(), outcome }
    }

    fn is_query(&self, document: &str, operation_name: Option<&str>) -> bool {
        let Ok(document) = apollo_compiler::ast::Document::parse(document, "request") else { return true };
        let mut operations = document.definitions.iter().filter_map(|d| d.as_operation_definition());
        let meant = match operation_name {
            Some(name) => operations.find(|operation| operation.name.as_ref().is_some_and(|n| n == name)),
            None => operations.next(),
        };
        meant.is_none_or(|operation| operation.operation_type == OperationType::Query)
    }

    fn check(&self, document: &str) -> Vec<Mistake> {
        let Err(invalid) = ExecutableDocument::parse_and_validate(&self.schema, document, "request") else {
            return Vec::new();
        };
        let mistakes = invalid.errors.iter().map(|diagnostic| {
            let start = diagnostic.line_column_range().map(|range| range.start);
            let at = start.map(|at| (u32::try_from(at.line).unwrap(), u32::try_from(at.column).unwrap()));
            Mistake { message: diagnostic.error.to_string(), at }
        });
        mistakes.collect()
    }
}

impl Exports for Toy {
    fn export(&self, request: &ExportRequest<'_>) -> Result<Exported, ExportRefusal> {
        let refusal = |kind, code| {
            let details = json!({ "nearest": ["hello"] }).as_object().unwrap().clone();
            Err(ExportRefusal { kind, code, message: format!("No {}.", request.name), details })
        };
        match request.name {
            "missing" => refusal(RefusalKind::Missing, "NOWHERE"),
            "wrong" => refusal(RefusalKind::Wrong, "WRONG"),
            "slow" => {
                while request.check_time().is_ok() {
                    std::thread::sleep(Duration::from_millis(1));
                }
                Ok(exported(request, String::new()))
            }
            "large" => Ok(exported(request, "x".repeat(2_000))),
            "panics" => panic!("secret of the implementation"),
            name => Ok(exported(request, format!("{name} {:?}", request.parameters))),
        }
    }
}

fn exported(request: &ExportRequest<'_>, body: String) -> Exported {
    let file_name = request.name.to_owned();
    Exported { body, media_type: "text/x-toy; charset=utf-8", file_name }
}

impl ObjectValue for Root<'_> {
    fn type_name(&self) -> &'static str {
        "Query"
    }

    fn resolve_field<'a>(&'a self, info: &'a ResolveInfo<'a>) -> Result<ResolvedValue<'a>, ExecutionError> {
        let number = |name: &str| {
            info.arguments().get(name).and_then(apollo_compiler::response::JsonValue::as_u64).unwrap_or(0)
        };
        let text = match info.field_name() {
            "greeting" => format!("Hello, {}", info.arguments()["name"].as_str().unwrap_or("nobody")),
            "words" => "word ".repeat(usize::try_from(number("count")).unwrap()),
            "hold" => {
                let (released, changed) = &*self.1.released;
                let held = changed.wait_timeout_while(released.lock().unwrap(), PATIENCE, |go| !*go);
                drop(held);
                "held".to_owned()
            }
            "extensions" => self.0.extensions.map_or_else(String::new, |raw| raw.get().to_owned()),
            "fails" => {
                return Err(ExecutionError { message: "It fails.".to_owned() });
            }
            _ => panic!("secret of the implementation"),
        };
        Ok(ResolvedValue::leaf(text))
    }
}
