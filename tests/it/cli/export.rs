//! `career-graph export`.

use super::{Ran, layer};

#[test]
fn a_picture_is_printed_or_written() {
    let printed = Ran::on_small(&["export", "--path", "Office Clerk", "project manager"]);
    let svg = printed.success();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"), "{svg}");
    assert!(svg.contains("Office Clerk to Project Manager"), "{svg}");
    let folder = layer(&[]);
    let file = folder.path().join("path.svg");
    let file_name = file.to_str().unwrap();
    let written = Ran::on_small(&["export", "--path", "office-clerk", "project-manager", "--out", file_name]);
    assert_eq!(written.success(), "");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), svg);
}

#[test]
fn every_part_in_every_format() {
    let parts: [&[&str]; 6] = [
        &["--path", "office-clerk", "project-manager", "--by", "steps"],
        &["--stops", "office-clerk,project-coordinator,project-manager"],
        &["--around", "project-coordinator", "--depth", "2", "--kinds", "advancement", "--limit", "3"],
        &["--ladder", "Project Coordinator"],
        &["--track", "business-operations"],
        &["--roles", "office-clerk,general clerk,performer"],
    ];
    for part in parts {
        for (format, start) in [
            ("svg", "<svg"),
            ("dot", "digraph"),
            ("graphml", "<?xml"),
            ("mermaid", "---\ntitle"),
            ("cytoscape", "{"),
            ("layout", "{"),
        ] {
            let ran = Ran::on_small(&[&["export", "--format", format], part].concat());
            assert!(ran.success().starts_with(start), "{part:?} as {format}: {}", ran.stdout);
        }
    }
}

#[test]
fn wrong_names_are_all_told_with_the_nearest() {
    let ran = Ran::on_small(&["export", "--roles", "ofice clerk,performer,projct manager"]);
    let lines: Vec<_> = ran.failure().lines().collect();
    assert!(lines[0].starts_with("--roles: no role is called \"ofice clerk\". Did you mean"), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("no role is called \"projct manager\"")), "{lines:?}");
    let ran = Ran::on_small(&["export", "--track", "bussiness-operations"]);
    assert!(
        ran.failure().contains("names no track") && ran.failure().contains("business-operations"),
        "{ran:?}"
    );
}

#[test]
fn what_cannot_be_drawn_is_told() {
    for (arguments, says) in [
        (&["--path", "physician", "office-clerk"][..], "no transition out of \"Physician\""),
        (
            &["--stops", "physician,office-clerk"],
            "No transition leads from \"Physician\" to \"Office Clerk\"",
        ),
        (&["--around", "performer", "--depth", "9"], "\"depth\" is 9, but must be 1 to 3"),
        (&["--around", "performer", "--limit", "0"], "\"limit\" is 0, but must be 1 to 1000"),
        (
            &["--around", "performer", "--out", "no/such/folder/a.svg"],
            "no/such/folder/a.svg: cannot be written",
        ),
    ] {
        let ran = Ran::on_small(&[&["export"], arguments].concat());
        assert!(ran.failure().contains(says), "{ran:?}");
    }
}

#[test]
fn exactly_one_part_is_asked_for() {
    for arguments in [
        &["export"][..],
        &["export", "--around", "performer", "--track", "business-operations"],
        &["export", "--ladder", "performer", "--limit", "3"],
        &["export", "--track", "business-operations", "--depth", "2"],
        &["export", "--around", "performer", "--format", "png"],
    ] {
        let ran = Ran::on_small(arguments);
        assert_eq!(ran.status, 2, "{arguments:?}: {ran:?}");
    }
}
