use std::time::Instant;

/// How often the clock is looked at, in labels.
const STRIDE: u64 = 1_024;

/// How much searching may cost, all searches that spend it together. What it is spent on is *labels*: partial paths that a
/// search puts aside to look at later, some 60 bytes each, and roles whose distance from an end it determines. So it
/// bounds memory and, at a few million labels a second, time.
#[derive(Clone, Debug)]
pub struct Effort {
    left: u64,
    until: Option<Instant>,
    looked: u64,
}

/// The effort was spent before the answer was certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the search took more effort than it may")]
pub struct Exhausted;

impl Effort {
    /// What it is unless said otherwise, in labels. A question over the bundled data takes some hundreds or thousands; what takes
    /// more than this combines several tight limits.
    pub const LABELS: u64 = 200_000;

    /// An effort of so many labels.
    pub fn labels(labels: u64) -> Self {
        Self { left: labels, until: None, looked: labels }
    }

    /// The same, and no longer than until then.
    #[must_use]
    pub fn until(self, deadline: Option<Instant>) -> Self {
        Self { until: deadline, ..self }
    }

    /// The labels that are left.
    pub fn left(&self) -> u64 {
        self.left
    }

    pub(crate) fn spend(&mut self, labels: u64) -> Result<(), Exhausted> {
        self.left = self.left.checked_sub(labels).ok_or(Exhausted)?;
        if self.looked - self.left >= STRIDE {
            self.looked = self.left;
            if self.until.is_some_and(|until| Instant::now() > until) {
                self.left = 0;
                return Err(Exhausted);
            }
        }
        Ok(())
    }
}

impl Default for Effort {
    fn default() -> Self {
        Self::labels(Self::LABELS)
    }
}
