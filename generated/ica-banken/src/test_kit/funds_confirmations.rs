// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `funds_confirmations` alone uses.

use portal_runtime::v1::{Read, ReadError, Reader, Write, Writer, constructor, mocked};
use crate::types::{
    AccountReference, Amount, FundsConfirmation, FundsConfirmationRequest,
};

constructor!(FundsConfirmation: new(funds_available: bool) {});

impl Write for FundsConfirmation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("fundsAvailable", &self.funds_available);
    }
}

impl Read for FundsConfirmationRequest {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut account: Option<AccountReference> = None;
        let mut instructed_amount: Option<Amount> = None;
        reader.object(&mut [
            ("account", &mut account),
            ("instructedAmount", &mut instructed_amount),
        ])?;
        Ok(Self {
            account: reader.required("account", account)?,
            instructed_amount: reader.required("instructedAmount", instructed_amount)?,
        })
    }
}

mocked!((crate::funds_confirmations) {
    ConfirmOperation = CONFIRM: json FundsConfirmationRequest,
});
