use macro_rules_attribute::apply;

use super::enums::TransitionKind;
use super::execute::{ApiError, Result};
use super::inputs::{RoleBy, TrackBy};
use super::role::Role;
use super::snapshot::Snapshot;
use super::track::Track;
use super::transition::{Months, Transition};
use crate::export::{self, Drawing, EVERY_KIND, ExportError, GREATEST_LIMIT};
use crate::graph::{RoleRef, TrackRef};
use crate::output;

/// The most roles that may be opened.
const MOST_OPEN: usize = 40;

/// What is asked for.
pub(super) struct Wanted {
    pub(super) around: Option<RoleBy>,
    pub(super) track: Option<TrackBy>,
    pub(super) roles: Option<Vec<RoleBy>>,
    pub(super) depth: i32,
    pub(super) open: Option<Vec<RoleBy>>,
    pub(super) kinds: Option<Vec<TransitionKind>>,
    pub(super) limit: i32,
}

impl Wanted {
    /// The subgraph in its places.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the input that names nothing or is out of range.
    pub(super) fn find<'g>(&self, snapshot: &'g Snapshot) -> Result<Subgraph<'g>> {
        let graph = &snapshot.graph;
        let bad = |error: ExportError| ApiError::bad_input(error.argument, error.message);
        let depth = export::checked_depth(i64::from(self.depth)).map_err(bad)?;
        let limit = export::checked_limit(i64::from(self.limit)).map_err(bad)?;
        let kinds =
            self.kinds.as_ref().map(|kinds| kinds.iter().map(|kind| (*kind).into()).collect::<Vec<_>>());
        let kinds = kinds.as_deref().unwrap_or(&EVERY_KIND);
        let found = match (&self.around, &self.track, &self.roles) {
            (Some(around), None, None) => {
                let around = snapshot.required("around", around)?;
                let found = export::Subgraph::around(around, depth, kinds, limit);
                found.opened(&self.opened(snapshot)?, kinds, limit)
            }
            (None, Some(track), None) => {
                export::Subgraph::of_track(snapshot.required_track("track", track)?, kinds, limit)
            }
            (None, None, Some(roles)) => {
                if roles.len() > GREATEST_LIMIT {
                    let message =
                        format!("\"roles\" names {} roles; {GREATEST_LIMIT} are the most.", roles.len());
                    return Err(ApiError::bad_input("roles", message));
                }
                let named = roles.iter().enumerate();
                let named = named.map(|(at, role)| snapshot.required(&format!("roles[{at}]"), role));
                export::Subgraph::of_roles(graph, named.collect::<Result<Vec<_>>>()?, kinds, limit)
            }
            (around, track, roles) => {
                let given =
                    [("around", around.is_some()), ("track", track.is_some()), ("roles", roles.is_some())];
                let given: Vec<_> = given.iter().filter(|(_, is)| *is).map(|(name, _)| *name).collect();
                let found = if given.is_empty() { "none of them".to_owned() } else { given.join(" and ") };
                let message = format!(
                    "Exactly one of \"around\", \"track\" and \"roles\" says which part of the graph is meant; given is {found}."
                );
                let argument = given.get(1).copied().unwrap_or("around");
                return Err(ApiError::bad_input(argument, message));
            }
        };
        if self.around.is_none() && self.open.as_ref().is_some_and(|open| !open.is_empty()) {
            let message = "\"open\" adds neighbours to the roles around one. Name that role with \"around\", or leave \"open\" out.";
            return Err(ApiError::bad_input("open", message.to_owned()));
        }
        let drawing = found.drawing();
        Ok(Subgraph { found, drawing })
    }

    /// The roles whose neighbours are added.
    fn opened<'g>(&self, snapshot: &'g Snapshot) -> Result<Vec<RoleRef<'g>>> {
        let open = self.open.as_deref().unwrap_or_default();
        if open.len() > MOST_OPEN {
            let message = format!("\"open\" names {} roles; {MOST_OPEN} are the most.", open.len());
            return Err(ApiError::bad_input("open", message));
        }
        let named = open.iter().enumerate();
        named.map(|(at, role)| snapshot.required(&format!("open[{at}]"), role)).collect()
    }
}

pub(crate) struct Subgraph<'g> {
    found: export::Subgraph<'g>,
    drawing: Drawing,
}

