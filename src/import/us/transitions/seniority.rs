//! Advancement or lateral: how far one role stands above another, in points, and from how many points on a move
//! counts as a step up.
//!
//! No single figure tells a promotion: a police officer who becomes a first-line supervisor falls a job zone, and a
//! salesperson who comes to lead the shop stays in it. So several kinds of evidence add up. Their weights come from
//! an ordinal logistic fit with weights of at least 0 over well-known moves, chosen by cross-validation and then
//! rounded; pay, standing and the experience by which people enter carry most.

use super::lines::Lines;
use super::roles::Roles;
use super::square::Square;
use crate::model::PayBound;

/// For each job zone. It says how much preparation a role takes, but with five steps it is coarse.
const ZONE_POINTS: f64 = 35.0;
/// For each doubling of (one year + required experience): the first years tell more than the later ones.
const EXPERIENCE_POINTS: f64 = 25.0;
/// For each year of the schooling that respondents require on average. Little, for schooling opens fields more than
/// it ranks those within one.
const EDUCATION_POINTS: f64 = 5.0;
/// For each doubling of the category's median pay: the strongest single sign.
const PAY_POINTS: f64 = 155.0;
/// Doublings of pay that count at most, so that pay alone does not settle a comparison of strangers.
const PAY_CAP: f64 = 1.5;
/// For each step from worker over supervisor, manager and general manager to chief executive.
const STANDING_POINTS: f64 = 85.0;
/// As much again for each step where the one leads the other's own line of work: that is what a promotion is.
const LINE_POINTS: f64 = 85.0;
/// For each grade in the title: helpers and aides are below their craft, technologists above its technicians. The
/// pay of both is often that of one category, and hides it.
const GRADE_POINTS: f64 = 70.0;
/// For each class of the work experience by which people typically enter (none, less than five years, more): the
/// projections say so where one comes from a related occupation.
const ENTRY_POINTS: f64 = 55.0;
/// For each point of the mean level of all skills, 0 to 100.
const SKILL_POINTS: f64 = 4.0;

/// From so many points on a move is an advancement; within them it is lateral. The middle of the plateau where
/// well-known moves are told apart best.
const MARGIN: i32 = 80;
/// The same where pay cannot be compared: less evidence adds up to less.
const MARGIN_NO_PAY: i32 = 70;
/// Added within one broad occupation, which the classification forms of alike work.
const MARGIN_BROAD: i32 = 25;

/// The comparison of every two roles.
#[derive(Debug)]
pub(super) struct Seniority {
    points: Square<i32>,
    margins: Square<i32>,
}

impl Seniority {
    pub(super) fn of(roles: &Roles<'_>, lines: &Lines) -> Self {
        let count = roles.len();
        let skills = roles.skills();
        let own: Vec<Own> = (0..count).map(|at| Own::of(roles, at, &skills)).collect();
        let mut seniority = Self { points: Square::new(count), margins: Square::new(count) };
        for a in 0..count {
            for b in a + 1..count {
                let comparable = pay_is_comparable(roles, a, b);
                let mut points = own[b].above(&own[a], comparable);
                let steps = LINE_POINTS * (own[b].standing - own[a].standing);
                if lines.leads(a, b) {
                    points += steps.max(0.0);
                }
                if lines.leads(b, a) {
                    points += steps.min(0.0);
                }
                #[expect(clippy::cast_possible_truncation, reason = "a few thousands at most")]
                let points = points.round_ties_even() as i32;
                seniority.points[(a, b)] = points;
                seniority.points[(b, a)] = -points;
                let same_broad = roles.all[a].broad() == roles.all[b].broad();
                let margin = if comparable { MARGIN } else { MARGIN_NO_PAY };
                let margin = margin + if same_broad { MARGIN_BROAD } else { 0 };
                seniority.margins[(a, b)] = margin;
                seniority.margins[(b, a)] = margin;
            }
        }
        seniority
    }

    /// Points by which the second role stands above the first; negative where it stands below.
    pub(super) fn points(&self, from: usize, to: usize) -> i32 {
        self.points[(from, to)]
    }
    /// Points from which a move between the two is an advancement.
    pub(super) fn margin(&self, from: usize, to: usize) -> i32 {
        self.margins[(from, to)]
    }
    /// Whether the second role stands above the first by the margin or more.
    pub(super) fn is_above(&self, from: usize, to: usize) -> bool {
        self.points(from, to) >= self.margin(from, to)
    }
    /// Whether neither stands above the other.
    pub(super) fn is_level(&self, a: usize, b: usize) -> bool {
        self.points(a, b).abs() < self.margin(a, b)
    }
}

/// What each role brings to the comparison.
struct Own {
    zone: f64,
    experience: f64,
    schooling: f64,
    pay: f64,
    standing: f64,
    grade: f64,
    skill: f64,
    entry: f64,
}

