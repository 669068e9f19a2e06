//! Where things stand in pictures of the bundled data.

use career_graph::export::{Area, Drawing, Point, Scope, Stop, Subgraph};
use career_graph::model::TransitionKind;

use super::{around, path, samples, track};

fn touch(a: Area, b: Area) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/// Whether a part of a line enters an area. Parts are level, upright or at 45 degrees, so looking at each pixel of them will do.
fn enters(a: Point, b: Point, area: Area) -> bool {
    let steps = (b.x - a.x).abs().max((b.y - a.y).abs()).max(1);
    (0..=steps).any(|step| {
        let x = a.x + (b.x - a.x) * step / steps;
        let y = a.y + (b.y - a.y) * step / steps;
        area.x < x && x < area.x + area.width && area.y < y && y < area.y + area.height
    })
}

#[test]
fn lines_are_level_upright_or_at_45_degrees() {
    for (name, subgraph) in samples() {
        for route in &subgraph.drawing().routes {
            assert!(route.points.len() >= 2, "{name}: {route:?}");
            for pair in route.points.windows(2) {
                let (dx, dy) = ((pair[1].x - pair[0].x).abs(), (pair[1].y - pair[0].y).abs());
                assert!((dx == 0) != (dy == 0) || (dx == dy && dx > 0), "{name}: {route:?}");
            }
        }
    }
}

#[test]
fn everything_lies_inside_the_picture() {
    for (name, subgraph) in samples() {
        let drawing = subgraph.drawing();
        let inside = |p: Point| (0..=drawing.width).contains(&p.x) && (0..=drawing.height).contains(&p.y);
        for stop in &drawing.stops {
            let Area { x, y, width, height } = stop.area;
            assert!(
                inside(Point { x, y }) && inside(Point { x: x + width, y: y + height }),
                "{name}: {stop:?} of {drawing:?}"
            );
        }
        for route in &drawing.routes {
            assert!(route.points.iter().all(|point| inside(*point)), "{name}: {route:?}");
        }
    }
}

#[test]
fn no_stop_or_label_covers_another() {
    for (name, subgraph) in samples() {
        let drawing = subgraph.drawing();
        assert_eq!(drawing.stops.len(), subgraph.nodes().len(), "{name}");
        let is_path = matches!(subgraph.scope(), Scope::Path(_));
        let areas: Vec<_> = drawing
            .stops
            .iter()
            .filter_map(|stop| if is_path { label(stop) } else { Some(stop.area) })
            .collect();
        for (at, a) in areas.iter().enumerate() {
            for b in &areas[at + 1..] {
                assert!(!touch(*a, *b), "{name}: {a:?} on {b:?}");
            }
        }
        for pair in drawing.stops.windows(2).filter(|_| is_path) {
            assert!(pair[1].at.x - pair[0].at.x >= 24, "{name}: rings cover one another: {pair:?}");
        }
    }
}

/// What the texts of a path's stop cover: they stand at different heights above their ring.
fn label(stop: &Stop) -> Option<Area> {
    let lines = i32::try_from(stop.label.lines.len()).unwrap();
    (lines > 0).then_some(Area { height: 18 * lines, ..stop.area })
}

#[test]
fn no_line_runs_through_a_label() {
    let mut looked_at = 0;
    for (name, subgraph) in samples() {
        if matches!(subgraph.scope(), Scope::Path(_)) {
            continue;
        }
        let drawing = subgraph.drawing();
        for route in &drawing.routes {
            let link = subgraph.links()[route.link];
            for (node, stop) in subgraph.nodes().iter().zip(&drawing.stops) {
                if [link.from(), link.to()].contains(&node.role) {
                    continue;
                }
                looked_at += 1;
                let through = route.points.windows(2).any(|pair| enters(pair[0], pair[1], stop.area));
                assert!(
                    !through,
                    "{name}: {} to {} runs through {}",
                    link.from().slug(),
                    link.to().slug(),
                    node.role.slug()
                );
            }
        }
    }
    assert!(looked_at > 100_000, "only {looked_at} pairs of line and label");
}

#[test]
fn a_line_joins_the_stops_of_its_transition() {
    for (name, subgraph) in samples() {
        let drawing = subgraph.drawing();
        for route in &drawing.routes {
            let link = subgraph.links()[route.link];
            for (role, end) in [(link.from(), route.points.first()), (link.to(), route.points.last())] {
                let place = subgraph.nodes().iter().position(|node| node.role == role).unwrap();
                let area = drawing.stops[place].area;
                let near =
                    Area { x: area.x - 8, y: area.y - 8, width: area.width + 16, height: area.height + 16 };
                let end = *end.unwrap();
                assert!(enters(end, end, near), "{name}: {route:?} ends off {}", role.slug());
            }
        }
    }
}

