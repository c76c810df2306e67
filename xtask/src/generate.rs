//! `cargo xtask generate`

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::ArgMatches;
use portal_codegen::release::SURFACE;
use portal_codegen::{LOCK, Package, Portal, Runtime, Selection, generate, write};

use crate::output::{during, print};
use crate::workspace::{Folder, Task};
use crate::{Ending, release, report, vendor, workspace};

pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let tasks = match arguments.get_one::<PathBuf>("description") {
        Some(description) => vec![elsewhere(description, arguments)?],
        None => workspace::portals(arguments.get_one("portal"))?,
    };
    let mut failed = false;
    let mut rows = Vec::new();
    for task in &tasks {
        let start = Instant::now();
        let mut outcome = during(&format!("generating {}", task.name), || generate(&task.portal, &task.folder));
        let recording = release::reviewed(task, &mut outcome)?;
        let outcome = if arguments.get_flag("strict") { outcome.strict() } else { outcome };
        if report::diagnostics(&task.name, &outcome) {
            failed = true;
            continue;
        }
        let changes = write::write(&task.out, &outcome.files)?;
        let mut changed = changes.count();
        // The package first: from the old names, the next run makes the same package and the same names again.
        if let Some(folder) = &task.specs {
            let kept = [(LOCK, Some(&outcome.lock)), (SURFACE, recording.as_ref())];
            for (name, text) in kept.into_iter().filter_map(|(name, text)| Some((name, text?))) {
                changed += usize::from(write::replace(&folder.join(name), text)?);
            }
        }
        rows.push((task.name.as_str(), outcome, changed, start.elapsed()));
    }
    if !rows.is_empty() {
        print(report::table_head())?;
    }
    for (name, outcome, changed, took) in &rows {
        print(report::table_row(name, outcome, *changed, *took))?;
    }
    if arguments.get_flag("verbose") {
        rows.iter().try_for_each(|(name, outcome, ..)| print(format_args!("\n{name}\n{}", outcome.account())))?;
    }
    Ok(if failed { Ending::Findings } else { Ending::Done })
}

/// A package for a description anywhere, away from this workspace.
fn elsewhere(description: &Path, arguments: &ArgMatches) -> Result<Task, Box<dyn Error>> {
    let out = arguments.get_one::<PathBuf>("out").ok_or("--description needs --out")?;
    if is_within(out, &workspace::root().join("generated")) {
        return Err(
            "generated/ is for the portals of specs/; choose another folder for --out, or make a portal of the description"
                .into(),
        );
    }
    let folder_name = out.file_name().map_or_else(|| "client".to_owned(), |name| name.to_string_lossy().into_owned());
    let name = package_name(arguments.get_one::<String>("name").unwrap_or(&folder_name));
    let runtime = match arguments.get_one::<String>("runtime").map_or("vendored", String::as_str) {
        "vendored" => Runtime::Vendored(vendor::runtime()?),
        "path" => {
            let path = workspace::root().join("codegen/runtime").to_string_lossy().into_owned();
            Runtime::Path { path, version: env!("CARGO_PKG_VERSION").to_owned() }
        }
        version => Runtime::Version(version.to_owned()),
    };
    let text = |path: &PathBuf| path.to_string_lossy().into_owned();
    let package = Package {
        library: name.replace('-', "_"),
        name: name.clone(),
        version: "0.1.0".to_owned(),
        runtime,
        in_workspace: false,
    };
    let portal = Portal {
        settings: arguments.get_one::<PathBuf>("settings").map(text),
        description: Some(description.to_string_lossy().into_owned()),
        corrections: arguments.get_many::<PathBuf>("corrections").into_iter().flatten().map(text).collect(),
        outside: arguments.get_many::<PathBuf>("outside").into_iter().flatten().map(text).collect(),
        selection: selection(arguments),
        lock: workspace::read_or_empty(&out.join(LOCK))?,
        package,
    };
    Ok(Task { name, portal, folder: Folder(PathBuf::new()), out: out.clone(), specs: None })
}

fn selection(arguments: &ArgMatches) -> Selection {
    let names = |option: &str| arguments.get_many::<String>(option).into_iter().flatten().cloned().collect();
    Selection { tags: names("tags"), operations: names("operations"), types_only: arguments.get_flag("types-only") }
}

/// Whether a path, which may lead nowhere yet, is in a folder or is it.
fn is_within(path: &Path, folder: &Path) -> bool {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let real = whole.ancestors().find_map(|known| known.canonicalize().ok());
    // What is not there yet adds nothing but names below.
    real.zip(folder.canonicalize().ok()).is_some_and(|(path, folder)| path.starts_with(folder))
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
    use std::path::Path;

    use super::{is_within, package_name};

    #[test]
    fn a_package_has_a_name_that_a_program_can_write() {
        let named = ["Pet Store", "pet_store", "1st", "async", "gen", "core"].map(package_name);
        assert_eq!(named, ["pet-store", "pet_store", "client-1st", "client-async", "client-gen", "client-core"]);
    }

    #[test]
    fn a_folder_that_is_not_there_yet_is_within_those_above_it() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(is_within(&folder.join("src/../new/package"), folder));
        assert!(is_within(folder, folder));
        assert!(!is_within(&folder.join("../new"), folder));
    }
}
