// Written by `cargo xtask generate`; changes are lost.

//! Types of `funds_confirmations` alone.

use portal_runtime::v1::{
    Read, ReadError, Reader, Write, Writer, constructor, redacted_debug,
};
use super::{AccountReference, Amount};

/// Whether the amount is available.
///
/// Source: `payments.sandbox.json#/definitions/FundsConfirmation`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct FundsConfirmation {
    /// Whether the account has the amount.
    pub funds_available: bool,
}

redacted_debug!(FundsConfirmation { funds_available });

impl Read for FundsConfirmation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut funds_available: Option<bool> = None;
        reader.object(&mut [("fundsAvailable", &mut funds_available)])?;
        Ok(Self {
            funds_available: reader.required("fundsAvailable", funds_available)?,
        })
    }
}

/// The account and the amount to check.
///
/// Source: `payments.sandbox.json#/definitions/FundsConfirmationRequest`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct FundsConfirmationRequest {
    /// An account named by its numbers.
    pub account: AccountReference,
    /// An amount of money.
    pub instructed_amount: Amount,
}

redacted_debug!(FundsConfirmationRequest { account, instructed_amount });

constructor!(FundsConfirmationRequest: new(account: AccountReference, instructed_amount: Amount) {});

impl Write for FundsConfirmationRequest {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("account", &self.account);
        object.field("instructedAmount", &self.instructed_amount);
    }
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    FundsConfirmation, FundsConfirmationRequest
});
