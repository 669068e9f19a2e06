use super::trade_offs::TradeOffQuestion;

/// What paths are compared by when nothing is to be given up for something else unseen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// The typical time, in months; less is better.
    Months,
    /// The number of transitions; less is better.
    Steps,
    /// The plain sum of the transitions' gap points; less is better. What one step teaches does not carry over here, since the
    /// order of paths would then depend on everything learned before.
    SkillGap,
    /// The lowest published pay of the stops after the origin, the destination included; more is better. A stop without a
    /// [comparable figure](super::TradeOff::lowest_pay) makes it unknown, which is worse than any figure.
    LowestPay,
    /// The published pay of the destination; more is better. Unknown is worse than any figure.
    PayAtEnd,
}

impl std::fmt::Display for Criterion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Months => "months",
            Self::Steps => "steps",
            Self::SkillGap => "skill gap",
            Self::LowestPay => "lowest pay",
            Self::PayAtEnd => "pay at the end",
        })
    }
}

/// Why paths cannot be compared by a list of criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CriteriaFault {
    /// There is nothing to give up.
    #[error("at least two criteria are needed, since one alone has nothing to be traded for")]
    TooFew,
    /// A criterion stands there twice.
    #[error("the criterion \"{0}\" is named twice")]
    Repeated(Criterion),
    /// The pay at the end is the same for all paths.
    #[error(
        "the pay at the end is the same for all paths to one destination: name further destinations, or leave it out"
    )]
    OneEnd,
}

impl TradeOffQuestion<'_> {
    /// What is wrong with its criteria, if something is.
    pub fn fault(&self) -> Option<CriteriaFault> {
        let criteria = &self.criteria;
        let repeated =
            criteria.iter().enumerate().find(|(at, criterion)| criteria[..*at].contains(criterion));
        match repeated {
            Some((_, criterion)) => Some(CriteriaFault::Repeated(*criterion)),
            None if criteria.len() < 2 => Some(CriteriaFault::TooFew),
            None if criteria.contains(&Criterion::PayAtEnd) && self.also_to.is_empty() => {
                Some(CriteriaFault::OneEnd)
            }
            None => None,
        }
    }
}
