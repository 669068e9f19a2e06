//! Which roles a skill opens.

use std::collections::BTreeMap;

use career_graph::paths::PathCost;

use super::Way;
use super::ways::Rank;
use super::world::World;

/// The best way to each role that is open, by place: its rank, itself, and how far the skill must be developed.
pub(in super::super) type Unlocked = BTreeMap<usize, (Rank, Way, u32)>;

impl World {
    /// What is open from a role within so many steps and months when one of the two skills, or none, is developed.
    pub(in super::super) fn open(
        &self,
        from: usize,
        skill: Option<usize>,
        steps: usize,
        months: Option<u64>,
    ) -> Unlocked {
        let mut found = BTreeMap::new();
        self.go(&mut vec![from], 0, skill, steps, &mut |way, level| {
            let rank = self.rank(way, PathCost::Months, self.gaps(way).0);
            if way.len() == 1 || months.is_some_and(|most| rank.0[2] > most) {
                return;
            }
            let entry = (rank, way.to_vec(), level);
            let best = found.entry(way[way.len() - 1]).or_insert_with(|| entry.clone());
            if entry < *best {
                *best = entry;
            }
        });
        found
    }

    fn go(
        &self,
        way: &mut Way,
        level: u32,
        skill: Option<usize>,
        steps: usize,
        found: &mut dyn FnMut(&[usize], u32),
    ) {
        found(way, level);
        let at = way[way.len() - 1];
        for next in 0..self.len() {
            if self.edges[at][next].is_none() || way.contains(&next) || steps == 0 {
                continue;
            }
            // The skills that are essential with a level, and those of them that are missing.
            let asked = self.jobs[next].ratings.map(|rating| match rating {
                Some((50.., Some(level))) => Some(level),
                _ => None,
            });
            let have = self.levels(at);
            let missing: Vec<_> = (0..2)
                .filter_map(|skill| {
                    Some((skill, asked[skill]?)).filter(|(_, level)| *level >= have[skill] + 10)
                })
                .collect();
            let needed = match missing[..] {
                _ if asked == [None, None] => continue,
                [] => 0,
                [(only, level)] if Some(only) == skill => level,
                _ => continue,
            };
            way.push(next);
            self.go(way, level.max(needed), skill, steps - 1, found);
            way.pop();
        }
    }
}
