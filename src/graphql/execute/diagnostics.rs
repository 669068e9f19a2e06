//! What is wrong with a document, in short messages that say what to do: apollo-compiler's findings in our words, and ours.

use super::error::{ApiError, Code};
use super::fault::{Fault, Faults, Location};
use super::rules::{Findings, OWN};
use super::wording::{has_selections, quoted, sentence, shortened, worded};
use apollo_compiler::Schema;
use apollo_compiler::collections::HashSet;
use apollo_compiler::executable::ExecutableDocument;
use apollo_compiler::parser::{SourceMap, SourceSpan};
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::validation::{DiagnosticData, DiagnosticList};

/// The place of a span in a document.
pub(super) fn location(span: Option<SourceSpan>, sources: &SourceMap) -> Option<Location> {
    let place = span?.line_column(sources)?;
    Some(Location { line: u32::try_from(place.line).ok()?, column: u32::try_from(place.column).ok()? })
}

/// The first mistake that the parser found; there is one.
pub(super) fn syntax(list: &DiagnosticList) -> Fault {
    let Some(diagnostic) = list.iter().next() else {
        return ApiError::internal("a document neither parsed nor refused").into();
    };
    let text = diagnostic.error.to_string();
    let error = match text.strip_prefix("syntax error: ") {
        Some(text) => ApiError::new(Code::ParseFailed, format!("Syntax error: {}.", tokens(text))),
        // The parser's own limits, which ours should have forestalled.
        None => ApiError::new(Code::TooComplex, sentence(&text)),
    };
    Fault { at: start(diagnostic.line_column_range().map(|range| range.start)), ..error.into() }
}

/// All that is wrong with a document, in its order, at most `limit` faults listed. What is known of it is in `document`.
pub(super) fn faults(
    schema: &Schema,
    document: &ExecutableDocument,
    theirs: &DiagnosticList,
    ours: Findings,
    limit: usize,
) -> Faults {
    let sources = &document.sources;
    let told = !ours.listed.is_empty();
    let mut all: Vec<(Option<Location>, Finding<'_>)> = Vec::new();
    all.extend(ours.listed.into_iter().map(|(span, error)| (location(span, sources), Finding::Ours(error))));
    let doubles = doubles(theirs);
    let theirs = theirs.iter().map(|diagnostic| Theirs {
        name: diagnostic.error.unstable_error_name().unwrap_or_default(),
        text: diagnostic.error.to_string(),
        at: start(diagnostic.line_column_range().map(|range| range.start)),
        data: diagnostic.error,
    });
    let (follow, first): (Vec<_>, Vec<_>) = theirs.partition(|theirs| {
        let Theirs { name, text, .. } = theirs;
        (told && OWN.contains(name))
            || follows(schema, name, text)
            || doubles.contains(&(*name, first_name(text).to_owned()))
    });
    // What stands below an unknown field has not been looked at, so that what it uses seems unused.
    let blind = first.iter().any(|theirs| BLINDING.contains(&theirs.name));
    let first = first.into_iter().filter(|theirs| !blind || !theirs.name.starts_with("Unused"));
    all.extend(first.map(|theirs| (theirs.at, Finding::Theirs(theirs))));
    if all.is_empty() {
        all.extend(follow.into_iter().map(|theirs| (theirs.at, Finding::Theirs(theirs))));
    }
    all.sort_by_key(|(at, _)| *at);
    let mut faults = Faults::new(limit);
    for (at, finding) in all {
        faults.push(|| {
            let error = match finding {
                Finding::Ours(error) => error,
                Finding::Theirs(Theirs { name, text, data, .. }) => {
                    // Its imitation of graphql-js's words holds more names.
                    let more = data.unstable_compat_message().unwrap_or_default();
                    worded(schema, document, name, &text, &more).brief()
                }
            };
            Fault { at, ..error.into() }
        });
    }
    faults.push_unlisted(ours.more);
    faults
}

enum Finding<'d> {
    Ours(ApiError),
    Theirs(Theirs<'d>),
}

struct Theirs<'d> {
    name: &'static str,
    text: String,
    at: Option<Location>,
    data: &'d DiagnosticData,
}

/// Faults that hide a part of the document from the rules.
const BLINDING: [&str; 5] = [
    "UndefinedField",
    "SubselectionOnScalarType",
    "SubselectionOnEnumType",
    "UndefinedTypeInNamedFragmentTypeCondition",
    "UndefinedTypeInInlineFragmentTypeCondition",
];

fn start(place: Option<apollo_compiler::parser::LineColumn>) -> Option<Location> {
    let place = place?;
    Some(Location { line: u32::try_from(place.line).ok()?, column: u32::try_from(place.column).ok()? })
}

/// Whether a fault only follows from another: from a type that has no fields or is no input, or that there is not.
fn follows(schema: &Schema, name: &str, text: &str) -> bool {
    let ty = |name: &str| schema.types.get(name.trim_matches(['[', ']', '!']));
    match (name, quoted(text, '`').as_slice()) {
        ("UndefinedField", [parent, ..]) => ty(parent).is_some_and(|ty| !has_selections(ty)),
        ("InvalidFragmentSpread", [.., condition, _]) => ty(condition).is_some_and(|ty| !has_selections(ty)),
        ("DisallowedVariableUsage", [_, declared, ..]) => {
            !ty(declared).is_some_and(ExtendedType::is_input_type)
        }
        _ => false,
    }
}

/// Faults that say of a name what another has said already: by their own name, and the first in their text.
fn doubles(theirs: &DiagnosticList) -> HashSet<(&'static str, String)> {
    let doubles = theirs.iter().filter_map(|diagnostic| {
        let text = diagnostic.error.to_string();
        let names = quoted(&text, '`');
        match diagnostic.error.unstable_error_name()? {
            // A fragment on an unknown type is left out of the document.
            "UndefinedTypeInNamedFragmentTypeCondition" => {
                Some(("UndefinedFragment", (*names.get(1)?).to_owned()))
            }
            "ConflictingFieldName" => Some(("ConflictingFieldType", (*names.first()?).to_owned())),
            _ => None,
        }
    });
    doubles.collect()
}

fn first_name(text: &str) -> &str {
    quoted(text, '`').first().copied().unwrap_or_default()
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
    let text = shortened(text.trim_end_matches('.'));
    NAMES.iter().fold(text, |text, (name, sign)| text.replace(name, sign))
}
