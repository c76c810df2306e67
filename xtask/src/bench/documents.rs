//! The descriptions that are measured.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use crate::{packed, workspace};

/// Ours, below the root of the workspace.
const OURS: &str = "specs/open-payments/psd2.yaml";
/// Those that others published, from small to large, in the corpus.
const PUBLISHED: [&str; 3] = ["petstore3.yaml", "oxide-nexus.json", "stripe.json"];
/// The folder that has the corpus.
const SHARED: &str = "PORTAL_SHARED";

/// Those that are measured where none is named: ours, and as many of the published ones as are here, unpacked to a folder.
pub(super) fn by_default(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut documents = vec![workspace::root().join(OURS)];
    let Some(shared) = std::env::var_os(SHARED) else {
        println!("{SHARED} names no folder with descriptions that others published, so only ours is measured");
        return Ok(documents);
    };
    for name in PUBLISHED {
        let file = Path::new(&shared).join("corpus/docs").join(format!("{name}.zst"));
        if file.is_file() {
            let document = folder.join(name);
            fs::write(&document, packed::content(&file)?)?;
            documents.push(document);
        } else {
            println!("{} is not there, and not measured", file.display());
        }
    }
    Ok(documents)
}
