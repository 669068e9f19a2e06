//! The pairs of roles that the source relates, and the places where it lists them.

use std::collections::BTreeMap;

use super::roles::Roles;
use crate::import::us::onet::{Onet, Tier};

/// Where a role stands in the list of another's related occupations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Listing {
    pub(super) tier: Tier,
    /// From 1.
    pub(super) place: u8,
    /// How many occupations the list has.
    pub(super) of: usize,
}

/// The listings, by the role whose list it is and the role listed.
#[derive(Debug, Default)]
pub(super) struct Published {
    listings: BTreeMap<(usize, usize), Listing>,
    /// Listings of a role without data, or of the role itself.
    pub(super) dropped: usize,
}

impl Published {
    pub(super) fn of(onet: &Onet, roles: &Roles<'_>) -> Self {
        let mut published = Self::default();
        for (code, related) in &onet.related {
            for other in related {
                match roles.position(code).zip(roles.position(&other.code)) {
                    Some((a, b)) if a != b => {
                        let listing = Listing { tier: other.tier, place: other.place, of: related.len() };
                        published.listings.insert((a, b), listing);
                    }
                    _ => published.dropped += 1,
                }
            }
        }
        published
    }

    /// Where the second role stands in the first one's list.
    pub(super) fn listing(&self, from: usize, to: usize) -> Option<Listing> {
        self.listings.get(&(from, to)).copied()
    }

    /// Every unordered pair, the lower position first, with the nearer tier of both directions.
    pub(super) fn pairs(&self) -> BTreeMap<(usize, usize), Tier> {
        let mut pairs = BTreeMap::new();
        for ((a, b), listing) in &self.listings {
            let tier = pairs.entry((*a.min(b), *a.max(b))).or_insert(listing.tier);
            *tier = (*tier).min(listing.tier);
        }
        pairs
    }

    /// What the source says of a pair, in a few words; `None` where it lists it in neither direction.
    pub(super) fn detail(&self, from: usize, to: usize) -> Option<String> {
        let there = self.listing(from, to).map(Listing::words);
        let back = self.listing(to, from).map(Listing::words);
        match (there, back) {
            (Some(there), Some(back)) => {
                Some(format!("{there} related occupations; in the other direction {back}"))
            }
            (Some(there), None) => Some(format!("{there} related occupations")),
            (None, Some(back)) => {
                Some(format!("listed in the other direction only: {back} related occupations"))
            }
            (None, None) => None,
        }
    }
}

#[cfg(test)]
impl Published {
    /// Pairs of a drawn world, each first of twenty.
    pub(super) fn drawn(pairs: &[(usize, usize, Tier)]) -> Self {
        let listing =
            |(a, b, tier): &(usize, usize, Tier)| ((*a, *b), Listing { tier: *tier, place: 1, of: 20 });
        Self { listings: pairs.iter().map(listing).collect(), dropped: 0 }
    }
}

impl Listing {
    fn words(self) -> String {
        let tier = match self.tier {
            Tier::PrimaryShort => "Primary-Short",
            Tier::PrimaryLong => "Primary-Long",
            Tier::Supplemental => "Supplemental",
        };
        format!("{tier}, {} of {}", ordinal(self.place), self.of)
    }
}

fn ordinal(number: u8) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals() {
        let words: Vec<_> = [1, 2, 3, 4, 11, 12, 13, 20, 21, 112].map(ordinal).into();
        assert_eq!(words, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "20th", "21st", "112th"]);
    }

    #[test]
    fn details_tell_the_direction() {
        let listing = |tier, place| Listing { tier, place, of: 20 };
        let mut published = Published::default();
        published.listings.insert((0, 1), listing(Tier::PrimaryShort, 3));
        assert_eq!(published.detail(0, 1).as_deref(), Some("Primary-Short, 3rd of 20 related occupations"));
        assert_eq!(
            published.detail(1, 0).as_deref(),
            Some("listed in the other direction only: Primary-Short, 3rd of 20 related occupations")
        );
        published.listings.insert((1, 0), listing(Tier::PrimaryLong, 8));
        assert_eq!(
            published.detail(0, 1).as_deref(),
            Some(
                "Primary-Short, 3rd of 20 related occupations; in the other direction Primary-Long, 8th of 20"
            )
        );
        assert_eq!(published.pairs(), BTreeMap::from([((0, 1), Tier::PrimaryShort)]));
        assert_eq!(published.detail(0, 2), None);
    }
}
