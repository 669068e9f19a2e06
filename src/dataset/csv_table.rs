//! The rows of a CSV file as text: columns by name, lines counted, nothing interpreted yet.

use super::problem::{CellProblem, FileProblem};
use super::report::{Place, Report, nearest};
use super::table::{Need, Shape};
use super::text::decode;
use super::text_table::TextTable;

/// Reads a CSV file. In the first layer every column that a new row needs must be there, in later ones those of
/// the id.
pub(super) fn read(shape: &'static Shape, place: Place<'_>, bytes: &[u8], report: &mut Report) -> TextTable {
    let mut table = TextTable::new(shape, place);
    let decoded = decode(bytes);
    let header_lost = decoded.faults.iter().any(|(line, _)| line.is_none_or(|line| line == 1));
    table.complete = decoded.faults.is_empty();
    for (line, fault) in decoded.faults {
        report.add(Place { line, ..place }, fault);
    }
    if header_lost {
        return table;
    }
    let text = decoded.text.as_ref();
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut header: Option<Header> = None;
    // The text is in memory and UTF-8, so reading a record cannot fail.
    while matches!(reader.read_record(&mut record), Ok(true)) {
        let place = Place { line: record.position().map(|position| line_of(position, text)), ..place };
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

/// The line of a record. The reader's position is before the empty lines that it skipped.
fn line_of(position: &csv::Position, text: &str) -> u64 {
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(start..).unwrap_or(&[]);
    let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    ends.fold(position.line(), |line, byte| line + u64::from(*byte == b'\n'))
}

/// The header line: which column each cell of a row belongs to.
struct Header {
    /// For each column of the table, the cell of a row that fills it.
    cells: Vec<Option<usize>>,
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
            return Self { cells: Vec::new(), names, complete: false, absent: shape.names() };
        }
        for (at, name) in names.iter().enumerate() {
            let column = || name.clone();
            if names.get(..at).is_some_and(|before| before.contains(name)) {
                report.add(place, CellProblem::RepeatedColumn { column: column() });
            } else if shape.position(name).is_none() {
                let absent =
                    shape.names().into_iter().filter(|column| !names.iter().any(|name| name == column));
                let similar = nearest(name, absent);
                report.add(place, CellProblem::UnknownColumn { column: column(), similar });
            }
        }
        let mut cells = Vec::with_capacity(shape.columns.len());
        let mut complete = true;
        let mut absent = Vec::new();
        for column in shape.columns {
            let cell = names.iter().position(|name| name == column.name);
            cells.push(cell);
            if cell.is_some() {
                continue;
            }
            absent.push(column.name);
            let needed = if place.layer == 0 {
                column.need.must_fill()
            } else {
                matches!(column.need, Need::Slug | Need::Key)
            };
            if needed {
                let unknown = names.iter().filter(|name| shape.position(name).is_none()).map(String::as_str);
                let similar = nearest(column.name, unknown);
                report.add(place, CellProblem::MissingColumn { column: column.name, similar });
                complete &= !column.need.is_key();
            }
        }
        Self { cells, names, complete, absent }
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
        let line = place.line.unwrap_or(0);
        let mut broken = false;
        // All cells at once; only if there is one is it looked for.
        if has_control(record.as_slice()) {
            for (text, name) in record.iter().map(str::trim).zip(&self.names) {
                if has_control(text) {
                    report.add(place, CellProblem::ControlCharacter { column: name.clone() });
                    broken = true;
                }
                // A quote left open swallows the rows that follow.
                table.complete &= !text.contains('\n');
            }
        }
        if record.len() != self.names.len() && !broken {
            let (found, expected) = (record.len(), self.names.len());
            report.add(place, CellProblem::WrongCellCount { found, expected });
            broken = true;
        }
        let cells = self.cells.iter().map(|cell| cell.and_then(|cell| record.get(cell)).unwrap_or(""));
        table.push(cells, line, broken);
    }
}

/// Whether a text holds a control character.
pub(super) fn has_control(text: &str) -> bool {
    if text.is_ascii() {
        // Without an early end the compiler looks at many bytes at once.
        text.bytes().fold(false, |found, byte| found | byte.is_ascii_control())
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
