//! The command line.

use std::num::NonZero;
use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};
use portal_command::arguments::{self, explain, format, path, strict};

use crate::corpus::{Partition, one};

/// All commands.
pub(crate) fn all() -> Command {
    Command::new("cargo xtask")
        .about("Generates SDKs from the API descriptions of bank portals, and keeps them fresh")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(generate())
        .subcommand(check())
        .subcommand(parity())
        .subcommand(explain())
        .subcommand(sandbox())
        .subcommand(identity())
        .subcommand(fetch())
        .subcommand(onboard())
        .subcommand(bench())
        .subcommand(corpus())
        .subcommand(fuzz())
        .subcommand(corpus_document())
}

fn generate() -> Command {
    Command::new("generate")
        .about("Writes the packages of the portals in specs/, or one for a description anywhere")
        .arg(portal().conflicts_with("description"))
        .args(arguments::of_run())
        .arg(arguments::description().requires("out"))
        // Where a portal is named, clap no longer asks for the description that these require.
        .args(arguments::of_description().map(|arg| arg.requires("description").conflicts_with("portal")))
}

fn check() -> Command {
    Command::new("check")
        .about("Fails if a generated package, a names.lock or a parity report is stale, if VERSION or CHANGELOG.md does not say what changed for callers, or a rule of the house is broken; writes nothing")
        .arg(portal())
        .arg(strict())
}

fn parity() -> Command {
    Command::new("parity").about("Prints what differs between a portal's environments, and what became of it").arg(portal())
}

fn sandbox() -> Command {
    Command::new("sandbox").about("Serves the bank of all portals on loopback until Ctrl-C")
}

fn identity() -> Command {
    Command::new("identity")
        .about("Client certificates for development")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
        Command::new("new")
            .about(
                "Writes a test QWAC with its key, as PEM and as PKCS#12, and the certificate of its issuer; overwrites nothing",
            )
            .after_help("The passphrase of the PKCS#12 file is that of PORTAL_IDENTITY_PASSPHRASE, else it is asked for.")
            .arg(
                Arg::new("organization")
                    .long("organization")
                    .value_name("NUMBER")
                    .help("Organisation number of the payment service provider")
                    .default_value("PSDSE-FINA-00000"),
            )
            .arg(
                Arg::new("roles")
                    .long("roles")
                    .value_name("ROLES")
                    .help("Its roles, with commas between: PSP_AS, PSP_PI, PSP_AI, PSP_IC")
                    .default_value("PSP_AI,PSP_PI"),
            )
            .arg(path("out", "DIR", "Folder of the files").required(true)),
    )
}

fn fetch() -> Command {
    Command::new("fetch")
        .about("Brings the files of a portal's folder from where its sources.yaml says, all of them or none, once they have been read")
        .arg(Arg::new("portal").value_name("PORTAL").required(true).help("A folder in specs/ with a sources.yaml"))
        .arg(
            Arg::new("check")
                .long("check")
                .action(ArgAction::SetTrue)
                .help("Only says whether something is newer, by exit status 1, and changes nothing"),
        )
        .arg(Arg::new("store").long("store").value_name("URL").help("Scheme and host of the store, instead of that in sources.yaml"))
}

fn onboard() -> Command {
    Command::new("onboard")
        .about("Does the steps of a portal's guide at its store: application, subscriptions, keys")
        .after_help("`cargo xtask onboard PORTAL` prints the plan; `cargo xtask onboard PORTAL --help` says what else there is.")
        .arg(Arg::new("portal").value_name("PORTAL").required(true).help("A folder in specs/ with an onboarding.yaml"))
        .arg(
            Arg::new("arguments")
                .value_name("ARGUMENTS")
                .num_args(..)
                .trailing_var_arg(true)
                .allow_hyphen_values(true)
                .help("Steps and options"),
        )
}

fn bench() -> Command {
    Command::new("bench")
        .about("Measures generation, `cargo check` of a package, and a call, as ratios to yardsticks of the same run")
        .arg(
            path("description", "FILE", "A description, or several; by default that of Open Payments and some of the corpus")
                .action(ArgAction::Append),
        )
        .arg(
            Arg::new("consumer")
                .long("consumer")
                .action(ArgAction::SetTrue)
                .conflicts_with("description")
                .help("Measures instead what a package costs who builds with it: builds from nothing, for some minutes"),
        )
}

fn corpus() -> Command {
    Command::new("corpus")
        .about("Makes a package of every description below a folder, compiles them, builds their clients, and tells what became of each")
        .after_help(
            "Files of JSON and YAML with `openapi` or `swagger` at their root are descriptions, unless another refers to them; packed ones (`.zst`, `.tar.zst`) need zstd. Exit status 1: a crash, a package that does not compile, or fewer operations or header parameters than are declared. Seconds and memory are those of this build.",
        )
        .arg(descriptions())
        .arg(Arg::new("partition").long("partition").value_name("K/N").help("Only each Nth description, from the Kth").value_parser(Partition::read))
        .arg(
            Arg::new("jobs")
                .long("jobs")
                .value_name("N")
                .help("How many are generated at once")
                .default_value("1")
                .value_parser(value_parser!(NonZero<usize>)),
        )
        .arg(Arg::new("no-check").long("no-check").action(ArgAction::SetTrue).help("Compiles nothing, and keeps nothing"))
        .arg(format())
}

fn fuzz() -> Command {
    let number = |name: &'static str, default: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name("N").default_value(default).value_parser(value_parser!(u64)).help(help)
    };
    Command::new("fuzz")
        .about("Changes descriptions below a folder at random, and looks for crashes, for what takes too long or too much memory, and for code that is no Rust")
        .after_help("What is found is kept below target/. Exit status 1: something was found.")
        .arg(descriptions())
        .arg(number("seconds", "60", "For how long"))
        .arg(number("seed", "1", "The first of the seeds: each makes one change, always the same"))
}

/// Where descriptions are looked for.
fn descriptions() -> Arg {
    let folders = Arg::new("path").value_name("DIR").help("A folder, or a file, or several");
    folders.required(true).num_args(1..).value_parser(value_parser!(PathBuf))
}

/// One description of `corpus`, in a process of its own.
fn corpus_document() -> Command {
    let paths = ["unpacked", "path", "root", "package", "out"];
    let argument = |name| match name {
        "unpacked" | "out" => Arg::new(name).required(true).value_parser(value_parser!(PathBuf)),
        name => Arg::new(name).required(true),
    };
    Command::new(one::COMMAND)
        .hide(true)
        .args(paths.map(argument))
        .arg(Arg::new("parse").long("parse").action(ArgAction::SetTrue))
}

fn portal() -> Arg {
    Arg::new("portal").value_name("PORTAL").help("A folder in specs/; all of them by default")
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn what_says_more_of_a_description_is_refused_beside_a_portal() {
        for option in ["--out", "--name", "--settings", "--corrections", "--runtime"] {
            let parsed = all().try_get_matches_from(["xtask", "generate", "a-portal", option, "x"]);
            assert!(parsed.is_err_and(|error| error.to_string().contains("cannot be used with")), "{option}");
        }
    }

    #[test]
    fn a_description_goes_to_a_folder() {
        let alone = all().try_get_matches_from(["xtask", "generate", "--description", "api.yaml"]);
        assert!(alone.is_err_and(|error| error.to_string().contains("--out <DIR>")));
        assert!(all().try_get_matches_from(["xtask", "generate", "--description", "api.yaml", "--out", "x"]).is_ok());
    }
}
