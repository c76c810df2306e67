//! The status of an authorisation.

use std::fmt;

/// How far an authorisation has come (NextGenPSD2, `scaStatus`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScaStatus {
    /// It was created.
    Received,
    /// The customer is known.
    PsuIdentified,
    /// The customer has authenticated, with one factor at least.
    PsuAuthenticated,
    /// A method was chosen.
    ScaMethodSelected,
    /// It has begun.
    Started,
    /// It ended well.
    Finalised,
    /// It ended without success.
    Failed,
    /// None was needed.
    Exempted,
    /// Another one, which counts as not over yet.
    Other(String),
}

impl ScaStatus {
    /// The status that is spelt so.
    pub(super) fn new(spelt: &str) -> Self {
        match spelt {
            "received" => Self::Received,
            "psuIdentified" => Self::PsuIdentified,
            "psuAuthenticated" => Self::PsuAuthenticated,
            "scaMethodSelected" => Self::ScaMethodSelected,
            "started" => Self::Started,
            "finalised" => Self::Finalised,
            "failed" => Self::Failed,
            "exempted" => Self::Exempted,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The status as it is spelt.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Received => "received",
            Self::PsuIdentified => "psuIdentified",
            Self::PsuAuthenticated => "psuAuthenticated",
            Self::ScaMethodSelected => "scaMethodSelected",
            Self::Started => "started",
            Self::Finalised => "finalised",
            Self::Failed => "failed",
            Self::Exempted => "exempted",
            Self::Other(spelt) => spelt,
        }
    }

    /// Whether it ended well.
    #[must_use]
    pub fn is_success(&self) -> bool {
        matches!(self, Self::Finalised | Self::Exempted)
    }

    /// Whether it changes no more.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.is_success() || *self == Self::Failed
    }
}

impl fmt::Display for ScaStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
