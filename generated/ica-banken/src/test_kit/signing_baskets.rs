// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `signing_baskets` alone uses.

use portal_runtime::v1::{Read, ReadError, Reader, Write, Writer, constructor, mocked};
use crate::types::{
    BasketId, PaymentId, SigningBasket, SigningBasketRequest, TransactionStatus,
};

constructor!(SigningBasket: new(basket_id: BasketId, transaction_status: TransactionStatus) {
    payment_ids: Vec<PaymentId>,
});

impl Write for SigningBasket {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("basketId", &self.basket_id);
        object.field("transactionStatus", &self.transaction_status);
        object.optional("paymentIds", &self.payment_ids);
    }
}

impl Read for SigningBasketRequest {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut payment_ids: Option<Vec<PaymentId>> = None;
        reader.object(&mut [("paymentIds", &mut payment_ids)])?;
        Ok(Self { payment_ids: reader.required("paymentIds", payment_ids)? })
    }
}

mocked!((crate::signing_baskets) {
    CreateOperation = CREATE: json SigningBasketRequest,
    BasketGetOperation = BASKET_GET,
    BasketApproveOperation = BASKET_APPROVE,
});