impl Own {
    fn of(roles: &Roles<'_>, at: usize, skills: &[usize]) -> Self {
        let role = &roles.all[at];
        let levels: u32 = skills.iter().map(|skill| u32::from(role.level[*skill])).sum();
        let skills = u32::try_from(skills.len()).unwrap_or(u32::MAX).max(1);
        Self {
            zone: f64::from(role.zone),
            experience: (1.0 + f64::from(role.experience) / 12.0).log2(),
            schooling: role.mean_schooling / 12.0,
            pay: role.pay.map_or(0.0, |pay| f64::from(pay.amount.max(1)).log2()),
            standing: f64::from(role.standing.steps()),
            grade: f64::from(role.title_grade),
            skill: f64::from(levels) / f64::from(skills),
            entry: f64::from(role.entry_class),
        }
    }

    /// Points by which this role stands above another, lines of work aside.
    fn above(&self, other: &Self, pay_is_comparable: bool) -> f64 {
        let pay = if pay_is_comparable { (self.pay - other.pay).clamp(-PAY_CAP, PAY_CAP) } else { 0.0 };
        ZONE_POINTS * (self.zone - other.zone)
            + EXPERIENCE_POINTS * (self.experience - other.experience)
            + EDUCATION_POINTS * (self.schooling - other.schooling)
            + PAY_POINTS * pay
            + STANDING_POINTS * (self.standing - other.standing)
            + GRADE_POINTS * (self.grade - other.grade)
            + SKILL_POINTS * (self.skill - other.skill)
            + ENTRY_POINTS * (self.entry - other.entry)
    }
}

/// Whether the pay of two roles says anything about them: it does not where both carry the figures of one published
/// line, where either has none, or where both are only known to be high.
fn pay_is_comparable(roles: &Roles<'_>, a: usize, b: usize) -> bool {
    let (Some(a), Some(b)) = (roles.all[a].pay, roles.all[b].pay) else {
        return false;
    };
    a.line != b.line && !(a.bound == PayBound::AtLeast && b.bound == PayBound::AtLeast)
}

#[cfg(test)]
mod tests {
    use super::super::roles::{MedianPay, Role};
    use super::super::standing::Standing;
    use super::*;

    /// A machinist, a like worker of another occupation, and the supervisor whom the lines name.
    fn shop() -> Roles<'static> {
        let machinist = Role::plain("51-4041.00");
        let welder = Role::plain("51-4121.00");
        let supervisor = Role { standing: Standing::Supervisor, ..Role::plain("51-1011.00") };
        Roles::new(vec![supervisor, machinist, welder], vec!["2.A.1.a", "2.C.1.a"])
    }

    fn compared(roles: &Roles<'_>) -> Seniority {
        Seniority::of(roles, &Lines::of(roles))
    }

    #[test]
    fn who_leads_the_line_stands_above_it_though_all_else_is_equal() {
        let seniority = compared(&shop());
        assert_eq!(seniority.points(1, 0), 170);
        assert_eq!(seniority.points(0, 1), -170);
        assert!(seniority.is_above(1, 0) && !seniority.is_above(0, 1));
        assert!(seniority.is_level(1, 2) && seniority.is_level(2, 1));
    }

    #[test]
    fn pay_counts_up_to_its_cap_and_not_when_it_is_unknown_or_shared() {
        let mut roles = shop();
        let pay = |amount, line, bound| Some(MedianPay { line, amount, bound });
        roles.all[2].pay = pay(160_000, "b", PayBound::Exact);
        assert_eq!(
            compared(&roles).points(1, 2),
            232,
            "two doublings count as one and a half: 232.5, to even"
        );
        roles.all[2].pay = pay(80_000, "b", PayBound::AtLeast);
        assert_eq!(compared(&roles).points(1, 2), 155);
        for unknown in [None, pay(80_000, "51-4041.00", PayBound::Exact)] {
            roles.all[2].pay = unknown;
            assert_eq!(compared(&roles).points(1, 2), 0);
            assert_eq!(compared(&roles).margin(1, 2), MARGIN_NO_PAY);
        }
    }

    #[test]
    fn each_sign_counts_by_its_weight() {
        let mut roles = shop();
        let Role { zone, title_grade, entry_class, experience, mean_schooling, .. } = &mut roles.all[2];
        (*zone, *title_grade, *entry_class, *experience, *mean_schooling) = (3, 1, 1, 12, 24.0);
        roles.all[2].level = vec![50, 0];
        // 35 zone + 70 grade + 55 entry + 25 for one year more than one + 5 * 2 schooling + 4 * 10 skill.
        assert_eq!(compared(&roles).points(1, 2), 235);
    }

    #[test]
    fn within_a_broad_occupation_the_margin_is_wider() {
        let (a, b) = (Role::plain("29-1141.00"), Role::plain("29-1141.01"));
        let roles = Roles::new(vec![a, b], vec!["2.A.1.a", "2.C.1.a"]);
        assert_eq!(compared(&roles).margin(0, 1), MARGIN + MARGIN_BROAD);
    }
}
