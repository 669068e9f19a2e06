use std::sync::Arc;

use async_graphql::{Enum, Union};
use macro_rules_attribute::apply;

use super::execute::{ApiError, Result};
use super::path::{CareerPath, NoPath};
use super::query::Query;
use super::role::Role;
use crate::graph::RoleRef;
use crate::{output, paths};

/// The most paths that are given.
const MOST: usize = 50;
/// The most near-duplicates that are told of.
const MOST_LEFT_OUT: usize = 5;

/// How much alternative paths must differ. What counts are their stops: the roles between the two ends, those of
/// `constraints.via` aside.
#[derive(Clone, Copy, Debug, Enum, PartialEq, Eq, Hash)]
#[graphql(remote = "paths::Diversity")]
pub(crate) enum Diversity {
    /// Not at all: the best paths, however alike.
    None,
    /// A path may share up to half of the stops of each path before it.
    Some,
    /// A path may share no stop with the paths before it.
    High,
}

/// Several career paths, or why there is none.
#[apply(output)]
#[derive(Union)]
pub(crate) enum AlternativePathsOutcome<'g> {
    /// There are paths.
    AlternativePaths(AlternativePaths<'g>),
    /// There is none.
    NoPath(NoPath<'g>),
}

/// How many paths are asked for.
///
/// # Errors
/// `BAD_USER_INPUT` where that is out of range.
pub(super) fn count(first: i32) -> Result<usize> {
    usize::try_from(first)
        .ok()
        .filter(|first| (1..=MOST).contains(first))
        .ok_or_else(|| ApiError::bad_input("first", format!("\"first\" is {first}; it must be 1 to {MOST}.")))
}

impl Query {
    /// Several paths.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` where `first` is out of range; `QUERY_TOO_COMPLEX` and `TIMEOUT` where it took too much.
    pub(super) fn alternatives<'g>(
        &self,
        question: &paths::Question<'g>,
        first: i32,
        diversity: Diversity,
    ) -> Result<AlternativePathsOutcome<'g>> {
        let first = count(first)?;
        let outcome =
            self.within_effort(|effort| paths::alternatives(question, first, diversity.into(), effort))?;
        Ok(AlternativePathsOutcome::new(outcome))
    }
}

impl<'g> AlternativePathsOutcome<'g> {
    pub(super) fn new(outcome: paths::AlternativesOutcome<'g>) -> Self {
        match outcome {
            paths::AlternativesOutcome::Alternatives(found) => {
                Self::AlternativePaths(AlternativePaths(Arc::new(found)))
            }
            paths::AlternativesOutcome::NoPath(none) => Self::NoPath(NoPath::new(none)),
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct AlternativePaths<'g>(Arc<paths::Alternatives<'g>>);

/// Several ways from one role to another.
#[apply(output)]
impl<'g> AlternativePaths<'g> {
    /// The paths, the best first. None of them stops at a role twice.
    fn paths(&self) -> Vec<CareerPath<'g>> {
        self.0.paths.iter().cloned().map(CareerPath::new).collect()
    }
    /// Whether these are as many as were asked for, or all there are. False where the search took more labels than
    /// `limits.searchLabels` allows: then there may be more, none of them better than these.
    fn complete(&self) -> bool {
        self.0.complete
    }
    /// The paths that `diversity` left out, since they resemble one before them.
    fn left_out(&self) -> LeftOutPaths<'g> {
        LeftOutPaths(Arc::clone(&self.0))
    }
}

#[derive(Clone, Debug)]
pub(crate) struct LeftOutPaths<'g>(Arc<paths::Alternatives<'g>>);

/// Paths that were left out of a list, since they resemble one of its paths.
#[apply(output)]
impl<'g> LeftOutPaths<'g> {
    /// How many of the best paths were left out.
    fn count(&self) -> usize {
        self.0.left_out.paths.len()
    }
    /// Among how many of the best paths they were counted, those given included: 32, or as many as were asked for if that is more; fewer where
    /// enough different ones were found among fewer. Near-duplicates beyond are passed over without being counted.
    fn compared(&self) -> usize {
        self.0.left_out.compared
    }
    /// The best of them: 5 at most.
    fn paths(&self) -> Vec<LeftOutPath<'g>> {
        self.0.left_out.paths.iter().take(MOST_LEFT_OUT).cloned().map(LeftOutPath).collect()
    }
}

#[derive(Clone, Debug)]
pub(crate) struct LeftOutPath<'g>(paths::NearDuplicate<'g>);

/// A path that was left out of a list, and why.
#[apply(output)]
impl<'g> LeftOutPath<'g> {
    /// The path.
    fn path(&self) -> CareerPath<'g> {
        CareerPath::new(self.0.path.clone())
    }
    /// The place in the list of the path that it resembles, from 1.
    fn resembles(&self) -> usize {
        self.0.resembles + 1
    }
    /// The stops that the two share.
    fn shared_stops(&self) -> Vec<Role<'g>> {
        self.0.shared.iter().map(|role: &RoleRef<'g>| Role(*role)).collect()
    }
}
