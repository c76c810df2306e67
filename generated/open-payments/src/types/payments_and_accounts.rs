// Written by `cargo xtask generate`; changes are lost.

//! Types that `payments`, `accounts` use.

use portal_runtime::v1::{
    Decimal, Read, ReadError, Reader, Write, Writer, redacted_debug,
};

/// An amount of money.
///
/// Source: `psd2.yaml#/components/schemas/amount`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Amount {
    /// Currency, ISO 4217.
    ///
    /// Pattern: `[A-Z]{3}`.
    pub currency: String,
    /// The amount as a decimal number with a dot, in the main unit of the currency. At most 14 digits and 3 decimals; may carry a minus.
    ///
    /// Pattern: `-?[0-9]{1,14}(\.[0-9]{1,3})?`.
    pub amount: Decimal,
}

redacted_debug!(Amount { currency, amount });

impl Amount {
    /// With what is required.
    #[must_use]
    pub fn new(currency: String, amount: Decimal) -> Self {
        Self { currency, amount }
    }
}

impl Read for Amount {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["currency", "amount"])?;
        let mut currency: Option<String> = None;
        let mut amount: Option<Decimal> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => currency = object.value()?,
                _ => amount = object.value()?,
            }
        }
        Ok(Self {
            currency: object.required(0, currency)?,
            amount: object.required(1, amount)?,
        })
    }
}

impl Write for Amount {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("currency", &self.currency);
        object.text("amount", &self.amount);
    }
}
