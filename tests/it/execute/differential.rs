//! Random documents over the toy schema.

use super::compare::{Pair, Question, no_limits, seed};
use super::random::{Numbers, Value, Words};
use super::{oracle, service, service_of, toy};
use apollo_compiler::Schema;

struct ToyWords;

impl Words for ToyWords {
    fn scalar(&self, numbers: &mut Numbers, ty: &str, place: &str) -> Value {
        let number = |text: &str| Value::Number(text.to_owned());
        match ty {
            "Int" if ["first", "last"].contains(&place.rsplit('.').next().unwrap()) => {
                number(numbers.pick(&["0", "1", "2", "2", "3", "5", "-1", "101"]))
            }
            "Int" => number(numbers.pick(&["0", "1", "2", "3", "7", "-1", "101"])),
            "Float" => number(numbers.pick(&["0.5", "2", "1e3", "0.25"])),
            "ID" => match numbers
                .pick(&["\"r0\"", "\"r1\"", "\"r4\"", "\"r5\"", "\"b2\"", "\"bad\"", "4", "\"\""])
            {
                "4" => number("4"),
                text => Value::text(text.trim_matches('"')),
            },
            _ => Value::text(*numbers.of(&["text", "AAAAAA", "line\n\"quoted\" \\", "\u{e9}\u{1f600}", ""])),
        }
    }

    fn leaves_out(&self, field: &str) -> bool {
        ["broken", "slow"].contains(&field)
    }
}

#[test]
fn agrees_with_apollo_compiler_on_random_documents() {
    let service = service_of(8, no_limits());
    let world = toy::World::new(8);
    let schema = Schema::parse_and_validate(service.sdl(), "schema.graphql").unwrap();
    let pair = Pair {
        schema: &schema,
        engine: &|request| service.answer(request),
        oracle: &|question: &Question<'_>| oracle::execute(&world, &schema, question),
        said: |error| &error["message"],
    };
    let tally = pair.compare(&ToyWords, seed(), 8_000);
    tally.print();
    assert!(tally.of("executed") > 5_000 && tally.of("- variables not valid") > 50);
    tally.assert_share("errors", 20);
    tally.assert_share("errors, null further up", 5);
    tally.assert_share("condition with a variable", 20);
}

#[test]
fn toy_schema_has_every_kind_of_type() {
    let service = service();
    for text in ["union Either", "interface Node", "enum Colour", "input RoleBy @oneOf", "type Label"] {
        assert!(service.sdl().contains(text), "{text}");
    }
}
