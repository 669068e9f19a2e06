use macro_rules_attribute::apply;

use super::enums::{EvidenceKind, TransitionKind};
use super::id::{GlobalId, Named};
use super::pay_change::PayChange;
use super::role::Role;
use super::skill_gap::SkillGap;
use crate::graph::TransitionRef;
use crate::{model, output};

#[derive(Clone, Copy, Debug)]
pub(crate) struct Transition<'g>(pub(super) TransitionRef<'g>);

/// A directed move from one role to another. At most one joins an ordered pair of roles.
#[apply(output)]
impl<'g> Transition<'g> {
    /// A global id, for `node` and for caches. It names the two roles, so it stays when the data change.
    fn id(&self) -> GlobalId<'g> {
        GlobalId(Named::Transition(self.0))
    }
    /// The role that one leaves.
    fn from(&self) -> Role<'g> {
        Role(self.0.from())
    }
    /// The role that one enters.
    fn to(&self) -> Role<'g> {
        Role(self.0.to())
    }
    /// Step up or step aside.
    fn kind(&self) -> TransitionKind {
        self.0.kind().into()
    }
    /// The typical time it takes, by what it is spent on.
    fn months(&self) -> Months<'g> {
        Months(self.0)
    }
    /// What the destination asks for that the origin does not bring.
    fn skill_gap(&self) -> SkillGap<'g> {
        SkillGap(self.0.skill_gap())
    }
    /// The difference between the published pay of the two roles' categories.
    fn pay_change(&self) -> PayChange {
        PayChange(self.0.pay_change())
    }
    /// What supports the transition, the strongest first; never empty.
    fn evidence(&self) -> Vec<Evidence<'g>> {
        self.0.evidence().iter().map(|evidence| Evidence(self.0, evidence)).collect()
    }
    /// Why people make this move, in a sentence of the editors'. Null until written.
    fn rationale(&self) -> Option<&'g str> {
        self.0.rationale()
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Months<'g>(TransitionRef<'g>);

impl<'g> Months<'g> {
    pub(super) fn new(transition: TransitionRef<'g>) -> Self {
        Self(transition)
    }
}

/// A typical time in whole months, by what it is spent on.
#[apply(output)]
impl<'g> Months<'g> {
    /// The sum of the parts.
    fn total(&self) -> u32 {
        self.0.months().total()
    }
    /// Schooling that the destination asks for and the origin does not bring.
    fn study(&self) -> u16 {
        self.0.months().study
    }
    /// Related work experience that is still to be gained.
    fn experience(&self) -> u16 {
        self.0.months().experience
    }
    /// Training on the job that is still to be done.
    fn training(&self) -> u16 {
        self.0.months().training
    }
    /// Finding the position and becoming productive in it.
    fn settling_in(&self) -> u16 {
        self.0.months().settling_in
    }
    /// How the months were computed, as the id of one of `dataset.methods`; null where an editor states them.
    fn method(&self) -> Option<&'g str> {
        self.0.method().map(|method| method.id.as_str())
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Evidence<'g>(TransitionRef<'g>, &'g model::Evidence);

/// What supports a transition.
#[apply(output)]
impl<'g> Evidence<'g> {
    /// Of which kind the support is.
    fn kind(&self) -> EvidenceKind {
        self.1.kind.into()
    }
    /// The title of the source that is cited; null where none is. `dataset.sources` tells more.
    fn source(&self) -> Option<&'g str> {
        self.0.source_of(self.1).map(|source| source.title.as_str())
    }
    /// The method, as the id of one of `dataset.methods`; null where the support is not derived.
    fn method(&self) -> Option<&'g str> {
        self.0.method_of(self.1).map(|method| method.id.as_str())
    }
    /// What exactly the source or the method says, in a few words; null where there is no more to say.
    fn detail(&self) -> Option<&'g str> {
        self.1.detail.as_deref()
    }
    /// How many people were counted making the move; null unless observed.
    fn people(&self) -> Option<u32> {
        self.1.people
    }
    /// The share of those leaving the origin who made this move, 0 to 1; null unless observed.
    fn share(&self) -> Option<f64> {
        self.1.share
    }
}
