//! What the arguments of a question about paths name.

use super::{ConstraintArgs, Failure, names};
use crate::graph::RoleRef;
use crate::graphql::Snapshot;
use crate::model::RoleIx;
use crate::paths::{Constraints, Contradiction, MOST_VIA, Place};

/// Finds what arguments name, and keeps every fault, so that all are told of at once.
pub(super) struct Named<'g> {
    snapshot: &'g Snapshot,
    faults: Vec<String>,
}

impl<'g> Named<'g> {
    pub(super) fn in_snapshot(snapshot: &'g Snapshot) -> Self {
        Self { snapshot, faults: Vec::new() }
    }

    /// Adds a fault.
    pub(super) fn fault(&mut self, fault: String) {
        self.faults.push(fault);
    }

    /// The role that an argument names.
    pub(super) fn role(&mut self, argument: &str, name: &str) -> Option<RoleRef<'g>> {
        let found = names::role(self.snapshot, name);
        found.map_err(|message| self.fault(format!("{argument}: {message}"))).ok()
    }

    fn roles(&mut self, argument: &str, names: &[String]) -> Vec<RoleIx> {
        names.iter().filter_map(|name| self.role(argument, name)).map(RoleRef::ix).collect()
    }

    /// What paths must observe.
    pub(super) fn constraints(&mut self, given: &ConstraintArgs) -> Constraints {
        let via = self.roles("--via", &given.via);
        let avoid = self.roles("--avoid", &given.avoid);
        let mut tracks = Vec::new();
        for name in &given.tracks {
            match names::track(self.snapshot, name) {
                Ok(track) => tracks.push(track.ix()),
                Err(message) => self.fault(format!("--tracks: {message}")),
            }
        }
        if via.len() > MOST_VIA {
            self.fault(format!("--via: {} roles are given; {MOST_VIA} are the most.", via.len()));
        }
        let kinds = given.kinds.iter().map(|kind| (*kind).into());
        Constraints {
            kinds: (!given.kinds.is_empty()).then(|| kinds.collect()),
            max_steps: given.max_steps,
            max_months: given.max_months,
            max_study_months: if given.no_study { Some(0) } else { given.max_study_months },
            max_lateral: given.max_lateral,
            via,
            via_in_order: !given.any_order,
            avoid,
            tracks,
            min_pay_ratio: given.min_pay_ratio,
            avoid_declining: given.avoid_declining,
            min_evidence: given.min_evidence.map(Into::into),
        }
    }

    /// What was found, unless something was wrong.
    pub(super) fn all<T>(self, found: Option<T>) -> Result<T, Failure> {
        match found {
            Some(found) if self.faults.is_empty() => Ok(found),
            _ => Err(Failure::Message(self.faults.join("\n"))),
        }
    }
}

/// Fails over a contradiction. `from` is what the argument of the origin is called.
pub(super) fn without(
    snapshot: &Snapshot,
    contradiction: Option<Contradiction>,
    from: &str,
) -> Result<(), Failure> {
    let Some(found) = contradiction else { return Ok(()) };
    let [place, other] = [found.place, found.other].map(|place| match place {
        Place::From => from,
        Place::To => "TO",
        Place::AlsoTo(_) => "--also-to",
        Place::Via(_) => "--via",
        Place::Avoid(_) => "--avoid",
    });
    let title = snapshot.graph.role_at(found.role).title();
    let named = if place == other {
        format!("{place} names \"{title}\" twice.")
    } else {
        format!("{place} and {other} both name \"{title}\".")
    };
    Err(Failure::Message(format!("{named} {}", found.reason())))
}
