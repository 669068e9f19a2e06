//! The flags that set limits: one for each, made from its declaration.
//!
//! `document_bytes` is `--limit-document-bytes` and `CAREER_GRAPH_LIMIT_DOCUMENT_BYTES`; the API calls it `documentBytes`.

use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};

use crate::limits::{Group, Limit, Limits};

/// The limits that flags and variables set; with `SERVER` those of the server too, else only those of a document.
#[derive(Clone, Debug)]
pub struct LimitArgs<const SERVER: bool>(pub Limits);

impl<const SERVER: bool> LimitArgs<SERVER> {
    fn all() -> impl Iterator<Item = &'static Limit> {
        Limits::ALL.iter().filter(|limit| SERVER || limit.group == Group::Request)
    }
}

impl<const SERVER: bool> Args for LimitArgs<SERVER> {
    fn augment_args(command: Command) -> Command {
        command.args(Self::all().map(argument))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<const SERVER: bool> FromArgMatches for LimitArgs<SERVER> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut args = Self(Limits::default());
        args.update_from_arg_matches(matches)?;
        Ok(args)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        for limit in Self::all() {
            if let Some(value) = matches.get_one::<u64>(limit.name) {
                limit.set(&mut self.0, *value);
            }
        }
        Ok(())
    }
}

fn argument(limit: &'static Limit) -> Arg {
    let unit = if limit.unit().is_empty() { "NUMBER".to_owned() } else { limit.unit().to_uppercase() };
    let variable = format!("CAREER_GRAPH_LIMIT_{}", limit.name.to_uppercase());
    let (least, greatest, named) = (limit.least, limit.greatest, variable.clone());
    let of = if limit.unit().is_empty() { String::new() } else { format!(" of {}", limit.unit()) };
    let value = move |text: &str| match text.trim().parse() {
        Ok(value) if (least..=greatest).contains(&value) => Ok(value),
        _ => Err(format!("write a whole number{of} from {least} to {greatest}, here or in {named}")),
    };
    Arg::new(limit.name)
        .long(format!("limit-{}", limit.name.replace('_', "-")))
        .env(variable)
        .value_name(unit)
        .value_parser(value)
        .default_value(limit.default.to_string())
        .hide_short_help(true)
        .help_heading("Limits")
        .help(limit.description().trim_end_matches('.').to_owned())
}
