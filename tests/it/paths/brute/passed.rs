//! Which roles the ways up a track pass.

use std::collections::BTreeMap;

use career_graph::paths::PathCost;

use super::Asked;
use super::world::{LEVELS, SLUGS, TRACKS, World};

impl World {
    /// How many ways up a track take more than a single step, and how many of these pass each role, by slug.
    pub(in super::super) fn passed(&self, track: &str) -> (u32, BTreeMap<&'static str, u32>) {
        // The first track stands under the third.
        let stands = |at: &usize| TRACKS[*at] == track || (*at == 0 && track == TRACKS[2]);
        let members: Vec<_> = (0..self.len()).filter(|at| self.jobs[*at].tracks.iter().any(stands)).collect();
        let (mut of, mut passed) = (0, BTreeMap::new());
        for (from, to) in members.iter().flat_map(|from| members.iter().map(move |to| (*from, *to))) {
            if LEVELS[to] <= LEVELS[from] {
                continue;
            }
            let ways = self.in_order(from, to, &Asked::default(), PathCost::Months);
            if let Some([_, stops @ .., _]) = ways.first().map(Vec::as_slice)
                && !stops.is_empty()
            {
                of += 1;
                for stop in stops {
                    *passed.entry(SLUGS[*stop]).or_default() += 1;
                }
            }
        }
        (of, passed)
    }
}
