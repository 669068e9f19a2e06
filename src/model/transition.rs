use super::{MethodIx, RoleIx, SourceIx};

/// Whether a transition is a step up or a step aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TransitionKind {
    /// A step up: more responsibility, preparation or pay. It runs upwards only.
    Advancement,
    /// A step aside to a role of like standing.
    Lateral,
}

/// A directed move from one role to another. At most one joins an ordered pair of roles.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// The role that one leaves.
    pub from: RoleIx,
    /// The role that one enters.
    pub to: RoleIx,
    /// Step up or step aside.
    pub kind: TransitionKind,
    /// The typical time it takes.
    pub months: Months,
    /// How the months were computed; `None` where an editor states them.
    pub method: Option<MethodIx>,
    /// What supports the transition; never empty.
    pub evidence: Vec<Evidence>,
    /// Why people make this move, in a sentence by the layer's editors.
    pub rationale: Option<String>,
}

/// A time in whole months, by what it is spent on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months {
    /// Schooling that the destination asks for and the origin does not bring.
    pub study: u16,
    /// Related work experience that is still to be gained.
    pub experience: u16,
    /// Training on the job that is still to be done.
    pub training: u16,
    /// Finding the position and becoming productive in it.
    pub settling_in: u16,
}

impl Months {
    /// The sum of the parts.
    pub fn total(self) -> u32 {
        u32::from(self.study)
            + u32::from(self.experience)
            + u32::from(self.training)
            + u32::from(self.settling_in)
    }
}

/// What supports a transition.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Of which kind the support is.
    pub kind: EvidenceKind,
    /// The source, where one is cited.
    pub source: Option<SourceIx>,
    /// The method, where the transition was derived.
    pub method: Option<MethodIx>,
    /// What exactly the source or the method says, in a few words.
    pub detail: Option<String>,
    /// How many people were counted making the move.
    pub people: Option<u32>,
    /// The share of those leaving the origin who made this move, 0 to 1.
    pub share: Option<f64>,
}

/// Of which kind the support for a transition is, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceKind {
    /// People were counted making the move.
    Observed,
    /// A published source lists the pair.
    Published,
    /// The layer's editors judge it so.
    Editorial,
    /// It was computed, by the method named.
    Derived,
}
