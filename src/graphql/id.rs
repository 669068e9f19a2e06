//! Global ids: opaque to clients, the kind and the key of a node to us.

use async_graphql::ID;
use data_encoding::BASE64URL_NOPAD;

use crate::graph::{CareerGraph, CategoryRef, RoleRef, SkillRef, TrackRef, TransitionRef};

/// What a global id names.
#[derive(Clone, Copy, Debug)]
pub(super) enum Named<'g> {
    Role(RoleRef<'g>),
    Track(TrackRef<'g>),
    Category(CategoryRef<'g>),
    Skill(SkillRef<'g>),
    Transition(TransitionRef<'g>),
}

impl<'g> Named<'g> {
    /// What an id names in a graph; `None` for any text that is not the id of something there.
    pub(super) fn find(graph: &'g CareerGraph, id: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(id.as_bytes()).ok()?;
        let (kind, key) = std::str::from_utf8(&bytes).ok()?.split_once(':')?;
        match kind {
            "Role" => graph.role(key).map(Self::Role),
            "Track" => graph.track(key).map(Self::Track),
            "OccupationalCategory" => graph.category(key).map(Self::Category),
            "Skill" => graph.skill(key).map(Self::Skill),
            "Transition" => {
                let (from, to) = key.split_once('>')?;
                graph.transition(graph.role(from)?, graph.role(to)?).map(Self::Transition)
            }
            _ => None,
        }
    }

    /// Its id: the same as long as the slug or code is.
    pub(super) fn id(self) -> ID {
        let key = match self {
            Self::Role(role) => format!("Role:{}", role.slug()),
            Self::Track(track) => format!("Track:{}", track.slug()),
            Self::Category(category) => format!("OccupationalCategory:{}", category.code()),
            Self::Skill(skill) => format!("Skill:{}", skill.slug()),
            Self::Transition(t) => format!("Transition:{}>{}", t.from().slug(), t.to().slug()),
        };
        ID(BASE64URL_NOPAD.encode(key.as_bytes()))
    }
}
