//! The holes and loose ends of a valid dataset.

use crate::model::{Role, TransitionKind};

use super::Dataset;
use super::warning::{Names, Warning};

/// Below this level every role should have a way up.
const TOP_LEVEL: u8 = 5;

/// Takes a role's own title out of its alternate ones.
pub(super) fn own_titles(dataset: &mut Dataset) -> Option<Warning> {
    let mut found = Vec::new();
    for role in &mut dataset.roles {
        let before = role.alternate_titles.len();
        let title = role.title.to_lowercase();
        role.alternate_titles.retain(|other| other.to_lowercase() != title);
        if role.alternate_titles.len() < before {
            found.push(role.slug.as_str());
        }
    }
    warn(found, Warning::OwnTitles)
}

/// What is missing and what hangs loose.
pub(super) fn survey(dataset: &Dataset) -> Vec<Warning> {
    let ways = Ways::of(dataset);
    let holes = [
        roles(dataset, Warning::RolesInNoTrack, |_, role| role.tracks.is_empty()),
        roles(dataset, Warning::RolesWithoutCategory, |_, role| role.category.is_none()),
        roles(dataset, Warning::RolesWithoutRatings, |_, role| role.ratings.is_empty()),
        roles(dataset, Warning::RolesWithoutEducation, |_, role| role.requirements.education.is_none()),
        roles(dataset, Warning::RolesWithoutExperience, |_, role| role.requirements.experience.is_none()),
        roles(dataset, Warning::RolesWithoutTraining, |_, role| role.requirements.training.is_none()),
        roles(dataset, Warning::RolesWithoutWayOut, |at, _| !ways.out[at]),
        roles(dataset, Warning::RolesWithoutWayIn, |at, _| !ways.into[at]),
        roles(dataset, Warning::RolesWithoutWayUp, |at, role| {
            role.level.number() < TOP_LEVEL && !ways.up[at]
        }),
    ];
    let mut warnings: Vec<Warning> = holes.into_iter().flatten().collect();
    warnings.extend(unused(dataset));
    warnings
}

pub(super) fn warn<'a>(
    names: impl IntoIterator<Item = &'a str>,
    warning: impl Fn(Names) -> Warning,
) -> Option<Warning> {
    let names = Names::of(names);
    (names.count > 0).then(|| warning(names))
}

fn roles(
    dataset: &Dataset,
    warning: impl Fn(Names) -> Warning,
    lacks: impl Fn(usize, &Role) -> bool,
) -> Option<Warning> {
    let lacking = dataset.roles.iter().enumerate().filter(|(at, role)| lacks(*at, role));
    warn(lacking.map(|(_, role)| role.slug.as_str()), warning)
}

/// Which roles transitions leave and enter, and which an advancement leaves.
struct Ways {
    out: Vec<bool>,
    into: Vec<bool>,
    up: Vec<bool>,
}

impl Ways {
    fn of(dataset: &Dataset) -> Self {
        let none = vec![false; dataset.roles.len()];
        let mut ways = Self { out: none.clone(), into: none.clone(), up: none };
        for transition in &dataset.transitions {
            ways.out[transition.from.at()] = true;
            ways.into[transition.to.at()] = true;
            ways.up[transition.from.at()] |= transition.kind == TransitionKind::Advancement;
        }
        ways
    }
}

/// Tracks, categories, skills and methods that nothing uses.
fn unused(dataset: &Dataset) -> Vec<Warning> {
    let mut tracks = vec![false; dataset.tracks.len()];
    let mut categories = vec![false; dataset.categories.len()];
    let mut skills = vec![false; dataset.skills.len()];
    for role in &dataset.roles {
        for track in &role.tracks {
            let mut next = Some(*track);
            // A track that is marked has marked its ancestors.
            while let Some(track) = next.filter(|track| !tracks[track.at()]) {
                tracks[track.at()] = true;
                next = dataset.track(track).parent;
            }
        }
        if let Some(category) = role.category {
            categories[category.at()] = true;
        }
        for skill in role.ratings.iter().map(|rating| rating.skill) {
            skills[skill.at()] = true;
        }
        for skill in role.technologies.iter().map(|used| used.skill) {
            skills[skill.at()] = true;
        }
    }
    let methods = used_methods(dataset);
    let bare = dataset.categories.iter().filter(|category| category.landscape.is_none());
    let warnings = [
        warn(left(&dataset.tracks, &tracks, |track| &track.slug), Warning::TracksWithoutRoles),
        warn(
            left(&dataset.categories, &categories, |category| &category.code),
            Warning::CategoriesWithoutRoles,
        ),
        warn(bare.map(|category| category.code.as_str()), Warning::CategoriesWithoutFigures),
        warn(left(&dataset.skills, &skills, |skill| &skill.slug), Warning::UnusedSkills),
        warn(left(&dataset.methods, &methods, |method| &method.id), Warning::UnusedMethods),
    ];
    warnings.into_iter().flatten().collect()
}

/// The ids of what is not used.
fn left<'a, T>(
    table: &'a [T],
    used: &'a [bool],
    id: impl Fn(&'a T) -> &'a String + 'a,
) -> impl Iterator<Item = &'a str> {
    table.iter().zip(used).filter(|(_, used)| !**used).map(move |(one, _)| id(one).as_str())
}

fn used_methods(dataset: &Dataset) -> Vec<bool> {
    let mut used = vec![false; dataset.methods.len()];
    for role in &dataset.roles {
        let needs = &role.requirements;
        let figures = [
            needs.education.and_then(|figure| figure.method),
            needs.experience.and_then(|figure| figure.method),
            needs.training.and_then(|figure| figure.method),
        ];
        for method in figures.into_iter().chain(role.ratings.iter().map(|rating| rating.method)).flatten() {
            used[method.at()] = true;
        }
    }
    for transition in &dataset.transitions {
        let evidence = transition.evidence.iter().map(|evidence| evidence.method);
        for method in evidence.chain([transition.method]).flatten() {
            used[method.at()] = true;
        }
    }
    used
}
