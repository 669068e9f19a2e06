//! Roles from their rows and from the tables that hang on them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{
    CategoryIx, Code, Figure, MethodIx, Rating, Requirements, Role, RoleTechnology, SchemeIx, Skill, SkillIx,
    SkillKind, TrackIx,
};

use super::cell::Text;
use super::merge::MergedRow;
use super::problem::{CellProblem, RowProblem};
use super::read::{Read, Reader};
use super::rows::{AlternateTitleRow, RoleCodeRow, RoleRow, RoleSkillRow, RoleTechnologyRow, RoleTrackRow};
use super::table::TableId;

/// Roles in the order of slugs, `None` where a row is at fault, without profiles.
pub(super) type Roles = Vec<Option<Role>>;

pub(super) fn roles(reader: &mut Reader<'_, '_>, skills: &[Option<Skill>]) -> Roles {
    let mut roles = Roles::new();
    let rows = reader.rows::<RoleRow<'_>>();
    check_titles(&rows, reader);
    for Read { row, at } in rows {
        roles.push(row.map(|row| role(row, at, reader)));
    }
    alternate_titles(reader, &mut roles);
    codes(reader, &mut roles);
    tracks(reader, &mut roles);
    ratings(reader, &mut roles, skills);
    technologies(reader, &mut roles, skills);
    roles
}

/// No two roles have one title, whatever the case.
fn check_titles(rows: &[Read<'_, '_, RoleRow<'_>>], reader: &mut Reader<'_, '_>) {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    for Read { row, at } in rows {
        let Some(row) = row else { continue };
        let slug = at.cell(0);
        if let Some(other) = first.get(&row.title.to_lowercase()) {
            let (title, other) = (row.title.to_string(), (*other).to_owned());
            reader
                .report
                .add(at.place("title"), RowProblem::DuplicateTitle { title, other });
        } else {
            first.insert(row.title.to_lowercase(), slug);
        }
    }
}

fn role<'a>(row: RoleRow<'a>, at: MergedRow<'_, 'a>, reader: &mut Reader<'_, 'a>) -> Role {
    let category = reader.find_optional(TableId::Categories, row.category.as_ref(), at, "category");
    Role {
        slug: row.slug.into_owned(),
        title: row.title.into_owned(),
        alternate_titles: Vec::new(),
        summary: row.summary.map(Text::into_owned),
        level: row.level,
        category: category.map(CategoryIx::new),
        codes: Vec::new(),
        tracks: Vec::new(),
        interests: row.interests,
        requirements: Requirements {
            education: figure(
                reader,
                row.education,
                row.education_method.as_ref(),
                at,
                "education_method",
            ),
            experience: figure(
                reader,
                row.experience_months,
                row.experience_method.as_ref(),
                at,
                "experience_method",
            ),
            training: figure(
                reader,
                row.training_months,
                row.training_method.as_ref(),
                at,
                "training_method",
            ),
        },
        ratings: Vec::new(),
        technologies: Vec::new(),
        profile: None,
    }
}

fn figure<'a, T>(
    reader: &mut Reader<'_, 'a>,
    value: Option<T>,
    method: Option<&Text<'_>>,
    at: MergedRow<'_, 'a>,
    column: &'static str,
) -> Option<Figure<T>> {
    if value.is_none() && method.is_some() {
        let because = "there is no figure for it to explain";
        reader
            .report
            .add(at.place(column), CellProblem::ExcludesValue { column, because });
    }
    let method = reader
        .find_optional(TableId::Methods, method, at, column)
        .map(MethodIx::new);
    value.map(|value| Figure { value, method })
}

fn role_at(roles: &mut Roles, at: usize) -> Option<&mut Role> {
    roles.get_mut(at).and_then(Option::as_mut)
}

fn alternate_titles(reader: &mut Reader<'_, '_>, roles: &mut Roles) {
    for Read { row, at } in reader.rows::<AlternateTitleRow<'_>>() {
        let Some(row) = row else { continue };
        let role = reader.find(TableId::Roles, &row.role, at, "role");
        if let Some(role) = role.and_then(|role| role_at(roles, role)) {
            role.alternate_titles.push(row.title.into_owned());
        }
    }
}

