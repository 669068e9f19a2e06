use macro_rules_attribute::apply;

use super::execute::Paging;
use super::query::Query;
use crate::output;

#[derive(Clone, Copy)]
pub(crate) struct Limits<'g>(pub(super) &'g Query);

/// What a request may ask for. A request beyond a limit is refused with the code `QUERY_TOO_COMPLEX` (`TIMEOUT` where it took
/// too long), a message that names the limit, and `extensions.limit` and `extensions.allowed`.
#[apply(output)]
impl<'g> Limits<'g> {
    /// The deepest nesting of fields, counted through fragments; the fields of the root are at depth 1.
    fn depth(&self) -> usize {
        self.0.limits.depth
    }
    /// The most fields of an operation, those of a fragment counted every time it is spread.
    fn fields(&self) -> usize {
        self.0.limits.fields
    }
    /// The most fields of the root of an operation, counted through fragments.
    fn root_fields(&self) -> usize {
        self.0.limits.root_fields
    }
    /// The most aliases in a document.
    fn aliases(&self) -> usize {
        self.0.limits.aliases
    }
    /// The most directives in a document.
    fn directives(&self) -> usize {
        self.0.limits.directives
    }
    /// The most fields that an answer may hold, estimated beforehand: what is nested in a list counts as often as its page
    /// has items.
    fn cost(&self) -> u64 {
        self.0.limits.cost
    }
    /// The most items of a page: the greatest `first` or `last`.
    fn page_size(&self) -> usize {
        Paging::MAXIMUM
    }
    /// The longest document, in bytes.
    fn document_bytes(&self) -> usize {
        self.0.limits.document_bytes
    }
    /// The most words and signs of a document.
    fn document_tokens(&self) -> usize {
        self.0.limits.tokens
    }
    /// The largest body of a request over HTTP, in bytes.
    fn body_bytes(&self) -> usize {
        self.0.body_bytes
    }
    /// The largest answer, in bytes.
    fn answer_bytes(&self) -> usize {
        self.0.limits.answer_bytes
    }
    /// The most errors that an answer lists.
    fn errors(&self) -> usize {
        self.0.limits.errors
    }
    /// The most labels that the searches for paths of a request may set, all together: partial paths that they put aside to look
    /// at later, and roles whose distance they determine. A path takes some hundreds; several tight limits at once take the most.
    fn search_labels(&self) -> u64 {
        self.0.limits.search_labels
    }
    /// The longest that an answer may take to be computed, in milliseconds.
    fn timeout_milliseconds(&self) -> u64 {
        u64::try_from(self.0.limits.timeout.as_millis()).unwrap_or(u64::MAX)
    }
}
