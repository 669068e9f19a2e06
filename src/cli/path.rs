//! `career-graph path`: a career path in the terminal.

use std::fmt::Write as _;
use std::sync::Arc;

use super::{Answer, Failure, PathArgs, PathCostArg, data, path_table, query};
use crate::graph::RoleRef;
use crate::graphql::Snapshot;
use crate::graphql::execute::Request;
use crate::limits::Limits;
use crate::paths;

/// What `--json` asks of the API. The API's own names make the output, so that it needs no description of its own.
const DOCUMENT: &str = include_str!("path.graphql");
/// How many roles a message names before it counts the rest.
const ROLES_NAMED: usize = 10;

pub(super) fn run(args: &PathArgs) -> Answer {
    let snapshot = Snapshot::new(data::graph(&args.data)?);
    let named = |argument, name| named(&snapshot, name).map_err(|message| format!("{argument}: {message}"));
    let (from, to) = match (named("FROM", &args.from), named("TO", &args.to)) {
        (Ok(from), Ok(to)) => (from, to),
        (from, to) => {
            let messages: Vec<_> = [from.err(), to.err()].into_iter().flatten().collect();
            return Err(Failure::Message(messages.join("\n")));
        }
    };
    if args.json {
        let weights = args.weights.map(|weights| {
            let (months, steps, skill_gap) = (weights.months(), weights.steps(), weights.skill_gap());
            serde_json::json!({ "months": months, "steps": steps, "skillGap": skill_gap })
        });
        let variables = serde_json::json!({
            "from": from.slug(),
            "to": to.slug(),
            "cost": word(args.by),
            "weights": weights,
        });
        let variables = variables.to_string();
        let request = Request { query: DOCUMENT, variables: Some(&variables), ..Request::default() };
        // The document is ours: nothing that it asks for is too much.
        return query::answer(Arc::new(snapshot), Limits::default(), &request);
    }
    let outcome = paths::shortest(from, to, args.cost());
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
pub(super) fn named<'g>(snapshot: &'g Snapshot, name: &str) -> Result<RoleRef<'g>, String> {
    let graph = &snapshot.graph;
    if let Some(role) = graph.role(name).or_else(|| graph.role_titled(name)) {
        return Ok(role);
    }
    let wanted = name.trim().to_lowercase();
    let is_wanted = |title: &String| title.to_lowercase() == wanted;
    let known_as: Vec<_> =
        graph.roles().filter(|role| role.alternate_titles().iter().any(is_wanted)).collect();
    Err(match known_as.as_slice() {
        [role] => return Ok(*role),
        [] => match snapshot.catalogue.nearest(graph, name).as_slice() {
            [] => {
                format!("no role is called \"{name}\", nor anything like it. Try another word for the job.")
            }
            [one] => format!("no role is called \"{name}\". Did you mean \"{}\"?", one.title()),
            several => format!("no role is called \"{name}\". Did you mean one of these?{}", list(several)),
        },
        several => format!(
            "{} roles are also called \"{name}\". Name one by its own title:{}",
            several.len(),
            list(several)
        ),
    })
}

/// Titles on lines of their own, after the line before.
fn list(roles: &[RoleRef<'_>]) -> String {
    let mut lines = String::new();
    for role in roles.iter().take(ROLES_NAMED) {
        let _ = write!(lines, "\n  \"{}\"", role.title());
    }
    if roles.len() > ROLES_NAMED {
        let _ = write!(lines, "\n  and {} more", roles.len() - ROLES_NAMED);
    }
    lines
}
