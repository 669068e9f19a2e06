//! The variables of a request.

use super::amount;
use super::diagnostics::location;
use super::error::{ApiError, Code};
use super::fault::Fault;
use apollo_compiler::Schema;
use apollo_compiler::executable::{ExecutableDocument, Operation};
use apollo_compiler::request::coerce_variable_values;
use apollo_compiler::response::{JsonMap, JsonValue};
use apollo_compiler::validation::Valid;
use async_graphql_value::{ConstValue, Name};

/// Coerced variables, twice: as apollo-compiler wants them, and by their place in the operation.
pub(super) struct Variables {
    pub(super) json: Valid<JsonMap>,
    pub(super) values: Vec<Option<ConstValue>>,
}

/// Coerces what the request gives to what the operation declares. A fault is a request error.
pub(super) fn coerce(
    schema: &Valid<Schema>,
    document: &ExecutableDocument,
    operation: &Operation,
    given: Option<&str>,
) -> Result<Variables, Fault> {
    let given = match given.map(str::trim) {
        None | Some("" | "null") => JsonMap::new(),
        Some(text) => {
            amount::check(text)?;
            serde_json::from_str::<JsonMap>(text).map_err(|error| {
                let message = format!("\"variables\" must be a JSON object: {error}.");
                ApiError::new(Code::BadUserInput, message)
            })?
        }
    };
    let json = coerce_variable_values(schema, operation, &given).map_err(|error| {
        let message = error.message().to_string();
        let message = message.chars().take(300).collect::<String>();
        let at = location(error.location(), &document.sources);
        Fault { at, ..ApiError::new(Code::BadUserInput, message).into() }
    })?;
    let values = operation.variables.iter().map(|declared| json.get(declared.name.as_str()).map(value));
    Ok(Variables { values: values.collect(), json })
}

fn value(json: &JsonValue) -> ConstValue {
    match json {
        JsonValue::Null => ConstValue::Null,
        JsonValue::Bool(value) => ConstValue::Boolean(*value),
        JsonValue::Number(number) => ConstValue::Number(number.clone()),
        JsonValue::String(text) => ConstValue::String(text.as_str().to_owned()),
        JsonValue::Array(items) => ConstValue::List(items.iter().map(value).collect()),
        JsonValue::Object(members) => {
            ConstValue::Object(members.iter().map(|(k, v)| (Name::new(k.as_str()), value(v))).collect())
        }
    }
}
