use super::Constraints;
use crate::model::TransitionKind;

/// A constraint, as one thing that may be loosened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The most transitions.
    MaxSteps,
    /// The most months.
    MaxMonths,
    /// The most months of schooling.
    MaxStudyMonths,
    /// The kinds of transition; where they leave out lateral ones, the most of these is meant too.
    Kinds,
    /// The most lateral transitions.
    MaxLateral,
    /// The order of the roles to pass.
    ViaInOrder,
    /// The roles to pass.
    Via,
    /// The roles to avoid.
    Avoid,
    /// The least pay.
    MinPayRatio,
    /// The tracks to stay in.
    Tracks,
    /// Keeping away from shrinking categories.
    AvoidDeclining,
    /// The weakest evidence.
    MinEvidence,
}

impl Part {
    /// All, in the order in which they are tried.
    pub const ALL: [Self; 12] = [
        Self::MaxSteps,
        Self::MaxMonths,
        Self::MaxStudyMonths,
        Self::Kinds,
        Self::MaxLateral,
        Self::ViaInOrder,
        Self::Via,
        Self::Avoid,
        Self::MinPayRatio,
        Self::Tracks,
        Self::AvoidDeclining,
        Self::MinEvidence,
    ];

    /// Whether it restricts anything.
    pub fn is_set(self, constraints: &Constraints) -> bool {
        match self {
            Self::Kinds => constraints.kinds.is_some(),
            Self::MaxSteps => constraints.max_steps.is_some(),
            Self::MaxMonths => constraints.max_months.is_some(),
            Self::MaxStudyMonths => constraints.max_study_months.is_some(),
            Self::MaxLateral => constraints.max_lateral.is_some() && allows_lateral(constraints),
            Self::Via => !constraints.via.is_empty(),
            Self::ViaInOrder => constraints.via_in_order && constraints.via.len() > 1,
            Self::Avoid => !constraints.avoid.is_empty(),
            Self::MinPayRatio => constraints.min_pay_ratio.is_some(),
            Self::Tracks => !constraints.tracks.is_empty(),
            Self::AvoidDeclining => constraints.avoid_declining,
            Self::MinEvidence => constraints.min_evidence.is_some(),
        }
    }

    /// Lets it restrict nothing.
    pub fn lift(self, constraints: &mut Constraints) {
        self.copy(&Constraints { via_in_order: false, ..Constraints::default() }, constraints);
    }
}

impl Part {
    /// Sets it to what it is in other constraints.
    pub(super) fn copy(self, from: &Constraints, to: &mut Constraints) {
        match self {
            Self::Kinds => {
                if !allows_lateral(to) {
                    to.max_lateral = from.max_lateral;
                }
                to.kinds.clone_from(&from.kinds);
            }
            Self::MaxSteps => to.max_steps = from.max_steps,
            Self::MaxMonths => to.max_months = from.max_months,
            Self::MaxStudyMonths => to.max_study_months = from.max_study_months,
            Self::MaxLateral => to.max_lateral = from.max_lateral,
            Self::Via => to.via.clone_from(&from.via),
            Self::ViaInOrder => to.via_in_order = from.via_in_order,
            Self::Avoid => to.avoid.clone_from(&from.avoid),
            Self::MinPayRatio => to.min_pay_ratio = from.min_pay_ratio,
            Self::Tracks => to.tracks.clone_from(&from.tracks),
            Self::AvoidDeclining => to.avoid_declining = from.avoid_declining,
            Self::MinEvidence => to.min_evidence = from.min_evidence,
        }
    }
}

/// Whether the kinds allow lateral transitions.
pub(super) fn allows_lateral(constraints: &Constraints) -> bool {
    constraints.kinds.as_ref().is_none_or(|kinds| kinds.contains(&TransitionKind::Lateral))
}
