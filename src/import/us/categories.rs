//! The occupational categories of the roles, each with the line of the projections whose figures it carries.

use std::collections::{BTreeMap, BTreeSet};

use super::onet::Onet;
use super::projections::{Line, Projections};

/// The 6-digit SOC code of an O*NET-SOC code.
pub(crate) fn soc_of(onet_code: &str) -> &str {
    onet_code.split('.').next().unwrap_or(onet_code)
}

/// A category and the published line whose figures it carries.
#[derive(Debug)]
pub(crate) struct Category<'t> {
    pub(crate) title: String,
    /// The code and the line; `None` where not even a parent is published.
    pub(crate) figures: Option<(&'t str, &'t Line)>,
}

/// The category of every 6-digit code that an occupation with data has.
pub(crate) fn categories<'t>(onet: &Onet, projections: &'t Projections) -> BTreeMap<String, Category<'t>> {
    let used: BTreeSet<&str> = onet.titles.keys().map(|code| soc_of(code)).collect();
    let with_data: BTreeSet<&str> = onet.zones.keys().map(|code| soc_of(code)).collect();
    let categories = with_data.into_iter().map(|soc| {
        let figures = line_of(soc, projections, &used);
        let title = onet.titles.get(&format!("{soc}.00")).or(figures.map(|(_, line)| &line.title));
        let title = title.map_or(soc, String::as_str).to_owned();
        (soc.to_owned(), Category { title, figures })
    });
    categories.collect()
}

/// The line of a code: its own; or else that of the residual code which the projections use for it within the same
/// broad occupation; or else the nearest group above it.
fn line_of<'t>(
    soc: &str,
    projections: &'t Projections,
    used: &BTreeSet<&str>,
) -> Option<(&'t str, &'t Line)> {
    let line = |code: &str| projections.lines.get_key_value(code).map(|(code, line)| (code.as_str(), line));
    let prefix = |length: usize| soc.get(..length).unwrap_or(soc);
    let broad = prefix(6);
    let merged = || {
        let lines =
            projections.lines.range(broad.to_owned()..).take_while(|(code, _)| code.starts_with(broad));
        let mut lines =
            lines.filter(|(code, line)| line.education.is_some() && !used.contains(code.as_str()));
        lines.next().map(|(code, line)| (code.as_str(), line))
    };
    let groups = || [format!("{broad}0"), format!("{}00", prefix(5)), format!("{}000", prefix(4))];
    line(soc).or_else(merged).or_else(|| groups().iter().find_map(|code| line(code)))
}
