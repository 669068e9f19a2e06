//! What a role's knowledge areas weigh: all of it, and what sets it apart from other roles.

use super::roles::Roles;

/// The weight of each knowledge area in a role, in whole numbers.
#[derive(Debug)]
pub(super) struct Weights {
    /// Importance times level, times the number of roles.
    pub(super) plain: Vec<u64>,
    /// The same, as far as it exceeds the mean over all roles.
    pub(super) distinctive: Vec<u64>,
}

/// The weights of every role, over the knowledge areas at these positions.
pub(super) fn weights(roles: &Roles<'_>, areas: &[usize]) -> Vec<Weights> {
    let weight = |role: usize, area: usize| {
        let role = &roles.all[role];
        u64::from(role.importance[area]) * u64::from(role.level[area])
    };
    let count = u64::try_from(roles.len()).unwrap_or(u64::MAX);
    let sums: Vec<u64> =
        areas.iter().map(|area| (0..roles.len()).map(|role| weight(role, *area)).sum()).collect();
    let of_role = |role| {
        let plain: Vec<u64> = areas.iter().map(|area| count * weight(role, *area)).collect();
        let distinctive = plain.iter().zip(&sums).map(|(plain, sum)| plain.saturating_sub(*sum)).collect();
        Weights { plain, distinctive }
    };
    (0..roles.len()).map(of_role).collect()
}
