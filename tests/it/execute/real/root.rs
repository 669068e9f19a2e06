//! The root of the oracle.

use super::changes::track_changes;
use super::filter::role_filter;
use super::insights::{gateway_roles, path_check, skill_unlock_list};
use super::journeys::{alternative_paths, shortest_path};
use super::object::{Object, Resolved, bad_input, constant_name, leaf, list, no_field, of, or_null, root};
use super::pages::{Kind, page};
use super::reaches::{reachable_roles, trade_off_paths};
use super::subgraph::subgraph;
use super::things::{World, category, role, skill, track, transition};
use apollo_compiler::response::{JsonMap, JsonValue};
use career_graph::graph::{CategoryRef, Direction, RoleOrder, RoleRef, SkillRef, TrackRef, TransitionRef};
use career_graph::model::SkillKind;
use career_graph::search::{Found, Kind as SearchKind, Match};
use data_encoding::BASE64URL_NOPAD;

pub(super) fn query(w: World<'_>) -> Object<'_> {
    root("Query", move |field, arguments| match field {
        "dataset" => dataset(w),
        "limits" => of("Limits", move |field, _| leaf(w.limits[field].as_i64())),
        "node" => node(w, &id(&arguments["id"])),
        "nodes" => {
            let ids = arguments["ids"].as_array().unwrap();
            if ids.len() > 100 { bad_input() } else { list(ids, |given| node(w, &id(given))) }
        }
        "role" => or_null(role_by(w, &arguments["by"]), |r| role(w, r)),
        "roles" => roles(w, arguments),
        "track" => or_null(track_by(w, &arguments["by"]), |t| track(w, t)),
        "tracks" => {
            let top = arguments.get("topLevel").and_then(JsonValue::as_bool);
            let fits = |t: &TrackRef<'_>| top.is_none_or(|top| top == t.parent().is_none());
            let kind = Kind {
                connection: "TrackConnection",
                edge: "TrackEdge",
                field: |(w, t), _| Some(track(*w, *t)),
            };
            let items = w.graph().tracks().filter(fits).map(|t| (w, t));
            page(kind, w.list("Query.tracks").with(&top), arguments, items)
        }
        "trackChanges" => track_changes(w, arguments),
        "category" => or_null(category_by(w, &arguments["by"]), |c| category(w, c)),
        "categories" => {
            let kind = Kind {
                connection: "OccupationalCategoryConnection",
                edge: "OccupationalCategoryEdge",
                field: |(w, c), _| Some(category(*w, *c)),
            };
            page(kind, w.list("Query.categories"), arguments, w.graph().categories().map(|c| (w, c)))
        }
        "skill" => or_null(skill_by(w, &arguments["by"]), |s| skill(w, s)),
        "skills" => {
            let kinds = constants(arguments.get("kinds"), &SkillKind::ALL);
            let hot = arguments.get("hot").and_then(JsonValue::as_bool);
            let fits = |s: &SkillRef<'_>| {
                kinds.as_ref().is_none_or(|kinds| kinds.contains(&s.kind()))
                    && hot.is_none_or(|hot| s.hot() == hot)
            };
            let kind = Kind {
                connection: "SkillConnection",
                edge: "SkillEdge",
                field: |(w, s), _| Some(skill(*w, *s)),
            };
            let list = w.list("Query.skills").with(&kinds).with(&hot);
            page(kind, list, arguments, w.graph().skills().filter(fits).map(|s| (w, s)))
        }
        "search" => search(w, arguments),
        "subgraph" => subgraph(w, arguments),
        "shortestPath" => shortest_path(w, arguments),
        "alternativePaths" => alternative_paths(w, arguments),
        "tradeOffPaths" => trade_off_paths(w, arguments),
        "reachableRoles" => reachable_roles(w, arguments),
        "path" => path_check(w, &id(&arguments["id"])),
        "gatewayRoles" => gateway_roles(w, arguments),
        "skillUnlocks" => skill_unlock_list(w, arguments),
        _ => no_field("Query", field),
    })
}

