/// Where published figures come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The id by which tables name it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Which release was used.
    pub release: String,
    /// Its licence, as an SPDX identifier where there is one.
    pub licence: String,
    /// Where it is published.
    pub url: String,
    /// The attribution that its licence asks for.
    pub attribution: String,
    /// The area that its figures describe, such as "United States".
    pub area: Option<String>,
    /// The year of its present figures.
    pub year: Option<u16>,
    /// The year that its projections reach.
    pub projected_year: Option<u16>,
    /// The currency of its amounts, as an ISO 4217 code.
    pub currency: Option<String>,
}

/// How figures were derived that no source publishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    /// The id by which tables name it.
    pub id: String,
    /// What it does, in a sentence or two.
    pub description: String,
}

/// A scheme of codes for roles, such as O*NET-SOC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeScheme {
    /// The id by which tables name it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The address of a code's page, with `{code}` in the place of the code.
    pub url: Option<String>,
}

/// A layer that a dataset was merged from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayerInfo {
    /// Its name.
    pub name: String,
    /// What it covers, in a sentence.
    pub title: String,
    /// Its version.
    pub version: String,
}
