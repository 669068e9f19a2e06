//! Months of related experience that a move still takes.
//!
//! A role's required experience is kept as one stock for each knowledge area, so that it transfers only as far as the
//! origin covers the destination's knowledge. What a move takes is what the destination's stocks hold beyond the
//! origin's.

use super::apportion::{apportion, missing};
use super::knowledge::weights;
use super::roles::Roles;

/// Stocks are kept in parts of a month, of which there are so many.
pub(super) const PARTS: u32 = 100;
/// In tenths, the weight of all knowledge beside distinctive knowledge: some of every experience is of general use.
const GENERAL_TENTHS: u64 = 3;

/// The stocks of every role.
#[derive(Debug)]
pub(super) struct Experience {
    stocks: Vec<Vec<u32>>,
}

impl Experience {
    pub(super) fn of(roles: &Roles<'_>) -> Self {
        let stock = |(role, weights): (&super::roles::Role<'_>, super::knowledge::Weights)| {
            let parts = weights.distinctive.iter().zip(&weights.plain);
            let parts: Vec<u64> =
                parts.map(|(distinctive, plain)| 10 * distinctive + GENERAL_TENTHS * plain).collect();
            apportion(u32::from(role.experience) * PARTS, &parts)
        };
        Self { stocks: roles.all.iter().zip(weights(roles, &roles.knowledge())).map(stock).collect() }
    }

    /// Months that a move takes, begun ones in full.
    pub(super) fn months(&self, from: usize, to: usize) -> u16 {
        whole_months(missing(&self.stocks[from], &self.stocks[to]))
    }
}

/// Parts of months as months, begun ones in full. Rounding up keeps the triangle inequality.
pub(super) fn whole_months(parts: u32) -> u16 {
    u16::try_from(parts.div_ceil(PARTS)).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// No chain of steps needs less experience than the direct formula, nor that less than the plain difference.
        #[test]
        fn a_chain_never_beats_the_direct_formula(
            months in prop::collection::vec(0_u32..144, 5),
            weights in prop::collection::vec(prop::collection::vec(0_u64..1_000, 8), 5),
        ) {
            let stocks = months.iter().zip(&weights).map(|(months, weights)| apportion(months * PARTS, weights));
            let experience = Experience { stocks: stocks.collect() };
            let chain: u32 = (0..4).map(|at| u32::from(experience.months(at, at + 1))).sum();
            let direct = u32::from(experience.months(0, 4));
            prop_assert!(direct <= chain);
            prop_assert!(direct >= months[4].saturating_sub(months[0]));
        }
    }
}
