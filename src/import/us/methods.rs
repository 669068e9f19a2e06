//! The methods by which the importer derives what no source publishes, in words for those who read the figures.

use std::collections::BTreeSet;

use crate::dataset::Tables;
use crate::dataset::rows::MethodRow;

/// The id of the method of transitions' months.
pub(super) const TRANSITION_MONTHS: &str = "transition-months";

/// The methods that the rows of these tables name, described.
pub(super) fn methods<'a>(tables: &Tables<'_>) -> Vec<MethodRow<'a>> {
    let roles = tables.roles.iter();
    let of_roles =
        roles.flat_map(|row| [&row.education_method, &row.experience_method, &row.training_method]);
    let ratings = tables.role_skills.iter().map(|row| &row.method);
    let transitions = tables.transitions.iter().map(|row| &row.method);
    let evidence = tables.evidence.iter().map(|row| &row.method);
    let used: BTreeSet<&str> = of_roles
        .chain(ratings)
        .chain(transitions)
        .chain(evidence)
        .filter_map(|method| method.as_deref())
        .collect();
    let described = METHODS.iter().filter(|(id, _)| used.contains(id));
    described
        .map(|(id, description)| MethodRow { id: (*id).into(), description: (*description).into() })
        .collect()
}

/// Every method that the importer's figures may name, and what it does.
const METHODS: &[(&str, &str)] = &[
    (
        "typical-entry-education",
        "The middle one of three indications of the education one needs: what most of those asked about the role require, \
         the typical entry education published for its category, and what is usual in its job zone. Taking the middle \
         one keeps a single odd answer from deciding.",
    ),
    (
        "related-education",
        "As the typical entry education, but nobody was asked about this role; so the answers for closely related roles \
         stand in for its own, the nearer ones counting more.",
    ),
    (
        "required-education",
        "The education that most of those asked about the role require. Nothing is published for its category to compare \
         it with.",
    ),
    (
        "category-education",
        "The typical entry education published for the category, taken where the role is a specialty that would \
         otherwise ask for less than its own category, or where nothing else is known.",
    ),
    (
        "experience-median",
        "The months of related work experience that half of those asked about the role require at most. They answered in \
         ranges, such as one to two years, and the median is read off within its range.",
    ),
    (
        "experience-floor",
        "The category's entry requirements ask for related work experience: 12 months are taken where the projections say \
         less than five years, and 60 where they say five years or more, because the answers given for the role came \
         to less.",
    ),
    (
        "related-experience",
        "Nobody was asked how many months of related experience this role requires. The figure is the middle one of the \
         closely related roles' figures, the nearer ones counting more.",
    ),
    (
        "training-median",
        "The months of training in the job that half of those asked about the role see as needed at most: on the job or \
         in the workplace's own courses, whichever takes longer. They answered in ranges, and the median is read off \
         within its range.",
    ),
    (
        "related-training",
        "Nobody was asked how many months of training this role takes. The figure is the middle one of the closely \
         related roles' figures, the nearer ones counting more.",
    ),
    (
        "related-ratings",
        "The source does not rate this for the role, or advises against using its figures. Importance and level, 0 to \
         100, are the averages of the closely related roles, the nearer ones counting more.",
    ),
    (
        "related-level",
        "The importance is the source's own. It gives no level for the role or advises against using it, so the level, 0 \
         to 100, is the average of the closely related roles, the nearer ones counting more.",
    ),
    (
        "related-importance",
        "The level is the source's own. It gives no importance for the role or advises against using it, so the \
         importance, 0 to 100, is the average of the closely related roles, the nearer ones counting more.",
    ),
    (
        TRANSITION_MONTHS,
        "Typical months of a move, in four parts computed from what both roles ask for: schooling that is missing, \
         experience that is missing or does not transfer to the new field, training for what the old role does not \
         cover, and settling in, which takes longer in a new field and where less supports the move. No chain of small \
         steps asks for less schooling or experience than the direct move.",
    ),
    (
        "line-supervisor",
        "The occupational classification names this role as the first-line supervisors of the workers' line of work, and \
         it stands clearly above theirs in pay, experience and responsibility.",
    ),
    (
        "function-manager",
        "This role manages the function in which the other works, by the names and groups of the occupational \
         classification, and it stands above the other, but not so far above that whole grades lie between them.",
    ),
    (
        "sibling",
        "Both roles belong to one minor group of the occupational classification, neither stands clearly above the other, \
         they are alike in skills, knowledge and related roles, and neither asks for another degree.",
    ),
    (
        "ladder",
        "A rung above in the same occupational group or career pathway: it asks for more preparation or responsibility, \
         stands clearly but not far above, and is among the most alike in skills, knowledge and related roles.",
    ),
    (
        "way-up",
        "The role has no other step up. This is the most alike role that stands clearly above it in the same line of work.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_has_an_id_of_its_own_and_a_description() {
        let ids: BTreeSet<_> = METHODS.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids.len(), METHODS.len());
        for (id, description) in METHODS {
            assert_eq!(crate::model::slug_of(id), *id);
            assert!(description.ends_with('.') && !description.contains("  "), "{id}: {description}");
        }
    }
}
