//! Where the files of a portal's folder come from, as its `sources.yaml` has it, and bringing them.

mod content;
mod portal_store;
mod record;
mod url;

use std::fs;
use std::path::Path;

use indexmap::IndexMap;
use serde::Deserialize;

use crate::error::OnboardingError;
use crate::plan::StoreAddress;

pub use record::{Entry, Record};

/// The file that says where the others come from.
pub const SOURCES: &str = "sources.yaml";

/// Where the files of a portal come from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// The store that has the APIs.
    pub store: Option<StoreAddress>,
    /// By the name of the file.
    pub files: IndexMap<String, Source>,
}

/// Where one file comes from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// An address.
    pub url: Option<String>,
    /// The name of an API in the store.
    pub api: Option<String>,
    /// The version of the API; by default the store has one alone.
    pub version: Option<String>,
    /// The name of a document of the API; by default it is its description.
    pub document: Option<String>,
}

/// Where a file is to be found.
enum Place<'s> {
    Url(&'s str),
    Api { api: &'s str, version: Option<&'s str>, document: Option<&'s str> },
}

/// A file as it was brought.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// Its name.
    pub name: String,
    /// Its content; `None` where the server says that it has not changed.
    pub content: Option<Vec<u8>>,
    /// What is recorded of it.
    pub entry: Entry,
    /// Whether it is another than the one recorded before.
    pub is_new: bool,
}

/// What came of a request for a file.
struct Answer {
    /// `None` where it has not changed.
    content: Option<Vec<u8>>,
    from: String,
    version: Option<String>,
    etag: Option<String>,
}

impl Sources {
    /// Reads the sources in a portal's folder.
    ///
    /// # Errors
    /// When there are none, or they are not right.
    pub fn read(folder: &Path) -> Result<Self, OnboardingError> {
        let path = folder.join(SOURCES);
        let fault = |what: String| OnboardingError::Plan(format!("{}: {what}", path.display()));
        let text = fs::read_to_string(&path).map_err(|error| fault(error.to_string()))?;
        let sources: Self = serde_yaml::from_str(&text).map_err(|error| fault(error.to_string()))?;
        for (name, source) in &sources.files {
            if !is_file_name(name) {
                return Err(fault(format!("`{name}` is no name of a file in this folder")));
            }
            let place = source.place().ok_or_else(|| fault(format!("{name}: say either `url`, or `api` and what of it")))?;
            if matches!(place, Place::Api { .. }) && sources.store.is_none() {
                return Err(fault(format!("{name}: `store` has the address of the store that has the API")));
            }
        }
        Ok(sources)
    }

    /// Brings all files. Nothing is written.
    ///
    /// # Errors
    /// When one of them cannot be had, or is not what it should be.
    pub async fn fetch(&self, before: &Record) -> Result<Vec<Fetched>, OnboardingError> {
        let mut all = Vec::new();
        for (name, source) in &self.files {
            let known = before.files.get(name);
            let answer = match (source.place(), &self.store) {
                (Some(Place::Url(url)), _) => url::get(url, known.and_then(|known| known.etag.as_deref())).await,
                (Some(Place::Api { api, version, document }), Some(store)) => {
                    portal_store::get(store, api, version, document).await
                }
                _ => Err(OnboardingError::Plan(format!("{name}: it is not said where it comes from"))),
            };
            all.push(fetched(name, answer?, known)?);
        }
        Ok(all)
    }
}

fn fetched(name: &str, answer: Answer, known: Option<&Entry>) -> Result<Fetched, OnboardingError> {
    let Answer { content, from, version, etag } = answer;
    let (content, entry) = match (content, known) {
        (None, Some(known)) => (None, known.clone()),
        (None, None) => return Err(OnboardingError::NoFile { name: name.to_owned(), why: "the server sent nothing".to_owned() }),
        (Some(content), _) => {
            content::check(name, &content).map_err(|why| OnboardingError::NoFile { name: name.to_owned(), why })?;
            let entry = Entry { from, version, etag, sha256: record::sha256(&content), bytes: content.len() };
            (Some(content), entry)
        }
    };
    let is_new = known.is_none_or(|known| known.sha256 != entry.sha256);
    Ok(Fetched { name: name.to_owned(), content, entry, is_new })
}

impl Source {
    fn place(&self) -> Option<Place<'_>> {
        match (&self.url, &self.api) {
            (Some(url), None) if self.version.is_none() && self.document.is_none() => Some(Place::Url(url)),
            (None, Some(api)) => Some(Place::Api { api, version: self.version.as_deref(), document: self.document.as_deref() }),
            _ => None,
        }
    }
}

/// Whether it names a file, and nothing outside the folder.
fn is_file_name(name: &str) -> bool {
    !name.starts_with('.') && !name.is_empty() && !name.contains(['/', '\\', ':'])
}
