//! Every limit of the service, declared once: its name, range, default and meaning.
//!
//! The declaration makes the members of [`Limits`] and [`Fixed`], the fields of the `limits` query, the flags and variables
//! of the command line, and the table of the README, so that an error that names a limit, the answer that tells it and
//! the flag that sets it use one word.

/// Gives the declaration of all limits to a macro.
///
/// A description says the unit where it is not plain from the name. No limit is beyond `i32::MAX`: a GraphQL `Int` must
/// hold it. What is `fixed` protects the stack, or is part of the schema's contract.
macro_rules! with_limits {
    ($make:ident) => {
        $make! {
            group Request {
                /// The deepest nesting of fields, counted through fragments; the fields of the root are at depth 1.
                depth: usize = 20 in 1..=100;
                /// The most fields of an operation, those of a fragment counted every time it is spread.
                fields: usize = 1_000 in 1..=100_000;
                /// The most fields of the root of an operation, counted through fragments.
                root_fields: usize = 20 in 1..=10_000;
                /// The most fields and fragments of all operations of a document, counted every time they are used.
                document_fields: usize = 5_000 in 1..=500_000;
                /// The most aliases in a document.
                aliases: usize = 100 in 0..=100_000;
                /// The most directives in a document.
                directives: usize = 100 in 0..=100_000;
                /// The most fields that an answer may hold, estimated beforehand: what is nested in a list counts as
                /// often as its page has items.
                cost: u64 = 200_000 in 1..=2_147_483_647;
                /// What a list without a page size counts as in the cost, in items.
                list_items: u64 = 10 in 1..=10_000;
                /// The longest document, in bytes.
                document_bytes: usize = 65_536 in 1_024..=16_777_216;
                /// The most words, signs, blanks and comments of a document.
                document_tokens: usize = 15_000 in 100..=4_000_000;
                /// The largest answer, in bytes.
                answer_bytes: usize = 33_554_432 in 1_024..=2_147_483_647;
                /// The most errors that an answer lists.
                errors: usize = 50 in 1..=10_000;
                /// The most labels that the searches for paths of a request may set, all together: partial paths that they
                /// put aside to look at later, and roles whose distance they determine. A path takes some hundreds.
                search_labels: u64 = 200_000 in 1_000..=1_000_000_000;
                /// The longest that an answer may take to be computed, in milliseconds.
                timeout_milliseconds: u64 = 2_000 in 1..=600_000;
            }
            group Server {
                /// The largest body of a request over HTTP, in bytes.
                body_bytes: usize = 1_048_576 in 1_024..=1_073_741_824;
                /// The largest head of a request over HTTP, its URL and headers together, in bytes.
                head_bytes: usize = 65_536 in 8_192..=1_048_576;
                /// The longest that the head of a request may take to arrive, in milliseconds.
                head_milliseconds: u64 = 10_000 in 1..=600_000;
                /// The longest that the body of a request may take to arrive, in milliseconds.
                body_milliseconds: u64 = 10_000 in 1..=600_000;
                /// The most requests that may wait for their turn; more are refused with `SERVICE_UNAVAILABLE`.
                waiting_requests: usize = 512 in 0..=1_000_000;
                /// The longest that a request may wait for its turn, in milliseconds.
                waiting_milliseconds: u64 = 2_000 in 1..=600_000;
                /// The longest that a client may take to fetch an answer, in milliseconds.
                send_milliseconds: u64 = 60_000 in 1..=3_600_000;
                /// The longest that a connection may stand idle between an answer and the next request, in milliseconds.
                idle_milliseconds: u64 = 75_000 in 1..=3_600_000;
                /// The most connections at once; more wait until one ends.
                connections: usize = 4_096 in 1..=1_000_000;
                /// The longest that requests under way may take when the server is told to stop, in milliseconds.
                drain_milliseconds: u64 = 10_000 in 0..=600_000;
                /// Memory for compiled documents, in bytes.
                document_cache_bytes: usize = 67_108_864 in 1_048_576..=2_147_483_647;
                /// Memory for whole answers, in bytes; 0 keeps none.
                answer_cache_bytes: usize = 67_108_864 in 0..=2_147_483_647;
                /// Memory for automatically persisted queries, in bytes; 0 refuses them.
                persisted_query_bytes: usize = 8_388_608 in 0..=2_147_483_647;
            }
            fixed {
                /// The most items of a page: the greatest `first` or `last`.
                page_size: usize = 100;
                /// The deepest nesting of brackets, of whatever kind, in a document.
                nesting: usize = 100;
                /// How deeply fragments may spread fragments, whatever the depth of their fields.
                spreads: usize = 100;
                /// How deeply an introspection query may nest lists of fields, interfaces, possible types and members.
                introspection: usize = 2;
                /// The most combinations of `@skip` and `@include` in an operation.
                conditions: usize = 1_023;
            }
        }
    };
}
pub(crate) use with_limits;

/// Whom a limit concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Whatever answers a document, a command of the program too.
    Request,
    /// The server: its connections, and what it keeps in memory.
    Server,
}

