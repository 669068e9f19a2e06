//! What many paths together say, and kept paths, in the oracle.

use super::journeys::{effort, path};
use super::object::{Resolved, bad_input, constant, leaf, leaf_or_null, list, no_field, of, or_null};
use super::root::{role_by, track_by};
use super::things::{World, role, skill};
use apollo_compiler::response::JsonMap;
use career_graph::insights::{Gateway, SkillUnlock, UnlockQuestion, UnlockedRole, gateways, skill_unlocks};
use career_graph::paths::{Budget, Change, PathChange, check_path};

/// `first` of a short list.
fn first(arguments: &JsonMap) -> Option<usize> {
    let first = usize::try_from(arguments["first"].as_i64().unwrap()).ok()?;
    (1..=50).contains(&first).then_some(first)
}

pub(super) fn gateway_roles<'g>(w: World<'g>, arguments: &JsonMap) -> Resolved<'g> {
    let Some((track, first)) = track_by(w, &arguments["track"]).zip(first(arguments)) else {
        return bad_input();
    };
    let found = gateways(track, &mut effort()).unwrap();
    let count = found.of;
    list(found.roles.into_iter().take(first), move |Gateway { role: r, paths }| {
        of("GatewayRole", move |field, _| match field {
            "role" => role(w, r),
            "share" => leaf((f64::from(paths) * 1e3 / f64::from(count)).round() / 1e3),
            "paths" => leaf(paths),
            "ofPaths" => leaf(count),
            "inTrack" => leaf(track.roles().any(|member| member == r)),
            _ => no_field("GatewayRole", field),
        })
    })
}

pub(super) fn skill_unlock_list<'g>(w: World<'g>, arguments: &JsonMap) -> Resolved<'g> {
    let Some(question) = unlock_question(w, arguments) else { return bad_input() };
    let Some(first) = first(arguments) else { return bad_input() };
    let found = skill_unlocks(&question, &mut effort()).unwrap();
    list(found.into_iter().take(first), move |unlock| skill_unlock(w, unlock))
}

fn unlock_question<'g>(w: World<'g>, arguments: &JsonMap) -> Option<UnlockQuestion<'g>> {
    let from = role_by(w, &arguments["role"])?;
    let (member, amount) = arguments["within"].as_object()?.iter().next()?;
    let amount = u32::try_from(amount.as_i64()?).ok()?;
    let within = match member.as_str() {
        "months" if amount <= 1_200 => Budget::Months(amount),
        "steps" if (1..=100).contains(&amount) => Budget::Steps(amount),
        _ => return None,
    };
    let hops = usize::try_from(arguments["hops"].as_i64()?).ok().filter(|hops| (1..=3).contains(hops))?;
    Some(UnlockQuestion { from, within, hops })
}

fn skill_unlock<'g>(w: World<'g>, unlock: SkillUnlock<'g>) -> Resolved<'g> {
    of("SkillUnlock", move |field, _| match field {
        "skill" => skill(w, unlock.skill),
        "level" => leaf(unlock.level),
        "count" => leaf(unlock.roles.len()),
        "roles" => list(unlock.roles.iter().take(20).cloned(), |opened| unlocked_role(w, opened)),
        _ => no_field("SkillUnlock", field),
    })
}

fn unlocked_role<'g>(w: World<'g>, opened: UnlockedRole<'g>) -> Resolved<'g> {
    of("UnlockedRole", move |field, _| match field {
        "role" => role(w, opened.path.destination()),
        "months" => leaf(opened.path.transitions().map(|t| t.months().total()).sum::<u32>()),
        "steps" => leaf(opened.path.transitions().len()),
        "level" => leaf(opened.level),
        "path" => path(w, opened.path.clone()),
        _ => no_field("UnlockedRole", field),
    })
}

pub(super) fn path_check<'g>(w: World<'g>, id: &str) -> Resolved<'g> {
    or_null(check_path(w.graph(), id), |check| {
        of("PathCheck", move |field, _| match field {
            "status" => constant(check.status),
            "path" => or_null(check.path.clone(), |found| path(w, found)),
            "changes" => list(check.changes.clone(), path_change),
            "datasetVersion" => leaf(check.made_on.as_str()),
            _ => no_field("PathCheck", field),
        })
    })
}

fn path_change(change: PathChange<'_>) -> Resolved<'_> {
    of("PathChange", move |field, _| {
        let (kind, slug, months) = match &change.change {
            Change::RoleGone { slug } => ("ROLE_GONE", Some(slug.as_str()), None),
            Change::TransitionGone { .. } => ("TRANSITION_GONE", None, None),
            Change::KindChanged { .. } => ("KIND_CHANGED", None, None),
            Change::MonthsChanged { before, now } => ("MONTHS_CHANGED", None, Some((*before, *now))),
        };
        match field {
            "step" => leaf(change.step),
            "kind" => leaf(kind),
            "message" => leaf(change.message()),
            "slug" => leaf_or_null(slug),
            "monthsBefore" => leaf_or_null(months.map(|months| months.0)),
            "monthsNow" => leaf_or_null(months.map(|months| months.1)),
            _ => no_field("PathChange", field),
        }
    })
}
