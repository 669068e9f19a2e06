//! The small fixture, table by table.

use career_graph::dataset::{Names, Warning};
use career_graph::model::{
    Education, EvidenceKind, Interest, Level, Months, Pay, PayBound, SkillKind, TransitionKind,
};

use super::load_valid;

#[test]
fn tables_are_sorted_and_found_by_id() {
    let dataset = load_valid(&["small"]).dataset;
    let slugs: Vec<&str> = dataset.roles().iter().map(|role| role.slug.as_str()).collect();
    assert_eq!(
        slugs,
        [
            "chief-operating-officer",
            "data-analyst",
            "electrician",
            "office-clerk",
            "performer",
            "physician",
            "project-coordinator",
            "project-manager",
            "receptionist"
        ]
    );
    for role in dataset.roles() {
        let ix = dataset.role_ix(&role.slug).expect("a role is found by its slug");
        assert_eq!(dataset.role(ix), role);
    }
    assert_eq!(dataset.role_ix("project"), None);
    assert_eq!(dataset.layers().len(), 1);
    assert!(dataset.version().starts_with("1.0-"), "{}", dataset.version());
    assert_eq!(dataset.version().len(), "1.0-".len() + 12);
}

#[test]
fn a_role_carries_all_that_hangs_on_it() {
    let dataset = load_valid(&["small"]).dataset;
    let role = dataset.role(dataset.role_ix("project-coordinator").unwrap());
    assert_eq!(role.title, "Project Coordinator");
    assert_eq!(role.summary.as_deref(), Some("Keeps a project's dates, papers and people together."));
    assert_eq!(
        role.alternate_titles,
        ["Junior Project Management Specialist", "Project Assistant, Operations"]
    );
    assert_eq!(Some(role.level), Level::new(3));
    assert_eq!(role.category.map(|ix| dataset.category(ix).code.as_str()), Some("10-1021"));
    assert_eq!(role.interests, [Interest::Conventional, Interest::Social, Interest::Enterprising]);
    let education = role.requirements.education.unwrap();
    assert_eq!(education.value, Education::Associate);
    assert_eq!(education.method.map(|ix| dataset.method(ix).id.as_str()), Some("neighbours"));
    assert_eq!(role.requirements.experience.unwrap().value, 24);
    assert_eq!(role.codes.len(), 1);
    assert_eq!(dataset.scheme(role.codes[0].scheme).id, "occupation");
    assert_eq!(role.codes[0].value, "10-1021.00");
    let tracks: Vec<&str> = role.tracks.iter().map(|ix| dataset.track(*ix).slug.as_str()).collect();
    assert_eq!(tracks, ["business-operations"]);
    let ratings: Vec<(&str, u8, Option<u8>)> = role
        .ratings
        .iter()
        .map(|rating| (dataset.skill(rating.skill).slug.as_str(), rating.importance, rating.level))
        .collect();
    assert_eq!(
        ratings,
        [("planning", 80, Some(60)), ("active-listening", 69, Some(54)), ("administration", 69, Some(61))]
    );
    let technologies: Vec<(&str, bool, bool)> = role
        .technologies
        .iter()
        .map(|used| (dataset.skill(used.skill).slug.as_str(), used.in_demand, dataset.skill(used.skill).hot))
        .collect();
    assert_eq!(
        technologies,
        [("ticket-tracker", true, false), ("spreadsheets", false, true), ("word-processor", false, false)]
    );
}

#[test]
fn a_profile_is_read_section_by_section() {
    let dataset = load_valid(&["small"]).dataset;
    let role = dataset.role(dataset.role_ix("project-coordinator").unwrap());
    let profile = role.profile.as_ref().expect("the fixture has a profile");
    assert_eq!(
        profile.what_its_like.day_to_day,
        "Mornings go to the plan: what was done yesterday, what is late, who waits for whom.\n\n\
         Afternoons go to people. Someone always needs a room, a form or an answer."
    );
    assert_eq!(profile.what_its_like.who_thrives, "People who like order & can live without much of it.");
    assert_eq!(
        profile.fit_check.good_fit,
        ["You write things down.", "You would rather ask twice than be wrong once."]
    );
    assert_eq!(profile.fit_check.poor_fit, ["You want to decide alone."]);
    assert_eq!(profile.things_that_vary.len(), 2);
    assert_eq!(profile.advancement.as_deref(), Some("The next step is a project of your own."));
    assert_eq!(profile.interview_questions.len(), 2);
    assert_eq!(profile.interview_questions[1].question, "How do you keep track of what was promised?");
    assert_eq!(profile.interview_questions[1].listens_for, "A habit that the team can see.");
}

