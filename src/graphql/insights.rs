use std::sync::Arc;

use macro_rules_attribute::apply;

use super::alternatives::count;
use super::budget::Budget;
use super::execute::{ApiError, Code, Result, check_deadline, deadline};
use super::inputs::{RoleBy, TrackBy};
use super::path::CareerPath;
use super::query::Query;
use super::role::Role;
use super::skill::Skill;
use crate::graph::RoleRef;
use crate::insights::{MOST_HOPS, UnlockQuestion, skill_unlocks};
use crate::{insights, output};

/// The most opened roles that are given.
const MOST_ROLES: usize = 20;

impl Query {
    /// The gateways of a track.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the input at fault; `QUERY_TOO_COMPLEX` and `TIMEOUT` where it took too much.
    pub(super) fn gateways(&self, track: &TrackBy, first: i32) -> Result<Vec<GatewayRole<'_>>> {
        let (snapshot, allowed) = (&*self.snapshot, self.limits.search_labels);
        let (track, first) = (snapshot.required_track("track", track)?, count(first)?);
        // Once made they are kept, so they are not counted as work of the request that happens to ask first.
        let Ok(found) = snapshot.gateways.of(track, allowed, deadline()) else {
            check_deadline()?;
            let message = format!(
                "The track has so many roles that its gateways take more than the {allowed} labels allowed: ask for one of the \
                 tracks below it."
            );
            let error = ApiError::new(Code::TooComplex, message);
            return Err(error.with("limit", "searchLabels").with("allowed", allowed));
        };
        let role = |gateway: &insights::Gateway<_>, of| {
            let role = snapshot.graph.role_at(gateway.role);
            GatewayRole { role, paths: gateway.paths, of, in_track: track.has(role) }
        };
        let roles =
            found.into_iter().flat_map(|all| all.roles.iter().map(move |gateway| role(gateway, all.of)));
        Ok(roles.take(first).collect())
    }

    /// What single skills open.
    ///
    /// # Errors
    /// `BAD_USER_INPUT` naming the input at fault; `QUERY_TOO_COMPLEX` and `TIMEOUT` where it took too much.
    pub(super) fn unlocks(
        &self,
        role: &RoleBy,
        within: Budget,
        hops: i32,
        first: i32,
    ) -> Result<Vec<SkillUnlock<'_>>> {
        let from = self.snapshot.required("role", role)?;
        let (within, first) = (within.resolve()?, count(first)?);
        let hops =
            usize::try_from(hops).ok().filter(|hops| (1..=MOST_HOPS).contains(hops)).ok_or_else(|| {
                ApiError::bad_input("hops", format!("\"hops\" is {hops}; it must be 1 to {MOST_HOPS}."))
            })?;
        let question = UnlockQuestion { from, within, hops };
        let found = self.within_effort(|effort| skill_unlocks(&question, effort))?;
        Ok(found.into_iter().take(first).map(|unlock| SkillUnlock(Arc::new(unlock))).collect())
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct GatewayRole<'g> {
    role: RoleRef<'g>,
    paths: u32,
    of: u32,
    in_track: bool,
}

/// A role that ways up a track pass.
#[apply(output)]
impl<'g> GatewayRole<'g> {
    /// The role.
    fn role(&self) -> Role<'g> {
        Role(self.role)
    }
    /// The share of the ways that pass it: `paths` of `ofPaths`, 0 to 1, to three decimals.
    fn share(&self) -> f64 {
        (f64::from(self.paths) / f64::from(self.of.max(1)) * 1e3).round() / 1e3
    }
    /// How many ways up the track pass it between their ends.
    fn paths(&self) -> u32 {
        self.paths
    }
    /// How many ways up the track there are that take more than one step.
    fn of_paths(&self) -> u32 {
        self.of
    }
    /// Whether it stands in the track itself, or in one below it.
    fn in_track(&self) -> bool {
        self.in_track
    }
}

#[derive(Clone, Debug)]
pub(crate) struct SkillUnlock<'g>(Arc<insights::SkillUnlock<'g>>);

/// A skill that by itself opens roles.
#[apply(output)]
impl<'g> SkillUnlock<'g> {
    /// The skill.
    fn skill(&self) -> Skill<'g> {
        Skill(self.0.skill)
    }
    /// How far it must be developed to open all of these roles, 0 to 100: the highest level that the ways to them ask for.
    fn level(&self) -> u8 {
        self.0.level
    }
    /// How many roles it opens.
    fn count(&self) -> usize {
        self.0.roles.len()
    }
    /// The nearest of these roles by months, 20 at most.
    fn roles(&self) -> Vec<UnlockedRole<'g>> {
        self.0.roles.iter().take(MOST_ROLES).cloned().map(UnlockedRole).collect()
    }
}

#[derive(Clone, Debug)]
pub(crate) struct UnlockedRole<'g>(insights::UnlockedRole<'g>);

/// A role that a skill opens.
#[apply(output)]
impl<'g> UnlockedRole<'g> {
    /// The role.
    fn role(&self) -> Role<'g> {
        Role(self.0.path.destination())
    }
    /// The typical time of the best way to it, in months.
    fn months(&self) -> u32 {
        self.0.path.totals().months()
    }
    /// The number of its transitions.
    fn steps(&self) -> usize {
        self.0.path.totals().steps
    }
    /// How far the skill must be developed for this way, 0 to 100.
    fn level(&self) -> u8 {
        self.0.level
    }
    /// The best way to it by months through open transitions.
    fn path(&self) -> CareerPath<'g> {
        CareerPath::new(self.0.path.clone())
    }
}
