use std::fmt;

/// A role of a payment service provider under PSD2 (ETSI TS 119 495, section 5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PspRole {
    /// `PSP_AS`: keeps accounts.
    AccountServicing,
    /// `PSP_PI`: initiates payments.
    PaymentInitiation,
    /// `PSP_AI`: reads accounts.
    AccountInformation,
    /// `PSP_IC`: issues card-based payment instruments.
    CardBasedInstruments,
}

impl PspRole {
    /// The name that ETSI TS 119 495 gives it, such as `PSP_AI`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccountServicing => "PSP_AS",
            Self::PaymentInitiation => "PSP_PI",
            Self::AccountInformation => "PSP_AI",
            Self::CardBasedInstruments => "PSP_IC",
        }
    }
}

impl fmt::Display for PspRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
