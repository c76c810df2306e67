//! Where things are in this workspace.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use portal_codegen::{LOCK, Package, Portal, Runtime, Selection};
use portal_command::{Folder, read_or_empty};

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
    pub(crate) specs: PathBuf,
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
        check_requests: false,
        lock: read_or_empty(&folder.join(LOCK))?,
        package,
    };
    let out = root().join("generated").join(name);
    Ok(Task { name: name.to_owned(), portal, folder: Folder(root()), out, specs: folder })
}
