//! The command line: what each command reads, does and prints.

mod alternatives_table;
mod args;
mod check;
mod data;
mod export;
mod export_args;
mod import;
mod limits;
mod named;
mod names;
mod path;
mod path_args;
mod path_table;
mod query;
mod reach;
mod reach_args;
mod reach_table;
mod serve;
mod trade_offs;
mod trade_offs_table;
mod weights;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser as _;

pub use args::{CheckArgs, Cli, Command, DataArgs, ImportArgs, ImportSource, QueryArgs, ServeArgs};
pub use export_args::{ExportArgs, ExportWhat, FormatArg};
pub use limits::LimitArgs;
pub use path_args::{
    ConstraintArgs, CriterionArg, DiversityArg, EvidenceArg, KindArg, PathArgs, PathCostArg,
};
pub use reach_args::ReachArgs;

/// What a command prints, or why it failed.
type Answer = Result<String, Failure>;

/// Why a command failed. The exit status is 1.
#[derive(Debug)]
enum Failure {
    /// What is wrong, where, and what to do: for a person, so it goes to standard error.
    Message(String),
    /// An answer that tells of errors itself: for whoever reads answers, so it goes to standard output.
    Answer(String),
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Message(error.to_string())
    }
}

/// Runs the program with the arguments of the process. The exit status is 0 on success, 1 when an input is at fault
/// or the output cannot be written, 2 when the arguments are at fault.
pub fn main() -> ExitCode {
    let answer = match Cli::parse().command() {
        Command::Serve(args) => serve::run(args),
        Command::Check(args) => check::run(&args),
        Command::Path(args) => path::run(&args),
        Command::Reach(args) => reach::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Query(args) => query::run(&args),
        Command::Schema => query::schema(),
        Command::Import { source: ImportSource::Us(args) } => import::us(&args),
    };
    let (code, text) = match answer {
        Ok(text) => (ExitCode::SUCCESS, text),
        Err(Failure::Answer(text)) => (ExitCode::FAILURE, text),
        Err(Failure::Message(text)) => {
            tell(&text);
            return ExitCode::FAILURE;
        }
    };
    match print(&text) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            tell(&format!("standard output: cannot be written: {error}"));
            ExitCode::FAILURE
        }
        // A reader that closes early, as `head` does, is no fault of ours.
        _ => code,
    }
}

/// Writes to standard output.
fn print(text: &str) -> io::Result<()> {
    let mut out = anstream::stdout();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Writes a message to standard error. Where that is closed, nobody is there to be told.
fn tell(message: &str) {
    let _ = writeln!(anstream::stderr(), "{}", message.trim_end());
}
