//! The smallest change of one constraint that opens a path, the others left as they are.

use super::measure::{Amount, Objective};
use super::part::allows_lateral;
use super::trees::Work;
use super::{Constraints, Exhausted, Part, Question};
use crate::graph::{NotComparable, PayChange, TrackRef};
use crate::model::{EvidenceKind, RoleIx, TrackIx};

/// How many hundredths a ratio of pay is changed by at least.
const RATIO_STEPS: f64 = 100.0;

/// The smallest changes of a constraint that open a path, as whole sets of constraints; empty where none does. Several where
/// lists of roles can be shortened by as few roles in several ways.
pub(super) fn loosened(
    part: Part,
    question: &Question<'_>,
    work: &mut Work<'_>,
) -> Result<Vec<Constraints>, Exhausted> {
    let mut lifted = question.clone();
    part.lift(&mut lifted.constraints);
    let one = |constraints: Option<Constraints>| Ok(constraints.into_iter().collect());
    match part {
        Part::MaxSteps => one(lifted.bounded(Amount::Steps, work)?),
        Part::MaxMonths => one(lifted.bounded(Amount::Months, work)?),
        Part::MaxStudyMonths => one(lifted.bounded(Amount::Study, work)?),
        Part::MaxLateral => one(lifted.bounded(Amount::Lateral, work)?),
        Part::Kinds if !allows_lateral(&question.constraints) => one(lifted.bounded(Amount::Lateral, work)?),
        Part::Kinds | Part::ViaInOrder | Part::AvoidDeclining => {
            one(lifted.opens(work)?.then_some(lifted.constraints))
        }
        Part::Via => question.fewer_via(work),
        Part::Avoid => question.fewer_avoided(&lifted, work),
        Part::MinPayRatio => one(question.lower_pay(&lifted, work)?),
        Part::Tracks => one(question.wider_tracks(lifted, work)?),
        Part::MinEvidence => one(question.weaker_evidence(work)?),
    }
}

