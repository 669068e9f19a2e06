use macro_rules_attribute::apply;

use super::path::CareerPath;
use super::path_constraints::as_input;
use crate::{output, paths};

#[derive(Clone, Debug)]
pub(crate) struct Relaxation<'g>(pub(super) paths::Relaxation<'g>);

/// A change of the constraints that opens a path: the smallest of its kind, tried out.
#[apply(output)]
impl<'g> Relaxation<'g> {
    /// What to change, for a person to read: "Allow 6 more months (30 in all)".
    fn message(&self) -> &str {
        &self.0.message
    }
    /// All constraints after the change, as the value of a variable of type `PathConstraints`: names are slugs.
    fn constraints(&self) -> serde_json::Value {
        as_input(&self.0.constraints, self.0.path.origin().graph())
    }
    /// The best path under these constraints, by the cost that was asked for.
    fn path(&self) -> CareerPath<'g> {
        CareerPath::new(self.0.path.clone())
    }
}
