use macro_rules_attribute::apply;

use super::category::round1;
use super::enums::PayBound;
use crate::{graph, output};

#[derive(Clone, Debug)]
pub(crate) struct PayChange(pub(super) graph::PayChange);

/// The difference between the published median annual pay of two roles' categories. It is not what one person would gain.
#[apply(output)]
impl PayChange {
    /// Whether there is a difference to give. Two roles of one category share its figure, so theirs is unknown, not nought.
    fn comparable(&self) -> bool {
        matches!(self.0, graph::PayChange::Comparable { .. })
    }
    /// Destination less origin, whole units of currency a year; null where not comparable.
    fn amount(&self) -> Option<i64> {
        match self.0 {
            graph::PayChange::Comparable { amount, .. } => Some(amount),
            graph::PayChange::NotComparable(_) => None,
        }
    }
    /// The same in percent of the origin's pay, rounded to one decimal; null where not comparable.
    fn percent(&self) -> Option<f64> {
        match self.0 {
            graph::PayChange::Comparable { percent, .. } => Some(round1(percent)),
            graph::PayChange::NotComparable(_) => None,
        }
    }
    /// `AT_LEAST` where the destination's pay is published as a lower bound, so that the difference is one too; null where
    /// not comparable.
    fn bound(&self) -> Option<PayBound> {
        match self.0 {
            graph::PayChange::Comparable { bound, .. } => Some(bound.into()),
            graph::PayChange::NotComparable(_) => None,
        }
    }
    /// The currency, as an ISO 4217 code; null where not comparable.
    fn currency(&self) -> Option<&str> {
        match &self.0 {
            graph::PayChange::Comparable { currency, .. } => currency.as_deref(),
            graph::PayChange::NotComparable(_) => None,
        }
    }
    /// Why it is not comparable; null where it is.
    fn reason(&self) -> Option<&str> {
        match &self.0 {
            graph::PayChange::Comparable { .. } => None,
            graph::PayChange::NotComparable(why) => Some(why.reason()),
        }
    }
}
