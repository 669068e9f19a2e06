//! The command line: what each command reads, does and prints.

mod args;
mod check;
mod data;
mod find;
mod import;
mod path;
mod query;
mod serve;

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;

pub use args::{Cli, Command, DataArgs, ImportSource, PathArgs, PathCostArg, QueryArgs, ServeArgs};

/// What a command prints, or why it failed.
type Answer = Result<String, Failure>;

/// Why a command failed. The text is for a person and says what to do.
#[derive(Debug)]
struct Failure {
    text: String,
    code: u8,
}

impl Failure {
    /// The input is at fault: exit status 1.
    fn input(text: impl ToString) -> Self {
        Self { text: text.to_string(), code: 1 }
    }
}

/// Runs the program with the arguments of the process. The exit status is 0 on success, 1 when an input is at fault,
/// 2 when the arguments are.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let answer = match cli.command.unwrap_or_default() {
        Command::Serve(args) => serve::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Path(args) => path_command(&args),
        Command::Query(args) => query::run(&args),
        Command::Schema => Ok(crate::graphql::sdl()),
        Command::Import { source } => import::run(&source),
    };
    let (code, printed) = match answer {
        Ok(text) => (ExitCode::SUCCESS, write!(anstream::stdout(), "{text}")),
        Err(failure) => {
            let text = failure.text.trim_end();
            (ExitCode::from(failure.code), writeln!(anstream::stderr(), "career-graph: {text}"))
        }
    };
    // A reader that closes early, as `head` does, is no fault of ours.
    printed.map_or(ExitCode::SUCCESS, |()| code)
}

fn path_command(args: &PathArgs) -> Answer {
    let loaded = data::load(&args.data)?;
    let catalogue = crate::search::Catalogue::new(&loaded);
    let from = find::role(&loaded, &catalogue, &args.from, "FROM")?;
    let to = find::role(&loaded, &catalogue, &args.to, "TO")?;
    if args.json {
        return query::path_json(loaded_graph(args)?, from.slug(), to.slug(), args.by);
    }
    let outcome = crate::paths::shortest(from, to, args.by.into());
    Ok(path::render(from, to, &outcome, comfy_table::Table::new().width()))
}
