//! What is said of a value that is not what its place is for, whether the document or the variables hold it.

use super::error::{ApiError, Code};
use super::suggest::{listed, suggesting};
use apollo_compiler::ast::{InputValueDefinition, Type};
use apollo_compiler::schema::{EnumType, ExtendedType, InputObjectType};
use apollo_compiler::{Name, Schema};

/// What was found, as far as there is advice for it.
#[derive(Clone, Copy)]
pub(super) enum Found<'f> {
    /// A text in quotes.
    Text(&'f str),
    Integer,
    /// The name of an enum's value.
    Word,
    Other,
}

/// A value that the type is not for. `named` is the type without its lists; `written` is the value.
pub(super) fn unexpected(
    schema: &Schema,
    (ty, named): (&Type, &Name),
    place: &str,
    written: &str,
    found: Found<'_>,
) -> ApiError {
    let message = format!("Expected `{ty}` for `{place}`, and found `{written}`.");
    match (schema.types.get(named), found) {
        (Some(ExtendedType::Enum(ty)), Found::Text(text)) if ty.values.contains_key(text) => {
            invalid(format!("{message} Write it without quotes."))
        }
        (Some(ExtendedType::Enum(ty)), found) => {
            let text = if let Found::Text(text) = found { text } else { "" };
            suggesting(message, text, ty.values.keys().map(Name::as_str), "It is one of")
        }
        (Some(ExtendedType::InputObject(ty)), _) => {
            let members = listed(ty.fields.keys().map(Name::as_str), "and").unwrap_or_default();
            let which = if ty.is_one_of() { "exactly one of" } else { "members among" };
            invalid(format!("{message} It is an object with {which} {members}."))
        }
        (_, Found::Integer) if named == "Int" => {
            invalid(format!("{message} It has 32 bits: -2147483648 to 2147483647."))
        }
        (_, Found::Word) if named == "String" || named == "ID" => {
            invalid(format!("{message} Texts stand in double quotes."))
        }
        _ => invalid(message),
    }
}

pub(super) fn null(place: &str, ty: &Type) -> ApiError {
    invalid(format!("`{place}` must not be null: it is of type `{ty}`."))
}

pub(super) fn null_one_of(place: &str, one_of: &Name) -> ApiError {
    invalid(format!("`{place}` must not be null: `{one_of}` takes exactly one value."))
}

pub(super) fn no_such_value(ty: &EnumType, place: &str, word: &str) -> ApiError {
    let known = ty.values.keys().map(Name::as_str);
    suggesting(format!("`{}` has no value `{word}`, for `{place}`.", ty.name), word, known, "It has")
}

pub(super) fn no_such_member(ty: &InputObjectType, member: &str) -> ApiError {
    let known = ty.fields.keys().map(Name::as_str);
    suggesting(format!("`{}` has no member `{member}`.", ty.name), member, known, "It has")
}

pub(super) fn member_needed(place: &str, member: &InputValueDefinition) -> ApiError {
    invalid(format!("`{place}` needs the member `{}`, of type `{}`.", member.name, member.ty))
}

pub(super) fn not_exactly_one<'g>(
    ty: &InputObjectType,
    place: &str,
    given: impl Iterator<Item = &'g str>,
) -> ApiError {
    let wanted = listed(ty.fields.keys().map(Name::as_str), "and").unwrap_or_default();
    let given: Vec<_> = given.collect();
    let given = match given.len() {
        0 => "none".to_owned(),
        number => listed(given.into_iter(), "and").unwrap_or_else(|| number.to_string()),
    };
    invalid(format!("`{place}` takes exactly one of {wanted}, and was given {given}."))
}

pub(super) fn invalid(message: String) -> ApiError {
    ApiError::new(Code::ValidationFailed, message)
}
