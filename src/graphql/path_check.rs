use std::sync::Arc;

use async_graphql::Enum;
use macro_rules_attribute::apply;

use super::path::CareerPath;
use crate::paths::Change;
use crate::{output, paths};

/// Whether a path can still be taken.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "paths::PathStatus")]
pub(crate) enum PathStatus {
    /// Every role and transition is there, of the same kind and months.
    StillHolds,
    /// Every role and transition is there; the kind or the months of some are others.
    Changed,
    /// A role or a transition is gone.
    Broken,
}

/// What changed in a step of a path.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum PathChangeKind {
    /// No role has the slug any more: it was taken out or renamed.
    RoleGone,
    /// Both roles are there, and no transition joins them any more.
    TransitionGone,
    /// The transition is of another kind.
    KindChanged,
    /// The transition takes another time.
    MonthsChanged,
}

#[derive(Clone, Debug)]
pub(crate) struct PathCheck<'g>(Arc<paths::PathCheck<'g>>);

impl<'g> PathCheck<'g> {
    pub(super) fn new(check: paths::PathCheck<'g>) -> Self {
        Self(Arc::new(check))
    }
}

/// What has become of a path since its id was made.
#[apply(output)]
impl<'g> PathCheck<'g> {
    /// Whether it can still be taken.
    fn status(&self) -> PathStatus {
        self.0.status.into()
    }
    /// The path as it is in the present dataset. Null where it is broken.
    fn path(&self) -> Option<CareerPath<'g>> {
        self.0.path.clone().map(CareerPath::new)
    }
    /// What changed, in the order of the steps. Empty where it still holds.
    fn changes(&self) -> Vec<PathChange<'g>> {
        self.0.changes.iter().cloned().map(PathChange).collect()
    }
    /// The version of the dataset that the id was made on, as `dataset.version` was then.
    fn dataset_version(&self) -> &str {
        &self.0.made_on
    }
}

#[derive(Clone, Debug)]
pub(crate) struct PathChange<'g>(paths::PathChange<'g>);

/// One thing that changed in a step of a path.
#[apply(output)]
impl PathChange<'_> {
    /// The place of the step, from 1. A role that is gone counts with the step to it, the origin with the first step.
    fn step(&self) -> usize {
        self.0.step
    }
    /// What changed.
    fn kind(&self) -> PathChangeKind {
        match self.0.change {
            Change::RoleGone { .. } => PathChangeKind::RoleGone,
            Change::TransitionGone { .. } => PathChangeKind::TransitionGone,
            Change::KindChanged { .. } => PathChangeKind::KindChanged,
            Change::MonthsChanged { .. } => PathChangeKind::MonthsChanged,
        }
    }
    /// The change in words.
    fn message(&self) -> String {
        self.0.message()
    }
    /// The slug of the role that is gone. Null unless one is.
    fn slug(&self) -> Option<&str> {
        match &self.0.change {
            Change::RoleGone { slug } => Some(slug),
            _ => None,
        }
    }
    /// What the transition took when the id was made, in months. Null unless they changed.
    fn months_before(&self) -> Option<u32> {
        match self.0.change {
            Change::MonthsChanged { before, .. } => Some(before),
            _ => None,
        }
    }
    /// What it takes now, in months. Null unless they changed.
    fn months_now(&self) -> Option<u32> {
        match self.0.change {
            Change::MonthsChanged { now, .. } => Some(now),
            _ => None,
        }
    }
}
