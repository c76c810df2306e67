//! The roles that PSD2 gives payment service providers.

use std::fmt;

use serde::Deserialize;

/// A role of a payment service provider (ETSI TS 119 495, section 5.1). A certificate states those of its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[non_exhaustive]
pub enum Role {
    /// Keeps accounts.
    #[serde(rename = "PSP_AS")]
    AccountServicing,
    /// Initiates payments.
    #[serde(rename = "PSP_PI")]
    PaymentInitiation,
    /// Reads accounts.
    #[serde(rename = "PSP_AI")]
    AccountInformation,
    /// Issues instruments of payment that are based on cards, and may ask whether funds are there.
    #[serde(rename = "PSP_IC")]
    CardBasedInstruments,
}

impl Role {
    /// All roles, in the order of their object identifiers.
    pub(crate) const ALL: [Self; 4] =
        [Self::AccountServicing, Self::PaymentInitiation, Self::AccountInformation, Self::CardBasedInstruments];

    /// The name that a certificate has for it: `PSP_AI`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccountServicing => "PSP_AS",
            Self::PaymentInitiation => "PSP_PI",
            Self::AccountInformation => "PSP_AI",
            Self::CardBasedInstruments => "PSP_IC",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
