//! The toy world answered by apollo-compiler's executor.

use super::compare::Question;
use super::toy::{Order, World};
use apollo_compiler::Schema;
use apollo_compiler::resolvers::{Execution, ExecutionError, ObjectValue, ResolveInfo, ResolvedValue};
use apollo_compiler::response::{ExecutionResponse, JsonMap, JsonValue};
use apollo_compiler::validation::Valid;
use career_graph::graphql::execute::{Edge, ListId, Page, Paging, Place};

pub(super) fn execute(world: &World, schema: &Valid<Schema>, question: &Question<'_>) -> ExecutionResponse {
    Execution::new(schema, question.document)
        .operation(question.operation)
        .coerced_variable_values(question.variables)
        .enable_schema_introspection(true)
        .execute_sync(&Value(world, Kind::Query))
        .unwrap()
}

#[derive(Clone)]
enum Kind {
    Query,
    Role(usize),
    Badge(usize),
    Label(usize, Vec<String>),
    Connection(Page<OracleEdge>),
    Edge(OracleEdge),
    PageInfo(Page<OracleEdge>),
}

#[derive(Clone)]
struct OracleEdge(Place, usize, usize);

impl Edge for OracleEdge {
    fn placed(self, place: Place) -> Self {
        OracleEdge(place, self.1, self.2)
    }
}

struct Value<'w>(&'w World, Kind);

type Resolved<'a> = Result<ResolvedValue<'a>, ExecutionError>;

fn fails<'a>(message: impl Into<String>) -> Resolved<'a> {
    Err(ExecutionError { message: message.into() })
}

impl<'w> Value<'w> {
    fn role<'a>(&self, number: usize) -> ResolvedValue<'a>
    where
        'w: 'a,
    {
        if number < self.0.titles.len() {
            ResolvedValue::object(Value(self.0, Kind::Role(number)))
        } else {
            ResolvedValue::null()
        }
    }

    #[allow(clippy::unnecessary_wraps, reason = "as the others")]
    fn object<'a>(&self, kind: Kind) -> Resolved<'a>
    where
        'w: 'a,
    {
        Ok(ResolvedValue::object(Value(self.0, kind)))
    }

    fn node<'a>(&self, id: &str) -> ResolvedValue<'a>
    where
        'w: 'a,
    {
        let number = id.get(1..).and_then(|n| n.parse::<usize>().ok()).filter(|n| *n < self.0.titles.len());
        match (id.get(..1), number) {
            (Some("r"), Some(number)) => self.role(number),
            (Some("b"), Some(number)) => ResolvedValue::object(Value(self.0, Kind::Badge(number))),
            _ => ResolvedValue::null(),
        }
    }

