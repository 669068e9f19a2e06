//! Leaps over a rung: advancements that people make in two steps, so that the direct one would mislead.

use std::collections::BTreeMap;

use super::comparison::Comparison;
use super::network::{Basis, Network, Step};
use crate::import::us::onet::Tier;

/// From so many points of seniority on rungs are looked for. What the weaker tiers list is a leap sooner.
fn leap(basis: Basis) -> i32 {
    match basis {
        Basis::Published(Tier::PrimaryLong) => 240,
        Basis::Published(Tier::Supplemental) => 160,
        _ => NEAREST_LEAP,
    }
}
const NEAREST_LEAP: i32 = 280;
/// From so many points on a published leap is a far one: a rung of no higher standing or job zone counts too.
pub(super) const FAR_LEAP: i32 = 400;
/// The least likeness of the origin and a rung.
const RUNG_LIKENESS: i32 = 25;
/// Months of study and experience that the way by a rung may cost more than the leap.
const RUNG_SLACK: u16 = 12;
/// The same where the destination leads the rung's line of work.
const RUNG_SLACK_LED: u16 = 30;
/// An entry role of a profession asks for at least so many months of experience less than the other.
const ENTRY_SLACK: u16 = 12;

/// The leaps to be dropped, and why. All are judged on the same network, so that their order makes no difference.
pub(super) fn leaps(compared: &Comparison<'_>, network: &Network) -> BTreeMap<(usize, usize), &'static str> {
    let ways_up = network.ways_up(compared.roles.len());
    let mut dropped = BTreeMap::new();
    for ((from, to), step) in network.steps.iter().filter(|(_, step)| step.is_advancement()) {
        let leap = Leap { compared, network, from: *from, to: *to, step: *step };
        let mut rungs = ways_up[*from].iter();
        if leap.is_long() && rungs.any(|rung| leap.has_rung(*rung)) {
            dropped.insert((*from, *to), "a rung lies between");
        } else if leap.enters_profession() && ways_up[*from].iter().any(|rung| leap.passes_entry(*rung)) {
            dropped.insert((*from, *to), "a profession is entered at its entry roles");
        }
    }
    dropped
}

/// An advancement that may be a leap.
struct Leap<'l, 'a> {
    compared: &'l Comparison<'a>,
    network: &'l Network,
    from: usize,
    to: usize,
    step: Step,
}

impl Leap<'_, '_> {
    fn points(&self) -> i32 {
        self.compared.seniority.points(self.from, self.to)
    }

    fn is_long(&self) -> bool {
        self.points() >= leap(self.step.basis) && !self.compared.lines.leads(self.from, self.to)
    }

    /// Whether a role is a rung between the two.
    fn has_rung(&self, rung: usize) -> bool {
        let (compared, roles) = (self.compared, &self.compared.roles.all);
        let legs = self.network.advancement(self.from, rung).zip(self.network.advancement(rung, self.to));
        let Some((first, second)) = legs else { return false };
        let rises =
            roles[rung].standing > roles[self.from].standing || roles[rung].zone > roles[self.from].zone;
        let far = self.points() >= leap(self.step.basis) + FAR_LEAP - NEAREST_LEAP;
        if roles[rung].standing > roles[self.to].standing || !(rises || far) {
            return false;
        }
        let led = compared.lines.leads(rung, self.to);
        if led && compared.lines.leads(self.from, rung) {
            return true; // from worker over supervisor to manager
        }
        let to_rung = compared.likeness(self.from, rung);
        if to_rung < RUNG_LIKENESS || first.basis.is_supplemental() {
            return false;
        }
        if !led {
            let least = to_rung.min(compared.likeness(rung, self.to));
            let unlike = least < compared.likeness(self.from, self.to);
            if compared.other_major(rung, self.to) || unlike || second.basis.is_supplemental() {
                return false;
            }
        }
        let slack = if led { RUNG_SLACK_LED } else { RUNG_SLACK };
        first.preparation() + second.preparation() <= self.step.preparation() + slack
    }

    /// Whether the destination has a profession that the origin has not.
    fn enters_profession(&self) -> bool {
        let study = &self.compared.study;
        study.profession(self.to).is_some() && study.profession(self.to) != study.profession(self.from)
    }

    /// Whether a role is the entry to the destination's profession: one enters the profession there with less
    /// experience, and goes on to the destination.
    fn passes_entry(&self, entry: usize) -> bool {
        let (study, roles) = (&self.compared.study, &self.compared.roles.all);
        study.profession(entry) == study.profession(self.to)
            && roles[entry].experience + ENTRY_SLACK <= roles[self.to].experience
            && self.network.step(entry, self.to).is_some()
    }
}
