use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::graph::{CareerGraph, RoleRef, TrackRef};
use crate::model::{Level, TrackIx, TransitionKind};

/// How many transitions lead from each track to each that stands beside it, and how many stay within one.
///
/// Tracks stand side by side when the same track contains them, or none does. Among these a role counts in one at most: in the one that holds
/// the first of its tracks, by slug, that any of them holds. So a transition counts once where both of its roles count, else not at all.
/// A role without a track counts nowhere.
///
/// # Method and cost
/// The tracks in which each role counts are found once, then every transition is looked at once.
#[derive(Debug)]
pub struct TrackChanges(BTreeMap<Option<TrackIx>, Changes>);

/// The changes among the tracks of one place.
#[derive(Debug, Default)]
struct Changes {
    /// By the slugs of origin and destination.
    all: Vec<TrackChange>,
    /// Places in `all`, of those with most transitions first: of either kind, advancements, laterals.
    orders: [Vec<usize>; 3],
}

/// The transitions from the roles of one track to those of another, or of the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrackChange {
    /// The track that one leaves.
    pub from: TrackIx,
    /// The track that one enters.
    pub to: TrackIx,
    levels: [KindCounts; 5],
}

/// How many transitions there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindCounts {
    /// Steps up.
    pub advancements: u32,
    /// Steps aside.
    pub laterals: u32,
}

impl TrackChanges {
    /// Those of a graph.
    pub fn new(graph: &CareerGraph) -> Self {
        let seats: Vec<_> = graph.roles().map(seats).collect();
        let mut counts: BTreeMap<_, BTreeMap<_, [KindCounts; 5]>> = BTreeMap::new();
        for t in graph.transitions() {
            let to = &seats[t.to().ix().at()];
            for (within, from) in &seats[t.from().ix().at()] {
                if let Some((_, to)) = to.iter().find(|(place, _)| place == within) {
                    let levels = counts.entry(*within).or_default().entry((*from, *to)).or_default();
                    levels[place(t.from().level())].add(t.kind());
                }
            }
        }
        Self(counts.into_iter().map(|(within, counts)| (within, Changes::new(counts))).collect())
    }

    /// The changes among the tracks directly within a track, or among those that no other contains. Pairs without a transition are not
    /// there, nor, where a kind is given, those without one of the kind. Pairs with the most transitions (of the kind)
    /// come first, then by the slugs of origin and destination.
    pub fn within(
        &self,
        track: Option<TrackIx>,
        kind: Option<TransitionKind>,
    ) -> impl Iterator<Item = &TrackChange> {
        let changes = self.0.get(&track);
        let order = changes.map_or(&[][..], |changes| &changes.orders[order_of(kind)]);
        order.iter().filter_map(move |at| changes?.all.get(*at))
    }
}

impl Changes {
    fn new(counts: BTreeMap<(TrackIx, TrackIx), [KindCounts; 5]>) -> Self {
        let all = counts.into_iter().map(|((from, to), levels)| TrackChange { from, to, levels });
        let all: Vec<_> = all.collect();
        let mut orders = [const { Vec::new() }; 3];
        for kind in [None, Some(TransitionKind::Advancement), Some(TransitionKind::Lateral)] {
            let count = |at: &usize| all[*at].total().of(kind);
            let mut order: Vec<_> = (0..all.len()).filter(|at| count(at) > 0).collect();
            // They come by slugs, and the sort keeps that among equals.
            order.sort_by_key(|at| Reverse(count(at)));
            orders[order_of(kind)] = order;
        }
        Self { all, orders }
    }
}

impl TrackChange {
    /// The transitions whose origin is on a level.
    pub fn at(&self, level: Level) -> KindCounts {
        self.levels[place(level)]
    }
    /// The transitions whatever the level.
    pub fn total(&self) -> KindCounts {
        let mut total = KindCounts::default();
        for level in &self.levels {
            total.advancements += level.advancements;
            total.laterals += level.laterals;
        }
        total
    }
}

impl KindCounts {
    /// Those of a kind; of both, where none is given.
    pub fn of(self, kind: Option<TransitionKind>) -> u32 {
        match kind {
            Some(TransitionKind::Advancement) => self.advancements,
            Some(TransitionKind::Lateral) => self.laterals,
            None => self.advancements.saturating_add(self.laterals),
        }
    }

    fn add(&mut self, kind: TransitionKind) {
        match kind {
            TransitionKind::Advancement => self.advancements += 1,
            TransitionKind::Lateral => self.laterals += 1,
        }
    }
}

/// The tracks in which a role counts, each with the one that contains it.
fn seats(role: RoleRef<'_>) -> Vec<(Option<TrackIx>, TrackIx)> {
    let mut seats: Vec<(_, _)> = Vec::new();
    for track in role.tracks().flat_map(|track| std::iter::successors(Some(track), |track| track.parent())) {
        let within = track.parent().map(TrackRef::ix);
        if seats.iter().all(|(place, _)| *place != within) {
            seats.push((within, track.ix()));
        }
    }
    seats
}

/// The place of a level among five.
fn place(level: Level) -> usize {
    usize::from(level.number() - 1)
}

fn order_of(kind: Option<TransitionKind>) -> usize {
    match kind {
        None => 0,
        Some(TransitionKind::Advancement) => 1,
        Some(TransitionKind::Lateral) => 2,
    }
}
