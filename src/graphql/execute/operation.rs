//! Which kind of operation a document asks for, where only queries are allowed.

use super::compile::Compiler;
use super::document::scan;
use apollo_compiler::ast::{Definition, OperationType};

/// Whether the operation that would run is a query.
///
/// It is not only when it is known to be a mutation or a subscription; any other mistake is left for the answer to explain.
/// The document is parsed only if it has one of the two words: one that passes validation cannot have either operation, as
/// the schema has none, but a client is to hear that the method is wrong before it hears that.
pub(super) fn is_query(compiler: &Compiler, document: &str, operation_name: Option<&str>) -> bool {
    if !document.contains("mutation") && !document.contains("subscription") {
        return true;
    }
    if scan(document, &compiler.limits).is_err() {
        return true;
    }
    let Ok(document) = compiler.parser().parse_ast(document, "request.graphql") else {
        return true;
    };
    let mut operations = document.definitions.iter().filter_map(|definition| match definition {
        Definition::OperationDefinition(operation) => Some(operation),
        _ => None,
    });
    let meant = match operation_name {
        Some(name) => operations.find(|operation| operation.name.as_ref().is_some_and(|n| n == name)),
        None => operations.next().filter(|_| operations.next().is_none()),
    };
    meant.is_none_or(|operation| operation.operation_type == OperationType::Query)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;
    use apollo_compiler::Schema;

    #[test]
    fn only_the_operation_that_is_meant_counts() {
        let schema = Schema::parse_and_validate("type Query { a: Int }", "schema.graphql").unwrap();
        let compiler = Compiler::new(schema, Limits::default());
        let is_query = |document: &str, name| is_query(&compiler, document, name);
        assert!(is_query("{ mutation }", None));
        assert!(is_query("query mutation { a }", None));
        assert!(is_query("query A { a } mutation B { b }", Some("A")));
        assert!(is_query("query A { a } mutation B { b }", None), "the answer says that a name is missing");
        assert!(is_query("mutation {", None), "the answer says what is wrong with it");
        assert!(is_query(&format!("mutation {{ {}", "{ ".repeat(20_000)), None), "so does it here");
        assert!(!is_query("mutation { b }", None));
        assert!(!is_query("subscription { b }", None));
        assert!(!is_query("query A { a } mutation B { b }", Some("B")));
        assert!(!is_query("fragment F on Query { a } mutation { b }", None));
    }
}
