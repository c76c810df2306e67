//! Where things are in this workspace.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use portal_codegen::{Files, LOCK, Package, Portal, Runtime, Selection};

/// The version of the runtime is that of the workspace.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The root of the workspace: that which cargo runs this program from, not that in which it was built.
pub(crate) fn root() -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    manifest.parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

/// A portal of `specs/` and where its package goes.
pub(crate) struct Task {
    /// Its name.
    pub(crate) name: String,
    /// What to generate.
    pub(crate) portal: Portal,
    /// Where its files are.
    pub(crate) folder: Folder,
    /// Where the package goes.
    pub(crate) out: PathBuf,
    /// The portal's folder, which keeps the names and what was released.
    pub(crate) specs: Option<PathBuf>,
}

/// Files below a folder.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Files for Folder {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.0.join(path))
    }

    /// Of what is not there it is said when it is read.
    fn is_within(&self, path: &str, folder: &str) -> bool {
        // The folder of a file that is named alone is where the program runs.
        let real = |path: &str| Path::new(".").join(self.0.join(path)).canonicalize();
        real(path).is_err() || real(path).ok().zip(real(folder).ok()).is_some_and(|(file, folder)| file.starts_with(folder))
    }
}

/// The portals in `specs/`, or the one that is named.
pub(crate) fn portals(named: Option<&String>) -> Result<Vec<Task>, Box<dyn Error>> {
    let specs = root().join("specs");
    let mut names = Vec::new();
    for entry in fs::read_dir(&specs)? {
        let entry = entry?;
        if entry.path().join("portal.yaml").is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    match named {
        Some(name) if !names.contains(name) => Err(format!("there is no portal `{name}`; there are {}", names.join(", ")).into()),
        Some(name) => Ok(vec![task(name)?]),
        None => names.iter().map(|name| task(name)).collect(),
    }
}

fn task(name: &str) -> Result<Task, Box<dyn Error>> {
    let folder = root().join("specs").join(name);
    let version = fs::read_to_string(folder.join("VERSION")).map_err(|error| format!("specs/{name}/VERSION: {error}"))?;
    let package = Package {
        name: name.to_owned(),
        library: name.replace('-', "_"),
        version: version.trim().to_owned(),
        runtime: Runtime::Path { path: "../../codegen/runtime".to_owned(), version: VERSION.to_owned() },
        in_workspace: true,
    };
    let portal = Portal {
        settings: Some(format!("specs/{name}/portal.yaml")),
        description: None,
        corrections: Vec::new(),
        outside: Vec::new(),
        selection: Selection::default(),
        lock: read_or_empty(&folder.join(LOCK))?,
        package,
    };
    let out = root().join("generated").join(name);
    Ok(Task { name: name.to_owned(), portal, folder: Folder(root()), out, specs: Some(folder) })
}

/// The text of a file; nothing if it is not there.
pub(crate) fn read_or_empty(path: &Path) -> io::Result<String> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        result => result,
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use portal_codegen::Files;

    use super::{Folder, fs};

    #[test]
    fn a_link_is_within_the_folder_that_it_leads_to() {
        let root = std::env::temp_dir().join(format!("links-{}", std::process::id()));
        fs::create_dir_all(root.join("api")).unwrap();
        fs::create_dir_all(root.join("other")).unwrap();
        fs::write(root.join("other/types.yaml"), "{}").unwrap();
        fs::write(root.join("api/own.yaml"), "{}").unwrap();
        symlink(root.join("other/types.yaml"), root.join("api/types.yaml")).unwrap();
        symlink("own.yaml", root.join("api/same.yaml")).unwrap();
        let folder = Folder(root.clone());
        let within = [("own", "api/"), ("same", "api/"), ("none", "api/"), ("types", "api/"), ("types", "other/")]
            .map(|(file, of)| folder.is_within(&format!("api/{file}.yaml"), of));
        fs::remove_dir_all(root).unwrap();
        assert_eq!(within, [true, true, true, false, true]);
    }
}
