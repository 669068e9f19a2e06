//! What a request may ask for.

use std::time::Duration;

/// The limits of a request. Every one of them is refused with `QUERY_TOO_COMPLEX` (`timeout` with `TIMEOUT`), a
/// message that names the limit, and `extensions.limit` and `extensions.allowed`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The longest document, in bytes of UTF-8. Default 65,536.
    pub document_bytes: usize,
    /// The most lexical tokens of a document (names, punctuators, values, blanks and comments). Default 15,000.
    pub tokens: usize,
    /// The deepest nesting of fields, counted through fragments; the root's fields are at depth 1. Default 20.
    pub depth: usize,
    /// The most fields of an operation, those of a fragment counted every time it is spread. Default 1,000.
    pub fields: usize,
    /// The most fields of the root, counted through fragments. Default 20.
    pub root_fields: usize,
    /// The most aliases in a document. Default 100.
    pub aliases: usize,
    /// The most directives in a document. Default 100.
    pub directives: usize,
    /// The most fields that the answer may hold, estimated beforehand from page sizes. Default 200,000, which lets a
    /// client read pages of 100 roles with 100 transitions each.
    pub cost: u64,
    /// What a list without a page size counts as, in items. Default 10.
    pub list_items: u64,
    /// The largest answer, in bytes. Default 33,554,432 (32 MiB).
    pub answer_bytes: usize,
    /// The most errors listed in an answer. Default 50.
    pub errors: usize,
    /// How many labels the searches for paths of a request may set, all together: partial paths that they put aside to look
    /// at later, and roles whose distance they determine. Default 200,000.
    pub search_labels: u64,
    /// The longest that an answer may take. Default 10 seconds.
    pub timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            document_bytes: 64 * 1024,
            tokens: 15_000,
            depth: 20,
            fields: 1_000,
            root_fields: 20,
            aliases: 100,
            directives: 100,
            cost: 200_000,
            list_items: 10,
            answer_bytes: 32 * 1024 * 1024,
            errors: 50,
            search_labels: 200_000,
            timeout: Duration::from_secs(10),
        }
    }
}
