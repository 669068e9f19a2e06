//! Which pairs of roles become transitions: those that the source relates, and those that belong to a line of work
//! though no list has them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::comparison::Comparison;
use super::network::{Basis, Network};
use super::rungs::FAR_LEAP;
use super::standing::Standing;
use crate::import::us::onet::Tier;

/// The least likeness of an advancement that the source lists, within a major group and between two. A nearer tier
/// needs less of it; leaders of the origin's own line need none.
fn advancement_likeness(tier: Tier, other_major: bool) -> i32 {
    match (tier, other_major) {
        (Tier::PrimaryShort, false) => 0,
        (Tier::PrimaryShort, true) | (Tier::PrimaryLong, false) => 20,
        (Tier::Supplemental, false) => 25,
        (Tier::PrimaryLong, true) => 30,
        (Tier::Supplemental, true) => 45,
    }
}
/// The same of a lateral move, which rests on likeness alone.
fn lateral_likeness(tier: Tier, other_major: bool) -> i32 {
    match (tier, other_major) {
        (Tier::PrimaryShort, false) => 0,
        (Tier::PrimaryLong, false) => 20,
        (Tier::PrimaryShort, true) => 25,
        (Tier::Supplemental, false) => 30,
        (Tier::PrimaryLong, true) => 35,
        (Tier::Supplemental, true) => 45,
    }
}
/// Months of study that a lateral move takes at most, either way: it needs no other degree.
const LATERAL_STUDY: u16 = 36;
/// The same for the nearest tier.
const LATERAL_STUDY_NEAREST: u16 = 48;
/// Between two major groups, the weakest tier supports a far leap only from this likeness on.
const FAR_LIKENESS: i32 = 50;
/// Points of seniority over which no way to a function's manager is derived: there are grades between them.
const MANAGER_LEAP: i32 = 600;
/// Workers below this job zone do not come to manage a function directly.
const MANAGER_ZONE: u8 = 3;
/// The least likeness of siblings in one broad occupation.
const SIBLING_LIKENESS: i32 = 30;
/// The least likeness of siblings in one minor group.
const COUSIN_LIKENESS: i32 = 50;
/// Points of seniority that a rung of a ladder rises at most.
const LADDER_LEAP: i32 = 280;
/// The least likeness of two rungs.
const LADDER_LIKENESS: i32 = 33;
/// A role has at most so many derived rungs above it, the most alike first.
const LADDER_BEST: usize = 8;
/// The least likeness of the way up of a role that has no other.
const WAY_UP_LIKENESS: i32 = 35;
/// Roles in this job zone need no way up.
const TOP_ZONE: u8 = 5;

/// The pairs that the source relates: advancements where one stands above the other, lateral moves where neither
/// does. Tells how many were left out, by reason.
pub(super) fn related(compared: &Comparison<'_>, network: &mut Network) -> BTreeMap<&'static str, usize> {
    let mut dropped = BTreeMap::new();
    for ((a, b), tier) in compared.published.pairs() {
        if let Err(reason) = relate(compared, network, (a, b), tier) {
            *dropped.entry(reason).or_default() += 1;
        }
    }
    dropped
}

fn relate(
    compared: &Comparison<'_>,
    network: &mut Network,
    (a, b): (usize, usize),
    tier: Tier,
) -> Result<(), &'static str> {
    let (from, to) = if compared.seniority.points(a, b) < 0 { (b, a) } else { (a, b) };
    let (likeness, other_major) = (compared.likeness(from, to), compared.other_major(from, to));
    if !compared.seniority.is_above(from, to) {
        let professions = compared.study.profession(from).zip(compared.study.profession(to));
        let study_most = if tier == Tier::PrimaryShort { LATERAL_STUDY_NEAREST } else { LATERAL_STUDY };
        if likeness < lateral_likeness(tier, other_major) {
            return Err("too unlike for a lateral move");
        }
        if compared.study.either_way(from, to) > study_most || professions.is_some_and(|(a, b)| a != b) {
            return Err("a lateral move would need another degree");
        }
        network.move_aside(compared, from, to, Basis::Published(tier));
        return Ok(());
    }
    if !compared.lines.leads(from, to) {
        if likeness < advancement_likeness(tier, other_major) {
            return Err("too unlike for an advancement");
        }
        let far = compared.seniority.points(from, to) >= FAR_LEAP && likeness < FAR_LIKENESS;
        if tier == Tier::Supplemental && other_major && far {
            return Err("too far a leap for the weakest tier");
        }
    }
    network.advance(compared, from, to, Basis::Published(tier));
    Ok(())
}

