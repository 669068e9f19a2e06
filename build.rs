//! Builds the web pages of `web/` with npm into the build folder, for `src/server/web.rs` to embed.
//!
//! The source folder is never written to. Where npm is missing or fails, the crate builds without the pages and says so;
//! with `CAREER_GRAPH_WEB=on` or `CI=true` that is an error. `CAREER_GRAPH_WEB=off` leaves the pages out.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// Of a failed command's output, so many of the last lines are shown.
const LINES_SHOWN: usize = 15;

fn main() -> ExitCode {
    let folder = |variable: &str| std::env::var_os(variable).map_or_else(PathBuf::new, PathBuf::from);
    let (source, out) = (folder("CARGO_MANIFEST_DIR").join("web"), folder("OUT_DIR"));
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=CAREER_GRAPH_WEB");
    let set = |variable: &str| std::env::var(variable).unwrap_or_default();
    let wish = set("CAREER_GRAPH_WEB");
    let is_required = wish == "on" || set("CI") == "true";
    let built = match wish.as_str() {
        "" | "on" => build(&source, &out.join("web")),
        "off" => Err(Missing::Off),
        _ => {
            println!("cargo::error=CAREER_GRAPH_WEB is {wish:?}; it may be on, off, or not set");
            return ExitCode::FAILURE;
        }
    };
    let table = match &built {
        Ok(pages) => table(pages).unwrap_or_default(),
        Err(missing) => {
            missing.tell(is_required);
            if is_required && !matches!(missing, Missing::Off) {
                return ExitCode::FAILURE;
            }
            // Elsewhere the same could be an error.
            println!("cargo::rerun-if-env-changed=CI");
            format!("(Err(super::Missing::{}), &[])", missing.variant())
        }
    };
    if let Err(error) = fs::write(out.join("web.rs"), table) {
        println!("cargo::error={}: {error}", out.display());
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Why there are no pages.
enum Missing {
    /// Nobody wants them.
    Off,
    /// npm cannot be run.
    Npm(io::Error),
    /// Something went wrong, with its account of it.
    Failed(String),
}

impl Missing {
    const fn variant(&self) -> &'static str {
        match self {
            Missing::Off => "Off",
            Missing::Npm(_) => "Npm",
            Missing::Failed(_) => "Failed",
        }
    }

    fn tell(&self, is_required: bool) {
        let kind = if is_required { "error" } else { "warning" };
        let text = match self {
            Missing::Off => return,
            Missing::Npm(error) => format!(
                "npm cannot be run ({error}), so the explorer and /graphiql are left out. Install Node.js 20.19 or later with npm"
            ),
            Missing::Failed(account) => {
                format!("the web pages did not build, so the explorer and /graphiql are left out.\n{account}")
            }
        };
        for line in text.lines() {
            println!("cargo::{kind}={line}");
        }
        if !is_required {
            println!(
                "cargo::warning=To try again, build with CAREER_GRAPH_WEB=on; to be spared this, with =off"
            );
        }
    }
}

impl From<io::Error> for Missing {
    fn from(error: io::Error) -> Self {
        Missing::Failed(error.to_string())
    }
}

/// Builds the pages in a copy of their source; gives the folder with the result.
fn build(source: &Path, copy: &Path) -> Result<PathBuf, Missing> {
    let files = sources(source)?;
    // The explorer's operations are typed by it.
    let schema = source.with_file_name("schema.graphql");
    println!("cargo::rerun-if-changed={}", schema.display());
    for file in &files {
        println!("cargo::rerun-if-changed={}", source.join(file).display());
    }
    // New files in these.
    for folder in ["src", "build"] {
        println!("cargo::rerun-if-changed={}", source.join(folder).display());
    }
    let fingerprint = |wanted: &dyn Fn(&Path) -> bool| {
        let mut hasher = DefaultHasher::new();
        for file in files.iter().filter(|file| wanted(file)) {
            hasher.write(file.to_string_lossy().as_bytes());
            hasher.write(&fs::read(source.join(file))?);
        }
        Ok::<_, io::Error>(format!("{:016x}", hasher.finish()))
    };
    let packages =
        fingerprint(&|file| file.starts_with("package.json") || file.starts_with("package-lock.json"))?;
    let everything = {
        let mut hasher = DefaultHasher::new();
        hasher.write(fingerprint(&|_| true)?.as_bytes());
        hasher.write(&fs::read(&schema)?);
        format!("{:016x}", hasher.finish())
    };
    let (installed, built) = (copy.join("installed.stamp"), copy.join("built.stamp"));
    let holds = |stamp: &Path, text: &str| fs::read_to_string(stamp).is_ok_and(|found| found == text);
    let dist = copy.join("dist");
    if holds(&built, &everything) && dist.is_dir() {
        return Ok(dist);
    }
    clear(copy, &["node_modules", "installed.stamp"])?;
    for file in &files {
        let target = copy.join(file);
        fs::create_dir_all(target.parent().unwrap_or(copy))?;
        fs::copy(source.join(file), target)?;
    }
    // Where the copy of the source looks for it, as the source does: a folder up.
    fs::copy(&schema, copy.with_file_name("schema.graphql"))?;
    if !holds(&installed, &packages) {
        let options = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"];
        npm(copy, &options)?;
        fs::write(installed, packages)?;
    }
    npm(copy, &["run", "build"])?;
    fs::write(built, everything)?;
    Ok(dist)
}

/// The files of the pages' source, relative to it, sorted. What npm and Vite may have left there by hand is none of it.
fn sources(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    walk(folder, Path::new(""), &["node_modules", "dist"], &mut files)?;
    files.retain(|file| file != Path::new("src/explorer/generated.ts"));
    files.sort();
    Ok(files)
}

fn walk(root: &Path, within: &Path, skipped: &[&str], files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(within))? {
        let entry = entry?;
        let path = within.join(entry.file_name());
        if !entry.file_type()?.is_dir() {
            files.push(path);
        } else if !skipped.iter().any(|name| entry.file_name() == *name) {
            walk(root, &path, skipped, files)?;
        }
    }
    Ok(())
}