#[test]
fn levels_run_across() {
    for (name, subgraph) in samples() {
        if matches!(subgraph.scope(), Scope::Path(_) | Scope::Ladder { .. }) {
            continue;
        }
        let stops = subgraph.drawing().stops;
        let mut placed: Vec<_> =
            subgraph.nodes().iter().zip(&stops).map(|(node, stop)| (stop.at.x, node.role.level())).collect();
        placed.sort_unstable();
        assert!(placed.is_sorted_by_key(|(_, level)| *level), "{name}: {placed:?}");
    }
}

#[test]
fn tracks_run_down() {
    let subgraph = track("health-science");
    let Drawing { stops, lanes, .. } = subgraph.drawing();
    assert_eq!(lanes.len(), 5);
    for (at, lane) in lanes.iter().enumerate() {
        let below = lanes.get(at + 1).map_or(i32::MAX, |next| next.area.y);
        assert!(lane.area.y + lane.area.height <= below, "{lane:?}");
        for stop in stops.iter().filter(|stop| stop.lane == Some(at)) {
            assert!(enters(stop.at, stop.at, lane.area), "{stop:?} is not in {lane:?}");
        }
    }
    let sizes: Vec<_> = (0..5).map(|at| stops.iter().filter(|stop| stop.lane == Some(at)).count()).collect();
    assert!(sizes.is_sorted_by(|a, b| a >= b), "the largest comes first: {sizes:?}");
}

/// How often lines of different kinds or of different hubs cross, seen in the points: two parts that are level and upright.
fn crossings(subgraph: &Subgraph<'_>) -> usize {
    let drawing = subgraph.drawing();
    let mut parts = Vec::new();
    for route in &drawing.routes {
        let link = subgraph.links()[route.link];
        for pair in route.points.windows(2) {
            let (a, b) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
            parts.push((a, b, link.from().slug(), link.to().slug(), link.kind()));
        }
    }
    parts.sort_unstable();
    parts.dedup_by_key(|(a, b, ..)| (*a, *b));
    let mut at = std::collections::BTreeSet::new();
    for level in parts.iter().filter(|(a, b, ..)| a.y == b.y) {
        for upright in parts.iter().filter(|(a, b, ..)| a.x == b.x) {
            let shares = level.2 == upright.2 || level.3 == upright.3 || level.4 != upright.4;
            let (x, y) = (upright.0.x, level.0.y);
            let crosses =
                level.0.x + 1 < x && x < level.1.x - 1 && upright.0.y + 1 < y && y < upright.1.y - 1;
            if crosses && !shares {
                at.insert((x, y));
            }
        }
    }
    at.len()
}

#[test]
fn few_lines_cross() {
    // Measured, and a little more: a change that makes them many more should be looked at.
    for (slug, most) in
        [("therapeutic-services", 2), ("health-science", 15), ("manufacturing", 25), ("finance", 6)]
    {
        let found = crossings(&track(slug));
        println!("{slug}: {found} crossings");
        assert!(found <= most, "{slug}: {found} lines cross");
    }
}

#[test]
fn a_track_draws_its_main_ways_up() {
    let subgraph = track("health-science");
    let drawing = subgraph.drawing();
    let drawn: Vec<_> = drawing.routes.iter().map(|route| subgraph.links()[route.link]).collect();
    let ups: Vec<_> = drawn.iter().filter(|link| link.kind() == TransitionKind::Advancement).collect();
    assert!(ups.len() > 70 && ups.len() < subgraph.nodes().len(), "{} ways up", ups.len());
    let mut reached: Vec<_> = ups.iter().map(|link| link.to().ix()).collect();
    reached.sort_unstable();
    assert!(reached.windows(2).all(|pair| pair[0] != pair[1]), "one way up to each role at most");
    assert!(ups.iter().all(|link| link.from().level() <= link.to().level()));
}

#[test]
fn a_neighbourhood_draws_a_line_to_every_role() {
    let subgraph = around("registered-nurses", 1, 200);
    assert_eq!(subgraph.drawing().routes.len() + 1, subgraph.nodes().len());
    let deep = around("registered-nurses", 2, 60);
    assert_eq!(deep.drawing().routes.len() + 1, deep.nodes().len());
}

#[test]
fn a_path_is_drawn_to_the_scale_of_its_time() {
    let subgraph = path("nursing-assistants", "nurse-practitioners");
    let x: Vec<_> = subgraph.drawing().stops.iter().map(|stop| stop.at.x).collect();
    let months: Vec<_> = subgraph.links().iter().map(|link| f64::from(link.months().total())).collect();
    let drawn = f64::from(x[1] - x[0]) / f64::from(x[2] - x[0]);
    assert!((drawn - months[0] / months.iter().sum::<f64>()).abs() < 0.002, "{x:?}, {months:?}");
}
