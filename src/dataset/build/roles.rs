//! Roles from their rows and from the tables that hang on them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{
    CategoryIx, Code, Figure, MethodIx, Rating, Requirements, Role, RoleTechnology, SchemeIx, Skill, SkillIx,
    SkillKind, TrackIx,
};

use crate::dataset::cell::Text;
use crate::dataset::merge::MergedRow;
use crate::dataset::problem::{CellProblem, RowProblem};
use crate::dataset::read::{Read, Reader};
use crate::dataset::report::Report;
use crate::dataset::rows::{
    AlternateTitleRow, RoleCodeRow, RoleRow, RoleSkillRow, RoleTechnologyRow, RoleTrackRow,
};

/// Roles in the order of slugs, without profiles.
pub(in crate::dataset) fn roles(reader: &mut Reader<'_, '_>, skills: &[Option<Skill>]) -> Vec<Option<Role>> {
    let mut roles = Vec::new();
    let rows = reader.rows::<RoleRow<'_>>();
    check_titles(&rows, reader);
    for Read { row, at } in rows {
        let category = reader.find(at, "category").map(CategoryIx::new);
        let mut method = |column| reader.find(at, column).map(MethodIx::new);
        let methods = [method("education_method"), method("experience_method"), method("training_method")];
        if let Some(row) = &row {
            check_figures(row, at, &mut reader.report);
        }
        roles.push(row.map(|row| role(row, category, methods)));
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
            reader.report.add(at.place("title"), RowProblem::DuplicateTitle { title, other });
        } else {
            first.insert(row.title.to_lowercase(), slug);
        }
    }
}

/// A method explains a figure, so there is none without one.
fn check_figures(row: &RoleRow<'_>, at: MergedRow<'_, '_>, report: &mut Report) {
    let figures = [
        ("education_method", row.education_method.is_some(), row.education.is_some()),
        ("experience_method", row.experience_method.is_some(), row.experience_months.is_some()),
        ("training_method", row.training_method.is_some(), row.training_months.is_some()),
    ];
    for (column, method, figure) in figures {
        if method && !figure {
            let because = "there is no figure for it to explain";
            report.add(at.place(column), CellProblem::ExcludesValue { column, because });
        }
    }
}

fn role(row: RoleRow<'_>, category: Option<CategoryIx>, methods: [Option<MethodIx>; 3]) -> Role {
    let [education, experience, training] = methods;
    Role {
        slug: row.slug.into_owned(),
        title: row.title.into_owned(),
        alternate_titles: Vec::new(),
        summary: row.summary.map(Text::into_owned),
        level: row.level,
        category,
        codes: Vec::new(),
        tracks: Vec::new(),
        interests: row.interests,
        requirements: Requirements {
            education: row.education.map(|value| Figure { value, method: education }),
            experience: row.experience_months.map(|value| Figure { value, method: experience }),
            training: row.training_months.map(|value| Figure { value, method: training }),
        },
        ratings: Vec::new(),
        technologies: Vec::new(),
        profile: None,
    }
}

fn role_at(roles: &mut [Option<Role>], at: usize) -> Option<&mut Role> {
    roles.get_mut(at).and_then(Option::as_mut)
}

fn alternate_titles(reader: &mut Reader<'_, '_>, roles: &mut [Option<Role>]) {
    for Read { row, at } in reader.rows::<AlternateTitleRow<'_>>() {
        let role = reader.find(at, "role");
        let Some(row) = row else { continue };
        if let Some(role) = role.and_then(|role| role_at(roles, role)) {
            role.alternate_titles.push(row.title.into_owned());
        }
    }
}

fn codes(reader: &mut Reader<'_, '_>, roles: &mut [Option<Role>]) {
    for Read { row, at } in reader.rows::<RoleCodeRow<'_>>() {
        let role = reader.find(at, "role");
        let scheme = reader.find(at, "scheme");
        let Some(row) = row else { continue };
        if let Some((role, scheme)) = role.and_then(|role| role_at(roles, role)).zip(scheme) {
            role.codes.push(Code { scheme: SchemeIx::new(scheme), value: row.value.into_owned() });
        }
    }
}

fn tracks(reader: &mut Reader<'_, '_>, roles: &mut [Option<Role>]) {
    for Read { at, .. } in reader.rows::<RoleTrackRow<'_>>() {
        let role = reader.find(at, "role");
        let track = reader.find(at, "track");
        if let Some((role, track)) = role.and_then(|role| role_at(roles, role)).zip(track) {
            role.tracks.push(TrackIx::new(track));
        }
    }
}

fn ratings(reader: &mut Reader<'_, '_>, roles: &mut [Option<Role>], skills: &[Option<Skill>]) {
    for Read { row, at } in reader.rows::<RoleSkillRow<'_>>() {
        let role = reader.find(at, "role");
        let skill = reader.find(at, "skill");
        let method = reader.find(at, "method");
        check_kind(reader, skill, skills, at, |kind| kind != SkillKind::Technology);
        let Some(row) = row else { continue };
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
        role.ratings.sort_by_key(|rating| (Reverse(rating.importance), rating.skill));
    }
}

fn technologies(reader: &mut Reader<'_, '_>, roles: &mut [Option<Role>], skills: &[Option<Skill>]) {
    for Read { row, at } in reader.rows::<RoleTechnologyRow<'_>>() {
        let role = reader.find(at, "role");
        let skill = reader.find(at, "skill");
        check_kind(reader, skill, skills, at, |kind| kind == SkillKind::Technology);
        let Some(row) = row else { continue };
        if let Some((role, skill)) = role.and_then(|role| role_at(roles, role)).zip(skill) {
            let in_demand = row.in_demand.unwrap_or(false);
            role.technologies.push(RoleTechnology { skill: SkillIx::new(skill), in_demand });
        }
    }
    let hot = |skill: SkillIx| matches!(skills.get(skill.at()), Some(Some(skill)) if skill.hot);
    for role in roles.iter_mut().flatten() {
        role.technologies.sort_by_key(|used| (!used.in_demand, !hot(used.skill), used.skill));
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
        let kind = RowProblem::WrongSkillKind { skill: skill.slug.clone(), kind: skill.kind };
        reader.report.add(at.place("skill"), kind);
    }
}
