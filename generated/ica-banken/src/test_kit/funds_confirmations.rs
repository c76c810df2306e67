// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `funds_confirmations` alone uses.

use portal_runtime::v1::{Read, ReadError, Reader, Write, Writer};
use crate::types::{
    AccountReference, Amount, FundsConfirmation, FundsConfirmationRequest,
};

impl Write for FundsConfirmation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("fundsAvailable", &self.funds_available);
    }
}

impl Read for FundsConfirmationRequest {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["account", "instructedAmount"])?;
        let mut account: Option<AccountReference> = None;
        let mut instructed_amount: Option<Amount> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => account = object.value()?,
                _ => instructed_amount = object.value()?,
            }
        }
        Ok(Self {
            account: object.required(0, account)?,
            instructed_amount: object.required(1, instructed_amount)?,
        })
    }
}
