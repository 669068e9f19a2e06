//! `examples/typescript`, by the commands of its README.

use std::process::Command;

use super::{demonstration, printed, template_readme};
use crate::node;
use crate::service::Service;

#[test]
fn the_typescript_template_does_what_its_readme_says() {
    let what = "the client in TypeScript";
    let Some(folder) = node::installed_from("examples/typescript", "template", what) else { return };
    let service = Service::start();
    let readme = template_readme();
    let commands = readme.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    let mut commands = commands.lines();
    assert_eq!(commands.next(), Some("npm ci --ignore-scripts"), "which has just been done");
    let mut last = String::new();
    for command in commands {
        let mut shell = Command::new("sh");
        shell.args(["-c", command]).current_dir(&folder);
        last = printed(shell.env("CAREER_GRAPH_URL", &service.url).env("npm_config_loglevel", "silent"));
    }
    assert!(last == demonstration(), "examples/typescript/README.md: it now prints\n{last}");
}
