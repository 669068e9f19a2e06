//! The difference in pay between two roles, or why there is none to give.
//!
//! Pay is published for occupational categories, not for roles. Two roles of one category (or of two that carry one
//! parent's numbers) share a figure, so their difference is unknown, not nought.

use super::RoleRef;
use crate::model::{Landscape, Pay, PayBound};

/// The difference between the published pay of two roles' categories.
#[derive(Clone, Debug, PartialEq)]
pub enum PayChange {
    /// Both are published.
    Comparable {
        /// Destination less origin, whole units of currency a year.
        amount: i64,
        /// The same in percent of the origin's pay.
        percent: f64,
        /// Whether the destination's pay is the median or only its lower bound.
        bound: PayBound,
        /// The currency, as an ISO 4217 code.
        currency: Option<String>,
    },
    /// There is no difference to give.
    NotComparable(NotComparable),
}

/// Why the pay of two roles cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotComparable {
    /// Both roles inherit the same published figure.
    SameFigure,
    /// The origin has no plain published figure of a year.
    OriginUnknown,
    /// The destination has no published figure of a year.
    DestinationUnknown,
    /// The figures describe different areas, years or currencies.
    DifferentMeasure,
}

impl NotComparable {
    /// The reason in words.
    pub fn reason(self) -> &'static str {
        match self {
            Self::SameFigure => "Both roles inherit the pay of the same occupational category.",
            Self::OriginUnknown => "No exact median annual pay is published for the origin's category.",
            Self::DestinationUnknown => "No median annual pay is published for the destination's category.",
            Self::DifferentMeasure => "The two figures describe different areas, years or currencies.",
        }
    }
}

/// The published figure that a role inherits: its code, and where it comes from.
fn figure(role: RoleRef<'_>) -> Option<(&str, &Landscape)> {
    let category = role.category()?;
    let landscape = category.landscape()?;
    let code = landscape.carried_from.as_ref().map_or(category.code(), |(code, _)| code);
    Some((code, landscape))
}

pub(super) fn change(from: RoleRef<'_>, to: RoleRef<'_>) -> PayChange {
    compare(from, to).unwrap_or_else(PayChange::NotComparable)
}

fn compare(from: RoleRef<'_>, to: RoleRef<'_>) -> Result<PayChange, NotComparable> {
    let (from_code, origin) = figure(from).ok_or(NotComparable::OriginUnknown)?;
    let (to_code, destination) = figure(to).ok_or(NotComparable::DestinationUnknown)?;
    let Pay::Known { amount: before, bound: before_bound } = origin.median_annual_pay else {
        return Err(NotComparable::OriginUnknown);
    };
    if from_code == to_code {
        return Err(NotComparable::SameFigure);
    }
    // A bound has no difference, and nought no percentage.
    if before_bound != PayBound::Exact || before == 0 {
        return Err(NotComparable::OriginUnknown);
    }
    let Pay::Known { amount: after, bound } = destination.median_annual_pay else {
        return Err(NotComparable::DestinationUnknown);
    };
    let dataset = to.graph().dataset();
    let measure = |landscape: &Landscape| {
        let source = dataset.source(landscape.source);
        (&source.area, source.year, &source.currency)
    };
    if measure(origin) != measure(destination) {
        return Err(NotComparable::DifferentMeasure);
    }
    Ok(PayChange::Comparable {
        amount: i64::from(after) - i64::from(before),
        percent: (f64::from(after) - f64::from(before)) / f64::from(before) * 100.0,
        bound,
        currency: measure(destination).2.clone(),
    })
}
