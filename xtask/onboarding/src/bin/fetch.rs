//! `cargo xtask fetch`: brings the files of a portal's folder into another, which is put in place once all of them are right.
//!
//! Arguments: the portal's folder, the folder to bring them to, and the address of the store if it is not that of `sources.yaml`. Without a
//! second folder nothing is written. Exit status 0: nothing is newer. 1: something is. 2: could not be done.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use portal_onboarding::{Fetched, OnboardingError, Record, Sources};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, out, store] = &arguments[..] else {
        eprintln!("error: expected a portal's folder, a folder to bring to, and the address of a store");
        return ExitCode::from(2);
    };
    let optional = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    match fetch(Path::new(folder), optional(out).as_deref(), optional(store).as_deref()) {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Brings the files; whether one of them is newer.
fn fetch(folder: &Path, out: Option<&str>, store: Option<&str>) -> Result<bool, OnboardingError> {
    let mut sources = Sources::read(folder)?;
    if let (Some(known), Some(store)) = (&mut sources.store, store) {
        store.trim_end_matches('/').clone_into(&mut known.address);
    }
    let before = Record::read(folder)?;
    let local = |error: std::io::Error| OnboardingError::Local(error.to_string());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(local)?;
    let fetched = runtime.block_on(sources.fetch(&before))?;
    for Fetched { name, entry, is_new, .. } in &fetched {
        let version = entry.version.as_deref().map_or_else(String::new, |version| format!(", version {version}"));
        println!(
            "{:<8} {name}: {} bytes{version}, from {}",
            if *is_new { "newer" } else { "as it was" },
            entry.bytes,
            entry.from
        );
    }
    if let Some(out) = out {
        write(Path::new(out), &fetched)?;
    }
    Ok(fetched.iter().any(|fetched| fetched.is_new))
}

fn write(out: &Path, fetched: &[Fetched]) -> Result<(), OnboardingError> {
    let fault = |path: &Path, error: std::io::Error| OnboardingError::Local(format!("{}: {error}", path.display()));
    for Fetched { name, content, .. } in fetched.iter().filter(|fetched| fetched.is_new) {
        let path = out.join(name);
        fs::write(&path, content.as_deref().unwrap_or_default()).map_err(|error| fault(&path, error))?;
    }
    let files = fetched.iter().map(|fetched| (fetched.name.clone(), fetched.entry.clone())).collect();
    let path = out.join(Record::FILE);
    fs::write(&path, Record { files }.text()?).map_err(|error| fault(&path, error))
}
