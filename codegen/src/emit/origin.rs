//! `origin.json`: the sources of a package, and its own files.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::FileSet;

/// Name of the record.
pub const ORIGIN: &str = "origin.json";

/// An input of the generator.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Its SHA-256, in hexadecimal.
    pub checksum: String,
}

impl Source {
    /// An input of these bytes.
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.to_owned(), checksum: checksum(bytes) }
    }
}

/// The record of a package.
pub(crate) fn record(sources: &[Source], files: &FileSet) -> String {
    let sources = sources.iter().map(|source| (source.name.clone(), Value::String(source.checksum.clone())));
    let record = json!({
        "written by": "cargo xtask generate",
        "generator": concat!("portal-codegen ", env!("CARGO_PKG_VERSION")),
        "sources, by SHA-256": Value::Object(sources.collect()),
        "files": files.keys().collect::<Vec<_>>(),
    });
    format!("{record:#}\n")
}

/// The files that a record lists: those that are ours to replace and to remove. None, if it cannot be read.
pub fn listed_files(record: &str) -> Vec<String> {
    let record: Value = serde_json::from_str(record).unwrap_or_default();
    let files = record["files"].as_array().map(Vec::as_slice).unwrap_or_default();
    files.iter().filter_map(Value::as_str).filter(|path| is_inside(path)).map(str::to_owned).collect()
}

/// Whether a path stays in the folder that it is relative to.
fn is_inside(path: &str) -> bool {
    std::path::Path::new(path).components().all(|part| matches!(part, std::path::Component::Normal(_)))
}

fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
