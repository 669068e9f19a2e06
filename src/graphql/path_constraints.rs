//! What a path must observe, as a request says it and as an answer gives it back.

use async_graphql::InputObject;
use serde_json::{Map, Value, json};

use super::enums::{EvidenceKind, TransitionKind};
use super::execute::{ApiError, Result};
use super::inputs::{RoleBy, TrackBy};
use super::snapshot::Snapshot;
use crate::graph::CareerGraph;
use crate::model::{self, RoleIx};
use crate::paths::{self, MOST_VIA};

/// The most roles to avoid.
const MOST_AVOID: usize = 100;
/// The most tracks to stay in.
const MOST_TRACKS: usize = 20;
/// The largest bound on steps and on lateral transitions.
const MOST_STEPS: u32 = 100;
/// The largest bound on months: a hundred years.
const MOST_MONTHS: u32 = 1_200;
/// The largest ratio of pay.
const MOST_RATIO: f64 = 10.0;

/// What a path must observe. Members that are left out do not restrict; those that are given must all hold, and the answer is
/// exact whatever the combination. *Stops* are the roles between the two ends.
#[derive(Clone, Debug, Default, InputObject)]
pub(crate) struct PathConstraints {
    /// The kinds of transition that may be taken: at least one; any kind when left out.
    kinds: Option<Vec<TransitionKind>>,
    /// The most transitions: 1 to 100.
    max_steps: Option<i32>,
    /// The most months of the whole path: 0 to 1200.
    max_months: Option<i32>,
    /// The most of them that go into schooling: 0 to 1200. 0 is a path without going back to school.
    max_study_months: Option<i32>,
    /// The most lateral transitions: 0 to 100.
    max_lateral: Option<i32>,
    /// Roles that the path must pass: 6 at most, none of them an end.
    via: Option<Vec<RoleBy>>,
    /// Whether it must pass them in the order given.
    #[graphql(default = true)]
    via_in_order: bool,
    /// Roles that it must not pass: 100 at most, none of them an end.
    avoid: Option<Vec<RoleBy>>,
    /// The least pay of every stop and of the destination, as a share of the pay that is published for the origin's category: 0 to
    /// 10; 1 is "never less than I earn now". A published lower bound counts as that bound, a role that inherits the same figure as the
    /// origin as 1. A role without a figure that can be compared does not pass; where the origin has none, no other role passes.
    min_pay_ratio: Option<f64>,
    /// Tracks, 20 at most: every stop must stand in one of them or in a track below it; anywhere when left out or empty.
    tracks: Option<Vec<TrackBy>>,
    /// Whether stops in categories whose employment is projected to shrink are kept out. A category without a projection
    /// passes.
    #[graphql(default)]
    avoid_declining: bool,
    /// The weakest kind of evidence that each transition may rest on: its strongest evidence is of this kind or of a stronger one.
    min_evidence: Option<EvidenceKind>,
}

impl PathConstraints {
    /// The constraints in the domain's terms.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the member that is out of range or names nothing.
    pub(super) fn resolve(&self, snapshot: &Snapshot) -> Result<paths::Constraints> {
        if self.kinds.as_ref().is_some_and(Vec::is_empty) {
            return Err(fault(
                "kinds",
                "holds no kind, so that no transition may be taken; leave it out for any kind.",
            ));
        }
        let kinds = self.kinds.as_ref().map(|kinds| {
            let mut kinds: Vec<model::TransitionKind> = kinds.iter().map(|kind| (*kind).into()).collect();
            kinds.sort_unstable();
            kinds.dedup();
            kinds
        });
        Ok(paths::Constraints {
            kinds,
            max_steps: within("maxSteps", self.max_steps, 1, MOST_STEPS)?,
            max_months: within("maxMonths", self.max_months, 0, MOST_MONTHS)?,
            max_study_months: within("maxStudyMonths", self.max_study_months, 0, MOST_MONTHS)?,
            max_lateral: within("maxLateral", self.max_lateral, 0, MOST_STEPS)?,
            via: roles(snapshot, "via", self.via.as_deref(), MOST_VIA)?,
            via_in_order: self.via_in_order,
            avoid: roles(snapshot, "avoid", self.avoid.as_deref(), MOST_AVOID)?,
            tracks: self.tracks(snapshot)?,
            min_pay_ratio: self.ratio()?,
            avoid_declining: self.avoid_declining,
            min_evidence: self.min_evidence.map(Into::into),
        })
    }

