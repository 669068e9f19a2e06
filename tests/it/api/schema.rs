//! The schema file, and that every element of it explains itself.

use std::fs;
use std::path::Path;

use apollo_compiler::schema::ExtendedType;

use super::api;

#[test]
fn schema_graphql_is_what_the_program_prints() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.graphql");
    let committed = fs::read_to_string(file).unwrap_or_default();
    assert!(
        committed == api().sdl(),
        "schema.graphql is out of date: run `cargo run --release -- schema > schema.graphql`"
    );
}

#[test]
fn every_element_has_a_description() {
    let schema = apollo_compiler::Schema::parse_and_validate(api().sdl(), "schema.graphql").unwrap();
    let mut bare = Vec::new();
    let mut look = |what: String, description: Option<&str>| {
        if description.is_none_or(|text| text.trim().is_empty()) {
            bare.push(what);
        }
    };
    for (name, kind) in &schema.types {
        if kind.is_built_in() {
            continue;
        }
        look(name.to_string(), kind.description().map(|text| text.as_str()));
        match kind {
            ExtendedType::Object(object) => {
                for (field, definition) in &object.fields {
                    look(format!("{name}.{field}"), definition.description.as_deref());
                    for argument in &definition.arguments {
                        let what = format!("{name}.{field}({})", argument.name);
                        look(what, argument.description.as_deref());
                    }
                }
            }
            ExtendedType::Interface(interface) => {
                for (field, definition) in &interface.fields {
                    look(format!("{name}.{field}"), definition.description.as_deref());
                }
            }
            ExtendedType::Enum(values) => {
                for (value, definition) in &values.values {
                    look(format!("{name}.{value}"), definition.description.as_deref());
                }
            }
            ExtendedType::InputObject(input) => {
                for (field, definition) in &input.fields {
                    look(format!("{name}.{field}"), definition.description.as_deref());
                }
            }
            ExtendedType::Union(_) | ExtendedType::Scalar(_) => {}
        }
    }
    assert!(bare.is_empty(), "without a description: {}", bare.join(", "));
}

#[test]
fn every_field_that_may_be_null_says_when() {
    let schema = apollo_compiler::Schema::parse_and_validate(api().sdl(), "schema.graphql").unwrap();
    let mut silent = Vec::new();
    for (name, kind) in schema.types.iter().filter(|(_, kind)| !kind.is_built_in()) {
        let ExtendedType::Object(object) = kind else { continue };
        for (field, definition) in &object.fields {
            let said = definition.description.as_deref().unwrap_or_default();
            if !definition.ty.is_non_null() && !said.to_lowercase().contains("null") {
                silent.push(format!("{name}.{field}"));
            }
        }
    }
    assert!(silent.is_empty(), "may be null and do not say when: {}", silent.join(", "));
}
