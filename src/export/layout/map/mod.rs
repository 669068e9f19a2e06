//! The map of a subgraph: levels across, tracks down, few crossings.
//!
//! 1. `nets`: which transitions are drawn, and which share a line.
//! 2. `columns`: the level of each role is its column; roles that the map leads to within a level stand further right.
//! 3. `grid`: lines that pass a column take a place in it, as roles do.
//! 4. `order`: the order in each column, with few crossings.
//! 5. `place`: heights, so that lines are short and many of them level.
//! 6. `tracks`: where lines turn between columns.
//! 7. `across` and `assemble`: all of this as points.
//!
//! Steps 3 to 6 follow Sugiyama, Tagawa and Toda (1981): "Methods for visual understanding of hierarchical system structures".

mod across;
mod asides;
mod assemble;
mod columns;
mod grid;
mod lanes;
mod nets;
mod order;
mod place;
mod tracks;
mod ways;

use super::super::lines::line_of;
use super::super::subgraph::Subgraph;
use super::super::words;
use super::geometry::Drawing;
use crate::model::TransitionKind;
use grid::Grid;

/// As many roles of a track have the time of their way below their titles; of more there is no room.
const FEW: usize = 40;

/// As many roles of a level are piled up in a lane; half as many with notes below their titles.
const HIGHEST: usize = 28;

/// The places of a subgraph.
pub(crate) fn map(subgraph: &Subgraph<'_>) -> Drawing {
    let lanes = lanes::lanes(subgraph);
    let nets = nets::nets(subgraph, &lanes.of);
    let highest = if subgraph.focus().is_some() { HIGHEST / 2 } else { HIGHEST };
    // A picture of many roles may be higher as well as wider.
    let highest = highest.max(subgraph.nodes.len() / 6);
    let columns = columns::columns(subgraph, &nets, &lanes.of, highest);
    let titles: Vec<&str> = subgraph.nodes.iter().map(|node| node.role.title()).collect();
    let notes = notes(subgraph, &nets);
    let with_note: Vec<bool> = notes.iter().map(|note| !note.is_empty()).collect();
    let mut grid = Grid::new(&titles, &with_note, &lanes, &columns, &nets);
    order::arrange(&mut grid);
    let headings = vec![lanes.named; lanes.tracks.len().max(1)];
    let placed = place::place(&grid, &headings);
    // Where few transitions are drawn, laterals are among them already.
    let at_rest = nets.iter().all(|net| net.kind == TransitionKind::Advancement);
    let asides = if at_rest { asides::asides(subgraph, &grid) } else { Vec::new() };
    assemble::assemble(subgraph, &across::Parts { lanes, nets, asides, columns, grid, placed, notes })
}

/// The time of the way by which each role is reached, and in a neighbourhood its line and the change of pay, where there is room.
fn notes(subgraph: &Subgraph<'_>, nets: &[nets::Net]) -> Vec<String> {
    let mut notes = vec![String::new(); subgraph.nodes.len()];
    let around = subgraph.focus().is_some();
    if !around && subgraph.nodes.len() > FEW {
        return notes;
    }
    for net in nets {
        for end in &net.ends {
            let link = subgraph.links[end.link];
            let time = words::time(link.months().total());
            if around {
                let pay = words::pay(&link.pay_change()).map(|pay| format!(" · {pay}")).unwrap_or_default();
                let code = line_of(subgraph.nodes[end.node].role).code;
                notes[end.node] = format!("{code} · {time}{pay}");
            } else if notes[end.node].is_empty() && net.kind == TransitionKind::Advancement {
                notes[end.node] = time;
            }
        }
    }
    notes
}

#[cfg(test)]
mod tests;
