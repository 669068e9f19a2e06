//! Partial paths and their order.

use std::cmp::Ordering;

use super::cost::Rank;
use super::course::Passed;
use super::found::Found;
use crate::model::{RoleIx, TransitionIx};

/// The place of a label among the [`Labels`].
pub(super) type LabelIx = u32;

/// A partial path: the last step of it, and where the rest is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label {
    pub(super) rank: Rank,
    pub(super) role: RoleIx,
    /// The label without the last step; its own place where there is none.
    pub(super) parent: LabelIx,
    /// How many steps lie behind.
    pub(super) depth: u32,
    pub(super) passed: Passed,
    /// The transition of the last step; of no meaning where there is none.
    pub(super) transition: TransitionIx,
}

/// All labels of a search, and for each what it has spent and which of the marked roles it has stopped at.
#[derive(Debug, Default)]
pub(super) struct Labels {
    all: Vec<Label>,
    width: usize,
    spent: Vec<u32>,
    words: usize,
    marks: Vec<u64>,
}

impl Labels {
    /// Forgets all labels. From now on each has so many amounts and marks.
    pub(super) fn begin(&mut self, amounts: usize, marks: usize) {
        self.all.clear();
        self.spent.clear();
        self.marks.clear();
        self.width = amounts;
        self.words = marks.div_ceil(64);
    }

    /// The label that would be added next.
    pub(super) fn next(&self) -> LabelIx {
        LabelIx::try_from(self.all.len()).unwrap_or(LabelIx::MAX)
    }

    /// Adds a label with what it has spent; it has stopped where its parent had, and at the role of this mark.
    pub(super) fn add(&mut self, label: Label, spent: &[u32], mark: Option<usize>) -> LabelIx {
        let ix = self.next();
        self.all.push(label);
        self.spent.extend_from_slice(spent);
        let start = self.marks.len();
        if label.parent == ix {
            self.marks.resize(start + self.words, 0);
        } else {
            let parent = label.parent as usize * self.words;
            self.marks.extend_from_within(parent..parent + self.words);
        }
        if let Some(mark) = mark {
            self.marks[start + mark / 64] |= 1 << (mark % 64);
        }
        ix
    }

    pub(super) fn get(&self, ix: LabelIx) -> &Label {
        &self.all[ix as usize]
    }
    pub(super) fn spent(&self, ix: LabelIx) -> &[u32] {
        &self.spent[ix as usize * self.width..][..self.width]
    }
    fn marks(&self, ix: LabelIx) -> &[u64] {
        &self.marks[ix as usize * self.words..][..self.words]
    }
    /// Whether the path has stopped at the role of this mark.
    pub(super) fn has_mark(&self, ix: LabelIx, mark: usize) -> bool {
        self.marks(ix)[mark / 64] >> (mark % 64) & 1 == 1
    }

    /// Whether whatever one label can become the other can too, as far as amounts and marked roles go: it has spent no more,
    /// and stopped at no other marked role. `spent` and `marks` are those of a label that may not have been added yet.
    pub(super) fn can_replace(&self, ix: LabelIx, spent: &[u32], parent: LabelIx) -> bool {
        // What stops at a marked role that the parent did not is that role itself, at which both stop.
        self.spent(ix).iter().zip(spent).all(|(mine, theirs)| mine <= theirs)
            && (self.words == 0 || self.stops_within(ix, parent))
    }

    fn stops_within(&self, ix: LabelIx, parent: LabelIx) -> bool {
        let before = self.get(ix).parent;
        let mine = self.marks(if before == ix { ix } else { before });
        mine.iter().zip(self.marks(parent)).all(|(mine, theirs)| mine & !theirs == 0)
    }

    /// The labels from the first step on to this one.
    pub(super) fn way(&self, ix: LabelIx) -> Vec<&Label> {
        let mut way = vec![self.get(ix)];
        let mut at = ix;
        while self.get(at).parent != at {
            at = self.get(at).parent;
            way.push(self.get(at));
        }
        way.reverse();
        way
    }

    /// The path of a label, from the first step on.
    pub(super) fn found(&self, ix: LabelIx) -> Found {
        let way = self.way(ix);
        Found {
            rank: self.get(ix).rank,
            roles: way.iter().map(|label| label.role).collect(),
            transitions: way.iter().skip(1).map(|label| label.transition).collect(),
        }
    }

    /// The role at which a label stops, then those of the labels before it: its path where it has been made backwards.
    pub(super) fn roles_back(&self, ix: LabelIx) -> impl Iterator<Item = RoleIx> + '_ {
        let before = move |at: &LabelIx| Some(self.get(*at).parent).filter(|parent| parent != at);
        std::iter::successors(Some(ix), before).map(|at| self.get(at).role)
    }

    /// Compares the sequences of roles of two labels; of two one of which begins the other, the shorter is first.
    pub(super) fn compare_roles(&self, one: LabelIx, other: LabelIx) -> Ordering {
        let (mut a, mut b) = (one, other);
        while self.get(a).depth > self.get(b).depth {
            a = self.get(a).parent;
        }
        while self.get(b).depth > self.get(a).depth {
            b = self.get(b).parent;
        }
        let mut order = self.get(one).depth.cmp(&self.get(other).depth);
        while a != b {
            let (mine, theirs) = (self.get(a), self.get(b));
            if mine.role != theirs.role {
                order = mine.role.cmp(&theirs.role);
            }
            if mine.parent == a {
                break;
            }
            (a, b) = (mine.parent, theirs.parent);
        }
        order
    }
}

/// The labels that are to be looked at, the one that promises the best path first: by rank, then by roles.
#[derive(Debug, Default)]
pub(super) struct Queue(Vec<(Rank, LabelIx)>);

impl Queue {
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn push(&mut self, labels: &Labels, rank: Rank, label: LabelIx) {
        let mut at = self.0.len();
        self.0.push((rank, label));
        while at > 0 && self.is_before(labels, at, (at - 1) / 2) {
            self.0.swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    pub(super) fn pop(&mut self, labels: &Labels) -> Option<(Rank, LabelIx)> {
        let last = self.0.len().checked_sub(1)?;
        self.0.swap(0, last);
        let first = self.0.pop();
        let mut at = 0;
        loop {
            let (left, right) = (2 * at + 1, 2 * at + 2);
            if left >= self.0.len() {
                return first;
            }
            let child =
                if right < self.0.len() && self.is_before(labels, right, left) { right } else { left };
            if !self.is_before(labels, child, at) {
                return first;
            }
            self.0.swap(child, at);
            at = child;
        }
    }

    fn is_before(&self, labels: &Labels, one: usize, other: usize) -> bool {
        let ((rank, label), (other_rank, other)) = (self.0[one], self.0[other]);
        rank.cmp(&other_rank).then_with(|| labels.compare_roles(label, other)).is_lt()
    }
}
