//! The weights of a mixed cost, as one writes them: `months=1,steps=6,skill-gap=0.1`.

use crate::paths::{Weighed, Weights, WeightsError};

const NAMES: [&str; 3] = ["months", "steps", "skill-gap"];

/// Reads weights. What is left out weighs 0.
pub(super) fn parse(text: &str) -> Result<Weights, String> {
    let mut given = [None; 3];
    for part in text.split(',') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let (name, value) = (name.trim(), value.trim());
        let Some(at) = NAMES.iter().position(|known| *known == name) else {
            return Err(format!("\"{name}\" is none of months, steps and skill-gap"));
        };
        let value: f64 = value.parse().map_err(|_| format!("{name}: \"{value}\" is not a number"))?;
        if given[at].replace(value).is_some() {
            return Err(format!("{name} is given twice"));
        }
    }
    let [months, steps, skill_gap] = given.map(Option::unwrap_or_default);
    Weights::new(months, steps, skill_gap).map_err(|error| match error {
        WeightsError::Value { of: Weighed::Months, .. } => format!("{}: {error}", NAMES[0]),
        WeightsError::Value { of: Weighed::Steps, .. } => format!("{}: {error}", NAMES[1]),
        WeightsError::Value { of: Weighed::SkillGap, .. } => format!("{}: {error}", NAMES[2]),
        WeightsError::Nothing => error.to_string(),
    })
}
