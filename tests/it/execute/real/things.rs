//! The nodes of the oracle.

use super::object::{Resolved, constant, leaf, leaf_or_null, list, no_field, of, or_null};
use super::pages::{Kind, page};
use super::parts::{evidence, landscape, months, outlook, pay_change, profile, requirements, skill_gap};
use super::root::{constants, one, role_by};
use apollo_compiler::response::JsonMap;
use career_graph::graph::{
    CareerGraph, CategoryRef, Direction, RatedSkill, RoleRef, SkillRef, TrackRef, TransitionRef,
    UsedTechnology,
};
use career_graph::graphql::Snapshot;
use career_graph::graphql::execute::ListId;
use career_graph::model::{SkillKind, TransitionKind};
use data_encoding::BASE64URL_NOPAD;

/// What the oracle answers from.
#[derive(Clone, Copy)]
pub(super) struct World<'g> {
    pub(super) snapshot: &'g Snapshot,
    /// What the API says of its limits: settings, not data.
    pub(super) limits: &'g serde_json::Value,
}

impl<'g> World<'g> {
    pub(super) fn graph(self) -> &'g CareerGraph {
        &self.snapshot.graph
    }

    pub(super) fn list(self, field: &'static str) -> ListId {
        ListId::new(self.graph().dataset().version(), field)
    }
}

fn id<'g>(kind: &str, key: &str) -> Resolved<'g> {
    leaf(BASE64URL_NOPAD.encode(format!("{kind}:{key}").as_bytes()))
}

/// Roles that belong to something of the key `of`.
fn role_page<'g>(
    w: World<'g>,
    field: &'static str,
    of: &str,
    arguments: &JsonMap,
    roles: impl Iterator<Item = RoleRef<'g>>,
) -> Resolved<'g> {
    let kind = Kind { connection: "RoleConnection", edge: "RoleEdge", field: |(w, r), _| Some(role(*w, *r)) };
    page(kind, w.list(field).with(of), arguments, roles.map(|r| (w, r)))
}

pub(super) fn role<'g>(w: World<'g>, r: RoleRef<'g>) -> Resolved<'g> {
    of("Role", move |field, arguments| match field {
        "id" => id("Role", r.slug()),
        "slug" => leaf(r.slug()),
        "title" => leaf(r.title()),
        "alternateTitles" => list(r.alternate_titles(), |title| leaf(title.as_str())),
        "summary" => leaf_or_null(r.summary()),
        "level" => leaf(r.level().number()),
        "codes" => list(r.codes(), |(scheme, value)| {
            of("RoleCode", move |field, _| match field {
                "scheme" => leaf(scheme.id.as_str()),
                "value" => leaf(value),
                "url" => leaf_or_null(
                    scheme.url.as_ref().map(|url| url.split("{code}").collect::<Vec<_>>().join(value)),
                ),
                _ => no_field("RoleCode", field),
            })
        }),
        "tracks" => list(r.tracks(), |t| track(w, t)),
        "category" => or_null(r.category(), |c| category(w, c)),
        "interests" => list(r.interests(), constant),
        "requirements" => requirements(r),
        "profile" => or_null(r.profile(), profile),
        "skills" => role_skills(w, r, arguments),
        "transitions" => {
            let direction = one(&arguments["direction"], &[Direction::Outgoing, Direction::Incoming]);
            let kinds =
                constants(arguments.get("kinds"), &[TransitionKind::Advancement, TransitionKind::Lateral]);
            let fits = |t: &TransitionRef<'_>| kinds.as_ref().is_none_or(|kinds| kinds.contains(&t.kind()));
            let kind = Kind {
                connection: "TransitionConnection",
                edge: "TransitionEdge",
                field: |(w, t), _| Some(transition(*w, *t)),
            };
            let list = w.list("Role.transitions").with(r.slug()).with(&direction).with(&kinds);
            page(kind, list, arguments, r.transitions(direction).filter(fits).map(|t| (w, t)))
        }
        "skillGap" => or_null(role_by(w, &arguments["to"]), |to| skill_gap(w, &r.skill_gap(to))),
        _ => no_field("Role", field),
    })
}

