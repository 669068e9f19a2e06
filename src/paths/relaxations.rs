use super::loosen::loosened;
use super::trees::Work;
use super::wording::{change, together};
use super::{CareerPath, Constraints, Effort, Exhausted, NoPath, NoPathReason, Part, PathCost, Question};

/// How many relaxations are given at most.
const MOST: usize = 10;

/// A change of the constraints that opens a path.
#[derive(Clone, Debug)]
pub struct Relaxation<'g> {
    /// The constraints that are loosened.
    pub parts: Vec<Part>,
    /// What to change, for a person to read: "Allow 6 more months (30 in all)".
    pub message: String,
    /// All constraints after the change.
    pub constraints: Constraints,
    /// The best path that observes them.
    pub path: CareerPath<'g>,
}

/// Constraints of which some have been loosened.
#[derive(Clone)]
struct Change {
    parts: Vec<Part>,
    messages: Vec<String>,
    constraints: Constraints,
}

impl<'g> Question<'g> {
    /// Why there is no path, once it is certain that there is none. Where constraints are the reason, this looks for the smallest
    /// changes that open one, with the effort that is left.
    pub(super) fn no_path(&self, effort: &mut Effort) -> NoPath<'g> {
        let free = Self::new(self.from, self.to, PathCost::Steps);
        let mut work = Work::new(effort);
        if matches!(free.ranked(&mut work), Ok(None)) {
            return NoPath::not_joined(self.clone());
        }
        let (relaxations, complete) = self.relaxations(&mut work);
        NoPath { question: self.clone(), reason: NoPathReason::Constraints, relaxations, complete }
    }

    fn relaxations(&self, work: &mut Work<'_>) -> (Vec<Relaxation<'g>>, bool) {
        let parts: Vec<_> = Part::ALL.into_iter().filter(|part| part.is_set(&self.constraints)).collect();
        let mut changes = Vec::new();
        let mut sought = self.singles(&parts, &mut changes, work);
        if sought.is_ok() && changes.is_empty() {
            sought = self.pairs(&parts, &mut changes, work);
        }
        if sought.is_ok() && changes.is_empty() {
            sought = self.several(&parts, &mut changes, work);
        }
        let mut opened = Vec::new();
        for change in changes {
            match self.under(change.constraints.clone()).ranked(work) {
                Ok(Some(ranked)) => opened.push((ranked, change)),
                // Cannot be: a path under these constraints has been seen.
                Ok(None) => {}
                Err(exhausted) => sought = Err(exhausted),
            }
        }
        opened.sort_by(|((rank, found), _), ((other_rank, other), _)| {
            rank.cmp(other_rank).then_with(|| found.roles.cmp(&other.roles))
        });
        opened.truncate(MOST);
        let relaxations = opened.into_iter().map(|((_, found), change)| Relaxation {
            message: together(&change.messages),
            parts: change.parts,
            constraints: change.constraints,
            path: self.path(found),
        });
        (relaxations.collect(), sought.is_ok())
    }

    /// Every constraint that is enough by itself.
    fn singles(
        &self,
        parts: &[Part],
        changes: &mut Vec<Change>,
        work: &mut Work<'_>,
    ) -> Result<(), Exhausted> {
        let none = Change { parts: Vec::new(), messages: Vec::new(), constraints: self.constraints.clone() };
        for part in parts {
            changes.extend(self.loosen(*part, &none, &none.constraints, work)?);
        }
        Ok(())
    }

    /// Every two constraints that are enough together. Of the first as little is given up as the second allows, then of
    /// the second as little as is enough.
    fn pairs(&self, parts: &[Part], changes: &mut Vec<Change>, work: &mut Work<'_>) -> Result<(), Exhausted> {
        for (at, one) in parts.iter().enumerate() {
            for other in &parts[at + 1..] {
                changes.extend(self.loosen_all(&[*one, *other], work)?);
                if changes.len() >= MOST {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// One set of constraints that are enough together, none of which can be left out.
    fn several(
        &self,
        parts: &[Part],
        changes: &mut Vec<Change>,
        work: &mut Work<'_>,
    ) -> Result<(), Exhausted> {
        let mut lifted = parts.to_vec();
        for part in parts {
            let fewer: Vec<_> = lifted.iter().filter(|other| *other != part).copied().collect();
            if self.under(self.without(&fewer)).opens(work)? {
                lifted = fewer;
            }
        }
        changes.extend(self.loosen_all(&lifted, work)?);
        Ok(())
    }

    /// Loosens all of these, each as little as those after it allow when they are lifted.
    fn loosen_all(&self, parts: &[Part], work: &mut Work<'_>) -> Result<Vec<Change>, Exhausted> {
        if !self.under(self.without(parts)).opens(work)? {
            return Ok(Vec::new());
        }
        let constraints = self.constraints.clone();
        let mut changes = vec![Change { parts: Vec::new(), messages: Vec::new(), constraints }];
        for (at, part) in parts.iter().enumerate() {
            let mut next = Vec::new();
            for change in &changes {
                let mut rest = change.constraints.clone();
                for part in &parts[at + 1..] {
                    part.lift(&mut rest);
                }
                next.extend(self.loosen(*part, change, &rest, work)?);
                if next.len() >= MOST {
                    break;
                }
            }
            changes = next;
        }
        Ok(changes)
    }

    /// The changes that loosen one constraint more than another change does, while the others are as in `rest`.
    fn loosen(
        &self,
        part: Part,
        before: &Change,
        rest: &Constraints,
        work: &mut Work<'_>,
    ) -> Result<Vec<Change>, Exhausted> {
        let found = loosened(part, &self.under(rest.clone()), work)?;
        let changes = found.into_iter().map(|loosened| {
            let mut change_made = before.clone();
            change_made.parts.push(part);
            change_made.messages.push(change(part, self, &loosened));
            part.copy(&loosened, &mut change_made.constraints);
            change_made
        });
        Ok(changes.collect())
    }

    fn without(&self, parts: &[Part]) -> Constraints {
        let mut constraints = self.constraints.clone();
        for part in parts {
            part.lift(&mut constraints);
        }
        constraints
    }
}