impl Question<'_> {
    /// The same question under other constraints.
    pub(super) fn under(&self, constraints: Constraints) -> Self {
        Self { constraints, ..self.clone() }
    }

    /// Whether there is a path.
    pub(super) fn opens(&self, work: &mut Work<'_>) -> Result<bool, Exhausted> {
        Ok(self.least(Objective::Amount(Amount::Steps), work)?.is_some())
    }

    /// Bounds an amount by the least that is enough.
    fn bounded(mut self, amount: Amount, work: &mut Work<'_>) -> Result<Option<Constraints>, Exhausted> {
        let Some(found) = self.least(Objective::Amount(amount), work)? else { return Ok(None) };
        let most = u32::try_from(found.rank.chosen).unwrap_or(u32::MAX);
        let bound = match amount {
            Amount::Steps => &mut self.constraints.max_steps,
            Amount::Months => &mut self.constraints.max_months,
            Amount::Study => &mut self.constraints.max_study_months,
            Amount::Lateral => &mut self.constraints.max_lateral,
        };
        *bound = Some(most);
        Ok(Some(self.constraints))
    }

    /// Drops as few of the roles to pass as is enough.
    fn fewer_via(&self, work: &mut Work<'_>) -> Result<Vec<Constraints>, Exhausted> {
        let via = &self.constraints.via;
        let mut sets: Vec<u32> = (1..1_u32 << via.len().min(31)).collect();
        sets.sort_by_key(|dropped| dropped.count_ones());
        let mut opening: Vec<(u32, Constraints)> = Vec::new();
        for dropped in sets {
            if opening.first().is_some_and(|(found, _)| found.count_ones() < dropped.count_ones()) {
                break;
            }
            let mut constraints = self.constraints.clone();
            let kept = via.iter().enumerate().filter(|(at, _)| dropped >> at & 1 == 0);
            constraints.via = kept.map(|(_, role)| *role).collect();
            if self.under(constraints.clone()).opens(work)? {
                opening.push((dropped, constraints));
            }
        }
        Ok(opening.into_iter().map(|(_, constraints)| constraints).collect())
    }

    /// Drops as few of the roles to avoid as is enough: every one that is enough by itself, or one smallest set.
    fn fewer_avoided(&self, lifted: &Self, work: &mut Work<'_>) -> Result<Vec<Constraints>, Exhausted> {
        let avoid = &self.constraints.avoid;
        let Some(found) = lifted.least(Objective::Stops(avoid.clone()), work)? else {
            return Ok(Vec::new());
        };
        let without = |dropped: &[RoleIx]| {
            let mut constraints = self.constraints.clone();
            constraints.avoid.retain(|role| !dropped.contains(role));
            constraints
        };
        if found.rank.chosen > 1 {
            return Ok(vec![without(&found.roles)]);
        }
        let mut opening = Vec::new();
        for (at, role) in avoid.iter().enumerate() {
            let constraints = without(&[*role]);
            if !avoid[..at].contains(role) && self.under(constraints.clone()).opens(work)? {
                opening.push(constraints);
            }
        }
        Ok(opening)
    }

    /// Lowers the least pay by as few hundredths as is enough, or lifts it where roles without a figure stand in the way.
    fn lower_pay(&self, lifted: &Self, work: &mut Work<'_>) -> Result<Option<Constraints>, Exhausted> {
        if !lifted.opens(work)? {
            return Ok(None);
        }
        let asked = self.constraints.min_pay_ratio.unwrap_or(0.0);
        let at_most = |ratio: f64| Constraints { min_pay_ratio: Some(ratio), ..self.constraints.clone() };
        let mut ratios: Vec<f64> = self
            .from
            .graph()
            .roles()
            .filter_map(|role| match self.from.pay_change(role) {
                PayChange::Comparable { percent, .. } => Some(1.0 + percent / 100.0),
                PayChange::NotComparable(NotComparable::SameFigure) => Some(1.0),
                PayChange::NotComparable(_) => None,
            })
            // A ratio that is a whole number of hundredths may come out a trifle lower.
            .map(|ratio| (ratio * RATIO_STEPS + 1e-7).floor() / RATIO_STEPS)
            .filter(|ratio| *ratio < asked)
            .collect();
        ratios.sort_by(|a, b| b.total_cmp(a));
        ratios.dedup();
        // What opens at a ratio opens at every lower one: the first that opens is found by halving.
        let (mut closed, mut open) = (0, ratios.len());
        while closed < open {
            let middle = usize::midpoint(closed, open);
            if self.under(at_most(ratios[middle])).opens(work)? {
                open = middle;
            } else {
                closed = middle + 1;
            }
        }
        Ok(Some(ratios.get(open).map_or_else(|| lifted.constraints.clone(), |ratio| at_most(*ratio))))
    }

    /// Widens each track to the one around it where that is enough, or lifts the constraint.
    fn wider_tracks(&self, lifted: Self, work: &mut Work<'_>) -> Result<Option<Constraints>, Exhausted> {
        let graph = self.from.graph();
        let wider = |ix: &TrackIx| graph.track_at(*ix).parent().map_or(*ix, TrackRef::ix);
        let mut tracks: Vec<_> = self.constraints.tracks.iter().map(wider).collect();
        tracks.sort_unstable();
        tracks.dedup();
        let widened = Constraints { tracks, ..self.constraints.clone() };
        if self.under(widened.clone()).opens(work)? {
            return Ok(Some(widened));
        }
        Ok(lifted.opens(work)?.then_some(lifted.constraints))
    }

    /// Accepts the strongest of the weaker kinds of evidence that is enough.
    fn weaker_evidence(&self, work: &mut Work<'_>) -> Result<Option<Constraints>, Exhausted> {
        use EvidenceKind::{Derived, Editorial, Published};
        for kind in [Published, Editorial, Derived] {
            let constraints = Constraints { min_evidence: Some(kind), ..self.constraints.clone() };
            if self.constraints.min_evidence < Some(kind) && self.under(constraints.clone()).opens(work)? {
                return Ok(Some(constraints));
            }
        }
        Ok(None)
    }
}
