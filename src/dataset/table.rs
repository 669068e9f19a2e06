//! What a table is: its columns, and which of them make up the id of a row.

use super::TableId;
use super::cell::{Cell, Fault, Range};

/// The columns of a table.
#[derive(Debug)]
pub(super) struct Shape {
    /// Which table this is.
    pub id: TableId,
    /// The table's name.
    pub name: &'static str,
    /// What one row is, for messages.
    pub noun: &'static str,
    /// The columns, those of the id first.
    pub columns: &'static [Column],
}

impl Shape {
    /// How many columns make up the id of a row.
    pub(super) fn keys(&self) -> usize {
        self.columns.iter().take_while(|column| column.need.is_key()).count()
    }
    /// The position of a column.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }
    /// The names of all columns.
    pub(super) fn names(&self) -> Vec<&'static str> {
        self.columns.iter().map(|column| column.name).collect()
    }
}

/// A column of a table.
#[derive(Debug)]
pub(super) struct Column {
    /// Its name in the header line.
    pub name: &'static str,
    /// Whether a row needs it.
    pub need: Need,
    /// The numbers that it takes.
    pub range: Range,
    /// The table whose ids stand in it.
    pub refers_to: Option<TableId>,
    /// Whether TOML takes its value as a number.
    pub number: bool,
}

/// Whether a row needs a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Part of the row's id: an id of this table's own making, a slug.
    Slug,
    /// Part of the row's id.
    Key,
    /// Part of the row's id, but it may be empty.
    KeyOrEmpty,
    /// A new row must fill it.
    Required,
    /// It may be empty.
    Optional,
}

impl Need {
    /// Whether the column is part of the row's id.
    pub(super) fn is_key(self) -> bool {
        matches!(self, Self::Slug | Self::Key | Self::KeyOrEmpty)
    }
    /// Whether a row that adds an id must fill the column.
    pub(super) fn must_fill(self) -> bool {
        matches!(self, Self::Slug | Self::Key | Self::Required)
    }
}

/// A row of a table, its cells in their types. Reading, checking and writing all follow this one definition.
pub(super) trait Row<'a>: Sized {
    /// The table and its columns.
    const SHAPE: &'static Shape;
    /// The row of these cells; `None` if one of them is at fault.
    fn read(cells: &mut Cells<'a, '_>) -> Option<Self>;
    /// Appends the text of every cell, in the order of the columns.
    fn print(&self, record: &mut Record);
}

/// The cells of one row as text, each in its canonical form.
#[derive(Debug, Default)]
pub(super) struct Record {
    text: String,
    ends: Vec<usize>,
}

impl Record {
    /// Appends a cell.
    pub(super) fn push<'a>(&mut self, cell: &impl Cell<'a>) {
        cell.print(&mut self.text);
        self.ends.push(self.text.len());
    }
    /// The cells.
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| self.text.get(*start..*end).unwrap_or(""))
    }
    /// The text of all cells.
    pub(super) fn text(&self) -> &str {
        &self.text
    }
    /// Where each cell ends in it.
    pub(super) fn ends(&self) -> &[usize] {
        &self.ends
    }
    /// Empties the record, keeping its memory.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }
}

/// The cells of one row while they are read, one after the other.
pub(super) struct Cells<'a, 'r> {
    next: usize,
    text: &'r dyn Fn(usize) -> &'a str,
    fault: &'r mut dyn FnMut(usize, Fault),
}

impl<'a, 'r> Cells<'a, 'r> {
    /// `text` gives the text of a column, `fault` is told what is wrong with one.
    pub(super) fn new(text: &'r dyn Fn(usize) -> &'a str, fault: &'r mut dyn FnMut(usize, Fault)) -> Self {
        Self { next: 0, text, fault }
    }

    /// The value of the next column.
    pub(super) fn cell<T: Cell<'a>>(&mut self, shape: &Shape) -> Option<T> {
        let at = self.next;
        self.next += 1;
        match T::parse((self.text)(at), shape.columns.get(at)?.range) {
            Ok(value) => Some(value),
            Err(fault) => {
                (self.fault)(at, fault);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Need, TableId};

    /// The rows of the first table under a heading: column and what it says of its need.
    fn documented(page: &str, heading: &str) -> Vec<(String, String)> {
        let (_, section) = page.split_once(heading).unwrap_or_else(|| panic!("no section {heading}"));
        let table = section
            .lines()
            .skip_while(|line| !line.starts_with("| `"))
            .take_while(|line| line.starts_with('|'));
        let cell = |line: &str, at: usize| line.split('|').nth(at).unwrap_or("").trim().to_owned();
        table.map(|line| (cell(line, 1), cell(line, 2))).collect()
    }

    #[test]
    fn the_page_of_the_format_lists_every_column_and_whether_it_is_needed() {
        let page = include_str!("../../docs/dataset-format.md");
        for table in TableId::MERGED.into_iter().chain([TableId::Removals]) {
            let shape = table.shape().unwrap();
            let heading = match table {
                TableId::Sources | TableId::Methods | TableId::CodeSchemes => {
                    format!("\n### `[[{}]]`\n", shape.name)
                }
                TableId::Removals => "\n## Taking out\n".to_owned(),
                _ => format!("\n### `{}.csv`\n", shape.name),
            };
            let expected: Vec<(String, String)> = shape
                .columns
                .iter()
                .map(|column| {
                    let need = match column.need {
                        Need::Slug | Need::Key => "id",
                        Need::KeyOrEmpty => "id, may be empty",
                        Need::Required => "new",
                        Need::Optional => "-",
                    };
                    (format!("`{}`", column.name), need.to_owned())
                })
                .collect();
            assert_eq!(documented(page, &heading), expected, "{}", shape.name);
        }
    }
}
