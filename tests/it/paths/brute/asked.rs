//! Constraints in plain numbers, and what they mean.

use career_graph::graph::CareerGraph;
use career_graph::model::{EvidenceKind, TransitionKind};
use career_graph::paths::Constraints;

use super::world::{EVIDENCE, SLUGS, TRACKS, World};

/// What is asked for, by places in a world. Ratios of pay are in hundredths.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Asked {
    /// Whether advancements may be taken, and lateral transitions.
    pub(in super::super) kinds: Option<(bool, bool)>,
    pub(in super::super) max_steps: Option<u32>,
    pub(in super::super) max_months: Option<u32>,
    pub(in super::super) max_study: Option<u32>,
    pub(in super::super) max_lateral: Option<u32>,
    pub(in super::super) via: Vec<usize>,
    pub(in super::super) in_order: bool,
    pub(in super::super) avoid: Vec<usize>,
    pub(in super::super) tracks: Vec<usize>,
    pub(in super::super) min_pay: Option<u32>,
    pub(in super::super) avoid_declining: bool,
    /// The weakest kind, the strongest being 0.
    pub(in super::super) evidence: Option<usize>,
}

const KINDS: [EvidenceKind; 4] =
    [EvidenceKind::Observed, EvidenceKind::Published, EvidenceKind::Editorial, EvidenceKind::Derived];

impl Asked {
    /// The same as the library takes it.
    pub(in super::super) fn constraints(&self, graph: &CareerGraph) -> Constraints {
        let kinds = self.kinds.map(|(advancement, lateral)| {
            let all = [(advancement, TransitionKind::Advancement), (lateral, TransitionKind::Lateral)];
            all.into_iter().filter(|(allowed, _)| *allowed).map(|(_, kind)| kind).collect()
        });
        let roles = |places: &[usize]| places.iter().map(|at| World::role(graph, *at).ix()).collect();
        let tracks = self.tracks.iter().map(|at| graph.track(TRACKS[*at]).expect("a track").ix());
        Constraints {
            kinds,
            max_steps: self.max_steps,
            max_months: self.max_months,
            max_study_months: self.max_study,
            max_lateral: self.max_lateral,
            via: roles(&self.via),
            via_in_order: self.in_order,
            avoid: roles(&self.avoid),
            tracks: tracks.collect(),
            min_pay_ratio: self.min_pay.map(|hundredths| f64::from(hundredths) / 100.0),
            avoid_declining: self.avoid_declining,
            min_evidence: self.evidence.map(|kind| KINDS[kind]),
        }
    }

    /// What the library's constraints mean in plain numbers.
    pub(in super::super) fn of(constraints: &Constraints, graph: &CareerGraph) -> Self {
        let kinds = constraints.kinds.as_ref().map(|kinds| {
            (kinds.contains(&TransitionKind::Advancement), kinds.contains(&TransitionKind::Lateral))
        });
        let roles = |list: &[career_graph::model::RoleIx]| {
            list.iter().map(|role| World::at(graph.role_at(*role))).collect()
        };
        let track = |ix: &career_graph::model::TrackIx| {
            let slug = graph.track_at(*ix).slug();
            TRACKS.iter().position(|track| *track == slug).expect("a track of the world")
        };
        let hundredths = |ratio: f64| {
            let whole = (ratio * 100.0).round();
            assert!((ratio * 100.0 - whole).abs() < 1e-9, "{ratio} is a whole number of hundredths");
            whole.to_string().parse().expect("a small number")
        };
        Self {
            kinds,
            max_steps: constraints.max_steps,
            max_months: constraints.max_months,
            max_study: constraints.max_study_months,
            max_lateral: constraints.max_lateral,
            via: roles(&constraints.via),
            in_order: constraints.via_in_order,
            avoid: roles(&constraints.avoid),
            tracks: constraints.tracks.iter().map(track).collect(),
            min_pay: constraints.min_pay_ratio.map(hundredths),
            avoid_declining: constraints.avoid_declining,
            evidence: constraints.min_evidence.map(|kind| KINDS.iter().position(|k| *k == kind).unwrap()),
        }
    }

    /// Whether a way observes all that is asked for.
    pub(in super::super) fn allows(&self, world: &World, way: &[usize]) -> bool {
        let edges = || way.windows(2).map(|ends| world.edges[ends[0]][ends[1]].expect("a transition"));
        let sum = |of: fn(&super::world::Edge) -> u32| edges().map(|edge| of(&edge)).sum::<u32>();
        let between = if way.len() < 2 { &[] } else { &way[1..way.len() - 1] };
        let at_most = |sum: u32, most: Option<u32>| most.is_none_or(|most| sum <= most);
        at_most(edges().map(|_| 1).sum(), self.max_steps)
            && at_most(sum(|edge| edge.study + edge.settling), self.max_months)
            && at_most(sum(|edge| edge.study), self.max_study)
            && at_most(sum(|edge| u32::from(edge.lateral)), self.max_lateral)
            && edges().all(|edge| {
                self.kinds
                    .is_none_or(|(advancement, lateral)| if edge.lateral { lateral } else { advancement })
                    && self.evidence.is_none_or(|weakest| edge.evidence <= weakest)
            })
            && self.passes(between)
            && !way.iter().any(|at| self.avoid.contains(at))
            && between.iter().all(|at| self.fits_between(world, *at))
            && way.iter().skip(1).all(|at| self.pays(world, way[0], *at))
    }

    fn passes(&self, between: &[usize]) -> bool {
        let places: Vec<_> = self.via.iter().map(|via| between.iter().position(|at| at == via)).collect();
        places.iter().all(Option::is_some) && (!self.in_order || places.is_sorted())
    }

    fn fits_between(&self, world: &World, at: usize) -> bool {
        let job = &world.jobs[at];
        // The first track stands under the third.
        let within = |track: &usize| job.tracks.contains(track) || (*track == 2 && job.tracks.contains(&0));
        let shrinks = || {
            let jobs = job.category.and_then(|category| world.categories[category].jobs);
            jobs.is_some_and(|(now, then)| then < now)
        };
        (self.tracks.is_empty() || self.tracks.iter().any(within)) && !(self.avoid_declining && shrinks())
    }

    fn pays(&self, world: &World, origin: usize, at: usize) -> bool {
        let Some(hundredths) = self.min_pay else { return true };
        let category = |at: usize| world.jobs[at].category;
        let (Some(here), Some(there)) = (category(origin), category(at)) else { return false };
        let Some((before, before_at_least)) = world.categories[here].pay else { return false };
        if here == there {
            return hundredths <= 100;
        }
        let Some((after, _)) = world.categories[there].pay else { return false };
        !before_at_least && u64::from(after) * 100 >= u64::from(hundredths) * u64::from(before)
    }
}

impl std::fmt::Display for Asked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = |places: &[usize]| places.iter().map(|at| SLUGS[*at]).collect::<Vec<_>>().join(" ");
        write!(
            f,
            "{self:?} via {} avoid {} evidence {:?}",
            names(&self.via),
            names(&self.avoid),
            self.evidence.map(|kind| EVIDENCE[kind])
        )
    }
}
