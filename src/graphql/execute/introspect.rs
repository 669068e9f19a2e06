//! `__schema` and `__type`, answered by apollo-compiler; the rest of the operation is ours.

use super::compile::Compiler;
use super::error::{ApiError, Code, Fault, Location, Step};
use super::plan::Introspected;
use apollo_compiler::executable::{ExecutableDocument, Operation};
use apollo_compiler::introspection::partial_execute;
use apollo_compiler::response::{GraphQLError, JsonMap, ResponseDataPathSegment};
use apollo_compiler::validation::Valid;

/// Answers the introspection fields of an operation.
pub(super) fn execute(
    compiler: &Compiler,
    document: &Valid<ExecutableDocument>,
    operation: &Operation,
    variables: &Valid<JsonMap>,
) -> Result<Introspected, Fault> {
    let answer = partial_execute(
        &compiler.schema,
        &compiler.implementers,
        document,
        operation,
        variables,
    )
    .map_err(|error| ApiError::internal(error.message()))?;
    let faults = answer.errors.into_iter().map(fault).collect();
    Ok(Introspected {
        data: answer.data.unwrap_or_default(),
        faults,
    })
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
    Fault {
        error: ApiError::new(Code::BadUserInput, error.message),
        at,
        path: path.collect(),
    }
}
