//! From a drawing to the files of a layer.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use career_graph::dataset::LayerFiles;

const MANIFEST: &str = r#"
format = 1
name = "drawn"
title = "A drawing"
version = "1"
"#;

/// A role as it is drawn.
struct Role<'d> {
    level: &'d str,
    pay: Option<&'d str>,
}

/// What the statements of a drawing say.
#[derive(Default)]
pub(super) struct Drawing<'d> {
    roles: BTreeMap<&'d str, Role<'d>>,
    parents: BTreeMap<&'d str, &'d str>,
    members: Vec<(&'d str, &'d str)>,
    ratings: Vec<(&'d str, &'d str)>,
    transitions: Vec<(&'d str, &'d str, &'d str)>,
}

impl<'d> Drawing<'d> {
    pub(super) fn read(text: &'d str) -> Self {
        let mut drawing = Self::default();
        for statement in text.split(';').map(str::trim).filter(|s| !s.is_empty()) {
            drawing.add(statement).unwrap_or_else(|| panic!("cannot be drawn: {statement}"));
        }
        drawing
    }

    fn add(&mut self, statement: &'d str) -> Option<()> {
        if let Some((before, to)) = statement.split_once("-> ") {
            let (from, label) = before.split_once(" -")?;
            self.role(from);
            self.role(to);
            self.transitions.push((from, label, to));
            return Some(());
        }
        if let Some((role, ratings)) = statement.split_once(':') {
            self.role(role);
            self.ratings.push((role, ratings));
            return Some(());
        }
        let Some((name, rest)) = statement.split_once(' ') else {
            self.role(statement);
            return Some(());
        };
        let (verb, object) = rest.split_once(' ')?;
        match verb {
            "level" => self.role(name).level = object,
            "pays" => self.role(name).pay = Some(object),
            "in" => {
                self.role(name);
                self.members.push((name, object));
            }
            "under" => {
                self.parents.insert(name, object);
            }
            _ => return None,
        }
        Some(())
    }

