//! The files of an identity. None is overwritten, and only their owner may read what has the key.

use std::error::Error;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Files that were not there before, still empty.
pub(crate) struct Files {
    authority: Created,
    pem: Created,
    pkcs12: Created,
}

impl Files {
    /// Creates the files in a folder, and the folder if need be.
    ///
    /// # Errors
    /// When one of them is there already, or cannot be created; then none is.
    pub(crate) fn create(folder: &Path) -> Result<Self, Box<dyn Error>> {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut created = Vec::new();
        for (name, mode) in [("ca.pem", 0o644), ("identity.pem", 0o600), ("identity.p12", 0o600)] {
            match Created::new(folder.join(name), mode) {
                Ok(file) => created.push(file),
                Err(error) => {
                    created.iter().for_each(Created::remove);
                    return Err(error);
                }
            }
        }
        let [authority, pem, pkcs12] = created.try_into().map_err(|_| "not all files were created")?;
        Ok(Self { authority, pem, pkcs12 })
    }

    pub(crate) fn write(&self, authority: &str, pem: &str, pkcs12: &[u8]) -> Result<(), Box<dyn Error>> {
        self.authority.write(authority.as_bytes())?;
        self.pem.write(pem.as_bytes())?;
        self.pkcs12.write(pkcs12)
    }

    pub(crate) fn remove(&self) {
        [&self.authority, &self.pem, &self.pkcs12].into_iter().for_each(Created::remove);
    }

    /// What each file is.
    pub(crate) fn told(&self) -> String {
        format!(
            "{}: the certificate of its issuer, for servers to trust\n{}: certificates and key, for `Identity::from_pem`\n{}: the same with the passphrase, for \
             `Identity::from_pkcs12`",
            self.authority.path.display(),
            self.pem.path.display(),
            self.pkcs12.path.display(),
        )
    }
}

struct Created {
    path: PathBuf,
    file: File,
}

impl Created {
    fn new(path: PathBuf, mode: u32) -> Result<Self, Box<dyn Error>> {
        match create(&path, mode) {
            Ok(file) => Ok(Self { path, file }),
            Err(error) => Err(format!("{}: {error}", path.display()).into()),
        }
    }

    fn write(&self, content: &[u8]) -> Result<(), Box<dyn Error>> {
        (&self.file).write_all(content).map_err(|error| format!("{}: {error}", self.path.display()).into())
    }

    fn remove(&self) {
        drop(fs::remove_file(&self.path));
    }
}

#[cfg(unix)]
fn create(path: &Path, mode: u32) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create_new(true).mode(mode).open(path)
}

/// Where files have no modes, those of the folder apply.
#[cfg(not(unix))]
fn create(path: &Path, _mode: u32) -> std::io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}
