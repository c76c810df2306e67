// Written by `cargo xtask generate`; changes are lost.

//! Single payments of one customer.
//!
//! ```no_run
//! # async fn example(session: &ica_banken::Session, payment_product: &ica_banken::types::PaymentProduct, creditor_account: ica_banken::types::AccountReference, creditor_name: String, debtor_account: ica_banken::types::AccountReference, instructed_amount: ica_banken::types::Amount) -> Result<(), ica_banken::Error> {
//! let body = ica_banken::types::PaymentInitiation::new(creditor_account, creditor_name, debtor_account, instructed_amount);
//! let response = session.payments().create(payment_product, &body).await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Binding, BodyRule, BoxFuture, Case, Descriptor, FinalStatus, HasFinalStatus, Method,
    NoHeaders, Operation, Parameter, Recovery, Role, WaitedFor,
};
use crate::Psu;
use crate::types::{
    PaymentDetails, PaymentId, PaymentInitiation, PaymentProduct, PaymentStatusReport,
    PaymentsErrorBody,
};

/// Single payments of one customer.
#[derive(Clone, Debug)]
pub struct Payments {
    pub(crate) binding: Binding,
}

impl Payments {
    /// Operations on one payment.
    ///
    /// - `payment_product`: `SepaCreditTransfers`: all domestic payments, in spite of its name: transfers, Bankgiro and Plusgiro. `CrossBorderCreditTransfers`: payments abroad. Standing orders are domestic transfers only.
    /// - `payment_id`: `paymentId` of the payment or standing order. The sandbox takes any value.
    #[must_use]
    pub fn payment(
        &self,
        payment_product: &PaymentProduct,
        payment_id: &PaymentId,
    ) -> Payment {
        Payment {
            binding: self
                .binding
                .with("paymentProduct", payment_product)
                .with("paymentId", payment_id),
        }
    }

    /// Initiate a payment
    ///
    /// Initiates a transfer, a Bankgiro or Plusgiro payment or a payment abroad. It is carried out once the customer has signed it, alone or in a basket.
    ///
    /// - `payment_product`: `SepaCreditTransfers`: all domestic payments, in spite of its name: transfers, Bankgiro and Plusgiro. `CrossBorderCreditTransfers`: payments abroad. Standing orders are domestic transfers only.
    /// - `body`: The payment.
    ///
    /// `POST /Payments/{paymentProduct}`
    pub fn create(
        &self,
        payment_product: &PaymentProduct,
        body: &PaymentInitiation,
    ) -> CreateRequest {
        let mut call = self.binding.call(&CREATE);
        call.set(0, payment_product);
        call.json("application/json", body);
        CreateRequest::new(call)
    }
}

/// Operations on one payment.
#[derive(Clone, Debug)]
pub struct Payment {
    binding: Binding,
}

impl Payment {
    /// Read a payment
    ///
    /// One payment, with the members that its product has.
    ///
    /// `GET /Payments/{paymentProduct}/{paymentId}`
    pub fn get(&self) -> PaymentGetRequest {
        PaymentGetRequest::new(self.binding.call(&PAYMENT_GET))
    }

    /// Delete a payment
    ///
    /// Deletes a payment with a later execution date that has not been carried out. For a signed one the customer has to sign the access token for this deletion, with the scope `delete:<ID>`; the sandbox takes any token of the test person.
    ///
    /// `DELETE /Payments/{paymentProduct}/{paymentId}`
    pub fn delete(&self) -> PaymentDeleteRequest {
        PaymentDeleteRequest::new(self.binding.call(&PAYMENT_DELETE))
    }

    /// Read the status of a payment
    ///
    /// How far the payment has come.
    ///
    /// `GET /Payments/{paymentProduct}/{paymentId}/status`
    pub fn status(&self) -> PaymentStatusRequest {
        PaymentStatusRequest::new(self.binding.call(&PAYMENT_STATUS))
    }

    /// Sends [`status`](Self::status) again and again, until the status is final or this time is over.
    pub fn until_final(
        &self,
        within: core::time::Duration,
    ) -> BoxFuture<'static, WaitedFor<PaymentStatusOperation>> {
        self.status().until_final(within)
    }
}

