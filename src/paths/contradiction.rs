use super::{Constraints, Question, ReachQuestion, TradeOffQuestion};
use crate::model::RoleIx;

/// A place in a question that names a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Where the path starts.
    From,
    /// Where it ends.
    To,
    /// The further destination at this place of the list, from 0.
    AlsoTo(usize),
    /// The role to pass at this place of the list, from 0.
    Via(usize),
    /// The role to avoid at this place of the list, from 0.
    Avoid(usize),
}

/// Two places of a question that name one role and must not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The role.
    pub role: RoleIx,
    /// The place that is at fault.
    pub place: Place,
    /// The place that it contradicts.
    pub other: Place,
}

impl Contradiction {
    /// What is wrong and what to do, for a person to read; continues a sentence that names the two places.
    pub fn reason(&self) -> &'static str {
        match (self.place, self.other) {
            (Place::AlsoTo(_), Place::From) => "A path to where it starts has no steps: leave it out.",
            (Place::AlsoTo(_), _) => "One destination counts once: leave it out.",
            (Place::Via(_), Place::Via(_)) => "A path passes no role twice: leave one of them out.",
            (Place::Via(_), _) => "A path passes both of its ends anyway: leave it out.",
            _ => "A path cannot both pass a role and avoid it: leave one of them out.",
        }
    }
}

impl Question<'_> {
    /// The first contradiction in it: a role to pass that is an end or is named twice, or a role to avoid that is an end or is to
    /// be passed.
    pub fn contradiction(&self) -> Option<Contradiction> {
        let ends = vec![(Place::From, self.from.ix()), (Place::To, self.to.ix())];
        contradiction(ends, &self.constraints)
    }
}

impl TradeOffQuestion<'_> {
    /// The first contradiction in it: a further destination that is named already, or what would be one in a [`Question`] about
    /// any of the destinations.
    pub fn contradiction(&self) -> Option<Contradiction> {
        let mut ends = vec![(Place::From, self.from.ix()), (Place::To, self.to.ix())];
        for (at, role) in self.also_to.iter().enumerate() {
            let (role, place) = (role.ix(), Place::AlsoTo(at));
            if let Some((other, _)) = ends.iter().find(|(_, named)| *named == role) {
                return Some(Contradiction { role, place, other: *other });
            }
            ends.push((place, role));
        }
        contradiction(ends, &self.constraints)
    }
}

impl ReachQuestion<'_> {
    /// The first contradiction in it: a role to pass that is the role asked about or is named twice, or a role to avoid that is one
    /// of these.
    pub fn contradiction(&self) -> Option<Contradiction> {
        contradiction(vec![(Place::From, self.from.ix())], &self.constraints)
    }
}

fn contradiction(ends: Vec<(Place, RoleIx)>, constraints: &Constraints) -> Option<Contradiction> {
    let mut named = ends;
    for (at, role) in constraints.via.iter().enumerate() {
        let place = Place::Via(at);
        if let Some((other, _)) = named.iter().find(|(_, before)| before == role) {
            return Some(Contradiction { role: *role, place, other: *other });
        }
        named.push((place, *role));
    }
    constraints.avoid.iter().enumerate().find_map(|(at, role)| {
        let (other, _) = named.iter().find(|(_, before)| before == role)?;
        Some(Contradiction { role: *role, place: Place::Avoid(at), other: *other })
    })
}
