//! The root of the toy schema.

use super::toy::{
    Badge, ColourName, Filter, NeighbourConnection, NeighbourEdge, Node, Role, RoleBy, World, short,
};
use apollo_compiler::response::{JsonMap, JsonValue};
use async_graphql::{ID, InputType};
use career_graph::graphql::execute::{ApiError, ListId, Paging, Result, check_deadline};
use career_graph::output;
use macro_rules_attribute::apply;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What `echo` answers: nulls and absent members look the same, for Rust's `Option` does not tell them apart.
pub(crate) fn echo_text(arguments: &JsonMap) -> String {
    fn normal(value: &JsonValue) -> serde_json::Value {
        match value {
            JsonValue::Object(members) => {
                let members = members.iter().filter(|(_, value)| !value.is_null());
                let member = |key: &str, value: &JsonValue| match (key, value) {
                    ("id", JsonValue::Number(number)) => number.to_string().into(),
                    _ => normal(value),
                };
                let members = members.map(|(k, v)| (k.as_str().to_owned(), member(k.as_str(), v)));
                serde_json::Value::Object(members.collect())
            }
            JsonValue::Array(items) => serde_json::Value::Array(items.iter().map(normal).collect()),
            JsonValue::Number(number) => serde_json::json!(number.as_f64()),
            JsonValue::Null => serde_json::Value::Null,
            JsonValue::Bool(value) => serde_json::Value::Bool(*value),
            JsonValue::String(text) => serde_json::Value::String(text.as_str().to_owned()),
        }
    }
    normal(&JsonValue::Object(arguments.clone())).to_string()
}

/// The root.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    pub(crate) world: Arc<World>,
}

impl Query {
    pub(crate) fn find(&self, number: u32) -> Option<Role<'_>> {
        Role { world: &self.world, number: 0 }.at(number)
    }

    fn node(&self, id: &str) -> Option<Node<'_>> {
        let role = self.find(id.get(1..)?.parse().ok()?)?;
        match id.get(..1)? {
            "r" => Some(Node::Role(role)),
            "b" => Some(Node::Badge(Badge { number: role.number })),
            _ => None,
        }
    }
}

/// Where every query begins.
#[apply(output)]
impl Query {
    /// Anything with an id.
    fn thing(&self, #[graphql(desc = "The id.")] id: ID) -> Result<Option<Node<'_>>> {
        if id.as_str() == "bad" {
            return Err(ApiError::bad_input("id", "a bad id"));
        }
        Ok(self.node(&id))
    }
    /// Many things.
    fn things(&self, #[graphql(desc = "Their ids.")] ids: Vec<ID>) -> Vec<Option<Node<'_>>> {
        ids.iter().map(|id| self.node(id)).collect()
    }
    /// One role.
    fn role(&self, #[graphql(desc = "Which.")] by: RoleBy) -> Option<Role<'_>> {
        match by {
            RoleBy::Id(id) => self.find(id.get(1..)?.parse().ok()?),
            RoleBy::Number(number) => self.find(u32::try_from(number).ok()?),
        }
    }
    /// The first role, which may not be null.
    fn first(&self) -> Result<Role<'_>> {
        self.find(0).ok_or_else(|| ApiError::internal("the world is empty"))
    }
    /// Roles, a page at a time.
    fn roles(&self, page: Paging) -> Result<NeighbourConnection<'_>> {
        let total = self.world.titles.len();
        NeighbourConnection::page(ListId::new("1", "Query.roles"), &page, total, |i| {
            NeighbourEdge::new(Role { world: &self.world, number: short(i) }, short(i))
        })
    }
    /// Says what it was given.
    fn echo(
        &self,
        #[graphql(desc = "A filter.")] filter: Option<Filter>,
        #[graphql(desc = "A number.", default = 7)] number: i32,
        #[graphql(desc = "Colours.")] colours: Option<Vec<Option<ColourName>>>,
        #[graphql(desc = "An id.")] id: Option<ID>,
        #[graphql(desc = "A share.", default = 0.5)] share: Option<f64>,
    ) -> String {
        let arguments = [
            ("filter", filter.map(|filter| filter.to_value())),
            ("number", Some(number.to_value())),
            ("colours", colours.map(|colours| colours.to_value())),
            ("id", id.map(|id| id.to_value())),
            ("share", share.map(|share| share.to_value())),
        ];
        let json = arguments.into_iter().filter_map(|(k, v)| Some((k.into(), v?.into_json().ok()?)));
        echo_text(&serde_json::from_value(serde_json::Value::Object(json.collect())).unwrap())
    }
    /// Takes a while: so many milliseconds.
    fn slow(&self, #[graphql(desc = "How long, in milliseconds.")] millis: i32) -> Result<bool> {
        let until = Instant::now() + Duration::from_millis(u64::try_from(millis).unwrap_or(0));
        while Instant::now() < until {
            check_deadline()?;
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(true)
    }
    /// A number that no Float is.
    fn broken(&self) -> Option<f64> {
        Some(f64::NAN)
    }
}