pub(crate) static CREATE: Descriptor = Descriptor {
    id: "CreatePayment",
    method: Method::POST,
    api: 1,
    path: "/Payments/{paymentProduct}",
    parameters: &[
        Parameter::path("paymentProduct"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("PSU-IP-Address").role(Role::Psu),
        Parameter::header("scope").role(Role::Scope).only(2),
    ],
    body: BodyRule::Required,
    scopes: &[&[&["psd2_sandbox:<SSN>"]], &[&["payment"]]],
    security: &[],
    success: &[Case::Code(201, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `POST /Payments/{paymentProduct}`.
pub enum CreateOperation {}

impl Operation for CreateOperation {
    type Body = PaymentDetails;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `POST /Payments/{paymentProduct}`.
///
/// Responses:
///
/// - `201`: The payment has been received.
/// - `400`: The body or a parameter is missing, malformed or not possible: an execution date that has passed, a currency that the product does not have, a basket with an unknown payment.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served, or may not use the payment product. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such payment, standing order, basket, account or payment product for this customer.
/// - `409`: A payment is not in a status for this: carried out or cancelled already, or not signed yet.
/// - `429`: A limit of the subscription was reached. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
pub type CreateRequest = crate::Request<CreateOperation>;

impl CreateRequest {
    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static PAYMENT_GET: Descriptor = Descriptor {
    id: "GetPayment",
    method: Method::GET,
    api: 1,
    path: "/Payments/{paymentProduct}/{paymentId}",
    parameters: &[
        Parameter::path("paymentProduct"),
        Parameter::path("paymentId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("PSU-IP-Address").role(Role::Psu),
        Parameter::header("scope").role(Role::Scope).only(2),
    ],
    body: BodyRule::None,
    scopes: &[&[&["psd2_sandbox:<SSN>"]], &[&["payment"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `GET /Payments/{paymentProduct}/{paymentId}`.
pub enum PaymentGetOperation {}

impl Operation for PaymentGetOperation {
    type Body = PaymentDetails;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `GET /Payments/{paymentProduct}/{paymentId}`.
///
/// Responses:
///
/// - `200`: The payment.
/// - `400`: The body or a parameter is missing, malformed or not possible: an execution date that has passed, a currency that the product does not have, a basket with an unknown payment.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served, or may not use the payment product. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such payment, standing order, basket, account or payment product for this customer.
/// - `409`: A payment is not in a status for this: carried out or cancelled already, or not signed yet.
/// - `429`: A limit of the subscription was reached. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
pub type PaymentGetRequest = crate::Request<PaymentGetOperation>;

impl PaymentGetRequest {
    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static PAYMENT_DELETE: Descriptor = Descriptor {
    id: "DeletePayment",
    method: Method::DELETE,
    api: 1,
    path: "/Payments/{paymentProduct}/{paymentId}",
    parameters: &[
        Parameter::path("paymentProduct"),
        Parameter::path("paymentId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("PSU-IP-Address").role(Role::Psu),
        Parameter::header("scope").role(Role::Scope).only(2),
    ],
    body: BodyRule::None,
    scopes: &[&[&["psd2_sandbox:<SSN>"]], &[&["payment"], &["payment", "delete:<ID>"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `DELETE /Payments/{paymentProduct}/{paymentId}`.
pub enum PaymentDeleteOperation {}

impl Operation for PaymentDeleteOperation {
    type Body = PaymentDetails;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
    const RECOVERY: Option<&'static Recovery> = Some(
        &Recovery {
            shown_by: &PAYMENT_STATUS,
            at: "/transactionStatus",
            done: &["CANC"],
            not_done: &["ACSC"],
        },
    );
}

/// A request of `DELETE /Payments/{paymentProduct}/{paymentId}`.
///
/// Responses:
///
/// - `200`: The payment that has been deleted.
/// - `400`: The body or a parameter is missing, malformed or not possible: an execution date that has passed, a currency that the product does not have, a basket with an unknown payment.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served, or may not use the payment product. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such payment, standing order, basket, account or payment product for this customer.
/// - `409`: A payment is not in a status for this: carried out or cancelled already, or not signed yet.
/// - `429`: A limit of the subscription was reached. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
///
/// Where no response comes, `GET /Payments/{paymentProduct}/{paymentId}/status` shows what became of it: `Error::recover`.
pub type PaymentDeleteRequest = crate::Request<PaymentDeleteOperation>;

impl PaymentDeleteRequest {
    /// The scope of the access token once more, such as `payment`.
    ///
    /// Only in: production.
    pub fn scope(mut self, scope: impl AsRef<str>) -> Self {
        self.call.set_text(4, scope);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static PAYMENT_STATUS: Descriptor = Descriptor {
    id: "GetPaymentStatus",
    method: Method::GET,
    api: 1,
    path: "/Payments/{paymentProduct}/{paymentId}/status",
    parameters: &[
        Parameter::path("paymentProduct"),
        Parameter::path("paymentId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("PSU-IP-Address").role(Role::Psu),
        Parameter::header("scope").role(Role::Scope).only(2),
    ],
    body: BodyRule::None,
    scopes: &[&[&["psd2_sandbox:<SSN>"]], &[&["payment"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `GET /Payments/{paymentProduct}/{paymentId}/status`.
pub enum PaymentStatusOperation {}

impl Operation for PaymentStatusOperation {
    type Body = PaymentStatusReport;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

impl HasFinalStatus for PaymentStatusOperation {
    const FINAL: &'static FinalStatus = &FinalStatus {
        at: "/transactionStatus",
        values: &["ACSC", "CANC", "RJCT"],
        seconds: 2,
    };
}

/// A request of `GET /Payments/{paymentProduct}/{paymentId}/status`.
///
/// Responses:
///
/// - `200`: The status.
/// - `400`: The body or a parameter is missing, malformed or not possible: an execution date that has passed, a currency that the product does not have, a basket with an unknown payment.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served, or may not use the payment product. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such payment, standing order, basket, account or payment product for this customer.
/// - `409`: A payment is not in a status for this: carried out or cancelled already, or not signed yet.
/// - `429`: A limit of the subscription was reached. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
///
/// `until_final` asks every 2 seconds until `/transactionStatus` is one of `ACSC`, `CANC`, `RJCT`.
pub type PaymentStatusRequest = crate::Request<PaymentStatusOperation>;

impl PaymentStatusRequest {
    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}
