//! Exports: what they hold, where it stands, and that other programs can read them.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests fail as tests do"
)]

mod choice;
mod hostile;
mod places;
mod questions;
mod readers;
mod stability;

use career_graph::export::{EVERY_KIND, Subgraph};
use career_graph::graph::{CareerGraph, RoleRef};
use career_graph::paths::PathCost;

use crate::support;

fn bundled() -> &'static CareerGraph {
    career_graph::bundled()
}

fn role(slug: &str) -> RoleRef<'static> {
    support::role(bundled(), slug)
}

fn path(from: &str, to: &str) -> Subgraph<'static> {
    Subgraph::of_path(support::path(bundled(), from, to, PathCost::Months))
}

fn track(slug: &str) -> Subgraph<'static> {
    let track = bundled().track(slug).unwrap_or_else(|| panic!("the track {slug} is bundled"));
    Subgraph::of_track(track, &EVERY_KIND, 1_000)
}

fn around(slug: &str, depth: u8, limit: usize) -> Subgraph<'static> {
    Subgraph::around(role(slug), depth, &EVERY_KIND, limit)
}

/// Subgraphs of every kind, small and large, with a name for messages.
fn samples() -> Vec<(String, Subgraph<'static>)> {
    let tracks = bundled().tracks().map(|track| track.slug()).collect::<Vec<_>>();
    let mut samples: Vec<_> = tracks.into_iter().map(|slug| (format!("track {slug}"), track(slug))).collect();
    let roles: Vec<_> = bundled().roles().step_by(61).map(RoleRef::slug).collect();
    let busy = [
        "registered-nurses",
        "general-and-operations-managers",
        "first-line-supervisors-of-production-and-operating-workers",
    ];
    for slug in roles.iter().chain(&busy) {
        for (depth, limit) in [(1, 200), (2, 60), (3, 30)] {
            samples.push((format!("around {slug}, {depth} deep"), around(slug, depth, limit)));
        }
        samples.push((format!("ladder of {slug}"), Subgraph::ladder(role(slug))));
    }
    for window in roles.windows(7) {
        let named = window.iter().map(|slug| role(slug));
        let name = format!("roles from {}", window[0]);
        samples.push((name, Subgraph::of_roles(bundled(), named, &EVERY_KIND, 1_000)));
    }
    for pair in roles.windows(2) {
        if let career_graph::paths::Outcome::Path(path) =
            career_graph::paths::shortest(role(pair[0]), role(pair[1]), PathCost::SkillGap)
        {
            samples.push((format!("path {} to {}", pair[0], pair[1]), Subgraph::of_path(path)));
        }
    }
    samples
}
