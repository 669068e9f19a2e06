//! Lateral moves of a track at rest: those between roles that stand next to one another, as a bracket between their stops.

use super::super::super::subgraph::Subgraph;
use super::grid::{Grid, What};
use crate::model::TransitionKind;

/// A bracket: the node above, the node below, and the place of the transition down, or else up.
pub(super) type Aside = (usize, usize, usize);

/// The brackets of a map whose columns are in order.
pub(super) fn asides(subgraph: &Subgraph<'_>, grid: &Grid) -> Vec<Aside> {
    let lateral = |from: usize, to: usize| {
        subgraph.link_between(from, to).filter(|at| subgraph.links[*at].kind() == TransitionKind::Lateral)
    };
    let mut asides = Vec::new();
    for column in &grid.columns {
        for pair in column.windows(2) {
            let (upper, lower) = (&grid.items[pair[0]], &grid.items[pair[1]]);
            if let (What::Role(upper), What::Role(lower), true) =
                (upper.what, lower.what, upper.lane == lower.lane)
                && let Some(link) = lateral(upper, lower).or_else(|| lateral(lower, upper))
            {
                asides.push((upper, lower, link));
            }
        }
    }
    asides
}
