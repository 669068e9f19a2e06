//! The order of rows, columns and files makes no difference, nor do a byte order mark and the ends of lines.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use career_graph::dataset::{LayerFiles, Loaded, load};
use proptest::prelude::*;

use super::{fixture, load_valid};
use crate::support::cases;

type Files = BTreeMap<String, Vec<u8>>;

/// The files of a fixture by name.
pub(crate) fn files_of(name: &str) -> Files {
    fn add(folder: &Path, prefix: &str, files: &mut Files) {
        for entry in fs::read_dir(folder).expect("the fixture can be listed") {
            let path = entry.expect("an entry").path();
            let name = format!("{prefix}{}", path.file_name().expect("a name").to_string_lossy());
            if path.is_dir() {
                add(&path, &format!("{name}/"), files);
            } else {
                files.insert(name, fs::read(&path).expect("the fixture can be read"));
            }
        }
    }
    let mut files = Files::new();
    add(&fixture(name), "", &mut files);
    files
}

/// Loads a layer from memory.
pub(crate) fn load_files(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Loaded {
    let files = files.into_iter().map(|(name, bytes)| (name, Cow::Owned(bytes)));
    load(vec![LayerFiles::new("made", files)]).unwrap_or_else(|problems| panic!("{problems}"))
}

fn change(mut files: Files, ending: &str, change: impl Fn(&str) -> String) -> Files {
    for (name, bytes) in &mut files {
        if name.ends_with(ending) {
            *bytes = change(std::str::from_utf8(bytes).expect("the fixture is UTF-8")).into_bytes();
        }
    }
    files
}

#[test]
fn byte_order_mark() {
    let with_mark = change(files_of("small"), "", |text| format!("\u{FEFF}{text}"));
    assert!(with_mark["roles.csv"].starts_with(b"\xEF\xBB\xBFslug"));
    assert_eq!(load_files(with_mark), load_valid(&["small"]));
}

#[test]
fn crlf() {
    let crlf = change(files_of("small"), "", |text| text.replace('\n', "\r\n"));
    assert!(crlf["roles.csv"].windows(2).any(|pair| pair == b"\r\n"));
    assert_eq!(load_files(crlf), load_valid(&["small"]));
}

#[test]
fn spaces_around_cells_and_empty_lines() {
    let spaced =
        change(files_of("small"), "role_skills.csv", |text| text.replace(',', " , ").replace('\n', "\n\n"));
    assert_eq!(load_files(spaced), load_valid(&["small"]));
}

#[test]
fn a_last_line_without_end() {
    let cut = change(files_of("small"), ".csv", |text| text.trim_end().to_owned());
    assert_eq!(load_files(cut), load_valid(&["small"]));
}

#[test]
fn another_cell_gives_another_version() {
    let before = load_valid(&["small"]).dataset;
    let after = load_files(change(files_of("small"), "transitions.csv", |text| text.replace(",48,", ",47,")));
    assert_ne!(after.dataset, before);
    assert_ne!(after.dataset.version(), before.version());
    let same = load_files(change(files_of("small"), "transitions.csv", |text| text.replace(",48,", ",048,")));
    assert_eq!(same.dataset.version(), before.version());
}

/// A CSV file with its rows and columns in another order.
fn shuffled(text: &[u8], rows: &[usize], columns: &[usize]) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    let records: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("a row")).collect();
    let mut order: Vec<usize> = (1..records.len()).collect();
    order.sort_by_key(|at| rows[at % rows.len()].wrapping_mul(at.wrapping_mul(2_654_435_761)));
    let mut writer = csv::Writer::from_writer(Vec::new());
    for at in std::iter::once(0).chain(order) {
        let mut cells: Vec<(usize, &str)> =
            records[at].iter().enumerate().map(|(at, cell)| (columns[at], cell)).collect();
        cells.sort_unstable();
        writer.write_record(cells.iter().map(|(_, cell)| *cell)).expect("a row is written");
    }
    writer.into_inner().expect("the rows are written")
}

/// `dataset.toml` with its tables in reverse.
fn reversed(manifest: &str) -> String {
    let mut parts = manifest.split("\n[[");
    let head = parts.next().unwrap_or_default().to_owned();
    let mut tables: Vec<&str> = parts.collect();
    tables.reverse();
    tables.iter().fold(head, |text, table| format!("{text}\n[[{}\n", table.trim_end()))
}

proptest! {
    // A failing case prints its input and is kept in proptest-regressions.
    #![proptest_config(cases(64))]

    #[test]
    fn order_of_rows_columns_and_files(
        rows in prop::collection::vec(1_usize.., 16),
        columns in Just((0..20).collect::<Vec<usize>>()).prop_shuffle(),
        names in Just(files_of("small").into_keys().collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let files = files_of("small");
        let shuffled = names.into_iter().map(|name| {
            let bytes = &files[&name];
            let bytes = if name.strip_suffix(".csv").is_some() {
                shuffled(bytes, &rows, &columns)
            } else if name == "dataset.toml" {
                reversed(std::str::from_utf8(bytes).expect("the fixture is UTF-8")).into_bytes()
            } else {
                bytes.clone()
            };
            (name, bytes)
        });
        prop_assert_eq!(load_files(shuffled), load_valid(&["small"]));
    }
}
