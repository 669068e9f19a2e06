//! The rows of one table of one layer as text.

use super::report::Place;
use super::table::{Need, Shape};

/// The rows of one table of one layer, every cell as trimmed text in the order of the table's columns.
///
/// All text lies in one buffer: the bundled data have a million cells.
#[derive(Debug)]
pub(super) struct TextTable {
    pub(super) shape: &'static Shape,
    /// The position of the layer.
    pub(super) layer: usize,
    /// The file, as the user named it.
    pub(super) file: String,
    /// Whether every id of the file is known; if not, references to the table are not judged.
    pub(super) complete: bool,
    /// The columns that the file does not have.
    pub(super) absent: Vec<&'static str>,
    text: String,
    /// Where each cell begins; its end is the beginning of the next.
    starts: Vec<u32>,
    rows: Vec<RowFacts>,
}

#[derive(Clone, Copy, Debug)]
struct RowFacts {
    line: u64,
    broken: bool,
}

impl TextTable {
    /// A table without rows.
    pub(super) fn new(shape: &'static Shape, place: Place<'_>) -> Self {
        Self {
            shape,
            layer: place.layer,
            file: place.file.to_owned(),
            complete: true,
            absent: Vec::new(),
            text: String::new(),
            starts: vec![0],
            rows: Vec::new(),
        }
    }

    /// Adds a row of cells in the order of the table's columns. A broken one counts for its id only.
    pub(super) fn push<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>, line: u64, broken: bool) {
        for cell in cells {
            self.text.push_str(trim(cell));
            // Files are limited to 256 MiB.
            self.starts.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        }
        debug_assert_eq!(self.starts.len() - 1, (self.rows.len() + 1) * self.shape.columns.len());
        self.rows.push(RowFacts { line, broken });
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The rows.
    pub(super) fn rows(&self) -> impl Iterator<Item = TextRow<'_>> {
        (0..self.rows.len()).map(|at| TextRow { table: self, at })
    }
}

/// A row of a [`TextTable`].
#[derive(Clone, Copy, Debug)]
pub(super) struct TextRow<'a> {
    pub(super) table: &'a TextTable,
    at: usize,
}

impl<'a> TextRow<'a> {
    /// The text of a column; empty where there is none.
    pub(super) fn cell(self, column: usize) -> &'a str {
        let at = self.at * self.table.shape.columns.len() + column;
        match self.table.starts.get(at..at + 2) {
            Some(&[start, end]) => self.table.text.get(start as usize..end as usize).unwrap_or(""),
            _ => "",
        }
    }

    /// The cells of the id.
    pub(super) fn key(self) -> impl Iterator<Item = &'a str> {
        (0..self.table.shape.keys()).map(move |column| self.cell(column))
    }

    /// The columns of the id that should be filled and are not.
    pub(super) fn empty_keys(self) -> impl Iterator<Item = &'static str> {
        let columns = self.table.shape.columns.iter().enumerate();
        columns
            .filter(move |(at, column)| {
                matches!(column.need, Need::Slug | Need::Key) && self.cell(*at).is_empty()
            })
            .map(|(_, column)| column.name)
    }

    /// The columns that a new row must fill and this one does not, beyond those of the id.
    pub(super) fn missing(self) -> Vec<&'static str> {
        let columns = self.table.shape.columns.iter().enumerate();
        columns
            .filter(|(at, column)| column.need == Need::Required && self.cell(*at).is_empty())
            .map(|(_, column)| column.name)
            .collect()
    }

    /// Whether the row counts for its id only.
    pub(super) fn broken(self) -> bool {
        self.table.rows.get(self.at).is_none_or(|facts| facts.broken)
    }

    /// The line of the row.
    pub(super) fn line(self) -> u64 {
        self.table.rows.get(self.at).map_or(0, |facts| facts.line)
    }

    /// Where the row stands.
    pub(super) fn place(self) -> Place<'a> {
        Place { layer: self.table.layer, file: &self.table.file, line: Some(self.line()) }
    }
}

/// An id as people write it: its parts joined by `>`, without empty ones at the end.
pub(super) fn id_text<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let joined = parts.into_iter().collect::<Vec<_>>().join(">");
    joined.trim_end_matches('>').to_owned()
}

/// The text without white space at its ends. Most cells have none, which two bytes tell.
fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}
