use super::{Education, SourceIx};

/// The broader occupation whose published numbers a role inherits: a 6-digit SOC code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// The SOC code, such as "29-1141". The id of the category.
    pub code: String,
    /// The title.
    pub title: String,
    /// Where the category stands in the labour market; `None` where nothing is published.
    pub landscape: Option<Landscape>,
    /// How the category is expected to change; `None` where nothing is published.
    pub outlook: Option<Outlook>,
}

/// Where a category stands in the labour market.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landscape {
    /// Jobs in the source's year.
    pub employment: Option<u32>,
    /// The median pay of a year, or why there is none.
    pub median_annual_pay: Pay,
    /// Job openings a year, on average over the projected years.
    pub annual_openings: Option<u32>,
    /// The education that people typically need to enter.
    pub typical_education: Option<Education>,
    /// The related work experience that employers typically ask for.
    pub work_experience: Option<WorkExperience>,
    /// The training on the job that people typically need.
    pub training: Option<EntryTraining>,
    /// The source, with its area, year and currency.
    pub source: SourceIx,
    /// The code and title of the parent whose numbers these are, where the category's own are not published.
    pub carried_from: Option<(String, String)>,
}

/// How a category is expected to change between the two years of its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Jobs in the source's year.
    pub employment_from: u32,
    /// Jobs in the source's projected year.
    pub employment_to: u32,
    /// The source, with both years.
    pub source: SourceIx,
    /// The code and title of the parent whose numbers these are, where the category's own are not published.
    pub carried_from: Option<(String, String)>,
}

impl Outlook {
    /// The change of employment in percent; 0 where there were no jobs to begin with.
    pub fn change_percent(&self) -> f64 {
        let (from, to) = (f64::from(self.employment_from), f64::from(self.employment_to));
        if from == 0.0 { 0.0 } else { (to - from) / from * 100.0 }
    }
}

/// A median pay, whole units of the source's currency a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pay {
    /// The published median, or the bound it is published under.
    Known {
        /// Whole units of currency a year.
        amount: u32,
        /// Whether the amount is the median itself.
        bound: PayBound,
    },
    /// No figure of a year is published, for this reason.
    Unknown {
        /// Why, in a few words.
        reason: String,
    },
}

/// What a published amount says about the median.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PayBound {
    /// The amount is the median.
    Exact,
    /// The median is this amount or more: the source does not publish higher figures.
    AtLeast,
}

/// The related work experience that employers typically ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkExperience {
    /// None.
    None,
    /// Less than five years.
    LessThanFiveYears,
    /// Five years or more.
    FiveYearsOrMore,
}

/// The training on the job that people typically need to become competent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryTraining {
    /// None.
    None,
    /// Up to a month.
    ShortTerm,
    /// Between one month and a year.
    ModerateTerm,
    /// More than a year.
    LongTerm,
    /// An apprenticeship.
    Apprenticeship,
    /// An internship or residency.
    InternshipOrResidency,
}
