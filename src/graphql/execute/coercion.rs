//! Why the variables of a request cannot be coerced to what the operation declares.

use super::error::{ApiError, Code};
use super::expected::{self, Found, invalid, unexpected};
use super::suggest::nearest;
use apollo_compiler::ast::{Type, VariableDefinition};
use apollo_compiler::executable::Operation;
use apollo_compiler::response::{JsonMap, JsonValue};
use apollo_compiler::schema::{ExtendedType, InputObjectType};
use apollo_compiler::{Name, Node, Schema};
use std::fmt::Write as _;

/// All that is wrong with the variables, each with the declaration that is not met; at most `limit`.
pub(super) fn faults<'o>(
    schema: &Schema,
    operation: &'o Operation,
    given: &JsonMap,
    limit: usize,
) -> Vec<(&'o Node<VariableDefinition>, ApiError)> {
    let mut all = Vec::new();
    for variable in &operation.variables {
        let mut reader = Reader { schema, path: variable.name.to_string(), found: Vec::new(), limit };
        match given.get(variable.name.as_str()) {
            Some(value) => reader.value(&variable.ty, value, None, None),
            None if variable.ty.is_non_null() && variable.default_value.is_none() => {
                let error = missing(operation, variable, given);
                reader.find(|_| error);
            }
            None => {}
        }
        all.extend(reader.found.into_iter().map(|error| (variable, error)));
        if all.len() >= limit {
            break;
        }
    }
    all.truncate(limit);
    all
}

fn missing(operation: &Operation, variable: &VariableDefinition, given: &JsonMap) -> ApiError {
    let VariableDefinition { name, ty, .. } = variable;
    let message = format!("The variable `${name}` is not given, and must be: it is of type `{ty}`.");
    // What is given under a name that is not declared may be meant for it.
    let others = given.iter().map(|(key, _)| key.as_str());
    let others = others.filter(|key| operation.variables.iter().all(|variable| variable.name != **key));
    match nearest(name, others).as_slice() {
        [other, ..] => invalid(format!("{message} Is `{other}`, which is given, meant for it?")),
        [] => invalid(message),
    }
}

struct Reader<'s> {
    schema: &'s Schema,
    /// The way to the present value: `filter.skills[1].slug`.
    path: String,
    found: Vec<ApiError>,
    limit: usize,
}

impl Reader<'_> {
    fn find(&mut self, error: impl FnOnce(&str) -> ApiError) {
        if self.found.len() < self.limit {
            let error = error(&format!("${}", self.path)).brief();
            self.found.push(error.coded(Code::BadUserInput).with("variable", beginning(&self.path)));
        }
    }

    /// The same a step further.
    fn at(&mut self, step: std::fmt::Arguments<'_>, read: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        // Writing into a text does not fail.
        let _ = self.path.write_fmt(step);
        read(self);
        self.path.truncate(length);
    }

    /// `list` is the list that the value stands for alone, `one_of` the oneOf input whose only member it is.
    fn value(&mut self, ty: &Type, value: &JsonValue, list: Option<&Type>, one_of: Option<&Name>) {
        match (value, ty) {
            (JsonValue::Null, _) if ty.is_non_null() => self.find(|place| expected::null(place, ty)),
            (JsonValue::Null, _) => {
                if let Some(one_of) = one_of {
                    self.find(|place| expected::null_one_of(place, one_of));
                }
            }
            (JsonValue::Array(items), Type::List(item) | Type::NonNullList(item)) => {
                for (index, value) in items.iter().enumerate() {
                    self.at(format_args!("[{index}]"), |reader| reader.value(item, value, None, None));
                }
            }
            (_, Type::List(item) | Type::NonNullList(item)) => {
                self.value(item, value, list.or(Some(ty)), None);
            }
            (_, Type::Named(name) | Type::NonNullNamed(name)) => {
                self.named(name, list.unwrap_or(ty), value);
            }
        }
    }

    fn named(&mut self, name: &Name, ty: &Type, value: &JsonValue) {
        let schema = self.schema;
        let fits = match (schema.types.get(name), value) {
            (Some(ExtendedType::Scalar(_)), _) => match name.as_str() {
                "Int" => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
                "Float" => value.is_number(),
                "String" => value.is_string(),
                "Boolean" => value.is_boolean(),
                "ID" => value.is_string() || value.is_i64(),
                _ => true,
            },
            (Some(ExtendedType::Enum(ty)), JsonValue::String(word)) => {
                if !ty.values.contains_key(word.as_str()) {
                    self.find(|place| expected::no_such_value(ty, place, &beginning(word.as_str())));
                }
                true
            }
            (Some(ExtendedType::InputObject(ty)), JsonValue::Object(members)) => {
                self.object(ty, members);
                true
            }
            (Some(ExtendedType::Enum(_) | ExtendedType::InputObject(_)), _) => false,
            _ => true,
        };
        if !fits {
            let found = if value.is_i64() || value.is_u64() { Found::Integer } else { Found::Other };
            let written = beginning(&value.to_string());
            self.find(|place| unexpected(schema, (ty, name), place, &written, found));
        }
    }

    fn object(&mut self, ty: &InputObjectType, members: &JsonMap) {
        let one_of = (ty.is_one_of() && members.len() == 1).then_some(&ty.name);
        for (name, value) in members {
            let name = name.as_str();
            self.at(format_args!(".{}", beginning(name)), |reader| match ty.fields.get(name) {
                Some(definition) => reader.value(&definition.ty, value, None, one_of),
                None => reader.find(|_| expected::no_such_member(ty, &beginning(name))),
            });
        }
        if ty.is_one_of() && members.len() != 1 {
            let given: Vec<_> = members.keys().map(|name| beginning(name.as_str())).collect();
            self.find(|place| expected::not_exactly_one(ty, place, given.iter().map(String::as_str)));
        }
        for definition in ty.fields.values().filter(|definition| definition.is_required()) {
            if !members.contains_key(definition.name.as_str()) {
                self.find(|place| expected::member_needed(place, definition));
            }
        }
    }
}

/// A text that a client sent, short enough to be repeated.
fn beginning(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}
