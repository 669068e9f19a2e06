//! What the layer says of itself, and its sources with their attribution.

use super::onet::Onet;
use super::projections::Projections;
use crate::dataset::rows::{CodeSchemeRow, SourceRow};
use crate::model::LayerInfo;

/// The id of the O*NET database among the sources.
pub(super) const ONET: &str = "onet";
/// The id of the employment projections among the sources.
pub(super) const PROJECTIONS: &str = "bls-projections";
/// The id of the career clusters among the sources.
const CLUSTERS: &str = "career-clusters";
/// The id of the scheme of O*NET-SOC codes.
pub(super) const ONET_SOC: &str = "onet-soc";

const AREA: &str = "United States";

pub(super) fn layer(onet: &Onet, projections: &Projections) -> LayerInfo {
    let (year, projected) = (projections.year, projections.projected_year);
    LayerInfo {
        name: "us".into(),
        title: "The labour market of the United States".into(),
        version: format!("onet-{}+bls-{year}-{}", onet.release, projected % 100),
    }
}

pub(super) fn sources<'a>(onet: &Onet, projections: &Projections) -> Vec<SourceRow<'a>> {
    let release = &onet.release;
    let (year, projected) = (projections.year, projections.projected_year);
    let source =
        |id: &'static str, title: String, release: String, licence: &'static str, url: &'static str| {
            SourceRow {
                id: id.into(),
                title: title.into(),
                publisher: "U.S. Department of Labor, Employment and Training Administration".into(),
                release: release.into(),
                licence: licence.into(),
                url: url.into(),
                attribution: "".into(),
                area: Some(AREA.into()),
                year: None,
                projected_year: None,
                currency: None,
            }
        };
    let modified = "O*NET® is a trademark of USDOL/ETA. This dataset has modified all or some of this information. USDOL/ETA \
        has not approved, endorsed, or tested these modifications.";
    let database = format!("O*NET {release} Database");
    let clusters = "O*NET OnLine career clusters".to_owned();
    vec![
        SourceRow {
            attribution: format!(
                "This dataset includes information from the {database} by the U.S. Department of Labor, Employment and \
                 Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. {modified}"
            )
            .into(),
            ..source(ONET, database, release.clone(), "CC-BY-4.0", "https://www.onetcenter.org/database.html")
        },
        SourceRow {
            attribution: format!(
                "This dataset includes information from O*NET OnLine by the U.S. Department of Labor, Employment and \
                 Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. {modified}"
            )
            .into(),
            ..source(CLUSTERS, clusters, release.clone(), "CC-BY-4.0", "https://www.onetonline.org/find/career")
        },
        SourceRow {
            publisher: "U.S. Bureau of Labor Statistics".into(),
            attribution: format!(
                "Employment Projections program, U.S. Bureau of Labor Statistics: occupational projections \
                 {year}–{projected} and worker characteristics, {year}."
            )
            .into(),
            year: Some(year),
            projected_year: Some(projected),
            currency: Some("USD".into()),
            ..source(
                PROJECTIONS,
                format!("Employment Projections {year}–{}", projected % 100),
                format!("{year}–{}", projected % 100),
                "public domain",
                "https://www.bls.gov/emp/",
            )
        },
    ]
}

pub(super) fn code_schemes<'a>() -> Vec<CodeSchemeRow<'a>> {
    vec![CodeSchemeRow {
        id: ONET_SOC.into(),
        title: "O*NET-SOC".into(),
        url: Some("https://www.onetonline.org/link/summary/{code}".into()),
    }]
}
