use super::labels::{Label, LabelIx, Labels};

/// So many comparisons of labels cost as much as setting one.
const COMPARED: u64 = 16;
/// No label.
const NONE: LabelIx = LabelIx::MAX;

/// The labels of each place (a role, and what has been passed when one is there) that no other makes needless.
///
/// Labels are settled in the order of their paths, so one that is settled later is never better. It is needless
/// where one settled earlier [can replace](Labels::can_replace) it.
#[derive(Debug, Default)]
pub(super) struct Fronts {
    states: usize,
    places: Vec<Place>,
    touched: Vec<usize>,
    /// By label: the one settled before it at its place.
    earlier: Vec<LabelIx>,
    /// The comparisons that have not been paid for.
    compared: u64,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    /// The label settled last.
    settled: LabelIx,
    /// The label of the least rank, which may wait to be settled.
    leading: LabelIx,
}

impl Place {
    const EMPTY: Self = Self { settled: NONE, leading: NONE };
}

impl Fronts {
    /// Forgets all labels. There are so many roles, and so many sets of passed ones.
    pub(super) fn begin(&mut self, roles: usize, states: usize) {
        for at in self.touched.drain(..) {
            self.places[at] = Place::EMPTY;
        }
        self.earlier.clear();
        self.states = states;
        if self.places.len() < roles * states {
            self.places.resize(roles * states, Place::EMPTY);
        }
    }

    fn at(&self, label: &Label) -> usize {
        label.role.at() * self.states + label.passed as usize
    }

    /// Whether a label need not be settled, since a settled one can replace it.
    pub(super) fn is_needless(&mut self, labels: &Labels, label: &Label, spent: &[u32]) -> bool {
        let mut at = self.places[self.at(label)].settled;
        while at != NONE {
            self.compared += 1;
            if labels.can_replace(at, spent, label.parent) {
                return true;
            }
            at = self.earlier[at as usize];
        }
        false
    }

    /// What the comparisons since the last call cost, in labels.
    pub(super) fn cost(&mut self) -> u64 {
        let cost = self.compared / COMPARED;
        self.compared %= COMPARED;
        cost
    }

    /// Whether a label need not even be added, since the one of the least rank at its place is truly better.
    pub(super) fn is_hopeless(&self, labels: &Labels, label: &Label, spent: &[u32]) -> bool {
        let leading = self.places[self.at(label)].leading;
        leading != NONE
            && labels.get(leading).rank < label.rank
            && labels.can_replace(leading, spent, label.parent)
    }

    /// Takes note of a label that has been added.
    pub(super) fn add(&mut self, labels: &Labels, ix: LabelIx) {
        self.earlier.push(NONE);
        let label = labels.get(ix);
        let at = self.at(label);
        let place = &mut self.places[at];
        if place.settled == NONE && place.leading == NONE {
            self.touched.push(at);
        }
        if place.leading == NONE || label.rank < labels.get(place.leading).rank {
            place.leading = ix;
        }
    }

    /// Settles a label.
    pub(super) fn settle(&mut self, labels: &Labels, ix: LabelIx) {
        let at = self.at(labels.get(ix));
        self.earlier[ix as usize] = std::mem::replace(&mut self.places[at].settled, ix);
    }
}
