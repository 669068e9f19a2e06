use super::CareerPath;
use super::durable::{PathRecord, decode};
use crate::graph::{CareerGraph, RoleRef};
use crate::model::TransitionKind;

/// What has become of a path since its id was made.
#[derive(Clone, Debug)]
pub struct PathCheck<'g> {
    /// Whether it can still be taken.
    pub status: PathStatus,
    /// The path as it is now; `None` where it is broken.
    pub path: Option<CareerPath<'g>>,
    /// What changed, step by step; empty where it still holds.
    pub changes: Vec<PathChange<'g>>,
    /// The version of the dataset that the id was made on.
    pub made_on: String,
}

/// Whether a path can still be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathStatus {
    /// Every role and transition is there, of the same kind and months.
    StillHolds,
    /// Every role and transition is there; some kind or months are others.
    Changed,
    /// A role or a transition is gone.
    Broken,
}

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathChange<'g> {
    /// The place of the step, from 1. A role that is gone counts with the step to it, the origin with the first step.
    pub step: usize,
    /// What changed.
    pub change: Change<'g>,
}

/// What changed in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<'g> {
    /// No role has this slug any more: it was taken out or is called otherwise.
    RoleGone {
        /// The slug.
        slug: String,
    },
    /// Both roles are there, and no transition joins them any more.
    TransitionGone {
        /// The role where the step starts.
        from: RoleRef<'g>,
        /// The role where it ends.
        to: RoleRef<'g>,
    },
    /// The transition was of another kind.
    KindChanged {
        /// What it was.
        before: TransitionKind,
        /// What it is.
        now: TransitionKind,
    },
    /// The transition took another time.
    MonthsChanged {
        /// What it took, in months.
        before: u32,
        /// What it takes.
        now: u32,
    },
}

impl PathChange<'_> {
    /// The change in words.
    pub fn message(&self) -> String {
        let step = self.step;
        match &self.change {
            Change::RoleGone { slug } => {
                format!("Step {step}: there is no role \"{slug}\" any more; it was taken out or renamed.")
            }
            Change::TransitionGone { from, to } => format!(
                "Step {step}: there is no transition from \"{}\" to \"{}\" any more.",
                from.title(),
                to.title()
            ),
            Change::KindChanged { before, now } => {
                format!("Step {step}: it was {} and is now {}.", kind(*before), kind(*now))
            }
            Change::MonthsChanged { before, now } => {
                format!("Step {step}: it took {} and now takes {}.", months(*before), months(*now))
            }
        }
    }
}

fn kind(kind: TransitionKind) -> &'static str {
    match kind {
        TransitionKind::Advancement => "an advancement",
        TransitionKind::Lateral => "a lateral move",
    }
}

fn months(n: u32) -> String {
    if n == 1 { "1 month".into() } else { format!("{n} months") }
}

/// What has become of the path of an [id](CareerPath::id), be it of this dataset or of an earlier one. It looks at the steps alone: a
/// better path may have come up. `None` for any text that is not the id of a path.
///
/// O(steps log V).
///
/// ```
/// use career_graph::paths::{Outcome, PathCost, PathStatus, check_path, shortest};
/// let graph = career_graph::bundled();
/// let role = |slug| graph.role(slug).expect("a bundled role");
/// let path = shortest(role("cashiers"), role("registered-nurses"), PathCost::Months);
/// if let Outcome::Path(path) = path {
///     let check = check_path(graph, &path.id()).expect("the id of a path");
///     assert_eq!(check.status, PathStatus::StillHolds);
/// }
/// ```
pub fn check_path<'g>(graph: &'g CareerGraph, id: &str) -> Option<PathCheck<'g>> {
    let text = decode(id)?;
    let record = PathRecord::read(&text)?;
    let roles = record.roles(graph);
    let mut changes = Vec::new();
    let mut gone = |at: usize, slug: &str| {
        if roles[at].is_none() {
            let change = Change::RoleGone { slug: slug.to_owned() };
            changes.push(PathChange { step: at.max(1), change });
        }
    };
    gone(0, record.origin);
    for (at, step) in record.steps.iter().enumerate() {
        gone(at + 1, step.to);
    }
    let mut transitions = Vec::new();
    for (at, (step, ends)) in record.steps.iter().zip(roles.windows(2)).enumerate() {
        let &[Some(from), Some(to)] = ends else { continue };
        let mut note = |change| changes.push(PathChange { step: at + 1, change });
        let Some(transition) = graph.transition(from, to) else {
            note(Change::TransitionGone { from, to });
            continue;
        };
        transitions.push(transition.ix());
        if transition.kind() != step.kind {
            note(Change::KindChanged { before: step.kind, now: transition.kind() });
        }
        let now = transition.months().total();
        if now != step.months {
            note(Change::MonthsChanged { before: step.months, now });
        }
    }
    changes.sort_by_key(|change| change.step);
    let origin = roles[0].filter(|_| roles.iter().all(Option::is_some));
    let path = origin.filter(|_| transitions.len() == record.steps.len());
    let path = path.map(|origin| CareerPath::new(origin, transitions));
    let status = match (&path, changes.is_empty()) {
        (None, _) => PathStatus::Broken,
        (Some(_), true) => PathStatus::StillHolds,
        (Some(_), false) => PathStatus::Changed,
    };
    Some(PathCheck { status, path, changes, made_on: record.version.to_owned() })
}
