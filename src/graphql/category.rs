use macro_rules_attribute::apply;

use super::connection::{RoleConnection, RoleEdge};
use super::enums::{Education, EntryTraining, PayBound, WorkExperience};
use super::execute::{ListId, Paging, Result};
use super::id::{GlobalId, Named};
use super::role::Role;
use crate::graph::CategoryRef;
use crate::{model, output};

#[derive(Clone, Copy, Debug)]
pub(crate) struct OccupationalCategory<'g>(pub(super) CategoryRef<'g>);

/// The broader occupation whose published numbers a role inherits. Its numbers describe all the jobs in the category, not
/// the role alone.
#[apply(output)]
impl<'g> OccupationalCategory<'g> {
    /// A global id, for `node` and for caches.
    fn id(&self) -> GlobalId<'g> {
        GlobalId(Named::Category(self.0))
    }
    /// The 6-digit code of the Standard Occupational Classification, such as `29-1141`.
    fn code(&self) -> &'g str {
        self.0.code()
    }
    /// The title.
    fn title(&self) -> &'g str {
        self.0.title()
    }
    /// Where the category stands in the labour market. Null where nothing is published.
    fn landscape(&self) -> Option<Landscape<'g>> {
        self.0.landscape().map(|landscape| Landscape(self.0, landscape))
    }
    /// How employment in the category is expected to change. Null where nothing is published.
    fn outlook(&self) -> Option<Outlook<'g>> {
        Outlook::of(self.0)
    }
    /// The roles that inherit its numbers, by slug.
    fn roles(&self, paging: Paging) -> Result<RoleConnection<'g>> {
        let roles = self.0.roles();
        let list =
            ListId::new(self.0.graph().dataset().version(), "OccupationalCategory.roles").with(self.0.code());
        RoleConnection::page(list, &paging, roles.len(), |at| RoleEdge::new(Role(self.0.role_at(at))))
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Landscape<'g>(CategoryRef<'g>, &'g model::Landscape);

/// Where a category stands in the labour market. Every number holds for `area` and `year`.
#[apply(output)]
impl<'g> Landscape<'g> {
    /// Jobs. Null where it is not published.
    fn employment(&self) -> Option<u32> {
        self.1.employment
    }
    /// The median pay of a year.
    fn median_annual_pay(&self) -> Pay<'g> {
        Pay(self.0.source(self.1.source), &self.1.median_annual_pay)
    }
    /// Job openings a year, on average over the years of the projection: growth, and people who leave. Null where it is
    /// not published.
    fn annual_openings(&self) -> Option<u32> {
        self.1.annual_openings
    }
    /// The education that people typically need to enter. Null where it is not published.
    fn typical_education(&self) -> Option<Education> {
        self.1.typical_education.map(Into::into)
    }
    /// The related work experience that employers typically ask for. Null where it is not published.
    fn work_experience(&self) -> Option<WorkExperience> {
        self.1.work_experience.map(Into::into)
    }
    /// The training on the job that people typically need. Null where it is not published.
    fn training(&self) -> Option<EntryTraining> {
        self.1.training.map(Into::into)
    }
    /// The year of the numbers.
    fn year(&self) -> u16 {
        given(self.0.source(self.1.source).year)
    }
    /// The area that the numbers describe, such as `United States`.
    fn area(&self) -> &'g str {
        given(self.0.source(self.1.source).area.as_deref())
    }
    /// The title of the source; `dataset.sources` tells more.
    fn source(&self) -> &'g str {
        &self.0.source(self.1.source).title
    }
    /// The wider category whose numbers these are, where the source does not publish the category's own. Null where they
    /// are its own.
    fn carried_from(&self) -> Option<CarriedFrom<'g>> {
        self.1.carried_from.as_ref().map(CarriedFrom)
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Pay<'g>(&'g model::Source, &'g model::Pay);

/// A median pay of a year, or why there is none.
#[apply(output)]
impl<'g> Pay<'g> {
    /// Whole units of currency a year. Null where no figure of a year is published; `reason` says why.
    fn amount(&self) -> Option<u32> {
        match self.1 {
            model::Pay::Known { amount, .. } => Some(*amount),
            model::Pay::Unknown { .. } => None,
        }
    }
    /// Whether the amount is the median itself. Null where there is no amount.
    fn bound(&self) -> Option<PayBound> {
        match self.1 {
            model::Pay::Known { bound, .. } => Some((*bound).into()),
            model::Pay::Unknown { .. } => None,
        }
    }
    /// The currency, as an ISO 4217 code. Never null where there is an amount; else null where the source names none.
    fn currency(&self) -> Option<&'g str> {
        self.0.currency.as_deref()
    }
    /// Why there is no amount. Null where there is one.
    fn reason(&self) -> Option<&'g str> {
        match self.1 {
            model::Pay::Known { .. } => None,
            model::Pay::Unknown { reason } => Some(reason),
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Outlook<'g>(CategoryRef<'g>, &'g model::Outlook);

impl<'g> Outlook<'g> {
    /// The outlook of a category.
    pub(super) fn of(category: CategoryRef<'g>) -> Option<Self> {
        category.outlook().map(|outlook| Self(category, outlook))
    }
}

/// How employment in a category is expected to change between two years.
#[apply(output)]
impl<'g> Outlook<'g> {
    /// The first year.
    fn from_year(&self) -> u16 {
        given(self.0.source(self.1.source).year)
    }
    /// The last year.
    fn to_year(&self) -> u16 {
        given(self.0.source(self.1.source).projected_year)
    }
    /// Jobs in the first year.
    fn employment_from(&self) -> u32 {
        self.1.employment_from
    }
    /// Jobs in the last year, as projected.
    fn employment_to(&self) -> u32 {
        self.1.employment_to
    }
    /// The change in percent of the first year's jobs, rounded to one decimal.
    fn change_percent(&self) -> f64 {
        round1(self.1.change_percent())
    }
    /// The area that the numbers describe.
    fn area(&self) -> &'g str {
        given(self.0.source(self.1.source).area.as_deref())
    }
    /// The title of the source; `dataset.sources` tells more.
    fn source(&self) -> &'g str {
        &self.0.source(self.1.source).title
    }
    /// The wider category whose numbers these are, where the source does not publish the category's own. Null where they
    /// are its own.
    fn carried_from(&self) -> Option<CarriedFrom<'g>> {
        self.1.carried_from.as_ref().map(CarriedFrom)
    }
}

/// What a source says of the figures that a category takes from it. A dataset is refused where the source does not say it.
#[expect(clippy::expect_used, reason = "a dataset is valid by construction")]
fn given<T>(of_source: Option<T>) -> T {
    of_source.expect("the source of a category's figures says what they describe")
}

/// One decimal: more would feign a precision that the figures do not have.
pub(super) fn round1(figure: f64) -> f64 {
    (figure * 10.0).round() / 10.0
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct CarriedFrom<'g>(&'g (String, String));

/// A wider published category.
#[apply(output)]
impl<'g> CarriedFrom<'g> {
    /// Its code.
    fn code(&self) -> &'g str {
        &self.0.0
    }
    /// Its title.
    fn title(&self) -> &'g str {
        &self.0.1
    }
}
