//! The command line.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

/// `generate` for a description anywhere.
pub fn generate() -> Command {
    Command::new("generate")
        .about("Writes a package for an API description")
        .arg(description().required(true))
        .args(of_run())
        .args(of_description().map(|arg| if arg.get_id() == "out" { arg.required(true) } else { arg }))
}

/// `explain`.
pub fn explain() -> Command {
    Command::new("explain")
        .about("Says what a finding is about, why it weighs what it weighs, and what would be right; without a code, lists all of them")
        .arg(Arg::new("code").value_name("CODE").help("The code of the finding, such as P0301"))
}

/// The description to generate from.
pub fn description() -> Arg {
    path("description", "FILE", "Generate from this description")
}

/// What is said of any run that generates.
pub fn of_run() -> [Arg; 3] {
    let verbose = Arg::new("verbose").short('v').long("verbose").action(ArgAction::SetTrue);
    [verbose.help("Prints what became of every node of the descriptions, by construct"), format(), strict()]
}

/// `--format`.
pub fn format() -> Arg {
    let format = Arg::new("format").long("format").value_name("FORMAT").value_parser(["text", "json"]).default_value("text");
    format.help("How it is said what was made and found: for people, or as JSON for programs")
}

/// Whether a run is to be noted for programs.
pub fn is_for_programs(arguments: &ArgMatches) -> bool {
    arguments.get_one::<String>("format").is_some_and(|format| format == "json")
}

/// `--strict`.
pub fn strict() -> Arg {
    Arg::new("strict").long("strict").action(ArgAction::SetTrue).help("Makes warnings errors")
}

/// What says more of a description.
pub fn of_description() -> [Arg; 10] {
    [
        path("out", "DIR", "Folder of the package"),
        Arg::new("package")
            .long("package")
            .visible_alias("name")
            .value_name("NAME")
            .help("Name of the package; by default that of the folder"),
        path("settings", "FILE", "A portal.yaml for the description"),
        path("corrections", "FILE", "An overlay for the description; may be given more than once").action(ArgAction::Append),
        path(
            "outside",
            "DIR",
            "A folder, besides that of the description, in which its references may lead; may be given more than once",
        )
        .long("allow-references-outside")
        .action(ArgAction::Append),
        Arg::new("runtime")
            .long("runtime")
            .value_name("WHERE")
            .help("Where the package finds the runtime: `vendored` beside it, `path` in this workspace, or a version")
            .default_value("vendored"),
        names("tags", "TAGS", "Only operations with one of these tags, with commas between, and the types that they reach"),
        names("operations", "OPERATIONS", "Only these operations, by operationId or as `METHOD /path`, with commas between"),
        Arg::new("types-only")
            .long("types-only")
            .action(ArgAction::SetTrue)
            .help("Only types: those of all named schemas, or of those that the selected operations reach"),
        Arg::new("check-requests")
            .long("check-requests")
            .action(ArgAction::SetTrue)
            .help("Holds values to the bounds, lengths and patterns of the description before they are sent"),
    ]
}

/// An option whose value is a path.
pub fn path(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help).value_parser(value_parser!(PathBuf))
}

fn names(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help).value_delimiter(',').action(ArgAction::Append)
}
