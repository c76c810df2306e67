//! What makes one Cargo workspace of many generated packages.
//!
//! A module of whoever checks many of them at once, by `#[path]`.

use std::fs;
use std::io;
use std::path::Path;

use toml::{Table, Value};

/// Writes the manifest of a workspace, which has the lints of the repository with warnings denied, and the versions of dependencies that the
/// repository was tested with.
///
/// # Errors
/// Any I/O error, and a manifest of the repository that is no TOML.
pub(crate) fn write(repository: &Path, folder: &Path, members: &[String]) -> io::Result<()> {
    let text = fs::read_to_string(repository.join("Cargo.toml"))?;
    let mut manifest: Table = text.parse().map_err(io::Error::other)?;
    if let Some(workspace) = manifest.get_mut("workspace").and_then(Value::as_table_mut) {
        workspace.retain(|key, _| matches!(key, "resolver" | "package" | "lints"));
        workspace.insert("members".to_owned(), Value::from(members.to_vec()));
        if let Some(lints) = workspace.get_mut("lints").and_then(|lints| lints.get_mut("rust")).and_then(Value::as_table_mut) {
            lints.insert("warnings".to_owned(), Value::from("deny"));
        }
    }
    manifest.retain(|key, _| key == "workspace");
    fs::write(folder.join("Cargo.toml"), manifest.to_string())?;
    fs::copy(repository.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(())
}
