//! The command line: what each command reads, does and prints.

mod args;
mod check;
mod data;
mod import;
mod path;
mod path_table;
mod query;
mod serve;

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;

pub use args::{CheckArgs, Cli, Command, DataArgs, ImportArgs, ImportSource, PathArgs, PathCostArg, QueryArgs, ServeArgs};

/// What a command prints, or why it failed.
type Answer = Result<String, Failure>;

/// Why a command failed, for a person: what is wrong, where, and what to do. The exit status is 1.
#[derive(Debug)]
struct Failure(String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// Runs the program with the arguments of the process. The exit status is 0 on success, 1 when an input is at fault, 2
/// when the arguments are.
pub fn main() -> ExitCode {
    let answer = match Cli::parse().command() {
        Command::Serve(args) => serve::run(args),
        Command::Check(args) => check::run(&args),
        Command::Path(args) => path::run(&args),
        Command::Query(args) => query::run(&args),
        Command::Schema => query::schema(),
        Command::Import { source: ImportSource::Us(args) } => import::us(&args),
    };
    let (code, printed) = match answer {
        Ok(text) => (ExitCode::SUCCESS, write!(anstream::stdout(), "{text}")),
        Err(Failure(text)) => {
            (ExitCode::FAILURE, writeln!(anstream::stderr(), "{}", text.trim_end()))
        }
    };
    // A reader that closes early, as `head` does, is no fault of ours.
    printed.map_or(ExitCode::SUCCESS, |()| code)
}
