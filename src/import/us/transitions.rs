//! Which roles lead to which, of which kind, and how long it takes.

use std::collections::BTreeMap;

use super::categories::Category;
use super::clusters::Clusters;
use super::figures::Figures;
use super::onet::{Onet, OnetCode};
use crate::model::{EvidenceKind, Months, TransitionKind};

/// A transition between two occupations.
#[derive(Clone, Debug)]
pub(crate) struct Move {
    pub(crate) from: OnetCode,
    pub(crate) to: OnetCode,
    pub(crate) kind: TransitionKind,
    pub(crate) months: Months,
    pub(crate) evidence: Vec<Support>,
}

/// What supports a transition: the source or the method, by id, and what it says.
#[derive(Clone, Debug)]
pub(crate) struct Support {
    pub(crate) kind: EvidenceKind,
    pub(crate) source: Option<&'static str>,
    pub(crate) method: Option<&'static str>,
    pub(crate) detail: Option<String>,
}

/// The transitions that were kept, and how many related pairs were not, by reason.
#[derive(Debug, Default)]
pub(crate) struct Moves {
    pub(crate) kept: Vec<Move>,
    pub(crate) dropped: BTreeMap<&'static str, usize>,
}

/// Derives the transitions.
pub(crate) fn transitions(
    _onet: &Onet,
    _clusters: &Clusters,
    _categories: &BTreeMap<String, Category<'_>>,
    _figures: &BTreeMap<OnetCode, Figures>,
) -> Moves {
    Moves::default()
}
