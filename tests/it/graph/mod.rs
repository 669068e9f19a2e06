//! The career graph through its views.
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of tests fail as tests do")]

mod dump;
mod gap;
mod pay;
mod select;
mod stability;
mod views;
