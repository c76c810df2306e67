use std::error::Error;
use std::fmt;
use std::path::PathBuf;

use portal_runtime::RegistrationError;

/// Why a step cannot be done.
#[derive(Debug)]
pub enum OnboardingError {
    /// What was asked for, or the plan, is not right.
    Plan(String),
    /// The store refused, or could not be reached. The source says how.
    Store {
        /// What was tried.
        what: &'static str,
        /// Why it failed: operation, status, request ids.
        source: Box<dyn Error + Send + Sync>,
    },
    /// The store answers to no version of its interface that is known here.
    NoVersion {
        /// Those that were tried.
        tried: Vec<String>,
    },
    /// No API has this name.
    NoApi(String),
    /// There is no application of this name yet.
    NoApplication(String),
    /// The application waits for a person at the portal, or was refused.
    NotUsable {
        /// What it is.
        what: String,
        /// As the store calls it.
        status: String,
    },
    /// A client cannot be registered, or its registration not managed. The source says why.
    Registration(Box<RegistrationError>),
    /// A registration was begun, and what came of it is not known: the file that is to have it is empty.
    RegistrationInDoubt(PathBuf),
    /// The server did what was asked, and its response cannot be used: it stands in this file, as it may be all that is left of the
    /// registration.
    UnusableRegistration(PathBuf, Box<RegistrationError>),
    /// The server does not take the token in this file: the registration was deleted, or another response brought another token.
    NoLongerManaged(PathBuf, Box<RegistrationError>),
    /// There is no file with a registration yet.
    NoRegistration(PathBuf),
    /// The token that the portal gives for a registration is not known.
    NoInitialAccessToken,
    /// It is not said where customers come back to after they sign in.
    NoRedirectUri,
    /// A file of a portal cannot be had, or is not what it should be.
    NoFile {
        /// Its name or address.
        name: String,
        /// What is wrong.
        why: String,
    },
    /// A file or the terminal.
    Local(String),
}

impl OnboardingError {
    pub(crate) fn registration(error: RegistrationError) -> Self {
        Self::Registration(Box::new(error))
    }

    pub(crate) fn store(what: &'static str) -> impl Fn(Box<dyn Error + Send + Sync>) -> Self {
        move |source| Self::Store { what, source }
    }
}

impl fmt::Display for OnboardingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan(words) | Self::Local(words) => f.write_str(words),
            Self::Store { what, source } => write!(f, "{what}: {source}"),
            Self::NoVersion { tried } => write!(
                f,
                "the store answers to none of the versions {}; say `store.version` in onboarding.yaml, or see whether its address is right",
                tried.join(", ")
            ),
            Self::Registration(error) => write!(f, "the registration of the client: {error}"),
            Self::RegistrationInDoubt(file) => write!(
                f,
                "a registration was begun, and what came of it is not known, nor whether the portal's token for it is used up; ask the bank, \
                 then remove {}",
                file.display()
            ),
            Self::UnusableRegistration(file, error) => {
                write!(f, "the registration of the client: {error}; the response is kept in {}", file.display())
            }
            Self::NoLongerManaged(file, error) => {
                write!(f, "the registration of the client: {error}; if it is deleted, remove {}", file.display())
            }
            Self::NoInitialAccessToken => f.write_str(
                "the portal's token for the registration is not known; PORTAL_REGISTRATION_TOKEN gives it, or the step that generates keys",
            ),
            Self::NoRedirectUri => {
                f.write_str("it is not said where customers come back to after they sign in; --redirect-uri URL says it")
            }
            Self::NoRegistration(file) => {
                write!(f, "{} is not there yet; the step that registers the client comes first", file.display())
            }
            Self::NoFile { name, why } => write!(f, "{name}: {why}"),
            Self::NoApi(name) => write!(f, "the store has no API of the name {name}"),
            Self::NoApplication(name) => write!(f, "there is no application {name} yet; the step that adds it comes first"),
            Self::NotUsable { what, status } => write!(f, "{what} cannot be used yet: the store says {status}"),
        }
    }
}

impl Error for OnboardingError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Store { source, .. } => Some(source.as_ref()),
            Self::Registration(error) | Self::UnusableRegistration(_, error) | Self::NoLongerManaged(_, error) => {
                Some(error.as_ref())
            }
            _ => None,
        }
    }
}
