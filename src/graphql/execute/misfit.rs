//! Why the variables of a request do not fit what the operation declares: the first misfit, by its path.
//!
//! apollo-compiler decides whether they fit; its messages do not say which member of a variable is meant. This looks
//! again, only once they are known not to fit.

use super::diagnostics::{location, question};
use super::error::{ApiError, Code};
use super::fault::Fault;
use super::suggest::nearest;
use apollo_compiler::ast::Type;
use apollo_compiler::executable::{ExecutableDocument, Operation};
use apollo_compiler::response::{JsonMap, JsonValue};
use apollo_compiler::schema::{EnumType, ExtendedType, InputObjectType};
use apollo_compiler::{Name, Schema};
use std::fmt::Write as _;

/// The most values of an enum that a message lists.
const LISTED: usize = 12;

/// The first misfit among `given`, if this finds one.
pub(super) fn find(
    schema: &Schema,
    document: &ExecutableDocument,
    operation: &Operation,
    given: &JsonMap,
) -> Option<Fault> {
    operation.variables.iter().find_map(|declared| {
        let mut search = Search { schema, path: format!("${}", declared.name) };
        let misfit = match given.get(declared.name.as_str()) {
            Some(value) => search.value(&declared.ty, value),
            None if declared.default_value.is_none() && declared.ty.is_non_null() => {
                let ty = &declared.ty;
                Some(search.misfit(&format!("is missing: its type is `{ty}`. Give it in `variables`")))
            }
            None => None,
        };
        let at = location(declared.location(), &document.sources);
        misfit.map(|error| Fault { at, ..error.into() })
    })
}

struct Search<'s> {
    schema: &'s Schema,
    /// `$filter.levels[2]`.
    path: String,
}

impl Search<'_> {
    fn value(&mut self, ty: &Type, value: &JsonValue) -> Option<ApiError> {
        if value.is_null() {
            let why = || format!("must not be null: its type is `{ty}`");
            return ty.is_non_null().then(|| self.misfit(&why()));
        }
        if let Type::List(item) | Type::NonNullList(item) = ty {
            return match value.as_array() {
                Some(items) => items.iter().enumerate().find_map(|(index, value)| {
                    self.within(&format!("[{index}]"), |search| search.value(item, value))
                }),
                // One value stands for a list of one.
                None => self.value(item, value),
            };
        }
        let name = ty.inner_named_type();
        match self.schema.types.get(name)? {
            ExtendedType::Scalar(_) => {
                let (fits, wanted) = match name.as_str() {
                    "Int" => {
                        let fits = value.as_i64().is_some_and(|n| i32::try_from(n).is_ok());
                        (fits, "a whole number from -2147483648 to 2147483647")
                    }
                    "Float" => (value.is_number(), "a number"),
                    "String" => (value.is_string(), "a string"),
                    "Boolean" => (value.is_boolean(), "true or false"),
                    "ID" => (value.is_string() || value.is_i64(), "an id: a string or a whole number"),
                    _ => return None,
                };
                (!fits).then(|| self.misfit(&format!("must be {wanted}, but is {}", shown(value))))
            }
            ExtendedType::Enum(values) => self.enum_value(values, value),
            ExtendedType::InputObject(object) => self.object(object, value),
            _ => None,
        }
    }

    fn enum_value(&self, declared: &EnumType, value: &JsonValue) -> Option<ApiError> {
        let text = value.as_str().unwrap_or_default();
        if declared.values.contains_key(text) {
            return None;
        }
        let mut names: Vec<_> = declared.values.keys().take(LISTED).map(Name::as_str).collect();
        if declared.values.len() > LISTED {
            names.push("...");
        }
        let near = nearest(text, declared.values.keys().map(Name::as_str));
        let message = format!("must be one of {}, but is {}", names.join(", "), shown(value));
        Some(self.misfit_near(&message, near))
    }

    fn object(&mut self, declared: &InputObjectType, value: &JsonValue) -> Option<ApiError> {
        let Some(object) = value.as_object() else {
            return Some(self.misfit(&format!(
                "must be an object (`{}`), but is {}",
                declared.name,
                shown(value)
            )));
        };
        if let Some(unknown) = object.keys().find(|key| !declared.fields.contains_key(key.as_str())) {
            let near = nearest(unknown.as_str(), declared.fields.keys().map(Name::as_str));
            let message =
                format!("has no member `{}`: its type is `{}`", shortened(unknown.as_str()), declared.name);
            return Some(self.misfit_near(&message, near));
        }
        if declared.is_one_of() && object.len() != 1 {
            let known: Vec<_> = declared.fields.keys().map(|name| format!("`{name}`")).collect();
            let (has, known) = (object.len(), known.join(", "));
            return Some(self.misfit(&format!("must have exactly one member of {known}, but has {has}")));
        }
        declared.fields.iter().find_map(|(name, field)| {
            let one_of = declared.is_one_of();
            self.within(&format!(".{name}"), |search| match object.get(name.as_str()) {
                Some(value) if one_of && value.is_null() => {
                    Some(search.misfit("must not be null: it is the member that was chosen"))
                }
                Some(value) => search.value(&field.ty, value),
                None if field.default_value.is_none() && field.ty.is_non_null() => {
                    Some(search.misfit(&format!("is missing: its type is `{}`", field.ty)))
                }
                None => None,
            })
        })
    }

    fn within<T>(&mut self, step: &str, look: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let length = self.path.len();
        self.path.push_str(step);
        let found = look(self);
        self.path.truncate(length);
        found
    }

    fn misfit(&self, why: &str) -> ApiError {
        self.misfit_near(why, Vec::new())
    }

    fn misfit_near(&self, why: &str, near: Vec<String>) -> ApiError {
        let mut message = format!("The variable `{}` {why}.", self.path);
        let _ = write!(message, "{}", question(&near));
        let error = ApiError::new(Code::BadUserInput, message)
            .with("variable", self.path.trim_start_matches('$').to_owned());
        if near.is_empty() { error } else { error.with("suggestions", near) }
    }
}

/// A value as it stands in a message.
fn shown(value: &JsonValue) -> String {
    match value {
        JsonValue::Array(_) => "a list".to_owned(),
        JsonValue::Object(_) => "an object".to_owned(),
        value => shortened(&value.to_string()),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}
