//! What a layout comes to: places in whole pixels, which a picture or a page only has to paint.

/// A place: x to the right, y down, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Down.
    pub y: i32,
}

/// Shorthand for a [`Point`].
pub(crate) const fn at(x: i32, y: i32) -> Point {
    Point { x, y }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
}

/// On which side of its place a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// To the right of it.
    Start,
    /// Around it.
    Middle,
    /// To the left of it.
    End,
}

/// The texts of a stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The title, broken into lines.
    pub lines: Vec<String>,
    /// A line below them, such as time and pay; empty where there is none.
    pub note: String,
    /// Where the baseline of the first line is.
    pub at: Point,
    /// How the lines stand to it.
    pub anchor: Anchor,
}

/// A role in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The middle of its ring.
    pub at: Point,
    /// Its texts.
    pub label: Label,
    /// What ring and texts cover.
    pub area: Area,
    /// The place of its lane among those of the drawing; `None` where there are no lanes.
    pub lane: Option<usize>,
}

/// A transition in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The place of the transition among the links of the subgraph.
    pub link: usize,
    /// From the role that one leaves to the one that one enters. Each part is level, upright or at 45 degrees.
    pub points: Vec<Point>,
}

/// The roles of one level: a column, or several side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The level, 1 to 5.
    pub level: u8,
    /// How many roles it holds.
    pub roles: usize,
    /// Where its first stops are.
    pub x: i32,
}

/// The roles of one track: a band across the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The slug and the name of the track; `None` for roles in none.
    pub track: Option<(String, String)>,
    /// What it covers.
    pub area: Area,
}

/// A subgraph in its places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// The stops, one for each node of the subgraph, in the same order.
    pub stops: Vec<Stop>,
    /// The transitions that are drawn: of a large subgraph the main ways up, not all.
    pub routes: Vec<Route>,
    /// The levels across.
    pub columns: Vec<Column>,
    /// The tracks down.
    pub lanes: Vec<Lane>,
}

/// A polyline with its corners cut at 45 degrees, each by `cut` pixels or as much as its sides allow. Parts must be level or
/// upright; points that lie on their neighbours are left out.
pub(crate) fn chamfered(points: &[Point], cut: i32) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if corners.last() == Some(point) {
            continue;
        }
        let straight = |a: Point, b: Point| (a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y);
        if let [.., a, b] = corners.as_slice()
            && straight(*a, *b)
        {
            corners.pop();
        }
        corners.push(*point);
    }
    let mut cut_off = Vec::with_capacity(2 * corners.len());
    for (i, corner) in corners.iter().enumerate() {
        let (Some(before), Some(after)) = (i.checked_sub(1).and_then(|i| corners.get(i)), corners.get(i + 1))
        else {
            cut_off.push(*corner);
            continue;
        };
        let length = |other: &Point| (other.x - corner.x).abs() + (other.y - corner.y).abs();
        // Each side is shared with the corner at its other end, if there is one.
        let room = |other: &Point, is_end: bool| if is_end { length(other) } else { length(other) / 2 };
        let cut = cut.min(room(before, i == 1)).min(room(after, i + 2 == corners.len()));
        let towards = |other: &Point| {
            let (dx, dy) = ((other.x - corner.x).signum(), (other.y - corner.y).signum());
            at(corner.x + dx * cut, corner.y + dy * cut)
        };
        cut_off.push(towards(before));
        cut_off.push(towards(after));
    }
    cut_off.dedup();
    cut_off
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_are_cut_at_45_degrees() {
        let line = [at(0, 0), at(20, 0), at(20, 30), at(50, 30)];
        let cut = [at(0, 0), at(16, 0), at(20, 4), at(20, 26), at(24, 30), at(50, 30)];
        assert_eq!(chamfered(&line, 4), cut);
    }

    #[test]
    fn short_sides_are_shared() {
        let line = [at(0, 0), at(20, 0), at(20, 6), at(50, 6)];
        assert_eq!(chamfered(&line, 4), [at(0, 0), at(17, 0), at(20, 3), at(23, 6), at(50, 6)]);
    }

    #[test]
    fn points_on_the_way_are_left_out() {
        assert_eq!(chamfered(&[at(0, 0), at(5, 0), at(5, 0), at(9, 0)], 4), [at(0, 0), at(9, 0)]);
        assert_eq!(chamfered(&[at(3, 3)], 4), [at(3, 3)]);
    }
}
