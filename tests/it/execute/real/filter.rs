//! The filter of roles, and how the engine's cursors tell filters apart.

use super::root::{category_by, one, skill_by, track_by};
use super::things::World;
use apollo_compiler::response::JsonValue;
use async_graphql::ID;
use career_graph::graph::RoleFilter as GraphFilter;
use career_graph::model::{Education, Level};

/// Cursors hold a fingerprint of the filter's debug text. These types have the members of the API's.
#[expect(dead_code, reason = "read by Debug only")]
mod said {
    use super::{Education, ID};

    #[derive(Debug)]
    pub(super) enum By {
        Id(ID),
        Slug(String),
        Code(String),
    }
    #[derive(Debug)]
    pub(super) struct RoleFilter {
        pub(super) track: Option<By>,
        pub(super) levels: Option<Vec<i64>>,
        pub(super) category: Option<By>,
        pub(super) skills: Option<Vec<By>>,
        pub(super) pay: Option<PayRange>,
        pub(super) education: Option<EducationRange>,
    }
    #[derive(Debug)]
    pub(super) struct PayRange {
        pub(super) least: Option<i64>,
        pub(super) greatest: Option<i64>,
    }
    #[derive(Debug)]
    pub(super) struct EducationRange {
        pub(super) lowest: Option<Education>,
        pub(super) highest: Option<Education>,
    }
}

const EDUCATIONS: [Education; 11] = [
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
    Education::PostDoctoral,
];

/// The filter and its text; `None` where it names nothing or is out of range.
pub(super) fn role_filter<'g>(w: World<'g>, given: Option<&JsonValue>) -> Option<(GraphFilter<'g>, String)> {
    let mut filter = GraphFilter::default();
    let Some(given) = given else { return Some((filter, "None".to_owned())) };
    let member = |of: &'_ JsonValue, name: &str| of.get(name).filter(|value| !value.is_null()).cloned();
    let number = |of: &JsonValue, name: &str| member(of, name).map(|value| value.as_i64().unwrap());
    let (track, category) = (member(given, "track"), member(given, "category"));
    if let Some(by) = &track {
        filter.track = Some(track_by(w, by)?);
    }
    if let Some(by) = &category {
        filter.category = Some(category_by(w, by)?);
    }
    let list = |name| member(given, name).map(|value| value.as_array().unwrap().clone());
    let (levels, skills) = (list("levels"), list("skills"));
    for by in skills.iter().flatten() {
        filter.skills.push(skill_by(w, by)?);
    }
    for level in levels.iter().flatten() {
        filter.levels.push(Level::new(u8::try_from(level.as_i64().unwrap()).ok()?)?);
    }
    let pay = member(given, "pay");
    let pay =
        pay.map(|pay| said::PayRange { least: number(&pay, "least"), greatest: number(&pay, "greatest") });
    if let Some(pay) = &pay {
        let amount = |given: Option<i64>| given.map(|amount| u32::try_from(amount).unwrap_or(0));
        filter.pay = (amount(pay.least), amount(pay.greatest));
    }
    let level = |of: &JsonValue, name| member(of, name).map(|value| one(&value, &EDUCATIONS));
    let education = member(given, "education");
    let education = education.map(|range| said::EducationRange {
        lowest: level(&range, "lowest"),
        highest: level(&range, "highest"),
    });
    if let Some(range) = &education {
        filter.education = (range.lowest, range.highest);
    }
    let said = said::RoleFilter {
        track: track.as_ref().map(said_by),
        levels: levels.map(|levels| levels.iter().map(|level| level.as_i64().unwrap()).collect()),
        category: category.as_ref().map(said_by),
        skills: skills.map(|skills| skills.iter().map(said_by).collect()),
        pay,
        education,
    };
    Some((filter, format!("{:?}", Some(said))))
}

fn said_by(by: &JsonValue) -> said::By {
    let (name, value) = by.as_object().unwrap().iter().next().unwrap();
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match name.as_str() {
        "id" => said::By::Id(ID(text)),
        "slug" => said::By::Slug(text),
        "code" => said::By::Code(text),
        name => panic!("{name}"),
    }
}
