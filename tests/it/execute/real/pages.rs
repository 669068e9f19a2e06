//! Relay connections of the oracle, by the schema's words and not by the engine's way.

use super::object::{Resolved, bad_input, leaf, leaf_or_null, list, no_field, of};
use apollo_compiler::response::{JsonMap, JsonValue};
use career_graph::graphql::execute::ListId;
use std::ops::Range;
use std::rc::Rc;

/// A type of connection, and what its edges have beside their cursor.
pub(super) struct Kind<'g, T> {
    pub(super) connection: &'static str,
    pub(super) edge: &'static str,
    pub(super) field: fn(&T, &str) -> Option<Resolved<'g>>,
}

impl<T> Clone for Kind<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Kind<'_, T> {}

/// The page of `items` that the arguments want.
pub(super) fn page<'g, T: Clone + 'g>(
    kind: Kind<'g, T>,
    list_id: ListId,
    arguments: &JsonMap,
    items: impl IntoIterator<Item = T>,
) -> Resolved<'g> {
    let items: Vec<T> = items.into_iter().collect();
    let Some(wanted) = wanted(list_id, arguments, items.len()) else { return bad_input() };
    let total = items.len();
    let page: Rc<Vec<(usize, T)>> = Rc::new(wanted.clone().map(|at| (at, items[at].clone())).collect());
    of(kind.connection, move |field, _| match field {
        "totalCount" => leaf(total),
        "edges" => list(page.iter().cloned(), |(at, item)| {
            of(kind.edge, move |field, _| match field {
                "cursor" => leaf(list_id.cursor(at)),
                _ => (kind.field)(&item, field).unwrap_or_else(|| no_field(kind.edge, field)),
            })
        }),
        "pageInfo" => {
            let ends = page.first().zip(page.last()).map(|(first, last)| (first.0, last.0));
            let (before, after) = (wanted.start, total - wanted.end);
            of("PageInfo", move |field, _| match field {
                "hasNextPage" => leaf(after > 0),
                "hasPreviousPage" => leaf(before > 0),
                "startCursor" => leaf_or_null(ends.map(|(first, _)| list_id.cursor(first))),
                "endCursor" => leaf_or_null(ends.map(|(_, last)| list_id.cursor(last))),
                _ => no_field("PageInfo", field),
            })
        }
        _ => no_field(kind.connection, field),
    })
}

/// The places that the arguments want; `None` where one of them is wrong.
fn wanted(list_id: ListId, arguments: &JsonMap, total: usize) -> Option<Range<usize>> {
    let given = |name: &str| arguments.get(name).filter(|value| !value.is_null());
    let cursor = |name: &str| given(name).and_then(JsonValue::as_str);
    let size = |name: &str| given(name).and_then(JsonValue::as_i64);
    // The place of a cursor is looked for among those of the list.
    let place = |cursor: &str| (0..total).find(|at| list_id.cursor(*at) == cursor);
    let lower = match cursor("after") {
        Some(after) => place(after)? + 1,
        None => 0,
    };
    let upper = match cursor("before") {
        Some(before) => place(before)?.max(lower),
        None => total,
    };
    match (size("first"), size("last")) {
        (Some(_), Some(_)) => None,
        (Some(size), None) | (None, Some(size)) if !(0..=100).contains(&size) => None,
        (None, Some(last)) => Some(upper.saturating_sub(usize::try_from(last).unwrap()).max(lower)..upper),
        (first, None) => Some(lower..upper.min(lower + usize::try_from(first.unwrap_or(20)).unwrap())),
    }
}
