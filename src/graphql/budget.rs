use async_graphql::OneofObject;

use super::execute::{ApiError, Result};
use crate::paths;

/// The most months.
const MOST_MONTHS: u32 = 1_200;
/// The most steps.
const MOST_STEPS: u32 = 100;

/// How far paths may go, in one of these ways. It is also what a path is best by.
#[derive(Clone, Copy, Debug, OneofObject)]
pub(crate) enum Budget {
    /// So many months for the whole path: 0 to 1200.
    Months(i32),
    /// So many transitions: 1 to 100.
    Steps(i32),
}

impl Budget {
    /// The budget in the domain's terms.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` where the number is out of range.
    pub(super) fn resolve(self) -> Result<paths::Budget> {
        let within = |member: &str, given: i32, least: u32, most: u32| {
            let number = u32::try_from(given).ok().filter(|number| (least..=most).contains(number));
            number.ok_or_else(|| {
                let input = format!("within.{member}");
                let message = format!("\"{input}\" is {given}; it must be {least} to {most}.");
                ApiError::bad_input(input, message)
            })
        };
        Ok(match self {
            Self::Months(months) => paths::Budget::Months(within("months", months, 0, MOST_MONTHS)?),
            Self::Steps(steps) => paths::Budget::Steps(within("steps", steps, 1, MOST_STEPS)?),
        })
    }
}
