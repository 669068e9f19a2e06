use macro_rules_attribute::apply;

use super::path::CareerPath;
use crate::{output, paths};

#[derive(Clone, Debug)]
pub(crate) struct WayBack<'g>(pub(super) paths::CareerPath<'g>);

/// The shortest way back by months, from where a step ends to where it starts. No constraint of the question applies to it.
#[apply(output)]
impl<'g> WayBack<'g> {
    /// Whether it is a single transition.
    fn direct(&self) -> bool {
        self.0.transitions().len() == 1
    }
    /// Its typical time, in months.
    fn months(&self) -> u32 {
        self.0.totals().months()
    }
    /// The number of its transitions.
    fn steps(&self) -> usize {
        self.0.transitions().len()
    }
    /// The way itself.
    fn path(&self) -> CareerPath<'g> {
        CareerPath::new(self.0.clone())
    }
}
