use std::error::Error;
use std::fmt;

/// Why a store could not do what it was asked for.
#[derive(Debug)]
#[non_exhaustive]
pub enum StoreError {
    /// The term of the lease ended, and another process has the session.
    LeaseLost,
    /// What is stored cannot be read: it was written by a later version, or is damaged.
    Unreadable,
    /// The store failed.
    Failed(Box<dyn Error + Send + Sync>),
}

impl StoreError {
    /// A failure with this cause.
    #[must_use]
    pub fn failed(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Failed(cause.into())
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::LeaseLost => "another process has taken the session over",
            Self::Unreadable => "what is stored of the session cannot be read",
            Self::Failed(_) => "the store of sessions failed",
        })
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Failed(cause) => Some(&**cause),
            Self::LeaseLost | Self::Unreadable => None,
        }
    }
}
