//! Relay connections: which part of a list is wanted, and cursors that know their list.

use super::error::{ApiError, Result};
use crate::limits::FIXED;
use crate::output;
use async_graphql::{InputObject, SimpleObject};
use data_encoding::BASE64URL_NOPAD;
use fnv::FnvHasher;
use macro_rules_attribute::apply;
use std::hash::{Hash, Hasher};
use std::ops::Range;

/// Which part of a list is wanted. As an argument's type it becomes the four arguments below.
#[derive(Clone, Debug, Default, InputObject)]
pub struct Paging {
    /// How many items from the beginning of the list, or after the cursor `after`: 0 to 100. 20 when neither `first` nor
    /// `last` is given; the two exclude each other.
    pub first: Option<i32>,
    /// Only items after this cursor, which comes from the same list.
    pub after: Option<String>,
    /// How many items from the end of the list, or before the cursor `before`: 0 to 100.
    pub last: Option<i32>,
    /// Only items before this cursor, which comes from the same list.
    pub before: Option<String>,
}

impl Paging {
    /// The most items of a page.
    pub const MAXIMUM: usize = FIXED.page_size;
    /// The items of a page whose size is not given.
    pub const DEFAULT: usize = 20;
    pub(super) const MEMBERS: [&'static str; 4] = ["first", "after", "last", "before"];

    /// The wanted places of a list of `total` items.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the argument: a size outside of 0 to 100, both sizes, or a cursor of another list.
    pub fn range(&self, list: ListId, total: usize) -> Result<Range<usize>> {
        let sizes = (size("first", self.first)?, size("last", self.last)?);
        let mut range = 0..total;
        if let Some(after) = &self.after {
            range.start = list.place("after", after)?.saturating_add(1).min(total);
        }
        if let Some(before) = &self.before {
            range.end = list.place("before", before)?.min(total);
        }
        range.end = range.end.max(range.start);
        match sizes {
            (Some(_), Some(_)) => {
                return Err(ApiError::bad_input("last", "Give either \"first\" or \"last\", not both."));
            }
            (None, Some(size)) => range.start = range.start.max(range.end.saturating_sub(size)),
            (size, None) => {
                range.end = range.end.min(range.start.saturating_add(size.unwrap_or(Self::DEFAULT)));
            }
        }
        Ok(range)
    }
}

fn size(argument: &'static str, given: Option<i32>) -> Result<Option<usize>> {
    let Some(given) = given else { return Ok(None) };
    match usize::try_from(given) {
        Ok(size) if size <= Paging::MAXIMUM => Ok(Some(size)),
        _ => {
            let message = format!("\"{argument}\" is {given} and must be from 0 to {}.", Paging::MAXIMUM);
            Err(ApiError::bad_input(argument, message))
        }
    }
}

/// Says which list a cursor belongs to: a fingerprint of all that decides what stands in the list and in which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListId(u64);

impl ListId {
    /// The list that `field` (as `Role.transitions`) answers from this version of the dataset.
    pub fn new(dataset_version: &str, field: &'static str) -> Self {
        ListId(0).with(&dataset_version).with(&field)
    }

    /// Also decided by this: the parent's id, an argument.
    #[must_use]
    pub fn with(self, part: &(impl Hash + ?Sized)) -> Self {
        let mut hasher = FnvHasher::with_key(self.0 ^ 0xcbf2_9ce4_8422_2325);
        part.hash(&mut hasher);
        ListId(hasher.finish())
    }

    /// The cursor of an item.
    pub fn cursor(self, place: usize) -> String {
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        let mut bytes = [0; 12];
        bytes[..4].copy_from_slice(&place.to_be_bytes());
        bytes[4..].copy_from_slice(&self.0.to_be_bytes());
        BASE64URL_NOPAD.encode(&bytes)
    }

    fn place(self, argument: &'static str, cursor: &str) -> Result<usize> {
        let decoded = BASE64URL_NOPAD.decode(cursor.as_bytes()).ok();
        let decoded = decoded.and_then(|bytes| <[u8; 12]>::try_from(bytes).ok());
        let refused = |what: &str| {
            let message = format!(
                "\"{argument}\" is {what}: take cursors from the same field with the same other arguments, \
                 and start again after an update of the dataset."
            );
            Err(ApiError::bad_input(argument, message))
        };
        let Some([a, b, c, d, list @ ..]) = decoded else {
            return refused("not a cursor");
        };
        if u64::from_be_bytes(list) != self.0 {
            return refused("a cursor of another list");
        }
        Ok(u32::from_be_bytes([a, b, c, d]) as usize)
    }
}

/// An edge's place in its list.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    list: ListId,
    index: usize,
}

impl Place {
    /// The edge's cursor.
    pub fn cursor(self) -> String {
        self.list.cursor(self.index)
    }
}

/// Something that is given its place in a list.
pub trait Edge {
    /// Takes note of the place.
    #[must_use]
    fn placed(self, place: Place) -> Self;
}

/// The wanted part of a list.
#[derive(Clone, Debug)]
pub struct Page<E> {
    edges: Vec<E>,
    list: ListId,
    start: usize,
    total: usize,
}

impl<E: Edge> Page<E> {
    /// The part of a list of `total` items that `paging` wants; `edge` makes an item's edge and is called for those only.
    ///
    /// # Errors
    /// Those of [`Paging::range`].
    pub fn new(list: ListId, paging: &Paging, total: usize, edge: impl Fn(usize) -> E) -> Result<Self> {
        let range = paging.range(list, total)?;
        let start = range.start;
        let edges = range.map(|index| edge(index).placed(Place { list, index })).collect();
        Ok(Page { edges, list, start, total })
    }
}

impl<E> Page<E> {
    /// The edges of the page.
    pub fn edges(&self) -> &[E] {
        &self.edges
    }

    /// How many items the whole list has.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Where the page lies in its list.
    pub fn info(&self) -> PageInfo {
        let end = self.start + self.edges.len();
        let cursor = |place| (!self.edges.is_empty()).then(|| self.list.cursor(place));
        PageInfo {
            has_next_page: end < self.total,
            has_previous_page: self.start > 0,
            start_cursor: cursor(self.start),
            end_cursor: cursor(end.saturating_sub(1)),
        }
    }
}

/// Where a page lies in its list.
#[apply(output)]
#[derive(Clone, Debug, SimpleObject)]
pub struct PageInfo {
    /// Whether the list goes on after this page.
    pub has_next_page: bool,
    /// Whether the list has items before this page.
    pub has_previous_page: bool,
    /// The cursor of the first edge; null when the page is empty.
    pub start_cursor: Option<String>,
    /// The cursor of the last edge; null when the page is empty.
    pub end_cursor: Option<String>,
}
