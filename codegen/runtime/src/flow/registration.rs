//! The registration of an application as a client of the authorization server (RFC 7591), and what becomes of it later (RFC 7592).

mod address;
mod exchange;
mod metadata;
mod registered;

use std::fmt;

use http::Method;
use url::Url;

use crate::client::Client;
use crate::error::{Invalid, Reason, Received, Record, RegistrationError, RegistrationRefusal, UnusableRegistration};
use crate::privacy::Secret;
use crate::token::AccessToken;
use crate::wire::request_id::RequestId;
use exchange::{Step, exchange};

pub use metadata::ClientMetadata;
pub use registered::Registration;

const REGISTER: Step = Step { name: "register client", method: Method::POST };
const READ: Step = Step { name: "read registration", method: Method::GET };
const UPDATE: Step = Step { name: "update registration", method: Method::PUT };
const DELETE: Step = Step { name: "delete registration", method: Method::DELETE };
const RESUME: &str = "resume registration";

const NO_ENDPOINT: &str =
    "the address of the registration endpoint is not known; give the builder one by `registration_endpoint(\"https://…\")`";
const NOT_MANAGED: &str = "the server gave no address and token by which the registration is managed (RFC 7592)";
const ELSEWHERE: &str = "the registration is managed on another host than that of the registration endpoint";

/// Registers the application as a client of the authorization server, reads the registration, updates and deletes it.
///
/// Each step is one request, over the connections of the client that it was made from, and none is repeated. It is cheap to clone.
#[derive(Clone)]
pub struct Registrar {
    client: Client,
    endpoint: Url,
}

impl Client {
    /// The way to a registration.
    ///
    /// # Errors
    /// [`RegistrationError::Invalid`] if no address of the registration endpoint is known.
    pub fn registrar(&self) -> Result<Registrar, RegistrationError> {
        let endpoint = self.registration_endpoint().ok_or_else(|| invalid(REGISTER.name, Reason::Registration(NO_ENDPOINT)))?;
        Ok(Registrar { client: self.clone(), endpoint: endpoint.clone() })
    }
}

impl Registrar {
    /// Registers a client (RFC 7591, section 3.1). The initial access token is what the portal gave for it; it may work once.
    ///
    /// Keep the registration ([`Registration::keep`]) before anything else is done: its token is nowhere else.
    ///
    /// # Errors
    /// When the server refuses, or there is no response. If then the outcome is not known, the token may be used up.
    pub async fn register(
        &self,
        initial_access_token: &AccessToken,
        metadata: &ClientMetadata,
    ) -> Result<Registration, RegistrationError> {
        let body = metadata.text(None).map_err(|reason| invalid(REGISTER.name, reason))?;
        let received = exchange(&self.client, &REGISTER, &self.endpoint, initial_access_token, Some(body)).await?;
        self.registered(received, None)
    }

    /// Reads a registration (RFC 7592, section 2.1). What comes replaces the one that is known: a server may give another token and another
    /// address with each response, and take the old ones no more.
    ///
    /// # Errors
    /// When the server refuses, or there is no response.
    pub async fn read(&self, registration: &Registration) -> Result<Registration, RegistrationError> {
        let received = self.managed(&READ, registration, None).await?;
        self.registered(received, Some(registration))
    }

    /// Replaces the metadata of a registration (RFC 7592, section 2.2): what is not in them any more, the server may drop. Begin with those
    /// that it has, [`Registration::metadata`]. What comes replaces the registration, as in [`Self::read`].
    ///
    /// # Errors
    /// When the server refuses, or there is no response.
    pub async fn update(
        &self,
        registration: &Registration,
        metadata: &ClientMetadata,
    ) -> Result<Registration, RegistrationError> {
        let body = metadata.text(Some(registration.client_id())).map_err(|reason| invalid(UPDATE.name, reason))?;
        let received = self.managed(&UPDATE, registration, Some(body)).await?;
        self.registered(received, Some(registration))
    }

    /// Deletes a registration (RFC 7592, section 2.3), and returns the id of the request. The client is then unknown to the server, which
    /// should take its tokens no more.
    ///
    /// # Errors
    /// When the server refuses, or there is no response. If then the outcome is not known, read the registration: if it is deleted, its
    /// token is refused.
    pub async fn delete(&self, registration: &Registration) -> Result<RequestId, RegistrationError> {
        let received = self.managed(&DELETE, registration, None).await?;
        if received.status.is_success() { Ok(received.record.request_id()) } else { Err(refused(received)) }
    }

    /// Goes on with a registration of which [`Registration::keep`] gave this text.
    ///
    /// # Errors
    /// For another text, or one of another environment or host.
    pub fn resume(&self, kept: &Secret) -> Result<Registration, RegistrationError> {
        let registration = Registration::kept(kept, self.client.facts().name).map_err(|reason| invalid(RESUME, reason))?;
        registration.check(&self.endpoint).map_err(|_| invalid(RESUME, Reason::Registration(ELSEWHERE)))?;
        Ok(registration)
    }

    /// A request by which a registration is managed.
    async fn managed(
        &self,
        step: &'static Step,
        registration: &Registration,
        body: Option<Secret>,
    ) -> Result<Received, RegistrationError> {
        let fault = |what| invalid(step.name, Reason::Registration(what));
        let (address, token) = registration.management().ok_or_else(|| fault(NOT_MANAGED))?;
        // It may be from a registrar of another server.
        registration.check(&self.endpoint).map_err(|_| fault(ELSEWHERE))?;
        exchange(&self.client, step, address, token, body).await
    }

    /// The registration of a response.
    fn registered(&self, received: Received, before: Option<&Registration>) -> Result<Registration, RegistrationError> {
        if !received.status.is_success() {
            return Err(refused(received));
        }
        let read = Registration::read(&received.raw, self.client.facts().name).and_then(|registration| {
            let registration = registration.after(before)?;
            registration.check(&self.endpoint)?;
            Ok(registration.of_request(received.record.request_id()))
        });
        read.map_err(|fault| RegistrationError::Unusable(Box::new(UnusableRegistration::new(fault, received))))
    }
}

/// What was found before anything was sent.
fn invalid(step: &'static str, reason: Reason) -> RegistrationError {
    RegistrationError::Invalid(Box::new(Invalid::new(Record::new(step, false, RequestId::new()), reason)))
}

fn refused(received: Received) -> RegistrationError {
    RegistrationError::Refused(Box::new(RegistrationRefusal::new(received)))
}

impl fmt::Debug for Registrar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registrar").field("client", &self.client).finish_non_exhaustive()
    }
}
