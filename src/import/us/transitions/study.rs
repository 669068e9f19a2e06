//! Months of schooling that a move still takes: the greatest of the plain difference of both educations, of what the
//! destination's field of study asks beyond the origin's, and of what entry to a profession takes.
//!
//! Each of the three obeys the triangle inequality, and so does their greatest: no chain of steps launders schooling.

use std::collections::BTreeSet;

use super::apportion::{apportion, missing};
use super::experience::{PARTS, whole_months};
use super::knowledge::weights;
use super::roles::{Role, Roles};
use super::standing::Standing;

/// Months of a role's schooling that are spent on its field, by the months of schooling: about half of a bachelor's
/// degree, and all that comes after it.
fn field_months(schooling: u16) -> u32 {
    match schooling {
        ..12 => 0,
        12..24 => 12,
        24..48 => 18,
        48..60 => 24,
        60..72 => 36,
        72..84 => 48,
        84..96 => 60,
        96..120 => 72,
        120.. => 96,
    }
}
/// Percent of the field's months that are asked of managers: they come from many fields.
const MANAGERS_PERCENT: u32 = 50;
/// Months of the school of a profession that one does not have yet.
const PROFESSION_MONTHS: u16 = 48;
/// The same in law.
const LAW_MONTHS: u16 = 36;
/// Only roles with at least so many months of schooling have a profession: a doctorate or first professional degree.
const PROFESSION_FROM: u16 = 96;

/// A profession whose practice takes a degree of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Profession<'a> {
    /// Lawyers, judges and teachers of law.
    Law,
    /// Physicians and surgeons.
    Medicine,
    /// Another health profession, by its broad occupation.
    Health(&'a str),
}

impl<'a> Profession<'a> {
    fn of(role: &Role<'a>) -> Option<Self> {
        let code = role.code;
        if role.schooling < PROFESSION_FROM {
            None
        } else if role.minor() == "23-1" || role.soc() == "25-1112" {
            Some(Self::Law)
        } else if code.starts_with("29-12") {
            Some(Self::Medicine)
        } else if role.minor() == "29-1" {
            Some(Self::Health(role.broad()))
        } else {
            None
        }
    }

    fn months(self) -> u16 {
        if self == Self::Law { LAW_MONTHS } else { PROFESSION_MONTHS }
    }
}

/// What every role asks for in schooling.
#[derive(Debug)]
pub(super) struct Study<'a> {
    schooling: Vec<u16>,
    /// The months of the field, split by fields of study, in parts of a month.
    fields: Vec<Vec<u32>>,
    professions: Vec<Option<Profession<'a>>>,
}

impl<'a> Study<'a> {
    pub(super) fn of(roles: &Roles<'a>) -> Self {
        let areas = roles.knowledge();
        let field_of: Vec<&str> = areas.iter().map(|area| field(roles.elements[*area])).collect();
        let fields: Vec<&str> = field_of.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
        let stock = |(role, weights): (&Role<'_>, super::knowledge::Weights)| {
            let mut shares = vec![0_u64; fields.len()];
            for (weight, of_area) in weights.distinctive.iter().zip(&field_of) {
                // Professors study their subject, not education.
                let teaches = role.minor() == "25-1" && *of_area == EDUCATION_AND_TRAINING;
                if let Ok(at) = fields.binary_search(of_area)
                    && !teaches
                {
                    shares[at] += weight;
                }
            }
            // Squared, for a field of study is one thing: what stands out takes most of it.
            let shares: Vec<u64> = shares.into_iter().map(|share| share.saturating_mul(share)).collect();
            let managers = if role.standing >= Standing::Manager { MANAGERS_PERCENT } else { 100 };
            apportion(field_months(role.schooling) * managers / 100 * PARTS, &shares)
        };
        Self {
            schooling: roles.all.iter().map(|role| role.schooling).collect(),
            fields: roles.all.iter().zip(weights(roles, &areas)).map(stock).collect(),
            professions: roles.all.iter().map(Profession::of).collect(),
        }
    }

    /// Months that a move takes.
    pub(super) fn months(&self, from: usize, to: usize) -> u16 {
        let profession = match self.professions[to] {
            Some(profession) if self.professions[from] != Some(profession) => profession.months(),
            _ => 0,
        };
        let difference = self.schooling[to].saturating_sub(self.schooling[from]);
        let field = whole_months(missing(&self.fields[from], &self.fields[to]));
        difference.max(field).max(profession)
    }

    /// Months of the greater of both directions.
    pub(super) fn either_way(&self, a: usize, b: usize) -> u16 {
        self.months(a, b).max(self.months(b, a))
    }

    /// The profession of a role.
    pub(super) fn profession(&self, role: usize) -> Option<Profession<'a>> {
        self.professions[role]
    }
}

/// The family of the knowledge area that teaching is.
const EDUCATION_AND_TRAINING: &str = "2.C.6";

/// The field of study of a knowledge area: its family in the content model. Mathematics and science, one family
/// there, are three fields here.
fn field(element: &str) -> &str {
    match element {
        "2.C.4.a" | "2.C.4.b" => "mathematics-physics",
        "2.C.4.c" | "2.C.4.d" => "biology-chemistry",
        "2.C.4.e" | "2.C.4.f" | "2.C.4.g" => "social-science",
        other => other.match_indices('.').nth(2).map_or(other, |(at, _)| &other[..at]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn fields_are_families_but_for_science() {
        assert_eq!(field("2.C.1.a"), "2.C.1");
        assert_eq!(field("2.C.10"), "2.C.10");
        assert_eq!(field("2.C.4.d"), "biology-chemistry");
    }

    #[test]
    fn a_profession_is_entered_through_its_school() {
        let professions =
            vec![None, Some(Profession::Medicine), Some(Profession::Law), Some(Profession::Medicine)];
        let study = Study { schooling: vec![96; 4], fields: vec![vec![0]; 4], professions };
        assert_eq!(study.months(0, 1), PROFESSION_MONTHS);
        assert_eq!(study.months(1, 2), LAW_MONTHS);
        assert_eq!(study.months(1, 3), 0);
        assert_eq!(study.months(1, 0), 0);
        assert_eq!(study.either_way(0, 2), LAW_MONTHS);
    }

    fn profession() -> impl Strategy<Value = Option<Profession<'static>>> {
        prop_oneof![
            Just(None),
            Just(Some(Profession::Law)),
            Just(Some(Profession::Medicine)),
            Just(Some(Profession::Health("29-105"))),
        ]
    }

    proptest! {
        /// No chain of steps needs less schooling than the direct formula, nor that less than the plain difference.
        #[test]
        fn a_chain_never_beats_the_direct_formula(
            schooling in prop::collection::vec(0_u16..120, 5),
            fields in prop::collection::vec(prop::collection::vec(0_u32..5_000, 12), 5),
            professions in prop::collection::vec(profession(), 5),
        ) {
            let study = Study { schooling: schooling.clone(), fields, professions };
            let chain: u16 = (0..4).map(|at| study.months(at, at + 1)).sum();
            let direct = study.months(0, 4);
            prop_assert!(direct <= chain);
            prop_assert!(direct >= schooling[4].saturating_sub(schooling[0]));
        }
    }
}
