//! The words of the bundled data: what the style guide in `data/business-operations/README.md` asks and a program can tell.

mod alike;
mod profiles;
mod summaries;
mod track;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use career_graph::bundled;
use career_graph::graph::RoleRef;
use career_graph::model::RoleProfile;

/// The slug of the track.
const TRACK: &str = "business-operations";

/// A folder of `data/`.
fn layer(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)
}

/// The roles that a layer's `roles.csv` names, in its order.
fn roles_of(name: &str) -> Vec<RoleRef<'static>> {
    let mut table = csv::Reader::from_path(layer(name).join("roles.csv")).unwrap();
    let rows = table.deserialize::<BTreeMap<String, String>>().map(Result::unwrap);
    rows.map(|row| bundled().role(&row["slug"]).expect("a role of a bundled layer")).collect()
}

/// The profiles, by slug of the role.
fn profiles() -> BTreeMap<&'static str, &'static RoleProfile> {
    bundled().roles().filter_map(|role| Some((role.slug(), role.profile()?))).collect()
}

/// The style guide.
fn guide() -> String {
    fs::read_to_string(layer(TRACK).join("README.md")).unwrap()
}

/// The sections of a profile under their headings, each as its paragraphs, items, or questions and answers.
fn sections(profile: &RoleProfile) -> [(&'static str, Vec<&str>); 9] {
    fn all(texts: &[String]) -> Vec<&str> {
        texts.iter().map(String::as_str).collect()
    }
    let (like, fit) = (&profile.what_its_like, &profile.fit_check);
    let questions = &profile.interview_questions;
    [
        ("Day to day", vec![&like.day_to_day]),
        ("Harder than expected", vec![&like.harder_than_expected]),
        ("Who thrives", vec![&like.who_thrives]),
        ("Good fit", all(&fit.good_fit)),
        ("Poor fit", all(&fit.poor_fit)),
        ("Things that vary", all(&profile.things_that_vary)),
        ("Advancement", profile.advancement.iter().map(String::as_str).collect()),
        ("Lateral moves", profile.lateral_moves.iter().map(String::as_str).collect()),
        (
            "Interview questions",
            questions.iter().flat_map(|q| [q.question.as_str(), q.listens_for.as_str()]).collect(),
        ),
    ]
}

/// Everything that a profile says.
fn texts(profile: &RoleProfile) -> Vec<&str> {
    sections(profile).into_iter().flat_map(|(_, texts)| texts).collect()
}

/// The words of a text in lower case, without the signs around them.
fn words(text: &str) -> Vec<String> {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-');
    let words = text.split(|c| !inner(c)).filter(|word| word.contains(char::is_alphanumeric));
    words.map(str::to_lowercase).collect()
}
