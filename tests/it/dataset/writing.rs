//! Rows to files and back.

use career_graph::dataset::rows::{
    AlternateTitleRow, CategoryRow, CodeSchemeRow, EvidenceRow, MethodRow, RoleCodeRow, RoleRow,
    RoleSkillRow, RoleTechnologyRow, RoleTrackRow, SkillRow, SourceRow, TrackRow, TransitionRow,
};
use career_graph::dataset::{LayerFiles, Tables};
use career_graph::model::{
    Education, EntryTraining, EvidenceKind, Interest, LayerInfo, Level, PayBound, SkillKind, TransitionKind,
    WorkExperience,
};

use super::order::{files_of, load_files};
use super::{load_folders, load_valid};

/// Rows of every table, not in order.
fn tables() -> Tables<'static> {
    let layer = LayerInfo {
        name: "made".to_owned(),
        title: "Made by a \"test\" \\ for itself".to_owned(),
        version: "0.1".to_owned(),
    };
    let mut tables = Tables::new(layer);
    tables.sources = vec![SourceRow {
        id: "survey".into(),
        title: "Survey".into(),
        publisher: "Office".into(),
        release: "2024".into(),
        licence: "CC0-1.0".into(),
        url: "https://example.org".into(),
        attribution: "Survey 2024.".into(),
        area: Some("Testland".into()),
        year: Some(2024),
        projected_year: Some(2034),
        currency: Some("EUR".into()),
    }];
    tables.methods = vec![MethodRow { id: "median".into(), description: "The median.".into() }];
    tables.code_schemes = vec![CodeSchemeRow { id: "plain".into(), title: "Plain".into(), url: None }];
    tables.tracks = vec![
        TrackRow { slug: "post".into(), name: "Post".into(), parent: Some("office".into()) },
        TrackRow { slug: "office".into(), name: "Office, all of it".into(), parent: None },
    ];
    tables.categories = vec![CategoryRow {
        code: "43-9061".into(),
        title: "Office Clerks".into(),
        source: Some("survey".into()),
        carried_from: Some("43-9060".into()),
        carried_from_title: Some("Clerks".into()),
        employment: Some(2_599_000),
        employment_projected: Some(2_442_600),
        annual_openings: Some(281_300),
        median_pay: Some(43_600),
        pay_bound: Some(PayBound::AtLeast),
        pay_note: None,
        education: Some(Education::HighSchool),
        work_experience: Some(WorkExperience::None),
        training: Some(EntryTraining::ShortTerm),
    }];
    tables.skills = vec![
        SkillRow {
            slug: "reading".into(),
            name: "Reading".into(),
            kind: SkillKind::Skill,
            code: None,
            hot: None,
        },
        SkillRow {
            slug: "mail".into(),
            name: "Mail".into(),
            kind: SkillKind::Technology,
            code: Some("4323".into()),
            hot: Some(true),
        },
    ];
    tables.roles = vec![role("manager", "Manager", 4), role("clerk", "Clerk of \"Post\", junior", 2)];
    hang_on_roles(&mut tables);
    tables
}

/// The tables that hang on roles.
fn hang_on_roles(tables: &mut Tables<'static>) {
    tables.alternate_titles = vec![AlternateTitleRow { role: "clerk".into(), title: "Café > Post".into() }];
    tables.role_codes =
        vec![RoleCodeRow { role: "clerk".into(), scheme: "plain".into(), value: "43-9061.00".into() }];
    tables.role_tracks = vec![RoleTrackRow { role: "clerk".into(), track: "post".into() }];
    tables.role_skills = vec![RoleSkillRow {
        role: "clerk".into(),
        skill: "reading".into(),
        importance: 100,
        level: Some(0),
        method: Some("median".into()),
    }];
    tables.role_technologies =
        vec![RoleTechnologyRow { role: "clerk".into(), skill: "mail".into(), in_demand: Some(true) }];
    tables.transitions = vec![TransitionRow {
        from: "clerk".into(),
        to: "manager".into(),
        kind: TransitionKind::Advancement,
        study_months: 24,
        experience_months: 36,
        training_months: 0,
        settling_in_months: 12,
        method: Some("median".into()),
        rationale: Some("They know the post.".into()),
    }];
    tables.evidence = vec![EvidenceRow {
        from: "clerk".into(),
        to: "manager".into(),
        kind: EvidenceKind::Observed,
        source: Some("survey".into()),
        method: None,
        detail: Some("2020 to 2024".into()),
        people: Some(12),
        share: Some(0.1),
    }];
}

