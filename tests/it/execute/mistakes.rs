//! Types that contradict their schema are found when the service starts.

use async_graphql::SimpleObject;
use career_graph::graphql::execute::{Limits, Result, SchemaError, Service, sdl};
use career_graph::output;
use macro_rules_attribute::apply;

/// A member under another name, by a rule that the attribute does not know.
#[apply(output)]
#[derive(SimpleObject, Clone)]
#[graphql(rename_fields = "SCREAMING_SNAKE_CASE")]
pub(crate) struct Shouting {
    /// A number.
    number_one: i32,
}

#[derive(Clone)]
struct Query;

/// The root.
#[apply(output)]
impl Query {
    /// Shouts.
    fn shouting(&self) -> Shouting {
        Shouting { number_one: 1 }
    }
    /// Items that may be null, which the schema does not say.
    fn items(&self) -> Vec<Result<Option<i32>>> {
        vec![Ok(None)]
    }
}

#[test]
fn a_service_of_contradicting_types_does_not_start() {
    let Err(SchemaError::Disagrees(problems)) = Service::new(Query, Limits::default()) else { panic!() };
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems[0].starts_with("Shouting has no field for the method number_one"), "{problems:?}");
    assert_eq!(problems[1], "no method answers Shouting.NUMBER_ONE");
    assert!(problems[2].starts_with("Query.items is [Int!]! in the schema"), "{problems:?}");
    assert!(sdl(&Query).is_err());
}