    fn page<'a>(
        &self,
        arguments: &JsonMap,
        list: ListId,
        total: usize,
        edge: impl Fn(usize) -> (usize, usize),
    ) -> Resolved<'a>
    where
        'w: 'a,
    {
        let number =
            |name| arguments.get(name).and_then(JsonValue::as_i64).map(|n| i32::try_from(n).unwrap());
        let text = |name| arguments.get(name).and_then(JsonValue::as_str).map(str::to_owned);
        let paging = Paging {
            first: number("first"),
            after: text("after"),
            last: number("last"),
            before: text("before"),
        };
        let edge = |i| OracleEdge(Place::default(), edge(i).0, edge(i).1);
        match Page::new(list, &paging, total, edge) {
            Ok(page) => self.object(Kind::Connection(page)),
            Err(error) => fails(error.to_string()),
        }
    }

    fn query<'a>(&self, info: &ResolveInfo<'a>) -> Resolved<'a>
    where
        'w: 'a,
    {
        let arguments = info.arguments();
        let id = |value: &JsonValue| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        match info.field_name() {
            "thing" => match id(&arguments["id"]).as_str() {
                "bad" => fails("a bad id"),
                id => Ok(self.node(id)),
            },
            "things" => {
                let ids = arguments["ids"].as_array().unwrap();
                let nodes: Vec<_> = ids.iter().map(|value| Ok(self.node(&id(value)))).collect();
                Ok(ResolvedValue::List(Box::new(nodes.into_iter())))
            }
            "role" => {
                let by = arguments["by"].as_object().unwrap();
                let number = match (by.get("id"), by.get("number")) {
                    (Some(value), _) => id(value).get(1..).and_then(|n| n.parse().ok()),
                    (None, number) => number.unwrap().as_i64().and_then(|n| usize::try_from(n).ok()),
                };
                Ok(number.map_or_else(ResolvedValue::null, |number| self.role(number)))
            }
            "first" => Ok(self.role(0)),
            "roles" => self.page(arguments, ListId::new("1", "Query.roles"), self.0.titles.len(), |i| (i, i)),
            "echo" => Ok(ResolvedValue::leaf(super::toy_query::echo_text(arguments))),
            name => panic!("{name}"),
        }
    }

    fn answer_role<'a>(&self, n: usize, info: &ResolveInfo<'a>) -> Resolved<'a>
    where
        'w: 'a,
    {
        let arguments = info.arguments();
        let list = |items: Vec<Resolved<'a>>| Ok(ResolvedValue::List(Box::new(items.into_iter())));
        let there = |n: usize| n < self.0.titles.len();
        match info.field_name() {
            "id" => Ok(ResolvedValue::leaf(format!("r{n}"))),
            "title" => Ok(ResolvedValue::leaf(self.0.titles[n].as_str())),
            "level" => Ok(ResolvedValue::leaf(n % 5)),
            "colour" => Ok(match n % 4 {
                3 => ResolvedValue::null(),
                0 | 2 => ResolvedValue::leaf("RED"),
                _ => ResolvedValue::leaf("DARK_BLUE"),
            }),
            "share" => Ok(ResolvedValue::leaf(f64::from(u32::try_from(n).unwrap()) / 8.0)),
            "doubtful" => match n % 3 {
                2 => fails(format!("no doubt about \"{n}\"")),
                1 => Ok(ResolvedValue::null()),
                _ => Ok(ResolvedValue::leaf("line\n\"quoted\" \u{1} é \\")),
            },
            "strict" if n % 5 == 4 => fails("too strict"),
            "strict" => Ok(ResolvedValue::leaf(n.is_multiple_of(2))),
            "next" => Ok(self.role(n + 1)),
            "following" => {
                let first = usize::try_from(arguments["first"].as_i64().unwrap()).unwrap_or(0).min(5);
                let from = arguments.get("from").and_then(JsonValue::as_i64).unwrap_or(1);
                let from = usize::try_from(from).unwrap_or(0).min(100);
                list((n + from..n + from + first).filter(|n| there(*n)).map(|n| Ok(self.role(n))).collect())
            }
            "perhaps" => list(
                [n + 1, n + 2].map(|n| if n % 6 == 5 { fails("hardly") } else { Ok(self.role(n)) }).into(),
            ),
            "surely" => list(
                [n + 1, n + 2]
                    .map(|n| if there(n) { Ok(self.role(n)) } else { fails("there is no such role") })
                    .into(),
            ),
            "badge" => self.object(Kind::Badge(n)),
            "either" if n.is_multiple_of(2) => self.object(Kind::Label(n, vec![self.0.titles[n].clone()])),
            "itself" | "either" => Ok(self.role(n)),
            "neighbours" => {
                let order = if arguments["order"].as_str() == Some("RISING") {
                    Order::Rising
                } else {
                    Order::Falling
                };
                let total = self.0.titles.len() - n;
                let number = u32::try_from(n).unwrap();
                let list = ListId::new("1", "Role.neighbours").with(&number).with(&order);
                self.page(arguments, list, total, |i| {
                    (if order == Order::Rising { n + i } else { n + total - 1 - i }, i)
                })
            }
            name => panic!("{name}"),
        }
    }
}

impl ObjectValue for Value<'_> {
    fn type_name(&self) -> &str {
        match self.1 {
            Kind::Query => "Query",
            Kind::Role(_) => "Role",
            Kind::Badge(_) => "Badge",
            Kind::Label(..) => "Label",
            Kind::Connection(_) => "NeighbourConnection",
            Kind::Edge(_) => "NeighbourEdge",
            Kind::PageInfo(_) => "PageInfo",
        }
    }

    fn resolve_field<'a>(&'a self, info: &'a ResolveInfo<'a>) -> Resolved<'a> {
        match (&self.1, info.field_name()) {
            (Kind::Query, _) => self.query(info),
            (Kind::Role(n), _) => self.answer_role(*n, info),
            (Kind::Badge(n), "id") => Ok(ResolvedValue::leaf(format!("b{n}"))),
            (Kind::Badge(n), "label") => self.object(Kind::Label(*n, Vec::new())),
            (Kind::Label(size, _), "size") => Ok(ResolvedValue::leaf(*size)),
            (Kind::Label(_, worn), "wornBy") => {
                Ok(ResolvedValue::List(Box::new(worn.iter().map(|by| Ok(ResolvedValue::leaf(by.as_str()))))))
            }
            (Kind::Connection(page), "edges") => {
                let edges = page.edges().iter().cloned();
                Ok(ResolvedValue::List(Box::new(edges.map(|edge| self.object(Kind::Edge(edge))))))
            }
            (Kind::Connection(page), "pageInfo") => self.object(Kind::PageInfo(page.clone())),
            (Kind::Connection(page), "totalCount") => Ok(ResolvedValue::leaf(page.total())),
            (Kind::Edge(edge), "cursor") => Ok(ResolvedValue::leaf(edge.0.cursor())),
            (Kind::Edge(edge), "node") => Ok(self.role(edge.1)),
            (Kind::Edge(edge), "steps") => Ok(ResolvedValue::leaf(edge.2)),
            (Kind::PageInfo(page), "hasNextPage") => Ok(ResolvedValue::leaf(page.info().has_next_page)),
            (Kind::PageInfo(page), "hasPreviousPage") => {
                Ok(ResolvedValue::leaf(page.info().has_previous_page))
            }
            (Kind::PageInfo(page), "startCursor") => {
                Ok(page.info().start_cursor.map_or_else(ResolvedValue::null, ResolvedValue::leaf))
            }
            (Kind::PageInfo(page), "endCursor") => {
                Ok(page.info().end_cursor.map_or_else(ResolvedValue::null, ResolvedValue::leaf))
            }
            (_, name) => panic!("{name}"),
        }
    }
}
