//! What pictures say in words.

use crate::graph::{PayChange, TransitionRef};
use crate::model::{PayBound, TransitionKind};

/// A time as people say it: "2 y 11 mo", "8 y", "0 mo".
pub(crate) fn time(months: u32) -> String {
    match (months / 12, months % 12) {
        (0, rest) => format!("{rest} mo"),
        (years, 0) => format!("{years} y"),
        (years, rest) => format!("{years} y {rest} mo"),
    }
}

/// A number of things: "1 role", "2 roles".
pub(crate) fn count(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{} {noun}s", thousands(n)) }
}

fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}

/// A change of pay in whole percent, with its sign: "+38% pay"; `None` where there is none to tell.
pub(crate) fn pay(change: &PayChange) -> Option<String> {
    percent(change).map(|percent| format!("{percent} pay"))
}

/// The same without the noun; "at least" where the destination's pay is a lower bound.
pub(crate) fn percent(change: &PayChange) -> Option<String> {
    let PayChange::Comparable { percent, bound, .. } = change else { return None };
    let at_least = if *bound == PayBound::AtLeast { "at least " } else { "" };
    let percent = percent.round();
    let sign = if percent < 0.0 { '−' } else { '+' };
    Some(format!("{at_least}{sign}{:.0}%", percent.abs()))
}

/// What a transition is called.
pub(crate) fn kind(kind: TransitionKind) -> &'static str {
    match kind {
        TransitionKind::Advancement => "advancement",
        TransitionKind::Lateral => "lateral",
    }
}

/// A transition in a line: "Cashiers to Tellers: lateral, 7 mo, +10% pay".
pub(crate) fn says(link: TransitionRef<'_>) -> String {
    let (from, to) = (link.from().title(), link.to().title());
    let pay = pay(&link.pay_change()).map(|pay| format!(", {pay}")).unwrap_or_default();
    format!("{from} to {to}: {}, {}{pay}", kind(link.kind()), time(link.months().total()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_numbers() {
        assert_eq!([0, 11, 12, 35, 120].map(time), ["0 mo", "11 mo", "1 y", "2 y 11 mo", "10 y"]);
        assert_eq!([1, 2].map(|n| count(n, "role")), ["1 role", "2 roles"]);
        assert_eq!(count(1_234_567, "role"), "1,234,567 roles");
    }

    #[test]
    fn changes_of_pay_have_their_sign() {
        let change = |percent, bound| PayChange::Comparable { amount: 1, percent, bound, currency: None };
        assert_eq!(pay(&change(37.6, PayBound::Exact)).as_deref(), Some("+38% pay"));
        assert_eq!(pay(&change(-15.2, PayBound::Exact)).as_deref(), Some("−15% pay"));
        assert_eq!(pay(&change(80.0, PayBound::AtLeast)).as_deref(), Some("at least +80% pay"));
    }
}
