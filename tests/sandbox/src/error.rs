//! Why a bank does not start.

use std::path::PathBuf;
use std::{error, fmt, io};

/// Why a [`Bank`](crate::Bank) did not start.
#[derive(Debug)]
#[non_exhaustive]
pub enum BankError {
    /// A description or its corrections cannot be read.
    File {
        /// The file, as given.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A description, its corrections or the data of the test persons are not what the bank can serve.
    Description {
        /// File and pointer, for example `psd2.yaml#/paths/~1v1~1accounts/get`.
        place: String,
        /// What is wrong there.
        problem: String,
    },
    /// No port on loopback could be opened.
    Listen(io::Error),
    /// The certificates of a site could not be made.
    Tls(Box<dyn error::Error + Send + Sync>),
}

impl BankError {
    pub(crate) fn description(place: impl Into<String>, problem: impl fmt::Display) -> Self {
        Self::Description { place: place.into(), problem: problem.to_string() }
    }
}

impl fmt::Display for BankError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, .. } => write!(f, "cannot read {}", path.display()),
            Self::Description { place, problem } => write!(f, "{place}: {problem}"),
            Self::Listen(_) => f.write_str("cannot open a port on loopback"),
            Self::Tls(_) => f.write_str("cannot set up TLS"),
        }
    }
}

impl error::Error for BankError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::File { source, .. } | Self::Listen(source) => Some(source),
            Self::Tls(source) => Some(source.as_ref()),
            Self::Description { .. } => None,
        }
    }
}
