use async_graphql::{ID, Interface};
use macro_rules_attribute::apply;

use super::category::OccupationalCategory;
use super::execute::{ApiError, Paging, Result};
use super::id::Named;
use super::role::Role;
use super::skill::Skill;
use super::track::Track;
use super::transition::Transition;
use crate::graph::CareerGraph;
use crate::output;

/// Anything with a global id.
#[apply(output)]
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "The global id."))]
pub(crate) enum Node<'g> {
    /// A role.
    Role(Role<'g>),
    /// A track.
    Track(Track<'g>),
    /// An occupational category.
    OccupationalCategory(OccupationalCategory<'g>),
    /// A skill, knowledge area or technology.
    Skill(Skill<'g>),
    /// A transition.
    Transition(Transition<'g>),
}

impl<'g> Node<'g> {
    /// What an id names, where it names something.
    pub(super) fn find(graph: &'g CareerGraph, id: &ID) -> Option<Self> {
        Named::find(graph, id).map(Into::into)
    }

    /// What several ids name, in their order.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` where they are too many.
    pub(super) fn find_all(graph: &'g CareerGraph, ids: &[ID]) -> Result<Vec<Option<Self>>> {
        if ids.len() > Paging::MAXIMUM {
            let message = format!("\"ids\" holds {} ids; {} are the most.", ids.len(), Paging::MAXIMUM);
            return Err(ApiError::bad_input("ids", message));
        }
        Ok(ids.iter().map(|id| Self::find(graph, id)).collect())
    }
}

impl<'g> From<Named<'g>> for Node<'g> {
    fn from(named: Named<'g>) -> Self {
        match named {
            Named::Role(role) => Self::Role(Role(role)),
            Named::Track(track) => Self::Track(Track(track)),
            Named::Category(category) => Self::OccupationalCategory(OccupationalCategory(category)),
            Named::Skill(skill) => Self::Skill(Skill(skill)),
            Named::Transition(transition) => Self::Transition(Transition(transition)),
        }
    }
}
