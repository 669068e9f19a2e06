//! Which part of the graph is meant, by names, and what is wrong where they name nothing.

use std::collections::BTreeSet;
use std::fmt;

use super::select::EVERY_KIND;
use super::subgraph::Subgraph;
use crate::graph::{CareerGraph, RoleRef, TrackRef};
use crate::model::TransitionKind;
use crate::paths::{CareerPath, Outcome, PathCost, shortest};
use crate::search::Catalogue;

/// What is to be shown. Roles are named by slug or title, tracks by slug or name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// The best path between two roles.
    Path {
        /// Where it starts.
        from: String,
        /// Where it ends.
        to: String,
        /// What it is short in.
        cost: PathCost,
    },
    /// The path through these roles.
    Stops(Vec<String>),
    /// The roles around one.
    Around {
        /// The role in the middle.
        role: String,
        /// How many transitions away the others are at most, 1 to 3.
        depth: u32,
        /// Roles in it whose own neighbours are shown too, in the order in which they were opened.
        open: Vec<String>,
    },
    /// The quickest ways up, aside and in of a role.
    Ladder {
        /// The role.
        role: String,
    },
    /// The roles of a track.
    Track {
        /// The track.
        track: String,
    },
    /// These roles.
    Roles(Vec<String>),
}

/// A question, and how much may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What is to be shown.
    pub question: Question,
    /// The kinds of transition; `None` for both. Paths and ladders have their own.
    pub kinds: Option<Vec<TransitionKind>>,
    /// The most roles, 1 to 1,000; `None` for 200.
    pub limit: Option<usize>,
}

/// Why there is nothing to export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportError {
    /// Of which kind the mistake is.
    pub kind: ExportErrorKind,
    /// The input that is at fault, by the name of its parameter.
    pub argument: &'static str,
    /// What is wrong and what to do.
    pub message: String,
    /// Slugs or words that may have been meant.
    pub nearest: Vec<String>,
}

/// Of which kind a mistake is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportErrorKind {
    /// A name names nothing.
    NotFound,
    /// No path joins the roles.
    NoPath,
    /// A value cannot be used.
    BadInput,
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
impl std::error::Error for ExportError {}

impl ExportError {
    /// A value that cannot be used.
    pub(crate) fn bad(argument: &'static str, message: String) -> Self {
        Self { kind: ExportErrorKind::BadInput, argument, message, nearest: Vec::new() }
    }
}

/// Roles that are shown at most, unless another limit is given.
pub const LIMIT: usize = 200;
/// The greatest limit.
pub const GREATEST_LIMIT: usize = 1_000;
/// The greatest depth of a neighbourhood.
pub const GREATEST_DEPTH: u8 = 3;

impl Ask {
    /// The subgraph that is meant.
    pub fn answer<'g>(
        &self,
        graph: &'g CareerGraph,
        catalogue: &Catalogue,
    ) -> Result<Subgraph<'g>, ExportError> {
        let names = Names { graph, catalogue };
        let kinds = self.kinds.as_deref().unwrap_or(&EVERY_KIND);
        let limit = checked_limit(i64::try_from(self.limit.unwrap_or(LIMIT)).unwrap_or(i64::MAX))?;
        Ok(match &self.question {
            Question::Path { from, to, cost } => {
                let (from, to) = (names.role("from", from)?, names.role("to", to)?);
                match shortest(from, to, *cost) {
                    Outcome::Path(path) => Subgraph::of_path(path),
                    Outcome::NoPath(none) => {
                        return Err(ExportError {
                            kind: ExportErrorKind::NoPath,
                            argument: "to",
                            message: none.message(),
                            nearest: Vec::new(),
                        });
                    }
                }
            }
            Question::Stops(stops) => Subgraph::of_path(names.path(stops)?),
            Question::Around { role, depth, open } => {
                let focus = names.role("role", role)?;
                let around = Subgraph::around(focus, checked_depth(i64::from(*depth))?, kinds, limit);
                let open: Vec<_> =
                    open.iter().map(|role| names.role("open", role)).collect::<Result<_, _>>()?;
                if open.is_empty() { around } else { around.opened(&open, kinds, limit) }
            }
            Question::Ladder { role } => Subgraph::ladder(names.role("role", role)?),
            Question::Track { track } => Subgraph::of_track(names.track(track)?, kinds, limit),
            Question::Roles(roles) => {
                let roles: Vec<_> =
                    roles.iter().map(|role| names.role("roles", role)).collect::<Result<_, _>>()?;
                if roles.is_empty() {
                    return Err(ExportError::bad("roles", "No roles are named. Name at least one.".into()));
                }
                Subgraph::of_roles(graph, roles, kinds, limit)
            }
        })
    }
}

