//! A small world of numbered roles: one type of each kind that the attribute knows.

use async_graphql::{Enum, ID, InputObject, Interface, OneofObject, SimpleObject, Union};
use career_graph::graphql::execute::{ApiError, ListId, Paging, Result};
use career_graph::{connection, output};
use macro_rules_attribute::apply;
use std::sync::Arc;

pub(super) fn short(n: usize) -> u32 {
    u32::try_from(n).unwrap()
}

/// The data that the views borrow.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) titles: Vec<String>,
}

impl World {
    pub(crate) fn new(roles: u32) -> Arc<Self> {
        Arc::new(World { titles: (0..roles).map(|n| format!("Role {n}")).collect() })
    }
}

/// A kind in the model, which knows nothing of GraphQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Colour {
    Red,
    DarkBlue,
}

/// A colour.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "Colour", name = "Colour")]
pub(crate) enum ColourName {
    /// Red.
    Red,
    /// Dark blue.
    DarkBlue,
}

/// Which way to count.
#[apply(output)]
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Order {
    /// Up.
    Rising,
    /// Down.
    Falling,
}

/// Names one role, in one of these ways.
#[derive(OneofObject, Clone, Debug)]
pub(crate) enum RoleBy {
    /// By id.
    Id(ID),
    /// By number.
    Number(i32),
}

/// What is wanted.
#[derive(InputObject, Clone, Debug, Default)]
pub(crate) struct Filter {
    /// At least this level.
    pub(crate) min_level: Option<i32>,
    /// At most so many.
    #[graphql(default = 3)]
    pub(crate) limit: i32,
    /// Any of these colours.
    pub(crate) colours: Option<Vec<ColourName>>,
    /// Not these.
    pub(crate) avoid: Option<Vec<RoleBy>>,
    /// A filter within.
    pub(crate) inner: Option<Box<Filter>>,
}

/// A thing with an id.
#[apply(output)]
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "Its id."))]
pub(crate) enum Node<'g> {
    Role(Role<'g>),
    Badge(Badge),
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Role<'g> {
    pub(crate) world: &'g World,
    pub(crate) number: u32,
}

impl<'g> Role<'g> {
    pub(crate) fn at(self, number: u32) -> Option<Role<'g>> {
        ((number as usize) < self.world.titles.len()).then_some(Role { number, ..self })
    }
}

/// A job.
#[apply(output)]
impl<'g> Role<'g> {
    /// Its id.
    fn id(&self) -> ID {
        ID(format!("r{}", self.number))
    }
    /// What people call it.
    fn title(&self) -> &'g str {
        &self.world.titles[self.number as usize]
    }
    /// How far up: 0 to 4.
    fn level(&self) -> u32 {
        self.number % 5
    }
    /// Its colour; null for every fourth.
    fn colour(&self) -> Option<ColourName> {
        let colour = if self.number.is_multiple_of(2) { Colour::Red } else { Colour::DarkBlue };
        (self.number % 4 != 3).then(|| colour.into())
    }
    /// A share, 0 to 1.
    fn share(&self) -> f64 {
        f64::from(self.number) / 8.0
    }
    /// Fails for every third role, and may be null.
    fn doubtful(&self) -> Result<Option<String>> {
        match self.number % 3 {
            2 => Err(ApiError::bad_input("doubtful", format!("no doubt about \"{}\"", self.number))),
            1 => Ok(None),
            _ => Ok(Some("line\n\"quoted\" \u{1} é \\".to_owned())),
        }
    }
    /// Fails for every fifth role, and may not be null.
    fn strict(&self) -> Result<bool> {
        if self.number % 5 == 4 {
            Err(ApiError::bad_input("strict", "too strict"))
        } else {
            Ok(self.number.is_multiple_of(2))
        }
    }
    /// The next role.
    fn next(&self) -> Option<Role<'g>> {
        self.at(self.number + 1)
    }
    /// The same role, non-null.
    fn itself(&self) -> Role<'g> {
        *self
    }
    /// The following roles.
    fn following(
        &self,
        #[graphql(desc = "How many.", default = 2)] first: i32,
        #[graphql(name = "from", desc = "Where to begin, counted from here.")] start: Option<i32>,
    ) -> Vec<Role<'g>> {
        let first = u32::try_from(first).unwrap_or(0).min(5);
        (0..first)
            .filter_map(|i| {
                self.at(self.number + u32::try_from(start.unwrap_or(1)).unwrap_or(0).min(100) + i)
            })
            .collect()
    }
    /// The two following roles, if they are there; every sixth fails.
    fn perhaps(&self) -> Result<Vec<Option<Result<Role<'g>>>>> {
        let role = |n: u32| {
            if n % 6 == 5 { Some(Err(ApiError::bad_input("perhaps", "hardly"))) } else { self.at(n).map(Ok) }
        };
        Ok(vec![role(self.number + 1), role(self.number + 2)])
    }
    /// The same, where none may be missing.
    fn surely(&self) -> Option<Vec<Result<Role<'g>>>> {
        let role = |n: u32| self.at(n).ok_or_else(|| ApiError::bad_input("surely", "there is no such role"));
        Some(vec![role(self.number + 1), role(self.number + 2)])
    }
    /// Its badge.
    fn badge(&self) -> Badge {
        Badge { number: self.number }
    }
    /// A role or a badge.
    fn either(&self) -> Either<'g> {
        if self.number.is_multiple_of(2) {
            Either::Label(Label { pixels: self.number, worn_by: vec![format!("Role {}", self.number)] })
        } else {
            Either::Role(*self)
        }
    }
    /// Its neighbours, a page at a time.
    fn neighbours(
        &self,
        #[graphql(desc = "Which way.", default_with = "Order::Rising")] order: Order,
        page: Paging,
    ) -> Result<NeighbourConnection<'g>> {
        let total = short(self.world.titles.len()) - self.number;
        let list = ListId::new("1", "Role.neighbours").with(&self.number).with(&order);
        NeighbourConnection::page(list, &page, total as usize, |i| {
            let step = short(i);
            let number =
                if order == Order::Rising { self.number + step } else { self.number + total - 1 - step };
            NeighbourEdge::new(Role { number, ..*self }, step)
        })
    }
}

/// What a role wears.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Badge {
    pub(crate) number: u32,
}

/// What a role wears.
#[apply(output)]
impl Badge {
    /// Its id.
    fn id(&self) -> ID {
        ID(format!("b{}", self.number))
    }
    /// Its label.
    fn label(&self) -> Label {
        Label { pixels: self.number, worn_by: Vec::new() }
    }
}

/// What stands on a badge.
#[apply(output)]
#[derive(SimpleObject, Clone, Debug)]
pub(crate) struct Label {
    /// How large, in pixels.
    #[graphql(name = "size")]
    pub(crate) pixels: u32,
    /// By whom.
    pub(crate) worn_by: Vec<String>,
}

/// A role or a label.
#[apply(output)]
#[derive(Union)]
pub(crate) enum Either<'g> {
    Role(Role<'g>),
    Label(Label),
}

connection! {
    /// Neighbours of a role, a page at a time.
    pub(crate) NeighbourConnection<'g>;
    /// A neighbour.
    pub(crate) NeighbourEdge<'g> {
        /// The role.
        node: Role<'g>,
        /// How far away, in steps.
        steps: u32,
    }
}
