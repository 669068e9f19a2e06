//! What is wrong with a document, in short messages that say what to do.

use super::error::{ApiError, Code};
use super::fault::{Fault, Faults, Location};
use super::suggest::nearest;
use apollo_compiler::parser::{SourceMap, SourceSpan};
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::validation::DiagnosticList;
use apollo_compiler::{Name, Schema};

/// The place of a span in a document.
pub(super) fn location(span: Option<SourceSpan>, sources: &SourceMap) -> Option<Location> {
    let place = span?.line_column(sources)?;
    Some(Location { line: u32::try_from(place.line).ok()?, column: u32::try_from(place.column).ok()? })
}

/// The faults that apollo-compiler found, at most `limit` of them listed.
pub(super) fn faults(schema: &Schema, list: &DiagnosticList, limit: usize) -> Faults {
    let mut faults = Faults::new(limit);
    let mut previous = None;
    for diagnostic in list.iter() {
        let text = diagnostic.error.to_string();
        let start = diagnostic.line_column_range().map(|range| range.start);
        // The parser may report a missing bracket once for each level.
        if previous.as_ref() == Some(&(text.clone(), start)) {
            continue;
        }
        previous = Some((text.clone(), start));
        faults.push(|| {
            let at = start.and_then(|start| {
                Some(Location {
                    line: u32::try_from(start.line).ok()?,
                    column: u32::try_from(start.column).ok()?,
                })
            });
            Fault { at, ..fault(schema, diagnostic.error.unstable_error_name(), &text).into() }
        });
        if text.starts_with(SYNTAX_ERROR) {
            break; // What the parser stumbles over afterwards follows from the first.
        }
    }
    faults
}

/// How the parser begins a message.
const SYNTAX_ERROR: &str = "syntax error: ";

fn fault(schema: &Schema, rule: Option<&str>, text: &str) -> ApiError {
    if let Some(text) = text.strip_prefix(SYNTAX_ERROR) {
        return ApiError::new(
            Code::ParseFailed,
            format!("Syntax error: {}.", tokens(text.trim_end_matches('.'))),
        );
    }
    // The parser's and the validator's own limits, which ours should have forestalled.
    if rule.is_none() || matches!(rule, Some("RecursionLimitError" | "RecursionError" | "DeeplyNestedType")) {
        return ApiError::new(Code::TooComplex, sentence(text));
    }
    let mut names = text.split('`').skip(1).step_by(2);
    let (first, second) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
    let known = known(schema, rule.unwrap_or_default(), first, second);
    let suggestions = nearest(first_or_field(rule, first, second), known.into_iter());
    let message = match rule {
        Some("MissingSubselection") => {
            "The field is an object: say in braces which of its fields you want.".to_owned()
        }
        Some("UndefinedFragment") => format!("The document has no fragment `{}`.", shortened(first)),
        Some("UndefinedDefinition") => format!("There is no type `{}`.", shortened(first)),
        Some("UndefinedDirective") => format!("There is no directive `{}`.", shortened(first)),
        Some("UnusedVariable") => format!("The variable `{}` is not used.", shortened(first)),
        Some("UnusedFragment") => format!("The fragment `{}` is not used.", shortened(first)),
        _ => sentence(text),
    };
    let error = ApiError::new(Code::ValidationFailed, format!("{message}{}", question(&suggestions)));
    if suggestions.is_empty() { error } else { error.with("suggestions", suggestions) }
}

/// The name that is not known.
fn first_or_field<'t>(rule: Option<&str>, first: &'t str, second: &'t str) -> &'t str {
    if rule == Some("UndefinedField") { second } else { first.trim_start_matches('@') }
}

/// The names that would have been right.
fn known<'s>(schema: &'s Schema, rule: &str, first: &str, second: &str) -> Vec<&'s str> {
    match rule {
        "UndefinedField" => match schema.types.get(first) {
            Some(ExtendedType::Object(object)) => object.fields.keys().map(Name::as_str).collect(),
            Some(ExtendedType::Interface(interface)) => interface.fields.keys().map(Name::as_str).collect(),
            _ => Vec::new(),
        },
        "UndefinedArgument" => arguments(schema, second),
        "UndefinedEnumValue" => match schema.types.get(second) {
            Some(ExtendedType::Enum(definition)) => definition.values.keys().map(Name::as_str).collect(),
            _ => Vec::new(),
        },
        "UndefinedInputValue" => match schema.types.get(second) {
            Some(ExtendedType::InputObject(input)) => input.fields.keys().map(Name::as_str).collect(),
            _ => Vec::new(),
        },
        "UndefinedDirective" => schema.directive_definitions.keys().map(Name::as_str).collect(),
        "UndefinedDefinition"
        | "UndefinedTypeInNamedFragmentTypeCondition"
        | "UndefinedTypeInInlineFragmentTypeCondition" => {
            let input = rule == "UndefinedDefinition";
            let fits = |ty: &&ExtendedType| {
                if input { ty.is_input_type() } else { !ty.is_leaf() && !ty.is_input_object() }
            };
            schema.types.values().filter(fits).map(|ty| ty.name().as_str()).collect()
        }
        _ => Vec::new(),
    }
}

/// The arguments of `Type.field` or `@directive`.
fn arguments<'s>(schema: &'s Schema, coordinate: &str) -> Vec<&'s str> {
    let arguments = if let Some(directive) = coordinate.strip_prefix('@') {
        schema.directive_definitions.get(directive).map(|directive| &directive.arguments)
    } else {
        let field = coordinate.split_once('.').and_then(|(ty, field)| schema.type_field(ty, field).ok());
        field.map(|field| &field.arguments)
    };
    arguments.into_iter().flatten().map(|argument| argument.name.as_str()).collect()
}

pub(super) fn question(suggestions: &[String]) -> String {
    let quoted: Vec<_> = suggestions.iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [one] => format!(" Did you mean {one}?"),
        [some @ .., last] => format!(" Did you mean {} or {last}?", some.join(", ")),
    }
}

/// A capital at the beginning and a full stop.
fn sentence(text: &str) -> String {
    let text = shortened(text);
    let mut characters = text.chars();
    let initial: String = characters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{initial}{}.", characters.as_str().trim_end_matches('.'))
}

/// The parser's names of tokens as a reader knows them.
fn tokens(text: &str) -> String {
    const NAMES: [(&str, &str); 8] = [
        ("R_CURLY", "`}`"),
        ("L_CURLY", "`{`"),
        ("R_PAREN", "`)`"),
        ("L_PAREN", "`(`"),
        ("R_BRACK", "`]`"),
        ("L_BRACK", "`[`"),
        ("<EOF>", "end of the document"),
        ("EOF", "the end of the document"),
    ];
    NAMES.iter().fold(shortened(text), |text, (name, sign)| text.replace(name, sign))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(300) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}
