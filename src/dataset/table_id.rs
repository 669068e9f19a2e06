//! The tables of a layer by name.

use super::rows;
use super::table::{Row as _, Shape};

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
