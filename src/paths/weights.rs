use thiserror::Error;

/// What a month, a step and a point of skill gap weigh against one another in a mixed cost.
///
/// Each weight is 0 to [`Weights::MAXIMUM`] with three decimals at most, and one of them is larger than 0. They are kept
/// in whole thousandths, so sums are exact and paths that cost the same are found equal, in whatever order they are
/// added up.
///
/// ```
/// use career_graph::paths::{Weighed, Weights, WeightsError};
/// // A step is worth six months, ten points of skill gap one.
/// assert!(Weights::new(1.0, 6.0, 0.1).is_ok());
/// let error = Weights::new(1.0, 6.0, 0.0001).expect_err("four decimals");
/// assert_eq!(error, WeightsError::Value { of: Weighed::SkillGap, value: 0.0001 });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weights {
    months: u32,
    steps: u32,
    skill_gap: u32,
}

/// What a weight weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weighed {
    /// A month.
    Months,
    /// A transition.
    Steps,
    /// A point of skill gap.
    SkillGap,
}

/// Why weights make no cost.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum WeightsError {
    /// A weight is out of range or too fine.
    #[error("{value} is not a number from 0 to 1000 with three decimals at most")]
    Value {
        /// Which.
        of: Weighed,
        /// What was given.
        value: f64,
    },
    /// Every weight is 0, so all paths would cost the same.
    #[error("every weight is 0; at least one must be larger")]
    Nothing,
}

impl Weights {
    /// The largest weight.
    pub const MAXIMUM: f64 = 1000.0;

    /// The weights of a month, of a step and of a point of skill gap.
    ///
    /// # Errors
    /// [`WeightsError`] where one is out of range or has more than three decimals, or all are 0. What differs from a
    /// number with three decimals by less than a thousand-millionth counts as that number: 0.1 + 0.2 is 0.3.
    pub fn new(months: f64, steps: f64, skill_gap: f64) -> Result<Self, WeightsError> {
        let weights = Self {
            months: thousandths(Weighed::Months, months)?,
            steps: thousandths(Weighed::Steps, steps)?,
            skill_gap: thousandths(Weighed::SkillGap, skill_gap)?,
        };
        if weights.months == 0 && weights.steps == 0 && weights.skill_gap == 0 {
            return Err(WeightsError::Nothing);
        }
        Ok(weights)
    }

    /// What a month weighs.
    pub fn months(self) -> f64 {
        f64::from(self.months) / 1000.0
    }
    /// What a step weighs.
    pub fn steps(self) -> f64 {
        f64::from(self.steps) / 1000.0
    }
    /// What a point of skill gap weighs.
    pub fn skill_gap(self) -> f64 {
        f64::from(self.skill_gap) / 1000.0
    }

    /// What one transition costs, in thousandths: below 2^53.
    pub(super) fn of(self, months: u32, gap: u32) -> u64 {
        let part = |weight: u32, amount: u32| u64::from(weight) * u64::from(amount);
        part(self.months, months) + u64::from(self.steps) + part(self.skill_gap, gap)
    }

    /// The smallest whole numbers in the proportion of the weights of a month, a step and a point.
    pub(super) fn reduced(self) -> [u32; 3] {
        let all = [self.months, self.steps, self.skill_gap];
        let divisor = all.into_iter().fold(0, greatest_common_divisor).max(1);
        all.map(|weight| weight / divisor)
    }
}

fn greatest_common_divisor(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

fn thousandths(of: Weighed, value: f64) -> Result<u32, WeightsError> {
    const CLOSE: f64 = 1e-9;
    let whole = (value * 1000.0).round();
    if !(0.0..=Weights::MAXIMUM).contains(&value) || (whole / 1000.0 - value).abs() > CLOSE {
        return Err(WeightsError::Value { of, value });
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and 0 to 1,000,000")]
    Ok(whole as u32)
}
