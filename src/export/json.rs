//! The places of a picture as JSON, so that others can draw it their way.

use serde_json::{Value, json};

use super::credits;
use super::layout::{Anchor, Area, Itinerary, Stop, itinerary};
use super::lines::{line_of, track_of};
use super::subgraph::{Scope, Subgraph};
use super::words;
use crate::graph::TrackRef;

/// The places of everything in a subgraph's picture, in whole pixels.
pub(crate) fn layout(subgraph: &Subgraph<'_>) -> String {
    let (drawing, route) = match &subgraph.scope {
        Scope::Path(path) => {
            let places = itinerary(path);
            (places.drawing.clone(), Some(places))
        }
        _ => (subgraph.drawing(), None),
    };
    let nodes: Vec<_> = subgraph
        .nodes
        .iter()
        .zip(&drawing.stops)
        .map(|(node, stop)| {
            let line = line_of(node.role);
            let mut json = json!({
                "slug": node.role.slug(),
                "title": node.role.title(),
                "level": node.role.level().number(),
                "track": track_of(node.role).map(TrackRef::slug),
                "line": line.code,
                "colour": line.paint.token(),
            });
            merge(&mut json, places(stop));
            json
        })
        .collect();
    let mut points: Vec<Option<Vec<[i32; 2]>>> = vec![None; subgraph.links.len()];
    for route in &drawing.routes {
        points[route.link] = Some(route.points.iter().map(|point| [point.x, point.y]).collect());
    }
    let links: Vec<_> = subgraph
        .links
        .iter()
        .zip(points)
        .map(|(link, points)| {
            json!({
                "from": link.from().slug(),
                "to": link.to().slug(),
                "kind": words::kind(link.kind()),
                "months": link.months().total(),
                "points": points,
            })
        })
        .collect();
    let columns = drawing.columns.iter();
    let columns: Vec<_> = columns.map(|c| json!({ "level": c.level, "roles": c.roles, "x": c.x })).collect();
    let lanes = drawing.lanes.iter().map(|lane| {
        let (slug, name) = lane.track.as_ref().map(|(slug, name)| (slug, name)).unzip();
        let mut json = json!({ "track": slug, "name": name });
        merge(&mut json, area(lane.area));
        json
    });
    let mut file = json!({
        "title": subgraph.title(),
        "rights": credits::full(subgraph.graph()),
        "truncated": subgraph.truncated(),
        "leftOut": subgraph.left_out(),
        "width": drawing.width,
        "height": drawing.height,
        "nodes": nodes,
        "links": links,
        "columns": columns,
        "lanes": lanes.collect::<Vec<_>>(),
    });
    if let Some(places) = route {
        merge(&mut file, time(&places));
    }
    format!("{file:#}\n")
}

fn places(stop: &Stop) -> Value {
    let anchor = match stop.label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    json!({
        "x": stop.at.x,
        "y": stop.at.y,
        "area": area(stop.area),
        "label": {
            "lines": stop.label.lines,
            "note": stop.label.note,
            "x": stop.label.at.x,
            "y": stop.label.at.y,
            "anchor": anchor,
        },
    })
}

fn area(area: Area) -> Value {
    json!({ "x": area.x, "y": area.y, "width": area.width, "height": area.height })
}

/// What the time of a path is spent on, and its axis.
fn time(places: &Itinerary) -> Value {
    let bars = places.bars.iter().map(|bar| {
        let mut json = json!({ "part": bar.part.name(), "months": bar.months });
        merge(&mut json, area(bar.area));
        json
    });
    let ticks = places.ticks.iter().map(|tick| json!({ "x": tick.x, "text": tick.text }));
    json!({
        "bars": bars.collect::<Vec<_>>(),
        "axis": { "y": places.axis, "ticks": ticks.collect::<Vec<_>>() },
    })
}

fn merge(into: &mut Value, members: Value) {
    if let (Value::Object(into), Value::Object(members)) = (into, members) {
        into.extend(members);
    }
}
