//! What hangs on the nodes of the oracle.

use super::object::{Resolved, constant, leaf, leaf_or_null, list, no_field, of, or_null};
use super::things::{World, skill};
use career_graph::graph::{CategoryRef, MissingSkill, PayChange, RoleRef, SkillGap, TransitionRef};
use career_graph::model::{Evidence, Figure, Landscape, Method, Outlook, Pay, RoleProfile, Source};

fn method_id(method: Option<&Method>) -> Resolved<'_> {
    leaf_or_null(method.map(|method| method.id.as_str()))
}

fn rounded(figure: f64, decimals: i32) -> f64 {
    let unit = 10_f64.powi(decimals);
    (figure * unit).round() / unit
}

pub(super) fn requirements(r: RoleRef<'_>) -> Resolved<'_> {
    let asked = r.requirements();
    let time = move |figure: &Figure<u16>| {
        let (months, method) = (figure.value, r.method_of(figure));
        of("MonthsFigure", move |field, _| match field {
            "months" => leaf(months),
            "method" => method_id(method),
            _ => no_field("MonthsFigure", field),
        })
    };
    of("Requirements", move |field, _| match field {
        "education" => or_null(asked.education, |education| {
            of("EducationFigure", move |field, _| match field {
                "value" => constant(education.value),
                "method" => method_id(r.method_of(&education)),
                _ => no_field("EducationFigure", field),
            })
        }),
        "experience" => or_null(asked.experience.as_ref(), time),
        "training" => or_null(asked.training.as_ref(), time),
        _ => no_field("Requirements", field),
    })
}

pub(super) fn profile(profile: &RoleProfile) -> Resolved<'_> {
    let texts = |texts: &'_ [String]| list(texts.to_vec(), leaf);
    of("RoleProfile", move |field, _| match field {
        "whatItsLike" => of("WhatItsLike", move |field, _| match field {
            "dayToDay" => leaf(profile.what_its_like.day_to_day.as_str()),
            "harderThanExpected" => leaf(profile.what_its_like.harder_than_expected.as_str()),
            "whoThrives" => leaf(profile.what_its_like.who_thrives.as_str()),
            _ => no_field("WhatItsLike", field),
        }),
        "fitCheck" => of("FitCheck", move |field, _| match field {
            "goodFit" => texts(&profile.fit_check.good_fit),
            "poorFit" => texts(&profile.fit_check.poor_fit),
            _ => no_field("FitCheck", field),
        }),
        "thingsThatVary" => texts(&profile.things_that_vary),
        "advancement" => leaf_or_null(profile.advancement.as_deref()),
        "lateralMoves" => leaf_or_null(profile.lateral_moves.as_deref()),
        "interviewQuestions" => list(&profile.interview_questions, |question| {
            of("InterviewQuestion", move |field, _| match field {
                "question" => leaf(question.question.as_str()),
                "listensFor" => leaf(question.listens_for.as_str()),
                _ => no_field("InterviewQuestion", field),
            })
        }),
        _ => no_field("RoleProfile", field),
    })
}

fn carried_from(from: Option<&(String, String)>) -> Resolved<'_> {
    or_null(from, |(code, title)| {
        of("CarriedFrom", move |field, _| match field {
            "code" => leaf(code.as_str()),
            "title" => leaf(title.as_str()),
            _ => no_field("CarriedFrom", field),
        })
    })
}

pub(super) fn landscape<'g>(c: CategoryRef<'g>, l: &'g Landscape) -> Resolved<'g> {
    let source = c.source(l.source);
    of("Landscape", move |field, _| match field {
        "employment" => leaf_or_null(l.employment),
        "medianAnnualPay" => pay(source, &l.median_annual_pay),
        "annualOpenings" => leaf_or_null(l.annual_openings),
        "typicalEducation" => or_null(l.typical_education, constant),
        "workExperience" => or_null(l.work_experience, constant),
        "training" => or_null(l.training, constant),
        "year" => leaf_or_null(source.year),
        "area" => leaf_or_null(source.area.as_deref()),
        "source" => leaf(source.title.as_str()),
        "carriedFrom" => carried_from(l.carried_from.as_ref()),
        _ => no_field("Landscape", field),
    })
}

