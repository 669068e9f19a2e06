//! Roles and tracks as people name them in arguments.

use std::fmt::Write as _;

use crate::graph::{RoleRef, TrackRef};
use crate::graphql::Snapshot;

/// How many names a message lists before it counts the rest.
const NAMED: usize = 10;

/// The role that an argument names: by slug, title, or an alternate title that belongs to one role only.
pub(super) fn role<'g>(snapshot: &'g Snapshot, name: &str) -> Result<RoleRef<'g>, String> {
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

/// The track that an argument names: by slug or by name.
pub(super) fn track<'g>(snapshot: &'g Snapshot, name: &str) -> Result<TrackRef<'g>, String> {
    let graph = &snapshot.graph;
    let wanted = name.trim().to_lowercase();
    let by_name = || graph.tracks().find(|track| track.name().to_lowercase() == wanted);
    graph.track(name).or_else(by_name).ok_or_else(|| {
        let near: Vec<_> =
            snapshot.catalogue.nearest_tracks(graph, name).into_iter().map(TrackRef::name).collect();
        match near.as_slice() {
            [] => format!("no track is called \"{name}\", nor anything like it."),
            [one] => format!("no track is called \"{name}\". Did you mean \"{one}\"?"),
            several => {
                format!(
                    "no track is called \"{name}\". Did you mean one of these?{}",
                    lines(several.iter().copied())
                )
            }
        }
    })
}

fn list(roles: &[RoleRef<'_>]) -> String {
    lines(roles.iter().map(|role| role.title()))
}

/// Names on lines of their own, after the line before.
fn lines<'n>(names: impl ExactSizeIterator<Item = &'n str>) -> String {
    let mut lines = String::new();
    let count = names.len();
    for name in names.take(NAMED) {
        let _ = write!(lines, "\n  \"{name}\"");
    }
    if count > NAMED {
        let _ = write!(lines, "\n  and {} more", count - NAMED);
    }
    lines
}
