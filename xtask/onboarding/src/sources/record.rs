use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::OnboardingError;

/// Where files came from, as it was when they were brought: the file `sources.lock`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// By the name of the file.
    pub files: BTreeMap<String, Entry>,
}

/// Where one file came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its address.
    pub from: String,
    /// The version that the portal gives its API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// What the server tells its states apart by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// Of its content, in hex.
    pub sha256: String,
    /// The length of its content.
    pub bytes: usize,
}

impl Record {
    /// The name of its file.
    pub const FILE: &str = "sources.lock";

    /// Reads the record in a portal's folder; without one nothing was brought.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(folder: &Path) -> Result<Self, OnboardingError> {
        let path = folder.join(Self::FILE);
        let fault = |what: String| OnboardingError::Local(format!("{}: {what}", path.display()));
        match fs::read_to_string(&path) {
            Ok(text) => serde_json::from_str(&text).map_err(|error| fault(error.to_string())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(fault(error.to_string())),
        }
    }

    /// The record as the text of its file.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn text(&self) -> Result<String, OnboardingError> {
        let text = serde_json::to_string_pretty(self).map_err(|error| OnboardingError::Local(error.to_string()))?;
        Ok(text + "\n")
    }
}

pub(super) fn sha256(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::new(), |mut text, byte| {
        // A String takes all that is written.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
