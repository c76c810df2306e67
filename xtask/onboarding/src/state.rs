//! What persons have done. Everything else is found at the store.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use portal_onboarding::{Deed, OnboardingError, Step};
use serde::{Deserialize, Serialize};

/// The steps that persons have done. There is nothing secret in it.
pub(crate) struct State {
    path: PathBuf,
    content: Content,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    /// By track.
    done_by_persons: BTreeMap<String, BTreeSet<String>>,
}

impl State {
    /// Reads a file; one that is not there yet is empty.
    pub(crate) fn read(path: &Path) -> Result<Self, OnboardingError> {
        let content = match fs::read_to_string(path) {
            Ok(text) => serde_json::from_str(&text).map_err(|error| fault(path, &error.to_string()))?,
            Err(error) if error.kind() == ErrorKind::NotFound => Content::default(),
            Err(error) => return Err(fault(path, &error.to_string())),
        };
        Ok(Self { path: path.to_owned(), content })
    }

    pub(crate) fn is_confirmed(&self, track: &str, step: &Step) -> bool {
        self.content.done_by_persons.get(track).is_some_and(|done| done.contains(&step.id))
    }

    /// Notes that a person has done a step.
    ///
    /// # Errors
    /// When it is none that a person does.
    pub(crate) fn confirm(&mut self, track: &str, step: &Step) -> Result<(), OnboardingError> {
        if step.does != Deed::Person {
            return Err(OnboardingError::Plan(format!("{} is no step that a person does", step.id)));
        }
        self.content.done_by_persons.entry(track.to_owned()).or_default().insert(step.id.clone());
        Ok(())
    }

    /// Writes the file in place of the one before, or leaves that as it is.
    pub(crate) fn write(&self) -> Result<(), OnboardingError> {
        let text = serde_json::to_string_pretty(&self.content).map_err(|error| fault(&self.path, &error.to_string()))?;
        let beside = self.path.with_extension("json.new");
        let written = fs::write(&beside, text + "\n").and_then(|()| fs::rename(&beside, &self.path));
        written.map_err(|error| fault(&self.path, &error.to_string()))
    }
}

fn fault(path: &Path, what: &str) -> OnboardingError {
    OnboardingError::Local(format!("{}: {what}", path.display()))
}
