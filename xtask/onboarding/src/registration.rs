//! The application as a client of the authorization server (RFC 7591, RFC 7592): registered once, then managed by what its file has.

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use portal_runtime::v1::{Certificate, Client, Endpoint, EnvironmentFacts, Portal};
use portal_runtime::{
    AccessToken, Builder, ClientCertificate, ClientMetadata, Identity, Outcome, Registrar, Registration, RegistrationError,
    RequestId, Secret,
};

use crate::error::OnboardingError;
use crate::owners_file::{create_for_owner, write_for_owner};
use crate::store::Done;

/// Clients are registered for production: a sandbox gives keys to all. The name is that of the environment in a portal's package, whose
/// `registrar` reads the file too.
static PORTAL: Portal = Portal {
    name: "client registration",
    servers: &[],
    environments: &[EnvironmentFacts {
        name: "production",
        servers: &[],
        variables: &[],
        token: None,
        sign_in: None,
        registration: Some(Endpoint { url: "", certificate: Certificate::Qwac }),
        client_certificate: Certificate::Qwac,
    }],
    error_codes: &[],
    error_messages: &[],
    accesses_exceeded: &[],
    roles: &[],
    schemes: &[],
};

/// What a registration needs that no plan has. Identity and token are secret.
#[derive(Clone)]
pub struct ClientRegistration {
    registrar: Registrar,
    certificate: ClientCertificate,
    redirect_uris: Vec<String>,
    initial_access_token: Option<AccessToken>,
    file: PathBuf,
}

impl fmt::Debug for ClientRegistration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientRegistration").field("file", &self.file).finish_non_exhaustive()
    }
}

impl ClientRegistration {
    /// A registration at this endpoint, for whoever this identity names, kept in this file. `root` is the certificate in PEM of an issuer
    /// that the system does not trust.
    ///
    /// # Errors
    /// When the address is not a valid URL, or is plain http to another machine; when TLS cannot be set up.
    pub fn new(endpoint: &str, identity: Identity, root: Option<&[u8]>, file: PathBuf) -> Result<Self, OnboardingError> {
        let certificate = identity.certificate().clone();
        let mut builder = Builder::<Client>::new(&PORTAL, 0).identity(identity).registration_endpoint(endpoint);
        if let Some(root) = root {
            builder = builder.root_certificate(root);
        }
        let client = builder.build().map_err(|error| OnboardingError::Local(error.to_string()))?;
        let registrar = client.registrar().map_err(OnboardingError::registration)?;
        Ok(Self { registrar, certificate, redirect_uris: Vec::new(), initial_access_token: None, file })
    }

    /// Sets the addresses to which customers come back after they sign in.
    #[must_use]
    pub fn redirect_uris(self, redirect_uris: Vec<String>) -> Self {
        Self { redirect_uris, ..self }
    }

    /// Sets the token that the portal gave for the registration; by default it is the one that the step before gives with the application's
    /// keys.
    #[must_use]
    pub fn initial_access_token(self, token: AccessToken) -> Self {
        Self { initial_access_token: Some(token), ..self }
    }

    pub(crate) fn offer(&mut self, token: &Secret) {
        self.initial_access_token.get_or_insert_with(|| AccessToken::new(token.expose()));
    }

