//! Facts to the rows of the layer `us`.

use super::categories::{Category, soc_of};
use super::clusters::Clusters;
use super::figures::Figures;
use super::methods;
use super::onet::Onet;
use super::projections::Projections;
use super::sources;
use super::transitions::Move;
use super::vocabulary::Vocabulary;
use crate::dataset::Tables;
use crate::dataset::rows::{
    AlternateTitleRow, CategoryRow, EvidenceRow, RoleCodeRow, RoleRow, RoleSkillRow, RoleTechnologyRow,
    RoleTrackRow, SkillRow, TrackRow, TransitionRow,
};
use crate::model::{Interest, Level, Pay, PayBound, slug_of};
use std::collections::BTreeMap;

/// Interests of at least this score belong to a role's profile, on O*NET's scale of 1 to 7.
const INTEREST_LEAST: f64 = 4.0;
/// A role's profile of interests has this many at most.
const INTERESTS_MOST: usize = 3;

/// Everything that the rows are made of.
pub(super) struct Facts<'f> {
    pub(super) onet: &'f Onet,
    pub(super) projections: &'f Projections,
    pub(super) clusters: &'f Clusters,
    pub(super) categories: &'f BTreeMap<String, Category<'f>>,
    pub(super) vocabulary: &'f Vocabulary,
    pub(super) figures: &'f BTreeMap<String, Figures>,
    pub(super) moves: &'f [Move],
}

/// The tables of the layer.
pub(super) fn tables<'f>(facts: &Facts<'f>) -> Tables<'f> {
    let onet = facts.onet;
    let mut tables = Tables::new(sources::layer(onet, facts.projections));
    tables.sources = sources::sources(onet, facts.projections);
    tables.code_schemes = sources::code_schemes();
    tables.tracks = tracks(facts.clusters);
    tables.categories =
        facts.categories.iter().map(|(code, category)| category_row(code, category)).collect();
    tables.skills = facts
        .vocabulary
        .entries
        .iter()
        .map(|entry| SkillRow {
            slug: entry.slug.as_str().into(),
            name: entry.name.as_str().into(),
            kind: entry.kind,
            code: entry.code.as_deref().map(Into::into),
            hot: entry.hot.then_some(true),
        })
        .collect();
    for (code, zone) in &onet.zones {
        add_role(&mut tables, facts, code, *zone);
    }
    for step in facts.moves {
        add_move(&mut tables, facts, step);
    }
    tables.methods = methods::methods(&tables);
    tables
}

/// The slug of an occupation's role: that of its title.
fn slug(onet: &Onet, code: &str) -> String {
    slug_of(onet.titles.get(code).map_or(code, String::as_str))
}

fn tracks<'f>(clusters: &Clusters) -> Vec<TrackRow<'f>> {
    let row = |name: &str, parent: Option<&str>| TrackRow {
        slug: slug_of(name).into(),
        name: name.to_owned().into(),
        parent: parent.map(|parent| slug_of(parent).into()),
    };
    let mut rows = Vec::new();
    for (cluster, pathways) in &clusters.pathways {
        rows.push(row(cluster, None));
        rows.extend(pathways.iter().map(|pathway| row(pathway, Some(cluster))));
    }
    rows
}

fn category_row<'f>(code: &'f str, category: &'f Category<'f>) -> CategoryRow<'f> {
    let (published, line) = category.figures.unzip();
    let carried = published.filter(|published| *published != code);
    let (pay, bound, note) = match line.map(|line| &line.pay) {
        Some(Pay::Known { amount, bound }) => {
            (Some(*amount), (*bound == PayBound::AtLeast).then_some(*bound), None)
        }
        Some(Pay::Unknown { reason }) => (None, None, Some(reason.as_str().into())),
        None => (None, None, None),
    };
    CategoryRow {
        code: code.into(),
        title: category.title.as_str().into(),
        source: line.map(|_| sources::PROJECTIONS.into()),
        carried_from: carried.map(Into::into),
        carried_from_title: carried.and(line).map(|line| line.title.as_str().into()),
        employment: line.map(|line| line.employment),
        employment_projected: line.map(|line| line.employment_projected),
        annual_openings: line.and_then(|line| line.openings),
        median_pay: pay,
        pay_bound: bound,
        pay_note: note,
        education: line.and_then(|line| line.education),
        work_experience: line.and_then(|line| line.experience),
        training: line.and_then(|line| line.training),
    }
}

