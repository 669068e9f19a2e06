//! Which kind of operation a document asks for, where only queries are allowed.

use apollo_compiler::ast::{Definition, Document, OperationType};

/// Whether a GET request may ask this.
///
/// It may not only when the operation that would run is known to be a mutation or a subscription; any other mistake is
/// left for the service to explain. The document is parsed only if it has one of the two words.
pub(super) fn is_safe(document: &str, operation_name: Option<&str>) -> bool {
    if !document.contains("mutation") && !document.contains("subscription") {
        return true;
    }
    let Ok(document) = Document::parse(document, "document") else {
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
    use super::is_safe;

    #[test]
    fn only_the_operation_that_is_meant_counts() {
        assert!(is_safe("{ mutation }", None));
        assert!(is_safe("query mutation { a }", None));
        assert!(is_safe("query A { a } mutation B { b }", Some("A")));
        assert!(is_safe("query A { a } mutation B { b }", None), "the service says that a name is missing");
        assert!(is_safe("mutation {", None), "the service says what is wrong with it");
        assert!(!is_safe("mutation { b }", None));
        assert!(!is_safe("subscription { b }", None));
        assert!(!is_safe("query A { a } mutation B { b }", Some("B")));
        assert!(!is_safe("fragment F on Query { a } mutation { b }", None));
    }
}
