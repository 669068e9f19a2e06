//! What removals take, over several layers.

use std::borrow::Cow;

use career_graph::dataset::{Dataset, LayerFiles, Loaded, TableId, Warning, load};

const BASE: [(&str, &str); 6] = [
    ("tracks.csv", "slug,name,parent\noffice,Office,\npost,Post,office\n"),
    ("categories.csv", "code,title\n43-9061,Clerks\n"),
    ("roles.csv", "slug,title,level,category,summary\nclerk,Clerk,2,43-9061,Writes.\nmanager,Manager,4,,\n"),
    ("role_tracks.csv", "role,track\nclerk,office\nclerk,post\nmanager,office\n"),
    (
        "transitions.csv",
        "from,to,kind,study_months,experience_months,training_months,settling_in_months\n\
         clerk,manager,ADVANCEMENT,0,36,0,12\n",
    ),
    ("evidence.csv", "from,to,kind\nclerk,manager,EDITORIAL\n"),
];

fn layer(name: &str, files: &[(&str, &str)]) -> LayerFiles {
    let manifest = format!("format = 1\nname = \"{name}\"\ntitle = \"{name}\"\nversion = \"1\"\n");
    let files = files.iter().map(|(name, text)| (*name, (*text).to_owned()));
    let files = files.chain([("dataset.toml", manifest)]);
    LayerFiles::new(name, files.map(|(name, text)| (name, Cow::Owned(text.into_bytes()))))
}

fn loaded(above: Vec<LayerFiles>) -> Loaded {
    let mut layers = vec![layer("base", &BASE)];
    layers.extend(above);
    load(layers).unwrap_or_else(|problems| panic!("{problems}"))
}

/// What a removal took: the table and the id that it names, and how many rows of other tables.
type Taken = (TableId, String, Vec<(TableId, usize)>);

fn taken(table: TableId, id: &str, with: &[(TableId, usize)]) -> Taken {
    (table, id.to_owned(), with.to_vec())
}

fn removals(loaded: &Loaded) -> Vec<Taken> {
    let removal = |warning: &Warning| match warning {
        Warning::Removed { table, id, taken } => Some((*table, id.clone(), taken.clone())),
        _ => None,
    };
    loaded.warnings.iter().filter_map(removal).collect()
}

fn tracks_of<'a>(dataset: &'a Dataset, role: &str) -> Vec<&'a str> {
    let role = dataset.role(dataset.role_ix(role).expect("the role is there"));
    role.tracks.iter().map(|ix| dataset.track(*ix).slug.as_str()).collect()
}

#[test]
fn a_reference_to_what_is_taken_out_is_dropped() {
    let above = [("removals.csv", "table,id\ntracks,office\ncategories,43-9061\n")];
    let loaded = loaded(vec![layer("above", &above)]);
    let post = loaded.dataset.track(loaded.dataset.track_ix("post").unwrap());
    assert_eq!(post.parent, None);
    assert_eq!(tracks_of(&loaded.dataset, "clerk"), ["post"]);
    let clerk = loaded.dataset.role(loaded.dataset.role_ix("clerk").unwrap());
    assert_eq!(clerk.category, None);
    assert_eq!(
        removals(&loaded),
        [
            taken(TableId::Tracks, "office", &[(TableId::Tracks, 1), (TableId::RoleTracks, 2)]),
            taken(TableId::Categories, "43-9061", &[(TableId::Roles, 1)]),
        ]
    );
}

#[test]
fn what_is_taken_out_and_written_anew_begins_afresh() {
    let above = [
        ("removals.csv", "table,id\nroles,clerk\n"),
        ("roles.csv", "slug,title,level\nclerk,Chief Clerk,3\n"),
        ("role_tracks.csv", "role,track\nclerk,post\n"),
    ];
    let loaded = loaded(vec![layer("above", &above)]);
    let clerk = loaded.dataset.role(loaded.dataset.role_ix("clerk").unwrap());
    assert_eq!((clerk.title.as_str(), clerk.summary.as_deref(), clerk.category), ("Chief Clerk", None, None));
    assert_eq!(tracks_of(&loaded.dataset, "clerk"), ["post"]);
    assert!(loaded.dataset.transitions().is_empty());
    assert_eq!(
        removals(&loaded),
        [taken(
            TableId::Roles,
            "clerk",
            &[(TableId::RoleTracks, 2), (TableId::Transitions, 1), (TableId::Evidence, 1)]
        )]
    );
}

#[test]
fn a_layer_further_up_brings_back_what_one_below_took_out() {
    let taking = [("removals.csv", "table,id\ntransitions,clerk>manager\n")];
    let again = [
        (
            "transitions.csv",
            "from,to,kind,study_months,experience_months,training_months,settling_in_months\n\
             clerk,manager,ADVANCEMENT,0,24,0,12\n",
        ),
        ("evidence.csv", "from,to,kind\nclerk,manager,EDITORIAL\n"),
    ];
    let gone = loaded(vec![layer("taking", &taking)]);
    assert!(gone.dataset.transitions().is_empty());
    let back = loaded(vec![layer("taking", &taking), layer("again", &again)]);
    assert_eq!(back.dataset.transitions().len(), 1);
    assert_eq!(back.dataset.transitions()[0].months.experience, 24);
    assert_eq!(back.dataset.transitions()[0].evidence.len(), 1);
}

#[test]
fn nothing_is_taken_out_twice() {
    let taking = [("removals.csv", "table,id\nroles,clerk\n")];
    let layers = vec![layer("base", &BASE), layer("one", &taking), layer("two", &taking)];
    let problems = load(layers).expect_err("the second removal finds nothing");
    assert_eq!(
        problems.to_string(),
        "two/removals.csv:2: there is no role \"clerk\" in the layers below to remove; \
         correct the id or delete the row"
    );
}

#[test]
fn a_transition_to_a_role_that_was_taken_out_is_a_problem() {
    let above = [
        ("removals.csv", "table,id\nroles,manager\n"),
        (
            "transitions.csv",
            "from,to,kind,study_months,experience_months,training_months,settling_in_months\n\
             clerk,manager,ADVANCEMENT,0,24,0,12\n",
        ),
        ("evidence.csv", "from,to,kind\nclerk,manager,EDITORIAL\n"),
    ];
    let problems = load(vec![layer("base", &BASE), layer("above", &above)]).expect_err("manager is gone");
    assert_eq!(
        problems.to_string(),
        "above/transitions.csv:2: there is no role \"manager\"; correct the id or add it"
    );
}

#[test]
fn parts_of_an_id_may_have_spaces_between_them() {
    let titles = [("alternate_titles.csv", "role,title\nclerk,Post > Office\n")];
    let above =
        [("removals.csv", "table,id\ntransitions,clerk > manager\nalternate_titles,clerk>Post > Office\n")];
    let loaded = loaded(vec![layer("titles", &titles), layer("above", &above)]);
    assert!(loaded.dataset.transitions().is_empty());
    let clerk = loaded.dataset.role(loaded.dataset.role_ix("clerk").unwrap());
    assert!(clerk.alternate_titles.is_empty());
}
