//! Small tables in the form of the published ones, written for these tests.

use std::fs;
use std::path::{Path, PathBuf};

use rust_xlsxwriter::Workbook;
use tempfile::TempDir;

/// A folder with tables of six occupations, one of them without data.
pub(super) struct Tables(TempDir);

/// Code, title, job zone, months of experience as a category of the scale RW, level of schooling as one of RL.
const OCCUPATIONS: [(&str, &str, u8, u8, u8); 5] = [
    ("11-2022.00", "Sales Managers", 4, 8, 6),
    ("41-1011.00", "First-Line Supervisors of Retail Sales Workers", 2, 7, 2),
    ("41-2011.00", "Cashiers", 1, 2, 2),
    ("41-2031.00", "Retail Salespersons", 2, 3, 2),
    ("41-2022.00", "Parts Salespersons", 2, 0, 0),
];
const ELEMENTS: [(&str, &str); 4] = [
    ("2.A.1.b", "Active Listening"),
    ("2.B.1.e", "Instructing"),
    ("2.C.1.a", "Administration and Management"),
    ("2.C.1.e", "Customer and Personal Service"),
];

impl Tables {
    pub(super) fn write() -> Self {
        let tables = Self(tempfile::tempdir().unwrap());
        fs::create_dir(tables.onet()).unwrap();
        tables.put("Read Me.txt", "O*NET 99.1 Database\n");
        tables.table("Occupation Data.txt", "O*NET-SOC Code\tTitle\tDescription", &|rows| {
            for (code, title, ..) in OCCUPATIONS {
                rows.push(format!("{code}\t{title}\tnot taken along"));
            }
            rows.push("41-9099.00\tSales and Related Workers, All Other\tnot taken along".into());
        });
        tables.table("Job Zones.txt", "O*NET-SOC Code\tJob Zone\tDate\tDomain Source", &|rows| {
            for (code, _, zone, ..) in OCCUPATIONS {
                rows.push(format!("{code}\t{zone}\t01/2026\tAnalyst"));
            }
        });
        tables.table("Content Model Reference.txt", "Element ID\tElement Name\tDescription", &|rows| {
            for (id, name) in ELEMENTS {
                rows.push(format!("{id}\t{name}\tnot taken along"));
            }
        });
        tables.ratings("Skills.txt", "2.A.1.b", "2.B.1.e");
        tables.ratings("Knowledge.txt", "2.C.1.a", "2.C.1.e");
        let header = "O*NET-SOC Code\tElement ID\tScale ID\tCategory\tData Value\tRecommend Suppress";
        tables.table("Education, Training, and Experience.txt", header, &|rows| {
            for (code, _, _, experience, education) in OCCUPATIONS.into_iter().filter(|o| o.3 > 0) {
                rows.push(format!("{code}\t2.D.1\tRL\t{education}\t100\tN"));
                rows.push(format!("{code}\t3.A.1\tRW\t{experience}\t100\tN"));
                rows.push(format!("{code}\t3.A.2\tPT\t2\t100\tN"));
                rows.push(format!("{code}\t3.A.3\tOJ\t3\t100\tN"));
            }
        });
        tables.table(
            "Alternate Titles.txt",
            "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)",
            &|rows| {
                rows.push("41-2011.00\tCheckout Clerk\t\t01".into());
                rows.push("41-2011.00\tCashiers\t\t01".into());
            },
        );
        let header = "O*NET-SOC Code\tExample\tCommodity Code\tHot Technology\tIn Demand";
        tables.table("Technology Skills.txt", header, &|rows| {
            rows.push("41-2011.00\tC++\t1\tY\tN".into());
            rows.push("41-2011.00\tC\t1\tN\tY".into());
        });
        tables.table("Interests.txt", "O*NET-SOC Code\tElement ID\tScale ID\tData Value", &|rows| {
            rows.push("41-2011.00\t1.B.1.f\tOI\t6.5".into());
            rows.push("41-2011.00\t1.B.1.e\tOI\t5.5".into());
            rows.push("41-2011.00\t1.B.1.a\tOI\t2.5".into());
        });
        let header = "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex";
        tables.table("Related Occupations.txt", header, &|rows| {
            rows.push("41-2031.00\t41-1011.00\tPrimary-Short\t1".into());
            rows.push("41-2031.00\t41-2011.00\tPrimary-Short\t2".into());
            rows.push("41-2031.00\t41-2022.00\tPrimary-Short\t3".into());
            rows.push("41-1011.00\t11-2022.00\tPrimary-Long\t6".into());
            rows.push("41-2031.00\t41-9099.00\tSupplemental\t11".into());
        });
        fs::write(
            tables.clusters(),
            "Career Cluster\tCareer Pathway\tO*NET-SOC Code\tTitle\n\
             Marketing\tRetail\t41-2011.00\tCashiers\nMarketing\tRetail\t41-9099.00\tAll Other\n",
        )
        .unwrap();
        tables.workbook();
        tables
    }