fn add_role<'f>(tables: &mut Tables<'f>, facts: &Facts<'f>, code: &'f str, zone: Level) {
    let onet = facts.onet;
    let title = onet.titles.get(code).map_or(code, String::as_str);
    let slug = slug_of(title);
    let figures = &facts.figures[code];
    tables.roles.push(RoleRow {
        slug: slug.clone().into(),
        title: title.into(),
        level: zone,
        category: Some(soc_of(code).into()),
        education: figures.education.map(|figure| figure.value),
        education_method: figures.education.and_then(|figure| figure.method).map(Into::into),
        experience_months: figures.experience.map(|figure| figure.value),
        experience_method: figures.experience.and_then(|figure| figure.method).map(Into::into),
        training_months: figures.training.map(|figure| figure.value),
        training_method: figures.training.and_then(|figure| figure.method).map(Into::into),
        interests: interests(onet, code),
        summary: None,
    });
    tables.role_codes.push(RoleCodeRow {
        role: slug.clone().into(),
        scheme: sources::ONET_SOC.into(),
        value: code.into(),
    });
    for alternate in onet.alternate_titles.get(code).into_iter().flatten() {
        if !alternate.eq_ignore_ascii_case(title) {
            let (role, title) = (slug.clone().into(), alternate.as_str().into());
            tables.alternate_titles.push(AlternateTitleRow { role, title });
        }
    }
    for (_, pathway) in facts.clusters.of.get(code).into_iter().flatten() {
        tables.role_tracks.push(RoleTrackRow { role: slug.clone().into(), track: slug_of(pathway).into() });
    }
    for rating in &figures.ratings {
        tables.role_skills.push(RoleSkillRow {
            role: slug.clone().into(),
            skill: facts.vocabulary.by_element[&rating.element].as_str().into(),
            importance: rating.importance,
            level: rating.level,
            method: rating.method.map(Into::into),
        });
    }
    for (name, technology) in onet.technologies.get(code).into_iter().flatten() {
        tables.role_technologies.push(RoleTechnologyRow {
            role: slug.clone().into(),
            skill: facts.vocabulary.by_technology[name].as_str().into(),
            in_demand: technology.in_demand.then_some(true),
        });
    }
}

fn interests(onet: &Onet, code: &str) -> Vec<Interest> {
    let mut scored: Vec<_> = onet
        .interests
        .get(code)
        .into_iter()
        .flatten()
        .filter_map(|(element, score)| {
            let interest = match element.as_str() {
                "1.B.1.a" => Interest::Realistic,
                "1.B.1.b" => Interest::Investigative,
                "1.B.1.c" => Interest::Artistic,
                "1.B.1.d" => Interest::Social,
                "1.B.1.e" => Interest::Enterprising,
                "1.B.1.f" => Interest::Conventional,
                _ => return None,
            };
            (*score >= INTEREST_LEAST).then_some((*score, interest))
        })
        .collect();
    scored.sort_by(|(a, a_interest), (b, b_interest)| b.total_cmp(a).then(a_interest.cmp(b_interest)));
    scored.into_iter().take(INTERESTS_MOST).map(|(_, interest)| interest).collect()
}

fn add_move<'f>(tables: &mut Tables<'f>, facts: &Facts<'f>, step: &'f Move) {
    let (from, to) = (slug(facts.onet, &step.from), slug(facts.onet, &step.to));
    tables.transitions.push(TransitionRow {
        from: from.clone().into(),
        to: to.clone().into(),
        kind: step.kind,
        study_months: step.months.study,
        experience_months: step.months.experience,
        training_months: step.months.training,
        settling_in_months: step.months.settling_in,
        method: Some(methods::TRANSITION_MONTHS.into()),
        rationale: None,
    });
    for evidence in &step.evidence {
        tables.evidence.push(EvidenceRow {
            from: from.clone().into(),
            to: to.clone().into(),
            kind: evidence.kind,
            source: evidence.source.map(Into::into),
            method: evidence.method.map(Into::into),
            detail: evidence.detail.as_deref().map(Into::into),
            people: None,
            share: None,
        });
    }
}
