//! Delimited tables read by the names of their columns, whatever their order and whatever else they hold.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::ImportError;

/// A tab-delimited table, opened, with the columns that are wanted.
pub(super) struct Table<const N: usize> {
    path: PathBuf,
    reader: csv::Reader<std::fs::File>,
    columns: [usize; N],
    names: [&'static str; N],
}

/// A row of a table: the wanted cells, in the order in which they were asked for.
pub(super) struct Row<'t, const N: usize> {
    table: &'t Table<N>,
    record: &'t csv::StringRecord,
}

impl<const N: usize> Table<N> {
    /// Opens a table that has at least these columns.
    pub(super) fn open(path: &Path, names: [&'static str; N]) -> Result<Self, ImportError> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b'\t')
            .quoting(false)
            .from_path(path)
            .map_err(|e| ImportError::unreadable(path, &e))?;
        let header = reader.headers().map_err(|e| ImportError::unreadable(path, &e))?.clone();
        let mut columns = [0; N];
        for (column, name) in columns.iter_mut().zip(names) {
            let position = header.iter().position(|h| h.trim_start_matches('\u{feff}').trim() == name);
            *column = position
                .ok_or_else(|| ImportError::MissingColumn { path: path.to_owned(), column: name.into() })?;
        }
        Ok(Self { path: path.to_owned(), reader, columns, names })
    }

    /// Hands every row to `take`.
    pub(super) fn each(
        mut self,
        mut take: impl FnMut(Row<'_, N>) -> Result<(), ImportError>,
    ) -> Result<(), ImportError> {
        let mut record = csv::StringRecord::new();
        loop {
            match self.reader.read_record(&mut record) {
                Ok(true) => take(Row { table: &self, record: &record })?,
                Ok(false) => return Ok(()),
                Err(e) => {
                    let line = e.position().map_or(0, csv::Position::line);
                    return Err(ImportError::bad_row(&self.path, line, e.to_string()));
                }
            }
        }
    }
}

impl<'t, const N: usize> Row<'t, N> {
    /// The text of every wanted cell.
    pub(super) fn cells(&self) -> [&'t str; N] {
        self.table.columns.map(|column| self.record.get(column).unwrap_or_default().trim())
    }
    /// A wanted cell as a number.
    pub(super) fn number<T: FromStr>(&self, cell: usize) -> Result<T, ImportError> {
        let text = self.cells()[cell];
        text.parse()
            .map_err(|_| self.problem(format!("{} is \"{text}\", not a number", self.table.names[cell])))
    }
    /// A wanted cell that says `Y` or `N`; anything else, such as `n/a`, is no.
    pub(super) fn yes(&self, cell: usize) -> bool {
        self.cells()[cell] == "Y"
    }
    /// A problem with this row.
    pub(super) fn problem(&self, problem: impl Into<String>) -> ImportError {
        let line = self.record.position().map_or(0, csv::Position::line);
        ImportError::bad_row(&self.table.path, line, problem)
    }
}
