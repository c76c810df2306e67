//! The portals in `specs/`.

use std::error::Error;
use std::fs;
use std::path::Path;

use serde_yaml::Value;

/// A portal that has settings, and so a package.
pub(crate) struct Portal {
    /// The name of its folder, in `specs/` and in `generated/`.
    pub(crate) name: String,
    /// The library of its package.
    pub(crate) library: String,
}

/// All of them, by name.
pub(crate) fn all(specs: &Path) -> Result<Vec<Portal>, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", specs.display());
    let mut portals = Vec::new();
    for entry in fs::read_dir(specs)? {
        let entry = entry?;
        let settings = entry.path().join("portal.yaml");
        if settings.is_file() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let settings: Value = serde_yaml::from_str(&fs::read_to_string(settings)?)?;
            let library = settings.get("library").and_then(Value::as_str).map_or_else(|| name.replace('-', "_"), str::to_owned);
            portals.push(Portal { name, library });
        }
    }
    portals.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(portals)
}
