//! A portal, as its folder in `specs/` has it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::description::Description;
use crate::error::BankError;
use crate::file;
use crate::known::{FILE, Known};
use crate::operation::Api;
use crate::role::Role;
use crate::settings::{self, Endpoint, Settings};

/// A portal that the bank serves.
pub(crate) struct Portal {
    /// The name of its folder.
    pub(crate) name: String,
    folder: PathBuf,
    pub(crate) settings: Settings,
    pub(crate) known: Known,
}

/// APIs by the file of their description, and the base path that the settings say.
pub(crate) type ApisRead = BTreeMap<(String, Option<String>), Arc<Api>>;

impl Portal {
    /// All portals that have a folder in `specs`, with settings and with what the bank has to know.
    ///
    /// # Errors
    /// A file that cannot be read, or is not what it should be.
    pub(crate) fn all(specs: &Path) -> Result<Vec<Self>, BankError> {
        let fault = |source| BankError::File { path: specs.to_owned(), source };
        let entries: Vec<_> = fs::read_dir(specs).and_then(Iterator::collect).map_err(fault)?;
        let folders = entries.into_iter().map(|entry| entry.path());
        let mut folders: Vec<_> =
            folders.filter(|folder| [settings::FILE, FILE].iter().all(|file| folder.join(file).is_file())).collect();
        folders.sort();
        folders.into_iter().map(Self::read).collect()
    }

    fn read(folder: PathBuf) -> Result<Self, BankError> {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (settings, known) = (Settings::read(&folder)?, Known::read(&folder)?);
        let has_environments = settings.environments().next().is_some();
        let is_known = |named: &str| !has_environments || settings.environments().any(|environment| environment == named);
        let unknown = known.environments.keys().find(|named| !is_known(named));
        if let Some(unknown) = unknown {
            let place = format!("{}: environments.{unknown}", file::place(&folder, FILE));
            return Err(BankError::description(place, format!("{} has no such environment", settings::FILE)));
        }
        if let Some(unknown) = known.roles.apis.keys().find(|api| !settings.has_api(api)) {
            let place = format!("{}: roles.apis.{unknown}", file::place(&folder, FILE));
            return Err(BankError::description(place, format!("{} has no such API", settings::FILE)));
        }
        check_registration(&settings, &known)
            .map_err(|(key, problem)| BankError::description(format!("{}: {key}", file::place(&folder, FILE)), problem))?;
        check_page(&settings, &known)
            .map_err(|(key, problem)| BankError::description(format!("{}: {key}", file::place(&folder, FILE)), problem))?;
        settings.check().map_err(|(key, problem)| {
            BankError::description(format!("{}: {key}", file::place(&folder, settings::FILE)), problem)
        })?;
        Ok(Self { name, folder, settings, known })
    }

    /// The environments in which it is served: those of its settings, else those of `bank.yaml`.
    pub(crate) fn environments(&self) -> Vec<&str> {
        let named: Vec<_> = self.settings.environments().collect();
        if named.is_empty() { self.known.environments.keys().map(String::as_str).collect() } else { named }
    }

    /// Which role the operations of an environment need, by operationId; none where certificates state no roles.
    pub(crate) fn roles(&self, environment: &str, apis: &[Arc<Api>]) -> BTreeMap<String, Role> {
        let names = self.settings.apis(environment).into_iter().map(|files| files.name);
        let operations = names.zip(apis).flat_map(|(name, api)| api.operations().map(move |operation| (name, operation)));
        let needed = operations.filter(|_| self.settings.states_roles(environment)).filter_map(|(name, operation)| {
            let roles = &self.known.roles;
            let role = roles.operations.get(&operation.id).or_else(|| roles.apis.get(name))?;
            Some((operation.id.clone(), *role))
        });
        needed.collect()
    }

    /// The APIs of an environment. Those in `read` are not read again: environments may share a description.
    ///
    /// # Errors
    /// What of a description the bank cannot read, check or answer.
    pub(crate) fn apis(&self, environment: &str, read: &mut ApisRead) -> Result<Vec<Arc<Api>>, BankError> {
        let apis = self.settings.apis(environment).into_iter().map(|files| {
            let key = (files.description.to_owned(), files.base_path.map(str::to_owned));
            if let Some(api) = read.get(&key) {
                return Ok(Arc::clone(api));
            }
            let description = Description::read(&self.folder, files.description, &files.corrections)?;
            let api = Arc::new(Api::read(&description, files.base_path.unwrap_or_else(|| description.base_path()))?);
            read.insert(key, Arc::clone(&api));
            Ok(api)
        });
        apis.collect()
    }

    /// Whether each operation that `bank.yaml` names is in one of the APIs, and each path of a resource.
    ///
    /// # Errors
    /// The first that is not.
    pub(crate) fn check(&self, apis: &ApisRead) -> Result<(), BankError> {
        let fault = |key: &str, problem: String| {
            Err(BankError::description(format!("{}: {key}", file::place(&self.folder, FILE)), problem))
        };
        for (key, id) in self.known.operations() {
            if !apis.values().any(|api| api.operation(id).is_some()) {
                return fault(&key, format!("no description has an operation `{id}`"));
            }
        }
        for (kind, rules) in &self.known.resources {
            if !apis.values().any(|api| api.operations().any(|operation| rules.is_about(&operation.template))) {
                return fault(
                    &format!("resources.{kind}.at"),
                    format!("no operation has the path `{}`, or one below it", rules.at),
                );
            }
        }
        Ok(())
    }
}

/// Whether the page at which customers authorise is at a path that no endpoint has.
fn check_page(settings: &Settings, known: &Known) -> Result<(), (String, String)> {
    let Some(page) = known.authorisations.as_ref().map(|rules| rules.page.as_str()) else { return Ok(()) };
    let other = settings.environments().find_map(|environment| settings.endpoint(environment, page));
    match other {
        Some(other) => {
            let problem =
                format!("is the path of `{}` in {}, and the bank serves all hosts at one", other.name(), settings::FILE);
            Err(("authorisations.page".to_owned(), problem))
        }
        None => Ok(()),
    }
}

/// Whether clients register themselves where the settings say so, at one path that no other endpoint has.
fn check_registration(settings: &Settings, known: &Known) -> Result<(), (String, String)> {
    for (name, environment) in &known.environments {
        let Some(registration) = &environment.registration else { continue };
        let said = settings.path(name, Endpoint::Registration);
        let problem = match (&registration.path, said) {
            _ if !settings.has(name, Endpoint::Registration) => Some("the environment has no `registration`"),
            (Some(_), Some(_)) => Some("says the path already"),
            (None, None) => Some("does not say the path, and neither does this"),
            (Some(path), None) if settings.endpoint(name, path).is_some() => Some("has another endpoint at the path"),
            _ => None,
        };
        if let Some(problem) = problem {
            return Err((format!("environments.{name}.registration"), format!("{}: {problem}", settings::FILE)));
        }
    }
    Ok(())
}
