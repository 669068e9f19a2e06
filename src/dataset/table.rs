//! What a table is: its name, its file, its columns, and which of them make up the id of a row.

use super::cell::{Cell, Fault, Range};
use super::rows;

/// A table of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableId {
    /// `[[source]]` of `dataset.toml`.
    Sources,
    /// `[[method]]` of `dataset.toml`.
    Methods,
    /// `[[code_scheme]]` of `dataset.toml`.
    CodeSchemes,
    /// `tracks.csv`.
    Tracks,
    /// `categories.csv`.
    Categories,
    /// `skills.csv`.
    Skills,
    /// `roles.csv`.
    Roles,
    /// `alternate_titles.csv`.
    AlternateTitles,
    /// `role_codes.csv`.
    RoleCodes,
    /// `role_tracks.csv`.
    RoleTracks,
    /// `role_skills.csv`.
    RoleSkills,
    /// `role_technologies.csv`.
    RoleTechnologies,
    /// `transitions.csv`.
    Transitions,
    /// `evidence.csv`.
    Evidence,
    /// `removals.csv`.
    Removals,
    /// The folder `profiles/`, one Markdown file a role.
    Profiles,
}

impl TableId {
    /// The tables whose rows are merged by id.
    pub(super) const MERGED: [Self; 14] = [
        Self::Sources,
        Self::Methods,
        Self::CodeSchemes,
        Self::Tracks,
        Self::Categories,
        Self::Skills,
        Self::Roles,
        Self::AlternateTitles,
        Self::RoleCodes,
        Self::RoleTracks,
        Self::RoleSkills,
        Self::RoleTechnologies,
        Self::Transitions,
        Self::Evidence,
    ];

    /// The tables that `removals.csv` may name.
    pub(super) const REMOVABLE: [Self; 12] = [
        Self::Tracks,
        Self::Categories,
        Self::Skills,
        Self::Roles,
        Self::AlternateTitles,
        Self::RoleCodes,
        Self::RoleTracks,
        Self::RoleSkills,
        Self::RoleTechnologies,
        Self::Transitions,
        Self::Evidence,
        Self::Profiles,
    ];

    /// The tables that are CSV files.
    pub(super) const FILES: [Self; 12] = [
        Self::Tracks,
        Self::Categories,
        Self::Skills,
        Self::Roles,
        Self::AlternateTitles,
        Self::RoleCodes,
        Self::RoleTracks,
        Self::RoleSkills,
        Self::RoleTechnologies,
        Self::Transitions,
        Self::Evidence,
        Self::Removals,
    ];

    /// The name of the table, as `removals.csv` has it: the file's name without its ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Profiles => "profiles",
            table => table.shape().map_or("", |shape| shape.name),
        }
    }

    /// The name of the table's CSV file.
    pub(super) fn file(self) -> String {
        format!("{}.csv", self.name())
    }

    /// What one row of the table is, for messages.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Profiles => "profile",
            table => table.shape().map_or("", |shape| shape.noun),
        }
    }

    /// The columns of the table; `None` for profiles.
    pub(super) fn shape(self) -> Option<&'static Shape> {
        Some(match self {
            Self::Sources => rows::SourceRow::SHAPE,
            Self::Methods => rows::MethodRow::SHAPE,
            Self::CodeSchemes => rows::CodeSchemeRow::SHAPE,
            Self::Tracks => rows::TrackRow::SHAPE,
            Self::Categories => rows::CategoryRow::SHAPE,
            Self::Skills => rows::SkillRow::SHAPE,
            Self::Roles => rows::RoleRow::SHAPE,
            Self::AlternateTitles => rows::AlternateTitleRow::SHAPE,
            Self::RoleCodes => rows::RoleCodeRow::SHAPE,
            Self::RoleTracks => rows::RoleTrackRow::SHAPE,
            Self::RoleSkills => rows::RoleSkillRow::SHAPE,
            Self::RoleTechnologies => rows::RoleTechnologyRow::SHAPE,
            Self::Transitions => rows::TransitionRow::SHAPE,
            Self::Evidence => rows::EvidenceRow::SHAPE,
            Self::Removals => rows::RemovalRow::SHAPE,
            Self::Profiles => return None,
        })
    }
}

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
        self.columns
            .iter()
            .take_while(|column| column.need.is_key())
            .count()
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
        starts
            .zip(&self.ends)
            .map(|(start, end)| self.text.get(*start..*end).unwrap_or(""))
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
