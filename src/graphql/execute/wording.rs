//! apollo-compiler's findings in our words.

use super::error::{ApiError, Code};
use super::suggest::{listed, suggesting};
use apollo_compiler::executable::ExecutableDocument;
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::{Name, Schema};

/// What to say of a finding: apollo-compiler calls it `name` and describes it in `text`; `more` is its imitation of
/// graphql-js's words, which hold more names.
pub(super) fn worded(
    schema: &Schema,
    document: &ExecutableDocument,
    name: &str,
    text: &str,
    more: &str,
) -> ApiError {
    let names: Vec<_> = quoted(text, '`');
    let others: Vec<_> = quoted(more, '"');
    let first = names.first().or(others.first()).copied().unwrap_or_default();
    let second = names.get(1).copied().unwrap_or_default();
    let other = |index: usize| others.get(index).copied().unwrap_or_default();
    let message = match name {
        "UndefinedField" => return no_such_field(schema, first, second),
        "UndefinedFragment" => {
            let known = document.fragments.keys().map(Name::as_str);
            return suggesting(format!("The document has no fragment `{first}`."), first, known, "");
        }
        "UndefinedDirective" => {
            let known = schema.directive_definitions.keys().map(Name::as_str);
            return suggesting(
                format!("There is no directive `{first}`."),
                first.trim_start_matches('@'),
                known,
                "",
            );
        }
        "UndefinedDefinition" => return no_such_type(schema, first, ExtendedType::is_input_type),
        "UndefinedTypeInNamedFragmentTypeCondition" | "UndefinedTypeInInlineFragmentTypeCondition" => {
            return no_such_type(schema, first, has_selections);
        }
        "UnusedVariable" => format!("The variable `{first}` is not used."),
        "UnusedFragment" => format!("The fragment `{first}` is not used."),
        "UniqueVariable" => format!("The variable `{first}` is declared more than once."),
        "UniqueDirective" => format!("The directive `{first}` may stand here once only."),
        "OperationNameCollision" => format!("More than one operation is called `{first}`."),
        "FragmentNameCollision" => format!("More than one fragment is called `{first}`."),
        "AmbiguousAnonymousOperation" => {
            "Where there are several operations, each must have a name.".to_owned()
        }
        "UndefinedRootOperation" => format!("There is no {first}: only queries are answered."),
        "TypeSystemDefinition" => {
            let what = text.rsplit("contain ").next().unwrap_or_default();
            format!("A document holds operations and fragments, and not {}.", shortened(what))
        }
        "VariableInputType" => {
            format!("The variable `{first}` cannot be of type `{}`, which is no input.", other(1))
        }
        "InvalidFragmentTarget" => {
            let ty = others.last().copied().unwrap_or_default();
            format!("A fragment cannot be on `{ty}`, which has no fields.")
        }
        "InvalidFragmentSpread" => {
            let spread = if names.len() > 2 { format!("the fragment `{first}`") } else { "this".to_owned() };
            let [.., condition, parent] = names.as_slice() else { return plain(text) };
            format!("A `{parent}` is never a `{condition}`: {spread} would never apply.")
        }
        "RecursiveFragmentDefinition" => {
            let via = listed(others.iter().copied().filter(|other| *other != first), "and");
            let via = via.map(|via| format!(", by way of {via}")).unwrap_or_default();
            format!("The fragment `{first}` spreads itself{via}.")
        }
        "SubselectionOnScalarType" | "SubselectionOnEnumType" => {
            format!("`{}` is of type `{first}`, which has no fields: leave its braces out.", other(0))
        }
        "UnsupportedLocation" => return misplaced_directive(schema, text),
        "ConflictingFieldName" => {
            let (one, another) = (other(1), other(2));
            format!("`{first}` would be both `{one}` and `{another}` here: give one of them another alias.")
        }
        "ConflictingFieldArgument" => format!(
            "`{first}` is asked for here more than once, with different arguments: give one of them another alias."
        ),
        "ConflictingFieldType" => {
            let types = more.split_once("types \"").and_then(|(_, types)| types.split_once(" and \""));
            let (one, rest) = types.unwrap_or_default();
            let another = rest.split('"').next().unwrap_or_default();
            format!(
                "`{first}` would be of type `{one}` in one object and `{another}` in another: give one of the fields another alias."
            )
        }
        // The validator's own limits, which ours should have forestalled.
        "" | "RecursionLimitError" | "RecursionError" | "DeeplyNestedType" => {
            return ApiError::new(Code::TooComplex, sentence(text));
        }
        _ => return plain(text),
    };
    ApiError::new(Code::ValidationFailed, message)
}

