//! `generate`: a package for a description anywhere.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::ArgMatches;
use portal_codegen::{LOCK, Outcome, Package, Portal, Runtime, Selection, generate, write};

use crate::arguments::is_for_programs;
use crate::output::{during, print};
use crate::{Ending, Folder, RUNTIME, note, read_or_empty, report};

/// Writes the package that is asked for; `workspace` is the folder of the runtime that `--runtime path` means.
///
/// # Errors
/// What keeps it from being run: an argument, or a file that cannot be written.
pub fn run(arguments: &ArgMatches, workspace: Option<&Path>) -> Result<Ending, Box<dyn Error>> {
    let start = Instant::now();
    let out = arguments.get_one::<PathBuf>("out").ok_or("--description needs --out")?;
    let portal = portal(arguments, out, workspace)?;
    let name = portal.package.name.clone();
    let outcome = during(&format!("generating {name}"), || generate(&portal, &Folder(PathBuf::new())));
    let outcome = if arguments.get_flag("strict") { outcome.strict() } else { outcome };
    if is_for_programs(arguments) {
        return noted(&name, &outcome, out);
    }
    if report::diagnostics(&name, &outcome) {
        return Ok(Ending::Findings);
    }
    let changed = write::write(out, &outcome.files)?.count();
    print(report::table_head())?;
    print(report::table_row(&name, &outcome, changed, start.elapsed()))?;
    if arguments.get_flag("verbose") {
        print(format_args!("\n{name}\n{}", outcome.account()))?;
    }
    Ok(Ending::Done)
}

/// Writes the package unless there are errors, and prints the note of both.
fn noted(name: &str, outcome: &Outcome, out: &Path) -> Result<Ending, Box<dyn Error>> {
    let is_good = !report::has_errors(outcome);
    let changed = if is_good { Some(write::write(out, &outcome.files)?.count()) } else { None };
    print(note::note(&[note::package(name, outcome, changed)]))?;
    Ok(if is_good { Ending::Done } else { Ending::Findings })
}

fn portal(arguments: &ArgMatches, out: &Path, workspace: Option<&Path>) -> Result<Portal, Box<dyn Error>> {
    let folder_name = out.file_name().map_or_else(|| "client".to_owned(), |name| name.to_string_lossy().into_owned());
    let name = package_name(arguments.get_one::<String>("package").unwrap_or(&folder_name));
    let text = |path: &PathBuf| path.to_string_lossy().into_owned();
    let texts = |option: &str| arguments.get_many::<PathBuf>(option).into_iter().flatten().map(text).collect();
    let names = |option: &str| arguments.get_many::<String>(option).into_iter().flatten().cloned().collect();
    Ok(Portal {
        settings: arguments.get_one::<PathBuf>("settings").map(text),
        description: arguments.get_one::<PathBuf>("description").map(text),
        corrections: texts("corrections"),
        outside: texts("outside"),
        selection: Selection {
            tags: names("tags"),
            operations: names("operations"),
            types_only: arguments.get_flag("types-only"),
        },
        check_requests: arguments.get_flag("check-requests"),
        lock: read_or_empty(&out.join(LOCK))?,
        package: Package {
            library: name.replace('-', "_"),
            name,
            version: "0.1.0".to_owned(),
            runtime: runtime(arguments, workspace)?,
            in_workspace: false,
        },
    })
}

fn runtime(arguments: &ArgMatches, workspace: Option<&Path>) -> Result<Runtime, Box<dyn Error>> {
    Ok(match (arguments.get_one::<String>("runtime").map_or("vendored", String::as_str), workspace) {
        ("vendored", _) => {
            Runtime::Vendored(RUNTIME.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
        }
        ("path", Some(folder)) => {
            Runtime::Path { path: folder.to_string_lossy().into_owned(), version: env!("CARGO_PKG_VERSION").to_owned() }
        }
        ("path", None) => return Err("`--runtime path` is of a workspace; name `vendored`, or a version".into()),
        (version, _) => Runtime::Version(version.to_owned()),
    })
}

/// A name that Cargo takes.
fn package_name(text: &str) -> String {
    let name: String = text
        .chars()
        .map(|character| if character.is_ascii_alphanumeric() || character == '_' { character.to_ascii_lowercase() } else { '-' })
        .collect();
    // A keyword cannot be written in a path, and a crate of Rust's own would be hidden.
    let library = name.replace('-', "_");
    let is_taken = syn::parse_str::<syn::Ident>(&library).is_err() || OF_RUST.contains(&library.as_str());
    match name.chars().next() {
        Some(first) if first.is_ascii_alphabetic() && !is_taken => name,
        _ => format!("client-{name}"),
    }
}

/// Names of Rust's own crates, and a keyword of edition 2024 that is none for parsers of others.
const OF_RUST: [&str; 6] = ["alloc", "core", "gen", "proc_macro", "std", "test"];

#[cfg(test)]
mod tests {
    use super::package_name;

    #[test]
    fn a_package_has_a_name_that_a_program_can_write() {
        let named = ["Pet Store", "pet_store", "1st", "async", "gen", "core"].map(package_name);
        assert_eq!(named, ["pet-store", "pet_store", "client-1st", "client-async", "client-gen", "client-core"]);
    }
}
