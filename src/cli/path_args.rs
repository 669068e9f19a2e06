//! The arguments of `path`.

use clap::{ArgGroup, Args, ValueEnum};

use super::{DataArgs, weights};
use crate::model::{EvidenceKind, TransitionKind};
use crate::paths::{Criterion, Diversity, PathCost, Weights};

/// The arguments of `path`.
#[derive(Args, Clone, Debug)]
pub struct PathArgs {
    /// The role where the path starts: its title, an alternate title or its slug
    pub from: String,
    /// The role where it ends
    pub to: String,
    /// What the path is short in
    #[arg(long, value_name = "COST", default_value = "months")]
    pub by: PathCostArg,
    /// A mix that the path is short in, in place of --by: what a month, a step and a point of skill gap weigh, each 0 to
    /// 1000 with three decimals at most, such as months=1,steps=6,skill-gap=0.1; what is left out weighs 0
    #[arg(long, value_name = "WEIGHTS", value_parser = weights::parse, conflicts_with = "by")]
    pub weights: Option<Weights>,
    /// How many ways to show; several are shown side by side. Of --trade-offs 10 unless more are asked for
    #[arg(short = 'k', long = "ways", value_name = "N", default_value_t = 1,
        value_parser = clap::value_parser!(u8).range(1..=50))]
    pub ways: u8,
    /// How much several ways must differ in their stops
    #[arg(long, value_name = "HOW_MUCH", default_value = "some")]
    pub diversity: DiversityArg,
    /// Show the ways that are best in some way, and at what: whatever is better by one criterion is worse by another
    #[arg(long, conflicts_with_all = ["by", "weights", "diversity"])]
    pub trade_offs: bool,
    /// What --trade-offs compares by: two at least
    #[arg(
        long,
        value_name = "CRITERION",
        value_delimiter = ',',
        requires = "trade_offs",
        default_value = "months,steps,skill-gap"
    )]
    pub criteria: Vec<CriterionArg>,
    /// A further destination of --trade-offs, 10 at most; may be repeated
    #[arg(long, value_name = "ROLE", requires = "trade_offs")]
    pub also_to: Vec<String>,
    /// Print JSON: the outcome as GraphQL's `shortestPath` gives it, `alternativePaths` where several ways are asked for, or
    /// `tradeOffPaths`
    #[arg(long)]
    pub json: bool,
    /// Which data to use.
    #[command(flatten)]
    pub data: DataArgs,
    /// What the path must observe.
    #[command(flatten)]
    pub constraints: ConstraintArgs,
}

/// What a path must observe.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Constraints", group = ArgGroup::new("schooling").multiple(false))]
pub struct ConstraintArgs {
    /// A role that the path must pass; repeat it for more, in their order
    #[arg(long, value_name = "ROLE")]
    pub via: Vec<String>,
    /// Pass the roles of --via in any order
    #[arg(long, requires = "via")]
    pub any_order: bool,
    /// A role that it must not pass; may be repeated
    #[arg(long, value_name = "ROLE")]
    pub avoid: Vec<String>,
    /// The most transitions
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100))]
    pub max_steps: Option<u32>,
    /// The most months of the whole path
    #[arg(long, value_name = "MONTHS", value_parser = clap::value_parser!(u32).range(0..=1200))]
    pub max_months: Option<u32>,
    /// The most months of schooling
    #[arg(long, value_name = "MONTHS", group = "schooling", value_parser = clap::value_parser!(u32).range(0..=1200))]
    pub max_study_months: Option<u32>,
    /// No going back to school: the same as --max-study-months 0
    #[arg(long, group = "schooling")]
    pub no_study: bool,
    /// The most lateral moves
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=100))]
    pub max_lateral: Option<u32>,
    /// The only kinds of transition to take
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    pub kinds: Vec<KindArg>,
    /// Tracks, by slug or name, that all stops between the ends must stand in; may be repeated
    #[arg(long, value_name = "TRACK", value_delimiter = ',')]
    pub tracks: Vec<String>,
    /// The least pay of every stop and of the destination, as a share of the origin's: 1 is never less than now
    #[arg(long, value_name = "RATIO", value_parser = ratio)]
    pub min_pay_ratio: Option<f64>,
    /// No stops in categories whose employment is projected to shrink
    #[arg(long)]
    pub avoid_declining: bool,
    /// The weakest evidence that a transition may rest on
    #[arg(long, value_name = "KIND")]
    pub min_evidence: Option<EvidenceArg>,
}

fn ratio(text: &str) -> Result<f64, &'static str> {
    let ratio = text.parse().ok().filter(|ratio| (0.0..=10.0).contains(ratio));
    ratio.ok_or("write a number from 0 to 10, such as 0.9")
}

impl PathArgs {
    /// What the path is short in.
    pub fn cost(&self) -> PathCost {
        self.weights.map_or_else(|| self.by.into(), PathCost::Mix)
    }
}

/// What a path is short in.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum PathCostArg {
    /// The typical time
    Months,
    /// The number of transitions
    Steps,
    /// What is to be learned on the way
    SkillGap,
}

impl From<PathCostArg> for PathCost {
    fn from(cost: PathCostArg) -> Self {
        match cost {
            PathCostArg::Months => Self::Months,
            PathCostArg::Steps => Self::Steps,
            PathCostArg::SkillGap => Self::SkillGap,
        }
    }
}

/// What ways are compared by.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum CriterionArg {
    /// The typical time
    Months,
    /// The number of transitions
    Steps,
    /// The plain sum of what each transition asks to be learned
    SkillGap,
    /// The lowest published pay of the stops and the destination
    LowestPay,
    /// The published pay of the destination; needs --also-to
    PayAtEnd,
}

impl From<CriterionArg> for Criterion {
    fn from(criterion: CriterionArg) -> Self {
        match criterion {
            CriterionArg::Months => Self::Months,
            CriterionArg::Steps => Self::Steps,
            CriterionArg::SkillGap => Self::SkillGap,
            CriterionArg::LowestPay => Self::LowestPay,
            CriterionArg::PayAtEnd => Self::PayAtEnd,
        }
    }
}

/// How much several ways must differ.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum DiversityArg {
    /// Not at all
    None,
    /// Each shares at most half of the stops of every way before it
    Some,
    /// No two share a stop
    High,
}

impl From<DiversityArg> for Diversity {
    fn from(diversity: DiversityArg) -> Self {
        match diversity {
            DiversityArg::None => Self::None,
            DiversityArg::Some => Self::Some,
            DiversityArg::High => Self::High,
        }
    }
}

/// A kind of transition.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum KindArg {
    /// A step up
    Advancement,
    /// A step aside
    Lateral,
}

impl From<KindArg> for TransitionKind {
    fn from(kind: KindArg) -> Self {
        match kind {
            KindArg::Advancement => Self::Advancement,
            KindArg::Lateral => Self::Lateral,
        }
    }
}

/// A kind of evidence.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum EvidenceArg {
    /// People were counted making the move
    Observed,
    /// A published source lists it
    Published,
    /// The editors of the data judge it so
    Editorial,
    /// It was computed
    Derived,
}

impl From<EvidenceArg> for EvidenceKind {
    fn from(kind: EvidenceArg) -> Self {
        match kind {
            EvidenceArg::Observed => Self::Observed,
            EvidenceArg::Published => Self::Published,
            EvidenceArg::Editorial => Self::Editorial,
            EvidenceArg::Derived => Self::Derived,
        }
    }
}
