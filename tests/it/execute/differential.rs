//! Random documents, answered by the engine and by apollo-compiler's executor, must agree in everything.

use super::random::{Document, Generator};
use super::{oracle, service, toy};
use apollo_compiler::request::coerce_variable_values;
use apollo_compiler::response::{ExecutionResponse, JsonMap, ResponseDataPathSegment};
use apollo_compiler::{ExecutableDocument, Schema};
use career_graph::graphql::execute::{Code, Kind, Limits, Request};
use serde_json::{Value, json};

/// Message, path and places, in one text. The two word nulls in variables differently, and the oracle gives no place in the
/// document for some of them.
fn known(message: &str, path: &Value, locations: &Value) -> String {
    let message = message.strip_prefix("resolver error: ").unwrap_or(message);
    let null = message.starts_with("null value for") || message.starts_with("null variable value for");
    let null = null || message.contains("must have exactly one non-null field");
    let null = null || (message.contains("must not be null") || message.contains("must not be where it is"));
    if null { format!("NULL {path}") } else { format!("{message} {path} {locations}") }
}

fn expected(response: &ExecutionResponse) -> (String, Vec<String>) {
    let errors = response.errors.iter().map(|error| {
        let path = error.path.iter().map(|step| match step {
            ResponseDataPathSegment::Field(key) => json!(key.as_str()),
            ResponseDataPathSegment::ListIndex(index) => json!(index),
        });
        known(&error.message, &json!(path.into_iter().collect::<Vec<_>>()), &json!(error.locations))
    });
    (serde_json::to_string(&response.data).unwrap(), errors.collect())
}

#[test]
fn agrees_with_apollo_compiler_on_random_documents() {
    // The oracle knows no limits.
    let limits = Limits {
        errors: 100_000,
        cost: u64::MAX,
        fields: 100_000,
        document_fields: 500_000,
        root_fields: 10_000,
        aliases: 10_000,
        directives: 10_000,
        ..Limits::default()
    };
    let service = super::service_of(8, limits);
    let world = toy::World::new(8);
    let schema = Schema::parse_and_validate(service.sdl(), "schema.graphql").unwrap();
    let seed: u64 = std::env::var("SEED").map_or(20_261_124, |seed| seed.parse().unwrap());
    println!("SEED={seed}");
    let (mut executed, mut refused, mut stricter, mut faulty, mut conditional) = (0, 0, 0, 0, 0);
    for n in 0..12_000_u64 {
        let Document { text, variables } = Generator::new(&schema, seed.wrapping_add(n << 20)).document();
        let Ok(document) = ExecutableDocument::parse_and_validate(&schema, &text, "request.graphql") else {
            continue;
        };
        let given: JsonMap = serde_json::from_str(&variables).unwrap();
        let operation = document.operations.get(None).unwrap();
        let answer =
            service.answer(&Request { query: &text, variables: Some(&variables), ..Request::default() });
        let context = || format!("SEED={seed} n={n}\n{text}\n{variables}\n");
        let body = String::from_utf8(answer.body).unwrap();
        // apollo-compiler takes a nullable variable as the member of a oneOf where it has a default.
        if body.contains("takes exactly one value, being a member of") {
            stricter += 1;
            continue;
        }
        let Ok(coerced) = coerce_variable_values(&schema, operation, &given) else {
            assert_eq!(answer.kind, Kind::RequestError(Code::BadUserInput), "{}{body}", context());
            refused += 1;
            continue;
        };
        let (data, errors) = expected(&oracle::execute(&world, &schema, &document, &coerced));
        let ours: Value = serde_json::from_str(&body).unwrap();
        // The text, so that the order of members counts.
        let begins = format!("{{\"data\":{data}");
        assert!(body.starts_with(&begins), "{}ours   {body}\noracle {begins}", context());
        let none = Vec::new();
        let our_errors: Vec<_> = ours["errors"]
            .as_array()
            .unwrap_or(&none)
            .iter()
            .map(|error| {
                let path = error.get("path").cloned().unwrap_or(json!([]));
                known(error["message"].as_str().unwrap(), &path, &error["locations"])
            })
            .collect();
        assert_eq!(our_errors, errors, "{}", context());
        executed += 1;
        faulty += usize::from(!errors.is_empty());
        conditional += usize::from(text.contains("$yes") || text.contains("$perhaps"));
    }
    println!(
        "executed {executed}, of them faulty {faulty}, with conditions {conditional}; refused {refused}, by us alone {stricter}"
    );
    assert!(executed > 5_000 && faulty > 1_000 && conditional > 1_000 && refused > 50);
}

#[test]
fn toy_schema_has_every_kind_of_type() {
    let service = service();
    for text in ["union Either", "interface Node", "enum Colour", "input RoleBy @oneOf", "type Label"] {
        assert!(service.sdl().contains(text), "{text}");
    }
}
