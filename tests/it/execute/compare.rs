//! Asks the engine and apollo-compiler's executor the same random questions; the answers must agree in everything.

use super::random::{Document, Generator, Grammar, Words};
use apollo_compiler::executable::Operation;
use apollo_compiler::introspection::check_max_depth;
use apollo_compiler::request::coerce_variable_values;
use apollo_compiler::response::{ExecutionResponse, GraphQLError, JsonMap, ResponseDataPathSegment};
use apollo_compiler::validation::Valid;
use apollo_compiler::{ExecutableDocument, Schema};
use career_graph::graphql::execute::{Answer, Code, Kind, Request};
use career_graph::limits::Limits;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Such that only the oracle decides: it knows no limits.
pub(super) fn no_limits() -> Limits {
    Limits {
        errors: 100_000,
        cost: 2_000_000_000,
        document_tokens: 60_000,
        document_fields: 500_000,
        depth: 100,
        fields: 100_000,
        timeout_milliseconds: 600_000,
        root_fields: 10_000,
        search_labels: 1_000_000_000,
        aliases: 10_000,
        directives: 10_000,
        ..Limits::default()
    }
}

/// A validated document with one of its operations and the coerced variables.
pub(super) struct Question<'q> {
    pub(super) document: &'q Valid<ExecutableDocument>,
    pub(super) operation: &'q Operation,
    pub(super) variables: &'q Valid<JsonMap>,
}

/// The two that are compared.
pub(super) struct Pair<'p> {
    pub(super) schema: &'p Valid<Schema>,
    pub(super) engine: &'p dyn Fn(&Request<'_>) -> Answer,
    pub(super) oracle: &'p dyn Fn(&Question<'_>) -> ExecutionResponse,
    /// What an error of the engine must say to be the one that a resolver of the oracle raised.
    pub(super) said: fn(&Value) -> &Value,
}

/// How many documents were of which kind.
#[derive(Default)]
pub(super) struct Tally {
    counts: BTreeMap<&'static str, usize>,
    /// What the documents gave, by coordinate.
    pub(super) inputs: BTreeSet<String>,
}

impl Tally {
    fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }

    pub(super) fn of(&self, what: &str) -> usize {
        self.counts.get(what).copied().unwrap_or(0)
    }

    /// At least so many in a hundred of those executed are of this kind.
    pub(super) fn assert_share(&self, what: &str, least: usize) {
        let (some, all) = (self.of(what), self.of("executed"));
        assert!(some * 100 >= least * all, "only {some} of {all} have \"{what}\", less than {least} %");
    }

    pub(super) fn print(&self) {
        let all = self.of("executed").max(1);
        for (what, count) in &self.counts {
            println!("{count:6} {:3} % {what}", count * 100 / all);
        }
    }
}

/// The seed of random documents, which `SEED` sets.
pub(super) fn seed() -> u64 {
    let seed = std::env::var("SEED").map_or(20_261_124, |seed| seed.parse().unwrap());
    println!("SEED={seed}");
    seed
}

