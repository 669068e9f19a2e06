//! Fields and their arguments.

use super::variables::Spot;
use super::{Generator, Value};
use apollo_compiler::Node;
use apollo_compiler::ast::{InputValueDefinition, Type};

/// A field that has been asked for: its text before the selections, and what it gives.
#[derive(Clone)]
pub(super) struct Head {
    text: String,
    inner: String,
    /// How many times more its selections are answered.
    times: usize,
}

/// What an answer may hold of one selection set, by and large.
const WEIGHT: usize = 250;

impl Generator<'_> {
    /// A field of a type; `None` where only larger ones are left.
    pub(super) fn field(&mut self, on: &str, depth: usize, weight: usize) -> Option<String> {
        self.fields += 1;
        let small = depth > 7 || self.fields > 45 || weight > WEIGHT;
        if self.numbers.one_in(12) {
            let alias = self.numbers.pick(&["", "", "t: "]);
            return Some(format!("{alias}__typename{}", self.directives()));
        }
        if !small
            && self.numbers.one_in(6)
            && let Some(heads) = self.heads.get(on).cloned()
        {
            self.features.insert("merged field");
            let head = self.numbers.of(&heads).clone();
            return Some(self.with_selections(&head, depth, weight));
        }
        if on == "Query" && !small && self.numbers.one_in(12) {
            return Some(self.introspection(depth));
        }
        let mut fields = self.grammar.fields(on);
        fields.retain(|f| !(self.words.leaves_out(&f.name) || small && self.grammar.is_composite(&f.ty)));
        if on == "Query" && self.numbers.one_in(2) {
            // A fault below one of these leaves something to look at.
            fields.retain(|f| !f.ty.is_non_null() || f.ty.is_list() && !f.ty.item_type().is_non_null());
        }
        if !small
            && depth < 5
            && self.numbers.one_in(3)
            && fields.iter().any(|f| self.grammar.is_composite(&f.ty))
        {
            fields.retain(|f| self.grammar.is_composite(&f.ty));
        }
        if fields.is_empty() {
            return None;
        }
        let field = *self.numbers.of(&fields);
        let composite = self.grammar.is_composite(&field.ty);
        let place = format!("{on}.{}", field.name);
        let (arguments, times) = self.arguments(&place, &field.arguments, weight);
        let alias = self.alias(&field.name, &field.ty, &arguments);
        let inner = field.ty.inner_named_type().to_string();
        let head = Head {
            text: format!("{alias}{}{arguments}", field.name),
            inner,
            times: times * items(&field.name, &field.ty),
        };
        if !composite {
            return Some(format!("{}{}", head.text, self.directives()));
        }
        self.heads.entry(on.to_owned()).or_default().push(head.clone());
        Some(self.with_selections(&head, depth, weight))
    }

    fn with_selections(&mut self, head: &Head, depth: usize, weight: usize) -> String {
        let directives = self.directives();
        let below = self.selections(&head.inner, depth + 1, weight * head.times.max(1));
        format!("{}{directives} {below}", head.text)
    }

    fn introspection(&mut self, depth: usize) -> String {
        self.features.insert("introspection");
        let head = if self.numbers.one_in(3) {
            Head { text: "__schema".to_owned(), inner: "__Schema".to_owned(), times: 1 }
        } else {
            let ty = Type::parse("String!", "type").unwrap();
            let name = self.value(&ty, Spot::argument("Query.__type.name", false)).literal();
            let key = hash(&name);
            Head { text: format!("t{key}: __type(name: {name})"), inner: "__Type".to_owned(), times: 1 }
        };
        self.with_selections(&head, depth, 4)
    }

    /// Fields that differ in their type or arguments have different keys, most of the time, so that they merge.
    fn alias(&mut self, name: &str, ty: &Type, arguments: &str) -> String {
        if self.numbers.one_in(60) {
            return format!("{}: ", self.numbers.pick(&["a", "b", "title", "id"]));
        }
        let by_type = self.grammar.is_ambiguous(name) && !self.numbers.one_in(10);
        if !arguments.is_empty() || by_type {
            self.features.insert("alias");
            let ty = if by_type { ty.to_string() } else { String::new() };
            format!("k{}_{name}: ", hash(&(arguments.to_owned() + &ty)))
        } else if self.numbers.one_in(6) {
            self.features.insert("alias");
            format!("x_{name}: ")
        } else {
            String::new()
        }
    }

    /// Arguments in parentheses, and how many items they make of a page.
    fn arguments(
        &mut self,
        place: &str,
        declared: &[Node<InputValueDefinition>],
        weight: usize,
    ) -> (String, usize) {
        let mut given = Vec::new();
        let paged = declared.iter().any(|argument| argument.name == "first");
        let mut sized = false;
        for argument in declared {
            let name = argument.name.as_str();
            // Pages are small, so that there may be more in them.
            let wanted = match name {
                "first" => weight > 4 || !self.numbers.one_in(4),
                "last" => self.numbers.one_in(if sized { 20 } else { 2 }),
                "limit" => true,
                "after" | "before" => self.numbers.one_in(if place.starts_with("Query.") { 10 } else { 5 }),
                _ if self.words.spares(&format!("{place}.{name}")) => self.numbers.one_in(40),
                _ => self.numbers.one_in(2),
            };
            if !argument.is_required() && !wanted {
                continue;
            }
            let place = format!("{place}.{name}");
            self.inputs.insert(place.clone());
            let value = if name == "first" && weight > 4 {
                self.words.scalar(&mut self.numbers, "Int", &place)
            } else {
                self.value(&argument.ty, Spot::argument(&place, argument.default_value.is_some()))
            };
            sized |= matches!((name, &value), ("first" | "last", Value::Number(_)));
            given.push(format!("{name}: {}", value.literal()));
        }
        let text = if given.is_empty() { String::new() } else { format!("({})", given.join(", ")) };
        let items = match (paged, sized) {
            (false, _) => 1,
            (true, true) => 3,
            (true, false) => 20,
        };
        (text, items)
    }
}

/// How many items a list has, by and large; a connection has said so already.
fn items(name: &str, ty: &Type) -> usize {
    match name {
        "edges" => 1,
        "types" => 60,
        "links" => 16,
        _ if ty.is_list() => 4,
        _ => 1,
    }
}

fn hash(text: &str) -> usize {
    text.bytes().fold(7, |hash, byte| (hash * 31 + usize::from(byte)) % 9973)
}
