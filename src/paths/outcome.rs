use super::CareerPath;

/// What a search for a path yields.
#[derive(Clone, Debug)]
pub enum Outcome<'g> {
    /// There is a path.
    Path(CareerPath<'g>),
    /// There is none.
    NoPath(NoPath),
}

/// Why there is no path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPath {
    /// The reason.
    pub reason: NoPathReason,
}

/// The reason why there is no path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoPathReason {
    /// No transition leaves the origin.
    NothingLeadsOut,
    /// No transition enters the destination.
    NothingLeadsIn,
    /// Both have transitions, but no chain of them joins the two.
    NotConnected,
}

impl NoPath {
    /// What stands in the way and what one can do, for a person to read.
    pub fn message(self, from: &str, to: &str) -> String {
        match self.reason {
            NoPathReason::NothingLeadsOut => {
                format!("The data has no transition out of \"{from}\". Start from a related role instead.")
            }
            NoPathReason::NothingLeadsIn => {
                format!("The data has no transition into \"{to}\". Aim for a related role instead.")
            }
            NoPathReason::NotConnected => format!(
                "No chain of transitions leads from \"{from}\" to \"{to}\". Try the other direction, or a related role."
            ),
        }
    }
}
