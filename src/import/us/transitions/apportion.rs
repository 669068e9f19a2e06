//! Whole parts of a whole.

/// Splits a total in proportion to weights: each part the whole number below, and what remains by the largest
/// remainders, the first of equal ones. Without any weight the parts are equal.
pub(super) fn apportion(total: u32, weights: &[u64]) -> Vec<u32> {
    let equal = vec![1; weights.len()];
    let weights = if weights.iter().all(|weight| *weight == 0) { &equal } else { weights };
    let sum: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    if sum == 0 {
        return Vec::new();
    }
    let exact: Vec<u128> = weights.iter().map(|weight| u128::from(total) * u128::from(*weight)).collect();
    // A share of a u32 is a u32.
    let mut parts: Vec<u32> = exact.iter().map(|part| u32::try_from(part / sum).unwrap_or(total)).collect();
    let rest = total - parts.iter().sum::<u32>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(exact[*at] % sum), *at));
    for at in order.into_iter().take(usize::try_from(rest).unwrap_or(usize::MAX)) {
        parts[at] += 1;
    }
    parts
}

/// What a target's stocks hold beyond an origin's, in all: the sum of the positive differences. It obeys the triangle
/// inequality, so a detour never makes it less.
pub(super) fn missing(from: &[u32], to: &[u32]) -> u32 {
    from.iter().zip(to).map(|(from, to)| to.saturating_sub(*from)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_largest_remainders_get_the_rest() {
        assert_eq!(apportion(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(apportion(7, &[50, 30, 20]), [4, 2, 1]);
        assert_eq!(apportion(1, &[1, 2]), [0, 1]);
        assert_eq!(apportion(5, &[0, 0]), [3, 2]);
        assert_eq!(apportion(0, &[3, 4]), [0, 0]);
        assert!(apportion(5, &[]).is_empty());
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_total(total in 0_u32..1_000_000, weights in prop::collection::vec(0_u64..u64::MAX, 1..40)) {
            prop_assert_eq!(apportion(total, &weights).iter().sum::<u32>(), total);
        }

        #[test]
        fn detours_do_not_lessen_what_is_missing(
            stocks in prop::collection::vec((0_u32..15_000, 0_u32..15_000, 0_u32..15_000), 1..40)
        ) {
            let a: Vec<u32> = stocks.iter().map(|stock| stock.0).collect();
            let b: Vec<u32> = stocks.iter().map(|stock| stock.1).collect();
            let c: Vec<u32> = stocks.iter().map(|stock| stock.2).collect();
            prop_assert!(missing(&a, &c) <= missing(&a, &b) + missing(&b, &c));
            prop_assert_eq!(missing(&a, &a), 0);
        }
    }
}
