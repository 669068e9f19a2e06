//! Related roles, from whose figures holes are filled, and how much each weighs.

use std::collections::BTreeMap;

use crate::import::us::categories::soc_of;
use crate::import::us::onet::{Onet, Tier};

/// The weight of a role that the source relates to another, whichever of the two lists it.
fn weight(tier: Tier) -> u32 {
    match tier {
        Tier::PrimaryShort => 4,
        Tier::PrimaryLong => 2,
        Tier::Supplemental => 1,
    }
}
/// The weight of a role under the same 6-digit code: a specialty of the same occupation.
const SAME_OCCUPATION: u32 = 4;
/// The weight of a role in the same broad occupation.
const SAME_BROAD: u32 = 2;
/// Relatives of at least this weight are close ones. Experience, training and education come from close ones only.
pub(super) const CLOSE: u32 = 2;

/// The relatives of every role with data.
pub(super) struct Relatives<'o> {
    of: BTreeMap<&'o str, BTreeMap<&'o str, u32>>,
}

impl<'o> Relatives<'o> {
    pub(super) fn of(onet: &'o Onet) -> Self {
        let mut of: BTreeMap<&str, BTreeMap<&str, u32>> =
            onet.zones.keys().map(|code| (code.as_str(), BTreeMap::new())).collect();
        let mut relate = |a: &'o str, b: &'o str, weight: u32| {
            for (a, b) in [(a, b), (b, a)] {
                let known = of.entry(a).or_default().entry(b).or_default();
                *known = (*known).max(weight);
            }
        };
        for (code, related) in &onet.related {
            for other in related {
                relate(code, &other.code, weight(other.tier));
            }
        }
        let broad = |code: &'o str| soc_of(code).get(..6).unwrap_or(code);
        for a in onet.zones.keys() {
            for b in
                onet.zones.range(a.clone()..).skip(1).map(|(b, _)| b).take_while(|b| broad(b) == broad(a))
            {
                relate(a, b, if soc_of(a) == soc_of(b) { SAME_OCCUPATION } else { SAME_BROAD });
            }
        }
        Self { of }
    }

    /// The relatives of at least this weight, by code.
    pub(super) fn of_role(&self, code: &str, least: u32) -> impl Iterator<Item = (&'o str, u32)> + '_ {
        let all = self.of.get(code).into_iter().flatten();
        all.map(|(code, weight)| (*code, *weight)).filter(move |(_, weight)| *weight >= least)
    }
}

/// The lower weighted median: the least value which, with all below it, has half of the weight.
pub(super) fn weighted_median<T: Copy>(
    mut values: Vec<(T, u32)>,
    order: impl Fn(&T, &T) -> std::cmp::Ordering,
) -> Option<T> {
    values.sort_by(|(a, _), (b, _)| order(a, b));
    let total: u32 = values.iter().map(|(_, weight)| weight).sum();
    let mut reached = 0;
    let middle = values.into_iter().find(|(_, weight)| {
        reached += weight;
        2 * reached >= total
    });
    middle.map(|(value, _)| value)
}

/// The weighted mean.
pub(super) fn weighted_mean(values: impl Iterator<Item = (f64, u32)>) -> Option<f64> {
    let (mut sum, mut total) = (0.0, 0.0);
    for (value, weight) in values {
        sum += value * f64::from(weight);
        total += f64::from(weight);
    }
    (total > 0.0).then(|| sum / total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lower_of_two_middles() {
        let median = |values: &[(u32, u32)]| weighted_median(values.to_vec(), Ord::cmp);
        assert_eq!(median(&[(30, 2), (10, 2)]), Some(10));
        assert_eq!(median(&[(30, 4), (10, 2), (40, 1)]), Some(30));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn the_mean_weighs() {
        assert_eq!(weighted_mean([(10.0, 1), (40.0, 2)].into_iter()), Some(30.0));
        assert_eq!(weighted_mean(std::iter::empty()), None);
    }
}
