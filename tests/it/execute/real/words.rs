//! Names, cursors and numbers of a world, right and wrong ones.

use super::super::random::{Numbers, Value, Words};
use career_graph::graph::{CareerGraph, Direction, TransitionRef};
use career_graph::graphql::Api;
use career_graph::graphql::execute::Request;
use career_graph::model::TransitionKind;
use data_encoding::BASE64URL_NOPAD;
use serde_json::Value as Json;
use std::collections::BTreeMap;

pub(super) struct RealWords {
    slugs: BTreeMap<&'static str, Vec<String>>,
    titles: Vec<String>,
    codes: Vec<(String, String)>,
    /// By the kind of what they name.
    ids: BTreeMap<&'static str, Vec<String>>,
    /// By the coordinate of the field whose list they are of.
    cursors: BTreeMap<&'static str, Vec<String>>,
    /// Whether searches under several bounds take long.
    large: bool,
}

const CURSORS: &str = "{
  tracks(first: 5) { edges { cursor node { roles(first: 4) { edges { cursor } } } } }
  top: tracks(topLevel: true, first: 2) { edges { cursor } }
  trackChanges(first: 5) { edges { cursor } }
  categories(first: 5) { edges { cursor node { roles(first: 4) { edges { cursor } } } } }
  skills(first: 6) { edges { cursor node { roles(first: 4) { edges { cursor } } } } }
  search(text: \"office\") { edges { cursor } }
  roles(first: 9) { edges { cursor node {
    transitions(first: 4) { edges { cursor } }
    back: transitions(direction: INCOMING, first: 3) { edges { cursor } }
    skills(first: 4) { edges { cursor } } } } }
}";

impl RealWords {
    pub(super) fn new(graph: &CareerGraph, api: &Api) -> Self {
        // Not too many, so that the same ones meet.
        let few = |all: Vec<String>| {
            let step = all.len() / 8 + 1;
            all.into_iter().step_by(step).collect::<Vec<_>>()
        };
        let roles = few(graph.roles().map(|r| r.slug().to_owned()).collect());
        let tracks = few(graph.tracks().map(|t| t.slug().to_owned()).collect());
        let skills = few(graph.skills().map(|s| s.slug().to_owned()).collect());
        let categories = few(graph.categories().map(|c| c.code().to_owned()).collect());
        let transitions: Vec<_> =
            graph.transitions().map(|t| format!("{}>{}", t.from().slug(), t.to().slug())).collect();
        let keyed = |kind: &str, keys: &[String]| {
            let ids = keys.iter().map(|key| BASE64URL_NOPAD.encode(format!("{kind}:{key}").as_bytes()));
            ids.collect::<Vec<_>>()
        };
        let ids = [
            ("RoleBy", keyed("Role", &roles)),
            ("TrackBy", keyed("Track", &tracks)),
            ("SkillBy", keyed("Skill", &skills)),
            ("CategoryBy", keyed("OccupationalCategory", &categories)),
            ("Query.path", keyed("CareerPath", &kept_paths(graph))),
            ("Transition", keyed("Transition", &few(transitions))),
        ];
        let coded = graph
            .roles()
            .flat_map(|r| r.codes().map(|(s, v)| (s.id.clone(), v.to_owned())).collect::<Vec<_>>());
        let titles = roles.iter().map(|slug| graph.role(slug).unwrap().title().to_owned());
        let answer = api.answer(&Request { query: CURSORS, ..Request::default() });
        let mut cursors = BTreeMap::new();
        gather(&serde_json::from_slice::<Json>(&answer.body).unwrap()["data"], "", &mut cursors);
        RealWords {
            titles: titles.collect(),
            codes: coded.take(6).collect(),
            ids: ids.into(),
            slugs: [("RoleBy", roles), ("TrackBy", tracks), ("SkillBy", skills), ("CategoryBy", categories)]
                .into(),
            cursors,
            large: graph.roles().len() > 100,
        }
    }
}

/// What ids of paths hold: paths of two steps as they are, and as they would have been kept from other data.
fn kept_paths(graph: &CareerGraph) -> Vec<String> {
    let version = graph.dataset().version();
    let pairs = graph.transitions().filter_map(|first| {
        let mut onwards = first.to().transitions(Direction::Outgoing);
        Some((first, onwards.find(|second| second.to() != first.from())?))
    });
    let kept = pairs.take(3).flat_map(|(first, second)| {
        let step = |t: TransitionRef<'_>, more: u32| {
            let kind = if t.kind() == TransitionKind::Advancement { "A" } else { "L" };
            format!(">{kind}{}>{}", t.months().total() + more, t.to().slug())
        };
        let (origin, end) = (first.from().slug(), second.to().slug());
        [
            format!("{version}:{origin}{}{}", step(first, 0), step(second, 0)),
            format!("{version}:{origin}{}{}", step(first, 5), step(second, 0)),
            format!(
                "0:{origin}{}>{}7>{end}",
                step(first, 0),
                if second.kind() == TransitionKind::Lateral { "A" } else { "L" }
            ),
            format!("0:gone{}{}", step(first, 0), step(second, 1)),
            format!("0:{end}>A1>{origin}"),
        ]
    });
    kept.collect()
}