/// From workers to those who supervise them, and from supervisors and skilled workers to those who manage their
/// function.
pub(super) fn leaders(compared: &Comparison<'_>, network: &mut Network) {
    for (from, role) in compared.roles.all.iter().enumerate() {
        for to in compared.lines.supervisors[from].iter().copied() {
            if network.is_free(from, to) && compared.seniority.is_above(from, to) {
                network.advance(compared, from, to, Basis::LineSupervisor);
            }
        }
        if role.standing == Standing::Worker && role.zone < MANAGER_ZONE {
            continue;
        }
        for to in compared.lines.managers[from].iter().copied() {
            let near = compared.seniority.points(from, to) <= MANAGER_LEAP;
            if network.is_free(from, to) && compared.seniority.is_above(from, to) && near {
                network.advance(compared, from, to, Basis::FunctionManager);
            }
        }
    }
}

/// Lateral moves between like roles of one minor group.
pub(super) fn siblings(compared: &Comparison<'_>, network: &mut Network) {
    let roles = &compared.roles.all;
    for (a, role) in roles.iter().enumerate() {
        for (b, other) in roles.iter().enumerate().skip(a + 1) {
            if role.minor() != other.minor() || role.standing != other.standing {
                continue;
            }
            let least = if role.broad() == other.broad() { SIBLING_LIKENESS } else { COUSIN_LIKENESS };
            if network.is_free(a, b)
                && compared.seniority.is_level(a, b)
                && compared.likeness(a, b) >= least
                && compared.study.either_way(a, b) <= LATERAL_STUDY
            {
                network.move_aside(compared, a, b, Basis::Sibling);
            }
        }
    }
}

/// Advancements to the nearest rungs above in the same minor group or pathway. Leaps that were dropped stay so.
pub(super) fn ladders(compared: &Comparison<'_>, network: &mut Network, dropped: &BTreeSet<(usize, usize)>) {
    let roles = &compared.roles.all;
    for (from, role) in roles.iter().enumerate() {
        let rung = |to: usize| {
            let other = &roles[to];
            (other.zone > role.zone || other.standing > role.standing)
                && network.is_free(from, to)
                && !dropped.contains(&(from, to))
                && compared.seniority.is_above(from, to)
                && compared.seniority.points(from, to) <= LADDER_LEAP
                && compared.likeness(from, to) >= LADDER_LIKENESS
                && compared.near(from, to)
        };
        for to in most_alike(compared, from, rung).into_iter().take(LADDER_BEST) {
            network.advance(compared, from, to, Basis::Ladder);
        }
    }
}

/// One way up for every role below the top job zone that still has none, where a role in its line of work is alike
/// enough.
pub(super) fn ways_up(compared: &Comparison<'_>, network: &mut Network) {
    let roles = &compared.roles.all;
    let without = network.ways_up(roles.len()).into_iter().enumerate().filter(|(_, ways)| ways.is_empty());
    for (from, _) in without.filter(|(from, _)| roles[*from].zone < TOP_ZONE) {
        let above = |to: usize| {
            network.is_free(from, to)
                && compared.seniority.is_above(from, to)
                && compared.likeness(from, to) >= WAY_UP_LIKENESS
                && compared.in_line(from, to)
        };
        if let Some(to) = most_alike(compared, from, above).first() {
            network.advance(compared, from, *to, Basis::WayUp);
        }
    }
}

/// The roles that pass, the most alike first, then by code.
fn most_alike(compared: &Comparison<'_>, from: usize, passes: impl Fn(usize) -> bool) -> Vec<usize> {
    let others = (0..compared.roles.len()).filter(|to| *to != from && passes(*to));
    let mut others: Vec<usize> = others.collect();
    others.sort_by_key(|to| (Reverse(compared.likeness(from, *to)), *to));
    others
}
