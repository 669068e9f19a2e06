//! Made-up labour markets of any size, the same for the same seed.
//!
//! Roles stand in tracks of about equal size and on five levels, of ten 1, 2.5, 2.5, 2.5 and 1.5. As many transitions leave
//! each role. Below the top level two of five are advancements, to the next level; the others are lateral, to the same
//! level or, one in five, to the one below. One in five goes to any role of that level, the others to one of the same
//! track, where there is another. An advancement takes 12 to 60 months and has 20 to 120 gap points, a lateral
//! transition takes 3 to 24 months, 6 more where it leaves the track at will, and has up to 60. Two roles may be joined
//! more than once.

use career_graph::graph::WeightedTransition;
use career_graph::model::RoleIx;
use fastrand::Rng;

/// How large a market is.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) roles: usize,
    /// Transitions out of each role.
    pub(crate) degree: usize,
    pub(crate) tracks: usize,
    pub(crate) seed: u64,
}

pub(crate) const SHAPES: [Shape; 3] = [
    Shape { name: "S", roles: 1_000, degree: 20, tracks: 25, seed: 1 },
    Shape { name: "M", roles: 100_000, degree: 20, tracks: 250, seed: 2 },
    Shape { name: "L", roles: 1_000_000, degree: 10, tracks: 2_500, seed: 3 },
];

/// Where a role stands. The top level is 4.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Standing {
    track: usize,
    level: usize,
}

impl Shape {
    /// The transitions of the market.
    pub(crate) fn transitions(&self) -> Vec<WeightedTransition> {
        let mut random = Rng::with_seed(self.seed);
        let mut standings: Vec<_> = (0..self.roles)
            .map(|_| Standing { track: random.usize(0..self.tracks), level: level(random.u32(0..20)) })
            .collect();
        // Roles of one track have numbers beside one another, as they would in order of codes.
        standings.sort_by_key(|standing| standing.track);
        let mut peers = vec![Vec::new(); self.tracks * 5];
        let mut on_level: [Vec<usize>; 5] = Default::default();
        for (role, Standing { track, level }) in standings.iter().enumerate() {
            peers[track * 5 + level].push(role);
            on_level[*level].push(role);
        }
        let mut transitions = Vec::with_capacity(self.roles * self.degree);
        for (from, standing) in standings.into_iter().enumerate() {
            for _ in 0..self.degree {
                transitions.push(transition(&mut random, from, standing, &peers, &on_level));
            }
        }
        transitions
    }

    /// Pairs of different roles.
    pub(crate) fn pairs(&self, count: usize) -> Vec<(RoleIx, RoleIx)> {
        pairs(self.roles, count, self.seed)
    }
}

/// Pairs of different roles of so many.
pub(crate) fn pairs(roles: usize, count: usize, seed: u64) -> Vec<(RoleIx, RoleIx)> {
    let mut random = Rng::with_seed(seed ^ u64::MAX);
    let mut pair = || {
        let from = random.usize(0..roles);
        let to = (from + random.usize(1..roles)) % roles;
        (RoleIx::new(from), RoleIx::new(to))
    };
    std::iter::repeat_with(&mut pair).take(count).collect()
}

fn level(twentieth: u32) -> usize {
    match twentieth {
        0..2 => 0,
        2..7 => 1,
        7..12 => 2,
        12..17 => 3,
        _ => 4,
    }
}

fn transition(
    random: &mut Rng,
    from: usize,
    Standing { track, level }: Standing,
    peers: &[Vec<usize>],
    on_level: &[Vec<usize>; 5],
) -> WeightedTransition {
    let up = level < 4 && random.u32(0..5) < 2;
    let down = !up && level > 0 && random.u32(0..5) == 0;
    let level = level + usize::from(up) - usize::from(down);
    let near = &peers[track * 5 + level];
    let away = random.u32(0..5) == 0 || near.len() < 2;
    let pool = if away { &on_level[level] } else { near };
    let mut to = pool[random.usize(0..pool.len())];
    while to == from {
        to = random.usize(0..pool.last().map_or(1, |last| last + 1));
    }
    let (months, gap) = if up {
        (random.u32(12..=60), random.u32(20..=120))
    } else {
        (random.u32(3..=24) + if away { 6 } else { 0 }, random.u32(0..=60))
    };
    WeightedTransition { from: RoleIx::new(from), to: RoleIx::new(to), months, gap }
}
