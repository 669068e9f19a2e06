//! The rows of one table over all layers: by id, cell by cell.

use std::collections::HashMap;
use std::ops::Range;

use fnv::FnvBuildHasher;

use crate::model::slug_of;

use super::TableId;
use super::problem::{CellProblem, RowProblem};
use super::removals::Removals;
use super::report::{Place, Report};
use super::table::{Need, Shape};
use super::text_table::{TextRow, TextTable, id_text};

/// One table over all layers, its rows sorted by id.
#[derive(Debug)]
pub(super) struct Merged<'a> {
    pub(super) shape: &'static Shape,
    /// Whether every id is known; if not, references to the table are not judged.
    pub(super) complete: bool,
    /// The rows of every layer, those of one id together, the lowest layer first.
    sorted: Vec<TextRow<'a>>,
    /// For each id the rows that make it up.
    groups: Vec<Range<usize>>,
    /// The position of each id, by its first part. Of use for tables with ids of one part.
    positions: HashMap<&'a str, usize, FnvBuildHasher>,
}

/// The rows of one id, the lowest layer first.
#[derive(Clone, Copy, Debug)]
pub(super) struct MergedRow<'m, 'a> {
    entries: &'m [TextRow<'a>],
}

impl<'a> Merged<'a> {
    /// How many ids there are.
    pub(super) fn len(&self) -> usize {
        self.groups.len()
    }
    /// The rows, sorted by id.
    pub(super) fn rows(&self) -> impl Iterator<Item = MergedRow<'_, 'a>> {
        self.groups
            .iter()
            .filter_map(|group| self.sorted.get(group.clone()))
            .map(|entries| MergedRow { entries })
    }
    /// The position of an id of one part.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }
    /// The first part of every id, sorted.
    pub(super) fn ids(&self) -> impl Iterator<Item = &'a str> {
        self.rows().map(|row| row.cell(0))
    }
}

impl<'a> MergedRow<'_, 'a> {
    /// The rows that make this one up, the lowest layer first.
    pub(super) fn entries(&self) -> &[TextRow<'a>] {
        self.entries
    }
    /// The row that fills a column, the highest if several do.
    fn filling(&self, column: usize) -> Option<TextRow<'a>> {
        let filled = self.entries.iter().rev().find(|row| !row.cell(column).is_empty());
        filled.or(self.entries.last()).copied()
    }
    /// The text of a column.
    pub(super) fn cell(&self, column: usize) -> &'a str {
        let mut texts = self.entries.iter().rev().map(|row| row.cell(column));
        texts.find(|text| !text.is_empty()).unwrap_or("")
    }
    /// Where a column is filled; the row's place if it is not.
    pub(super) fn place_of(&self, column: usize) -> Place<'a> {
        self.filling(column).map_or(Place { layer: 0, file: "", line: None }, TextRow::place)
    }
    /// The table of the row and the position of the column of this name.
    pub(super) fn column(&self, name: &str) -> Option<(&'static Shape, usize)> {
        let shape = self.entries.first()?.table.shape;
        Some((shape, shape.position(name)?))
    }
    /// Where the column of this name is filled.
    pub(super) fn place(&self, column: &str) -> Place<'a> {
        self.place_of(self.column(column).map_or(0, |(_, position)| position))
    }
    /// Whether a row counts for its id only.
    pub(super) fn broken(&self) -> bool {
        self.entries.iter().any(|row| row.broken())
    }
}

/// Merges the tables of one kind, the lowest layer first.
pub(super) fn merge<'a>(
    shape: &'static Shape,
    tables: &'a [TextTable],
    removals: &mut Removals,
    report: &mut Report,
) -> Merged<'a> {
    let mut sorted = Vec::with_capacity(tables.iter().map(TextTable::len).sum());
    for row in tables.iter().flat_map(TextTable::rows) {
        let mut keyed = true;
        for column in row.empty_keys() {
            keyed = false;
            if !row.broken() {
                report.add(row.place(), CellProblem::MissingValue { column });
            }
        }
        if keyed {
            sorted.push(row);
        }
    }
    sorted.sort_by(|a, b| a.key().cmp(b.key()));
    let mut groups = Vec::new();
    let mut newcomers = Vec::new();
    let mut start = 0;
    for group in sorted.chunk_by(|a, b| a.key().eq(b.key())) {
        check_duplicates(group, report);
        let last = removals.apply(group, &mut newcomers);
        if let Some(last) = last {
            groups.push(start + last..start + group.len());
        }
        start += group.len();
    }
    let mut merged = Merged {
        shape,
        complete: tables.iter().all(|table| table.complete),
        sorted,
        groups,
        positions: HashMap::default(),
    };
    if shape.keys() == 1 {
        merged.positions = merged.ids().enumerate().map(|(at, id)| (id, at)).collect();
    }
    for row in newcomers {
        check_newcomer(&merged, row, report);
    }
    merged
}

/// Two rows of one layer must not have one id.
fn check_duplicates(group: &[TextRow<'_>], report: &mut Report) {
    for layer in group.chunk_by(|a, b| a.table.layer == b.table.layer) {
        let Some((first, others)) = layer.split_first() else {
            continue;
        };
        for row in others {
            let first_line = first.line();
            let kind = if row.table.shape.id == TableId::Transitions {
                let (from, to) = (row.cell(0).to_owned(), row.cell(1).to_owned());
                RowProblem::DuplicateTransition { from, to, first_line }
            } else {
                RowProblem::DuplicateId { table: row.table.shape.id, id: id_text(row.key()), first_line }
            };
            report.add(row.place(), kind);
        }
    }
}

/// A row that brings an id must be complete, and the id well-formed.
fn check_newcomer(merged: &Merged<'_>, row: TextRow<'_>, report: &mut Report) {
    let column = merged.shape.columns.first();
    if let Some(column) = column.filter(|column| column.need == Need::Slug) {
        let (value, suggestion) = (row.cell(0).to_owned(), slug_of(row.cell(0)));
        if value != suggestion {
            report.add(row.place(), CellProblem::NotASlug { column: column.name, value, suggestion });
        }
    }
    let missing = row.missing();
    if missing.is_empty() || row.broken() {
        return;
    }
    if row.table.layer == 0 {
        for column in missing {
            if !row.table.absent.contains(&column) {
                report.add(row.place(), CellProblem::MissingValue { column });
            }
        }
    } else if merged.complete {
        let id = id_text(row.key());
        let others = merged.ids().filter(|other| *other != id && merged.shape.keys() == 1);
        let nearest = report.nearest(merged.shape.name, &id, others);
        report
            .add(row.place(), RowProblem::OverridesNothing { table: merged.shape.id, id, missing, nearest });
    }
}
