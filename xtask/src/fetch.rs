//! `cargo xtask fetch`

use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, mem};

use clap::ArgMatches;
use portal_codegen::{Files, generate};

use portal_command::output::{print, say};
use portal_command::{Ending, Folder, report};

use crate::workspace;

/// What asks servers is a program of its own, as it uses a generated package. What it brings is read here before it takes any place.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Ending, Box<dyn Error>> {
    let tasks = workspace::portals(arguments.get_one("portal"))?;
    let [task] = &tasks[..] else { return Err("one portal has to be named".into()) };
    let folder = &task.specs;
    let store = arguments.get_one::<String>("store").map_or("", String::as_str);
    if arguments.get_flag("check") {
        return if bring(folder, None, store)? { Ok(Ending::Findings) } else { Ok(Ending::Done) };
    }
    let brought = Scratch::new(&task.name)?;
    if !bring(folder, Some(&brought.0), store)? {
        return Ok(Ending::Done);
    }
    let files = Laid { over: task.name.clone(), brought: &brought.0, folder: &task.folder };
    if report::diagnostics(&task.name, &generate(&task.portal, &files)) {
        say("what was brought has errors; nothing is changed");
        return Ok(Ending::Findings);
    }
    place(&brought.0, folder)?;
    print(format_args!("{} is as its sources are; `cargo xtask generate {}` makes its package", task.name, task.name))?;
    Ok(Ending::Done)
}

/// Brings the files of a portal to a folder, or only looks; whether one of them is newer.
fn bring(folder: &Path, to: Option<&Path>, store: &str) -> Result<bool, Box<dyn Error>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--package", "portal-onboarding", "--bin", "fetch", "--manifest-path"])
        .arg(workspace::root().join("Cargo.toml"))
        .arg("--")
        .arg(folder)
        .arg(to.unwrap_or(Path::new("")))
        .arg(store)
        .status()?;
    match status.code() {
        Some(0) => Ok(false),
        Some(1) => Ok(true),
        _ => Err("nothing was brought, and nothing is changed".into()),
    }
}

/// A portal's folder with what was brought in place of what is there.
struct Laid<'f> {
    over: String,
    brought: &'f Path,
    folder: &'f Folder,
}

impl Files for Laid<'_> {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let name = path.strip_prefix("specs/").and_then(|path| path.strip_prefix(self.over.as_str())?.strip_prefix('/'));
        match name.map(|name| fs::read(self.brought.join(name))) {
            Some(Ok(content)) => Ok(content),
            _ => self.folder.read(path),
        }
    }

    fn is_within(&self, path: &str, folder: &str) -> bool {
        self.folder.is_within(path, folder)
    }
}

/// Puts all files in the place of those that are there, or none.
fn place(brought: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(brought)? {
        names.push(entry?.file_name());
    }
    let beside = |name: &std::ffi::OsStr, ending: &str| {
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(ending);
        folder.join(hidden)
    };
    for name in &names {
        fs::copy(brought.join(name), beside(name, ".new"))?;
    }
    let mut placed = Placed(Vec::new());
    for name in &names {
        let (target, old) = (folder.join(name), beside(name, ".old"));
        let had = match fs::rename(&target, &old) {
            Ok(()) => Some(old),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        placed.0.push((target.clone(), had));
        fs::rename(beside(name, ".new"), target)?;
    }
    for (_, old) in mem::take(&mut placed.0) {
        old.map(fs::remove_file).transpose()?;
    }
    Ok(())
}

/// Files that have taken their places, with those that were there. Dropped, they give them back.
struct Placed(Vec<(PathBuf, Option<PathBuf>)>);

impl Drop for Placed {
    fn drop(&mut self) {
        for (target, old) in self.0.drain(..).rev() {
            let restored = match old {
                Some(old) => fs::rename(old, &target),
                None => fs::remove_file(&target),
            };
            if let Err(error) = restored {
                say(format_args!("{}: {error}", target.display()));
            }
        }
    }
}

/// A folder that goes with the run.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("fetch-{name}-{}", std::process::id()));
        fs::create_dir(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Scratch, place};

    #[test]
    fn files_take_their_places_together_and_keep_the_old_ones_where_one_cannot() {
        let (brought, folder) = (Scratch::new("test-brought").unwrap(), Scratch::new("test-folder").unwrap());
        let at = |name: &str| folder.0.join(name);
        fs::write(brought.0.join("a.json"), "new").unwrap();
        fs::write(brought.0.join("b.json"), "new").unwrap();
        fs::write(at("a.json"), "old").unwrap();
        // What has not the kind of place that a file takes.
        fs::create_dir_all(at(".b.json.old/held")).unwrap();
        fs::create_dir_all(at("b.json")).unwrap();
        assert!(place(&brought.0, &folder.0).is_err());
        assert_eq!(fs::read_to_string(at("a.json")).unwrap(), "old");

        fs::remove_dir_all(at("b.json")).unwrap();
        fs::remove_dir_all(at(".b.json.old")).unwrap();
        place(&brought.0, &folder.0).unwrap();
        let names = ["a.json", "b.json"].map(|name| fs::read_to_string(at(name)).unwrap());
        assert_eq!((names, fs::read_dir(&folder.0).unwrap().count()), (["new".to_owned(), "new".to_owned()], 2));
    }
}
