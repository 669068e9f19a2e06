//! The tables of the O*NET database, as facts by occupation. Their columns are found by name and their scales by id,
//! so that the official text release and copies with more columns read alike.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::import::ImportError;
use crate::import::table::Table;
use crate::model::Level;

/// An O*NET-SOC code, such as "29-1141.00".
pub(crate) type OnetCode = String;

/// What the database says, by occupation.
#[derive(Debug, Default)]
pub(crate) struct Onet {
    /// The release that the folder's read-me names, such as "29.3".
    pub(crate) release: String,
    /// The titles of every occupation, those without data too.
    pub(crate) titles: BTreeMap<OnetCode, String>,
    /// The occupations with data, and their job zones, 1 to 5.
    pub(crate) zones: BTreeMap<OnetCode, Level>,
    /// Names of the elements of the content model, by id.
    pub(crate) elements: BTreeMap<String, String>,
    /// Skills and knowledge areas, by occupation and element id.
    pub(crate) ratings: BTreeMap<OnetCode, BTreeMap<String, Rated>>,
    /// Shares of respondents by category, by occupation and scale (RL, RW, PT, OJ).
    pub(crate) shares: BTreeMap<OnetCode, BTreeMap<String, Vec<(u8, f64)>>>,
    /// Alternate titles.
    pub(crate) alternate_titles: BTreeMap<OnetCode, BTreeSet<String>>,
    /// Technologies in use, each with whether it is hot and in demand.
    pub(crate) technologies: BTreeMap<OnetCode, BTreeMap<String, Technology>>,
    /// Interests, by the letter of their element, 1 to 7.
    pub(crate) interests: BTreeMap<OnetCode, Vec<(String, f64)>>,
    /// Related occupations in the published order.
    pub(crate) related: BTreeMap<OnetCode, Vec<Related>>,
    /// Ratings that the source advises against using.
    pub(crate) suppressed: usize,
}

/// A rating on the source's scales.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Rated {
    /// Importance, 1 to 5.
    pub(crate) importance: Option<f64>,
    /// Level, 0 to 7; 0 where it is marked not relevant.
    pub(crate) level: Option<f64>,
}

/// How an occupation uses a technology.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Technology {
    pub(crate) hot: bool,
    pub(crate) in_demand: bool,
}

/// How closely the source relates two occupations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tier {
    PrimaryShort,
    PrimaryLong,
    Supplemental,
}

/// A published related occupation.
#[derive(Clone, Debug)]
pub(crate) struct Related {
    pub(crate) code: OnetCode,
    pub(crate) tier: Tier,
    /// The place in the published list, 1 to 20.
    pub(crate) place: u8,
}

const CODE: &str = "O*NET-SOC Code";

impl Onet {
    /// Reads the tables in a folder.
    pub(crate) fn read(folder: &Path) -> Result<Self, ImportError> {
        let mut onet = Self { release: release(folder)?, ..Self::default() };
        let file = |name: &str| folder.join(name);
        Table::open(&file("Occupation Data.txt"), [CODE, "Title"])?.each(|row| {
            let [code, title] = row.cells();
            onet.titles.insert(code.into(), title.into());
            Ok(())
        })?;
        let zones = file("Job Zones.txt");
        Table::open(&zones, [CODE, "Job Zone"])?.each(|row| {
            let zone = Level::new(row.number(1)?);
            let zone = zone.ok_or_else(|| row.problem("the job zone is not between 1 and 5"))?;
            onet.zones.insert(row.cells()[0].into(), zone);
            Ok(())
        })?;
        if onet.zones.is_empty() {
            return Err(ImportError::Nothing { path: zones, expected: "occupations with a job zone" });
        }
        Table::open(&file("Content Model Reference.txt"), ["Element ID", "Element Name"])?.each(|row| {
            let [id, name] = row.cells();
            onet.elements.insert(id.into(), name.into());
            Ok(())
        })?;
        onet.read_ratings(&file("Skills.txt"))?;
        onet.read_ratings(&file("Knowledge.txt"))?;
        onet.read_shares(&file("Education, Training, and Experience.txt"))?;
        Table::open(&file("Alternate Titles.txt"), [CODE, "Alternate Title"])?.each(|row| {
            let [code, title] = row.cells();
            onet.alternate_titles.entry(code.into()).or_default().insert(title.into());
            Ok(())
        })?;
        let columns = [CODE, "Example", "Hot Technology", "In Demand"];
        Table::open(&file("Technology Skills.txt"), columns)?.each(|row| {
            let [code, name, ..] = row.cells();
            let technology = Technology { hot: row.yes(2), in_demand: row.yes(3) };
            onet.technologies.entry(code.into()).or_default().insert(name.into(), technology);
            Ok(())
        })?;
        Table::open(&file("Interests.txt"), [CODE, "Element ID", "Scale ID", "Data Value"])?.each(|row| {
            let [code, element, scale, _] = row.cells();
            if scale == "OI" {
                onet.interests.entry(code.into()).or_default().push((element.into(), row.number(3)?));
            }
            Ok(())
        })?;
        onet.read_related(&file("Related Occupations.txt"))?;
        Ok(onet)
    }

