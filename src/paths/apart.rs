use std::collections::HashMap;

use super::diversity::Diversity;
use crate::model::RoleIx;

/// Paths that another must not resemble, made ready for searching.
///
/// How many stops a path shares with each of them only grows on the way, so a search can count it as it counts what is bounded.
#[derive(Clone, Debug, Default)]
pub(super) struct Apart {
    /// The paths of which some stops may be shared: how many, by path.
    most: Vec<u32>,
    /// By stop: the paths that have it. `None` where it must not be shared at all.
    stops: HashMap<RoleIx, Option<Vec<usize>>>,
    /// The roles that every path passes, since it must.
    common: Vec<RoleIx>,
    /// Whether one of the paths has no stop of its own, so that any other must have one.
    needs_stop: bool,
}

impl Apart {
    /// `common`: the roles that every path must pass, which therefore do not count.
    pub(super) fn new(common: &[RoleIx]) -> Self {
        Self { common: common.to_vec(), ..Self::default() }
    }

    /// Adds a path, by its own stops.
    pub(super) fn add(&mut self, stops: &[RoleIx], diversity: Diversity) {
        let most = diversity.most_shared(stops.len());
        self.needs_stop |= stops.is_empty();
        for stop in stops {
            let paths = self.stops.entry(*stop).or_insert_with(|| Some(Vec::new()));
            match paths {
                Some(paths) if most > 0 => paths.push(self.most.len()),
                _ => *paths = None,
            }
        }
        if most > 0 {
            self.most.push(u32::try_from(most).unwrap_or(u32::MAX));
        }
    }

    /// How many numbers a search must keep for each partial path; they begin as [`begin`](Self::begin) says.
    pub(super) fn counts(&self) -> usize {
        self.most.len() + usize::from(self.needs_stop)
    }

    /// The numbers of a path of no steps.
    pub(super) fn begin(&self, counts: &mut [u32]) {
        counts.fill(0);
        if self.needs_stop
            && let Some(lacking) = counts.last_mut()
        {
            *lacking = 1;
        }
    }

    /// Counts a stop between the ends; `false` where the path must not stop there.
    pub(super) fn stop(&self, role: RoleIx, counts: &mut [u32]) -> bool {
        if self.common.contains(&role) {
            return true;
        }
        if self.needs_stop
            && let Some(lacking) = counts.last_mut()
        {
            *lacking = 0;
        }
        match self.stops.get(&role) {
            None => true,
            Some(None) => false,
            Some(Some(paths)) => paths.iter().all(|path| {
                counts[*path] += 1;
                counts[*path] <= self.most[*path]
            }),
        }
    }

    /// Whether a path of these numbers may end.
    pub(super) fn may_end(&self, counts: &[u32]) -> bool {
        !self.needs_stop || counts.last() == Some(&0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_path_passes_is_no_stop_of_its_own() {
        let [passed, other] = [0, 1].map(RoleIx::new);
        let mut apart = Apart::new(&[passed]);
        // A path that stops only where it must: any other must stop somewhere else.
        apart.add(&[], Diversity::Some);
        let mut counts = vec![9; apart.counts()];
        apart.begin(&mut counts);
        assert!(apart.stop(passed, &mut counts) && !apart.may_end(&counts));
        assert!(apart.stop(other, &mut counts) && apart.may_end(&counts));
    }

    #[test]
    fn stops_are_counted_for_each_path() {
        let roles: Vec<_> = (0..5).map(RoleIx::new).collect();
        let mut apart = Apart::default();
        apart.add(&roles[..4], Diversity::Some);
        apart.add(&roles[3..], Diversity::Some);
        let mut counts = vec![9; apart.counts()];
        apart.begin(&mut counts);
        let mut stop = |at: usize| apart.stop(roles[at], &mut counts);
        assert_eq!((stop(3), stop(0)), (true, true), "two of four, one of two");
        assert_eq!((stop(4), stop(1)), (false, false), "two of two, three of four");
    }
}
