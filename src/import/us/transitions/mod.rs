//! Which roles lead to which, of which kind, and how long it takes. `docs/method.md` tells the method in words.

mod apportion;
mod candidates;
mod comparison;
mod experience;
mod knowledge;
mod likeness;
mod lines;
mod network;
mod published;
mod roles;
mod rungs;
mod seniority;
mod settling;
mod square;
mod standing;
mod study;
mod training;

use std::collections::{BTreeMap, BTreeSet};

use super::categories::Category;
use super::clusters::Clusters;
use super::figures::Figures;
use super::onet::{Onet, OnetCode};
use super::sources;
use crate::model::{EvidenceKind, Months, TransitionKind};
use comparison::Comparison;
use network::{Network, Step};
use published::Published;
use roles::Roles;
use settling::Arrival;
use standing::Standing;

/// A transition between two occupations.
#[derive(Clone, Debug)]
pub(crate) struct Move {
    pub(crate) from: OnetCode,
    pub(crate) to: OnetCode,
    pub(crate) kind: TransitionKind,
    pub(crate) months: Months,
    pub(crate) evidence: Vec<Support>,
}

/// What supports a transition: the source or the method, by id, and what it says.
#[derive(Clone, Debug)]
pub(crate) struct Support {
    pub(crate) kind: EvidenceKind,
    pub(crate) source: Option<&'static str>,
    pub(crate) method: Option<&'static str>,
    pub(crate) detail: Option<String>,
}

/// The transitions that were kept, and how many related pairs were not, by reason.
#[derive(Debug, Default)]
pub(crate) struct Moves {
    pub(crate) kept: Vec<Move>,
    pub(crate) dropped: BTreeMap<&'static str, usize>,
}

/// Derives the transitions.
pub(crate) fn transitions(
    onet: &Onet,
    clusters: &Clusters,
    categories: &BTreeMap<String, Category<'_>>,
    figures: &BTreeMap<OnetCode, Figures>,
) -> Moves {
    let roles = Roles::of(onet, clusters, categories, figures);
    let published = Published::of(onet, &roles);
    let compared = Comparison::of(roles, published);
    let (network, mut dropped) = find(&compared);
    if compared.published.dropped > 0 {
        dropped.insert("one of the two has no figures", compared.published.dropped);
    }
    Moves {
        kept: network.steps.iter().map(|(pair, step)| explain(&compared, *pair, *step)).collect(),
        dropped,
    }
}

/// Finds the transitions, and tells how many related pairs were left out, by reason. The order counts: a pair that is
/// joined once is not joined again, and leaps over a rung are judged before rungs are added.
fn find(compared: &Comparison<'_>) -> (Network, BTreeMap<&'static str, usize>) {
    let mut network = Network::default();
    let mut dropped = candidates::related(compared, &mut network);
    candidates::leaders(compared, &mut network);
    candidates::siblings(compared, &mut network);
    let leaps = rungs::leaps(compared, &network);
    network.steps.retain(|pair, _| !leaps.contains_key(pair));
    let pairs: BTreeSet<_> = leaps.keys().copied().collect();
    candidates::ladders(compared, &mut network, &pairs);
    candidates::ways_up(compared, &mut network);
    for reason in leaps.into_values() {
        *dropped.entry(reason).or_default() += 1;
    }
    (network, dropped)
}

/// A step with all its months and what supports it.
fn explain(compared: &Comparison<'_>, (from, to): (usize, usize), step: Step) -> Move {
    let likeness = compared.likeness(from, to);
    let arrival = Arrival {
        kind: step.kind,
        basis: step.basis,
        likeness,
        leads: compared.lines.leads(from, to),
        manages: compared.roles.all[to].standing >= Standing::Manager,
    };
    let support = match step.basis.method() {
        None => Support {
            kind: EvidenceKind::Published,
            source: Some(sources::ONET),
            method: None,
            detail: compared.published.detail(from, to),
        },
        Some(method) => Support {
            kind: EvidenceKind::Derived,
            source: None,
            method: Some(method),
            detail: Some(format!("likeness {} of 100", likeness.max(0))),
        },
    };
    Move {
        from: compared.roles.all[from].code.to_owned(),
        to: compared.roles.all[to].code.to_owned(),
        kind: step.kind,
        months: Months {
            study: step.study,
            experience: step.experience,
            training: compared.training.months(&compared.roles, from, to),
            settling_in: arrival.months(),
        },
        evidence: vec![support],
    }
}

