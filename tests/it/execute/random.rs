//! Random documents and variables over the toy schema, mostly valid.

use super::numbers::{Numbers, VARIABLES};
use apollo_compiler::Schema;
use apollo_compiler::ast::{InputValueDefinition, Type};
use apollo_compiler::schema::ExtendedType;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A document and the JSON of its variables.
pub(super) struct Document {
    pub(super) text: String,
    pub(super) variables: String,
}

pub(super) struct Generator<'s> {
    schema: &'s Schema,
    numbers: Numbers,
    fragments: BTreeMap<String, String>,
    used: BTreeMap<&'static str, (&'static str, String)>,
    fields: usize,
}

impl<'s> Generator<'s> {
    pub(super) fn new(schema: &'s Schema, seed: u64) -> Self {
        let numbers = Numbers(seed);
        Generator { schema, numbers, fragments: BTreeMap::new(), used: BTreeMap::new(), fields: 0 }
    }

    pub(super) fn document(mut self) -> Document {
        let selections = self.selections("Query", 0);
        let mut text = "query Q".to_owned();
        if !self.used.is_empty() {
            let declared: Vec<_> = self.used.iter().map(|(name, (ty, _))| format!("${name}: {ty}")).collect();
            write!(text, "({})", declared.join(", ")).unwrap();
        }
        write!(text, " {selections}").unwrap();
        for fragment in self.fragments.values() {
            write!(text, "\n{fragment}").unwrap();
        }
        let given = self.used.iter().filter(|(_, (_, value))| !value.is_empty());
        let given: Vec<_> = given.map(|(name, (_, value))| format!("\"{name}\": {value}")).collect();
        Document { text, variables: format!("{{{}}}", given.join(", ")) }
    }

    fn selections(&mut self, on: &str, depth: usize) -> String {
        let mut text = "{ ".to_owned();
        for _ in 0..=self.numbers.below(4) {
            let selection = self.selection(on, depth);
            text.push_str(&selection);
            text.push(if self.numbers.one_in(4) { '\n' } else { ' ' });
        }
        text + "}"
    }

    fn selection(&mut self, on: &str, depth: usize) -> String {
        if self.numbers.one_in(4) && depth < 6 {
            let to = match on {
                "Node" | "Either" => self.numbers.pick(&["Role", "Role", "Node", "Badge", "Label"]),
                "Role" => self.numbers.pick(&["Role", "Role", "Node", "Either"]),
                "Badge" => self.numbers.pick(&["Badge", "Node"]),
                "Label" => self.numbers.pick(&["Label", "Either"]),
                _ => on,
            }
            .to_owned();
            let directives = self.directives();
            return match self.numbers.below(4) {
                0 => format!("... {directives} {}", self.selections(on, depth + 1)),
                1 => format!("... on {to} {directives} {}", self.selections(&to, depth + 1)),
                _ => {
                    let name = format!("{to}{}", self.numbers.below(2));
                    if !self.fragments.contains_key(&name) {
                        // One that is being written is not there yet for those within it.
                        self.fragments.insert(name.clone(), String::new());
                        let body = self.selections(&to, depth + 1);
                        self.fragments.insert(name.clone(), format!("fragment {name} on {to} {body}"));
                    } else if self.fragments[&name].is_empty() {
                        return "__typename".to_owned();
                    }
                    format!("...{name} {directives}")
                }
            };
        }
        self.field(on, depth)
    }

    fn field(&mut self, on: &str, depth: usize) -> String {
        self.fields += 1;
        if self.numbers.one_in(10) {
            let alias = self.numbers.pick(&["", "kind: "]);
            return format!("{alias}__typename {}", self.directives());
        }
        if on == "Query" && self.numbers.one_in(12) {
            let name = self.numbers.pick(&["\"Role\"", "\"Node\"", "\"Nothing\""]);
            let directives = self.directives();
            return format!(
                "__type(name: {name}) {directives} {{ name kind fields {{ name type {{ name }} }} }}"
            );
        }
        let (fields, leaf_only) = match self.schema.types.get(on) {
            Some(ExtendedType::Object(object)) => (&object.fields, depth > 4 || self.fields > 40),
            Some(ExtendedType::Interface(interface)) => (&interface.fields, false),
            _ => return "__typename".to_owned(),
        };
        let fields: Vec<_> =
            fields.values().filter(|f| !["broken", "slow"].contains(&f.name.as_str())).collect();
        let field = fields[self.numbers.below(fields.len())];
        let inner = field.ty.inner_named_type().as_str();
        let composite = !matches!(
            self.schema.types.get(inner),
            Some(ExtendedType::Scalar(_) | ExtendedType::Enum(_)) | None
        );
        if composite && leaf_only {
            return "__typename".to_owned();
        }
        let arguments = self.arguments(&field.arguments);
        // The same arguments give the same alias, so that fields merge.
        let alias = if arguments.is_empty() {
            self.numbers.pick(&["", "", "x_"]).to_owned()
        } else {
            format!("a{}_", arguments.bytes().map(usize::from).sum::<usize>() % 97)
        };
        let alias = if alias.is_empty() { alias } else { format!("{alias}{}: ", field.name) };
        let directives = self.directives();
        let below = if composite { self.selections(inner, depth + 1) } else { String::new() };
        format!("{alias}{}{arguments} {directives} {below}", field.name)
    }

