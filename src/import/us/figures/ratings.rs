//! Importance and level of skills and knowledge areas as whole figures from 0 to 100.

use std::collections::{BTreeMap, BTreeSet};

use super::RatingFigure;
use super::relatives::{CLOSE, Relatives, weighted_mean};
use crate::import::us::onet::{Onet, OnetCode, Rated};

/// Both figures of a rating from 0 to 100, not yet rounded.
type Scaled = (Option<f64>, Option<f64>);

/// The ratings of every role with data, by element. What the source lacks or advises against is the weighted mean of
/// the close relatives that have it, else of all relatives, else of all roles.
pub(super) fn ratings(onet: &Onet, relatives: &Relatives<'_>) -> BTreeMap<OnetCode, Vec<RatingFigure>> {
    let scaled: BTreeMap<&str, BTreeMap<&str, Scaled>> = onet
        .ratings
        .iter()
        .filter(|(code, _)| onet.zones.contains_key(*code))
        .map(|(code, ratings)| {
            (code.as_str(), ratings.iter().map(|(e, rated)| (e.as_str(), scale(rated))).collect())
        })
        .collect();
    let elements: BTreeSet<&str> = scaled.values().flat_map(|ratings| ratings.keys().copied()).collect();
    let of = |code: &str, element: &str| {
        scaled.get(code).and_then(|r| r.get(element)).copied().unwrap_or_default()
    };
    let estimate = |code: &str, element: &str, part: fn(Scaled) -> Option<f64>| {
        let among = |least: u32| {
            let values = relatives.of_role(code, least);
            weighted_mean(values.filter_map(|(code, weight)| Some((part(of(code, element))?, weight))))
        };
        let all = || weighted_mean(scaled.keys().filter_map(|code| Some((part(of(code, element))?, 1))));
        among(CLOSE).or_else(|| among(0)).or_else(all)
    };
    let mut ratings = BTreeMap::new();
    for code in onet.zones.keys() {
        let mut of_role = Vec::with_capacity(elements.len());
        for element in &elements {
            let (importance, level) = of(code, element);
            let method = match (importance, level) {
                (Some(_), Some(_)) => None,
                (Some(_), None) => Some("related-level"),
                (None, Some(_)) => Some("related-importance"),
                (None, None) => Some("related-ratings"),
            };
            let importance = importance.or_else(|| estimate(code, element, |(importance, _)| importance));
            let level = level.or_else(|| estimate(code, element, |(_, level)| level));
            // An element whose importance no role at all has is no rating.
            let Some(importance) = importance else { continue };
            let (importance, level) = (whole(importance), level.map(whole));
            of_role.push(RatingFigure { element: (*element).to_owned(), importance, level, method });
        }
        ratings.insert(code.clone(), of_role);
    }
    ratings
}

fn scale(rated: &Rated) -> Scaled {
    (rated.importance.map(|value| (value - 1.0) / 4.0 * 100.0), rated.level.map(|value| value / 7.0 * 100.0))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the scales are checked on reading"
)]
fn whole(figure: f64) -> u8 {
    figure.round_ties_even() as u8
}
