//! `career-graph path`: a career path in the terminal.

use std::sync::Arc;

use super::{Answer, Failure, PathArgs, PathCostArg, data, path_table, query};
use crate::graph::{CareerGraph, RoleRef};
use crate::graphql::Snapshot;
use crate::paths;
use crate::search::{Catalogue, Found, Kind};

/// What `--json` asks of the API. The API's own names make the output, so that it needs no description of its own.
const DOCUMENT: &str = include_str!("path.graphql");

pub(super) fn run(args: &PathArgs) -> Answer {
    let snapshot = Snapshot::new(data::graph(&args.data)?);
    let from = named(&snapshot.graph, &snapshot.catalogue, &args.from, "FROM")?;
    let to = named(&snapshot.graph, &snapshot.catalogue, &args.to, "TO")?;
    if args.json {
        let variables = serde_json::json!({ "from": from.slug(), "to": to.slug(), "cost": word(args.by) });
        return query::answer(Arc::new(snapshot), DOCUMENT, None, Some(&variables.to_string()));
    }
    let outcome = paths::shortest(from, to, args.by.into());
    Ok(path_table::render(from, to, &outcome))
}

fn word(cost: PathCostArg) -> &'static str {
    match cost {
        PathCostArg::Months => "MONTHS",
        PathCostArg::Steps => "STEPS",
        PathCostArg::SkillGap => "SKILL_GAP",
    }
}

/// The role that an argument names: by slug, title, or an alternate title that belongs to one role only.
fn named<'g>(
    graph: &'g CareerGraph,
    catalogue: &Catalogue,
    name: &str,
    argument: &str,
) -> Result<RoleRef<'g>, Failure> {
    if let Some(role) = graph.role(name).or_else(|| graph.role_titled(name)) {
        return Ok(role);
    }
    let same = |title: &str| title.to_lowercase() == name.trim().to_lowercase();
    let hits = catalogue.search(name, &[Kind::Role]);
    let mut known_as = hits.iter().filter(|hit| same(hit.matched)).filter_map(|hit| match hit.found {
        Found::Role(ix) => Some(graph.role_at(ix)),
        _ => None,
    });
    let several: Vec<_> = known_as.by_ref().take(4).collect();
    match several.as_slice() {
        [role] => Ok(*role),
        [] => {
            let nearest = catalogue.nearest(graph, name);
            Err(Failure(unknown(argument, name, "no role is called", &nearest)))
        }
        several => Err(Failure(unknown(argument, name, "several roles are also called", several))),
    }
}

fn unknown(argument: &str, name: &str, what: &str, nearest: &[RoleRef<'_>]) -> String {
    let mut text = format!("{argument}: {what} \"{name}\".");
    if nearest.is_empty() {
        text.push_str(" Look for it with the search of the API, or in data/us/roles.csv.");
    } else {
        text.push_str(if what.starts_with("no ") { " Did you mean one of these?" } else { " Name one of them:" });
        for role in nearest {
            text = format!("{text}\n  \"{}\"", role.title());
        }
    }
    text
}
