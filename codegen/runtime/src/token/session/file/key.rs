use std::env;
use std::fmt;

use zeroize::Zeroizing;

use super::super::{SessionId, StoredSession};
use super::sealed::{opened, sealed};
use crate::error::{BuildError, StoreError};
use crate::privacy::Secret;

/// The key that sessions are encrypted with: 32 random bytes. It prints as `…`, and is wiped from memory when it is dropped.
#[derive(Clone)]
pub struct StoreKey(Zeroizing<[u8; 32]>);

impl StoreKey {
    /// The key of these bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Reads the key from the environment variable `PORTAL_STORE_KEY`: 64 hexadecimal digits, as `openssl rand -hex 32` prints them.
    ///
    /// # Errors
    /// When it is not set, or has something else.
    pub fn from_env() -> Result<Self, BuildError> {
        Self::from_env_prefixed("PORTAL")
    }

    /// Reads the key from the environment variable `<prefix>_STORE_KEY`.
    ///
    /// # Errors
    /// As [`Self::from_env`].
    pub fn from_env_prefixed(prefix: impl AsRef<str>) -> Result<Self, BuildError> {
        let name = format!("{}_STORE_KEY", prefix.as_ref());
        match env::var(&name).map(Secret::from) {
            Ok(digits) if !digits.expose().is_empty() => {
                Self::from_digits(digits.expose()).ok_or_else(|| BuildError::store_key(name))
            }
            _ => Err(BuildError::variable(name)),
        }
    }

    /// The bytes of a session that nobody else can read, or make. They are bound to the session's id.
    ///
    /// # Errors
    /// When the system has no random numbers.
    pub fn seal(&self, session: SessionId, stored: &StoredSession) -> Result<Vec<u8>, StoreError> {
        sealed(self, session, stored)
    }

    /// The session of such bytes.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] where they were changed, moved to another session, or written with another key.
    pub fn open(&self, session: SessionId, bytes: &[u8]) -> Result<StoredSession, StoreError> {
        opened(self, session, bytes)
    }

    pub(super) fn from_digits(digits: &str) -> Option<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        let (pairs, []) = digits.as_bytes().as_chunks::<2>() else { return None };
        if pairs.len() != bytes.len() {
            return None;
        }
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

fn digit(character: u8) -> Option<u8> {
    u8::try_from(char::from(character).to_digit(16)?).ok()
}

impl fmt::Debug for StoreKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreKey(…)")
    }
}
