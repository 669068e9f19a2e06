//! The schema, mistakes in the arguments, and standard output that cannot be written.

use std::io;

use super::{Ran, SMALL, program};

#[test]
fn the_schema_is_printed_whatever_the_data() {
    let ran = Ran::of(&["schema"]);
    let sdl = ran.success();
    for part in ["type Query {", "interface Node {", "union PathOutcome =", "input RoleFilter {"] {
        assert!(sdl.contains(part), "{part} is not in\n{sdl}");
    }
    assert!(sdl.ends_with('\n'));
}

#[test]
fn arguments_at_fault_exit_with_2() {
    for arguments in [
        &["--bogus"][..],
        &["bogus"],
        &["path", "office-clerk"],
        &["path", "a", "b", "--by", "luck"],
        &["query"],
        &["serve", "--limit-depth", "0"],
        &["serve", "--limit-body-bytes", "much"],
        &["serve", "--threads", "1"],
        &["path", "a", "b", "--limit-depth", "3"],
        &["import", "mars"],
    ] {
        let ran = Ran::of(arguments);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.stderr.starts_with("error: ") || ran.stderr.contains("Usage: "), "{}", ran.stderr);
    }
}

#[test]
fn an_address_that_is_none_is_shown_how_to_write_one() {
    let ran = Ran::of(&["serve", "--listen", "localhost:80"]);
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.contains("write an IP address and a port, such as 127.0.0.1:8080"), "{}", ran.stderr);
}

#[test]
fn help_and_version_are_no_mistakes() {
    assert!(Ran::of(&["--help"]).success().contains("Usage: career-graph"));
    assert_eq!(Ran::of(&["--version"]).success(), format!("career-graph {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_reader_that_has_gone_is_no_mistake() {
    for arguments in [&["schema"][..], &["path", "office-clerk", "receptionist"], &["check", SMALL[1]]] {
        let (reader, writer) = io::pipe().expect("a pipe");
        drop(reader);
        let data = if arguments[0] == "path" { &SMALL[..] } else { &[] };
        let output = program().args(arguments).args(data).stdout(writer).output().expect("the program runs");
        assert_eq!(
            (output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()),
            (Some(0), ""),
            "{arguments:?}"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = std::fs::File::options().write(true).open("/dev/full").expect("a full device");
    let output = program().arg("schema").stdout(full).output().expect("the program runs");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.starts_with("standard output: cannot be written: "), "{error}");
    assert_eq!(output.status.code(), Some(1));
}
