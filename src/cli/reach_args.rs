//! The arguments of `reach`.

use clap::Args;

use super::{ConstraintArgs, DataArgs};
use crate::paths::Budget;

/// The most months of a budget.
const MOST_MONTHS: u32 = 1_200;
/// The most steps.
const MOST_STEPS: u32 = 100;

/// The arguments of `reach`.
#[derive(Args, Clone, Debug)]
pub struct ReachArgs {
    /// The role where the paths start: its title, an alternate title or its slug
    #[arg(value_name = "ROLE")]
    pub from: String,
    /// How far they may go: months, such as 24m, or steps, such as 3s. It is also what they are short in
    #[arg(long, value_name = "BUDGET", value_parser = budget)]
    pub within: Budget,
    /// List the roles that lead to this one instead
    #[arg(long)]
    pub incoming: bool,
    /// How many roles to list; 0 for all
    #[arg(long, value_name = "N", default_value_t = 25)]
    pub first: usize,
    /// Print JSON: the first 100 roles as GraphQL's `reachableRoles` gives them
    #[arg(long, conflicts_with = "first")]
    pub json: bool,
    /// Which data to use.
    #[command(flatten)]
    pub data: DataArgs,
    /// What each path must observe.
    #[command(flatten)]
    pub constraints: ConstraintArgs,
}

/// Reads a budget: a number and what it counts.
fn budget(text: &str) -> Result<Budget, String> {
    let text = text.trim();
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let number: Option<u32> = number.parse().ok();
    match (number, unit.trim()) {
        (Some(months @ 0..=MOST_MONTHS), "m" | "month" | "months") => Ok(Budget::Months(months)),
        (Some(steps @ 1..=MOST_STEPS), "s" | "step" | "steps") => Ok(Budget::Steps(steps)),
        _ => Err(format!("write months as 24m (0 to {MOST_MONTHS}) or steps as 3s (1 to {MOST_STEPS})")),
    }
}
