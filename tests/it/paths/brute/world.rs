//! A world and its layer.

use std::borrow::Cow;

use career_graph::dataset::LayerFiles;
use career_graph::graph::{CareerGraph, RoleRef};

/// Slugs whose order is neither that of their places nor that of their lengths.
pub(in super::super) const SLUGS: [&str; 8] =
    ["cook", "a", "clerk-b", "clerk", "zoologist", "clerkb", "b", "baker"];
/// The levels of the roles, by place.
pub(super) const LEVELS: [u32; 8] = [2, 1, 3, 2, 4, 3, 1, 5];
/// The first stands under the third.
pub(in super::super) const TRACKS: [&str; 3] = ["t-narrow", "t-other", "t-wide"];
pub(super) const EVIDENCE: [&str; 4] = ["OBSERVED", "PUBLISHED", "EDITORIAL", "DERIVED"];

/// A transition.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Edge {
    pub(super) study: u32,
    pub(super) settling: u32,
    pub(super) lateral: bool,
    /// Its only evidence, the strongest kind being 0.
    pub(super) evidence: usize,
}

/// Importance and level of a skill in a role.
pub(super) type Rating = Option<(u32, Option<u32>)>;

/// A role.
#[derive(Clone, Debug)]
pub(in super::super) struct Job {
    /// One of the world's categories.
    pub(super) category: Option<usize>,
    /// Which of the tracks it stands in.
    pub(super) tracks: Vec<usize>,
    pub(super) ratings: [Rating; 2],
}

/// A category.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Category {
    /// The pay, and whether it is only a lower bound.
    pub(super) pay: Option<(u32, bool)>,
    /// Jobs now and in ten years.
    pub(super) jobs: Option<(u32, u32)>,
}

#[derive(Clone, Debug)]
pub(in super::super) struct World {
    pub(super) edges: Vec<Vec<Option<Edge>>>,
    pub(super) jobs: Vec<Job>,
    pub(super) categories: Vec<Category>,
}

const MANIFEST: &str = r#"
format = 1
name = "random"
title = "Random"
version = "1"

[[source]]
id = "survey"
title = "Survey"
publisher = "Office"
release = "1"
licence = "CC0-1.0"
url = "https://example.org"
attribution = "Survey."
area = "Testland"
year = 2024
projected_year = 2034
currency = "USD"

[[method]]
id = "computed"
description = "Computed."
"#;

impl World {
    pub(in super::super) fn len(&self) -> usize {
        self.jobs.len()
    }

    /// The role at a place.
    pub(in super::super) fn role(graph: &CareerGraph, at: usize) -> RoleRef<'_> {
        graph.role(SLUGS[at]).expect("a role of the world")
    }

    /// The place of a role.
    pub(in super::super) fn at(role: RoleRef<'_>) -> usize {
        SLUGS.iter().position(|slug| *slug == role.slug()).expect("a role of the world")
    }

    pub(in super::super) fn graph(&self) -> CareerGraph {
        let loaded = career_graph::dataset::load(vec![self.layer()]);
        CareerGraph::new(loaded.unwrap_or_else(|problems| panic!("{self:?}\n{problems}")).dataset)
    }

    fn layer(&self) -> LayerFiles {
        let roles = self.jobs.iter().enumerate().map(|(at, job)| {
            let category = job.category.map_or(String::new(), |category| format!("c{category}"));
            format!("{},Title {at},{},{category}", SLUGS[at], LEVELS[at])
        });
        let members = self.jobs.iter().enumerate().flat_map(|(at, job)| {
            job.tracks.iter().map(move |track| format!("{},{}", SLUGS[at], TRACKS[*track]))
        });
        let ratings = self.jobs.iter().enumerate().flat_map(|(at, job)| {
            job.ratings.iter().zip(["planning", "typing"]).filter_map(move |(rating, skill)| {
                let (importance, level) = (*rating)?;
                let level = level.map_or(String::new(), |level| level.to_string());
                Some(format!("{},{skill},{importance},{level}", SLUGS[at]))
            })
        });
        let categories = self.categories.iter().enumerate().map(|(at, category)| {
            let jobs = category.jobs.map_or(",".into(), |(now, then)| format!("{now},{then}"));
            let pay = category.pay.map_or(",,Not published".into(), |(amount, at_least)| {
                format!("{amount},{},", if at_least { "AT_LEAST" } else { "EXACT" })
            });
            format!("c{at},Category {at},survey,{jobs},{pay}")
        });
        let edges = || {
            let rows = self.edges.iter().enumerate();
            rows.flat_map(|(from, row)| {
                row.iter().enumerate().filter_map(move |(to, edge)| Some((SLUGS[from], SLUGS[to], (*edge)?)))
            })
        };
        let transitions = edges().map(|(from, to, edge)| {
            let kind = if edge.lateral { "LATERAL" } else { "ADVANCEMENT" };
            format!("{from},{to},{kind},{},0,0,{}", edge.study, edge.settling)
        });
        let evidence = edges().map(|(from, to, edge)| {
            let of = ["survey,,7", "survey,,", ",,", ",computed,"][edge.evidence];
            format!("{from},{to},{},{of}", EVIDENCE[edge.evidence])
        });
        let tracks = [(0, TRACKS[2]), (1, ""), (2, "")];
        let tracks = tracks.iter().map(|(at, parent)| format!("{0},{0},{parent}", TRACKS[*at]));
        let skills = ["planning", "typing"].map(|skill| format!("{skill},{skill},SKILL"));
        let transition_columns =
            "from,to,kind,study_months,experience_months,training_months,settling_in_months";
        let files = [
            ("dataset.toml", MANIFEST.to_owned()),
            ("roles.csv", table("slug,title,level,category", roles)),
            ("tracks.csv", table("slug,name,parent", tracks)),
            ("role_tracks.csv", table("role,track", members)),
            ("skills.csv", table("slug,name,kind", skills.into_iter())),
            ("role_skills.csv", table("role,skill,importance,level", ratings)),
            (
                "categories.csv",
                table(
                    "code,title,source,employment,employment_projected,median_pay,pay_bound,pay_note",
                    categories,
                ),
            ),
            ("transitions.csv", table(transition_columns, transitions)),
            ("evidence.csv", table("from,to,kind,source,method,people", evidence)),
        ];
        let files = files.map(|(name, text)| (name, Cow::Owned(text.into_bytes())));
        LayerFiles::new("random", files)
    }
}

fn table(header: &str, rows: impl Iterator<Item = String>) -> String {
    rows.fold(format!("{header}\n"), |text, row| text + &row + "\n")
}
