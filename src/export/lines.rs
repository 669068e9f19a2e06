//! The lines of the network: which track a role's stop belongs to, its code of two letters, and its colour.

use super::theme::{LINES, Paint};
use crate::graph::{CareerGraph, RoleRef, TrackRef};

/// The line of a track: what its bullet says, and its colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Two capital letters.
    pub(crate) code: String,
    /// The colour.
    pub(crate) paint: Paint,
}

/// The lines of the US career clusters, in the order of the colours: their codes are older than any rule that would make
/// them.
const CLUSTERS: [&str; 16] = [
    "agriculture-food-natural-resources",
    "architecture-construction",
    "arts-audio-video-technology-communications",
    "business-management-administration",
    "education-training",
    "finance",
    "government-public-administration",
    "health-science",
    "hospitality-tourism",
    "human-services",
    "information-technology",
    "law-public-safety-corrections-security",
    "manufacturing",
    "marketing",
    "science-technology-engineering-mathematics",
    "transportation-distribution-logistics",
];

/// The track at the top of those around a track; itself where it is at the top.
pub(crate) fn top(track: TrackRef<'_>) -> TrackRef<'_> {
    let mut top = track;
    while let Some(parent) = top.parent() {
        top = parent;
    }
    top
}

/// The track that a role's stop is drawn on: the first by slug of those it stands in.
pub(crate) fn track_of(role: RoleRef<'_>) -> Option<TrackRef<'_>> {
    role.tracks().next()
}

/// The track that is the line of a track: the widest around it below a cluster that has tracks within it, as editors make them
/// across occupations; else the cluster.
pub(crate) fn line_track(track: TrackRef<'_>) -> TrackRef<'_> {
    let mut found = None;
    let mut next = Some(track);
    while let Some(track) = next {
        next = track.parent();
        if next.is_some() && track.children().len() > 0 {
            found = Some(track);
        }
    }
    found.unwrap_or_else(|| top(track))
}

/// The line of a role: that of its first track.
pub(crate) fn line_of(role: RoleRef<'_>) -> Line {
    track_of(role).map_or_else(none, line)
}

/// The line of a track: the code of its own line, in the colour of the cluster around it.
pub(crate) fn line(track: TrackRef<'_>) -> Line {
    let (own, top) = (line_track(track), top(track));
    let cluster = CLUSTERS.iter().position(|slug| *slug == top.slug());
    let code = match cluster {
        Some(at) if own.ix() == top.ix() => LINES[at].code.to_uppercase(),
        _ => initials(own.name()),
    };
    Line { code, paint: paint(cluster.unwrap_or_else(|| place(top))) }
}

/// The line of roles that stand in no track.
fn none() -> Line {
    Line { code: "–".to_owned(), paint: Paint::RuleStrong }
}

fn paint(at: usize) -> Paint {
    Paint::Line(u8::try_from(at % LINES.len()).unwrap_or_default())
}

/// The place of a track among those at the top that have no colour of their own, so that neighbours differ.
fn place(top: TrackRef<'_>) -> usize {
    let graph: &CareerGraph = top.graph();
    let others = graph.tracks().filter(|track| track.parent().is_none() && !CLUSTERS.contains(&track.slug()));
    others.take_while(|other| other.ix() != top.ix()).count()
}

/// The first letters of the first two words, or the first two letters of one.
fn initials(name: &str) -> String {
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (first, second) = (words.next().unwrap_or("?"), words.next());
    let letters: String = match second {
        Some(second) => first.chars().take(1).chain(second.chars().take(1)).collect(),
        None => first.chars().take(2).collect(),
    };
    letters.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_have_the_colours_of_their_codes() {
        let start = |slug: &str| slug.chars().next();
        for (slug, line) in CLUSTERS.iter().zip(&LINES) {
            assert_eq!(start(slug), start(line.code), "{slug} is not {}", line.code);
        }
    }

    #[test]
    fn other_tracks_take_their_initials() {
        assert_eq!(
            ["Business Operations", "sea", "Ökonomie & Recht", "???"].map(initials),
            ["BO", "SE", "ÖR", "?"]
        );
    }
}
