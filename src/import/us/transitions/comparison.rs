//! Everything by which two roles are compared, at hand in one place.

use super::experience::Experience;
use super::likeness::likeness;
use super::lines::Lines;
use super::published::Published;
use super::roles::Roles;
use super::seniority::Seniority;
use super::square::Square;
use super::study::Study;
use super::training::Training;

/// The roles and their comparisons.
pub(super) struct Comparison<'a> {
    pub(super) roles: Roles<'a>,
    pub(super) published: Published,
    pub(super) lines: Lines,
    pub(super) seniority: Seniority,
    pub(super) study: Study<'a>,
    pub(super) experience: Experience,
    pub(super) training: Training,
    likeness: Square<i32>,
}

impl<'a> Comparison<'a> {
    pub(super) fn of(roles: Roles<'a>, published: Published) -> Self {
        let lines = Lines::of(&roles);
        Self {
            seniority: Seniority::of(&roles, &lines),
            study: Study::of(&roles),
            experience: Experience::of(&roles),
            training: Training::of(&roles),
            likeness: likeness(&roles, &published),
            lines,
            published,
            roles,
        }
    }

    /// How alike two roles are, 100 for the same.
    pub(super) fn likeness(&self, a: usize, b: usize) -> i32 {
        self.likeness[(a, b)]
    }
    /// Whether two roles stand in different major groups.
    pub(super) fn other_major(&self, a: usize, b: usize) -> bool {
        self.roles.all[a].major() != self.roles.all[b].major()
    }
    /// Whether two roles stand in one minor group or share a pathway.
    pub(super) fn near(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.roles.all[a], &self.roles.all[b]);
        a.minor() == b.minor() || a.shares_pathway(b)
    }
    /// Whether two roles stand in one line of work, widely taken: one major group, a shared pathway, the one leading
    /// the other, or both in health care, as practitioner and as support.
    pub(super) fn in_line(&self, a: usize, b: usize) -> bool {
        let health = |group: &str| group == "29" || group == "31";
        let (one, other) = (&self.roles.all[a], &self.roles.all[b]);
        one.major() == other.major()
            || one.shares_pathway(other)
            || self.lines.leads(a, b)
            || self.lines.leads(b, a)
            || (health(one.major()) && health(other.major()))
    }
}
