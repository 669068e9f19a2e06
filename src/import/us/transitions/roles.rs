//! The roles by position, in the order of their codes, with everything by which two of them are compared.

use std::collections::{BTreeMap, BTreeSet};

use super::standing::{Standing, title_grade};
use crate::import::us::categories::{Category, soc_of};
use crate::import::us::clusters::Clusters;
use crate::import::us::figures::{Figures, schooling_months};
use crate::import::us::onet::{Onet, OnetCode};
use crate::model::{Pay, PayBound, WorkExperience};

/// A role as transitions see it.
#[derive(Clone, Debug)]
pub(super) struct Role<'a> {
    pub(super) code: &'a str,
    /// The job zone, 1 to 5.
    pub(super) zone: u8,
    pub(super) standing: Standing,
    /// What the title says of the grade, below (-) or above (+) the ordinary.
    pub(super) title_grade: i8,
    /// The related experience by which people typically enter the category: none 0, less than five years 1, more 2.
    pub(super) entry_class: u8,
    pub(super) pay: Option<MedianPay<'a>>,
    /// Months of schooling after high school: that of the education.
    pub(super) schooling: u16,
    /// The same as respondents see it, on average.
    pub(super) mean_schooling: f64,
    /// Related experience, months.
    pub(super) experience: u16,
    /// Training in the job, months.
    pub(super) training: u16,
    /// The importance of each element, 0 to 100.
    pub(super) importance: Vec<u8>,
    /// The level of each element, 0 to 100.
    pub(super) level: Vec<u8>,
    /// Career clusters and pathways.
    pub(super) pathways: Option<&'a BTreeSet<(String, String)>>,
}

/// The median pay of a role's category.
#[derive(Clone, Copy, Debug)]
pub(super) struct MedianPay<'a> {
    /// The code of the published line.
    pub(super) line: &'a str,
    pub(super) amount: u32,
    pub(super) bound: PayBound,
}

/// The roles, and the elements that their ratings are about.
#[derive(Debug)]
pub(super) struct Roles<'a> {
    /// By code.
    pub(super) all: Vec<Role<'a>>,
    /// Ids of elements, sorted.
    pub(super) elements: Vec<&'a str>,
    at: BTreeMap<&'a str, usize>,
}

impl<'a> Role<'a> {
    /// The SOC major group, such as "29".
    pub(super) fn major(&self) -> &'a str {
        self.group(2)
    }
    /// The SOC minor group, such as "29-1".
    pub(super) fn minor(&self) -> &'a str {
        self.group(4)
    }
    /// The SOC broad occupation, such as "29-114".
    pub(super) fn broad(&self) -> &'a str {
        self.group(6)
    }
    /// The SOC code, such as "29-1141".
    pub(super) fn soc(&self) -> &'a str {
        soc_of(self.code)
    }
    fn group(&self, length: usize) -> &'a str {
        self.code.get(..length).unwrap_or(self.code)
    }
    /// Whether the two share a career pathway.
    pub(super) fn shares_pathway(&self, other: &Self) -> bool {
        self.pathways.zip(other.pathways).is_some_and(|(a, b)| !a.is_disjoint(b))
    }
}

impl<'a> Roles<'a> {
    /// The roles with every figure that transitions are made of. The others would be bargains: what nobody knows
    /// would cost nothing.
    pub(super) fn of(
        onet: &'a Onet,
        clusters: &'a Clusters,
        categories: &'a BTreeMap<String, Category<'a>>,
        figures: &'a BTreeMap<OnetCode, Figures>,
    ) -> Self {
        let rated = figures.values().flat_map(|figures| &figures.ratings);
        let elements: BTreeSet<&str> = rated.map(|rating| rating.element.as_str()).collect();
        let elements: Vec<&str> = elements.into_iter().collect();
        let role = |(code, figures): (&'a OnetCode, &'a Figures)| {
            let title = onet.titles.get(code).map_or("", String::as_str);
            let line = categories.get(soc_of(code)).and_then(|category| category.figures);
            let pay = line.and_then(|(code, line)| match line.pay {
                Pay::Known { amount, bound } => Some(MedianPay { line: code, amount, bound }),
                Pay::Unknown { .. } => None,
            });
            let entry_class = match line.and_then(|(_, line)| line.experience) {
                Some(WorkExperience::FiveYearsOrMore) => 2,
                Some(WorkExperience::LessThanFiveYears) => 1,
                Some(WorkExperience::None) | None => 0,
            };
            let mut role = Role {
                code,
                zone: onet.zones.get(code)?.number(),
                standing: Standing::of(code, title),
                title_grade: title_grade(title),
                entry_class,
                pay,
                schooling: schooling_months(figures.education?.value),
                mean_schooling: figures.schooling?,
                experience: figures.experience?.value,
                training: figures.training?.value,
                importance: vec![0; elements.len()],
                level: vec![0; elements.len()],
                pathways: clusters.of.get(code),
            };
            for rating in &figures.ratings {
                let at = elements.binary_search(&rating.element.as_str()).ok()?;
                role.importance[at] = rating.importance;
                // No level at all means that no role has one: then it tells none apart.
                role.level[at] = rating.level.unwrap_or(0);
            }
            (!figures.ratings.is_empty()).then_some(role)
        };
        let all = figures.iter().filter_map(role).collect();
        Self::new(all, elements)
    }

    /// Roles sorted by code, rated on these elements.
    pub(super) fn new(all: Vec<Role<'a>>, elements: Vec<&'a str>) -> Self {
        let at = all.iter().enumerate().map(|(at, role)| (role.code, at)).collect();
        Self { all, elements, at }
    }
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }
    /// The position of a code.
    pub(super) fn position(&self, code: &str) -> Option<usize> {
        self.at.get(code).copied()
    }
    /// The positions of the elements that are knowledge areas.
    pub(super) fn knowledge(&self) -> Vec<usize> {
        (0..self.elements.len()).filter(|at| self.elements[*at].starts_with(KNOWLEDGE)).collect()
    }
    /// The positions of the elements that are skills.
    pub(super) fn skills(&self) -> Vec<usize> {
        (0..self.elements.len()).filter(|at| !self.elements[*at].starts_with(KNOWLEDGE)).collect()
    }
}

/// Elements whose ids begin so are knowledge areas.
const KNOWLEDGE: &str = "2.C";

#[cfg(test)]
impl Role<'static> {
    /// A plain worker's role, to be varied in tests.
    pub(super) fn plain(code: &'static str) -> Self {
        Self {
            code,
            zone: 2,
            standing: Standing::Worker,
            title_grade: 0,
            entry_class: 0,
            pay: Some(MedianPay { line: code, amount: 40_000, bound: PayBound::Exact }),
            schooling: 0,
            mean_schooling: 0.0,
            experience: 0,
            training: 1,
            importance: vec![50; 2],
            level: vec![40; 2],
            pathways: None,
        }
    }
}