    fn ratio(&self) -> Result<Option<f64>> {
        match self.min_pay_ratio {
            Some(ratio) if !(0.0..=MOST_RATIO).contains(&ratio) => {
                Err(fault("minPayRatio", &format!("is {ratio}; ratios are 0 to {MOST_RATIO}.")))
            }
            ratio => Ok(ratio),
        }
    }

    fn tracks(&self, snapshot: &Snapshot) -> Result<Vec<model::TrackIx>> {
        let given = self.tracks.as_deref().unwrap_or_default();
        few("tracks", given.len(), MOST_TRACKS, "tracks")?;
        let mut tracks = Vec::with_capacity(given.len());
        for (at, by) in given.iter().enumerate() {
            tracks.push(snapshot.required_track(&format!("constraints.tracks[{at}]"), by)?.ix());
        }
        Ok(tracks)
    }
}

/// A fault of a member.
fn fault(member: &str, what: &str) -> ApiError {
    let input = format!("constraints.{member}");
    let message = format!("\"{input}\" {what}");
    ApiError::bad_input(input, message)
}

fn few(member: &str, given: usize, most: usize, what: &str) -> Result<()> {
    if given > most {
        return Err(fault(member, &format!("holds {given} {what}; {most} are the most.")));
    }
    Ok(())
}

fn within(member: &str, given: Option<i32>, least: u32, most: u32) -> Result<Option<u32>> {
    let Some(number) = given else { return Ok(None) };
    match u32::try_from(number).ok().filter(|number| (least..=most).contains(number)) {
        Some(number) => Ok(Some(number)),
        None => Err(fault(member, &format!("is {number}; it must be {least} to {most}."))),
    }
}

/// The roles of a member.
fn roles(snapshot: &Snapshot, member: &str, given: Option<&[RoleBy]>, most: usize) -> Result<Vec<RoleIx>> {
    let given = given.unwrap_or_default();
    few(member, given.len(), most, "roles")?;
    let named = given.iter().enumerate();
    named.map(|(at, by)| Ok(snapshot.required(&format!("constraints.{member}[{at}]"), by)?.ix())).collect()
}

/// Constraints as a client would send them in a variable of type `PathConstraints`: members that do not restrict are left
/// out, and names are slugs.
pub fn as_input(constraints: &paths::Constraints, graph: &CareerGraph) -> Value {
    let mut input = Map::new();
    let mut put = |member: &str, value: Option<Value>| {
        if let Some(value) = value {
            input.insert(member.to_owned(), value);
        }
    };
    let role = |role: &RoleIx| json!({ "slug": graph.role_at(*role).slug() });
    let list = |items: Vec<Value>| (!items.is_empty()).then_some(Value::Array(items));
    put("kinds", constraints.kinds.as_ref().map(|kinds| kinds.iter().map(|kind| kind_name(*kind)).collect()));
    put("maxSteps", constraints.max_steps.map(Into::into));
    put("maxMonths", constraints.max_months.map(Into::into));
    put("maxStudyMonths", constraints.max_study_months.map(Into::into));
    put("maxLateral", constraints.max_lateral.map(Into::into));
    put("via", list(constraints.via.iter().map(role).collect()));
    let in_any_order = !constraints.via_in_order && constraints.via.len() > 1;
    put("viaInOrder", in_any_order.then_some(false.into()));
    put("avoid", list(constraints.avoid.iter().map(role).collect()));
    put("minPayRatio", constraints.min_pay_ratio.map(Into::into));
    let track = |ix: &model::TrackIx| json!({ "slug": graph.track_at(*ix).slug() });
    put("tracks", list(constraints.tracks.iter().map(track).collect()));
    put("avoidDeclining", constraints.avoid_declining.then_some(true.into()));
    put("minEvidence", constraints.min_evidence.map(evidence_name));
    Value::Object(input)
}

fn kind_name(kind: model::TransitionKind) -> Value {
    match kind {
        model::TransitionKind::Advancement => "ADVANCEMENT".into(),
        model::TransitionKind::Lateral => "LATERAL".into(),
    }
}

fn evidence_name(kind: model::EvidenceKind) -> Value {
    match kind {
        model::EvidenceKind::Observed => "OBSERVED".into(),
        model::EvidenceKind::Published => "PUBLISHED".into(),
        model::EvidenceKind::Editorial => "EDITORIAL".into(),
        model::EvidenceKind::Derived => "DERIVED".into(),
    }
}
