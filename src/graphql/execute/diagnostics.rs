//! What is wrong with a document, in short messages that say what to do.

use super::error::{ApiError, Code};
use super::fault::{Fault, Location};
use apollo_compiler::Schema;
use apollo_compiler::parser::{SourceMap, SourceSpan};
use apollo_compiler::validation::DiagnosticList;

/// The place of a span in a document.
pub(super) fn location(span: Option<SourceSpan>, sources: &SourceMap) -> Option<Location> {
    let place = span?.line_column(sources)?;
    Some(Location {
        line: u32::try_from(place.line).ok()?,
        column: u32::try_from(place.column).ok()?,
    })
}

/// The faults that apollo-compiler found.
pub(super) fn faults(_schema: &Schema, list: &DiagnosticList) -> Vec<Fault> {
    list.iter()
        .map(|diagnostic| {
            let message = diagnostic.error.to_string();
            let at = diagnostic.line_column_range().and_then(|range| {
                Some(Location {
                    line: u32::try_from(range.start.line).ok()?,
                    column: u32::try_from(range.start.column).ok()?,
                })
            });
            let code = if message.starts_with("syntax error") {
                Code::ParseFailed
            } else {
                Code::ValidationFailed
            };
            Fault {
                at,
                ..ApiError::new(code, message).into()
            }
        })
        .collect()
}
