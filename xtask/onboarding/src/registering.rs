//! What the command line and the environment say of a registration.

use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, value_parser};
use portal_onboarding::{ClientRegistration, OnboardingError};
use portal_runtime::{AccessToken, Identity};

use crate::arguments::{asked, variable};

/// What gives the token that the portal gave for the registration, and the passphrase of the identity.
const TOKEN: &str = "PORTAL_REGISTRATION_TOKEN";
const PASSPHRASE: &str = "PORTAL_PASSPHRASE";

/// What a registration needs.
pub(crate) const NEEDS: &str =
    "a registration needs --registration-endpoint URL, which the bank tells, --identity FILE and --registration FILE";

/// Where a client is registered, by whom, and where that is kept.
pub(crate) struct Registering {
    endpoint: Option<String>,
    identity: Option<PathBuf>,
    /// What that file holds, once it is read: its passphrase is asked for once.
    read: OnceCell<Identity>,
    file: Option<PathBuf>,
    root: Option<PathBuf>,
    redirect_uris: Vec<String>,
}

impl Registering {
    pub(crate) fn of(matches: &ArgMatches) -> Self {
        let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
        Self {
            endpoint: matches.get_one::<String>("registration-endpoint").cloned(),
            identity: path("identity"),
            read: OnceCell::new(),
            file: path("registration"),
            root: path("root"),
            redirect_uris: matches.get_many::<String>("redirect-uri").into_iter().flatten().cloned().collect(),
        }
    }

    /// The organisation number of the certificate, if an identity is said.
    pub(crate) fn organisation(&self) -> Result<Option<String>, OnboardingError> {
        let identity = self.identity.as_deref().map(|path| self.identity(path)).transpose()?;
        Ok(identity.and_then(|identity| identity.certificate().organization_identifier().map(str::to_owned)))
    }

    fn identity(&self, path: &Path) -> Result<Identity, OnboardingError> {
        if let Some(known) = self.read.get() {
            return Ok(known.clone());
        }
        let identity = read_identity(path)?;
        Ok(self.read.get_or_init(|| identity).clone())
    }

    /// Whether all that a registration needs is said.
    pub(crate) fn is_said(&self) -> bool {
        self.endpoint.is_some() && self.identity.is_some() && self.file.is_some()
    }

    /// The registration, if all that it needs is said.
    pub(crate) fn known(&self) -> Result<Option<ClientRegistration>, OnboardingError> {
        self.is_said().then(|| self.needed(false)).transpose()
    }

    /// The registration. The token for one that is new, and not given by a step before, is asked for where the environment does not give it.
    pub(crate) fn needed(&self, asks: bool) -> Result<ClientRegistration, OnboardingError> {
        let (Some(endpoint), Some(identity), Some(file)) = (&self.endpoint, &self.identity, &self.file) else {
            return Err(OnboardingError::Local(NEEDS.to_owned()));
        };
        let root = self.root.as_deref().map(read).transpose()?;
        let registration = ClientRegistration::new(endpoint, self.identity(identity)?, root.as_deref(), file.clone())?;
        let registration = registration.redirect_uris(self.redirect_uris.clone());
        let token = match variable(TOKEN)? {
            None if asks && !file.exists() => Some(asked(TOKEN, "Token for the registration")?),
            known => known,
        };
        Ok(token.into_iter().map(AccessToken::new).fold(registration, ClientRegistration::initial_access_token))
    }
}

/// An identity: PKCS#12 by its ending, else PEM.
fn read_identity(path: &Path) -> Result<Identity, OnboardingError> {
    let content = read(path)?;
    let passphrase = || asked(PASSPHRASE, &format!("Passphrase of {}", path.display()));
    let is_pkcs12 =
        path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("p12") || ending.eq_ignore_ascii_case("pfx"));
    let is_encrypted = String::from_utf8_lossy(&content).contains("ENCRYPTED");
    let identity = match (is_pkcs12, is_encrypted) {
        (true, _) => Identity::from_pkcs12(&content, passphrase()?),
        (false, true) => Identity::from_encrypted_pem(&content, passphrase()?),
        (false, false) => Identity::from_pem(&content),
    };
    identity.map_err(|error| OnboardingError::Local(format!("{}: {error}", path.display())))
}

fn read(path: &Path) -> Result<Vec<u8>, OnboardingError> {
    fs::read(path).map_err(|error| OnboardingError::Local(format!("{}: {error}", path.display())))
}

/// The arguments that say it.
pub(crate) fn arguments() -> Vec<Arg> {
    let file = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name("FILE").value_parser(value_parser!(PathBuf)).help(help)
    };
    let text = |name: &'static str, help: &'static str| Arg::new(name).long(name).value_name("URL").help(help);
    vec![
        text("registration-endpoint", "Where clients are registered (RFC 7591), as the bank tells it"),
        file("identity", "Certificates and key that the client is registered with, PEM or PKCS#12"),
        file("registration", "Where the registration is kept with the token that it is managed by, for its owner alone"),
        text("redirect-uri", "Where customers come back to after they sign in; may be given several times")
            .action(ArgAction::Append),
        file("root", "The certificate, in PEM, of an issuer of the server's that the system does not trust"),
    ]
}
