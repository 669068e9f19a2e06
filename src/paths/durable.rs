//! Ids of paths that can be asked for again, on a later dataset too.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use data_encoding::BASE64URL_NOPAD;

use super::CareerPath;
use crate::graph::{CareerGraph, RoleRef};
use crate::model::{TransitionKind, slug_of};

const KIND: &str = "CareerPath:";

/// What the id of a path says. It names the dataset's version, then the roles, with kind and months of the transition between
/// each two: `29.3-5b1e0c9a77d2:cashiers>A12>counter-and-rental-clerks`, in base64url.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PathRecord<'t> {
    pub(super) version: &'t str,
    pub(super) origin: &'t str,
    pub(super) steps: Vec<StepRecord<'t>>,
}

/// A step as the id has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StepRecord<'t> {
    pub(super) kind: TransitionKind,
    pub(super) months: u32,
    /// The role where it ends.
    pub(super) to: &'t str,
}

/// The longest id that is read, in bytes. A path of 1,000 steps is shorter.
pub const LONGEST_ID: usize = 64 * 1024;

/// The most months that a transition can take: four parts, each of 16 bits.
const MOST_MONTHS: u32 = 4 * 65_535;

impl CareerPath<'_> {
    /// A durable id, which [`check_path`](super::check_path) reads: it holds the version of the dataset, the roles in order, and the
    /// kind and the months of each transition. The same path in the same dataset gives the same id.
    pub fn id(&self) -> String {
        let mut text = format!("{KIND}{}:{}", self.graph().dataset().version(), self.origin().slug());
        for transition in self.transitions() {
            let kind = letter(transition.kind());
            let _ = write!(text, ">{kind}{}>{}", transition.months().total(), transition.to().slug());
        }
        BASE64URL_NOPAD.encode(text.as_bytes())
    }
}

/// The text of an id; `None` where it cannot be that of a path.
pub(super) fn decode(id: &str) -> Option<String> {
    if id.len() > LONGEST_ID {
        return None;
    }
    String::from_utf8(BASE64URL_NOPAD.decode(id.as_bytes()).ok()?).ok()
}

impl<'t> PathRecord<'t> {
    /// What the text of an id says; `None` where it is not one that a path has: no path passes a role twice.
    pub(super) fn read(text: &'t str) -> Option<Self> {
        // A version may hold anything, a slug no colon.
        let (version, way) = text.strip_prefix(KIND)?.rsplit_once(':')?;
        let mut parts = way.split('>');
        let origin = parts.next()?;
        let mut steps = Vec::new();
        while let Some(step) = parts.next() {
            let (kind, months) = step.split_at_checked(1)?;
            let digits = months.bytes().all(|b| b.is_ascii_digit());
            let months = months.parse().ok().filter(|months| digits && *months <= MOST_MONTHS)?;
            steps.push(StepRecord { kind: kind_of(kind)?, months, to: parts.next()? });
        }
        let mut seen = BTreeSet::from([origin]);
        let distinct = steps.iter().all(|step| seen.insert(step.to)) && seen.iter().all(|slug| is_slug(slug));
        distinct.then_some(Self { version, origin, steps })
    }

    /// Every role that it names, if there.
    pub(super) fn roles<'g>(&self, graph: &'g CareerGraph) -> Vec<Option<RoleRef<'g>>> {
        let slugs = std::iter::once(self.origin).chain(self.steps.iter().map(|step| step.to));
        slugs.map(|slug| graph.role(slug)).collect()
    }
}

fn is_slug(text: &str) -> bool {
    !text.is_empty() && slug_of(text) == text
}

fn letter(kind: TransitionKind) -> char {
    match kind {
        TransitionKind::Advancement => 'A',
        TransitionKind::Lateral => 'L',
    }
}

fn kind_of(letter: &str) -> Option<TransitionKind> {
    match letter {
        "A" => Some(TransitionKind::Advancement),
        "L" => Some(TransitionKind::Lateral),
        _ => None,
    }
}
