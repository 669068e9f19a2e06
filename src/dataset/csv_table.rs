//! The rows of a CSV file as text: columns by name, lines counted, nothing interpreted yet.

use super::problem::{CellProblem, FileProblem};
use super::report::{Place, Report, nearest};
use super::table::{Need, Shape};
use super::text::{decode, newlines};
use super::text_table::TextTable;

/// Reads a CSV file. In the first layer every column that a new row needs must be there, in later ones those of
/// the id.
pub(super) fn read(shape: &'static Shape, place: Place<'_>, bytes: &[u8], report: &mut Report) -> TextTable {
    let mut table = TextTable::new(shape, place);
    let decoded = decode(bytes);
    let header_lost = decoded
        .faults
        .iter()
        .any(|(line, _)| line.is_none_or(|line| line == 1));
    table.complete = decoded.faults.is_empty();
    for (line, fault) in decoded.faults {
        report.add(Place { line, ..place }, fault);
    }
    if header_lost {
        return table;
    }
    let text = decoded.text.as_ref();
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut header: Option<Header> = None;
    let mut lines = Lines {
        text,
        byte: 0,
        line: 1,
    };
    // The text is in memory and UTF-8, so reading a record cannot fail.
    while matches!(reader.read_record(&mut record), Ok(true)) {
        let start = record.position().map_or(0, csv::Position::byte);
        let place = Place {
            line: Some(lines.at(start)),
            ..place
        };
        match &header {
            None => {
                let found = Header::read(shape, &record, place, report);
                table.complete &= found.complete;
                table.absent.clone_from(&found.absent);
                header = Some(found);
            }
            Some(header) => header.read_row(&mut table, &record, place, report),
        }
    }
    table
}

/// Counts the line of each record. Empty lines before a record belong to what comes before it.
struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: u64,
}

impl Lines<'_> {
    fn at(&mut self, record: u64) -> u64 {
        let mut start = usize::try_from(record).unwrap_or(usize::MAX).min(self.text.len());
        let rest = self.text.get(start..).unwrap_or("");
        start += rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        self.line += newlines(self.text.get(self.byte..start).unwrap_or(""));
        self.byte = start;
        self.line
    }
}

/// The header line: which column each cell of a row belongs to.
struct Header {
    /// For each cell of a row, the column that it fills.
    columns: Vec<Option<usize>>,
    /// The names as they stand.
    names: Vec<String>,
    /// Whether every column of the id is there.
    complete: bool,
    /// The columns that are not there.
    absent: Vec<&'static str>,
}

impl Header {
    fn read(shape: &Shape, record: &csv::StringRecord, place: Place<'_>, report: &mut Report) -> Self {
        let names: Vec<String> = record.iter().map(|name| name.trim().to_owned()).collect();
        if let [only] = names.as_slice()
            && let Some(separator) = [';', '\t', '|'].into_iter().find(|c| only.contains(*c))
        {
            report.add(place, CellProblem::WrongSeparator { separator });
            return Self {
                columns: vec![None],
                names,
                complete: false,
                absent: shape.names(),
            };
        }
        let mut columns = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let column = shape.position(name);
            columns.push(column);
            if names.get(..at).is_some_and(|before| before.contains(name)) {
                report.add(place, CellProblem::RepeatedColumn { column: name.clone() });
            } else if column.is_none() {
                let free = shape
                    .names()
                    .into_iter()
                    .filter(|name| !names.iter().any(|n| n == name));
                let similar = nearest(name, free);
                report.add(
                    place,
                    CellProblem::UnknownColumn {
                        column: name.clone(),
                        similar,
                    },
                );
            }
        }
        let mut complete = true;
        let mut absent = Vec::new();
        for (at, column) in shape.columns.iter().enumerate() {
            if columns.contains(&Some(at)) {
                continue;
            }
            absent.push(column.name);
            let needed = if place.layer == 0 {
                column.need.must_fill()
            } else {
                matches!(column.need, Need::Slug | Need::Key)
            };
            if needed {
                let unknown = names
                    .iter()
                    .filter(|name| shape.position(name).is_none())
                    .map(String::as_str);
                let similar = nearest(column.name, unknown);
                report.add(
                    place,
                    CellProblem::MissingColumn {
                        column: column.name,
                        similar,
                    },
                );
                complete &= !column.need.is_key();
            }
        }
        Self {
            columns,
            names,
            complete,
            absent,
        }
    }

    fn read_row(
        &self,
        table: &mut TextTable,
        record: &csv::StringRecord,
        place: Place<'_>,
        report: &mut Report,
    ) {
        if !self.complete {
            return;
        }
        // A quote left open swallows the rows that follow; that is told of the cell.
        let swallows = record.iter().any(|text| text.trim().contains('\n'));
        table.complete &= !swallows;
        let mut broken = swallows;
        if record.len() != self.columns.len() && !swallows {
            let kind = CellProblem::WrongCellCount {
                found: record.len(),
                expected: self.columns.len(),
            };
            report.add(place, kind);
            broken = true;
        }
        let mut cells = vec![""; table.shape.columns.len()];
        for ((text, column), name) in record.iter().zip(&self.columns).zip(&self.names) {
            let text = text.trim();
            if has_control(text) {
                report.add(place, CellProblem::ControlCharacter { column: name.clone() });
                broken = true;
            }
            if let Some(cell) = column.and_then(|column| cells.get_mut(column)) {
                *cell = text;
            }
        }
        table.push(&cells, place.line.unwrap_or(0), broken);
    }
}

/// Whether a text holds a control character.
pub(super) fn has_control(text: &str) -> bool {
    if text.is_ascii() {
        text.bytes().any(|byte| byte.is_ascii_control())
    } else {
        text.chars().any(char::is_control)
    }
}

/// What stands for a file that cannot be read, or that is missing.
pub(super) fn unreadable(
    shape: &'static Shape,
    place: Place<'_>,
    fault: FileProblem,
    report: &mut Report,
) -> TextTable {
    report.add(place, fault);
    let mut table = TextTable::new(shape, place);
    table.complete = false;
    table
}