fn plain(text: &str) -> ApiError {
    ApiError::new(Code::ValidationFailed, sentence(text))
}

/// Unknown fields: the nearest, or where else the field is found.
fn no_such_field(schema: &Schema, parent: &str, field: &str) -> ApiError {
    let message = format!("`{parent}` has no field `{field}`.");
    let on = |ty: &str| schema.type_field(ty, field).is_ok();
    let known = match schema.types.get(parent) {
        Some(ExtendedType::Object(object)) => object.fields.keys().map(Name::as_str).collect(),
        Some(ExtendedType::Interface(interface)) => interface.fields.keys().map(Name::as_str).collect(),
        _ => Vec::new(),
    };
    let error = suggesting(message.clone(), field, known.iter().copied(), "");
    if error.details().iter().any(|(name, _)| *name == "suggestions") {
        return error;
    }
    let implementers = schema.types.values().filter_map(|ty| Some((ty.name(), ty.as_object()?)));
    let members: Vec<_> = match schema.types.get(parent) {
        Some(ExtendedType::Union(union)) => union.members.iter().map(|member| member.as_str()).collect(),
        Some(ExtendedType::Interface(_)) => implementers
            .filter(|(_, object)| object.implements_interfaces.contains(parent))
            .map(|(name, _)| name.as_str())
            .collect(),
        _ => Vec::new(),
    };
    let members = members.into_iter().filter(|member| on(member)).take(3);
    let members: Vec<_> = members.map(|member| format!("... on {member} {{ {field} }}")).collect();
    if let Some(members) = listed(members.iter().map(String::as_str), "or") {
        return ApiError::new(Code::ValidationFailed, format!("{message} Did you mean {members}?"));
    }
    // The items of a connection are two steps away.
    let step = |name: &&str| schema.type_field(parent, name).is_ok_and(|step| on(step.ty.inner_named_type()));
    if let Some(step) = ["node", "edges"].iter().find(|name| step(name)) {
        let message = format!("{message} Did you mean `{step} {{ {field} }}`?");
        return ApiError::new(Code::ValidationFailed, message);
    }
    error
}

fn no_such_type(schema: &Schema, name: &str, fits: fn(&ExtendedType) -> bool) -> ApiError {
    let known = schema.types.values().filter(|ty| fits(ty)).map(|ty| ty.name().as_str());
    suggesting(format!("There is no type `{name}`."), name, known, "")
}

pub(super) fn has_selections(ty: &ExtendedType) -> bool {
    !ty.is_leaf() && !ty.is_input_object()
}

fn misplaced_directive(schema: &Schema, text: &str) -> ApiError {
    let name = text.split(' ').next().unwrap_or_default();
    let places = schema.directive_definitions.get(name).map(|directive| directive.locations.iter());
    let places = places.into_iter().flatten().map(|place| place.name().to_lowercase().replace('_', " "));
    let places: Vec<_> = places.collect();
    let places = listed(places.iter().map(String::as_str), "and").unwrap_or_default().replace('`', "");
    let message =
        format!("The directive `@{}` may not stand here. Its places are: {places}.", shortened(name));
    ApiError::new(Code::ValidationFailed, message)
}

// What stands between pairs of a sign.
pub(super) fn quoted(text: &str, sign: char) -> Vec<&str> {
    text.split(sign).skip(1).step_by(2).collect()
}

/// A capital at the beginning and a full stop.
pub(super) fn sentence(text: &str) -> String {
    let text = shortened(text);
    let mut characters = text.chars();
    let initial: String = characters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{initial}{}.", characters.as_str().trim_end_matches('.'))
}

pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(300) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}
