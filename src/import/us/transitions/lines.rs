//! Lines of work: which supervisors and managers lead which workers.
//!
//! The table `lines_of_work.csv` follows the classification itself, which names supervisors after those whom they
//! supervise and managers after their function. `workers` is the beginning of a code; the longest that fits counts.

use std::collections::BTreeMap;

use super::roles::Roles;
use super::square::Square;
use super::standing::Standing;

const TABLE: &str = include_str!("lines_of_work.csv");

/// Leaders by the beginning of the workers' codes.
type Leaders<'t> = BTreeMap<&'t str, Vec<&'t str>>;

/// Who leads whom.
#[derive(Debug)]
pub(super) struct Lines {
    /// The supervisors of each role that works.
    pub(super) supervisors: Vec<Vec<usize>>,
    /// The managers of each role's function.
    pub(super) managers: Vec<Vec<usize>>,
    leads: Square<bool>,
}

impl Lines {
    pub(super) fn of(roles: &Roles<'_>) -> Self {
        let (by_supervisor, by_manager) = (leaders(TABLE, "SUPERVISOR"), leaders(TABLE, "MANAGER"));
        let of = |table: &Leaders<'_>, code: &str| -> Vec<usize> {
            let leaders = longest_prefix(table, code).iter().filter(|leader| **leader != code);
            leaders.filter_map(|leader| roles.position(leader)).collect()
        };
        let mut lines =
            Self { supervisors: Vec::new(), managers: Vec::new(), leads: Square::new(roles.len()) };
        for (at, role) in roles.all.iter().enumerate() {
            let works = role.standing == Standing::Worker;
            let supervisors = if works { of(&by_supervisor, role.code) } else { Vec::new() };
            let managers = of(&by_manager, role.code);
            for leader in supervisors.iter().chain(&managers) {
                lines.leads[(at, *leader)] = true;
            }
            lines.supervisors.push(supervisors);
            lines.managers.push(managers);
        }
        lines
    }

    /// Whether the second role leads the first one's line of work.
    pub(super) fn leads(&self, worker: usize, leader: usize) -> bool {
        self.leads[(worker, leader)]
    }
}

/// The rows of the table that are of one sort. Its cells hold no quotes but around the reasons, which are not read.
fn leaders<'t>(table: &'t str, sort: &str) -> Leaders<'t> {
    let row = |line: &'t str| {
        let mut cells = line.splitn(4, ',');
        let (leads, workers, leaders) = (cells.next()?, cells.next()?, cells.next()?);
        (leads == sort).then(|| (workers, leaders.split(' ').collect()))
    };
    table.lines().skip(1).filter_map(row).collect()
}

/// The entry under the longest key with which a code begins.
fn longest_prefix<'l, 't>(table: &'l Leaders<'t>, code: &str) -> &'l [&'t str] {
    let prefixes = (1..=code.len()).rev().filter_map(|length| code.get(..length));
    prefixes.into_iter().find_map(|prefix| table.get(prefix)).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_prefix_counts() {
        let table = "leads,workers,leaders,why\nSUPERVISOR,53-7,53-1043.00,\nSUPERVISOR,53-706,53-1042.00,\"x, y\"\n\
            MANAGER,53,11-3071.00,\n";
        let leaders = leaders(table, "SUPERVISOR");
        assert_eq!(longest_prefix(&leaders, "53-7062.00"), ["53-1042.00"]);
        assert_eq!(longest_prefix(&leaders, "53-7021.00"), ["53-1043.00"]);
        assert!(longest_prefix(&leaders, "53-3032.00").is_empty());
    }

    #[test]
    fn every_row_of_the_table_is_read() {
        let rows = TABLE.lines().count() - 1;
        let read = leaders(TABLE, "SUPERVISOR").len() + leaders(TABLE, "MANAGER").len();
        assert_eq!(read, rows, "a row is malformed or its workers stand there twice");
        for leaders in leaders(TABLE, "SUPERVISOR").values().chain(leaders(TABLE, "MANAGER").values()) {
            assert!(leaders.iter().all(|code| code.len() == 10 && code.as_bytes()[7] == b'.'), "{leaders:?}");
        }
    }
}
