//! Which roles and transitions a subgraph holds.

use career_graph::export::{EVERY_KIND, Subgraph};
use career_graph::model::TransitionKind;
use career_graph::paths::CareerPath;

use crate::support::{role, slugs, world};

const TOWN: &str = "a -adv 10-> b; a -lat 5-> c; d -adv 7-> a; b -adv 3-> e; c -lat 2-> f; f -adv 1-> g; h";

fn nodes<'g>(subgraph: &Subgraph<'g>) -> Vec<&'g str> {
    slugs(subgraph.nodes().iter().map(|node| node.role))
}

fn links(subgraph: &Subgraph<'_>) -> Vec<String> {
    subgraph.links().iter().map(|link| format!("{}>{}", link.from().slug(), link.to().slug())).collect()
}

#[test]
fn a_neighbourhood_grows_with_its_depth() {
    let graph = world(TOWN);
    let around = |depth| Subgraph::around(role(&graph, "a"), depth, &EVERY_KIND, 100);
    assert_eq!(nodes(&around(1)), ["a", "b", "c", "d"]);
    assert_eq!(links(&around(1)), ["a>b", "a>c", "d>a"]);
    assert_eq!(nodes(&around(2)), ["a", "b", "c", "d", "e", "f"]);
    assert_eq!(nodes(&around(3)), ["a", "b", "c", "d", "e", "f", "g"]);
    let distances: Vec<_> = around(3).nodes().iter().map(|node| node.distance.unwrap()).collect();
    assert_eq!(distances, [0, 1, 1, 1, 2, 2, 3]);
    assert!(!around(3).truncated());
}

#[test]
fn only_transitions_of_the_kinds_lead_on() {
    let graph = world(TOWN);
    let around = Subgraph::around(role(&graph, "a"), 3, &[TransitionKind::Lateral], 100);
    assert_eq!(
        (nodes(&around), links(&around)),
        (vec!["a", "c", "f"], vec!["a>c".to_owned(), "c>f".to_owned()])
    );
}

#[test]
fn of_too_many_neighbours_the_quickest_stay() {
    let graph = world(TOWN);
    let around = |depth, limit| Subgraph::around(role(&graph, "a"), depth, &EVERY_KIND, limit);
    // c is 5 months away, d 7, b 10.
    assert_eq!(nodes(&around(1, 3)), ["a", "c", "d"]);
    assert_eq!((around(1, 3).truncated(), around(1, 3).left_out()), (true, 1));
    assert_eq!(nodes(&around(1, 1)), ["a"]);
    // Nearer roles stay before quicker ones: f is 7 months away, e 13.
    assert_eq!(nodes(&around(3, 5)), ["a", "b", "c", "d", "f"]);
    assert_eq!(around(3, 5).left_out(), 1);
    assert_eq!(nodes(&around(3, 2)), ["a", "c"]);
}

#[test]
fn equally_quick_neighbours_stay_by_slug() {
    let graph = world("a -adv 5-> z; a -adv 5-> y; a -adv 5-> x");
    assert_eq!(nodes(&Subgraph::around(role(&graph, "a"), 1, &EVERY_KIND, 3)), ["a", "x", "y"]);
}

#[test]
fn a_role_is_reached_by_the_quickest_way_in_either_direction() {
    let graph = world("a -lat 9-> b; b -lat 4-> a; c -adv 2-> b; a -adv 30-> c");
    let around = Subgraph::around(role(&graph, "a"), 1, &EVERY_KIND, 9);
    let via = |slug: &str| {
        let node = around.nodes().iter().find(|node| node.role.slug() == slug).unwrap();
        node.via.map(|link| format!("{}>{}", link.from().slug(), link.to().slug()))
    };
    assert_eq!((via("a"), via("b").as_deref(), via("c").as_deref()), (None, Some("b>a"), Some("a>c")));
}

