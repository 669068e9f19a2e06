//! `__schema` and `__type`, answered by apollo-compiler; the rest of the operation is ours.

use super::compile::Compiler;
use super::error::{ApiError, Code};
use super::fault::{Fault, Location, Step};
use super::plan::Introspected;
use apollo_compiler::executable::{ExecutableDocument, InlineFragment, Operation, Selection, SelectionSet};
use apollo_compiler::introspection::partial_execute;
use apollo_compiler::response::{GraphQLError, JsonMap, ResponseDataPathSegment};
use apollo_compiler::validation::Valid;

/// The operation without the fields that we answer: an argument of one of these that fails would fail the whole of it.
pub(super) fn only_introspection(document: &ExecutableDocument, operation: &Operation) -> Operation {
    Operation { selection_set: only(document, &operation.selection_set), ..operation.clone() }
}

fn only(document: &ExecutableDocument, set: &SelectionSet) -> SelectionSet {
    let selections = set.selections.iter().filter_map(|selection| {
        let fragment = match selection {
            Selection::Field(field) => {
                return matches!(field.name.as_str(), "__schema" | "__type").then(|| selection.clone());
            }
            Selection::InlineFragment(inline) => InlineFragment {
                type_condition: inline.type_condition.clone(),
                directives: inline.directives.clone(),
                selection_set: only(document, &inline.selection_set),
            },
            Selection::FragmentSpread(spread) => {
                let fragment = document.fragments.get(&spread.fragment_name)?;
                InlineFragment {
                    type_condition: Some(fragment.type_condition().clone()),
                    directives: spread.directives.clone(),
                    selection_set: only(document, &fragment.selection_set),
                }
            }
        };
        Some(fragment.into())
    });
    SelectionSet { ty: set.ty.clone(), selections: selections.collect() }
}

/// Answers the introspection fields of an operation that has no others.
pub(super) fn execute(
    compiler: &Compiler,
    document: &Valid<ExecutableDocument>,
    operation: &Operation,
    variables: &Valid<JsonMap>,
) -> Result<Introspected, Fault> {
    let answer = partial_execute(&compiler.schema, &compiler.implementers, document, operation, variables)
        .map_err(|error| ApiError::internal(error.message()))?;
    let faults = answer.errors.into_iter().map(fault).collect();
    Ok(Introspected { data: answer.data.unwrap_or_default(), faults })
}

fn fault(error: GraphQLError) -> Fault {
    let at = error.locations.first().map(|at| Location {
        line: u32::try_from(at.line).unwrap_or(u32::MAX),
        column: u32::try_from(at.column).unwrap_or(u32::MAX),
    });
    let path = error.path.into_iter().map(|step| match step {
        ResponseDataPathSegment::Field(key) => Step::Key(key.to_string()),
        ResponseDataPathSegment::ListIndex(index) => Step::Index(index),
    });
    Fault { error: ApiError::new(Code::BadUserInput, error.message), at, path: path.collect() }
}
