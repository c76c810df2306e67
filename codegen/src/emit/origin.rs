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

/// The record of a package. Its sources are named from a folder on, if there is one: where they lie on a machine is nobody's business.
pub(crate) fn record(sources: &[Source], folder: Option<&str>, files: &FileSet) -> String {
    let name = |source: &Source| folder.map_or_else(|| source.name.clone(), |folder| from_folder(&source.name, folder));
    let sources = sources.iter().map(|source| (name(source), Value::String(source.checksum.clone())));
    let record = json!({
        "written by": "cargo xtask generate",
        "generator": concat!("portal-codegen ", env!("CARGO_PKG_VERSION")),
        "sources, by SHA-256": Value::Object(sources.collect()),
        "files": files.keys().collect::<Vec<_>>(),
    });
    format!("{record:#}\n")
}

/// A path as it is written in a folder; of one that shares no start with it, the last name alone.
fn from_folder(path: &str, folder: &str) -> String {
    let (path, folder) = (components(path), components(folder));
    let shared = path.iter().zip(&folder).take_while(|(one, other)| one == other).count();
    let up = folder.len() - shared;
    if shared == 0 && (up > 0 || path.first() == Some(&"")) {
        return path.last().copied().unwrap_or_default().to_owned();
    }
    let names = std::iter::repeat_n("..", up).chain(path.iter().skip(shared).copied());
    names.collect::<Vec<_>>().join("/")
}

/// The names of a path, without those that another takes back; first nothing, where it begins at the root.
fn components(path: &str) -> Vec<&str> {
    let mut components = Vec::new();
    for (position, name) in path.split(['/', '\\']).enumerate() {
        match name {
            ".." if components.last().is_some_and(|last| !matches!(*last, "" | "..")) => drop(components.pop()),
            "." => {}
            "" if position > 0 || path.is_empty() => {}
            name => components.push(name),
        }
    }
    components
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

#[cfg(test)]
mod tests {
    use super::from_folder;

    #[test]
    fn sources_are_named_from_the_folder_of_the_description_on() {
        assert_eq!(from_folder("/home/one/api/api.yaml", "/home/one/api/"), "api.yaml");
        assert_eq!(from_folder("/home/one/api/types/a.yaml", "/home/one/api/"), "types/a.yaml");
        assert_eq!(from_folder("/home/one/portal.yaml", "/home/one/api"), "../portal.yaml");
        assert_eq!(from_folder("../api/./types/../api.yaml", "../api"), "api.yaml");
        assert_eq!(from_folder("api.yaml", ""), "api.yaml");
        assert_eq!(from_folder("settings/portal.yaml", ""), "settings/portal.yaml");
        assert_eq!(from_folder("/home/one/portal.yaml", "api"), "portal.yaml");
    }
}
