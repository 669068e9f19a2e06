use crate::model::RoleIx;

/// The most roles that a path can be asked to pass: what is kept for each role of the graph doubles with every one.
pub const MOST_VIA: usize = 6;

/// The roles that a path must pass, and whether in their order. How far one has come is a set of those passed, a bit each.
#[derive(Clone, Debug)]
pub(super) struct Course {
    via: Vec<RoleIx>,
    in_order: bool,
}

/// The roles of a [`Course`] that have been passed, a bit each.
pub(super) type Passed = u32;

impl Course {
    /// The first [`MOST_VIA`] roles count.
    pub(super) fn new(via: &[RoleIx], in_order: bool) -> Self {
        Self { via: via.iter().take(MOST_VIA).copied().collect(), in_order }
    }

    pub(super) fn via(&self) -> &[RoleIx] {
        &self.via
    }
    /// How many sets of passed roles there may be.
    pub(super) fn states(&self) -> usize {
        1 << self.via.len()
    }
    /// Whether all have been passed.
    pub(super) fn is_done(&self, passed: Passed) -> bool {
        passed.count_ones() as usize == self.via.len()
    }
    /// Whether a path may have passed just these.
    pub(super) fn may_be(&self, passed: Passed) -> bool {
        !self.in_order || passed & (passed + 1) == 0
    }
    /// Which may come next, by their place.
    pub(super) fn next(&self, passed: Passed) -> impl Iterator<Item = usize> + use<> {
        let (count, in_order) = (self.via.len(), self.in_order);
        let open = (0..count).filter(move |at| passed >> at & 1 == 0);
        open.take(if in_order { 1 } else { count })
    }
    /// What has been passed once one stops at a role; `None` where one must not stop there now.
    pub(super) fn pass(&self, passed: Passed, role: RoleIx) -> Option<Passed> {
        match self.via.iter().position(|via| *via == role) {
            None => Some(passed),
            Some(at) => self.next(passed).any(|next| next == at).then_some(passed | 1 << at),
        }
    }
}
