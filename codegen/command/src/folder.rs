//! Files on disk.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use portal_codegen::Files;

/// Files below a folder.
#[derive(Debug)]
pub struct Folder(pub PathBuf);

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

/// The text of a file; nothing if it is not there.
///
/// # Errors
/// Any other that keeps it from being read.
pub fn read_or_empty(path: &Path) -> io::Result<String> {
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