    fn arguments(&mut self, declared: &[apollo_compiler::Node<InputValueDefinition>]) -> String {
        let mut given = Vec::new();
        for argument in declared {
            let required = argument.is_required();
            if required || self.numbers.one_in(3) {
                let value = self.value(&argument.ty, 0);
                given.push(format!("{}: {value}", argument.name));
            }
        }
        let all = format!("({})", given.join(", "));
        if given.is_empty() { String::new() } else { all }
    }

    fn directives(&mut self) -> String {
        let mut text = String::new();
        for name in ["skip", "include"] {
            if self.numbers.one_in(8) {
                let value = self.value(&Type::NonNullNamed(apollo_compiler::name!("Boolean")), 0);
                write!(text, "@{name}(if: {value}) ").unwrap();
            }
        }
        text
    }

    fn value(&mut self, ty: &Type, depth: usize) -> String {
        let written = ty.to_string();
        let suited: Vec<_> = VARIABLES.iter().filter(|(place, ..)| *place == written).collect();
        if !suited.is_empty() && self.numbers.one_in(2) {
            let (_, name, declared, values) = suited[self.numbers.below(suited.len())];
            if !self.used.contains_key(name) {
                // Most values are right.
                let right = values.len() - usize::from(values.len() > 2 && !self.numbers.one_in(8));
                let value = values[self.numbers.below(right)].to_owned();
                self.used.insert(name, (declared, value));
            }
            return format!("${name}");
        }
        if !ty.is_non_null() && self.numbers.one_in(6) {
            return "null".to_owned();
        }
        match ty {
            Type::List(item) | Type::NonNullList(item) => {
                let items: Vec<_> =
                    (0..self.numbers.below(3)).map(|_| self.value(&item.clone(), depth + 1)).collect();
                if items.len() == 1 && self.numbers.one_in(3) {
                    items[0].clone()
                } else {
                    format!("[{}]", items.join(", "))
                }
            }
            Type::Named(name) | Type::NonNullNamed(name) => match name.as_str() {
                "Int" => self.numbers.pick(&["0", "1", "2", "3", "7", "-1", "101"]).to_owned(),
                "Float" => self.numbers.pick(&["0.5", "2", "1e3"]).to_owned(),
                "Boolean" => self.numbers.pick(&["true", "false"]).to_owned(),
                "ID" => self.numbers.pick(&["\"r0\"", "\"r5\"", "\"b2\"", "\"bad\"", "4", "\"\""]).to_owned(),
                "String" => self.numbers.pick(&["\"text\"", "\"AAAAAA\"", "\"\"\"block\"\"\""]).to_owned(),
                "Order" => self.numbers.pick(&["RISING", "FALLING"]).to_owned(),
                "Colour" => self.numbers.pick(&["RED", "DARK_BLUE"]).to_owned(),
                "RoleBy" if self.numbers.one_in(2) => format!("{{ id: {} }}", self.one_of_member("ID!")),
                "RoleBy" => format!("{{ number: {} }}", self.one_of_member("Int!")),
                "Filter" => self.filter(depth),
                name => panic!("{name}"),
            },
        }
    }

    fn one_of_member(&mut self, ty: &str) -> String {
        self.value(&Type::parse(ty, "type").unwrap(), 1)
    }

    fn filter(&mut self, depth: usize) -> String {
        let Some(ExtendedType::InputObject(filter)) = self.schema.types.get("Filter") else { panic!() };
        let wanted: Vec<_> = filter.fields.iter().filter(|_| depth < 3 && self.numbers.one_in(3)).collect();
        let members =
            wanted.iter().map(|(name, member)| format!("{name}: {}", self.value(&member.ty, depth + 1)));
        format!("{{ {} }}", members.collect::<Vec<_>>().join(", "))
    }
}
