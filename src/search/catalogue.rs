//! The index over the titles and names of a career graph.

use super::{Builder, Index, Kind, Query, Target};
use crate::graph::{CareerGraph, RoleRef, TrackRef};
use crate::model::{CategoryIx, RoleIx, SkillIx, TrackIx};

/// Finds the things of one career graph by what people call them.
pub struct Catalogue(Index);

/// Something of a career graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A role.
    Role(RoleIx),
    /// A track.
    Track(TrackIx),
    /// An occupational category.
    Category(CategoryIx),
    /// A skill, knowledge area or technology.
    Skill(SkillIx),
}

/// A match.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match<'c> {
    /// What was found.
    pub found: Found,
    /// How well it matches, above 0 to 1.
    pub score: f64,
    /// The title that matched.
    pub matched: &'c str,
}

impl Catalogue {
    /// Indexes the titles and alternate titles of roles and the names of everything else.
    pub fn new(graph: &CareerGraph) -> Self {
        let mut builder = Builder::new();
        for (at, role) in graph.roles().enumerate() {
            builder.add(target(Kind::Role, at), role.title(), true);
            for title in role.alternate_titles() {
                builder.add(target(Kind::Role, at), title, false);
            }
        }
        for (at, track) in graph.tracks().enumerate() {
            builder.add(target(Kind::Track, at), track.name(), true);
        }
        for (at, category) in graph.categories().enumerate() {
            builder.add(target(Kind::Category, at), category.title(), true);
        }
        for (at, skill) in graph.skills().enumerate() {
            builder.add(target(Kind::Skill, at), skill.name(), true);
        }
        Self(builder.build())
    }

    /// Everything of these kinds that matches, the best first.
    pub fn search(&self, text: &str, kinds: &[Kind]) -> Vec<Match<'_>> {
        let hits = self.0.search(&Query { text, kinds, limit: usize::MAX }).hits;
        let matches = hits.into_iter().map(|hit| Match {
            found: found(hit.target),
            score: hit.score,
            matched: hit.matched,
        });
        matches.collect()
    }

    /// The roles that a name which names none may have meant, the nearest first; a few at most.
    pub fn nearest<'g>(&self, graph: &'g CareerGraph, name: &str) -> Vec<RoleRef<'g>> {
        let targets = self.0.suggest(name, Kind::Role).into_iter();
        targets.map(|target| graph.role_at(RoleIx::new(target.index as usize))).collect()
    }

    /// The tracks that a name which names none may have meant, the nearest first; a few at most.
    pub fn nearest_tracks<'g>(&self, graph: &'g CareerGraph, name: &str) -> Vec<TrackRef<'g>> {
        let targets = self.0.suggest(name, Kind::Track).into_iter();
        targets.map(|target| graph.track_at(TrackIx::new(target.index as usize))).collect()
    }
}

fn target(kind: Kind, at: usize) -> Target {
    Target { kind, index: u32::try_from(at).unwrap_or(u32::MAX) }
}

fn found(target: Target) -> Found {
    let at = target.index as usize;
    match target.kind {
        Kind::Role => Found::Role(RoleIx::new(at)),
        Kind::Track => Found::Track(TrackIx::new(at)),
        Kind::Category => Found::Category(CategoryIx::new(at)),
        Kind::Skill => Found::Skill(SkillIx::new(at)),
    }
}
