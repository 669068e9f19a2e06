//! Shares of respondents by category, and the middle of them.

/// The bounds of a category in months.
pub(super) type Bounds = (f64, f64);

/// The median of a distribution over ordered categories, taken as evenly spread within the category that holds it.
/// Categories count from 1; shares of categories without bounds are left out. `None` where nothing remains.
pub(super) fn interpolated_median(shares: &[(u8, f64)], bounds: &[Bounds]) -> Option<f64> {
    let shares = sorted(shares, bounds.len());
    let total: f64 = shares.iter().map(|(_, share)| share).sum();
    let mut below = 0.0;
    for (category, share) in shares {
        if share > 0.0 && below + share >= total / 2.0 {
            let (low, high) = bounds[category - 1];
            return Some(low + (high - low) * (total / 2.0 - below) / share);
        }
        below += share;
    }
    None
}

/// The category (from 1, to `last`) that holds the median.
pub(super) fn median_category(shares: &[(u8, f64)], last: usize) -> Option<usize> {
    let shares = sorted(shares, last);
    let total: f64 = shares.iter().map(|(_, share)| share).sum();
    let mut reached = 0.0;
    let middle = shares.into_iter().find(|(_, share)| {
        reached += share;
        reached >= total / 2.0
    });
    middle.map(|(category, _)| category).filter(|_| total > 0.0)
}

/// The mean of the values of the categories.
pub(super) fn mean(shares: &[(u8, f64)], values: &[f64]) -> Option<f64> {
    let shares = sorted(shares, values.len());
    let total: f64 = shares.iter().map(|(_, share)| share).sum();
    let sum: f64 = shares.iter().map(|(category, share)| values[category - 1] * share).sum();
    (total > 0.0).then(|| sum / total)
}

/// The shares of the known categories, 1 to `last`, in their order.
fn sorted(shares: &[(u8, f64)], last: usize) -> Vec<(usize, f64)> {
    let known = |(category, share): &(u8, f64)| (usize::from(*category), *share);
    let mut shares: Vec<_> = shares.iter().map(known).filter(|(c, _)| (1..=last).contains(c)).collect();
    shares.sort_by_key(|(category, _)| *category);
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: [Bounds; 4] = [(0.0, 0.0), (0.0, 12.0), (12.0, 24.0), (24.0, 48.0)];

    #[test]
    fn the_median_lies_within_its_category() {
        // A quarter below, half in the third category: the middle is half-way through it.
        let shares = [(3, 50.0), (1, 10.0), (2, 15.0), (4, 25.0)];
        assert_eq!(interpolated_median(&shares, &BOUNDS), Some(18.0));
        assert_eq!(median_category(&shares, 4), Some(3));
    }

    #[test]
    fn an_even_split_ends_the_lower_category() {
        assert_eq!(interpolated_median(&[(2, 50.0), (4, 50.0)], &BOUNDS), Some(12.0));
        assert_eq!(median_category(&[(2, 50.0), (4, 50.0)], 4), Some(2));
    }

    #[test]
    fn categories_without_share_or_bounds_hold_no_median() {
        assert_eq!(interpolated_median(&[(1, 0.0), (3, 8.0), (9, 100.0)], &BOUNDS), Some(18.0));
        assert_eq!(interpolated_median(&[(1, 0.0)], &BOUNDS), None);
        assert_eq!(interpolated_median(&[], &BOUNDS), None);
        assert_eq!(median_category(&[(1, 0.0)], 4), None);
    }

    #[test]
    fn the_mean_weighs_by_share() {
        assert_eq!(mean(&[(1, 25.0), (2, 75.0)], &[0.0, 48.0]), Some(36.0));
        assert_eq!(mean(&[], &[0.0]), None);
    }
}
