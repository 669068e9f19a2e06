//! Random documents over our own schema and data, answered by the engine and by apollo-compiler's executor over resolvers of
//! their own.

mod changes;
mod filter;
mod insights;
mod journeys;
mod object;
mod pages;
mod parts;
mod reaches;
mod root;
mod subgraph;
mod things;
mod words;

use super::compare::{Pair, Question, Tally, no_limits, seed};
use crate::api;
use crate::dataset::load_valid;
use apollo_compiler::Schema;
use apollo_compiler::resolvers::Execution;
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::validation::Valid;
use career_graph::graph::CareerGraph;
use career_graph::graphql::execute::Request;
use career_graph::graphql::{Api, ApiSettings, Snapshot};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use things::World;
use words::RealWords;

/// Fields of our types that were answered, by coordinate, and how often they were not null.
type Answered = BTreeMap<String, (usize, usize)>;

fn compare(snapshot: &Arc<Snapshot>, documents: u64) -> (Tally, Answered, Valid<Schema>) {
    let settings = ApiSettings { limits: no_limits() };
    let api = Api::new(Arc::clone(snapshot), settings).unwrap();
    let schema = Schema::parse_and_validate(api.sdl(), "schema.graphql").unwrap();
    let implementers = schema.implementers_map();
    let names: Vec<_> =
        schema.get_object("Limits").unwrap().fields.keys().map(|name| name.as_str()).collect();
    let query = format!("{{ limits {{ {} }} }}", names.join(" "));
    let answer = api.answer(&Request { query: &query, ..Request::default() });
    let limits = &serde_json::from_slice::<Value>(&answer.body).unwrap()["data"]["limits"];
    let world = World { snapshot, limits };
    let words = RealWords::new(&snapshot.graph, &api);
    let pair = Pair {
        schema: &schema,
        engine: &|request| api.answer(request),
        oracle: &|question: &Question<'_>| {
            Execution::new(&schema, question.document)
                .operation(question.operation)
                .coerced_variable_values(question.variables)
                .implementers_map(&implementers)
                .enable_schema_introspection(true)
                .execute_sync(&root::query(world))
                .unwrap()
        },
        said: |error| &error["extensions"]["code"],
    };
    let tally = pair.compare(&words, seed(), documents);
    tally.print();
    (tally, object::answered(), schema)
}

/// Types that the large world alone is sure to answer.
const LARGE: [&str; 2] = ["LeftOutPath", "WayBack"];

/// What a schema has that is not in a list; a twentieth may be missing.
fn assert_met(what: &str, all: impl Iterator<Item = String>, met: impl Fn(&str) -> bool) {
    let all: Vec<_> = all.collect();
    let missing: Vec<_> = all.iter().filter(|coordinate| !met(coordinate)).collect();
    println!("{} of {} {what}, without {missing:?}", all.len() - missing.len(), all.len());
    assert!(missing.len() * 20 <= all.len(), "too few {what}");
}

fn assert_everything_was_asked(schema: &Valid<Schema>, tally: &Tally, answered: &Answered) {
    let given = inputs_of(schema);
    let (mut types, mut fields, mut inputs) = (Vec::new(), Vec::new(), Vec::new());
    for (name, ty) in schema.types.iter().filter(|(name, _)| !name.starts_with("__")) {
        let of = |member: &str| format!("{name}.{member}");
        match ty {
            // The small world has hardly a way back, and no two paths that resemble each other: the large one has.
            ExtendedType::Object(_) if LARGE.contains(&name.as_str()) => {}
            ExtendedType::Object(object) => {
                types.push(name.to_string());
                for (field, definition) in &object.fields {
                    fields.push(of(field));
                    inputs.extend(definition.arguments.iter().map(|a| format!("{name}.{field}.{}", a.name)));
                }
            }
            ExtendedType::InputObject(object) => inputs.extend(object.fields.keys().map(|member| of(member))),
            ExtendedType::Enum(definition) if given.contains(name.as_str()) => {
                inputs.extend(definition.values.keys().map(|value| of(value)));
            }
            _ => {}
        }
    }
    let met: BTreeSet<&str> = answered.keys().map(|field| field.split('.').next().unwrap()).collect();
    let unmet: Vec<_> = types.iter().filter(|name| !met.contains(name.as_str())).collect();
    assert!(unmet.is_empty(), "never met: {unmet:?}");
    assert_met("fields answered", fields.iter().cloned(), |field| answered.contains_key(field));
    assert_met("fields not always null", fields.iter().cloned(), |field| {
        answered.get(field).is_some_and(|n| n.1 > 0)
    });
    assert_met("arguments, members and values given", inputs.into_iter(), |input| {
        tally.inputs.contains(input)
    });
}

/// The types that an argument or a member may have.
fn inputs_of(schema: &Schema) -> BTreeSet<&str> {
    let mut inputs = BTreeSet::new();
    for ty in schema.types.values() {
        match ty {
            ExtendedType::Object(object) => {
                let arguments = object.fields.values().flat_map(|field| &field.arguments);
                inputs.extend(arguments.map(|argument| argument.ty.inner_named_type().as_str()));
            }
            ExtendedType::InputObject(object) => {
                inputs.extend(object.fields.values().map(|member| member.ty.inner_named_type().as_str()));
            }
            _ => {}
        }
    }
    inputs
}

fn assert_shares(tally: &Tally) {
    for (what, least) in [
        ("errors", 20),
        ("errors deep in data", 2),
        ("errors, null further up", 10),
        ("condition with a variable", 30),
        ("default of a variable", 10),
        ("variable left out", 5),
        ("null variable", 5),
        ("oneOf", 20),
        ("input object", 10),
        ("fragment on an abstract type", 30),
        ("fragment spread twice", 20),
        ("merged field", 30),
        ("introspection", 5),
    ] {
        tally.assert_share(what, least);
    }
}

#[test]
fn agrees_with_apollo_compiler_over_a_small_world() {
    let snapshot = Arc::new(Snapshot::new(CareerGraph::new(load_valid(&["small"]).dataset)));
    let (tally, answered, schema) = compare(&snapshot, 9_000);
    assert!(tally.of("executed") > 6_000 && tally.of("- variables not valid") > 100);
    assert_everything_was_asked(&schema, &tally, &answered);
    assert_shares(&tally);
}

#[test]
fn agrees_with_apollo_compiler_over_the_bundled_data() {
    let (tally, answered, _) = compare(&api::snapshot(), 4_000);
    assert!(tally.of("executed") > 2_500);
    for name in LARGE {
        assert!(answered.keys().any(|field| field.split('.').next() == Some(name)), "never met: {name}");
    }
    assert_shares(&tally);
}
