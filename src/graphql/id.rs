//! Global ids: opaque to clients, the kind and the key of a node to us.

use std::borrow::Cow;

use async_graphql::parser::types::Field;
use async_graphql::registry::Registry;
use async_graphql::{ContextSelectionSet, ID, OutputType, Positioned, ServerResult, Value};
use data_encoding::BASE64URL_NOPAD;

use super::execute::{Output, Plan, Run, Written};
use crate::graph::{CareerGraph, CategoryRef, RoleRef, SkillRef, TrackRef, TransitionRef};

/// What a global id names.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Named<'g> {
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

    /// The kind and the key.
    fn parts(self) -> [&'g str; 4] {
        match self {
            Self::Role(role) => ["Role:", role.slug(), "", ""],
            Self::Track(track) => ["Track:", track.slug(), "", ""],
            Self::Category(category) => ["OccupationalCategory:", category.code(), "", ""],
            Self::Skill(skill) => ["Skill:", skill.slug(), "", ""],
            Self::Transition(t) => ["Transition:", t.from().slug(), ">", t.to().slug()],
        }
    }
}

/// The id of something: the same as long as its slug or code is. Of the type `ID`, but written without a text of its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GlobalId<'g>(pub(super) Named<'g>);

impl From<GlobalId<'_>> for ID {
    fn from(id: GlobalId<'_>) -> Self {
        ID(BASE64URL_NOPAD.encode(id.0.parts().concat().as_bytes()))
    }
}

impl Output for GlobalId<'_> {
    fn write<'r>(&self, _: &'r Plan, run: &mut Run<'r>) -> Written {
        run.base64(&self.0.parts());
        Ok(())
    }
}

impl OutputType for GlobalId<'_> {
    fn type_name() -> Cow<'static, str> {
        <ID as OutputType>::type_name()
    }
    fn create_type_info(registry: &mut Registry) -> String {
        <ID as OutputType>::create_type_info(registry)
    }
    async fn resolve(&self, _: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        Ok(Value::String(ID::from(*self).0))
    }
}
