//! A document's text to a document that can be planned and executed.

use super::document::{measure, scan};
use super::error::{ApiError, Code};
use super::fault::{Fault, Faults, Location};
use super::grammar::{self, Mistake};
use super::plan::PlannedOperation;
use super::planner::Planner;
use super::{Output, diagnostics, rules};
use crate::limits::{FIXED, Limits};
use apollo_compiler::ast::Document;
use apollo_compiler::collections::HashMap;
use apollo_compiler::executable::{ExecutableDocument, Operation};
use apollo_compiler::introspection::check_max_depth;
use apollo_compiler::parser::Parser;
use apollo_compiler::schema::Implementers;
use apollo_compiler::validation::{DiagnosticList, Valid, WithErrors};
use apollo_compiler::{Name, Schema};
use std::sync::{Arc, OnceLock};

/// Compiles documents for one schema.
pub(super) struct Compiler {
    pub(super) schema: Valid<Schema>,
    pub(super) implementers: HashMap<Name, Implementers>,
    pub(super) limits: Limits,
}

/// A valid document and the plans of its operations, made when first wanted.
pub(super) struct Compiled {
    pub(super) document: Valid<ExecutableDocument>,
    /// The fields and fragments of all operations, each counted as often as it is used.
    pub(super) visits: u64,
    plans: Vec<OnceLock<Result<PlannedOperation, Fault>>>,
}

/// An operation with its plan.
pub(super) struct PlannedDocumentOperation<'c> {
    pub(super) operation: &'c Operation,
    pub(super) planned: &'c PlannedOperation,
}

impl Compiled {
    /// What to name each operation by in [`Compiler::plan`].
    pub(super) fn names(&self) -> impl Iterator<Item = Option<&str>> {
        self.document.operations.iter().map(|operation| operation.name.as_ref().map(Name::as_str))
    }
}

impl Compiler {
    pub(super) fn new(schema: Valid<Schema>, limits: Limits) -> Self {
        let implementers = schema.implementers_map();
        Compiler { schema, implementers, limits }
    }

    /// A parser that goes no further than the limits. It and the validator call themselves for each bracket in a bracket.
    pub(super) fn parser(&self) -> Parser {
        Parser::new().recursion_limit(FIXED.nesting * 2).token_limit(self.limits.document_tokens + 1)
    }

    /// Checks the limits that need no variables, parses and validates.
    pub(super) fn compile(&self, text: &str) -> Result<Compiled, Faults> {
        let scanned = scan(text, &self.limits).map_err(Faults::from)?;
        let mistake = scanned.mistake.map_or_else(|| grammar::check(&scanned.tokens, text.len()), Err);
        if let Err(Mistake { message, offset }) = mistake {
            let error = ApiError::new(Code::ParseFailed, format!("Syntax error: {message}."));
            return Err(Fault { at: Some(Location::of(text, offset)), ..error.into() }.into());
        }
        let mut parser = self.parser();
        let ast = parser
            .parse_ast(text, "request.graphql")
            .map_err(|invalid| Faults::from(diagnostics::syntax(&invalid.errors)))?;
        let visits = measure(&ast, &self.limits).map_err(Faults::from)?;
        let document = self.validated(&ast)?;
        let plans = document.operations.iter().map(|_| OnceLock::new()).collect();
        Ok(Compiled { document, visits, plans })
    }

    /// A document that fits the schema, by apollo-compiler's rules and by ours.
    fn validated(&self, ast: &Document) -> Result<Valid<ExecutableDocument>, Faults> {
        let (schema, limit) = (&self.schema, self.limits.errors);
        let document = match ast.to_executable_validate(schema) {
            Ok(document) => document,
            Err(WithErrors { partial, errors }) => {
                let ours = rules::check(schema, &partial, limit);
                return Err(diagnostics::faults(schema, &partial, &errors, ours, limit));
            }
        };
        let ours = rules::check(schema, &document, limit);
        if !ours.listed.is_empty() {
            let none = DiagnosticList::new(Arc::clone(&document.sources));
            return Err(diagnostics::faults(schema, &document, &none, ours, limit));
        }
        rules::check_merging(schema, &document, self.limits.fields as u64 * 20).map_err(
            |(span, error)| {
                Faults::from(Fault { at: diagnostics::location(span, &document.sources), ..error.into() })
            },
        )?;
        Ok(document)
    }

    /// The operation of that name, or the only one, and its plan.
    pub(super) fn plan<'c, Q: Output>(
        &self,
        compiled: &'c Compiled,
        name: Option<&str>,
    ) -> Result<PlannedDocumentOperation<'c>, Fault> {
        let document = &compiled.document;
        let operations = &document.operations;
        let found = match (name, operations.len()) {
            (None, 1) => operations.iter().enumerate().next(),
            (None, _) => None,
            (Some(name), _) => {
                operations.iter().enumerate().find(|(_, o)| o.name.as_ref().is_some_and(|n| n == name))
            }
        };
        let Some((index, operation)) = found else {
            return Err(unresolved(document, name));
        };
        let plan = compiled.plans.get(index).map(|plan| {
            plan.get_or_init(|| {
                check_max_depth(document, operation).map_err(|error| {
                    let message = "Introspection nests its lists too deeply.";
                    Fault {
                        at: diagnostics::location(error.location(), &document.sources),
                        ..ApiError::too_complex("introspection", FIXED.introspection as u64, message).into()
                    }
                })?;
                // Every concrete type of a union or interface looks at the selections again.
                let budget = self.limits.fields as u64 * 20;
                Planner::plan::<Q>(&self.schema, document, operation, budget).map_err(Fault::from)
            })
        });
        match plan {
            Some(Ok(planned)) => Ok(PlannedDocumentOperation { operation, planned }),
            Some(Err(fault)) => Err(fault.clone()),
            None => Err(ApiError::internal("an operation without its plan").into()),
        }
    }
}

fn unresolved(document: &ExecutableDocument, name: Option<&str>) -> Fault {
    let names: Vec<_> = document
        .operations
        .iter()
        .filter_map(|o| o.name.as_ref())
        .take(10)
        .map(ToString::to_string)
        .collect();
    let message = match name {
        Some(name) if names.is_empty() => {
            format!("The document has no operation named \"{}\"; its operation has no name.", shortened(name))
        }
        Some(name) => {
            format!("The document has no operation named \"{}\", but {}.", shortened(name), names.join(", "))
        }
        None if names.is_empty() => "The document has no operation.".to_owned(),
        None => format!("Say in \"operationName\" which operation is meant: {}.", names.join(", ")),
    };
    ApiError::new(Code::OperationResolution, message).into()
}

fn shortened(name: &str) -> String {
    name.chars().take(100).collect()
}
