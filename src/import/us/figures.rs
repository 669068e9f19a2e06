//! What each role asks for: schooling, experience, training, skills. Holes in the published figures are filled from
//! related roles and marked.

use std::collections::BTreeMap;

use super::categories::Category;
use super::onet::{Onet, OnetCode};
use crate::model::Education;

/// What a role asks for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures {
    pub(crate) education: Option<Figure<Education>>,
    /// Months.
    pub(crate) experience: Option<Figure<u16>>,
    /// Months.
    pub(crate) training: Option<Figure<u16>>,
    pub(crate) ratings: Vec<RatingFigure>,
}

/// A figure and the id of the method by which it was derived; `None` where it is the source's own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figure<T> {
    pub(crate) value: T,
    pub(crate) method: Option<&'static str>,
}

/// A skill or knowledge area of a role.
#[derive(Clone, Debug)]
pub(crate) struct RatingFigure {
    /// The element of the content model.
    pub(crate) element: String,
    /// 0 to 100.
    pub(crate) importance: u8,
    /// 0 to 100.
    pub(crate) level: Option<u8>,
    pub(crate) method: Option<&'static str>,
}

/// The figures of every role with data.
pub(crate) fn figures(onet: &Onet, _categories: &BTreeMap<String, Category<'_>>) -> BTreeMap<OnetCode, Figures> {
    onet.zones.keys().map(|code| (code.clone(), Figures::default())).collect()
}