/// A depth that a neighbourhood may have.
pub(crate) fn checked_depth(depth: i64) -> Result<u8, ExportError> {
    if let Ok(depth @ 1..=GREATEST_DEPTH) = u8::try_from(depth) {
        return Ok(depth);
    }
    let message = format!("\"depth\" is {depth}, but must be 1 to {GREATEST_DEPTH}.");
    Err(ExportError::bad("depth", message))
}

/// A limit that may be asked for.
pub(crate) fn checked_limit(limit: i64) -> Result<usize, ExportError> {
    if let Ok(limit @ 1..=GREATEST_LIMIT) = usize::try_from(limit) {
        return Ok(limit);
    }
    let message = format!("\"limit\" is {limit}, but must be 1 to {GREATEST_LIMIT}.");
    Err(ExportError::bad("limit", message))
}

/// Finds what names name.
struct Names<'g, 'c> {
    graph: &'g CareerGraph,
    catalogue: &'c Catalogue,
}

impl<'g> Names<'g, '_> {
    fn role(&self, argument: &'static str, name: &str) -> Result<RoleRef<'g>, ExportError> {
        let role = self.graph.role(name).or_else(|| self.graph.role_titled(name));
        role.ok_or_else(|| {
            let nearest = self.catalogue.nearest(self.graph, name);
            unknown(argument, "role", name, nearest.into_iter().map(RoleRef::slug))
        })
    }

    fn track(&self, name: &str) -> Result<TrackRef<'g>, ExportError> {
        let named = |track: &TrackRef<'_>| track.name().eq_ignore_ascii_case(name.trim());
        let track = self.graph.track(name).or_else(|| self.graph.tracks().find(named));
        track.ok_or_else(|| {
            let nearest = self.catalogue.nearest_tracks(self.graph, name);
            unknown("track", "track", name, nearest.into_iter().map(TrackRef::slug))
        })
    }

    fn path(&self, stops: &[String]) -> Result<CareerPath<'g>, ExportError> {
        let roles: Vec<_> = stops.iter().map(|stop| self.role("stops", stop)).collect::<Result<_, _>>()?;
        let mut seen = BTreeSet::new();
        if let Some(twice) = roles.iter().find(|role| !seen.insert(role.ix())) {
            let message = format!("\"stops\" names \"{}\" twice. A path passes a role once.", twice.title());
            return Err(ExportError::bad("stops", message));
        }
        match CareerPath::through(&roles) {
            None => Err(ExportError::bad(
                "stops",
                "No stops are named. Name the roles of the path in order.".into(),
            )),
            Some(Ok(path)) => Ok(path),
            Some(Err(at)) => {
                let (from, to) = (roles[at].title(), roles[at + 1].title());
                let message = format!("No transition leads from \"{from}\" to \"{to}\".");
                Err(ExportError {
                    kind: ExportErrorKind::NoPath,
                    argument: "stops",
                    message,
                    nearest: Vec::new(),
                })
            }
        }
    }
}

fn unknown<'a>(
    argument: &'static str,
    what: &str,
    name: &str,
    nearest: impl Iterator<Item = &'a str>,
) -> ExportError {
    let nearest: Vec<_> = nearest.map(str::to_owned).collect();
    // A name of any length is answered in a line.
    let name: String = name.chars().take(80).collect();
    let mut message = format!("\"{argument}\" names no {what}: \"{name}\".");
    if !nearest.is_empty() {
        message = format!("{message} Did you mean {}?", nearest.join(", "));
    }
    ExportError { kind: ExportErrorKind::NotFound, argument, message, nearest }
}
