use super::relaxations::Relaxation;
use super::wording::{list_of, obstacle};
use super::{CareerPath, Part, Question};
use crate::graph::Direction;

/// What a search for a path yields.
#[derive(Clone, Debug)]
pub enum Outcome<'g> {
    /// There is a path.
    Path(CareerPath<'g>),
    /// There is none.
    NoPath(NoPath<'g>),
}

/// Why there is no path, and what would open one.
#[derive(Clone, Debug)]
pub struct NoPath<'g> {
    /// What was asked for.
    pub question: Question<'g>,
    /// The reason.
    pub reason: NoPathReason,
    /// The smallest changes of the constraints that open a path, the one that opens the best path first; empty where
    /// constraints are not the reason. Where one constraint is enough, every such constraint is here; else the pairs that
    /// are enough; else one set of more.
    pub relaxations: Vec<Relaxation<'g>>,
    /// Whether the relaxations are all that were looked for; `false` where the effort was spent before.
    pub complete: bool,
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
    /// There are paths, but none observes the constraints.
    Constraints,
}

impl<'g> NoPath<'g> {
    /// That no transitions join the ends of a question, whatever its constraints.
    pub(super) fn not_joined(question: Question<'g>) -> Self {
        let reason = if question.from.transitions(Direction::Outgoing).len() == 0 {
            NoPathReason::NothingLeadsOut
        } else if question.to.transitions(Direction::Incoming).len() == 0 {
            NoPathReason::NothingLeadsIn
        } else {
            NoPathReason::NotConnected
        };
        Self { question, reason, relaxations: Vec::new(), complete: true }
    }

    /// What stands in the way and what one can do, for a person to read.
    pub fn message(&self) -> String {
        let (from, to) = (self.question.from.title(), self.question.to.title());
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
            NoPathReason::Constraints => format!(
                "Paths lead from \"{from}\" to \"{to}\", but none observes all constraints. {}",
                self.blame()
            ),
        }
    }

    /// Which constraints stand in the way.
    fn blame(&self) -> String {
        let phrase = |parts: &[Part], word: &str| {
            let phrases = parts.iter().map(|part| obstacle(*part, &self.question));
            list_of(&phrases.collect::<Vec<_>>(), word)
        };
        let changed: Vec<_> = self.relaxations.iter().map(|relaxation| relaxation.parts.as_slice()).collect();
        match changed.as_slice() {
            [] => "Which of them stand in the way took too much effort to find out: ask for less at once."
                .into(),
            [first, ..] if first.len() == 1 => {
                let mut parts = changed.concat();
                parts.sort_unstable();
                parts.dedup();
                match parts.as_slice() {
                    [part] => format!("What stands in the way: {}.", phrase(&[*part], "")),
                    parts => format!("Loosening one of these is enough: {}.", phrase(parts, "or")),
                }
            }
            [first, rest @ ..] => {
                let such = if rest.is_empty() { "" } else { ", for example" };
                let together = phrase(first, "and");
                format!("Loosening one is not enough; these must be loosened together{such}: {together}.")
            }
        }
    }
}