    fn role(&mut self, slug: &'d str) -> &mut Role<'d> {
        self.roles.entry(slug).or_insert(Role { level: "3", pay: None })
    }

    pub(super) fn layer(&self) -> LayerFiles {
        let files = [
            ("dataset.toml", self.manifest()),
            ("roles.csv", self.roles()),
            ("categories.csv", self.categories()),
            ("tracks.csv", self.tracks()),
            ("role_tracks.csv", self.role_tracks()),
            ("skills.csv", self.skills()),
            ("role_skills.csv", self.role_skills()),
            ("transitions.csv", self.transitions()),
            ("evidence.csv", self.evidence()),
        ];
        let files = files.map(|(name, text)| (name, Cow::Owned(text.into_bytes())));
        LayerFiles::new("drawn", files)
    }

    fn manifest(&self) -> String {
        let pays = self.roles.keys().filter_map(|slug| self.pay(slug));
        let currencies: BTreeSet<_> = pays.map(|(_, currency)| currency).collect();
        let source = |currency: &&str| {
            format!(
                "[[source]]\nid = \"{}\"\ntitle = \"Pay\"\npublisher = \"Office\"\nrelease = \"1\"\nlicence = \"CC0-1.0\"\n\
                 url = \"https://example.org\"\nattribution = \"Pay.\"\narea = \"Testland\"\nyear = 2024\ncurrency = \"{currency}\"\n",
                source_of(currency)
            )
        };
        MANIFEST.to_owned() + &currencies.iter().map(source).collect::<String>()
    }

    fn roles(&self) -> String {
        let rows = self.roles.iter().map(|(slug, role)| {
            let category = match role.pay.map(|pay| pay.split_once(' ')) {
                None => String::new(),
                Some(Some(("like", other))) => format!("category-of-{other}"),
                Some(_) => format!("category-of-{slug}"),
            };
            format!("{slug},{},{},{category}", title(slug), role.level)
        });
        table("slug,title,level,category", rows)
    }

    /// The amount and the currency of a role's own category, as drawn; those of the parent where they are carried.
    fn pay(&self, slug: &str) -> Option<(&'d str, &'d str)> {
        let pay = self.roles.get(slug)?.pay?;
        match pay.split_once(' ') {
            Some(("like", _)) => None,
            Some(("from", parent)) => self.pay(parent),
            Some((amount, currency)) => Some((amount, currency)),
            None => Some((pay, "USD")),
        }
    }

    fn categories(&self) -> String {
        let rows = self.roles.iter().filter_map(|(slug, role)| {
            let (amount, currency) = self.pay(slug)?;
            let (amount, bound) =
                amount.strip_suffix('+').map_or((amount, "EXACT"), |amount| (amount, "AT_LEAST"));
            let pay =
                if amount == "?" { ",,Paid by the hour".to_owned() } else { format!("{amount},{bound},") };
            let parent = role.pay.and_then(|pay| pay.strip_prefix("from "));
            let carried =
                parent.map_or(",".to_owned(), |parent| format!("category-of-{parent},{}", title(parent)));
            let source = source_of(currency);
            Some(format!("category-of-{slug},Category of {slug},{source},{carried},{pay}"))
        });
        table("code,title,source,carried_from,carried_from_title,median_pay,pay_bound,pay_note", rows)
    }

    fn tracks(&self) -> String {
        let members = self.members.iter().map(|(_, track)| *track);
        let linked = self.parents.iter().flat_map(|(track, parent)| [*track, *parent]);
        let tracks: BTreeSet<&str> = members.chain(linked).collect();
        let row = |track: &str| {
            let parent = self.parents.get(track).copied().unwrap_or_default();
            format!("{track},{},{parent}", title(track))
        };
        table("slug,name,parent", tracks.into_iter().map(row))
    }

    fn role_tracks(&self) -> String {
        let rows = self.members.iter();
        table("role,track", rows.map(|(role, track)| format!("{role},{track}")))
    }

    /// Every rating that is drawn: role, skill, importance and level.
    fn ratings(&self) -> impl Iterator<Item = (&'d str, &'d str, &'d str, &'d str)> {
        self.ratings.iter().flat_map(|(role, ratings)| {
            ratings.split(',').map(move |rating| {
                let (skill, figures) = rating.trim().split_once(' ').expect("a skill and its figures");
                let (importance, level) = figures.split_once('@').unwrap_or((figures, ""));
                (*role, skill, importance, level)
            })
        })
    }

    fn skills(&self) -> String {
        let skills: BTreeSet<&str> = self.ratings().map(|(_, skill, ..)| skill).collect();
        let rows = skills.into_iter();
        table("slug,name,kind", rows.map(|skill| format!("{skill},{},SKILL", title(skill))))
    }

    fn role_skills(&self) -> String {
        let rows = self.ratings();
        let rows =
            rows.map(|(role, skill, importance, level)| format!("{role},{skill},{importance},{level}"));
        table("role,skill,importance,level", rows)
    }

    fn transitions(&self) -> String {
        let rows = self.transitions.iter().map(|(from, label, to)| {
            let (kind, months) = label.split_once(' ').expect("a kind and months");
            let kind = match kind {
                "adv" => "ADVANCEMENT",
                "lat" => "LATERAL",
                other => panic!("{other} is no kind of transition"),
            };
            let months =
                if months.contains('+') { months.replace('+', ",") } else { format!("0,0,0,{months}") };
            format!("{from},{to},{kind},{months}")
        });
        table("from,to,kind,study_months,experience_months,training_months,settling_in_months", rows)
    }

    fn evidence(&self) -> String {
        let rows = self.transitions.iter();
        table("from,to,kind", rows.map(|(from, _, to)| format!("{from},{to},EDITORIAL")))
    }
}

fn table(header: &str, rows: impl Iterator<Item = String>) -> String {
    rows.fold(format!("{header}\n"), |text, row| text + &row + "\n")
}

fn source_of(currency: &str) -> String {
    format!("pay-in-{}", currency.to_lowercase())
}

/// `office-clerk` to `Office Clerk`.
fn title(slug: &str) -> String {
    let word = |word: &str| word[..1].to_uppercase() + &word[1..];
    slug.split('-').map(word).collect::<Vec<_>>().join(" ")
}
