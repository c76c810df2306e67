use std::fmt;

use url::Url;

use super::address;
use super::metadata::ClientMetadata;
use crate::error::{Reason, RegistrationFault};
use crate::privacy::Secret;
use crate::token::AccessToken;
use crate::wire::environments::ALL;
use crate::wire::json::{Read, ReadError, Reader, Write, Writer, read_json};
use crate::wire::request_id::RequestId;
use crate::wire::values::{DateTime, Decimal, Json};

/// The members of a registration that the server gives and no client sends (RFC 7591, section 3.2.1; RFC 7592, sections 2.2 and 3).
pub(super) const OF_SERVER: [&str; 6] = [
    "client_id",
    "client_secret",
    "client_id_issued_at",
    "client_secret_expires_at",
    "registration_access_token",
    "registration_client_uri",
];

const NOT_KEPT: &str = "this is no text of a registration that was kept, or one of another version";
const OTHER_ENVIRONMENT: &str = "this registration is of another environment";

/// A client as the server has registered it (RFC 7591, section 3.2.1), with what it is managed by (RFC 7592, section 3). Its secrets do not print.
#[derive(Clone)]
#[must_use = "its token may be nowhere else"]
pub struct Registration {
    environment: String,
    client_id: String,
    client_secret: Option<Secret>,
    issued_at: Option<DateTime>,
    secret_expires_at: Option<DateTime>,
    /// `registration_client_uri`.
    address: Option<Url>,
    /// `registration_access_token`.
    token: Option<AccessToken>,
    metadata: ClientMetadata,
    request_id: Option<RequestId>,
}

impl Registration {
    /// The id of the client.
    #[must_use]
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// When the id was issued, if the server says it.
    #[must_use]
    pub fn issued_at(&self) -> Option<DateTime> {
        self.issued_at
    }

    /// The client's secret; `None` for one that proves itself by its certificate.
    #[must_use]
    pub fn client_secret(&self) -> Option<&Secret> {
        self.client_secret.as_ref()
    }

    /// When that ends; `None` if it does not.
    #[must_use]
    pub fn client_secret_expires_at(&self) -> Option<DateTime> {
        self.secret_expires_at
    }

    /// What was registered: servers may replace what was asked for by other values, and add members.
    #[must_use]
    pub fn metadata(&self) -> &ClientMetadata {
        &self.metadata
    }

    /// The id of the request that it comes from, for the bank's support; `None` for one that was resumed.
    #[must_use]
    pub fn request_id(&self) -> Option<RequestId> {
        self.request_id
    }

    /// The token by which the registration is managed; `None` where the server gave none, and it cannot be.
    #[must_use]
    pub fn registration_access_token(&self) -> Option<&AccessToken> {
        self.token.as_ref()
    }

    /// The address at which it is managed; `None` where the server gave none, and it cannot be.
    #[must_use]
    pub fn registration_client_uri(&self) -> Option<&str> {
        self.address.as_ref().map(Url::as_str)
    }

    /// The registration as a text, with which [`Registrar::resume`](super::Registrar::resume) goes on, also in another process. It has secrets
    /// in it: keep it where private keys are kept.
    #[must_use]
    pub fn keep(&self) -> Secret {
        // Nothing in it is refused by any environment.
        Writer::text(&Keeping(self), ALL).ok().and_then(|text| String::from_utf8(text).ok()).unwrap_or_default().into()
    }

    /// Reads what [`Self::keep`] gave.
    pub(super) fn kept(kept: &Secret, environment: &str) -> Result<Self, Reason> {
        let fault = Reason::Registration;
        let Kept { environment: own, registration } = read_json(kept.expose().as_bytes()).map_err(|_| fault(NOT_KEPT))?;
        if own != environment {
            return Err(fault(OTHER_ENVIRONMENT));
        }
        Self::read(registration.as_str().as_bytes(), environment).map_err(|_| fault(NOT_KEPT))
    }

    /// Reads the body of a response.
    pub(super) fn read(body: &[u8], environment: &str) -> Result<Self, RegistrationFault> {
        let Issued { client_id, client_secret, issued_at, secret_expires_at, address, token } =
            read_json(body).map_err(RegistrationFault::Unreadable)?;
        let metadata = read_json(body).map_err(RegistrationFault::Unreadable)?;
        let address = address.as_deref().map(address::read).transpose()?;
        if token.as_ref().is_some_and(|token| token.header().is_none()) {
            return Err(RegistrationFault::UnusableToken);
        }
        let environment = environment.to_owned();
        Ok(Self {
            environment,
            client_id,
            client_secret,
            issued_at,
            secret_expires_at,
            address,
            token,
            metadata,
            request_id: None,
        })
    }

    /// The registration with the id of the request that it comes from.
    pub(super) fn of_request(self, request_id: RequestId) -> Self {
        Self { request_id: Some(request_id), ..self }
    }