#[test]
fn a_category_carries_its_figures_or_why_there_are_none() {
    let dataset = load_valid(&["small"]).dataset;
    let category = |code| dataset.category(dataset.category_ix(code).unwrap());

    let executives = category("10-1010").landscape.as_ref().unwrap();
    assert_eq!(executives.median_annual_pay, Pay::Known { amount: 239_200, bound: PayBound::AtLeast });
    assert_eq!(executives.employment, Some(210_000));
    assert_eq!(dataset.source(executives.source).currency.as_deref(), Some("USD"));

    let schedulers = category("10-1021");
    let parent = Some(("10-1020".to_owned(), "Project Specialists".to_owned()));
    assert_eq!(schedulers.landscape.as_ref().unwrap().carried_from, parent);
    assert_eq!(schedulers.outlook.as_ref().unwrap().carried_from, parent);
    assert_eq!(
        schedulers.landscape.as_ref().unwrap().median_annual_pay,
        Pay::Known { amount: 100_750, bound: PayBound::Exact }
    );

    let performers = category("10-2020");
    let pay = &performers.landscape.as_ref().unwrap().median_annual_pay;
    assert_eq!(*pay, Pay::Unknown { reason: "Paid by the hour".to_owned() });
    assert_eq!(performers.outlook, None);

    assert_eq!(category("10-9090").landscape, None);
}

#[test]
fn a_transition_carries_its_months_and_evidence() {
    let dataset = load_valid(&["small"]).dataset;
    let role = |slug| dataset.role_ix(slug).unwrap();
    let ix = dataset.transition_ix(role("office-clerk"), role("project-coordinator")).unwrap();
    let transition = dataset.transition(ix);
    assert_eq!(transition.kind, TransitionKind::Advancement);
    assert_eq!(transition.months, Months { study: 24, experience: 18, training: 2, settling_in: 12 });
    let evidence: Vec<_> = transition.evidence.iter().map(|e| (e.kind, e.people, e.share)).collect();
    assert_eq!(
        evidence,
        [(EvidenceKind::Observed, Some(1240), Some(0.031)), (EvidenceKind::Derived, None, None)]
    );
    assert_eq!(dataset.transition_ix(role("project-coordinator"), role("office-clerk")), None);
    let order: Vec<_> = dataset.transitions().iter().map(|t| (t.from, t.to)).collect();
    assert!(order.is_sorted());
}

#[test]
fn every_word_of_the_format_is_in_the_fixture() {
    let dataset = load_valid(&["small"]).dataset;
    for kind in SkillKind::ALL {
        assert!(dataset.skills().iter().any(|skill| skill.kind == kind), "{kind:?}");
    }
    let kinds: Vec<EvidenceKind> =
        dataset.transitions().iter().flat_map(|t| &t.evidence).map(|evidence| evidence.kind).collect();
    for kind in
        [EvidenceKind::Observed, EvidenceKind::Published, EvidenceKind::Editorial, EvidenceKind::Derived]
    {
        assert!(kinds.contains(&kind), "{kind:?}");
    }
}

#[test]
fn holes_and_loose_ends_are_warnings() {
    let names =
        |count, first: &[&str]| Names { count, first: first.iter().map(ToString::to_string).collect() };
    assert_eq!(
        load_valid(&["small"]).warnings,
        [
            Warning::RolesInNoTrack(names(3, &["electrician", "performer", "physician"])),
            Warning::RolesWithoutCategory(names(1, &["receptionist"])),
            Warning::RolesWithoutRatings(names(
                4,
                &["chief-operating-officer", "electrician", "performer", "physician"]
            )),
            Warning::RolesWithoutExperience(names(1, &["receptionist"])),
            Warning::RolesWithoutTraining(names(2, &["performer", "receptionist"])),
            Warning::RolesWithoutWayOut(names(
                4,
                &["chief-operating-officer", "electrician", "performer", "physician"]
            )),
            Warning::RolesWithoutWayIn(names(3, &["electrician", "performer", "physician"])),
            Warning::RolesWithoutWayUp(names(2, &["electrician", "performer"])),
            Warning::CategoriesWithoutRoles(names(1, &["10-9090"])),
            Warning::CategoriesWithoutFigures(names(1, &["10-9090"])),
            Warning::SummaryLengths(names(2, &["data-analyst: 5", "project-coordinator: 8"])),
            Warning::ProfileLengths(names(1, &["project-coordinator: 128"])),
            Warning::SectionLengths(names(
                9,
                &[
                    "30 under `Day to day` of project-coordinator",
                    "9 under `Harder than expected` of project-coordinator",
                    "10 under `Who thrives` of project-coordinator",
                    "2 under `Good fit` of project-coordinator",
                    "1 under `Poor fit` of project-coordinator",
                ]
            )),
        ]
    );
}