    pub(super) fn onet(&self) -> PathBuf {
        self.0.path().join("onet")
    }
    pub(super) fn projections(&self) -> PathBuf {
        self.0.path().join("occupation.xlsx")
    }
    pub(super) fn clusters(&self) -> PathBuf {
        self.0.path().join("clusters.tsv")
    }
    pub(super) fn out(&self) -> PathBuf {
        self.0.path().join("out")
    }

    /// Writes or replaces a file of the O*NET folder.
    pub(super) fn put(&self, name: &str, text: &str) {
        fs::write(self.onet().join(name), text).unwrap();
    }

    fn table(&self, name: &str, header: &str, fill: &dyn Fn(&mut Vec<String>)) {
        let mut rows = vec![header.to_owned()];
        fill(&mut rows);
        self.put(name, &(rows.join("\n") + "\n"));
    }

    fn ratings(&self, name: &str, first: &str, second: &str) {
        let header = "O*NET-SOC Code\tElement ID\tScale ID\tData Value\tRecommend Suppress\tNot Relevant";
        self.table(name, header, &|rows| {
            for (at, (code, ..)) in OCCUPATIONS.into_iter().take(4).enumerate() {
                for (element, importance) in [(first, 5 - at), (second, 2 + at % 3)] {
                    rows.push(format!("{code}\t{element}\tIM\t{importance}\tN\tn/a"));
                    rows.push(format!("{code}\t{element}\tLV\t{}\tN\tN", importance + 1));
                }
            }
        });
    }

    fn workbook(&self) {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("Table 1.2").unwrap();
        let header = [
            "2030 National Employment Matrix title",
            "2030 National Employment Matrix code",
            "Occupation type",
            "Employment, 2030",
            "Employment, 2040",
            "Occupational openings, 2030–40 annual average",
            "Median annual wage, dollars, 2030[1]",
            "Typical education needed for entry",
            "Work experience in a related occupation",
            "Typical on-the-job training needed to attain competency in the occupation",
        ];
        for (column, name) in (0..).zip(header) {
            sheet.write(1, column, name).unwrap();
        }
        let short = "Short-term on-the-job training";
        let lines = [
            (
                "Sales managers",
                "11-2022",
                600.0,
                ">=$239,200",
                "Bachelor's degree",
                "Less than 5 years",
                "None",
            ),
            (
                "Supervisors",
                "41-1011",
                1400.5,
                "47000",
                "High school diploma or equivalent",
                "Less than 5 years",
                "None",
            ),
            (
                "Counter and parts",
                "41-2020",
                250.0,
                "36000",
                "No formal educational credential",
                "None",
                short,
            ),
            ("Cashiers", "41-2011", 3200.0, "—", "No formal educational credential", "None", short),
            (
                "Retail salespersons",
                "41-2031",
                3700.0,
                "34000",
                "No formal educational credential",
                "None",
                short,
            ),
        ];
        for (row, (title, code, jobs, pay, education, experience, training)) in (2..).zip(lines) {
            for (column, text) in
                [(0, title), (1, code), (2, "Line item"), (7, education), (8, experience), (9, training)]
            {
                sheet.write(row, column, text).unwrap();
            }
            for (column, thousands) in [(3, jobs), (4, jobs * 1.1), (5, jobs * 0.1)] {
                sheet.write(row, column, thousands).unwrap();
            }
            match pay.parse::<f64>() {
                Ok(amount) => sheet.write(row, 6, amount).unwrap(),
                Err(_) => sheet.write(row, 6, pay).unwrap(),
            };
        }
        sheet.write(9, 0, "Footnotes:").unwrap();
        book.save(self.projections()).unwrap();
    }
}

impl AsRef<Path> for Tables {
    fn as_ref(&self) -> &Path {
        self.0.path()
    }
}