fn codes(reader: &mut Reader<'_, '_>, roles: &mut Roles) {
    for Read { row, at } in reader.rows::<RoleCodeRow<'_>>() {
        let Some(row) = row else { continue };
        let role = reader.find(TableId::Roles, &row.role, at, "role");
        let scheme = reader.find(TableId::CodeSchemes, &row.scheme, at, "scheme");
        if let Some((role, scheme)) = role.and_then(|role| role_at(roles, role)).zip(scheme) {
            role.codes.push(Code {
                scheme: SchemeIx::new(scheme),
                value: row.value.into_owned(),
            });
        }
    }
}

fn tracks(reader: &mut Reader<'_, '_>, roles: &mut Roles) {
    for Read { row, at } in reader.rows::<RoleTrackRow<'_>>() {
        let Some(row) = row else { continue };
        let role = reader.find(TableId::Roles, &row.role, at, "role");
        let track = reader.find(TableId::Tracks, &row.track, at, "track");
        if let Some((role, track)) = role.and_then(|role| role_at(roles, role)).zip(track) {
            role.tracks.push(TrackIx::new(track));
        }
    }
}

fn ratings(reader: &mut Reader<'_, '_>, roles: &mut Roles, skills: &[Option<Skill>]) {
    for Read { row, at } in reader.rows::<RoleSkillRow<'_>>() {
        let Some(row) = row else { continue };
        let role = reader.find(TableId::Roles, &row.role, at, "role");
        let skill = reader.find(TableId::Skills, &row.skill, at, "skill");
        let method = reader.find_optional(TableId::Methods, row.method.as_ref(), at, "method");
        check_kind(reader, skill, skills, at, |kind| kind != SkillKind::Technology);
        if let Some((role, skill)) = role.and_then(|role| role_at(roles, role)).zip(skill) {
            role.ratings.push(Rating {
                skill: SkillIx::new(skill),
                importance: row.importance,
                level: row.level,
                method: method.map(MethodIx::new),
            });
        }
    }
    for role in roles.iter_mut().flatten() {
        role.ratings
            .sort_by_key(|rating| (Reverse(rating.importance), rating.skill));
    }
}

fn technologies(reader: &mut Reader<'_, '_>, roles: &mut Roles, skills: &[Option<Skill>]) {
    for Read { row, at } in reader.rows::<RoleTechnologyRow<'_>>() {
        let Some(row) = row else { continue };
        let role = reader.find(TableId::Roles, &row.role, at, "role");
        let skill = reader.find(TableId::Skills, &row.skill, at, "skill");
        check_kind(reader, skill, skills, at, |kind| kind == SkillKind::Technology);
        if let Some((role, skill)) = role.and_then(|role| role_at(roles, role)).zip(skill) {
            let in_demand = row.in_demand.unwrap_or(false);
            role.technologies.push(RoleTechnology {
                skill: SkillIx::new(skill),
                in_demand,
            });
        }
    }
    let hot = |skill: SkillIx| matches!(skills.get(skill.at()), Some(Some(skill)) if skill.hot);
    for role in roles.iter_mut().flatten() {
        role.technologies
            .sort_by_key(|used| (!used.in_demand, !hot(used.skill), used.skill));
    }
}

fn check_kind(
    reader: &mut Reader<'_, '_>,
    skill: Option<usize>,
    skills: &[Option<Skill>],
    at: MergedRow<'_, '_>,
    fits: impl Fn(SkillKind) -> bool,
) {
    if let Some(Some(skill)) = skill.and_then(|skill| skills.get(skill))
        && !fits(skill.kind)
    {
        let kind = RowProblem::WrongSkillKind {
            skill: skill.slug.clone(),
            kind: skill.kind,
        };
        reader.report.add(at.place("skill"), kind);
    }
}
