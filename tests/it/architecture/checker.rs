//! Compares what the source uses with what it may use.

use super::uses::{Use, uses};

/// A source file.
pub(super) struct Source {
    /// Its path from `src/`.
    pub(super) path: String,
    /// Its text.
    pub(super) text: String,
}

impl Source {
    /// The module of the crate that it belongs to: the first part of its path.
    pub(super) fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// The module that it is, from the root of the crate.
    fn module_path(&self) -> Vec<&str> {
        let path = self.path.strip_suffix(".rs").unwrap_or(&self.path);
        let mut parts: Vec<&str> = path.split('/').collect();
        if matches!(parts.last(), Some(&"mod")) || matches!(parts[..], ["lib" | "main"]) {
            parts.pop();
        }
        parts
    }
}

/// What may use what.
#[derive(Clone, Copy)]
pub(super) struct Rules<'r> {
    pub(super) modules: &'r [(&'r str, &'r [&'r str])],
    pub(super) macros: &'r [(&'r str, &'r str)],
    pub(super) rooms: &'r [(&'r str, &'r [&'r str])],
}

impl Rules<'_> {
    /// Everything in these files that is against the rules, a line each.
    pub(super) fn check(&self, sources: &[Source]) -> Vec<String> {
        sources.iter().flat_map(|source| self.check_file(source)).collect()
    }

    fn check_file(&self, source: &Source) -> Vec<String> {
        let module = source.module();
        let Some((_, may_use)) = self.modules.iter().find(|(name, _)| *name == module) else {
            return vec![format!("src/{}: {module} is not in the table of modules", source.path)];
        };
        let uses = match uses(&source.module_path(), &source.text) {
            Ok(uses) => uses,
            Err(error) => return vec![format!("src/{}: {error}", source.path)],
        };
        let faults = uses.iter().filter_map(|used| {
            let fault = if used.in_crate {
                self.fault_inside(module, may_use, used)
            } else {
                self.fault_outside(module, used)
            };
            Some(format!("src/{}:{}: {}", source.path, used.line, fault?))
        });
        faults.collect()
    }

    fn fault_inside(&self, module: &str, may_use: &[&str], used: &Use) -> Option<String> {
        let name = used.segments.first()?.as_str();
        let owner = self.macros.iter().find(|(of, _)| *of == name);
        let name = owner.map_or(name, |(_, owner)| *owner);
        if name == module || may_use.contains(&name) {
            None
        } else if self.modules.iter().any(|(known, _)| *known == name) {
            Some(format!("{module} may not use {name}"))
        } else {
            Some(format!("crate::{name} is in none of the tables"))
        }
    }

    fn fault_outside(&self, module: &str, used: &Use) -> Option<String> {
        let (name, rooms) = self.rooms.iter().find(|(name, _)| {
            let mut segments = used.segments.iter();
            name.split("::").all(|part| segments.next().is_some_and(|s| s == part))
        })?;
        (!rooms.contains(&module))
            .then(|| format!("{name} is used in {} only, not in {module}", rooms.join(", ")))
    }
}
