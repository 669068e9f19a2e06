//! `removals.csv`: ids of the layers below that a layer takes out, with all that hangs on them.

use std::collections::{BTreeMap, HashMap};

use super::TableId;
use super::csv_table::has_control;
use super::problem::RowProblem;
use super::report::{Place, Report, nearest};
use super::text_table::{TextRow, TextTable, id_text};
use super::warning::Warning;

/// One id that a layer takes out.
#[derive(Debug)]
struct Removal {
    layer: usize,
    file: String,
    line: u64,
    table: TableId,
    id: String,
    /// Whether the layers below have the id.
    found: bool,
    /// How much of each table went with it.
    taken: BTreeMap<TableId, usize>,
}

/// An id without white space around its parts: people write `a > b`, and titles contain `>`.
fn normal(id: &str) -> String {
    id_text(id.split('>').map(str::trim))
}

/// The removals of all layers, the lowest first.
#[derive(Debug, Default)]
pub(super) struct Removals {
    list: Vec<Removal>,
    by_id: HashMap<(TableId, String), Vec<usize>>,
}

impl Removals {
    /// Reads the removals of every layer.
    pub(super) fn read(tables: &[TextTable], report: &mut Report) -> Self {
        let mut removals = Self::default();
        for row in tables.iter().flat_map(TextTable::rows).filter(|row| !row.broken()) {
            let (name, id) = (row.cell(0), row.cell(1));
            if name.is_empty() || id.is_empty() || has_control(id) {
                continue; // Reported where the table itself is merged.
            }
            if let Some(table) = TableId::REMOVABLE.into_iter().find(|table| table.name() == name) {
                removals.push(table, id, row);
            } else {
                let nearest = nearest(name, TableId::REMOVABLE.map(TableId::name));
                report.add(row.place(), RowProblem::UnknownTable { name: name.to_owned(), nearest });
            }
        }
        removals
    }

    fn push(&mut self, table: TableId, id: &str, row: TextRow<'_>) {
        let id = normal(id);
        let layer = row.table.layer;
        if self.of(table, &id).any(|at| self.list.get(at).is_some_and(|other| other.layer == layer)) {
            return; // Reported as a duplicate where the table itself is merged.
        }
        self.by_id.entry((table, id.clone())).or_default().push(self.list.len());
        self.list.push(Removal {
            layer,
            file: row.table.file.clone(),
            line: row.line(),
            table,
            id,
            found: false,
            taken: BTreeMap::new(),
        });
    }

    fn of(&self, table: TableId, id: &str) -> impl Iterator<Item = usize> {
        self.by_id.get(&(table, normal(id))).into_iter().flatten().copied()
    }

    /// The removals that take the rows of one id out, its own before those that it hangs on.
    fn striking(&self, row: TextRow<'_>) -> Vec<usize> {
        let shape = row.table.shape;
        let mut striking: Vec<usize> = self.of(shape.id, &id_text(row.key())).collect();
        for (at, column) in shape.columns.iter().enumerate().take(shape.keys()) {
            if let Some(target) = column.refers_to {
                striking.extend(self.of(target, row.cell(at)));
            }
        }
        if shape.id == TableId::Evidence {
            striking.extend(self.of(TableId::Transitions, &id_text([row.cell(0), row.cell(1)])));
        }
        // Stable: of one layer's removals the row's own stays first.
        striking.sort_by_key(|at| self.list.get(*at).map(|removal| removal.layer));
        striking
    }

    /// Takes out of the rows of one id (the lowest layer first) what removals strike, and tells which rows bring
    /// the id into being. A layer's removals come before its rows.
    ///
    /// Returns the position of the first row that remains, `None` if none does.
    pub(super) fn apply<'a>(
        &mut self,
        group: &[TextRow<'a>],
        newcomers: &mut Vec<TextRow<'a>>,
    ) -> Option<usize> {
        let striking = match group.first() {
            Some(row) if !self.list.is_empty() => self.striking(*row),
            _ => Vec::new(),
        };
        let mut start = None;
        for (at, row) in group.iter().enumerate() {
            self.strike(&striking, row.table.layer, group, at, &mut start);
            if start.is_none() {
                start = Some(at);
                newcomers.push(*row);
            }
        }
        self.strike(&striking, usize::MAX, group, group.len(), &mut start);
        start
    }

    /// Applies the removals of layers up to `layer` to the rows before `end`.
    fn strike(
        &mut self,
        striking: &[usize],
        layer: usize,
        group: &[TextRow<'_>],
        end: usize,
        start: &mut Option<usize>,
    ) {
        let Some(last) = end.checked_sub(1).and_then(|last| group.get(last)) else {
            return;
        };
        for at in striking {
            let Some(removal) = self.list.get_mut(*at) else {
                continue;
            };
            if start.is_none() || removal.layer <= last.table.layer || removal.layer > layer {
                continue;
            }
            let own = removal.table == last.table.shape.id;
            if own {
                removal.found = true;
            } else {
                *removal.taken.entry(last.table.shape.id).or_default() += 1;
            }
            *start = None;
        }
    }

    /// The removal of an id by a layer above `layer`.
    fn above(&self, table: TableId, id: &str, layer: usize) -> Option<usize> {
        let higher = |at: &usize| self.list.get(*at).is_some_and(|removal| removal.layer > layer);
        self.of(table, id).find(higher)
    }

    /// Whether a layer above `layer` took out this id.
    pub(super) fn takes(&self, table: TableId, id: &str, layer: usize) -> bool {
        self.above(table, id, layer).is_some()
    }

    /// Notes that a row of `from` in this layer loses its reference to an id that a layer above took out.
    /// Returns whether one did.
    pub(super) fn clears(&mut self, target: TableId, id: &str, layer: usize, from: TableId) -> bool {
        let removal = self.above(target, id, layer).and_then(|at| self.list.get_mut(at));
        let found = removal.is_some();
        if let Some(removal) = removal {
            *removal.taken.entry(from).or_default() += 1;
        }
        found
    }

    /// Whether a layer above `above` and up to `up_to` took out the profile of a role, or the role itself.
    pub(super) fn takes_profile(&mut self, role: &str, above: usize, up_to: usize) -> bool {
        let mut taken = false;
        for table in [TableId::Profiles, TableId::Roles] {
            for at in self.of(table, role).collect::<Vec<_>>() {
                let within = |removal: &&mut Removal| removal.layer > above && removal.layer <= up_to;
                let Some(removal) = self.list.get_mut(at).filter(within) else {
                    continue;
                };
                if table == TableId::Profiles {
                    removal.found = true;
                } else if !taken {
                    *removal.taken.entry(TableId::Profiles).or_default() += 1;
                }
                taken = true;
            }
        }
        taken
    }

    /// Reports removals of what is not there, and tells what went with the others.
    pub(super) fn finish<'a>(
        self,
        judged: impl Fn(TableId) -> bool,
        ids: impl Fn(TableId) -> Vec<&'a str>,
        report: &mut Report,
    ) -> Vec<Warning> {
        let mut warnings = Vec::new();
        for removal in self.list {
            let Removal { layer, file, line, table, id, found, taken } = removal;
            if found {
                if !taken.is_empty() {
                    let taken = taken.into_iter().collect();
                    warnings.push(Warning::Removed { table, id, taken });
                }
            } else if judged(table) {
                let nearest = report.nearest(table.name(), &id, ids(table));
                let place = Place { layer, file: &file, line: Some(line) };
                report.add(place, RowProblem::RemovesNothing { table, id, nearest });
            }
        }
        warnings
    }
}