#[test]
fn opened_roles_bring_their_neighbours() {
    let graph = world("a -adv 5-> b; b -adv 5-> c; c -adv 5-> d; b -lat 9-> a; x -adv 1-> y");
    let opened = |roles: &[&str], limit| {
        let roles: Vec<_> = roles.iter().map(|slug| role(&graph, slug)).collect();
        Subgraph::around(role(&graph, "a"), 1, &EVERY_KIND, limit).opened(&roles, &EVERY_KIND, limit)
    };
    assert_eq!(nodes(&opened(&["b"], 9)), ["a", "b", "c"]);
    assert_eq!(nodes(&opened(&["b", "c"], 9)), ["a", "b", "c", "d"]);
    // What is not in the picture by then cannot be opened.
    assert_eq!(nodes(&opened(&["c", "b", "x"], 9)), ["a", "b", "c"]);
    assert_eq!((nodes(&opened(&["b"], 2)).len(), opened(&["b"], 2).left_out()), (2, 1));
    let far = opened(&["b", "c"], 9);
    let distances: Vec<_> = far.nodes().iter().map(|node| node.distance).collect();
    assert_eq!(distances, [Some(0), Some(1), Some(2), Some(3)]);
}

#[test]
fn a_ladder_shows_the_quickest_of_each_side() {
    let ups: String = (1..=8).map(|n| format!("a -adv {n}0-> up{n}; ")).collect();
    let asides: String = (1..=8).map(|n| format!("a -lat {n}0-> aside{n}; ")).collect();
    let graph = world(&format!("{ups}{asides}low -adv 3-> a; aside1 -adv 1-> a"));
    let ladder = Subgraph::ladder(role(&graph, "a"));
    let expected = [
        "a", "aside1", "aside2", "aside3", "aside4", "aside5", "aside6", "low", "up1", "up2", "up3", "up4",
        "up5",
    ];
    assert_eq!(nodes(&ladder), expected);
    assert_eq!((ladder.links().len(), ladder.left_out()), (12, 5), "each role once, by its first side");
}

#[test]
fn a_track_holds_the_roles_of_the_tracks_within_it() {
    let graph = world(
        "a in x; b in x; c in y; d in z; y under w; x under w; a -adv 1-> b; b -adv 2-> c; c -adv 3-> d",
    );
    let track = |slug: &str| Subgraph::of_track(graph.track(slug).unwrap(), &EVERY_KIND, 100);
    assert_eq!(
        (nodes(&track("w")), links(&track("w"))),
        (vec!["a", "b", "c"], vec!["a>b".into(), "b>c".into()])
    );
    assert_eq!(nodes(&track("z")), ["d"]);
}

#[test]
fn of_too_many_roles_of_a_track_the_best_joined_stay() {
    let graph = world("a in x; b in x; c in x; c -adv 1-> b; c -adv 2-> d; b -adv 9-> d");
    let track = Subgraph::of_track(graph.track("x").unwrap(), &EVERY_KIND, 2);
    assert_eq!((nodes(&track), track.left_out()), (vec!["b", "c"], 1));
}

#[test]
fn named_roles_are_taken_once_and_in_order() {
    let graph = world(TOWN);
    let named = |limit| {
        Subgraph::of_roles(
            &graph,
            ["g", "a", "g", "b", "h"].map(|slug| role(&graph, slug)),
            &EVERY_KIND,
            limit,
        )
    };
    assert_eq!((nodes(&named(9)), links(&named(9))), (vec!["a", "b", "g", "h"], vec!["a>b".to_owned()]));
    assert_eq!((nodes(&named(2)), named(2).left_out()), (vec!["a", "g"], 2));
}

#[test]
fn a_path_goes_through_roles_that_follow_one_another() {
    let graph = world(TOWN);
    let through = |slugs: &[&str]| {
        let roles: Vec<_> = slugs.iter().map(|slug| role(&graph, slug)).collect();
        CareerPath::through(&roles)
    };
    let path = through(&["d", "a", "b", "e"]).unwrap().unwrap();
    assert_eq!((path.totals().steps, path.totals().months()), (3, 20));
    let subgraph = Subgraph::of_path(path);
    assert_eq!((nodes(&subgraph), links(&subgraph).len()), (vec!["d", "a", "b", "e"], 3));
    assert_eq!(through(&["d", "a", "e"]).unwrap().unwrap_err(), 1, "nothing leads from a to e");
    assert_eq!(through(&["h"]).unwrap().unwrap().totals().steps, 0);
    assert!(through(&[]).is_none());
}
