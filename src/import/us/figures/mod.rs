//! What each role asks for: schooling, experience, training, skills. Holes in the published figures are filled from
//! related roles and marked.

mod distribution;
mod education;
mod ratings;
mod relatives;
mod requirements;

use std::collections::BTreeMap;

pub(super) use education::schooling_months;

use super::categories::Category;
use super::onet::{Onet, OnetCode};
use crate::model::Education;
use relatives::Relatives;

/// What a role asks for. A figure is `None` where neither the role nor a related one has what it is made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures {
    pub(crate) education: Option<Figure<Education>>,
    /// Related work experience, months.
    pub(crate) experience: Option<Figure<u16>>,
    /// Training in the job, months.
    pub(crate) training: Option<Figure<u16>>,
    /// The mean of the schooling that respondents require, in months after high school. Finer than the education; it
    /// serves to compare roles and is not part of the dataset.
    pub(crate) schooling: Option<f64>,
    pub(crate) ratings: Vec<RatingFigure>,
}

/// A figure and the id of the method by which it was derived; `None` where it is the source's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Figure<T> {
    pub(crate) value: T,
    pub(crate) method: Option<&'static str>,
}

/// A skill or knowledge area of a role.
#[derive(Clone, Debug)]
pub(crate) struct RatingFigure {
    /// The element of the content model.
    pub(crate) element: String,
    /// 0 to 100.
    pub(crate) importance: u8,
    /// 0 to 100.
    pub(crate) level: Option<u8>,
    pub(crate) method: Option<&'static str>,
}

/// The figures of every role with data.
pub(crate) fn figures(
    onet: &Onet,
    categories: &BTreeMap<String, Category<'_>>,
) -> BTreeMap<OnetCode, Figures> {
    let relatives = Relatives::of(onet);
    let asked = requirements::Asked::of(onet, &relatives);
    let mut rated = ratings::ratings(onet, &relatives);
    let mut of_role = |code: &OnetCode| Figures {
        education: asked.education(onet, categories, code),
        experience: asked.experience(categories, code),
        training: asked.training(code),
        schooling: asked.schooling(code),
        ratings: rated.remove(code).unwrap_or_default(),
    };
    onet.zones.keys().map(|code| (code.clone(), of_role(code))).collect()
}

/// How many figures of each kind were derived by each method: `(kind, method)` to count.
pub(crate) fn derived(
    figures: &BTreeMap<OnetCode, Figures>,
) -> BTreeMap<(&'static str, &'static str), usize> {
    let mut counts = BTreeMap::new();
    for figures in figures.values() {
        let requirements = [
            ("education", figures.education.and_then(|figure| figure.method)),
            ("experience", figures.experience.and_then(|figure| figure.method)),
            ("training", figures.training.and_then(|figure| figure.method)),
        ];
        let ratings = figures.ratings.iter().map(|rating| ("ratings", rating.method));
        for (kind, method) in requirements.into_iter().chain(ratings) {
            if let Some(method) = method {
                *counts.entry((kind, method)).or_default() += 1;
            }
        }
    }
    counts
}
