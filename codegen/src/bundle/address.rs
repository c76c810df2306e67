//! Where a reference leads: a file, and a place in it.

use crate::reference::percent_decoded;

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Address {
    /// Path of the file, as the description's own is given.
    pub(crate) path: String,
    /// JSON pointer in it; empty for the whole of it.
    pub(crate) pointer: String,
}

impl Address {
    /// The target of a reference in the file `home`. None, where it leads over the network or out of every folder.
    pub(crate) fn of(text: &str, home: &str) -> Option<Self> {
        let (file, pointer) = text.split_once('#').unwrap_or((text, ""));
        let path = if file.is_empty() { home.to_owned() } else { relative(home, &percent_decoded(file))? };
        Some(Self { path, pointer: percent_decoded(pointer).into_owned() })
    }

    /// Its name to people: the last part of the pointer, else the file without its ending.
    pub(super) fn name(&self) -> String {
        let last = self.pointer.rsplit('/').next().unwrap_or_default();
        match last {
            "" => stem(&self.path).rsplit('/').next().unwrap_or_default().to_owned(),
            last => crate::source::unescaped(last).into_owned(),
        }
    }

    /// Its path and its name, which no other place has.
    pub(super) fn full_name(&self) -> String {
        let whole = format!("{}{}", stem(&self.path), self.pointer);
        whole.split(['/', '~', '.']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_")
    }
}

/// A path without the ending of its file.
fn stem(path: &str) -> &str {
    let start = path.rfind('/').map_or(0, |at| at + 1);
    path.get(start..).and_then(|file| file.rfind('.')).map_or(path, |dot| &path[..start + dot])
}

/// The path of a file as one that stands in `home` calls it. None for an address of the network, or a path that leads out of every folder.
fn relative(home: &str, path: &str) -> Option<String> {
    if path.contains("://") || path.starts_with('/') || path.contains(['\\', '\0']) {
        return None;
    }
    let folder = home.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').collect();
    if folder.is_empty() {
        parts.clear();
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_none_or(|last| matches!(*last, "" | "..")) => return None,
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
