//! The US labour market.
mod clusters;
mod onet;
mod projections;
