//! What roles pay, as something to have little of.

use crate::graph::RoleRef;
use crate::model::{Pay, RoleIx};

/// What a role pays, by role: the less the better it pays. All figures describe one area, year and currency, so that they
/// compare.
#[derive(Debug)]
pub(super) struct Pays(Vec<u32>);

/// That nothing comparable is published.
const UNKNOWN: u32 = u32::MAX;

impl Pays {
    /// The pay of all roles, measured as that of the first of the ends that has any. O(roles).
    pub(super) fn measured_at(ends: &[RoleRef<'_>]) -> Self {
        let measure = ends.iter().find_map(|end| Some(published(*end)?.1));
        let graph = ends.first().map(|end| end.graph());
        let roles = graph.into_iter().flat_map(crate::graph::CareerGraph::roles);
        let shortfall = |role| match published(role) {
            Some((amount, measured)) if Some(measured) == measure => (UNKNOWN - 1).saturating_sub(amount),
            _ => UNKNOWN,
        };
        Self(roles.map(shortfall).collect())
    }

    /// How far a role's pay stays below the most that there can be; the most of all where it is unknown.
    pub(super) fn shortfall(&self, role: RoleIx) -> u32 {
        self.0[role.at()]
    }

    /// The pay that falls short by so much, whole units of currency a year; `None` where it is unknown.
    pub(super) fn amount(shortfall: u32) -> Option<u32> {
        (UNKNOWN - 1).checked_sub(shortfall)
    }
}

/// The area, year and currency of a figure.
type Measured<'g> = (&'g Option<String>, Option<u16>, &'g Option<String>);

/// The published pay of a role and how it is measured. A bound counts as the figure it is published as.
fn published(role: RoleRef<'_>) -> Option<(u32, Measured<'_>)> {
    let category = role.category()?;
    let landscape = category.landscape()?;
    let source = category.source(landscape.source);
    match landscape.median_annual_pay {
        Pay::Known { amount, .. } => Some((amount, (&source.area, source.year, &source.currency))),
        Pay::Unknown { .. } => None,
    }
}