#[derive(Clone)]
enum Asked<'g> {
    Rated(RatedSkill<'g>),
    Used(UsedTechnology<'g>),
}

fn role_skills<'g>(w: World<'g>, r: RoleRef<'g>, arguments: &JsonMap) -> Resolved<'g> {
    let kinds = constants(arguments.get("kinds"), &SkillKind::ALL);
    let fits = |asked: &Asked<'_>| {
        let kind = match asked {
            Asked::Rated(rated) => rated.skill.kind(),
            Asked::Used(used) => used.skill.kind(),
        };
        kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind))
    };
    let field = |(w, asked): &(World<'g>, Asked<'g>), field: &str| {
        let (rated, used) = match asked {
            Asked::Rated(rated) => (Some(rated), None),
            Asked::Used(used) => (None, Some(used)),
        };
        Some(match field {
            "node" => skill(*w, rated.map_or_else(|| used.unwrap().skill, |rated| rated.skill)),
            "importance" => leaf_or_null(rated.map(|rated| rated.importance)),
            "level" => leaf_or_null(rated.and_then(|rated| rated.level)),
            "method" => leaf_or_null(rated.and_then(|rated| rated.method).map(|method| method.id.as_str())),
            "inDemand" => leaf_or_null(used.map(|used| used.in_demand)),
            _ => return None,
        })
    };
    let kind = Kind { connection: "RoleSkillConnection", edge: "RoleSkillEdge", field };
    let all = r.rated_skills().map(Asked::Rated).chain(r.technologies().map(Asked::Used));
    let list = w.list("Role.skills").with(r.slug()).with(&kinds);
    page(kind, list, arguments, all.filter(fits).map(|asked| (w, asked)))
}

pub(super) fn track<'g>(w: World<'g>, t: TrackRef<'g>) -> Resolved<'g> {
    of("Track", move |field, arguments| match field {
        "id" => id("Track", t.slug()),
        "slug" => leaf(t.slug()),
        "name" => leaf(t.name()),
        "parent" => or_null(t.parent(), |parent| track(w, parent)),
        "children" => list(t.children(), |child| track(w, child)),
        "roles" => role_page(w, "Track.roles", t.slug(), arguments, t.roles()),
        _ => no_field("Track", field),
    })
}

pub(super) fn category<'g>(w: World<'g>, c: CategoryRef<'g>) -> Resolved<'g> {
    of("OccupationalCategory", move |field, arguments| match field {
        "id" => id("OccupationalCategory", c.code()),
        "code" => leaf(c.code()),
        "title" => leaf(c.title()),
        "landscape" => or_null(c.landscape(), |l| landscape(c, l)),
        "outlook" => or_null(c.outlook(), |o| outlook(c, o)),
        "roles" => role_page(w, "OccupationalCategory.roles", c.code(), arguments, c.roles()),
        _ => no_field("OccupationalCategory", field),
    })
}

pub(super) fn skill<'g>(w: World<'g>, s: SkillRef<'g>) -> Resolved<'g> {
    of("Skill", move |field, arguments| match field {
        "id" => id("Skill", s.slug()),
        "slug" => leaf(s.slug()),
        "name" => leaf(s.name()),
        "kind" => constant(s.kind()),
        "code" => leaf_or_null(s.code()),
        "hot" => leaf(s.hot()),
        "roles" => role_page(w, "Skill.roles", s.slug(), arguments, s.roles()),
        _ => no_field("Skill", field),
    })
}

pub(super) fn transition<'g>(w: World<'g>, t: TransitionRef<'g>) -> Resolved<'g> {
    of("Transition", move |field, _| match field {
        "id" => id("Transition", &format!("{}>{}", t.from().slug(), t.to().slug())),
        "from" => role(w, t.from()),
        "to" => role(w, t.to()),
        "kind" => constant(t.kind()),
        "months" => months(t),
        "skillGap" => skill_gap(w, &t.skill_gap()),
        "payChange" => pay_change(t.pay_change()),
        "evidence" => list(t.evidence(), |e| evidence(t, e)),
        "rationale" => leaf_or_null(t.rationale()),
        _ => no_field("Transition", field),
    })
}