/// Some roles and the transitions among them, with places to draw them in: whole pixels, x to the right and y down. The same question
/// gives the same places.
#[apply(output)]
impl<'g> Subgraph<'g> {
    /// The roles, by slug.
    fn nodes(&self) -> Vec<SubgraphNode<'g>> {
        let lanes = &self.drawing.lanes;
        let graph = self.found.graph();
        let nodes = self.found.nodes().iter().zip(&self.drawing.stops);
        let lane = |stop: &export::Stop| {
            let lane = stop.lane.and_then(|lane| lanes.get(lane)?.track.as_ref());
            lane.and_then(|(slug, _)| graph.track(slug))
        };
        nodes.map(|(node, stop)| SubgraphNode { node: *node, stop: stop.clone(), lane: lane(stop) }).collect()
    }
    /// The transitions among them, by the slugs of their ends.
    fn links(&self) -> Vec<SubgraphLink<'g>> {
        let mut points = vec![None; self.found.links().len()];
        for route in &self.drawing.routes {
            points[route.link] = Some(route.points.clone());
        }
        let links = self.found.links().iter().zip(points);
        links.map(|(link, points)| SubgraphLink { link: Transition(*link), points }).collect()
    }
    /// Whether roles that belong to it were left out, because they are more than `limit`.
    fn truncated(&self) -> bool {
        self.found.truncated()
    }
    /// How many roles were left out. Around a role, those that are further away than the nearest of them are not counted.
    fn left_out(&self) -> usize {
        self.found.left_out()
    }
    /// How wide the drawing is.
    fn width(&self) -> i32 {
        self.drawing.width
    }
    /// How high the drawing is.
    fn height(&self) -> i32 {
        self.drawing.height
    }
    /// The levels across.
    fn columns(&self) -> Vec<SubgraphColumn> {
        self.drawing.columns.iter().map(|column| SubgraphColumn(*column)).collect()
    }
    /// The tracks down. Empty around a role, where roles of one track stand together in their column instead.
    fn lanes(&self) -> Vec<SubgraphLane<'g>> {
        let graph = self.found.graph();
        let track = |lane: &export::Lane| lane.track.as_ref().and_then(|(slug, _)| graph.track(slug));
        let lanes = self.drawing.lanes.iter();
        lanes.map(|lane| SubgraphLane { track: track(lane), area: lane.area }).collect()
    }
}

#[derive(Clone, Debug)]
pub(crate) struct SubgraphNode<'g> {
    node: export::Node<'g>,
    stop: export::Stop,
    lane: Option<TrackRef<'g>>,
}

/// A role in its place.
#[apply(output)]
impl<'g> SubgraphNode<'g> {
    /// The role.
    fn role(&self) -> Role<'g> {
        Role(self.node.role)
    }
    /// The role's level, 1 to 5.
    fn level(&self) -> u8 {
        self.node.role.level().number()
    }
    /// The middle of its stop, to the right.
    fn x(&self) -> i32 {
        self.stop.at.x
    }
    /// The middle of its stop, down.
    fn y(&self) -> i32 {
        self.stop.at.y
    }
    /// Its title, broken into lines that fit to the right of the stop.
    fn label(&self) -> &[String] {
        &self.stop.label.lines
    }
    /// The lane that it stands in; null where there are no lanes, and for roles without a track.
    fn lane(&self) -> Option<Track<'g>> {
        self.lane.map(Track)
    }
    /// How many transitions it is away from the role in the middle, in either direction; null where there is none.
    fn distance(&self) -> Option<u8> {
        self.node.distance
    }
}

#[derive(Clone, Debug)]
pub(crate) struct SubgraphLink<'g> {
    link: Transition<'g>,
    points: Option<Vec<export::Point>>,
}

/// A transition between two roles of a subgraph.
#[apply(output)]
impl<'g> SubgraphLink<'g> {
    /// The transition.
    fn transition(&self) -> Transition<'g> {
        self.link
    }
    /// Step up or step aside.
    fn kind(&self) -> TransitionKind {
        self.link.0.kind().into()
    }
    /// The typical time it takes, by what it is spent on.
    fn months(&self) -> Months<'g> {
        Months::new(self.link.0)
    }
    /// The role that one leaves.
    fn from(&self) -> Role<'g> {
        Role(self.link.0.from())
    }
    /// The role that one enters.
    fn to(&self) -> Role<'g> {
        Role(self.link.0.to())
    }
    /// The line to draw, from the role that one leaves to the tip at the other; every part is level, upright or at 45 degrees. Null
    /// for transitions that a picture of this size leaves out: it shows the main way up of each role, or the ways from the role
    /// in the middle.
    fn points(&self) -> Option<Vec<Point>> {
        self.points.as_ref().map(|points| points.iter().map(|point| Point(*point)).collect())
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Point(export::Point);

/// A place in a drawing, in whole pixels.
#[apply(output)]
impl Point {
    /// To the right.
    fn x(&self) -> i32 {
        self.0.x
    }
    /// Down.
    fn y(&self) -> i32 {
        self.0.y
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct SubgraphColumn(export::Column);

/// The roles of one level.
#[apply(output)]
impl SubgraphColumn {
    /// The level, 1 to 5.
    fn level(&self) -> u8 {
        self.0.level
    }
    /// How many roles it holds.
    fn roles(&self) -> usize {
        self.0.roles
    }
    /// Where its first stops are.
    fn x(&self) -> i32 {
        self.0.x
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct SubgraphLane<'g> {
    track: Option<TrackRef<'g>>,
    area: export::Area,
}

/// The roles of one track, in a band across the drawing.
#[apply(output)]
impl<'g> SubgraphLane<'g> {
    /// The track; null for roles that stand in none.
    fn track(&self) -> Option<Track<'g>> {
        self.track.map(Track)
    }
    /// Its upper edge.
    fn y(&self) -> i32 {
        self.area.y
    }
    /// How high it is.
    fn height(&self) -> i32 {
        self.area.height
    }
}