/// What is declared of a limit that can be set.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// The name, in Rust's spelling: `document_bytes`.
    pub name: &'static str,
    /// Whom it concerns.
    pub group: Group,
    /// What it bounds, with its unit.
    description: &'static str,
    /// What it is unless it is set.
    pub default: u64,
    /// The least that it can be set to.
    pub least: u64,
    /// The most that it can be set to.
    pub greatest: u64,
    get: fn(&Limits) -> u64,
    set: fn(&mut Limits, u64),
}

impl Limit {
    /// What it bounds, with its unit: a sentence.
    pub fn description(&self) -> String {
        // The lines of a doc comment, each with the blank that follows the slashes.
        self.description.trim().to_owned()
    }

    /// What its number counts.
    pub fn unit(&self) -> &'static str {
        match self.name.rsplit('_').next() {
            Some("bytes") => "bytes",
            Some("milliseconds") => "milliseconds",
            _ => "",
        }
    }

    /// Its value in `limits`.
    pub fn of(&self, limits: &Limits) -> u64 {
        (self.get)(limits)
    }

    /// Sets it. The caller keeps to the range.
    pub fn set(&self, limits: &mut Limits, value: u64) {
        (self.set)(limits, value);
    }
}

/// The spelling of a limit's name in GraphQL: `documentBytes`.
pub fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let mut camel = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (initial, rest) = word.split_at(word.len().min(1));
        camel.push_str(&initial.to_ascii_uppercase());
        camel.push_str(rest);
    }
    camel
}

/// The types that limits are of.
trait Amount: Copy {
    fn get(self) -> u64;
    fn of(value: u64) -> Self;
}

impl Amount for u64 {
    fn get(self) -> u64 {
        self
    }
    fn of(value: u64) -> Self {
        value
    }
}

impl Amount for usize {
    fn get(self) -> u64 {
        self as u64
    }
    fn of(value: u64) -> Self {
        usize::try_from(value).unwrap_or(usize::MAX)
    }
}

macro_rules! declare {
    (
        $(group $group:ident {
            $($(#[doc = $doc:literal])+ $name:ident: $ty:ident = $default:literal in $least:literal..=$greatest:literal;)+
        })+
        fixed { $($(#[doc = $fixed_doc:literal])+ $fixed:ident: $fixed_ty:ident = $value:literal;)+ }
    ) => {
        declare!(@group $($group { $($(#[doc = $doc])+ $name: $ty = $default;)+ })+);

        impl Limits {
            /// What is declared of each.
            pub const ALL: &'static [Limit] = &[$($(Limit {
                name: stringify!($name),
                group: Group::$group,
                description: concat!($($doc),+),
                default: $default,
                least: $least,
                greatest: $greatest,
                get: |limits| limits.$name.get(),
                set: |limits, value| limits.$name = Amount::of(value),
            },)+)+];
        }

        /// The limits that cannot be set.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Fixed { $($(#[doc = $fixed_doc])+ pub $fixed: $fixed_ty,)+ }

        /// The limits that cannot be set.
        pub const FIXED: Fixed = Fixed { $($fixed: $value,)+ };

        impl Fixed {
            /// Name, value and meaning of each.
            pub const ALL: &'static [(&'static str, usize, &'static str)] =
                &[$((stringify!($fixed), $value, concat!($($fixed_doc),+)),)+];
        }
    };
    (@group $($group:ident { $($(#[doc = $doc:literal])+ $name:ident: $ty:ident = $default:literal;)+ })+) => {
        /// The limits that can be set. A request beyond one of them is refused with a message that names it.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Limits {
            $($($(#[doc = $doc])+ #[doc = ""] #[doc = concat!("Default ", $default, ".")] pub $name: $ty,)+)+
        }

        impl Default for Limits {
            fn default() -> Self {
                Limits { $($($name: $default,)+)+ }
            }
        }
    };
}
with_limits!(declare);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_limit_is_sane() {
        let defaults = Limits::default();
        for limit in Limits::ALL {
            assert_eq!(limit.of(&defaults), limit.default, "{}", limit.name);
            assert!((limit.least..=limit.greatest).contains(&limit.default), "{}", limit.name);
            assert!(i32::try_from(limit.greatest).is_ok(), "{} has no place in an Int", limit.name);
            let description = limit.description();
            assert!(description.ends_with('.') && !description.contains(['\n', '|']), "{description}");
            let unit = limit.unit();
            let told = description.contains(&format!("in {unit}"));
            assert!(unit.is_empty() || told, "{} does not tell its unit", limit.name);
            let mut limits = defaults.clone();
            limit.set(&mut limits, limit.greatest);
            assert_eq!(limit.of(&limits), limit.greatest);
            limit.set(&mut limits, limit.default);
            assert_eq!(limits, defaults);
        }
    }

    #[test]
    fn names_are_spelt_as_graphql_does() {
        assert_eq!(camel_case("depth"), "depth");
        assert_eq!(camel_case("automatic_persisted_query_bytes"), "automaticPersistedQueryBytes");
    }
}
