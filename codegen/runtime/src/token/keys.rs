use std::env;
use std::fmt;

use crate::error::BuildError;
use crate::privacy::Secret;

/// The credentials that a portal gives an application: client id and client secret (some portals call them consumer key and
/// consumer secret).
#[derive(Clone)]
pub struct Keys {
    id: Secret,
    secret: Secret,
}

impl Keys {
    /// The keys with this client id and client secret.
    #[must_use]
    pub fn new(id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self { id: Secret::new(id), secret: Secret::new(secret) }
    }

    /// Reads the keys from the environment variables `PORTAL_CLIENT_ID` and `PORTAL_CLIENT_SECRET`.
    ///
    /// # Errors
    /// When one of them is not set, is empty, or is not Unicode.
    pub fn from_env() -> Result<Self, BuildError> {
        Self::from_env_prefixed("PORTAL")
    }

    /// Reads the keys from the environment variables `<prefix>_CLIENT_ID` and `<prefix>_CLIENT_SECRET`.
    ///
    /// # Errors
    /// As [`Self::from_env`].
    pub fn from_env_prefixed(prefix: impl AsRef<str>) -> Result<Self, BuildError> {
        let prefix = prefix.as_ref();
        let id = variable(format!("{prefix}_CLIENT_ID"))?;
        let secret = variable(format!("{prefix}_CLIENT_SECRET"))?;
        Ok(Self { id, secret })
    }

    pub(crate) fn id(&self) -> &str {
        self.id.expose()
    }

    pub(crate) fn secret(&self) -> &str {
        self.secret.expose()
    }
}

fn variable(name: String) -> Result<Secret, BuildError> {
    match env::var(&name) {
        Ok(value) if !value.is_empty() => Ok(value.into()),
        _ => Err(BuildError::variable(name)),
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(…)")
    }
}
