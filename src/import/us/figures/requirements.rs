//! Education, experience and training, from what respondents say that the work requires and from what the projections
//! say of the category.

use std::collections::BTreeMap;

use super::Figure;
use super::distribution::{Bounds, interpolated_median, mean, median_category};
use super::education::{REQUIRED, middle, schooling_months, usual_in};
use super::relatives::{CLOSE, Relatives, weighted_mean, weighted_median};
use crate::import::us::categories::{Category, soc_of};
use crate::import::us::onet::Onet;
use crate::import::us::projections::Line;
use crate::model::{Education, WorkExperience};

/// Months of the categories of required related work experience, by their published wording; the open last one is
/// taken as two years wide, as its neighbours are.
const EXPERIENCE: [Bounds; 11] = [
    (0.0, 0.0),
    (0.0, 1.0),
    (1.0, 3.0),
    (3.0, 6.0),
    (6.0, 12.0),
    (12.0, 24.0),
    (24.0, 48.0),
    (48.0, 72.0),
    (72.0, 96.0),
    (96.0, 120.0),
    (120.0, 144.0),
];
/// Months of the categories of training, both on the job and in the plant; the open last one as for experience.
const TRAINING: [Bounds; 9] = [
    (0.0, 0.0),
    (0.0, 1.0),
    (1.0, 3.0),
    (3.0, 6.0),
    (6.0, 12.0),
    (12.0, 24.0),
    (24.0, 48.0),
    (48.0, 120.0),
    (120.0, 144.0),
];

/// What respondents say of the roles that have been asked about.
pub(super) struct Asked<'o> {
    relatives: &'o Relatives<'o>,
    required: BTreeMap<&'o str, Education>,
    schooling: BTreeMap<&'o str, f64>,
    experience: BTreeMap<&'o str, f64>,
    training: BTreeMap<&'o str, f64>,
}

impl<'o> Asked<'o> {
    pub(super) fn of(onet: &'o Onet, relatives: &'o Relatives<'o>) -> Self {
        let months = REQUIRED.map(|education| f64::from(schooling_months(education)));
        let mut asked = Self {
            relatives,
            required: BTreeMap::new(),
            schooling: BTreeMap::new(),
            experience: BTreeMap::new(),
            training: BTreeMap::new(),
        };
        for code in onet.zones.keys() {
            let Some(scales) = onet.shares.get(code) else {
                continue;
            };
            let of = |scale: &str| scales.get(scale).map_or(&[][..], Vec::as_slice);
            let required = median_category(of("RL"), REQUIRED.len()).map(|category| REQUIRED[category - 1]);
            let on_the_job = interpolated_median(of("OJ"), &TRAINING);
            let in_plant = interpolated_median(of("PT"), &TRAINING);
            asked.required.extend(required.map(|education| (code.as_str(), education)));
            asked.schooling.extend(mean(of("RL"), &months).map(|mean| (code.as_str(), mean)));
            asked.experience.extend(interpolated_median(of("RW"), &EXPERIENCE).map(|m| (code.as_str(), m)));
            // Both happen in the same months, mostly; so the longer one counts, not the sum.
            let training = on_the_job.zip(in_plant).map(|(a, b)| a.max(b));
            asked.training.extend(training.map(|months| (code.as_str(), months)));
        }
        asked
    }

    /// The education of a role: the middle one of what respondents require, what people typically need to enter the
    /// category, and what is usual in the job zone.
    pub(super) fn education(
        &self,
        onet: &Onet,
        categories: &BTreeMap<String, Category<'_>>,
        code: &str,
    ) -> Option<Figure<Education>> {
        let own = self.required.get(code).copied();
        let required = own.or_else(|| {
            let of_relative = |(code, weight)| Some((*self.required.get(code)?, weight));
            let values = self.relatives.of_role(code, CLOSE).filter_map(of_relative);
            weighted_median(values.collect(), Ord::cmp)
        });
        let typical = line(categories, code).and_then(|line| line.education);
        let usual = onet.zones.get(code).map(|zone| usual_in(*zone));
        let method = if own.is_some() { "typical-entry-education" } else { "related-education" };
        let figure = |value, method| Figure { value, method: Some(method) };
        let education = match (required, typical, usual) {
            (Some(required), Some(typical), Some(usual)) => figure(middle(required, typical, usual), method),
            (Some(required), None, _) => {
                figure(required, if own.is_some() { "required-education" } else { method })
            }
            (_, Some(typical), _) => figure(typical, "category-education"),
            (None, None, _) => return None,
        };
        // A specialty asks for what its occupation asks for, and more.
        let specialty = !code.ends_with(".00");
        match typical.filter(|typical| specialty && *typical > education.value) {
            Some(typical) => Some(figure(typical, "category-education")),
            None => Some(education),
        }
    }

    /// The related experience of a role, in months: the median, and no less than the category's published words say.
    pub(super) fn experience(
        &self,
        categories: &BTreeMap<String, Category<'_>>,
        code: &str,
    ) -> Option<Figure<u16>> {
        let figure =
            self.own_or_related(&self.experience, code, "experience-median", "related-experience")?;
        let least = match line(categories, code).and_then(|line| line.experience) {
            Some(WorkExperience::FiveYearsOrMore) => 60,
            Some(WorkExperience::LessThanFiveYears) => 12,
            Some(WorkExperience::None) | None => 0,
        };
        Some(if figure.value < least {
            Figure { value: least, method: Some("experience-floor") }
        } else {
            figure
        })
    }

    /// The training of a role, in months.
    pub(super) fn training(&self, code: &str) -> Option<Figure<u16>> {
        self.own_or_related(&self.training, code, "training-median", "related-training")
    }

    /// The mean schooling that respondents require, in months after high school.
    pub(super) fn schooling(&self, code: &str) -> Option<f64> {
        let related = || self.of_relatives(&self.schooling, code);
        self.schooling.get(code).copied().or_else(|| weighted_mean(related()))
    }

    fn own_or_related(
        &self,
        medians: &BTreeMap<&str, f64>,
        code: &str,
        own: &'static str,
        related: &'static str,
    ) -> Option<Figure<u16>> {
        let (months, method) = match medians.get(code) {
            Some(months) => (*months, own),
            None => (weighted_median(self.of_relatives(medians, code).collect(), f64::total_cmp)?, related),
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "within the bounds, 0 to 144"
        )]
        let value = months.round_ties_even() as u16;
        Some(Figure { value, method: Some(method) })
    }

    fn of_relatives<'s>(
        &'s self,
        known: &'s BTreeMap<&str, f64>,
        code: &'s str,
    ) -> impl Iterator<Item = (f64, u32)> + 's {
        let relatives = self.relatives.of_role(code, CLOSE);
        relatives.filter_map(|(code, weight)| Some((*known.get(code)?, weight)))
    }
}

/// What is published of a role's category.
fn line<'c>(categories: &BTreeMap<String, Category<'c>>, code: &str) -> Option<&'c Line> {
    categories.get(soc_of(code)).and_then(|category| category.figures).map(|(_, line)| line)
}
