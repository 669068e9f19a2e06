//! Whether a role works, supervises, manages or heads, and what its title says of its grade.

/// The standing of a role, the lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// Does the work.
    Worker,
    /// A first-line supervisor.
    Supervisor,
    /// A manager of a function or an establishment.
    Manager,
    /// A manager of the whole operation.
    GeneralManager,
    /// The head of the organisation.
    ChiefExecutive,
}

impl Standing {
    /// The standing of an occupation, by its code and title.
    pub(super) fn of(code: &str, title: &str) -> Self {
        if SUPERVISORS.iter().any(|group| code.starts_with(group)) || title.contains("First-Line Supervisors")
        {
            Self::Supervisor
        } else if code.starts_with("11-1011") {
            Self::ChiefExecutive
        } else if code.starts_with("11-1021") {
            Self::GeneralManager
        } else if code.starts_with("11") {
            Self::Manager
        } else {
            Self::Worker
        }
    }

    /// Steps above a worker.
    pub(super) fn steps(self) -> u8 {
        self as u8
    }
}

/// The SOC minor groups that hold the first-line supervisors of their major group.
const SUPERVISORS: [&str; 11] =
    ["33-1", "35-1", "37-1", "39-1", "41-1", "43-1", "45-1", "47-1", "49-1", "51-1", "53-1"];

/// What a title says of the grade within its craft: helpers and aides stand below it, technologists above its
/// technicians.
pub(super) fn title_grade(title: &str) -> i8 {
    let helper = title.starts_with("Helpers--");
    let aide = title.contains("Aides");
    let technologist = title.contains("Technologists") && !title.contains("Technicians");
    i8::from(technologist) - i8::from(helper) - i8::from(aide)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn standing_follows_the_groups_of_the_classification() {
        assert_eq!(Standing::of("51-4041.00", "Machinists"), Standing::Worker);
        assert_eq!(Standing::of("51-1011.00", "First-Line Supervisors of Production"), Standing::Supervisor);
        assert_eq!(Standing::of("11-3051.00", "Industrial Production Managers"), Standing::Manager);
        assert_eq!(Standing::of("11-1021.00", "General and Operations Managers"), Standing::GeneralManager);
        assert_eq!(Standing::of("11-1011.03", "Chief Sustainability Officers"), Standing::ChiefExecutive);
        assert_eq!(Standing::ChiefExecutive.steps(), 4);
    }

    #[test]
    fn titles_tell_grades() {
        assert_eq!(title_grade("Helpers--Electricians"), -1);
        assert_eq!(title_grade("Pharmacy Aides"), -1);
        assert_eq!(title_grade("Nuclear Medicine Technologists"), 1);
        assert_eq!(title_grade("Radiologic Technologists and Technicians"), 0);
        assert_eq!(title_grade("Electricians"), 0);
    }
}
