use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Rank, further};
use crate::graph::{RoleRef, Shortfall, SkillRef};
use crate::model::{RoleIx, SkillIx, TransitionIx};
use crate::paths::{Budget, CareerPath, Effort, Exhausted};

/// The most transitions in a row that are looked at.
pub const MOST_HOPS: usize = 3;

/// What is asked: which skill opens what.
#[derive(Clone, Copy, Debug)]
pub struct UnlockQuestion<'g> {
    /// The role that the person is in.
    pub from: RoleRef<'g>,
    /// How far away the opened roles may be.
    pub within: Budget,
    /// How many transitions in a row: 1 to [`MOST_HOPS`].
    pub hops: usize,
}

/// A skill, and the roles that it opens.
#[derive(Clone, Debug)]
pub struct SkillUnlock<'g> {
    /// The skill.
    pub skill: SkillRef<'g>,
    /// How far it must be developed for all of these roles, 0 to 100: the highest that their ways ask for.
    pub level: u8,
    /// The roles, the nearest first: by months, steps and gap points of their ways, then by slug.
    pub roles: Vec<UnlockedRole<'g>>,
}

/// A role that a skill opens.
#[derive(Clone, Debug)]
pub struct UnlockedRole<'g> {
    /// The best way to it by months. It ends in the role.
    pub path: CareerPath<'g>,
    /// How far the skill must be developed for this way, 0 to 100.
    pub level: u8,
}

/// The skills of which a single one, developed as far as needed, opens roles that are closed without: the one that opens the most
/// first, then the one whose nearest role takes the fewest months, then by slug.
///
/// A transition is *open* to someone in its origin when none of its destination's essential skills is missing ([`Shortfall`]); with a skill
/// developed, also when that is the only one missing. Nothing is open into a role of which no essential skill is known. A role is *opened* by a skill when a chain of
/// open transitions leads to it within the budget, and none did before. Each transition is judged from the skills of the role it leaves (and the developed
/// one): what earlier roles taught does not count.
///
/// # Method and cost
/// For each skill that alone closes a transition within reach, the best ways of one, two and three transitions, in layers. A label of
/// effort for each role whose transitions are looked at.
///
/// # Errors
/// [`Exhausted`] where the effort was spent first.
pub fn skill_unlocks<'g>(
    question: &UnlockQuestion<'g>,
    effort: &mut Effort,
) -> Result<Vec<SkillUnlock<'g>>, Exhausted> {
    let mut keys = BTreeSet::new();
    let open = question.ways(None, effort, |skill| {
        keys.insert(skill);
    })?;
    let mut unlocks = Vec::new();
    for skill in keys {
        let mut opened = question.ways(Some(skill), effort, |_| ())?;
        opened.retain(|role, _| !open.contains_key(role));
        let mut ways: Vec<_> = opened.into_values().collect();
        ways.sort_by_key(|way| (way.rank, way.roles.last().copied()));
        let Some(nearest) = ways.first().map(|way| way.rank.0) else { continue };
        let level = ways.iter().map(|way| way.level).max().unwrap_or_default();
        let skill = question.from.graph().skill_at(skill);
        let roles = ways.into_iter().map(|way| UnlockedRole {
            level: way.level,
            path: CareerPath::new(question.from, way.transitions),
        });
        unlocks.push((nearest, SkillUnlock { skill, level, roles: roles.collect() }));
    }
    // Skills come by slug, and the sort keeps that among equals.
    unlocks.sort_by_key(|(nearest, unlock)| (Reverse(unlock.roles.len()), *nearest));
    Ok(unlocks.into_iter().map(|(_, unlock)| unlock).collect())
}

/// A way through open transitions.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    rank: Rank,
    /// The roles after the origin.
    roles: Vec<RoleIx>,
    transitions: Vec<TransitionIx>,
    level: u8,
}

impl UnlockQuestion<'_> {
    /// The best way to every role that is open when a skill is developed. `key` is told of the skills that alone close a transition.
    fn ways(
        &self,
        developed: Option<SkillIx>,
        effort: &mut Effort,
        mut key: impl FnMut(SkillIx),
    ) -> Result<BTreeMap<RoleIx, Way>, Exhausted> {
        let mut best = BTreeMap::new();
        let mut layer = BTreeMap::from([(self.from.ix(), Way::default())]);
        for _ in 0..self.steps() {
            let mut next = BTreeMap::new();
            for (role, way) in &layer {
                effort.spend(1)?;
                for (to, way) in self.onwards(*role, way, developed, &mut key) {
                    keep_best(&mut next, to, way);
                }
            }
            for (role, way) in &next {
                keep_best(&mut best, *role, way.clone());
            }
            layer = next;
        }
        Ok(best)
    }

    /// The ways on from a role through open transitions, none of them back to the origin.
    fn onwards(
        &self,
        role: RoleIx,
        way: &Way,
        developed: Option<SkillIx>,
        key: &mut impl FnMut(SkillIx),
    ) -> Vec<(RoleIx, Way)> {
        let graph = self.from.graph();
        let mut onwards = Vec::new();
        for link in graph.adjacency().outgoing(role) {
            let rank = further(way.rank, link);
            if link.role == self.from.ix() || self.most_months().is_some_and(|most| rank.0 > most) {
                continue;
            }
            let level = match graph.transition_at(link.transition).shortfall() {
                Shortfall::Nothing => 0,
                Shortfall::One(missing) => {
                    key(missing.skill.ix());
                    if developed != Some(missing.skill.ix()) {
                        continue;
                    }
                    missing.to_level
                }
                Shortfall::Several | Shortfall::Unknown => continue,
            };
            let mut on = way.clone();
            on.rank = rank;
            on.roles.push(link.role);
            on.transitions.push(link.transition);
            on.level = on.level.max(level);
            onwards.push((link.role, on));
        }
        onwards
    }

    fn steps(&self) -> usize {
        let most = match self.within {
            Budget::Months(_) => MOST_HOPS,
            Budget::Steps(steps) => usize::try_from(steps).unwrap_or(MOST_HOPS),
        };
        self.hops.min(most).min(MOST_HOPS)
    }

    fn most_months(&self) -> Option<u32> {
        match self.within {
            Budget::Months(months) => Some(months),
            Budget::Steps(_) => None,
        }
    }
}

fn keep_best(ways: &mut BTreeMap<RoleIx, Way>, role: RoleIx, way: Way) {
    match ways.entry(role) {
        std::collections::btree_map::Entry::Vacant(vacant) => {
            vacant.insert(way);
        }
        std::collections::btree_map::Entry::Occupied(mut known) => {
            if way < *known.get() {
                known.insert(way);
            }
        }
    }
}
