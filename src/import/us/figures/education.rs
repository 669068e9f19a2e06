//! Education as levels and as months of schooling.

use crate::model::{Education, Level};

/// The level of each category of O*NET's scale of required education, 1 to 12.
pub(super) const REQUIRED: [Education; 12] = [
    Education::None,
    Education::HighSchool,
    Education::Certificate,
    Education::SomeCollege,
    Education::Associate,
    Education::Bachelor,
    Education::PostBachelorCertificate,
    Education::Master,
    Education::PostMasterCertificate,
    Education::DoctoralOrProfessional,
    Education::DoctoralOrProfessional,
    Education::PostDoctoral,
];

/// Months of schooling after high school that a level usually takes.
pub(in super::super) fn schooling_months(education: Education) -> u16 {
    match education {
        Education::None | Education::HighSchool => 0,
        Education::Certificate => 12,
        Education::SomeCollege => 18,
        Education::Associate => 24,
        Education::Bachelor => 48,
        Education::PostBachelorCertificate => 60,
        Education::Master => 72,
        Education::PostMasterCertificate => 84,
        Education::DoctoralOrProfessional => 96,
        Education::PostDoctoral => 120,
    }
}

/// The education that is usual in a job zone, by the zones' published definition.
pub(super) fn usual_in(zone: Level) -> Education {
    match zone.number() {
        ..=1 => Education::None,
        2 => Education::HighSchool,
        3 => Education::Associate,
        4 => Education::Bachelor,
        5.. => Education::Master,
    }
}

/// The middle one of three indications. Each source alone has entries that nobody in the field would sign; two sources
/// seldom err alike.
pub(super) fn middle(a: Education, b: Education, c: Education) -> Education {
    a.max(b).min(a.min(b).max(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_three_whatever_their_order() {
        let (low, mid, high) = (Education::HighSchool, Education::Associate, Education::Master);
        for [a, b, c] in
            [[low, mid, high], [high, mid, low], [mid, high, low], [mid, low, high], [high, low, mid]]
        {
            assert_eq!(middle(a, b, c), mid);
        }
        assert_eq!(middle(low, high, low), low);
    }

    #[test]
    fn months_never_fall_with_the_level() {
        assert!(REQUIRED.is_sorted());
        assert!(REQUIRED.map(schooling_months).is_sorted());
    }
}
