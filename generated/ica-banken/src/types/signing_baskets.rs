// Written by `cargo xtask generate`; changes are lost.

//! Types of `signing_baskets` alone.

use portal_runtime::v1::{
    Read, ReadError, Reader, Write, Writer, constructor, redacted_debug, string_id,
};
use super::{PaymentId, TransactionStatus};

string_id! {
    /// Identifies a basket: digits, three in the sandbox.
    ///
    /// Pattern: `^[0-9]+$`.
    ///
    /// Source: `payments.sandbox.json#/definitions/BasketId`.
    pub struct BasketId: exchanged
}

/// Payments that the customer signs together.
///
/// Source: `payments.sandbox.json#/definitions/SigningBasket`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SigningBasket {
    /// Identifies a basket: digits, three in the sandbox.
    ///
    /// Pattern: `^[0-9]+$`.
    pub basket_id: BasketId,
    /// Status in the codes of ISO 20022. `RCVD`: received, not signed. `ACTC`: signed and checked. `ACSC`: carried out. `RJCT`: rejected. `CANC`: cancelled. `PDNG`: pending. `ACCP`, `ACSP`, `ACWC`, `ACWP`: accepted, with more checks passed, in settlement, with a change, without being posted.
    pub transaction_status: TransactionStatus,
    /// The payments in the basket.
    pub payment_ids: Option<Vec<PaymentId>>,
}

redacted_debug!(SigningBasket { basket_id, transaction_status, payment_ids });

impl Read for SigningBasket {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut basket_id: Option<BasketId> = None;
        let mut transaction_status: Option<TransactionStatus> = None;
        let mut payment_ids: Option<Vec<PaymentId>> = None;
        reader
            .object(
                &mut [
                    ("basketId", &mut basket_id),
                    ("transactionStatus", &mut transaction_status),
                    ("paymentIds", &mut payment_ids),
                ],
            )?;
        Ok(Self {
            basket_id: reader.required("basketId", basket_id)?,
            transaction_status: reader
                .required("transactionStatus", transaction_status)?,
            payment_ids,
        })
    }
}

/// The payments to sign together.
///
/// Source: `payments.sandbox.json#/definitions/SigningBasketRequest`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SigningBasketRequest {
    /// Payments and standing orders, one or more.
    ///
    /// At least 1 item.
    pub payment_ids: Vec<PaymentId>,
}

redacted_debug!(SigningBasketRequest { payment_ids });

constructor!(SigningBasketRequest: new(payment_ids: Vec<PaymentId>) {});

impl Write for SigningBasketRequest {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("paymentIds", &self.payment_ids);
    }
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    SigningBasket, SigningBasketRequest
} text {
    BasketId
});