/// An id is a text, or a number that stands for its digits.
fn id(value: &JsonValue) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The one of `all` that an enum names.
pub(super) fn one<T: std::fmt::Debug + Copy>(value: &JsonValue, all: &[T]) -> T {
    *all.iter().find(|one| value.as_str().unwrap() == constant_name(one)).unwrap()
}

/// A list of enums, each once, unless it is null or absent.
pub(super) fn constants<T: std::fmt::Debug + Copy + PartialEq>(
    value: Option<&JsonValue>,
    all: &[T],
) -> Option<Vec<T>> {
    let mut constants: Vec<T> = Vec::new();
    for constant in value?.as_array()?.iter().map(|value| one(value, all)) {
        if !constants.contains(&constant) {
            constants.push(constant);
        }
    }
    Some(constants)
}

enum Named<'g> {
    Role(RoleRef<'g>),
    Track(TrackRef<'g>),
    Category(CategoryRef<'g>),
    Skill(SkillRef<'g>),
    Transition(TransitionRef<'g>),
}

fn named<'g>(w: World<'g>, id: &str) -> Option<Named<'g>> {
    let text = String::from_utf8(BASE64URL_NOPAD.decode(id.as_bytes()).ok()?).ok()?;
    let (kind, key) = text.split_once(':')?;
    match kind {
        "Role" => w.graph().roles().find(|r| r.slug() == key).map(Named::Role),
        "Track" => w.graph().tracks().find(|t| t.slug() == key).map(Named::Track),
        "OccupationalCategory" => w.graph().categories().find(|c| c.code() == key).map(Named::Category),
        "Skill" => w.graph().skills().find(|s| s.slug() == key).map(Named::Skill),
        "Transition" => {
            let (from, to) = key.split_once('>')?;
            let mut leaving = w.graph().role(from)?.transitions(Direction::Outgoing);
            leaving.find(|t| t.to().slug() == to).map(Named::Transition)
        }
        _ => None,
    }
}

fn node<'g>(w: World<'g>, id: &str) -> Resolved<'g> {
    or_null(named(w, id), |named| match named {
        Named::Role(r) => role(w, r),
        Named::Track(t) => track(w, t),
        Named::Category(c) => category(w, c),
        Named::Skill(s) => skill(w, s),
        Named::Transition(t) => transition(w, t),
    })
}

/// The one member of a oneOf.
fn member(by: &JsonValue) -> (&str, &JsonValue) {
    let (name, value) = by.as_object().unwrap().iter().next().unwrap();
    (name.as_str(), value)
}

pub(super) fn role_by<'g>(w: World<'g>, by: &JsonValue) -> Option<RoleRef<'g>> {
    match member(by) {
        ("id", value) => match named(w, &id(value))? {
            Named::Role(role) => Some(role),
            _ => None,
        },
        ("slug", slug) => w.graph().role(slug.as_str()?),
        ("title", title) => w.graph().role_titled(title.as_str()?),
        ("code", code) => w.graph().role_coded(code["scheme"].as_str()?, code["value"].as_str()?),
        (name, _) => panic!("{name}"),
    }
}

pub(super) fn track_by<'g>(w: World<'g>, by: &JsonValue) -> Option<TrackRef<'g>> {
    match (member(by), named(w, &id(member(by).1))) {
        (("id", _), Some(Named::Track(track))) => Some(track),
        (("slug", slug), _) => w.graph().track(slug.as_str()?),
        _ => None,
    }
}

pub(super) fn category_by<'g>(w: World<'g>, by: &JsonValue) -> Option<CategoryRef<'g>> {
    match (member(by), named(w, &id(member(by).1))) {
        (("id", _), Some(Named::Category(category))) => Some(category),
        (("code", code), _) => w.graph().category(code.as_str()?),
        _ => None,
    }
}

pub(super) fn skill_by<'g>(w: World<'g>, by: &JsonValue) -> Option<SkillRef<'g>> {
    match (member(by), named(w, &id(member(by).1))) {
        (("id", _), Some(Named::Skill(skill))) => Some(skill),
        (("slug", slug), _) => w.graph().skill(slug.as_str()?),
        _ => None,
    }
}

