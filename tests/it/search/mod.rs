//! Search over titles.

mod reported_titles;
