//! Merged rows as values: every cell in its type, every reference resolved.

use std::collections::BTreeMap;

use super::TableId;
use super::cell::Fault;
use super::merge::{Merged, MergedRow};
use super::problem::{CellProblem, RowProblem};
use super::removals::Removals;
use super::report::{Place, Report, nearest};
use super::table::{Cells, Column, Record, Row};

/// A row of a merged table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Read<'m, 'a, R> {
    /// The row; `None` if one of its cells is at fault, which has been reported.
    pub(super) row: Option<R>,
    /// Where its cells stand.
    pub(super) at: MergedRow<'m, 'a>,
}

/// All merged tables, and what is gathered while they are read.
pub(super) struct Reader<'m, 'a> {
    pub(super) merged: &'m BTreeMap<TableId, Merged<'a>>,
    pub(super) removals: Removals,
    pub(super) report: Report,
    pub(super) digest: Digest,
    /// The last id that was found in each table: tables are sorted by role, so it is often asked for again.
    pub(super) last: BTreeMap<TableId, (&'a str, usize)>,
}

impl<'m, 'a> Reader<'m, 'a> {
    /// Every row of a table, in the order of ids.
    pub(super) fn rows<R: Row<'a>>(&mut self) -> Vec<Read<'m, 'a, R>> {
        let Some(merged) = self.merged.get(&R::SHAPE.id) else {
            return Vec::new();
        };
        let mut rows = Vec::with_capacity(merged.len());
        let mut record = Record::default();
        self.digest.write(R::SHAPE.name);
        for at in merged.rows() {
            let row = if at.broken() { None } else { self.row::<R>(at) };
            if let Some(row) = &row {
                record.clear();
                row.print(&mut record);
                self.digest.record(&record);
            }
            rows.push(Read { row, at });
        }
        rows
    }

    fn row<R: Row<'a>>(&mut self, at: MergedRow<'_, 'a>) -> Option<R> {
        // What a higher layer overrides is still judged by itself.
        if let Some((_, lower)) = at.entries().split_last() {
            for row in lower {
                self.cells::<R>(&|column| row.cell(column), &|_| row.place());
            }
        }
        self.cells(&|column| at.cell(column), &|column| at.place_of(column))
    }

    /// The row of these cells. What is wrong with one is reported at its place.
    fn cells<R: Row<'a>>(
        &mut self,
        text: &dyn Fn(usize) -> &'a str,
        place: &dyn Fn(usize) -> Place<'a>,
    ) -> Option<R> {
        let mut fault = |column: usize, fault| {
            if let Some(spec) = R::SHAPE.columns.get(column) {
                report_fault(spec, text(column), fault, place(column), &mut self.report);
            }
        };
        R::read(&mut Cells::new(text, &mut fault))
    }

    /// The position of what a cell refers to; `None` if the cell is empty or refers to nothing that there is.
    ///
    /// An unknown id is reported, unless its table could not be read as a whole. A reference to what a higher layer
    /// takes out is dropped.
    pub(super) fn find(&mut self, at: MergedRow<'_, 'a>, column: &str) -> Option<usize> {
        let (shape, position) = at.column(column)?;
        let target = shape.columns.get(position)?.refers_to?;
        let (id, place) = (at.cell(position), at.place_of(position));
        if let Some((last, found)) = self.last.get(&target)
            && *last == id
        {
            return Some(*found);
        }
        let merged = self.merged.get(&target)?;
        let found = merged.position(id);
        if let Some(found) = found {
            self.last.insert(target, (id, found));
        }
        if found.is_some() || id.is_empty() || !merged.complete || at.broken() {
            return found;
        }
        if !self.removals.clears(target, id, place.layer, shape.id) {
            let nearest = self.report.nearest(target.name(), id, merged.ids());
            let id = id.to_owned();
            self.report.add(place, RowProblem::UnknownId { table: target, id, nearest });
        }
        None
    }

    /// Whether the table was read as a whole.
    pub(super) fn complete(&self, table: TableId) -> bool {
        self.merged.get(&table).is_none_or(|merged| merged.complete)
    }
}

fn report_fault(spec: &Column, text: &str, fault: Fault, place: Place<'_>, report: &mut Report) {
    let (column, value) = (spec.name, text.to_owned());
    let kind = match fault {
        // Reported where the tables are merged.
        Fault::Missing => return,
        Fault::NotANumber { whole } => CellProblem::NotANumber { column, value, whole },
        Fault::OutOfRange => {
            CellProblem::OutOfRange { column, value, min: spec.range.min, max: spec.range.max }
        }
        Fault::UnknownWord { word, known } => {
            let nearest = nearest(&word.to_uppercase(), known.iter().copied());
            CellProblem::UnknownWord { column, value: word, known, nearest }
        }
        Fault::RepeatedWord { word } => CellProblem::RepeatedWord { column, value: word },
    };
    report.add(place, kind);
}

/// A running hash of the canonical form of a dataset: the same whatever the order of rows and files, on every
/// machine. It tells versions apart and resists no attack.
#[derive(Debug, Default)]
pub(super) struct Digest(u64);

impl Digest {
    /// Takes in one text, eight bytes at a time, as the hash of Firefox does: a byte at a time, as FNV does, costs a
    /// tenth of the start-up.
    pub(super) fn write(&mut self, text: &str) {
        let (words, rest) = text.as_bytes().as_chunks();
        for word in words {
            self.word(u64::from_le_bytes(*word));
        }
        let mut last = [0; 8];
        last.iter_mut().zip(rest).for_each(|(to, byte)| *to = *byte);
        self.word(u64::from_le_bytes(last));
        // The length parts the text from the next.
        self.word(text.len() as u64);
    }

    /// Takes in a row.
    fn record(&mut self, record: &Record) {
        self.write(record.text());
        for end in record.ends() {
            self.word(*end as u64);
        }
    }

    fn word(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517C_C1B7_2722_0A95);
    }

    /// Twelve hexadecimal digits.
    pub(super) fn finish(&self) -> String {
        // Multiplying carries upwards only: the upper digits have taken in every byte.
        format!("{:012x}", self.0 >> 16)
    }
}
