//! The importer: the published tables where they are at hand, small tables of our own everywhere.

mod faults;
mod published;
mod small;
mod tables;
