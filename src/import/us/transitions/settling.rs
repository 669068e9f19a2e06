//! Months of settling in: finding the position and becoming productive in it. Every step costs a floor; weaker
//! evidence, a new field and the lead of a function from outside cost more.

use super::network::Basis;
use crate::import::us::onet::Tier;
use crate::model::TransitionKind;

/// The floor of an advancement: a higher position has to come free and to be won.
const ADVANCEMENT: u16 = 12;
/// The floor of a move aside.
const LATERAL: u16 = 8;
/// Months for what the transition rests on: the less certain that people make it, the longer they look.
fn evidence(basis: Basis) -> u16 {
    match basis {
        Basis::Published(Tier::PrimaryShort) => 0,
        Basis::LineSupervisor => 2,
        Basis::FunctionManager | Basis::Sibling => 3,
        Basis::Published(Tier::PrimaryLong) => 4,
        Basis::Ladder | Basis::WayUp => 6,
        Basis::Published(Tier::Supplemental) => 10,
    }
}
/// The evidence costs no more than this where the destination leads the origin's own line of work.
const LED_EVIDENCE: u16 = 2;
/// A role is at least so like to the one that leads its line of work.
const LED_LIKENESS: i32 = 60;
/// Below this likeness the destination is a new field to settle into.
const NEW_FIELD_FROM: i32 = 60;
/// Percent of a month for each point of likeness that is missing.
const NEW_FIELD_PERCENT: i32 = 40;
/// More for those who come to manage a function that their own line of work does not report to.
const OUTSIDER: u16 = 6;

/// What a move's settling in depends on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arrival {
    pub(super) kind: TransitionKind,
    pub(super) basis: Basis,
    /// Of the two roles.
    pub(super) likeness: i32,
    /// Whether the destination leads the origin's line of work.
    pub(super) leads: bool,
    /// Whether the destination is a manager's role or a higher one.
    pub(super) manages: bool,
}

impl Arrival {
    /// Months of settling in.
    pub(super) fn months(self) -> u16 {
        let advancement = self.kind == TransitionKind::Advancement;
        let floor = if advancement { ADVANCEMENT } else { LATERAL };
        let (evidence, likeness) = (evidence(self.basis), self.likeness.max(0));
        let (evidence, likeness) = if self.leads {
            (evidence.min(LED_EVIDENCE), likeness.max(LED_LIKENESS))
        } else {
            (evidence, likeness)
        };
        let new_field = (NEW_FIELD_FROM - likeness).max(0) * NEW_FIELD_PERCENT / 100;
        let outsider = if advancement && self.manages && !self.leads { OUTSIDER } else { 0 };
        floor + evidence + u16::try_from(new_field).unwrap_or(0) + outsider
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_add_up() {
        let plain = Arrival {
            kind: TransitionKind::Lateral,
            basis: Basis::Published(Tier::PrimaryShort),
            likeness: 80,
            leads: false,
            manages: false,
        };
        assert_eq!(plain.months(), 8);
        assert_eq!(
            Arrival { likeness: 26, ..plain }.months(),
            8 + 13,
            "34 points at 40 %, begun months left out"
        );
        assert_eq!(Arrival { likeness: -3, ..plain }.months(), 8 + 24);
        let up = Arrival { kind: TransitionKind::Advancement, manages: true, ..plain };
        assert_eq!(Arrival { basis: Basis::Published(Tier::Supplemental), ..up }.months(), 12 + 10 + 6);
        assert_eq!(
            Arrival { basis: Basis::Published(Tier::Supplemental), leads: true, likeness: 0, ..up }.months(),
            12 + 2
        );
    }
}
