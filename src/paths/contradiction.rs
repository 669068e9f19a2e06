use super::Question;
use crate::model::RoleIx;

/// A place in a question that names a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Where the path starts.
    From,
    /// Where it ends.
    To,
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
        let mut named = vec![(Place::From, self.from.ix()), (Place::To, self.to.ix())];
        for (at, role) in self.constraints.via.iter().enumerate() {
            let place = Place::Via(at);
            if let Some((other, _)) = named.iter().find(|(_, before)| before == role) {
                return Some(Contradiction { role: *role, place, other: *other });
            }
            named.push((place, *role));
        }
        self.constraints.avoid.iter().enumerate().find_map(|(at, role)| {
            let (other, _) = named.iter().find(|(_, before)| before == role)?;
            Some(Contradiction { role: *role, place: Place::Avoid(at), other: *other })
        })
    }
}
