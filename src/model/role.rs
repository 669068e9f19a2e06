use super::{CategoryIx, MethodIx, Rating, RoleProfile, RoleTechnology, SchemeIx, TrackIx};

/// A job as people know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The id: lower-case words joined by hyphens, unique among roles.
    pub slug: String,
    /// The title.
    pub title: String,
    /// Other titles under which the role is known, sorted.
    pub alternate_titles: Vec<String>,
    /// One or two sentences: what the person does, and for whom.
    pub summary: Option<String>,
    /// How much preparation the role asks for.
    pub level: Level,
    /// The occupation whose numbers the role inherits.
    pub category: Option<CategoryIx>,
    /// Codes of the role in published schemes.
    pub codes: Vec<Code>,
    /// The tracks that the role stands in, sorted.
    pub tracks: Vec<TrackIx>,
    /// The interests that the work appeals to, the strongest first.
    pub interests: Vec<Interest>,
    /// What the role asks for at entry.
    pub requirements: Requirements,
    /// Skills and knowledge, the most important first.
    pub ratings: Vec<Rating>,
    /// Technologies in use: those in demand first, then the hot ones, then by slug.
    pub technologies: Vec<RoleTechnology>,
    /// What a career page tells of the role in words.
    pub profile: Option<RoleProfile>,
}

/// A role's code in a published scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The scheme.
    pub scheme: SchemeIx,
    /// The code, such as "29-1141.00".
    pub value: String,
}

/// What a role asks for at entry. A figure is `None` where nothing supports one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirements {
    /// The education that most people in the role need.
    pub education: Option<Figure<Education>>,
    /// Related work experience, in months.
    pub experience: Option<Figure<u16>>,
    /// Training in the job, in months.
    pub training: Option<Figure<u16>>,
}

/// A figure and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure<T> {
    /// The figure.
    pub value: T,
    /// How it was derived; `None` where it is the source's own.
    pub method: Option<MethodIx>,
}

/// How much preparation a role asks for: 1 (little or none) to 5 (extensive), as O*NET's job zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// The level of this number, `None` outside 1 to 5.
    pub fn new(number: u8) -> Option<Self> {
        (1..=5).contains(&number).then_some(Self(number))
    }
    /// 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }
}

/// Levels of education, the lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Education {
    /// No formal credential.
    None,
    /// A high school diploma or its equivalent.
    HighSchool,
    /// A certificate of training after high school, short of a degree.
    Certificate,
    /// Some courses at a college, no degree.
    SomeCollege,
    /// An associate degree or another of two years.
    Associate,
    /// A bachelor's degree.
    Bachelor,
    /// A certificate after a bachelor's degree, short of a master's.
    PostBachelorCertificate,
    /// A master's degree.
    Master,
    /// A certificate after a master's degree, short of a doctorate.
    PostMasterCertificate,
    /// A doctorate or a first professional degree, such as in medicine or law.
    DoctoralOrProfessional,
    /// Training after a doctorate.
    PostDoctoral,
}

/// Holland's six kinds of vocational interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Interest {
    /// Practical, hands-on work.
    Realistic,
    /// Working with ideas and facts.
    Investigative,
    /// Working with forms, designs and words.
    Artistic,
    /// Helping, teaching and caring.
    Social,
    /// Leading, persuading, starting things.
    Enterprising,
    /// Working by set procedures, with data and detail.
    Conventional,
}

impl Education {
    /// Months of full-time schooling after high school that it typically takes.
    pub fn months(self) -> u16 {
        match self {
            Self::None | Self::HighSchool => 0,
            Self::Certificate => 12,
            Self::SomeCollege => 18,
            Self::Associate => 24,
            Self::Bachelor => 48,
            Self::PostBachelorCertificate => 60,
            Self::Master => 72,
            Self::PostMasterCertificate => 84,
            Self::DoctoralOrProfessional => 96,
            Self::PostDoctoral => 120,
        }
    }
}