    fn read_ratings(&mut self, file: &Path) -> Result<(), ImportError> {
        let columns = [CODE, "Element ID", "Scale ID", "Data Value", "Recommend Suppress", "Not Relevant"];
        Table::open(file, columns)?.each(|row| {
            let [code, element, scale, ..] = row.cells();
            let rated = self.ratings.entry(code.into()).or_default().entry(element.into()).or_default();
            if row.yes(4) {
                self.suppressed += 1;
                return Ok(());
            }
            let value = row.number::<f64>(3)?;
            match scale {
                "IM" if (1.0..=5.0).contains(&value) => rated.importance = Some(value),
                "LV" if (0.0..=7.0).contains(&value) => {
                    rated.level = Some(if row.yes(5) { 0.0 } else { value });
                }
                "IM" | "LV" => return Err(row.problem(format!("{value} lies outside the scale {scale}"))),
                _ => {}
            }
            Ok(())
        })
    }

    fn read_shares(&mut self, file: &Path) -> Result<(), ImportError> {
        Table::open(file, [CODE, "Scale ID", "Category", "Data Value"])?.each(|row| {
            let [code, scale, category, _] = row.cells();
            if category.is_empty() {
                return Ok(()); // figures that are not shares of respondents
            }
            // Shares that the source marks for suppression count: they are single imprecise parts of a distribution
            // that sums to 100 %, and without them its median would be further off.
            let shares = self.shares.entry(code.into()).or_default().entry(scale.into()).or_default();
            let share = row.number::<f64>(3)?;
            if !(0.0..=100.0).contains(&share) {
                return Err(row.problem(format!("{share} is not a share in percent")));
            }
            shares.push((row.number(2)?, share));
            Ok(())
        })
    }

    fn read_related(&mut self, file: &Path) -> Result<(), ImportError> {
        let columns = [CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"];
        Table::open(file, columns)?.each(|row| {
            let [code, related, tier, _] = row.cells();
            let tier = match tier {
                "Primary-Short" => Tier::PrimaryShort,
                "Primary-Long" => Tier::PrimaryLong,
                "Supplemental" => Tier::Supplemental,
                other => return Err(row.problem(format!("\"{other}\" is not a tier of relatedness"))),
            };
            let related = Related { code: related.into(), tier, place: row.number(3)? };
            self.related.entry(code.into()).or_default().push(related);
            Ok(())
        })
    }
}

/// The release, as the folder's read-me states it.
fn release(folder: &Path) -> Result<String, ImportError> {
    let path = folder.join("Read Me.txt");
    let text = std::fs::read_to_string(&path).map_err(|e| ImportError::unreadable(&path, &e))?;
    let mut words = text.split_whitespace();
    words.find(|word| *word == "O*NET");
    match words.next() {
        Some(release) if release.starts_with(|c: char| c.is_ascii_digit()) => Ok(release.into()),
        _ => Err(ImportError::bad_row(&path, 1, "does not name the release, as in \"O*NET 29.3 Database\"")),
    }
}