#[cfg(test)]
mod tests {
    use super::network::Basis;
    use super::roles::{MedianPay, Role};
    use super::*;
    use crate::import::us::onet::Tier;
    use crate::model::PayBound;

    /// A shop: its production manager, its supervisor, a machinist, a tool maker beside and a surgeon from elsewhere.
    /// The source relates the machinist to all but the supervisor.
    fn shop() -> Comparison<'static> {
        let workers = Role::plain("51-4041.00");
        let supervisor = Role { standing: Standing::Supervisor, experience: 36, ..Role::plain("51-1011.00") };
        let manager = Role {
            standing: Standing::Manager,
            zone: 4,
            schooling: 48,
            mean_schooling: 48.0,
            experience: 60,
            ..Role::plain("11-3051.00")
        };
        let surgeon = Role {
            zone: 5,
            schooling: 120,
            mean_schooling: 110.0,
            pay: Some(MedianPay { line: "29-1249", amount: 200_000, bound: PayBound::Exact }),
            importance: vec![20, 90],
            level: vec![20, 90],
            ..Role::plain("29-1249.00")
        };
        let maker = Role { code: "51-4111.00", ..workers.clone() };
        let all = vec![manager, surgeon, supervisor, workers, maker];
        let roles = Roles::new(all, vec!["2.A.1.a", "2.C.5.a"]);
        let published = Published::drawn(&[
            (MACHINIST, MANAGER, Tier::Supplemental),
            (MACHINIST, SURGEON, Tier::Supplemental),
            (MACHINIST, MAKER, Tier::PrimaryShort),
        ]);
        Comparison::of(roles, published)
    }
    const MANAGER: usize = 0;
    const SURGEON: usize = 1;
    const SUPERVISOR: usize = 2;
    const MACHINIST: usize = 3;
    const MAKER: usize = 4;

    #[test]
    fn a_worker_becomes_a_supervisor_and_a_supervisor_a_manager() {
        let (network, dropped) = find(&shop());
        let step = |from, to| network.step(from, to).map(|step| (step.kind, step.basis));
        let up = |basis| Some((TransitionKind::Advancement, basis));
        let aside = Some((TransitionKind::Lateral, Basis::Published(Tier::PrimaryShort)));
        assert_eq!(step(MACHINIST, SUPERVISOR), up(Basis::LineSupervisor));
        assert_eq!(step(SUPERVISOR, MANAGER), up(Basis::FunctionManager));
        assert_eq!((step(MACHINIST, MAKER), step(MAKER, MACHINIST)), (aside, aside));
        assert_eq!(step(SUPERVISOR, MACHINIST), None, "an advancement runs upwards only");
        assert_eq!(step(MACHINIST, SURGEON), None, "the weakest tier does not join strangers");
        assert_eq!(step(MACHINIST, MANAGER), None, "the source lists it, but the supervisor lies between");
        let reasons = ["a rung lies between", "too unlike for an advancement"];
        assert_eq!(dropped, BTreeMap::from(reasons.map(|reason| (reason, 1))));
    }

    #[test]
    fn months_and_evidence_explain_a_step() {
        let compared = shop();
        let (network, _) = find(&compared);
        let explained = |from, to| explain(&compared, (from, to), network.step(from, to).unwrap());
        let up = explained(MACHINIST, SUPERVISOR);
        assert_eq!(up.months, Months { study: 0, experience: 36, training: 0, settling_in: 14 });
        assert_eq!(
            (up.evidence[0].kind, up.evidence[0].method),
            (EvidenceKind::Derived, Some("line-supervisor"))
        );
        let aside = explained(MAKER, MACHINIST);
        assert_eq!(
            (aside.evidence[0].kind, aside.evidence[0].source),
            (EvidenceKind::Published, Some("onet"))
        );
        let detail = aside.evidence[0].detail.as_deref();
        assert_eq!(
            detail,
            Some("listed in the other direction only: Primary-Short, 1st of 20 related occupations")
        );
    }
}