fn pay<'g>(source: &'g Source, pay: &'g Pay) -> Resolved<'g> {
    let (known, reason) = match pay {
        Pay::Known { amount, bound } => (Some((*amount, *bound)), None),
        Pay::Unknown { reason } => (None, Some(reason.as_str())),
    };
    of("Pay", move |field, _| match field {
        "amount" => leaf_or_null(known.map(|(amount, _)| amount)),
        "bound" => or_null(known, |(_, bound)| constant(bound)),
        "currency" => leaf_or_null(source.currency.as_deref()),
        "reason" => leaf_or_null(reason),
        _ => no_field("Pay", field),
    })
}

pub(super) fn outlook<'g>(c: CategoryRef<'g>, o: &'g Outlook) -> Resolved<'g> {
    let source = c.source(o.source);
    of("Outlook", move |field, _| match field {
        "fromYear" => leaf_or_null(source.year),
        "toYear" => leaf_or_null(source.projected_year),
        "employmentFrom" => leaf(o.employment_from),
        "employmentTo" => leaf(o.employment_to),
        "changePercent" => leaf(rounded(o.change_percent(), 1)),
        "area" => leaf_or_null(source.area.as_deref()),
        "source" => leaf(source.title.as_str()),
        "carriedFrom" => carried_from(o.carried_from.as_ref()),
        _ => no_field("Outlook", field),
    })
}

pub(super) fn months(t: TransitionRef<'_>) -> Resolved<'_> {
    let m = t.months();
    of("Months", move |field, _| match field {
        "total" => leaf(m.study + m.experience + m.training + m.settling_in),
        "study" => leaf(m.study),
        "experience" => leaf(m.experience),
        "training" => leaf(m.training),
        "settlingIn" => leaf(m.settling_in),
        "method" => method_id(t.method()),
        _ => no_field("Months", field),
    })
}

pub(super) fn evidence<'g>(t: TransitionRef<'g>, e: &'g Evidence) -> Resolved<'g> {
    of("Evidence", move |field, _| match field {
        "kind" => constant(e.kind),
        "source" => leaf_or_null(t.source_of(e).map(|source| source.title.as_str())),
        "method" => method_id(t.method_of(e)),
        "detail" => leaf_or_null(e.detail.as_deref()),
        "people" => leaf_or_null(e.people),
        "share" => leaf_or_null(e.share),
        _ => no_field("Evidence", field),
    })
}

pub(super) fn pay_change<'g>(change: PayChange) -> Resolved<'g> {
    of("PayChange", move |field, _| match (field, &change) {
        ("comparable", change) => leaf(matches!(change, PayChange::Comparable { .. })),
        ("amount", PayChange::Comparable { amount, .. }) => leaf(*amount),
        ("percent", PayChange::Comparable { percent, .. }) => leaf(rounded(*percent, 1)),
        ("bound", PayChange::Comparable { bound, .. }) => constant(bound),
        ("currency", PayChange::Comparable { currency, .. }) => leaf_or_null(currency.as_deref()),
        ("reason", PayChange::NotComparable(why)) => leaf(why.reason()),
        ("amount" | "percent" | "bound" | "currency" | "reason", _) => leaf_or_null(None::<bool>),
        _ => no_field("PayChange", field),
    })
}

pub(super) fn missing<'g>(w: World<'g>, missing: MissingSkill<'g>) -> Resolved<'g> {
    of("MissingSkill", move |field, _| match field {
        "skill" => skill(w, missing.skill),
        "importance" => leaf(missing.importance),
        "fromLevel" => leaf(missing.from_level),
        "toLevel" => leaf(missing.to_level),
        _ => no_field("MissingSkill", field),
    })
}

pub(super) fn skill_gap<'g>(w: World<'g>, gap: &SkillGap<'g>) -> Resolved<'g> {
    let gap = gap.clone();
    of("SkillGap", move |field, _| match field {
        "coverage" => leaf_or_null(gap.coverage.map(|coverage| rounded(coverage, 2))),
        "points" => leaf(gap.points),
        "missing" => list(gap.missing.iter().copied(), |skill| missing(w, skill)),
        "shared" => list(gap.shared.iter().copied(), |s| skill(w, s)),
        _ => no_field("SkillGap", field),
    })
}