/// Empties a folder but for these entries.
fn clear(folder: &Path, kept: &[&str]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if kept.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn npm(folder: &Path, arguments: &[&str]) -> Result<(), Missing> {
    let program = OsString::from(if cfg!(windows) { "npm.cmd" } else { "npm" });
    let output = Command::new(program).args(arguments).current_dir(folder).output().map_err(Missing::Npm)?;
    if output.status.success() {
        return Ok(());
    }
    let mut account = format!("npm {} ended with {}:", arguments.join(" "), output.status);
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    // Node's own stack says nothing to whoever builds.
    let is_telling = |line: &&str| !line.trim().is_empty() && !line.contains("    at ");
    let lines: Vec<_> = said.lines().filter(is_telling).collect();
    for line in &lines[lines.len().saturating_sub(LINES_SHOWN)..] {
        let _ = write!(account, "\n{line}");
    }
    Err(Missing::Failed(account))
}

/// The pages as an expression of Rust: path, fingerprint, and the contents in brotli and in gzip, sorted by path.
fn table(dist: &Path) -> io::Result<String> {
    let mut paths = Vec::new();
    walk(dist, Path::new(""), &[], &mut paths)?;
    let is_packed = |path: &Path| path.extension().is_some_and(|e| e == "br" || e == "gz");
    let mut files = Vec::new();
    for path in paths.iter().filter(|path| !is_packed(path)) {
        let mut hasher = DefaultHasher::new();
        hasher.write(&fs::read(dist.join(path))?);
        files.push((path.to_string_lossy().replace('\\', "/"), hasher.finish()));
    }
    files.sort();
    let mut table = String::from("(Ok(()), &[\n");
    for (path, fingerprint) in files {
        let bytes = |suffix: &str| {
            format!(r#"include_bytes!(concat!(env!("OUT_DIR"), "/web/dist/{path}.{suffix}"))"#)
        };
        let (brotli, gzip) = (bytes("br"), bytes("gz"));
        let _ = writeln!(
            table,
            "    super::File {{ path: {path:?}, tag: \"W/\\\"{fingerprint:016x}\\\"\", brotli: {brotli}, gzip: {gzip} }},"
        );
    }
    table.push_str("])\n");
    Ok(table)
}
