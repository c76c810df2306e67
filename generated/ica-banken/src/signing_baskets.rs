// Written by `cargo xtask generate`; changes are lost.

//! Payments that the customer signs together.
//!
//! ```no_run
//! # async fn example(session: &ica_banken::Session, payment_ids: Vec<ica_banken::types::PaymentId>) -> Result<(), ica_banken::Error> {
//! let body = ica_banken::types::SigningBasketRequest::new(payment_ids);
//! let response = session.signing_baskets().create(&body).await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Binding, BodyRule, Case, Descriptor, Method, NoHeaders, Operation, Parameter,
    Recovery, Role,
};
use crate::Psu;
use crate::types::{BasketId, PaymentsErrorBody, SigningBasket, SigningBasketRequest};

/// Payments that the customer signs together.
#[derive(Clone, Debug)]
pub struct SigningBaskets {
    pub(crate) binding: Binding,
}

impl SigningBaskets {
    /// Operations on one basket.
    ///
    /// - `basket_id`: `basketId` of the basket, digits. Pattern: `^[0-9]+$`.
    #[must_use]
    pub fn basket(&self, basket_id: &BasketId) -> Basket {
        Basket {
            binding: self.binding.with("basketId", basket_id),
        }
    }

    /// Group payments
    ///
    /// Groups one or more payments and standing orders, for one signature.
    ///
    /// - `body`: The payments.
    ///
    /// `POST /SigningBasket`
    pub fn create(&self, body: &SigningBasketRequest) -> CreateRequest {
        let mut call = self.binding.call(&CREATE);
        call.json("application/json", body);
        CreateRequest::new(call)
    }
}

/// Operations on one basket.
#[derive(Clone, Debug)]
pub struct Basket {
    binding: Binding,
}

impl Basket {
    /// Read a basket
    ///
    /// The basket, its payments and its status.
    ///
    /// `GET /SigningBasket/{basketId}`
    pub fn get(&self) -> BasketGetRequest {
        BasketGetRequest::new(self.binding.call(&BASKET_GET))
    }

    /// Approve a basket
    ///
    /// Signs all payments of the basket. The customer has to sign the access token for this basket, with the scope `Basket:<ID>`; the sandbox takes any token of the test person.
    ///
    /// `PUT /SigningBasket/{basketId}`
    pub fn approve(&self) -> BasketApproveRequest {
        BasketApproveRequest::new(self.binding.call(&BASKET_APPROVE))
    }
}

pub(crate) static CREATE: Descriptor = Descriptor {
    id: "CreateSigningBasket",
    method: Method::POST,
    api: 1,
    path: "/SigningBasket",
    parameters: &[
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

/// The operation `POST /SigningBasket`.
pub enum CreateOperation {}

impl Operation for CreateOperation {
    type Body = SigningBasket;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `POST /SigningBasket`.
///
/// Responses:
///
/// - `201`: The basket has been made.
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

pub(crate) static BASKET_GET: Descriptor = Descriptor {
    id: "GetSigningBasket",
    method: Method::GET,
    api: 1,
    path: "/SigningBasket/{basketId}",
    parameters: &[
        Parameter::path("basketId"),
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

/// The operation `GET /SigningBasket/{basketId}`.
pub enum BasketGetOperation {}

impl Operation for BasketGetOperation {
    type Body = SigningBasket;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `GET /SigningBasket/{basketId}`.
///
/// Responses:
///
/// - `200`: The basket.
/// - `400`: The body or a parameter is missing, malformed or not possible: an execution date that has passed, a currency that the product does not have, a basket with an unknown payment.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served, or may not use the payment product. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such payment, standing order, basket, account or payment product for this customer.
/// - `409`: A payment is not in a status for this: carried out or cancelled already, or not signed yet.
/// - `429`: A limit of the subscription was reached. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
pub type BasketGetRequest = crate::Request<BasketGetOperation>;

impl BasketGetRequest {
    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static BASKET_APPROVE: Descriptor = Descriptor {
    id: "ApproveSigningBasket",
    method: Method::PUT,
    api: 1,
    path: "/SigningBasket/{basketId}",
    parameters: &[
        Parameter::path("basketId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("PSU-IP-Address").role(Role::Psu),
        Parameter::header("scope").role(Role::Scope).only(2),
    ],
    body: BodyRule::None,
    scopes: &[&[&["psd2_sandbox:<SSN>"]], &[&["Basket:<ID>"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `PUT /SigningBasket/{basketId}`.
pub enum BasketApproveOperation {}

impl Operation for BasketApproveOperation {
    type Body = SigningBasket;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
    const RECOVERY: Option<&'static Recovery> = Some(
        &Recovery {
            shown_by: &BASKET_GET,
            at: "/transactionStatus",
            done: &["ACCP", "ACSC", "ACSP", "ACTC", "ACWC", "ACWP"],
            not_done: &["CANC", "RJCT"],
        },
    );
}

/// A request of `PUT /SigningBasket/{basketId}`.
///
/// Responses:
///
/// - `200`: The payments are signed.
/// - `400`: The body or a parameter is missing, malformed or not possible: an execution date that has passed, a currency that the product does not have, a basket with an unknown payment.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served, or may not use the payment product. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such payment, standing order, basket, account or payment product for this customer.
/// - `409`: A payment is not in a status for this: carried out or cancelled already, or not signed yet.
/// - `429`: A limit of the subscription was reached. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
///
/// Where no response comes, `GET /SigningBasket/{basketId}` shows what became of it: `Error::recover`.
pub type BasketApproveRequest = crate::Request<BasketApproveOperation>;

impl BasketApproveRequest {
    /// The scope of the access token once more, such as `payment`.
    ///
    /// Only in: production.
    pub fn scope(mut self, scope: impl AsRef<str>) -> Self {
        self.call.set_text(3, scope);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}