    /// The registration as it is after a response: what the server gave and does not say again is as before.
    pub(super) fn after(self, before: Option<&Self>) -> Result<Self, RegistrationFault> {
        let Some(before) = before else { return Ok(self) };
        if self.client_id() != before.client_id() {
            return Err(RegistrationFault::OtherClient);
        }
        // A secret and its end belong together.
        let (client_secret, secret_expires_at) = match self.client_secret {
            Some(secret) => (Some(secret), self.secret_expires_at),
            None => (before.client_secret.clone(), before.secret_expires_at),
        };
        Ok(Self {
            client_secret,
            secret_expires_at,
            issued_at: self.issued_at.or(before.issued_at),
            address: self.address.or_else(|| before.address.clone()),
            token: self.token.or_else(|| before.token.clone()),
            ..self
        })
    }

    /// Whether it is managed on the host of the registration endpoint.
    pub(super) fn check(&self, endpoint: &Url) -> Result<(), RegistrationFault> {
        self.address.as_ref().map_or(Ok(()), |address| address::check(address, endpoint))
    }

    /// Where it is managed, and by which token.
    pub(super) fn management(&self) -> Option<(&Url, &AccessToken)> {
        self.address.as_ref().zip(self.token.as_ref())
    }
}

/// What the server gave, in a response.
struct Issued {
    client_id: String,
    client_secret: Option<Secret>,
    issued_at: Option<DateTime>,
    secret_expires_at: Option<DateTime>,
    address: Option<String>,
    token: Option<AccessToken>,
}

impl Read for Issued {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let [mut client_id, mut client_secret, mut address, mut token]: [Option<String>; 4] = Default::default();
        let [mut issued_at, mut secret_expires_at]: [Option<Json>; 2] = Default::default();
        reader.object(&mut [
            ("client_id", &mut client_id),
            ("client_secret", &mut client_secret),
            ("client_id_issued_at", &mut issued_at),
            ("client_secret_expires_at", &mut secret_expires_at),
            ("registration_access_token", &mut token),
            ("registration_client_uri", &mut address),
        ])?;
        Ok(Self {
            client_id: reader.required("client_id", client_id)?,
            client_secret: client_secret.map(Secret::from),
            issued_at: moment(issued_at.as_ref()).map_err(|error| error.in_field("client_id_issued_at"))?,
            secret_expires_at: moment(secret_expires_at.as_ref()).map_err(|error| error.in_field("client_secret_expires_at"))?,
            address,
            token: token.map(AccessToken::new),
        })
    }
}

/// Seconds after the beginning of 1970, which servers also send as a string. Zero is none: what ends then does not end (RFC 7591, section
/// 3.2.1).
fn moment(value: Option<&Json>) -> Result<Option<DateTime>, ReadError> {
    let Some(text) = value.map(|value| value.as_str().trim_matches('"')).filter(|text| *text != "null") else { return Ok(None) };
    let number = Decimal::parse(text).map(|number| Decimal::from(number.get().trunc())).and_then(Decimal::to_integer);
    let fault = || ReadError::malformed("not a number of seconds since 1970");
    let seconds = number.and_then(|number| i64::try_from(number).ok()).ok_or_else(fault)?;
    if seconds == 0 { Ok(None) } else { DateTime::of_unix(seconds).map(Some).ok_or_else(fault) }
}

/// As a response has it.
impl Write for Registration {
    fn write(&self, writer: &mut Writer) {
        let seconds = |moment: Option<DateTime>| moment.map(|moment| moment.get().unix_timestamp());
        let mut object = writer.object();
        object.field("client_id", &self.client_id);
        object.optional("client_secret", &self.client_secret.as_ref().map(|secret| secret.expose().to_owned()));
        object.optional("client_id_issued_at", &seconds(self.issued_at));
        object.optional("client_secret_expires_at", &seconds(self.secret_expires_at));
        object.optional("registration_access_token", &self.token.as_ref().map(|token| token.expose().to_owned()));
        object.optional("registration_client_uri", &self.address.as_ref().map(Url::to_string));
        object.beside(&self.metadata);
    }
}

/// A registration as it is kept.
struct Keeping<'r>(&'r Registration);

impl Write for Keeping<'_> {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("environment", &self.0.environment);
        object.field("registration", self.0);
    }
}

/// A registration that was kept.
struct Kept {
    environment: String,
    registration: Json,
}

impl Read for Kept {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let (mut environment, mut registration): (Option<String>, Option<Json>) = (None, None);
        reader.object(&mut [("environment", &mut environment), ("registration", &mut registration)])?;
        Ok(Self {
            environment: reader.required("environment", environment)?,
            registration: reader.required("registration", registration)?,
        })
    }
}

impl fmt::Debug for Registration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registration")
            .field("environment", &self.environment)
            .field("client_id", &self.client_id())
            .finish_non_exhaustive()
    }
}
