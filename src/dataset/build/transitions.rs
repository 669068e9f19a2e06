//! Transitions and their evidence from their rows.

use std::collections::HashMap;

use fnv::FnvBuildHasher;

use crate::model::{Evidence, EvidenceKind, MethodIx, Months, RoleIx, SourceIx, Transition, TransitionKind};

use crate::dataset::TableId;
use crate::dataset::cell::Text;
use crate::dataset::merge::MergedRow;
use crate::dataset::problem::{CellProblem, RowProblem};
use crate::dataset::read::{Read, Reader};
use crate::dataset::report::Report;
use crate::dataset::rows::{EvidenceRow, TransitionRow};

/// The transitions by the slugs that they join: position and how many rows of evidence name them.
type Pairs<'a> = HashMap<(&'a str, &'a str), (usize, usize), FnvBuildHasher>;

/// Transitions in the order of (from, to), `None` where a row is at fault.
pub(in crate::dataset) fn transitions(reader: &mut Reader<'_, '_>) -> Vec<Option<Transition>> {
    let rows = reader.rows::<TransitionRow<'_>>();
    let mut pairs = Pairs::default();
    for (position, Read { at, .. }) in rows.iter().enumerate() {
        pairs.insert((at.cell(0), at.cell(1)), (position, 0));
    }
    check_directions(&rows, &pairs, &mut reader.report);
    let ends: Vec<MergedRow<'_, '_>> = rows.iter().map(|read| read.at).collect();
    let mut transitions = Vec::with_capacity(rows.len());
    for Read { row, at } in rows {
        transitions.push(transition(row, at, reader));
    }
    evidence(reader, &mut transitions, &mut pairs);
    if reader.complete(TableId::Evidence) {
        for at in ends {
            let (from, to) = (at.cell(0), at.cell(1));
            if pairs.get(&(from, to)).is_some_and(|(_, evidence)| *evidence == 0) {
                let kind = RowProblem::NoEvidence { from: from.to_owned(), to: to.to_owned() };
                reader.report.add(at.place("from"), kind);
            }
        }
    }
    transitions
}

fn transition<'a>(
    row: Option<TransitionRow<'a>>,
    at: MergedRow<'_, 'a>,
    reader: &mut Reader<'_, 'a>,
) -> Option<Transition> {
    let from = reader.find(at, "from");
    let to = reader.find(at, "to");
    let method = reader.find(at, "method");
    if at.cell(0) == at.cell(1) {
        let role = at.cell(0).to_owned();
        reader.report.add(at.place("to"), RowProblem::SelfLoop { role });
    }
    let row = row?;
    Some(Transition {
        from: RoleIx::new(from?),
        to: RoleIx::new(to?),
        kind: row.kind,
        months: Months {
            study: row.study_months,
            experience: row.experience_months,
            training: row.training_months,
            settling_in: row.settling_in_months,
        },
        method: method.map(MethodIx::new),
        evidence: Vec::new(),
        rationale: row.rationale.map(Text::into_owned),
    })
}

/// An advancement runs upwards only, so there is none the other way. The later of the two rows is told.
fn check_directions(rows: &[Read<'_, '_, TransitionRow<'_>>], pairs: &Pairs<'_>, report: &mut Report) {
    let kind_of = |at: usize| rows.get(at).and_then(|read| read.row.as_ref()).map(|row| row.kind);
    for Read { row, at } in rows {
        let (from, to) = (at.cell(0), at.cell(1));
        let advances = row.as_ref().is_some_and(|row| row.kind == TransitionKind::Advancement);
        if !advances || from <= to {
            continue;
        }
        if let Some((back, _)) = pairs.get(&(to, from))
            && kind_of(*back) == Some(TransitionKind::Advancement)
        {
            let kind = RowProblem::AdvancementBothWays { from: from.to_owned(), to: to.to_owned() };
            report.add(at.place("kind"), kind);
        }
    }
}

fn evidence<'a>(reader: &mut Reader<'_, 'a>, transitions: &mut [Option<Transition>], pairs: &mut Pairs<'a>) {
    for Read { row, at } in reader.rows::<EvidenceRow<'_>>() {
        let (from, to) = (at.cell(0), at.cell(1));
        let transition = pairs.get_mut(&(from, to)).map(|(transition, count)| {
            *count += 1;
            *transition
        });
        if transition.is_none() && reader.complete(TableId::Transitions) {
            let kind = RowProblem::UnknownId {
                table: TableId::Transitions,
                id: format!("{from}>{to}"),
                nearest: None,
            };
            reader.report.add(at.place("from"), kind);
        }
        let source = reader.find(at, "source");
        let method = reader.find(at, "method");
        let Some(row) = row else { continue };
        check_evidence(&row, at, &mut reader.report);
        if let Some(Some(transition)) = transition.and_then(|at| transitions.get_mut(at)) {
            transition.evidence.push(Evidence {
                kind: row.kind,
                source: source.map(SourceIx::new),
                method: method.map(MethodIx::new),
                detail: row.detail.map(Text::into_owned),
                people: row.people,
                share: row.share,
            });
        }
    }
    for transition in transitions.iter_mut().flatten() {
        transition.evidence.sort_by_key(|evidence| (evidence.kind, evidence.source, evidence.method));
    }
}

fn check_evidence(row: &EvidenceRow<'_>, at: MergedRow<'_, '_>, report: &mut Report) {
    let needs = |column, because| CellProblem::NeedsValue { column, because };
    match row.kind {
        EvidenceKind::Observed | EvidenceKind::Published if row.source.is_none() => {
            report.add(at.place("kind"), needs("source", "OBSERVED and PUBLISHED evidence cites one"));
        }
        EvidenceKind::Derived if row.method.is_none() => {
            report.add(at.place("kind"), needs("method", "DERIVED evidence names one"));
        }
        _ => {}
    }
    if row.kind == EvidenceKind::Observed {
        if row.people.is_none() && row.share.is_none() {
            report.add(
                at.place("kind"),
                needs("people", "OBSERVED evidence counts people or gives their share"),
            );
        }
        return;
    }
    for (column, given) in [("people", row.people.is_some()), ("share", row.share.is_some())] {
        if given {
            let because = "only OBSERVED evidence counts people";
            report.add(at.place(column), CellProblem::ExcludesValue { column, because });
        }
    }
}
