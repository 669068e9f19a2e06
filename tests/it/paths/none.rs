//! No path is an answer, with its reason.

use career_graph::paths::PathCost::{Months, SkillGap, Steps};
use career_graph::paths::{NoPathReason, Outcome, shortest};

use super::check;
use crate::support::{line, role, world};

const ISLANDS: &str = "clerk -adv 6-> lead; cook -adv 6-> chef; monk; nun";

#[test]
fn nothing_leads_out_of_the_origin() {
    check(ISLANDS, "monk", "clerk", Months, "NothingLeadsOut");
    // What enters a role does not lead out of it.
    check(ISLANDS, "lead", "clerk", Months, "NothingLeadsOut");
    check(ISLANDS, "monk", "nun", Months, "NothingLeadsOut");
}

#[test]
fn nothing_leads_into_the_destination() {
    check(ISLANDS, "clerk", "monk", Months, "NothingLeadsIn");
    check(ISLANDS, "clerk", "cook", Months, "NothingLeadsIn");
}

#[test]
fn both_have_transitions_but_no_chain_joins_them() {
    check(ISLANDS, "clerk", "chef", Months, "NotConnected");
    check("a -adv 6-> b; b -adv 6-> c", "b", "b", Months, "b [0 mo]");
    check("a -adv 6-> b; b -adv 6-> c; z -lat 6-> a", "b", "a", Months, "NotConnected");
}

#[test]
fn the_reason_does_not_depend_on_the_cost() {
    let graph = world(ISLANDS);
    for from in graph.roles() {
        for to in graph.roles() {
            let found = |cost| line(&graph, from.slug(), to.slug(), cost);
            assert_eq!(found(Months), found(Steps));
            assert_eq!(found(Months), found(SkillGap));
        }
    }
}

#[test]
fn the_message_names_the_roles_and_says_what_to_do() {
    let graph = world(ISLANDS);
    let message = |from, to| match shortest(role(&graph, from), role(&graph, to), Months) {
        Outcome::Path(path) => panic!("{path:?}"),
        Outcome::NoPath(none) => none.message(),
    };
    assert_eq!(
        message("monk", "clerk"),
        "The data has no transition out of \"Monk\". Start from a related role instead."
    );
    assert_eq!(
        message("clerk", "monk"),
        "The data has no transition into \"Monk\". Aim for a related role instead."
    );
    assert_eq!(
        message("clerk", "chef"),
        "No chain of transitions leads from \"Clerk\" to \"Chef\". Try the other direction, or a related role."
    );
}

#[test]
fn an_outcome_says_which_it_is() {
    let graph = world(ISLANDS);
    let outcome = shortest(role(&graph, "clerk"), role(&graph, "chef"), Months);
    let Outcome::NoPath(none) = outcome else { panic!("{outcome:?}") };
    assert_eq!(none.reason, NoPathReason::NotConnected);
}