fn roles<'g>(w: World<'g>, arguments: &JsonMap) -> Resolved<'g> {
    let given = arguments.get("filter").filter(|filter| !filter.is_null());
    let Some((filter, said)) = role_filter(w, given) else { return bad_input() };
    let orders = [
        RoleOrder::Title,
        RoleOrder::Level,
        RoleOrder::Pay,
        RoleOrder::Employment,
        RoleOrder::Openings,
        RoleOrder::Growth,
    ];
    let order = arguments.get("orderBy").filter(|order| !order.is_null());
    let field = order.map_or(RoleOrder::Title, |order| one(&order["field"], &orders));
    let descending = order.is_some_and(|order| order["direction"].as_str() == Some("DESC"));
    let kind = Kind { connection: "RoleConnection", edge: "RoleEdge", field: |(w, r), _| Some(role(*w, *r)) };
    let list = w.list("Query.roles").with(&said).with(&field).with(&descending);
    let items = w.graph().select(&filter, field, descending);
    page(kind, list, arguments, items.into_iter().map(|ix| (w, w.graph().role_at(ix))))
}

fn search<'g>(w: World<'g>, arguments: &JsonMap) -> Resolved<'g> {
    let text = arguments["text"].as_str().unwrap();
    let kinds = [SearchKind::Role, SearchKind::Track, SearchKind::Category, SearchKind::Skill];
    let kinds = constants(arguments.get("kinds"), &kinds).unwrap();
    let field = |(w, hit): &(World<'g>, Match<'g>), field: &str| {
        Some(match field {
            "node" => match hit.found {
                Found::Role(ix) => role(*w, w.graph().role_at(ix)),
                Found::Track(ix) => track(*w, w.graph().track_at(ix)),
                Found::Category(ix) => category(*w, w.graph().category_at(ix)),
                Found::Skill(ix) => skill(*w, w.graph().skill_at(ix)),
            },
            "score" => leaf(hit.score),
            "matched" => leaf(hit.matched),
            _ => return None,
        })
    };
    let kind = Kind { connection: "SearchConnection", edge: "SearchEdge", field };
    let hits = w.snapshot.catalogue.search(text, &kinds);
    page(
        kind,
        w.list("Query.search").with(text).with(&kinds),
        arguments,
        hits.into_iter().map(|hit| (w, hit)),
    )
}

fn dataset(w: World<'_>) -> Resolved<'_> {
    let dataset = w.graph().dataset();
    of("Dataset", move |field, _| match field {
        "version" => leaf(dataset.version()),
        "layers" => list(dataset.layers(), |layer| {
            of("Layer", move |field, _| match field {
                "name" => leaf(layer.name.as_str()),
                "title" => leaf(layer.title.as_str()),
                "version" => leaf(layer.version.as_str()),
                _ => no_field("Layer", field),
            })
        }),
        "counts" => of("Counts", move |field, _| {
            let of_kind =
                |kind: &str| w.graph().transitions().filter(|t| constant_name(t.kind()) == kind).count();
            leaf(match field {
                "roles" => w.graph().roles().len(),
                "tracks" => w.graph().tracks().len(),
                "transitions" => w.graph().transitions().len(),
                "advancements" => of_kind("ADVANCEMENT"),
                "laterals" => of_kind("LATERAL"),
                "skills" => w.graph().skills().len(),
                "categories" => w.graph().categories().len(),
                _ => return no_field("Counts", field),
            })
        }),
        "sources" => list(dataset.sources(), |source| {
            of("Source", move |field, _| {
                let text = match field {
                    "id" => &source.id,
                    "title" => &source.title,
                    "publisher" => &source.publisher,
                    "release" => &source.release,
                    "licence" => &source.licence,
                    "url" => &source.url,
                    "attribution" => &source.attribution,
                    _ => return no_field("Source", field),
                };
                leaf(text.as_str())
            })
        }),
        "methods" => list(dataset.methods(), |method| {
            of("Method", move |field, _| match field {
                "id" => leaf(method.id.as_str()),
                "description" => leaf(method.description.as_str()),
                _ => no_field("Method", field),
            })
        }),
        _ => no_field("Dataset", field),
    })
}
