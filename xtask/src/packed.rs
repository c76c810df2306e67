//! Files that are packed with zstd, as the corpus has them.

use std::error::Error;
use std::path::Path;
use std::process::Command;

/// The content of a packed file.
///
/// # Errors
/// What `zstd` says, or that it is not there.
pub(crate) fn content(packed: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let output = Command::new("zstd").args(["-dqc", "--long=24"]).arg(packed).output();
    let output = output.map_err(|error| format!("the program `zstd` is needed: {error}"))?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(format!("{}: {}", packed.display(), String::from_utf8_lossy(&output.stderr)).into()),
    }
}