    /// The registration, which is made where the file has none.
    pub(crate) async fn register(&self) -> Result<Done<Registration>, OnboardingError> {
        if let Some(known) = self.kept()? {
            return Ok(Done { value: known, was_there: true, request_ids: Vec::new() });
        }
        let token = self.initial_access_token.as_ref().ok_or(OnboardingError::NoInitialAccessToken)?;
        if self.redirect_uris.is_empty() {
            return Err(OnboardingError::NoRedirectUri);
        }
        // The token may work once. While it is not known what came of it, the file is there and empty, and nobody else begins.
        create_for_owner(&self.file).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => OnboardingError::RegistrationInDoubt(self.file.clone()),
            _ => self.fault(&error.to_string()),
        })?;
        let metadata = ClientMetadata::of_certificate(&self.certificate, self.redirect_uris.clone());
        match self.registrar.register(token, &metadata).await {
            Ok(registered) => self.keep(registered, false),
            Err(error) => {
                if error.outcome() == Outcome::NoEffect {
                    drop(fs::remove_file(&self.file));
                }
                Err(self.failed(error))
            }
        }
    }

    /// The registration as the server has it now.
    pub(crate) async fn read(&self) -> Result<Done<Registration>, OnboardingError> {
        let read = self.registrar.read(&self.known()?).await.map_err(|error| self.failed(error))?;
        self.keep(read, true)
    }

    /// Replaces the addresses, where some are said, and the subject of the certificate; the rest stays as the server has it now.
    pub(crate) async fn update(&self) -> Result<Done<Registration>, OnboardingError> {
        let Done { value: current, mut request_ids, .. } = self.read().await?;
        let mut metadata = current.metadata().clone();
        if !self.redirect_uris.is_empty() {
            metadata.redirect_uris.clone_from(&self.redirect_uris);
        }
        if let Some(subject) = self.certificate.subject_dn() {
            metadata.tls_client_auth_subject_dn = Some(subject.to_owned());
        }
        let updated = self.registrar.update(&current, &metadata).await.map_err(|error| self.failed(error))?;
        let updated = self.keep(updated, false)?;
        request_ids.extend(updated.request_ids);
        Ok(Done { request_ids, ..updated })
    }

    /// Deletes the registration, and then its file; `false` if there is none.
    pub(crate) async fn delete(&self) -> Result<Done<bool>, OnboardingError> {
        let Some(known) = self.kept()? else { return Ok(Done { value: false, was_there: true, request_ids: Vec::new() }) };
        let request_id = self.registrar.delete(&known).await.map_err(|error| self.failed(error))?;
        fs::remove_file(&self.file).map_err(|error| self.fault(&error.to_string()))?;
        Ok(Done { value: true, was_there: false, request_ids: vec![request_id] })
    }

    /// The registration that the file has, if it has one.
    pub(crate) fn kept(&self) -> Result<Option<Registration>, OnboardingError> {
        match fs::read_to_string(&self.file) {
            Ok(text) if text.is_empty() => Err(OnboardingError::RegistrationInDoubt(self.file.clone())),
            Ok(text) => self.registrar.resume(&Secret::from(text)).map(Some).map_err(OnboardingError::registration),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.fault(&error.to_string())),
        }
    }

    fn known(&self) -> Result<Registration, OnboardingError> {
        self.kept()?.ok_or_else(|| OnboardingError::NoRegistration(self.file.clone()))
    }

    /// Writes down a registration before anything else is done with it: its token is nowhere else.
    fn keep(&self, registration: Registration, was_there: bool) -> Result<Done<Registration>, OnboardingError> {
        let request_ids: Vec<RequestId> = registration.request_id().into_iter().collect();
        write_for_owner(&self.file, registration.keep().expose()).map_err(|error| {
            let requests: Vec<String> = request_ids.iter().map(ToString::to_string).collect();
            let (client, requests) = (registration.client_id(), requests.join(", "));
            self.fault(&match fs::metadata(&self.file) {
                Ok(before) if before.len() > 0 => {
                    format!("{error}; it is as it was before the response for client {client} (request {requests})")
                }
                _ => format!("{error}; the registration of client {client} is lost (request {requests})"),
            })
        })?;
        Ok(Done { request_ids, value: registration, was_there })
    }

    /// Why a request failed. What a response has in it that cannot be used is written beside the file: it may be all that is left of a
    /// registration.
    fn failed(&self, error: RegistrationError) -> OnboardingError {
        match &error {
            RegistrationError::Unusable(unusable) => {
                let mut beside = self.file.clone().into_os_string();
                beside.push(".response");
                let beside = PathBuf::from(beside);
                match write_for_owner(&beside, &String::from_utf8_lossy(unusable.raw())) {
                    Ok(()) => OnboardingError::UnusableRegistration(beside, Box::new(error)),
                    Err(fault) => OnboardingError::Local(format!("{error}; {}: {fault}", beside.display())),
                }
            }
            RegistrationError::Refused(refusal) if refusal.status() == 401 && self.file.exists() => {
                OnboardingError::NoLongerManaged(self.file.clone(), Box::new(error))
            }
            _ => OnboardingError::registration(error),
        }
    }

    fn fault(&self, what: &str) -> OnboardingError {
        OnboardingError::Local(format!("{}: {what}", self.file.display()))
    }
}
