use async_graphql::InputObject;
use macro_rules_attribute::apply;

use super::enums::TransitionKind;
use super::execute::{ApiError, Paging, Result};
use super::inputs::TrackBy;
use super::query::Query;
use super::snapshot::Snapshot;
use super::track::Track;
use crate::graph::TrackRef;
use crate::model::Level;
use crate::{connection, insights, output};

connection! {
    /// A page of pairs of tracks, those with the most transitions first.
    pub(crate) TrackChangeConnection<'g>;
    /// A pair of tracks in a list: the transitions from the roles of `from` to those of `node`, which may be the same track.
    pub(crate) TrackChangeEdge<'g> {
        /// The track that one enters.
        node: Track<'g>,
        /// The track that one leaves.
        from: Track<'g>,
        /// How many of the transitions are steps up.
        advancements: u32,
        /// How many of the transitions are steps aside.
        laterals: u32,
        /// The transitions by the level of the role that one leaves, the lowest first; levels without any are left out.
        levels: Vec<TrackChangeLevel>,
    }
}

/// What pairs of tracks must fit. Members that are left out do not restrict; those that are given must all hold.
#[derive(Clone, Debug, Default, InputObject)]
pub(crate) struct TrackChangeFilter {
    /// Both stand directly within this track. Where it is left out, both are tracks that no other contains, such as career clusters.
    within: Option<TrackBy>,
    /// This is the track that one leaves. It must stand directly within `within`, or at the top.
    from: Option<TrackBy>,
    /// This is the track that one enters, `node`. It must stand directly within `within`, or at the top.
    to: Option<TrackBy>,
    /// There are transitions of this kind. The order of the list then counts these only; what is told of a pair does not change.
    kind: Option<TransitionKind>,
    /// The two are different tracks when true, the same when false.
    crossing: Option<bool>,
}

/// A filter in the graph's terms.
struct Wanted<'g> {
    within: Option<TrackRef<'g>>,
    from: Option<TrackRef<'g>>,
    to: Option<TrackRef<'g>>,
}

impl TrackChangeFilter {
    fn resolve<'g>(&self, snapshot: &'g Snapshot) -> Result<Wanted<'g>> {
        let named = |member: &str, by: &Option<TrackBy>| {
            by.as_ref().map(|by| snapshot.required_track(&format!("filter.{member}"), by)).transpose()
        };
        let within = named("within", &self.within)?;
        let beside = |member: &str, by: &Option<TrackBy>| {
            let track = named(member, by)?;
            match track.filter(|track| track.parent().map(TrackRef::ix) != within.map(TrackRef::ix)) {
                Some(track) => Err(elsewhere(member, track)),
                None => Ok(track),
            }
        };
        Ok(Wanted { within, from: beside("from", &self.from)?, to: beside("to", &self.to)? })
    }
}

/// Says where a track stands that does not stand within the one that was named.
fn elsewhere(member: &str, track: TrackRef<'_>) -> ApiError {
    let parent = track.parent().map(TrackRef::slug);
    let place = match parent {
        Some(parent) => format!("stands directly within {parent}: name {parent} as"),
        None => "is contained by no other track: leave out".to_owned(),
    };
    let input = format!("filter.{member}");
    let message = format!("\"{input}\" is {}, which {place} \"filter.within\".", track.slug());
    ApiError::bad_input(input, message).with("within", parent)
}

impl Query {
    /// A page of pairs of tracks.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the input at fault.
    pub(super) fn change_page(
        &self,
        filter: &TrackChangeFilter,
        paging: &Paging,
    ) -> Result<TrackChangeConnection<'_>> {
        let snapshot = &*self.snapshot;
        let Wanted { within, from, to } = filter.resolve(snapshot)?;
        let changes = snapshot.changes.within(within.map(TrackRef::ix), filter.kind.map(Into::into));
        let changes = changes.filter(|change| {
            from.is_none_or(|from| from.ix() == change.from)
                && to.is_none_or(|to| to.ix() == change.to)
                && filter.crossing.is_none_or(|crossing| crossing == (change.from != change.to))
        });
        let changes: Vec<_> = changes.collect();
        let list =
            self.list("Query.trackChanges").with(&[within, from, to].map(|track| track.map(TrackRef::slug)));
        let list = list.with(&filter.kind).with(&filter.crossing);
        TrackChangeConnection::page(list, paging, changes.len(), |at| {
            let (change, total) = (changes[at], changes[at].total());
            let [from, to] = [change.from, change.to].map(|ix| Track(snapshot.graph.track_at(ix)));
            TrackChangeEdge::new(to, from, total.advancements, total.laterals, levels(change))
        })
    }
}

/// The levels that have transitions.
fn levels(change: &insights::TrackChange) -> Vec<TrackChangeLevel> {
    let levels = (1..=5).filter_map(Level::new).map(|level| TrackChangeLevel(level, change.at(level)));
    levels.filter(|level| level.1.of(None) > 0).collect()
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct TrackChangeLevel(Level, insights::KindCounts);

/// The transitions from one track to another that leave roles of one level.
#[apply(output)]
impl TrackChangeLevel {
    /// The level of the role that one leaves, 1 to 5.
    fn level(&self) -> u8 {
        self.0.number()
    }
    /// How many of these transitions are steps up.
    fn advancements(&self) -> u32 {
        self.1.advancements
    }
    /// How many of these transitions are steps aside.
    fn laterals(&self) -> u32 {
        self.1.laterals
    }
}