/// The cursors of an answer, by the field of their connection.
fn gather(at: &Json, field: &str, cursors: &mut BTreeMap<&'static str, Vec<String>>) {
    const FIELDS: [&str; 8] =
        ["tracks", "trackChanges", "categories", "skills", "search", "roles", "transitions", "back"];
    match at {
        Json::Object(members) => {
            for (key, value) in members {
                let named = FIELDS.iter().find(|name| *name == key);
                match (key.as_str(), value) {
                    ("cursor", Json::String(cursor)) => {
                        let field = FIELDS
                            .iter()
                            .find(|name| **name == field.replace("back", "transitions"))
                            .unwrap_or(&"tracks");
                        cursors.entry(field).or_default().push(cursor.clone());
                    }
                    _ => gather(value, named.copied().unwrap_or(field), cursors),
                }
            }
        }
        Json::Array(items) => items.iter().for_each(|item| gather(item, field, cursors)),
        _ => {}
    }
}

impl Words for RealWords {
    fn spares(&self, argument: &str) -> bool {
        self.large && argument.ends_with(".constraints")
    }

    fn scalar(&self, numbers: &mut Numbers, ty: &str, place: &str) -> Value {
        let (of, name) = place.rsplit_once('.').unwrap();
        let number = |text: &str| Value::Number(text.to_owned());
        let wrong = numbers.one_in(10);
        // A wrong page of the root makes all of the answer null.
        let root = of.starts_with("Query.") && !numbers.one_in(6);
        match (ty, name) {
            ("Int", "first" | "last") if root => number(numbers.pick(&["1", "2", "3", "5", "0"])),
            ("Int", "first") => {
                number(numbers.pick(&["1", "2", "3", "1", "2", "3", "0", "5", "100", "101", "-1"]))
            }
            ("Int", "last") => number(numbers.pick(&["1", "2", "3", "0", "5", "101", "-2147483648"])),
            ("Int", "levels") => {
                number(numbers.pick(&["1", "2", "3", "4", "5", "1", "2", "3", "4", "5", "0", "6"]))
            }
            ("Int", "hops") => number(numbers.pick(&["1", "2", "3", "1", "2", "3", "2", "3", "0", "4"])),
            ("Int", _) if of == "Budget" => {
                number(numbers.pick(&["1", "2", "3", "12", "24", "60", "100", "0", "1201", "-1"]))
            }
            ("Int", _) if of == "PathConstraints" => {
                number(numbers.pick(&["0", "1", "2", "3", "4", "6", "24", "60", "100", "1201", "-1"]))
            }
            ("Int", _) if of == "Budget" => {
                number(numbers.pick(&["0", "1", "2", "3", "12", "24", "60", "240", "1201", "-1"]))
            }
            ("Int", "depth") => number(numbers.pick(&["1", "2", "3", "1", "2", "3", "0", "4"])),
            ("Int", "limit") => {
                number(numbers.pick(&["1", "2", "3", "5", "8", "1", "2", "3", "5", "8", "0", "1001"]))
            }
            ("Int", _) => {
                number(numbers.pick(&["0", "40000", "62350", "100750", "239200", "-5", "2147483647"]))
            }
            ("Float", "minPayRatio") => number(numbers.pick(&["0", "0.5", "0.9", "1", "1.25", "10", "10.5"])),
            ("Float", _) => number(numbers.pick(&["0", "1", "6.5", "0.125", "1000", "-1", "0.0001", "1001"])),
            ("ID", _) if wrong => numbers
                .of(&[number("4"), Value::text(""), Value::text("Um9sZTo"), Value::text("\u{1f600}")])
                .clone(),
            ("ID", _) => {
                let all: Vec<_> = self.ids.values().collect();
                let ids = self.ids.get(of).unwrap_or_else(|| numbers.pick(&all));
                Value::text(numbers.of(ids).clone())
            }
            (_, "after" | "before") => {
                let field = of.rsplit_once('.').unwrap().1;
                let all: Vec<_> = self.cursors.values().flatten().collect();
                match self.cursors.get(field) {
                    Some(cursors) if !wrong => Value::text(numbers.of(cursors).clone()),
                    _ if numbers.one_in(3) => Value::text("no cursor"),
                    _ => Value::text((*numbers.of(&all)).clone()),
                }
            }
            (_, "text") => {
                let title = numbers.of(&self.titles).clone();
                let end =
                    title.char_indices().map(|(at, _)| at).nth(numbers.below(title.chars().count())).unwrap();
                Value::text(if wrong { title.replace('a', "e") } else { title[..end].to_lowercase() })
            }
            _ if wrong => {
                Value::text(*numbers.of(&["", "no-such-name", "Nurse\n\"\\", "\u{e9}\u{1f600}\u{0}"]))
            }
            (_, "title") => {
                let title = numbers.of(&self.titles);
                Value::text(if numbers.one_in(3) { title.to_uppercase() } else { title.clone() })
            }
            (_, "scheme") => Value::text(numbers.of(&self.codes).0.clone()),
            (_, "value") => Value::text(numbers.of(&self.codes).1.clone()),
            (_, "slug" | "code") => Value::text(numbers.of(&self.slugs[of]).clone()),
            _ => panic!("{ty} for {place}"),
        }
    }
}
