use crate::model::{EvidenceKind, RoleIx, TrackIx, TransitionKind};

/// What a path must observe. The default asks for nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Constraints {
    /// The kinds of transition that may be taken; `None` for any.
    pub kinds: Option<Vec<TransitionKind>>,
    /// The most transitions.
    pub max_steps: Option<u32>,
    /// The most months, of all parts together.
    pub max_months: Option<u32>,
    /// The most months of schooling; 0 for a path without going back to school.
    pub max_study_months: Option<u32>,
    /// The most lateral transitions.
    pub max_lateral: Option<u32>,
    /// Roles that the path must pass, besides its ends.
    pub via: Vec<RoleIx>,
    /// Whether it must pass them in the order given.
    pub via_in_order: bool,
    /// Roles that it must not pass.
    pub avoid: Vec<RoleIx>,
    /// The tracks that the stops between the ends must stand in, in at least one of them or below it; empty for any.
    pub tracks: Vec<TrackIx>,
    /// The least pay of every stop, the destination included, as a share of the origin's published pay: 1 for "never less
    /// than I earn now". A stop without a published figure does not pass, since nothing shows that it pays enough;
    /// one that inherits the origin's own figure counts as 1.
    pub min_pay_ratio: Option<f64>,
    /// Whether the stops between the ends must not belong to a category whose employment is projected to shrink. Where
    /// nothing is projected, nothing is held against a role.
    pub avoid_declining: bool,
    /// The weakest kind of evidence that each transition may rest on.
    pub min_evidence: Option<EvidenceKind>,
}

impl Default for Constraints {
    fn default() -> Self {
        Self {
            kinds: None,
            max_steps: None,
            max_months: None,
            max_study_months: None,
            max_lateral: None,
            via: Vec::new(),
            via_in_order: true,
            avoid: Vec::new(),
            tracks: Vec::new(),
            min_pay_ratio: None,
            avoid_declining: false,
            min_evidence: None,
        }
    }
}
