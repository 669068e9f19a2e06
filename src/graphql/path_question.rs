//! What a request asks about paths, in the domain's terms.

use super::enums::PathCost;
use super::execute::{ApiError, Code, Result, add_work, check_deadline, deadline, work};
use super::inputs::{PathWeights, RoleBy, TrackBy};
use super::path_constraints::PathConstraints;
use super::query::Query;
use super::snapshot::Snapshot;
use crate::graph::{RoleRef, TrackRef};
use crate::paths::{Constraints, Contradiction, Effort, Exhausted, Place, Question};

impl Query {
    /// The question of these arguments.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the input at fault.
    pub(super) fn question(
        &self,
        (from, to): (&RoleBy, &RoleBy),
        cost: PathCost,
        weights: Option<PathWeights>,
        constraints: Option<&PathConstraints>,
    ) -> Result<Question<'_>> {
        let snapshot = &*self.snapshot;
        let (from, to) = (snapshot.required("from", from)?, snapshot.required("to", to)?);
        let cost = weights.map_or_else(|| Ok(cost.into()), PathWeights::resolve)?;
        let constraints = snapshot.constraints(constraints)?;
        let question = Question { from, to, cost, constraints };
        snapshot.without(question.contradiction())?;
        Ok(question)
    }

    /// Runs a search with the effort that the request has left.
    ///
    /// # Errors
    /// `QUERY_TOO_COMPLEX` where that was too little, `TIMEOUT` where the time is up.
    pub(super) fn within_effort<T>(
        &self,
        run: impl FnOnce(&mut Effort) -> Result<T, Exhausted>,
    ) -> Result<T> {
        let allowed = self.limits.search_labels;
        let left = allowed.saturating_sub(work());
        let mut effort = Effort::labels(left).until(deadline());
        let found = run(&mut effort);
        add_work(left - effort.left());
        found.or_else(|Exhausted| {
            check_deadline()?;
            let message = format!(
                "The searches of this request took more than the {allowed} labels allowed: ask for fewer paths, \
                 fewer limits or fewer roles to pass at once."
            );
            Err(ApiError::new(Code::TooComplex, message)
                .with("limit", "searchLabels")
                .with("allowed", allowed))
        })
    }
}

impl Snapshot {
    /// The constraints of a request; none where it gives none.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the member at fault.
    pub(super) fn constraints(&self, given: Option<&PathConstraints>) -> Result<Constraints> {
        Ok(given.map(|given| given.resolve(self)).transpose()?.unwrap_or_default())
    }

    /// Refuses a contradiction.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming both inputs, where there is one.
    pub(super) fn without(&self, contradiction: Option<Contradiction>) -> Result<()> {
        contradiction.map_or(Ok(()), |found| Err(contradictory(&found, self.graph.role_at(found.role))))
    }

    /// The role that an input of a path names.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the input and the nearest roles, where it names none.
    pub(super) fn required(&self, input: &str, by: &RoleBy) -> Result<RoleRef<'_>> {
        by.find(&self.graph).ok_or_else(|| {
            let (member, name) = by.name();
            let name = shortened(name);
            let nearest = self.catalogue.nearest(&self.graph, name);
            unknown(input, member, "role", name, nearest.into_iter().map(RoleRef::slug).collect())
        })
    }

    /// The track that an input of a path names.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the input and the nearest tracks, where it names none.
    pub(super) fn required_track(&self, input: &str, by: &TrackBy) -> Result<TrackRef<'_>> {
        by.find(&self.graph).ok_or_else(|| {
            let (member, name) = by.name();
            let name = shortened(name);
            let nearest = self.catalogue.nearest_tracks(&self.graph, name);
            unknown(input, member, "track", name, nearest.into_iter().map(TrackRef::slug).collect())
        })
    }
}

fn contradictory(found: &Contradiction, role: RoleRef<'_>) -> ApiError {
    let [input, other] = [found.place, found.other].map(|place| match place {
        Place::From => "from".to_owned(),
        Place::To => "to".to_owned(),
        Place::AlsoTo(at) => format!("alsoTo[{at}]"),
        Place::Via(at) => format!("constraints.via[{at}]"),
        Place::Avoid(at) => format!("constraints.avoid[{at}]"),
    });
    let message = format!("\"{input}\" and \"{other}\" both name {}. {}", role.slug(), found.reason());
    ApiError::bad_input(input, message).with("contradicts", other)
}

fn unknown(input: &str, member: &str, what: &str, name: &str, nearest: Vec<&str>) -> ApiError {
    let mut message = format!("\"{input}.{member}\" names no {what}: \"{name}\".");
    if !nearest.is_empty() {
        message = format!("{message} Did you mean {}?", nearest.join(", "));
    }
    ApiError::bad_input(format!("{input}.{member}"), message).with("nearest", nearest)
}

/// As much of a name as a message repeats.
fn shortened(name: &str) -> &str {
    name.char_indices().nth(100).map_or(name, |(end, _)| &name[..end])
}
