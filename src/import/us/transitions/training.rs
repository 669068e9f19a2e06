//! Months of training on the job that a move still takes: the destination's training, less the share of its
//! essential skills and knowledge that the origin brings.

use super::roles::{Role, Roles};

/// Elements of at least this importance are essential.
const ESSENTIAL: u8 = 50;
/// Every role has at least so many essential elements, the most important first.
const ESSENTIAL_LEAST: usize = 10;
/// Points of level within which a level counts as reached: half a step of the source's scale from 0 to 7.
const TOLERANCE: u8 = 7;

/// The essential elements of every role.
#[derive(Debug)]
pub(super) struct Training {
    essential: Vec<Vec<usize>>,
}

impl Training {
    pub(super) fn of(roles: &Roles<'_>) -> Self {
        Self { essential: roles.all.iter().map(essential).collect() }
    }

    /// Months that a move takes, to the nearest, half ones to the even.
    pub(super) fn months(&self, roles: &Roles<'_>, from: usize, to: usize) -> u16 {
        let (origin, target) = (&roles.all[from], &roles.all[to]);
        let (mut asked, mut open) = (0_u64, 0_u64);
        for element in self.essential[to].iter().copied().filter(|element| target.level[*element] > 0) {
            let weight = u64::from(target.importance[element]);
            asked += weight;
            if origin.level[element] + TOLERANCE < target.level[element] {
                open += weight;
            }
        }
        if asked == 0 {
            return target.training; // nothing is known to be covered
        }
        u16::try_from(nearest(u64::from(target.training) * open, asked)).unwrap_or(target.training)
    }
}

fn essential(role: &Role<'_>) -> Vec<usize> {
    let mut elements: Vec<usize> = (0..role.importance.len()).collect();
    // Elements stand in the order of their ids, and the sort keeps it among equals.
    elements.sort_by_key(|element| std::cmp::Reverse(role.importance[*element]));
    let essential = elements.iter().take_while(|element| role.importance[**element] >= ESSENTIAL).count();
    elements.truncate(essential.max(ESSENTIAL_LEAST));
    elements
}

/// The whole number nearest to a fraction, the even one of two equally near.
fn nearest(numerator: u64, denominator: u64) -> u64 {
    let (whole, rest) = (numerator / denominator, numerator % denominator);
    let up = match (2 * rest).cmp(&denominator) {
        std::cmp::Ordering::Less => 0,
        std::cmp::Ordering::Equal => whole % 2,
        std::cmp::Ordering::Greater => 1,
    };
    whole + up
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_to_the_even() {
        assert_eq!([(1, 2), (3, 2), (5, 2), (7, 4), (5, 4)].map(|(n, d)| nearest(n, d)), [0, 2, 2, 2, 1]);
    }

    #[test]
    fn what_the_origin_brings_is_not_trained_again() {
        let target = Role { training: 12, importance: vec![75, 25], level: vec![60, 40], ..Role::plain("a") };
        let near = Role { level: vec![53, 0], ..Role::plain("b") };
        let far = Role { level: vec![52, 33], ..Role::plain("c") };
        let blank = Role { training: 7, level: vec![0, 0], ..Role::plain("d") };
        let roles = Roles::new(vec![target, near, far, blank], vec!["2.A.1.a", "2.C.1.a"]);
        let training = Training::of(&roles);
        // With two elements both are essential; three quarters of the weight lie on the first.
        assert_eq!(training.months(&roles, 1, 0), 3);
        assert_eq!(training.months(&roles, 2, 0), 9);
        assert_eq!(training.months(&roles, 0, 3), 7, "a role of no known level covers nothing");
    }
}
