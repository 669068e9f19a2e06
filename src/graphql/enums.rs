//! The enums of the schema, each the face of one of the domain's.

use async_graphql::Enum;
use macro_rules_attribute::apply;

use crate::{graph, model, output, paths};

/// Whether a transition is a step up or a step aside.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "model::TransitionKind")]
pub(crate) enum TransitionKind {
    /// A step up: more responsibility, preparation or pay. It runs upwards only.
    Advancement,
    /// A step aside to a role of like standing.
    Lateral,
}

/// Which way transitions run, seen from a role.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "graph::Direction")]
pub(crate) enum Direction {
    /// From the role to another: where it can lead.
    Outgoing,
    /// From another role to this one: its feeder roles.
    Incoming,
}

/// Of which kind the support for a transition is, the strongest first.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "model::EvidenceKind")]
pub(crate) enum EvidenceKind {
    /// People were counted making the move.
    Observed,
    /// A published source lists the pair of roles.
    Published,
    /// The editors of the dataset judge it so.
    Editorial,
    /// It was computed from published figures, by the method named.
    Derived,
}

/// What kind of ability an entry of the skill vocabulary is.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "model::SkillKind")]
pub(crate) enum SkillKind {
    /// A developed capacity that works in many jobs, such as active listening.
    Skill,
    /// A body of facts and principles, such as mathematics.
    Knowledge,
    /// A tool or a piece of software.
    Technology,
}

/// What a published amount says about the median.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "model::PayBound")]
pub(crate) enum PayBound {
    /// The amount is the median.
    Exact,
    /// The median is this amount or more: the source publishes no higher figures.
    AtLeast,
}

/// Levels of education, the lowest first.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "model::Education")]
pub(crate) enum Education {
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

/// The related work experience that employers typically ask for.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "model::WorkExperience")]
pub(crate) enum WorkExperience {
    /// None.
    None,
    /// Less than five years.
    LessThanFiveYears,
    /// Five years or more.
    FiveYearsOrMore,
}

/// The training on the job that people typically need to become competent.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "model::EntryTraining")]
pub(crate) enum EntryTraining {
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

/// Holland's six kinds of vocational interest.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "model::Interest")]
pub(crate) enum Interest {
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

/// What a shortest path is short in.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum PathCost {
    /// The typical time, in months.
    Months,
    /// The number of transitions.
    Steps,
    /// What is to be learned on the way: the sum of the transitions' skill gaps, in points.
    SkillGap,
}

impl From<PathCost> for paths::PathCost {
    fn from(cost: PathCost) -> Self {
        match cost {
            PathCost::Months => Self::Months,
            PathCost::Steps => Self::Steps,
            PathCost::SkillGap => Self::SkillGap,
        }
    }
}

/// The reason why there is no path.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "paths::NoPathReason")]
pub(crate) enum NoPathReason {
    /// No transition leaves the origin.
    NothingLeadsOut,
    /// No transition enters the destination.
    NothingLeadsIn,
    /// Both have transitions, but no chain of them joins the two.
    NotConnected,
    /// There are paths, but none observes the constraints.
    Constraints,
}
