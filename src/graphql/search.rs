use async_graphql::{Enum, Union};
use macro_rules_attribute::apply;

use super::category::OccupationalCategory;
use super::role::Role;
use super::skill::Skill;
use super::track::Track;
use crate::{output, search};

/// What to look for.
#[derive(Clone, Copy, Debug, Enum, PartialEq, Eq, Hash)]
#[graphql(remote = "search::Kind")]
pub(crate) enum SearchKind {
    /// Roles, by their titles and alternate titles.
    Role,
    /// Tracks, by name.
    Track,
    /// Occupational categories, by title.
    Category,
    /// Skills, knowledge areas and technologies, by name.
    Skill,
}

/// Something that a search can find.
#[apply(output)]
#[derive(Union)]
pub(crate) enum SearchResult<'g> {
    /// A role.
    Role(Role<'g>),
    /// A track.
    Track(Track<'g>),
    /// An occupational category.
    OccupationalCategory(OccupationalCategory<'g>),
    /// A skill, knowledge area or technology.
    Skill(Skill<'g>),
}
