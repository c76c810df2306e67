//! The descriptions below a folder: found, unpacked, and told from files that are none and from parts of others.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::raw;
use crate::packed;

/// Endings of files that may be descriptions.
const ENDINGS: [&str; 3] = ["json", "yaml", "yml"];

/// A description that is a whole of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Document {
    /// Its path below the folder that all are unpacked to, with `/`.
    pub(super) path: String,
    /// The folder in which its references may lead: the first of its path.
    pub(super) root: String,
    /// The name of its package.
    pub(super) package: String,
}

/// A part of all documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Partition {
    /// From 1.
    pub(super) number: usize,
    pub(super) of: usize,
}

impl Partition {
    /// Reads `K/N`.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let parts = text.split_once('/').and_then(|(number, of)| Some((number.parse().ok()?, of.parse().ok()?)));
        match parts {
            Some((number, of)) if (1..=of).contains(&number) => Ok(Self { number, of }),
            _ => Err("a partition is K/N, such as 1/4, with K from 1 to N".to_owned()),
        }
    }

    fn has(self, index: usize) -> bool {
        index % self.of == self.number - 1
    }
}

/// The descriptions of folders and files, sorted by path, unpacked to a folder; of them, those of a partition.
pub(super) fn found(named: &[PathBuf], unpacked: &Path, partition: Option<Partition>) -> Result<Vec<Document>, Box<dyn Error>> {
    for path in named {
        // A folder keeps its name, a file the name of its folder.
        let below = if path.is_dir() { path } else { path.parent().ok_or("a file is in a folder")? };
        let to = unpacked.join(below.file_name().unwrap_or(OsStr::new("root")));
        fs::create_dir_all(&to)?;
        if path.is_dir() { copy_all(path, &to)? } else { copy(path, &to)? }
    }
    let mut files = Vec::new();
    list(unpacked, &mut files)?;
    files.sort();
    let wholes = wholes(unpacked, &files);
    let mut taken = BTreeSet::new();
    let named = wholes.into_iter().map(|path| document(path, &mut taken));
    let all = named.enumerate().filter(|(index, _)| partition.is_none_or(|partition| partition.has(*index)));
    Ok(all.map(|(_, document)| document).collect())
}

/// Copies what is in a folder to another, packed files unpacked; what is hidden stays, and so do links.
fn copy_all(folder: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (name, kind) = (entry.file_name(), entry.file_type()?);
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        if kind.is_dir() {
            fs::create_dir_all(to.join(&name))?;
            copy_all(&entry.path(), &to.join(name))?;
        } else if kind.is_file() {
            copy(&entry.path(), to)?;
        }
    }
    Ok(())
}

/// Copies a file to a folder: as it is, unpacked, or as the files of an archive.
fn copy(file: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if name.ends_with(".tar.zst") {
        return untar(&packed::content(file)?, to);
    }
    match name.strip_suffix(".zst") {
        Some(name) => fs::write(to.join(name), packed::content(file)?)?,
        None => _ = fs::copy(file, to.join(name))?,
    }
    Ok(())
}

fn untar(archive: &[u8], folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut tar = Command::new("tar").arg("-x").arg("-C").arg(folder).stdin(Stdio::piped()).spawn()?;
    tar.stdin.take().ok_or("tar takes no input")?.write_all(archive)?;
    if tar.wait()?.success() { Ok(()) } else { Err("tar does not unpack an archive".into()) }
}

/// The files below a folder that may be descriptions.
fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else if path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)) {
            files.push(path);
        }
    }
    Ok(())
}

/// The paths of descriptions to which no other description refers as a part; of two that refer to each other, the first is a whole.
fn wholes(unpacked: &Path, files: &[PathBuf]) -> Vec<String> {
    let read = |file: &PathBuf| {
        let mut others = BTreeSet::new();
        match raw::read(file) {
            Some(root) if raw::is_one(&root) => references(&root, file, &mut others),
            None if raw::looks_like_one(file) => {}
            _ => return None,
        }
        others.remove(file);
        Some((file.clone(), others))
    };
    let descriptions: BTreeMap<PathBuf, BTreeSet<PathBuf>> = files.iter().filter_map(read).collect();
    let is_part = |file: &PathBuf, own: &BTreeSet<PathBuf>| {
        descriptions.iter().any(|(other, theirs)| theirs.contains(file) && !(own.contains(other) && file < other))
    };
    let wholes = descriptions.iter().filter(|(file, own)| !is_part(file, own));
    let path = |file: &PathBuf| file.strip_prefix(unpacked).unwrap_or(file).to_string_lossy().replace('\\', "/");
    wholes.map(|(file, _)| path(file)).collect()
}

/// The files that `$ref`s below a node lead to.
fn references(node: &Value, home: &Path, others: &mut BTreeSet<PathBuf>) {
    match node {
        Value::Object(members) => {
            others.extend(members.get("$ref").and_then(Value::as_str).and_then(|target| raw::target(home, target)));
            members.values().for_each(|member| references(member, home, others));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, home, others)),
        _ => {}
    }
}

fn document(path: String, taken: &mut BTreeSet<String>) -> Document {
    let root = path.split('/').next().unwrap_or_default().to_owned();
    let stem = path.rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem);
    let below = stem.strip_prefix(&format!("{root}/")).unwrap_or(stem);
    let letter = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    let plain = format!("corpus-{}", below.chars().map(letter).collect::<String>());
    // `a.json` beside `a.yaml`.
    let numbered = (2..).map(|number| format!("{plain}-{number}"));
    let package = std::iter::once(plain.clone()).chain(numbered).find(|name| taken.insert(name.clone())).unwrap_or_default();
    Document { path, root, package }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Partition, found};

    #[test]
    fn a_partition_is_a_number_of_a_number() {
        assert_eq!(Partition::read("2/3"), Ok(Partition { number: 2, of: 3 }));
        for text in ["", "2", "0/3", "4/3", "1/0", "a/b"] {
            assert!(Partition::read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn descriptions_are_found_and_what_is_none_or_a_part_of_another_is_not() {
        let folder = std::env::temp_dir().join(format!("portal-xtask-found-{}", std::process::id()));
        let corpus = folder.join("some");
        fs::create_dir_all(corpus.join("parts")).unwrap();
        let files = [
            ("a.json", r#"{"openapi":"3.1.0"}"#),
            ("a.yaml", "swagger: '2.0'\n"),
            ("b.yml", "openapi: 3.0.3\npaths: { /a: { $ref: 'parts/c.yaml#/x' } }\n"),
            ("parts/c.yaml", "openapi: 3.0.3\nx: { $ref: '../b.yml#/y' }\n"),
            ("parts/d.yaml", "title: a schema\n"),
            ("notes.txt", "openapi: 3.0.3\n"),
            ("none.json", "{"),
        ];
        files.iter().for_each(|(name, text)| fs::write(corpus.join(name), text).unwrap());
        let of = |partition| {
            let documents = found(std::slice::from_ref(&corpus), &folder.join("unpacked"), partition).unwrap();
            documents.into_iter().map(|document| (document.path, document.package)).collect::<Vec<_>>()
        };
        let (all, second) = (of(None), of(Some(Partition { number: 2, of: 2 })));
        fs::remove_dir_all(folder).unwrap();
        let expected = [("some/a.json", "corpus-a"), ("some/a.yaml", "corpus-a-2"), ("some/b.yml", "corpus-b")];
        assert_eq!(all, expected.map(|(path, package)| (path.to_owned(), package.to_owned())));
        assert_eq!(second, all[1..2]);
    }
}
