//! The variables of a request.

use super::amount;
use super::coercion;
use super::diagnostics::location;
use super::error::{ApiError, Code};
use super::fault::{Fault, Faults};
use super::plan::PlannedOperation;
use apollo_compiler::Schema;
use apollo_compiler::executable::{ExecutableDocument, Operation};
use apollo_compiler::request::coerce_variable_values;
use apollo_compiler::response::{JsonMap, JsonValue};
use apollo_compiler::validation::Valid;
use async_graphql_value::{ConstValue, Name};

/// Coerced variables.
pub(super) struct Variables {
    /// By their place in the operation.
    pub(super) values: Vec<Option<ConstValue>>,
    /// As apollo-compiler wants them, where it answers a part of the operation.
    pub(super) json: Option<Valid<JsonMap>>,
}

/// Coerces what the request gives to what the operation declares. A fault is a request error.
pub(super) fn coerce(
    schema: &Valid<Schema>,
    document: &ExecutableDocument,
    operation: &Operation,
    planned: &PlannedOperation,
    given: Option<&str>,
    limit: usize,
) -> Result<Variables, Faults> {
    let given = match given.map(str::trim) {
        None | Some("" | "null") => "{}",
        Some(text) => text,
    };
    amount::check(given)?;
    if planned.introspection.is_none()
        && let Some(values) = planned.plain.as_ref().and_then(|plain| plain.read(given))
    {
        return Ok(Variables { values, json: None });
    }
    let given = serde_json::from_str::<JsonMap>(given).map_err(|error| {
        let message = if error.is_data() {
            "\"variables\" must be a JSON object.".to_owned()
        } else {
            format!("\"variables\" must be a JSON object, and is not JSON: {error}.")
        };
        ApiError::new(Code::BadUserInput, message)
    })?;
    let json = coerce_variable_values(schema, operation, &given).map_err(|error| {
        let mut faults = Faults::new(limit);
        for (variable, error) in coercion::faults(schema, operation, &given, limit) {
            let at = location(variable.location(), &document.sources);
            faults.push(|| Fault { at, ..error.into() });
        }
        // Should the two disagree, a client still learns something.
        if faults.is_empty() {
            let message = error.message().to_string().chars().take(300).collect::<String>();
            let at = location(error.location(), &document.sources);
            faults.push(|| Fault { at, ..ApiError::new(Code::BadUserInput, message).into() });
        }
        faults
    })?;
    let values = operation.variables.iter().map(|declared| json.get(declared.name.as_str()).map(value));
    Ok(Variables { values: values.collect(), json: Some(json) })
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
