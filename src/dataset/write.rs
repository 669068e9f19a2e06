//! Rows to the files of a layer: sorted, with the same bytes for the same rows.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use crate::model::LayerInfo;

use super::layer::MANIFEST;
use super::manifest::FORMAT;
use super::rows::{
    AlternateTitleRow, CategoryRow, CodeSchemeRow, EvidenceRow, MethodRow, RemovalRow, RoleCodeRow, RoleRow,
    RoleSkillRow, RoleTechnologyRow, RoleTrackRow, SkillRow, SourceRow, TrackRow, TransitionRow,
};
use super::table::{Record, Row};

/// The rows of one layer, to be written. Their order makes no difference.
///
/// What is written is not checked: [`load`](super::load()) it before it is handed on.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each field is the table of its name; the row types say what stands in it")]
pub struct Tables<'a> {
    pub layer: LayerInfo,
    pub sources: Vec<SourceRow<'a>>,
    pub methods: Vec<MethodRow<'a>>,
    pub code_schemes: Vec<CodeSchemeRow<'a>>,
    pub tracks: Vec<TrackRow<'a>>,
    pub categories: Vec<CategoryRow<'a>>,
    pub skills: Vec<SkillRow<'a>>,
    pub roles: Vec<RoleRow<'a>>,
    pub alternate_titles: Vec<AlternateTitleRow<'a>>,
    pub role_codes: Vec<RoleCodeRow<'a>>,
    pub role_tracks: Vec<RoleTrackRow<'a>>,
    pub role_skills: Vec<RoleSkillRow<'a>>,
    pub role_technologies: Vec<RoleTechnologyRow<'a>>,
    pub transitions: Vec<TransitionRow<'a>>,
    pub evidence: Vec<EvidenceRow<'a>>,
    pub removals: Vec<RemovalRow<'a>>,
}

impl Tables<'_> {
    /// Tables without rows.
    pub fn new(layer: LayerInfo) -> Self {
        Self {
            layer,
            sources: Vec::new(),
            methods: Vec::new(),
            code_schemes: Vec::new(),
            tracks: Vec::new(),
            categories: Vec::new(),
            skills: Vec::new(),
            roles: Vec::new(),
            alternate_titles: Vec::new(),
            role_codes: Vec::new(),
            role_tracks: Vec::new(),
            role_skills: Vec::new(),
            role_technologies: Vec::new(),
            transitions: Vec::new(),
            evidence: Vec::new(),
            removals: Vec::new(),
        }
    }

    /// The files by name. A table without rows has none.
    ///
    /// CSV files are sorted by id, end their lines with LF and quote only where they must.
    ///
    /// # Errors
    /// Those of the CSV writer; in memory there are none to expect.
    pub fn to_files(&self) -> io::Result<BTreeMap<String, Vec<u8>>> {
        let mut files = BTreeMap::from([(MANIFEST.to_owned(), self.manifest().into_bytes())]);
        add(&mut files, &self.tracks)?;
        add(&mut files, &self.categories)?;
        add(&mut files, &self.skills)?;
        add(&mut files, &self.roles)?;
        add(&mut files, &self.alternate_titles)?;
        add(&mut files, &self.role_codes)?;
        add(&mut files, &self.role_tracks)?;
        add(&mut files, &self.role_skills)?;
        add(&mut files, &self.role_technologies)?;
        add(&mut files, &self.transitions)?;
        add(&mut files, &self.evidence)?;
        add(&mut files, &self.removals)?;
        Ok(files)
    }

    /// Writes the files into a folder, which is created if need be. Other files in it stay.
    ///
    /// # Errors
    /// If the folder or a file cannot be written.
    pub fn write_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        for (name, bytes) in self.to_files()? {
            fs::write(folder.join(name), bytes)?;
        }
        Ok(())
    }

    fn manifest(&self) -> String {
        let mut text = format!("format = {FORMAT}\n");
        let LayerInfo { name, title, version } = &self.layer;
        for (key, value) in [("name", name), ("title", title), ("version", version)] {
            push_key(&mut text, key, value, false);
        }
        push_tables(&mut text, &self.sources);
        push_tables(&mut text, &self.methods);
        push_tables(&mut text, &self.code_schemes);
        text
    }
}

fn push_tables<'a, R: Row<'a>>(text: &mut String, rows: &[R]) {
    for record in sorted(rows) {
        // Writing to a String cannot fail, here and below.
        let _ = write!(text, "\n[[{}]]\n", R::SHAPE.name);
        for (column, cell) in R::SHAPE.columns.iter().zip(record.cells()) {
            if !cell.is_empty() {
                push_key(text, column.name, cell, column.number);
            }
        }
    }
}

fn push_key(text: &mut String, key: &str, value: &str, number: bool) {
    let _ = if number {
        writeln!(text, "{key} = {value}")
    } else {
        writeln!(text, "{key} = {}", toml::Value::String(value.to_owned()))
    };
}

fn add<'a, R: Row<'a>>(files: &mut BTreeMap<String, Vec<u8>>, rows: &[R]) -> io::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(R::SHAPE.names())?;
    for record in sorted(rows) {
        writer.write_record(record.cells())?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    files.insert(R::SHAPE.id.file(), bytes);
    Ok(())
}

/// The rows as text, sorted by id. The columns of the id come first, so that sorting by all cells does it.
fn sorted<'a, R: Row<'a>>(rows: &[R]) -> Vec<Record> {
    let print = |row: &R| {
        let mut record = Record::default();
        row.print(&mut record);
        record
    };
    let mut records: Vec<Record> = rows.iter().map(print).collect();
    records.sort_by(|a, b| a.cells().cmp(b.cells()));
    records
}
