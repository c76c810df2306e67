// Written by `cargo xtask generate`; changes are lost.

//! Whether an amount is available.
//!
//! ```no_run
//! # async fn example(session: &ica_banken::Session, account: ica_banken::types::AccountReference, instructed_amount: ica_banken::types::Amount) -> Result<(), ica_banken::Error> {
//! let body = ica_banken::types::FundsConfirmationRequest::new(account, instructed_amount);
//! let response = session.funds_confirmations().confirm(&body).await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Binding, BodyRule, Case, Descriptor, Method, NoHeaders, Operation, Parameter, Role,
};
use crate::Psu;
use crate::types::{FundsConfirmation, FundsConfirmationRequest, PaymentsErrorBody};

/// Whether an amount is available.
#[derive(Clone, Debug)]
pub struct FundsConfirmations {
    pub(crate) binding: Binding,
}

impl FundsConfirmations {
    /// Confirm funds
    ///
    /// Whether an amount is available on an account. The sandbox lists it without test persons; production did not have it in June 2021.
    ///
    /// - `body`: Account and amount.
    ///
    /// `POST /FundsConfirmation`
    pub fn confirm(&self, body: &FundsConfirmationRequest) -> ConfirmRequest {
        let mut call = self.binding.call(&CONFIRM);
        call.json("application/json", body);
        ConfirmRequest::new(call)
    }
}

pub(crate) static CONFIRM: Descriptor = Descriptor {
    id: "ConfirmFunds",
    method: Method::POST,
    api: 1,
    path: "/FundsConfirmation",
    parameters: &[
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("PSU-IP-Address").role(Role::Psu),
        Parameter::header("scope").role(Role::Scope).only(2),
    ],
    body: BodyRule::Required,
    scopes: &[&[&["psd2_sandbox:<SSN>"]], &[&["payment"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `POST /FundsConfirmation`.
pub enum ConfirmOperation {}

impl Operation for ConfirmOperation {
    type Body = FundsConfirmation;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `POST /FundsConfirmation`.
///
/// Responses:
///
/// - `200`: The answer.
/// - `400`: The body or a parameter is missing, malformed or not possible: an execution date that has passed, a currency that the product does not have, a basket with an unknown payment.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served, or may not use the payment product. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such payment, standing order, basket, account or payment product for this customer.
/// - `409`: A payment is not in a status for this: carried out or cancelled already, or not signed yet.
/// - `429`: A limit of the subscription was reached. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
pub type ConfirmRequest = crate::Request<ConfirmOperation>;

impl ConfirmRequest {
    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}
