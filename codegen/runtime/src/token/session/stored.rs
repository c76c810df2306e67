use std::fmt;
use std::time::Duration;

use crate::error::StoreError;
use crate::platform::since_1970;
use crate::privacy::Secret;
use crate::token::AccessToken;
use crate::token::issued::{MAX_LIFETIME, margin};
use crate::token::response::Granted;
use crate::wire::environments::ALL;
use crate::wire::json::{Read, ReadError, Reader, Write, Writer, read_json};

/// What is stored of a customer's session: its tokens, and whether one is being replaced. It prints as `…`.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredSession {
    /// How often its tokens were replaced.
    generation: u64,
    access: Option<Access>,
    refresh_token: Option<Secret>,
    /// Since when the refresh token is in use: set before a request with it, and gone when the outcome is known. In seconds since 1970.
    in_use_since: Option<u64>,
}

/// An access token, and when it expires, in seconds since 1970.
#[derive(Clone, PartialEq, Eq)]
struct Access {
    token: Secret,
    expires: u64,
}

impl StoredSession {
    /// What a customer's sign-in gave.
    pub(in crate::token) fn begun(granted: &Granted) -> Self {
        let refresh_token = granted.refresh_token.clone();
        Self { generation: 0, access: Access::of(granted), refresh_token, in_use_since: None }
    }

    /// The access token, as if it had been granted now, if it is worth sending.
    pub(in crate::token) fn access(&self) -> Option<(AccessToken, Duration)> {
        let Access { token, expires } = self.access.as_ref()?;
        let left = Duration::from_secs(expires.saturating_sub(since_1970().as_secs()));
        // The lifetime that it had is not known any more; a longer one has the longest margin.
        (left > margin(MAX_LIFETIME)).then(|| (AccessToken::from(token.clone()), left))
    }

    pub(in crate::token) fn refresh_token(&self) -> Option<&Secret> {
        self.refresh_token.as_ref()
    }

    /// Whether its refresh token was sent, and what came of it was lost.
    pub(in crate::token) fn is_in_doubt(&self) -> bool {
        self.in_use_since.is_some()
    }

    /// The same with its refresh token in use.
    pub(in crate::token) fn in_use(&self) -> Self {
        Self { in_use_since: self.in_use_since.or(Some(since_1970().as_secs())), ..self.clone() }
    }

    /// The same with the tokens that took the place of its own. A server that gives no refresh token lets the old one stand (RFC 6749,
    /// section 6).
    pub(in crate::token) fn renewed(&self, granted: &Granted) -> Self {
        Self {
            generation: self.generation.saturating_add(1),
            access: Access::of(granted),
            refresh_token: granted.refresh_token.clone().or_else(|| self.refresh_token.clone()),
            in_use_since: None,
        }
    }

    /// A session for tests of stores, other than that of any other number. One with an odd number has its refresh token in use.
    #[cfg(feature = "test-kit")]
    pub(crate) fn sample(number: u64) -> Self {
        // Of many lengths, so that one that is written over another would show.
        let padding = "x".repeat(usize::try_from(number * 997 % 4096).unwrap_or_default());
        let access = Access { token: Secret::new(format!("access-{number}-{padding}")), expires: number };
        let refresh_token = Secret::new(format!("refresh-{number}"));
        let in_use_since = (number % 2 == 1).then_some(number);
        Self { generation: number, access: Some(access), refresh_token: Some(refresh_token), in_use_since }
    }

    /// How often its tokens were replaced; of a sample, its number.
    #[cfg(feature = "test-kit")]
    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }

    /// The text to store. It has secrets in it: a store that keeps it beyond the process encrypts it.
    #[must_use]
    pub fn to_text(&self) -> Secret {
        // Nothing in it is refused by any environment.
        Writer::text(self, ALL).ok().and_then(|text| String::from_utf8(text).ok()).unwrap_or_default().into()
    }

    /// Reads such a text.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`].
    pub fn from_text(text: &Secret) -> Result<Self, StoreError> {
        read_json(text.expose().as_bytes()).map_err(|_| StoreError::Unreadable)
    }
}

impl Access {
    fn of(granted: &Granted) -> Option<Self> {
        let lifetime = granted.lifetime?.min(MAX_LIFETIME);
        Some(Self {
            token: Secret::new(granted.token.expose()),
            expires: since_1970().as_secs().saturating_add(lifetime.as_secs()),
        })
    }
}

impl fmt::Debug for StoredSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoredSession(…)")
    }
}

impl Write for StoredSession {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("generation", &self.generation);
        let access = self.access.as_ref();
        object.optional("access_token", &access.map(|access| access.token.expose().to_owned()));
        object.optional("expires", &access.map(|access| access.expires));
        object.optional("refresh_token", &self.refresh_token.as_ref().map(|token| token.expose().to_owned()));
        object.optional("in_use_since", &self.in_use_since);
    }
}

impl Read for StoredSession {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut generation: Option<u64> = None;
        let mut access_token: Option<String> = None;
        let mut expires: Option<u64> = None;
        let mut refresh_token: Option<String> = None;
        let mut in_use_since: Option<u64> = None;
        reader.object(&mut [
            ("generation", &mut generation),
            ("access_token", &mut access_token),
            ("expires", &mut expires),
            ("refresh_token", &mut refresh_token),
            ("in_use_since", &mut in_use_since),
        ])?;
        let access = access_token.map(Secret::from).zip(expires).map(|(token, expires)| Access { token, expires });
        let generation = reader.required("generation", generation)?;
        Ok(Self { generation, access, refresh_token: refresh_token.map(Secret::from), in_use_since })
    }
}
