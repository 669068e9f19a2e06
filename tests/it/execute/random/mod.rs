//! Random documents and variables over any schema, mostly valid.

mod fields;
mod grammar;
mod numbers;
mod value;
mod variables;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

pub(super) use grammar::Grammar;
pub(super) use numbers::Numbers;
pub(super) use value::Value;
use variables::Variable;

/// What the scalars of a schema may be, right and wrong ones.
pub(super) trait Words {
    /// A value of the scalar `ty` for the argument or member at `place`: `Query.search.text`, `RoleBy.slug`.
    fn scalar(&self, numbers: &mut Numbers, ty: &str, place: &str) -> Value;

    /// A field that is not asked for.
    fn leaves_out(&self, _field: &str) -> bool {
        false
    }

    /// An argument, as `Query.search.text`, that is seldom given.
    fn spares(&self, _argument: &str) -> bool {
        false
    }
}

/// A document and what goes with it.
pub(super) struct Document {
    pub(super) text: String,
    /// JSON.
    pub(super) variables: String,
    pub(super) operation_name: Option<&'static str>,
    /// What is in it, for the shares that a test asserts.
    pub(super) features: BTreeSet<&'static str>,
    /// The arguments, members and values of enums that it gives, by coordinate.
    pub(super) inputs: BTreeSet<String>,
}

pub(super) struct Generator<'s> {
    grammar: &'s Grammar<'s>,
    words: &'s dyn Words,
    numbers: Numbers,
    /// By name: the type and the text, which is `None` while it is being written.
    fragments: BTreeMap<String, (String, Option<String>)>,
    variables: BTreeMap<String, Variable>,
    /// Fields with arguments that have been asked of a type, to be asked again so that they merge.
    heads: BTreeMap<String, Vec<fields::Head>>,
    fields: usize,
    features: BTreeSet<&'static str>,
    inputs: BTreeSet<String>,
}

impl<'s> Generator<'s> {
    pub(super) fn new(grammar: &'s Grammar<'s>, words: &'s dyn Words, seed: u64) -> Self {
        Generator {
            grammar,
            words,
            numbers: Numbers::new(seed),
            fragments: BTreeMap::new(),
            variables: BTreeMap::new(),
            heads: BTreeMap::new(),
            fields: 0,
            features: BTreeSet::new(),
            inputs: BTreeSet::new(),
        }
    }

    pub(super) fn document(mut self) -> Document {
        let selections = self.selections("Query", 0, 1);
        let mut text = String::new();
        let mut operation_name = None;
        if self.numbers.one_in(10) {
            self.features.insert("several operations");
            operation_name = Some("Q");
            text.push_str("query Other { __typename }\n");
        }
        if operation_name.is_some() || !self.variables.is_empty() || self.numbers.one_in(2) {
            text.push_str("query Q");
        }
        if !self.variables.is_empty() {
            let declared: Vec<_> =
                self.variables.iter().map(|(n, v)| format!("${n}: {}", v.declaration())).collect();
            write!(text, "({})", declared.join(", ")).unwrap();
        }
        write!(text, " {selections}").unwrap();
        for (name, (on, body)) in &self.fragments {
            write!(text, "\nfragment {name} on {on} {}", body.as_deref().unwrap_or_default()).unwrap();
        }
        let given =
            self.variables.iter().filter_map(|(name, v)| Some(format!("\"{name}\": {}", v.given.as_ref()?)));
        let variables = format!("{{{}}}", given.collect::<Vec<_>>().join(", "));
        Document { text, variables, operation_name, features: self.features, inputs: self.inputs }
    }

    /// Selections of a type, in braces. An answer may hold this set `weight` times.
    fn selections(&mut self, on: &str, depth: usize, weight: usize) -> String {
        let mut text = "{".to_owned();
        for _ in 0..=self.numbers.below(if depth < 3 { 4 } else { 3 }) {
            text.push_str(self.numbers.pick(&[" ", " ", " ", "\n", "\n  ", ", ", " # \u{e9}\u{1f600}\n"]));
            let selection = self.selection(on, depth, weight);
            text.push_str(&selection);
        }
        text + " }"
    }

    fn selection(&mut self, on: &str, depth: usize, weight: usize) -> String {
        let is_abstract = self.grammar.is_abstract(on);
        if depth < 8 && self.numbers.one_in(if is_abstract { 2 } else { 5 }) {
            self.fragment(on, depth, weight)
        } else if let Some(field) = self.field(on, depth, weight) {
            field
        } else if is_abstract && depth < 8 {
            self.fragment(on, depth, weight)
        } else {
            format!("__typename{}", self.directives())
        }
    }

    fn fragment(&mut self, on: &str, depth: usize, weight: usize) -> String {
        let overlapping = self.grammar.overlapping(on);
        let to = self.numbers.pick(&overlapping);
        if self.grammar.is_abstract(to) {
            self.features.insert("fragment on an abstract type");
        }
        let directives = self.directives();
        match self.numbers.below(5) {
            0 => {
                self.features.insert("inline fragment");
                format!("...{directives} {}", self.selections(on, depth + 1, weight))
            }
            1 | 2 => {
                self.features.insert("inline fragment");
                format!("... on {to}{directives} {}", self.selections(to, depth + 1, weight))
            }
            _ => {
                let name = format!("{to}{}", self.numbers.below(2));
                match self.fragments.get(&name) {
                    // One that is being written cannot be used within itself.
                    Some((_, None)) => return format!("__typename{directives}"),
                    Some((_, Some(_))) => {
                        self.features.insert("fragment spread twice");
                    }
                    None => {
                        self.fragments.insert(name.clone(), (to.to_owned(), None));
                        let body = self.selections(to, depth + 1, weight);
                        self.fragments.insert(name.clone(), (to.to_owned(), Some(body)));
                    }
                }
                self.features.insert("fragment spread");
                format!("...{name}{directives}")
            }
        }
    }

    fn directives(&mut self) -> String {
        let mut text = String::new();
        for name in ["skip", "include"] {
            if self.numbers.one_in(10) {
                let value = self.condition();
                if matches!(value, Value::Variable(_)) {
                    self.features.insert("condition with a variable");
                }
                write!(text, " @{name}(if: {})", value.literal()).unwrap();
            }
        }
        text
    }
}
