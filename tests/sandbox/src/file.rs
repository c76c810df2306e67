//! Files of a portal's folder, as values.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;

use crate::error::BankError;

/// Reads a file of YAML or JSON. A fault in it has the place `FOLDER/FILE`.
pub(crate) fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T, BankError> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).map_err(|source| BankError::File { path, source })?;
    let value = if name.ends_with(".json") {
        serde_json::from_str(&text).map_err(|error| error.to_string())
    } else {
        serde_yaml::from_str(&text).map_err(|error| error.to_string())
    };
    value.map_err(|error| BankError::description(place(folder, name), error))
}

/// The file with the name of its folder, which is the portal's.
pub(crate) fn place(folder: &Path, name: &str) -> String {
    match folder.file_name() {
        Some(portal) => format!("{}/{name}", portal.to_string_lossy()),
        None => name.to_owned(),
    }
}
