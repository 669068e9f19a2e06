//! `dataset.toml`: what a layer is, its sources, methods and schemes of codes.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::model::{LayerInfo, slug_of};

use super::TableId;
use super::csv_table::has_control;
use super::problem::{CellProblem, FileProblem};
use super::report::{Place, Report, nearest};
use super::text::{decode, newlines};
use super::text_table::TextTable;

/// The version of the format that this program reads and writes.
pub const FORMAT: u32 = 1;

/// The keys outside the tables.
const KEYS: [&str; 4] = ["format", "name", "title", "version"];
/// The tables, each an array of TOML tables.
const TABLES: [TableId; 3] = [TableId::Sources, TableId::Methods, TableId::CodeSchemes];

/// What `dataset.toml` says.
#[derive(Debug)]
pub(super) struct Manifest {
    pub(super) layer: LayerInfo,
    pub(super) tables: Vec<TextTable>,
}

/// Reads `dataset.toml`. What is wrong with it goes to the report.
pub(super) fn read(place: Place<'_>, bytes: &[u8], report: &mut Report) -> Manifest {
    let decoded = decode(bytes);
    let mut complete = decoded.faults.is_empty();
    for (line, fault) in decoded.faults {
        report.add(Place { line, ..place }, fault);
    }
    let text = decoded.text.as_ref();
    let reader = Reader { place, text };
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        complete = false;
        let place = error.span().map_or(place, |span| reader.at(span.start));
        report.add(place, FileProblem::Toml { reason: error.message().to_owned() });
    }
    let mut manifest = empty(place);
    let root = root.get_ref();
    if complete {
        reader.header(root, &mut manifest.layer, report);
    }
    for table in &mut manifest.tables {
        table.complete = complete;
        if let Some(list) = root.get(table.shape.name) {
            reader.table(list, table, report);
        }
    }
    for (key, _) in root {
        let known = || KEYS.into_iter().chain(TABLES.map(TableId::name));
        if !known().any(|name| name == key.get_ref()) {
            let similar = nearest(key.get_ref(), known());
            let kind = FileProblem::UnknownKey { key: key.get_ref().to_string(), similar };
            report.add(reader.at(key.span().start), kind);
        }
    }
    manifest
}

/// What stands for a `dataset.toml` that cannot be read.
pub(super) fn unreadable(place: Place<'_>, fault: FileProblem, report: &mut Report) -> Manifest {
    report.add(place, fault);
    let mut manifest = empty(place);
    for table in &mut manifest.tables {
        table.complete = false;
    }
    manifest
}

fn empty(place: Place<'_>) -> Manifest {
    let tables = TABLES.iter().filter_map(|table| table.shape());
    Manifest {
        layer: LayerInfo { name: String::new(), title: String::new(), version: String::new() },
        tables: tables.map(|shape| TextTable::new(shape, place)).collect(),
    }
}

struct Reader<'a> {
    place: Place<'a>,
    text: &'a str,
}

impl<'a> Reader<'a> {
    fn at(&self, byte: usize) -> Place<'a> {
        let line = 1 + newlines(self.text.get(..byte).unwrap_or(self.text));
        Place { line: Some(line), ..self.place }
    }

    /// The keys outside the tables.
    fn header(&self, root: &DeTable<'_>, layer: &mut LayerInfo, report: &mut Report) {
        match root.get("format") {
            None => report.add(self.place, FileProblem::MissingKey { key: "format" }),
            Some(value) => {
                let found = scalar(value.get_ref());
                if found.as_deref() != Some(FORMAT.to_string().as_str()) {
                    let found = found.unwrap_or_else(|| value.get_ref().type_str().to_owned());
                    report.add(self.at(value.span().start), FileProblem::UnsupportedFormat { found });
                }
            }
        }
        for (key, to) in
            [("name", &mut layer.name), ("title", &mut layer.title), ("version", &mut layer.version)]
        {
            let Some(value) = root.get(key) else {
                report.add(self.place, FileProblem::MissingKey { key });
                continue;
            };
            let place = self.at(value.span().start);
            match value.get_ref() {
                DeValue::String(text) if text.trim().is_empty() => {
                    report.add(place, CellProblem::MissingValue { column: key });
                }
                DeValue::String(text) => {
                    let text = text.trim();
                    check_text(key, text, place, report);
                    if key == "name" && slug_of(text) != text {
                        let suggestion = slug_of(text);
                        let value = text.to_owned();
                        report.add(place, CellProblem::NotASlug { column: key, value, suggestion });
                    }
                    text.clone_into(to);
                }
                other => report.add(place, wrong_type(key, "a string", other)),
            }
        }
    }

    /// One array of tables: each of them a row.
    fn table(&self, list: &Spanned<DeValue<'_>>, table: &mut TextTable, report: &mut Report) {
        let name = table.shape.name;
        let DeValue::Array(list) = list.get_ref() else {
            let kind = wrong_type(name, "an array of tables, each headed by [[ ]]", list.get_ref());
            report.add(self.at(list.span().start), kind);
            return;
        };
        for row in list {
            let place = self.at(row.span().start);
            let DeValue::Table(row) = row.get_ref() else {
                report
                    .add(place, wrong_type(name, "an array of tables, each headed by [[ ]]", row.get_ref()));
                continue;
            };
            let mut broken = false;
            let mut cells = vec![String::new(); table.shape.columns.len()];
            for (key, value) in row {
                let place = self.at(value.span().start);
                let Some(column) = table.shape.position(key.get_ref()) else {
                    let similar = nearest(key.get_ref(), table.shape.names());
                    let key = key.get_ref().to_string();
                    report.add(place, FileProblem::UnknownKey { key, similar });
                    continue;
                };
                if let (Some(text), Some(cell)) = (scalar(value.get_ref()), cells.get_mut(column)) {
                    check_text(key.get_ref(), text.trim(), place, report);
                    text.trim().clone_into(cell);
                } else {
                    broken = true;
                    let kind = wrong_type(key.get_ref(), "a string or a whole number", value.get_ref());
                    report.add(place, kind);
                }
            }
            table.push(cells.iter().map(String::as_str), place.line.unwrap_or(0), broken);
        }
    }
}

/// The text of a string or a whole number.
fn scalar(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().replace('_', "")),
        _ => None,
    }
}

fn wrong_type(key: &str, expected: &'static str, found: &DeValue<'_>) -> FileProblem {
    FileProblem::WrongType { key: key.to_owned(), expected, found: found.type_str() }
}

fn check_text(key: &str, text: &str, place: Place<'_>, report: &mut Report) {
    if has_control(text) {
        report.add(place, CellProblem::ControlCharacter { column: key.to_owned() });
    }
}
