use super::{rename, suggest};

/// What is wrong with the columns of a table or with a cell.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CellProblem {
    /// A column that the table needs is not there.
    #[error("the column `{column}` is missing{}; add it", rename(similar.as_ref()))]
    MissingColumn {
        /// The column.
        column: &'static str,
        /// The column of the file that is perhaps the same, renamed.
        similar: Option<String>,
    },
    /// A column that is no part of the table.
    #[error("the column `{column}` is not known{}; rename it or delete it", suggest(similar.as_ref()))]
    UnknownColumn {
        /// The column.
        column: String,
        /// The column that was perhaps meant.
        similar: Option<String>,
    },
    /// A column that stands twice in the header.
    #[error("the column `{column}` stands twice in the header; delete one")]
    RepeatedColumn {
        /// The column.
        column: String,
    },
    /// A header whose names are parted by something else than commas.
    #[error("the columns are parted by {separator:?}; part them by commas")]
    WrongSeparator {
        /// What parts them.
        separator: char,
    },
    /// A row with more or fewer cells than the header.
    #[error(
        "the row has {found} cells, the header {expected}; put text that contains a comma in double quotes"
    )]
    WrongCellCount {
        /// How many cells the row has.
        found: usize,
        /// How many the header has.
        expected: usize,
    },
    /// A line end or another control character within a cell.
    #[error(
        "`{column}` contains a line end or another control character; delete it, or close a quote that was left open"
    )]
    ControlCharacter {
        /// The column.
        column: String,
    },
    /// An empty cell that a row needs.
    #[error("`{column}` is empty; fill it")]
    MissingValue {
        /// The column.
        column: &'static str,
    },
    /// A cell that another cell makes necessary.
    #[error("`{column}` is empty, but {because}; fill it")]
    NeedsValue {
        /// The column.
        column: &'static str,
        /// Why it is needed.
        because: &'static str,
    },
    /// A cell that another cell rules out.
    #[error(
        "`{column}` is filled, but {because}; empty it (to empty a cell of a layer below, remove the row and write it anew)"
    )]
    ExcludesValue {
        /// The column.
        column: &'static str,
        /// Why it cannot be.
        because: &'static str,
    },
    /// Text where a number belongs; NaN and infinity are none.
    #[error("`{column}` is {value:?}, which is not a {}; write digits{}", if *whole { "whole number" } else { "number" }, if *whole { " only" } else { ", such as 0.25" })]
    NotANumber {
        /// The column.
        column: &'static str,
        /// The text.
        value: String,
        /// Whether it must be a whole number.
        whole: bool,
    },
    /// A number outside the column's range.
    #[error("`{column}` is {value}, outside {min} to {max}; correct it")]
    OutOfRange {
        /// The column.
        column: &'static str,
        /// The number as it stands.
        value: String,
        /// The least that is allowed.
        min: f64,
        /// The greatest that is allowed.
        max: f64,
    },
    /// None of the column's words.
    #[error("`{column}` is {value:?}{}; write one of {}", suggest(nearest.as_ref()), known.join(", "))]
    UnknownWord {
        /// The column.
        column: &'static str,
        /// The word as it stands.
        value: String,
        /// The words that are known.
        known: Vec<&'static str>,
        /// The nearest of them.
        nearest: Option<String>,
    },
    /// A word that stands twice in one cell.
    #[error("`{column}` has {value:?} twice; delete one")]
    RepeatedWord {
        /// The column.
        column: &'static str,
        /// The word.
        value: String,
    },
    /// An id that is not of the form of a slug.
    #[error(
        "`{column}` is {value:?}, which is not a slug (lower-case letters and digits joined by single hyphens); write {suggestion:?}"
    )]
    NotASlug {
        /// The column.
        column: &'static str,
        /// The text.
        value: String,
        /// The slug of that text.
        suggestion: String,
    },
}
