//! The connections of the schema: pages of lists that may be long.

#![allow(clippy::ref_option_ref, reason = "the members of an edge are borrowed from it, options too")]

use super::category::OccupationalCategory;
use super::role::Role;
use super::search::SearchResult;
use super::skill::Skill;
use super::track::Track;
use super::transition::Transition;
use crate::connection;

connection! {
    /// A page of roles.
    pub(crate) RoleConnection<'g>;
    /// A role in a list.
    pub(crate) RoleEdge<'g> {
        /// The role.
        node: Role<'g>,
    }
}

connection! {
    /// A page of tracks.
    pub(crate) TrackConnection<'g>;
    /// A track in a list.
    pub(crate) TrackEdge<'g> {
        /// The track.
        node: Track<'g>,
    }
}

connection! {
    /// A page of occupational categories.
    pub(crate) OccupationalCategoryConnection<'g>;
    /// An occupational category in a list.
    pub(crate) OccupationalCategoryEdge<'g> {
        /// The category.
        node: OccupationalCategory<'g>,
    }
}

connection! {
    /// A page of skills, knowledge areas and technologies.
    pub(crate) SkillConnection<'g>;
    /// A skill in a list.
    pub(crate) SkillEdge<'g> {
        /// The skill.
        node: Skill<'g>,
    }
}

connection! {
    /// A page of what a role asks for: skills and knowledge, the most important first, then technologies.
    pub(crate) RoleSkillConnection<'g>;
    /// A skill as a role asks for it.
    pub(crate) RoleSkillEdge<'g> {
        /// The skill, knowledge area or technology.
        node: Skill<'g>,
        /// How much it matters in the role, 0 (not at all) to 100 (extremely). Null for technologies.
        importance: Option<u8>,
        /// How far it must be developed, 0 (not needed) to 100 (the highest known). Null for technologies, and where the
        /// source advises against its own figure.
        level: Option<u8>,
        /// How the figures were derived, as the id of one of `dataset.methods`; null where they are the source's own.
        method: Option<&'g str>,
        /// Whether postings for the role ask for this technology often. Null for skills and knowledge.
        in_demand: Option<bool>,
    }
}

connection! {
    /// A page of transitions, the quickest first, then by the slug of the other role.
    pub(crate) TransitionConnection<'g>;
    /// A transition in a list.
    pub(crate) TransitionEdge<'g> {
        /// The transition.
        node: Transition<'g>,
    }
}

connection! {
    /// A page of what a search has found, the best match first.
    pub(crate) SearchConnection<'g>;
    /// Something that a search has found.
    pub(crate) SearchEdge<'g> {
        /// What was found.
        node: SearchResult<'g>,
        /// How well it matches, above 0 to 1 (the very text). Scores compare within one search only.
        score: f64,
        /// The title or name that matched: the role's own or one of its alternate titles.
        matched: &'g str,
    }
}
