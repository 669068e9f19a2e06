//! `career-graph export`: a part of the graph as a picture or a file.

use super::names;
use super::{Answer, ExportArgs, Failure, data};
use crate::export::{Ask, Format, Question};
use crate::graphql::Snapshot;

pub(super) fn run(args: &ExportArgs) -> Answer {
    let snapshot = Snapshot::new(data::graph(&args.data)?);
    let kinds = (!args.kinds.is_empty()).then(|| args.kinds.iter().map(|kind| (*kind).into()).collect());
    let ask = Ask { question: question(&snapshot, args)?, kinds, limit: args.limit };
    let message = |message: String| Failure::Message(message);
    let subgraph =
        ask.answer(&snapshot.graph, &snapshot.catalogue).map_err(|error| message(error.message))?;
    let text = Format::from(args.format).write(&subgraph);
    let Some(file) = &args.out else { return Ok(text) };
    std::fs::write(file, text)
        .map_err(|error| message(format!("{}: cannot be written: {error}", file.display())))?;
    Ok(String::new())
}

/// The question with its names resolved as those of `path` are: a person may name a role by any of its titles.
fn question(snapshot: &Snapshot, args: &ExportArgs) -> Result<Question, Failure> {
    let what = &args.what;
    let role = |argument: &str, name: &str| {
        names::role(snapshot, name)
            .map(|role| role.slug().to_owned())
            .map_err(|message| format!("{argument}: {message}"))
    };
    // Every name that names nothing is told at once.
    let roles = |argument: &str, names: &[String]| {
        let (found, wrong): (Vec<_>, Vec<_>) =
            names.iter().map(|name| role(argument, name)).partition(Result::is_ok);
        if wrong.is_empty() {
            return Ok(found.into_iter().flatten().collect::<Vec<_>>());
        }
        let messages: Vec<_> = wrong.into_iter().filter_map(Result::err).collect();
        Err(Failure::Message(messages.join("\n")))
    };
    let one = |argument: &str, name: &String| {
        roles(argument, std::slice::from_ref(name)).map(|mut roles| roles.remove(0))
    };
    if let Some(ends) = &what.path {
        let mut ends = roles("--path", ends)?.into_iter();
        let (from, to) = (ends.next().unwrap_or_default(), ends.next().unwrap_or_default());
        return Ok(Question::Path { from, to, cost: args.by.into() });
    }
    if let Some(stops) = &what.stops {
        return Ok(Question::Stops(roles("--stops", stops)?));
    }
    if let Some(name) = &what.around {
        return Ok(Question::Around { role: one("--around", name)?, depth: args.depth, open: Vec::new() });
    }
    if let Some(name) = &what.ladder {
        return Ok(Question::Ladder { role: one("--ladder", name)? });
    }
    if let Some(track) = &what.track {
        return Ok(Question::Track { track: track.clone() });
    }
    Ok(Question::Roles(roles("--roles", what.roles.as_deref().unwrap_or_default())?))
}
