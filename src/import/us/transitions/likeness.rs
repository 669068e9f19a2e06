//! How alike two roles are, in what they ask for and in what they are related to: 100 for the same, about 0 for
//! unrelated ones.

use super::published::Published;
use super::roles::Roles;
use super::square::Square;
use crate::import::us::onet::Tier;

/// Points for full agreement in what the two roles ask for.
const ASKED_POINTS: f64 = 50.0;
/// Points for full agreement in the roles that the source relates to both.
const RELATED_POINTS: f64 = 50.0;
/// What a published relation weighs, and a role's relation to itself.
fn weight(tier: Tier) -> i64 {
    match tier {
        Tier::PrimaryShort => SELF,
        Tier::PrimaryLong => 2,
        Tier::Supplemental => 1,
    }
}
const SELF: i64 = 4;

/// The likeness of every two roles. Ratings are compared as importance times level, each element less its mean over
/// all roles, so that what every role needs does not make all alike.
pub(super) fn likeness(roles: &Roles<'_>, published: &Published) -> Square<i32> {
    let asked = centred(roles);
    let related = relations(roles, published);
    let square = |row: &[i64]| dot(row, row);
    let asked_length: Vec<f64> = asked.iter().map(|row| square(row).sqrt()).collect();
    let related_length: Vec<f64> = related
        .iter()
        .map(|row| real(row.iter().map(|(_, weight)| weight * weight).sum::<i64>()).sqrt())
        .collect();
    let mut likeness = Square::new(roles.len());
    let mut dense = vec![0; roles.len()];
    for a in 0..roles.len() {
        for (other, weight) in &related[a] {
            dense[*other] = *weight;
        }
        for b in a..roles.len() {
            let common: i64 = related[b].iter().map(|(other, weight)| weight * dense[*other]).sum();
            let points = ASKED_POINTS * share(dot(&asked[a], &asked[b]), asked_length[a] * asked_length[b])
                + RELATED_POINTS * share(real(common), related_length[a] * related_length[b]);
            #[expect(clippy::cast_possible_truncation, reason = "within -100 and 100")]
            let points = points.round_ties_even() as i32;
            likeness[(a, b)] = points;
            likeness[(b, a)] = points;
        }
        for (other, _) in &related[a] {
            dense[*other] = 0;
        }
    }
    likeness
}

/// Importance times level of every element, less its mean, times the number of roles: whole numbers.
fn centred(roles: &Roles<'_>) -> Vec<Vec<i64>> {
    let weights: Vec<Vec<i64>> = roles
        .all
        .iter()
        .map(|role| {
            role.importance.iter().zip(&role.level).map(|(i, l)| i64::from(*i) * i64::from(*l)).collect()
        })
        .collect();
    let sums: Vec<i64> =
        (0..roles.elements.len()).map(|at| weights.iter().map(|row| row[at]).sum()).collect();
    let count = i64::try_from(roles.len()).unwrap_or(i64::MAX);
    weights
        .into_iter()
        .map(|row| row.iter().zip(&sums).map(|(weight, sum)| count * weight - sum).collect())
        .collect()
}

/// For every role the roles related to it in either direction, the nearer tier of the two, and itself.
fn relations(roles: &Roles<'_>, published: &Published) -> Vec<Vec<(usize, i64)>> {
    let mut related: Vec<_> = (0..roles.len()).map(|at| vec![(at, SELF)]).collect();
    for ((a, b), tier) in published.pairs() {
        related[a].push((b, weight(tier)));
        related[b].push((a, weight(tier)));
    }
    related
}

fn dot(a: &[i64], b: &[i64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| real(*a) * real(*b)).sum()
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
fn real(number: i64) -> f64 {
    number as f64
}
