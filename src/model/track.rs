use super::TrackIx;

/// A line of related roles: a career cluster, one of its pathways, or an editorial track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// The id: lower-case words joined by hyphens, unique among tracks.
    pub slug: String,
    /// The name as people read it.
    pub name: String,
    /// The wider track that this one belongs to; `None` for a cluster.
    pub parent: Option<TrackIx>,
}
