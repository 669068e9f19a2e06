//! The documents and their variables.

use std::collections::BTreeSet;

use career_graph::bundled;

/// Different variables for each document.
const QUESTIONS: usize = 1_000;

/// A document and what it is asked with.
pub(crate) struct Document {
    pub(crate) name: &'static str,
    /// As it is sent to the service.
    pub(crate) text: &'static str,
    /// As async-graphql's own schema has it: there the four arguments of a connection are one.
    pub(crate) for_stock: String,
    pub(crate) questions: Vec<Question>,
}

/// The variables of a request.
#[derive(Debug)]
pub(crate) struct Question {
    /// The members of the JSON object.
    members: String,
    /// How often these members come before in the document's list.
    again: usize,
}

impl Question {
    /// The text of the variables. Each edition has other white space, so that a server that knows one does not know the next.
    pub(crate) fn variables(&self, edition: usize) -> String {
        let spaces = edition * 2 + self.again;
        format!("{{{}{}{}}}", " ".repeat(spaces / 16), self.members, " ".repeat(spaces % 16))
    }
}

pub(crate) fn documents() -> [Document; 3] {
    let slugs: Vec<_> = bundled().roles().map(|role| role.slug().to_owned()).collect();
    let by_role = || {
        let question = |at: usize| Question {
            members: format!("\"slug\":\"{}\"", slugs[at % slugs.len()]),
            again: at / slugs.len(),
        };
        (0..QUESTIONS).map(question).collect()
    };
    let document = |name, text: &'static str, questions| Document {
        name,
        text,
        for_stock: text.replace("(first: 20)", "(paging: { first: 20 })"),
        questions,
    };
    [
        document("profile", include_str!("profile.graphql"), by_role()),
        document("neighbours", include_str!("neighbours.graphql"), by_role()),
        document("path", include_str!("path.graphql"), by_pair(&slugs)),
    ]
}

/// Pairs of different roles, the same ones every time.
fn by_pair(slugs: &[String]) -> Vec<Question> {
    // A linear congruential generator (Knuth's constants).
    let mut state: u64 = 1;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or_default() % slugs.len()
    };
    let mut pairs = BTreeSet::new();
    while pairs.len() < QUESTIONS {
        let (from, to) = (draw(), draw());
        if from != to {
            pairs.insert((from, to));
        }
    }
    let question = |(from, to): (usize, usize)| Question {
        members: format!("\"from\":\"{}\",\"to\":\"{}\"", slugs[from], slugs[to]),
        again: 0,
    };
    pairs.into_iter().map(question).collect()
}
