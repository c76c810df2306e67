//! The command line.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};

/// All commands.
pub(crate) fn all() -> Command {
    Command::new("cargo xtask")
        .about("Generates SDKs from the API descriptions of bank portals, and keeps them fresh")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(generate())
        .subcommand(check())
        .subcommand(parity())
        .subcommand(sandbox())
        .subcommand(bench())
}

fn generate() -> Command {
    Command::new("generate")
        .about("Writes the packages of the portals in specs/, or one for a description anywhere")
        .arg(portal())
        .arg(
            Arg::new("verbose")
                .short('v')
                .long("verbose")
                .action(ArgAction::SetTrue)
                .help("Prints what became of every node of the descriptions, by construct"),
        )
        .arg(
            path("description", "FILE", "Generate from this description instead of a portal in specs/")
                .conflicts_with("portal")
                .requires("out"),
        )
        .arg(path("out", "DIR", "Folder of the package").requires("description"))
        .arg(
            Arg::new("name")
                .long("name")
                .value_name("NAME")
                .help("Name of the package; by default that of the folder")
                .requires("description"),
        )
        .arg(path("settings", "FILE", "A portal.yaml for the description").requires("description"))
        .arg(
            path("corrections", "FILE", "An overlay for the description; may be given more than once")
                .action(ArgAction::Append)
                .requires("description"),
        )
        .arg(
            Arg::new("runtime")
                .long("runtime")
                .value_name("WHERE")
                .help("Where the package finds the runtime: `vendored` beside it, `path` in this workspace, or a version")
                .default_value("vendored")
                .requires("description"),
        )
}

fn check() -> Command {
    Command::new("check")
        .about("Fails if a generated package, a names.lock or a parity report is stale, or a rule of the house is broken; writes nothing")
        .arg(portal())
}

fn parity() -> Command {
    Command::new("parity").about("Prints what differs between a portal's environments, and what became of it").arg(portal())
}

fn sandbox() -> Command {
    Command::new("sandbox").about("Serves the bank of both portals on loopback until Ctrl-C")
}

fn bench() -> Command {
    Command::new("bench")
        .about("Measures generation and `cargo check` of a package, as ratios to yardsticks of the same run")
        .arg(path("description", "FILE", "The description; by default that of Open Payments"))
}

fn portal() -> Arg {
    Arg::new("portal").value_name("PORTAL").help("A folder in specs/; all of them by default")
}

fn path(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help).value_parser(value_parser!(PathBuf))
}
