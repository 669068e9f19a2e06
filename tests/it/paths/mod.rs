//! Career paths: the shortest ones, which of equal ones, and what they add up to.
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests fail as tests do")]

mod alternatives;
mod brute;
mod bundled;
mod carry_over;
mod constrained;
mod durable;
mod effort;
mod explanation;
mod gateways;
mod igraph;
mod loosening;
mod mix;
mod network;
mod network_large;
mod none;
mod oracle;
mod random;
mod reach;
mod relaxations;
mod shortest;
mod steps;
mod ties;
mod track_changes;
mod trade_offs;
mod unlocks;
mod way_back;

use career_graph::paths::PathCost;

use crate::support::{line, world};

/// Asserts what the search for a path finds in a drawing.
#[track_caller]
fn check(drawing: &str, from: &str, to: &str, cost: PathCost, expected: &str) {
    assert_eq!(line(&world(drawing), from, to, cost), expected);
}