impl Pair<'_> {
    /// Compares the answers to so many documents.
    pub(super) fn compare(&self, words: &dyn Words, seed: u64, documents: u64) -> Tally {
        let grammar = Grammar::new(self.schema);
        let mut tally = Tally::default();
        for n in 0..documents {
            let document = Generator::new(&grammar, words, seed.wrapping_add(n << 20)).document();
            if let Err(difference) = self.ask(&document, &mut tally) {
                let Document { text, variables, operation_name, .. } = document;
                let name = operation_name.unwrap_or_default();
                panic!("SEED={seed}, document {n}: {difference}\n{text}\n\n{variables} {name}");
            }
        }
        tally
    }

    fn ask(&self, document: &Document, tally: &mut Tally) -> Result<(), String> {
        let Document { text, variables, operation_name, .. } = document;
        let answer = (self.engine)(&Request {
            query: text,
            variables: Some(variables),
            operation_name: *operation_name,
            ..Request::default()
        });
        let body = String::from_utf8(answer.body).unwrap();
        let json: Value = serde_json::from_str(&body).unwrap();
        let refused = |code: Code| {
            let right = answer.kind == Kind::RequestError(code) && json.get("data").is_none();
            if right { Ok(()) } else { Err(format!("must be refused with {code:?}:\n{body}")) }
        };
        let Ok(document_of) = ExecutableDocument::parse_and_validate(self.schema, text, "request.graphql")
        else {
            tally.count("- not valid");
            return refused(Code::ValidationFailed);
        };
        let operation = document_of.operations.get(*operation_name).unwrap();
        if check_max_depth(&document_of, operation).is_err() {
            tally.count("- introspection too deep");
            return refused(Code::TooComplex);
        }
        let given: JsonMap = serde_json::from_str(variables).unwrap();
        let Ok(coerced) = coerce_variable_values(self.schema, operation, &given) else {
            tally.count("- variables not valid");
            return refused(Code::BadUserInput);
        };
        let expected = (self.oracle)(&Question { document: &document_of, operation, variables: &coerced });
        // The text, so that the order of members counts.
        let data = format!("{{\"data\":{}", serde_json::to_string(&expected.data).unwrap());
        let tail = body.strip_prefix(&data).ok_or_else(|| format!("ours   {body}\noracle {data}"))?;
        if !(tail == "}" || tail.starts_with(",\"errors\":")) {
            return Err(format!("ours goes on with {tail}"));
        }
        let none = Vec::new();
        let errors = json["errors"].as_array().unwrap_or(&none);
        let alike = errors.iter().zip(&expected.errors).all(|(ours, theirs)| self.alike(ours, theirs));
        if errors.len() != expected.errors.len() || !alike {
            let theirs = serde_json::to_string(&expected.errors).unwrap();
            return Err(format!("the errors differ:\nours   {}\noracle {theirs}", json["errors"]));
        }
        tally.count("executed");
        document.features.iter().for_each(|feature| tally.count(feature));
        tally.inputs.extend(document.inputs.iter().cloned());
        if !errors.is_empty() {
            tally.count("errors");
            let kept = errors.iter().all(|error| reached(&json["data"], &error["path"]));
            tally.count(if kept { "errors, null in their places" } else { "errors, null further up" });
            let above =
                errors.iter().any(|error| error["path"].as_array().is_some_and(|path| path.len() > 2));
            if !json["data"].is_null() && above {
                tally.count("errors deep in data");
            }
        }
        Ok(())
    }

    fn alike(&self, ours: &Value, theirs: &GraphQLError) -> bool {
        let path = theirs.path.iter().map(|step| match step {
            ResponseDataPathSegment::Field(key) => json!(key.as_str()),
            ResponseDataPathSegment::ListIndex(index) => json!(index),
        });
        let path = json!(path.collect::<Vec<_>>());
        let same_path = ours.get("path").unwrap_or(&json!([])) == &path;
        let same_place = theirs.locations.is_empty() || ours["locations"] == json!(theirs.locations);
        let same_fault = match theirs.message.strip_prefix("resolver error: ") {
            Some(raised) => *(self.said)(ours) == *raised,
            // A null that the executor found; the oracle does not always say where.
            None => {
                NULLS.iter().any(|null| theirs.message.contains(null))
                    && ours["extensions"]["code"] == "BAD_USER_INPUT"
            }
        };
        same_path && same_place && same_fault
    }
}

/// How the oracle words that a variable is null where it must not be.
const NULLS: [&str; 4] = [
    "null value for",
    "null variable value for",
    "missing variable for",
    "must have exactly one non-null field",
];

/// Whether the place of an error is there, so that the null stands in it and not further up.
fn reached(data: &Value, path: &Value) -> bool {
    let mut at = data;
    for step in path.as_array().into_iter().flatten() {
        if at.is_null() {
            return false;
        }
        at = step
            .as_str()
            .map_or_else(|| &at[usize::try_from(step.as_u64().unwrap()).unwrap()], |key| &at[key]);
    }
    true
}