fn role(slug: &'static str, title: &'static str, level: u8) -> RoleRow<'static> {
    RoleRow {
        slug: slug.into(),
        title: title.into(),
        level: Level::new(level).expect("a level"),
        category: Some("43-9061".into()),
        education: Some(Education::Associate),
        education_method: Some("median".into()),
        experience_months: Some(6),
        experience_method: None,
        training_months: None,
        training_method: None,
        interests: vec![Interest::Conventional, Interest::Social],
        summary: None,
    }
}

#[test]
fn what_is_written_is_read_back() {
    let tables = tables();
    let folder = tempfile::tempdir().unwrap();
    tables.write_folder(folder.path()).unwrap();
    let loaded = load_folders(&[folder.path().to_owned()]).unwrap_or_else(|problems| panic!("{problems}"));
    let dataset = loaded.dataset;
    assert_eq!(dataset.layers(), [tables.layer]);
    let clerk = dataset.role(dataset.role_ix("clerk").unwrap());
    assert_eq!(clerk.title, "Clerk of \"Post\", junior");
    assert_eq!(clerk.alternate_titles, ["Café > Post"]);
    assert_eq!(clerk.interests, [Interest::Conventional, Interest::Social]);
    assert_eq!(clerk.requirements.training, None);
    let evidence = &dataset.transitions()[0].evidence[0];
    assert_eq!((evidence.people, evidence.share), (Some(12), Some(0.1)));
    assert_eq!(dataset.sources()[0].projected_year, Some(2034));
    let pay = &dataset.categories()[0].landscape.as_ref().unwrap().median_annual_pay;
    let expected = career_graph::model::Pay::Known { amount: 43_600, bound: PayBound::AtLeast };
    assert_eq!(*pay, expected);
}

#[test]
fn the_order_of_rows_leaves_no_trace_in_the_files() {
    let tables = tables();
    let mut turned = tables.clone();
    turned.roles.reverse();
    turned.tracks.reverse();
    turned.skills.reverse();
    assert_eq!(turned.to_files().unwrap(), tables.to_files().unwrap());
}

#[test]
fn files_are_plain() {
    let files = tables().to_files().unwrap();
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    assert_eq!(text("tracks.csv"), "slug,name,parent\noffice,\"Office, all of it\",\npost,Post,office\n");
    assert_eq!(
        text("evidence.csv"),
        "from,to,kind,source,method,detail,people,share\n\
         clerk,manager,OBSERVED,survey,,2020 to 2024,12,0.1\n"
    );
    assert!(text("dataset.toml").starts_with("format = 1\nname = \"made\"\n"), "{}", text("dataset.toml"));
    assert!(text("dataset.toml").contains("\n[[source]]\nid = \"survey\"\n"), "{}", text("dataset.toml"));
    assert!(text("dataset.toml").contains("\nyear = 2024\n"), "{}", text("dataset.toml"));
    assert!(files.values().all(|bytes| !bytes.contains(&b'\r')));
    assert!(!files.contains_key("removals.csv"), "a table without rows has no file");
}

#[test]
fn a_fixture_from_memory_is_that_from_its_folder() {
    assert_eq!(load_files(files_of("small")), load_valid(&["small"]));
    let memory = files_of("small").into_iter().map(|(name, bytes)| (name, bytes.into()));
    let layer = LayerFiles::new("us", memory);
    assert!(career_graph::dataset::load(vec![layer]).is_ok());
}
