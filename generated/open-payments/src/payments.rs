// Written by `cargo xtask generate`; changes are lost.

//! Payments, their status and their authorisation. Scope `paymentinitiation`.
//!
//! ```no_run
//! # async fn example(bank: &open_payments::Bank, payment_service: &open_payments::types::PaymentService, payment_product: &open_payments::types::PaymentProduct, debtor_account: open_payments::types::AccountReference, payments: Vec<open_payments::types::PaymentInitiationBulkElementJson>, presence: &open_payments::Presence) -> Result<(), open_payments::Error> {
//! let body = open_payments::types::InitiatePaymentBodyJson::BulkPaymentInitiationJson(open_payments::types::BulkPaymentInitiation::new(debtor_account, payments));
//! let response = bank.payments().initiate(payment_service, payment_product, &open_payments::payments::InitiateRequestBody::Json(body), presence).await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Base64, Binding, BodyRule, BoxFuture, Call, Case, ChallengeKind, Descriptor,
    FinalStatus, FromResponse, HasFinalStatus, Method, NoHeaders, OffersMediaTypes,
    Operation, Parameter, ReadError, Recovery, ResponseBody, Role, ScaChoice, ScaRequest,
    ScaRules, Text, WaitedFor, variants,
};
use crate::{Presence, Psu};
use crate::types::{
    AspspScaApproachAndLocationHeaders, AspspScaApproachHeaders, AuthorisationId,
    AuthorisationList, AuthorisationStarted, AuthorisationUpdated, CancellationId,
    CancellationList, ConsentId, InitiatePaymentBodyJson,
    Ok200PaymentInitiationInformationJson, PaymentCancelErrorBody, PaymentId,
    PaymentInitationSwedishGiroRequestResponse201, PaymentInitiationCancelResponse202,
    PaymentInitiationStatusResponse200Json, PaymentProduct, PaymentService,
    PaymentsErrorBody, PeriodicPaymentInitiationMultipartBody, ScaStatusReport,
    UpdatePsuData,
};

/// Payments, their status and their authorisation. Scope `paymentinitiation`.
#[derive(Clone, Debug)]
pub struct Payments {
    pub(crate) binding: Binding,
}

impl Payments {
    /// Operations on one payment.
    ///
    /// - `payment_service`: Kind of payment: one payment, several in one file, or a standing order.
    /// - `payment_product`: Payment product. Which ones a bank offers is said in its details. `domestic` is a transfer within the country, `swedish-giro` a payment to a Bankgiro or Plusgiro number.
    /// - `payment_id`: Id of the payment, from the answer to its initiation.
    #[must_use]
    pub fn payment(
        &self,
        payment_service: &PaymentService,
        payment_product: &PaymentProduct,
        payment_id: &PaymentId,
    ) -> Payment {
        Payment {
            binding: self
                .binding
                .with("payment-service", payment_service)
                .with("payment-product", payment_product)
                .with("paymentId", payment_id),
        }
    }

    /// Initiate a payment
    ///
    /// Creates a payment at the bank named in `X-BicFi`. The payment is carried out once its authorisation is finalised. The body must fit `payment-service` and `payment-product`: `swedish-giro` has a form of its own.
    ///
    /// - `payment_service`: Kind of payment: one payment, several in one file, or a standing order.
    /// - `payment_product`: Payment product. Which ones a bank offers is said in its details. `domestic` is a transfer within the country, `swedish-giro` a payment to a Bankgiro or Plusgiro number.
    ///
    /// `POST /paymentinitiation/v1/{payment-service}/{payment-product}`
    pub fn initiate(
        &self,
        payment_service: &PaymentService,
        payment_product: &PaymentProduct,
        body: &InitiateRequestBody,
        presence: &Presence,
    ) -> InitiateRequest {
        let mut call = self.binding.call(&INITIATE);
        call.set(0, payment_service);
        call.set(1, payment_product);
        body.write_to(&mut call);
        call.group(presence.values());
        InitiateRequest::new(call)
    }
}

/// Operations on one payment.
#[derive(Clone, Debug)]
pub struct Payment {
    binding: Binding,
}

impl Payment {
    /// Operations on one authorisation.
    ///
    /// - `authorisation_id`: Id of the authorisation, from the answer to its start.
    #[must_use]
    pub fn authorisation(
        &self,
        authorisation_id: &AuthorisationId,
    ) -> PaymentAuthorisation {
        PaymentAuthorisation {
            binding: self.binding.with("authorisationId", authorisation_id),
        }
    }

    /// Operations on one cancellation.
    ///
    /// - `cancellation_id`: Id of the authorisation of a cancellation.
    #[must_use]
    pub fn cancellation(&self, cancellation_id: &CancellationId) -> PaymentCancellation {
        PaymentCancellation {
            binding: self.binding.with("cancellationId", cancellation_id),
        }
    }

    /// Read a payment
    ///
    /// The payment as it was initiated, with its status. Some banks, Handelsbanken among them, do not offer this: read the status instead.
    ///
    /// `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}`
    pub fn get(&self) -> PaymentGetRequest {
        PaymentGetRequest::new(self.binding.call(&PAYMENT_GET))
    }

    /// Cancel a payment
    ///
    /// Cancels a payment that has not been executed. Answers 204 when that is all, 202 when the customer must authorise the cancellation. No bank supports it yet.
    ///
    /// `DELETE /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}`
    pub fn cancel(&self) -> PaymentCancelRequest {
        PaymentCancelRequest::new(self.binding.call(&PAYMENT_CANCEL))
    }

    /// Read the status of a payment
    ///
    /// Where the payment stands at the bank. After authorisation it may take minutes until it settles.
    ///
    /// `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/status`
    pub fn status(&self) -> PaymentStatusRequest {
        PaymentStatusRequest::new(self.binding.call(&PAYMENT_STATUS))
    }

    /// Start the authorisation of a payment
    ///
    /// Creates an authorisation of the payment. Send no body, then choose one of the `scaMethods` in the answer by updating the authorisation.
    ///
    /// `POST /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations`
    pub fn start_authorisation(&self) -> PaymentStartAuthorisationRequest {
        PaymentStartAuthorisationRequest::new(
            self.binding.call(&PAYMENT_START_AUTHORISATION),
        )
    }

    /// List the authorisations of a payment
    ///
    /// Ids of all authorisations that were started for the payment.
    ///
    /// `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations`
    pub fn authorisations(&self) -> PaymentAuthorisationsRequest {
        PaymentAuthorisationsRequest::new(self.binding.call(&PAYMENT_AUTHORISATIONS))
    }

    /// Start the authorisation of a cancellation
    ///
    /// Creates an authorisation for cancelling the payment. No bank supports it yet.
    ///
    /// `POST /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations`
    pub fn start_cancellation_authorisation(
        &self,
    ) -> PaymentStartCancellationAuthorisationRequest {
        PaymentStartCancellationAuthorisationRequest::new(
            self.binding.call(&PAYMENT_START_CANCELLATION_AUTHORISATION),
        )
    }

    /// List the authorisations of a cancellation
    ///
    /// Ids of all authorisations that were started for cancelling the payment. No bank supports it yet.
    ///
    /// `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations`
    pub fn cancellation_authorisations(
        &self,
    ) -> PaymentCancellationAuthorisationsRequest {
        PaymentCancellationAuthorisationsRequest::new(
            self.binding.call(&PAYMENT_CANCELLATION_AUTHORISATIONS),
        )
    }

    /// Sends [`status`](Self::status) again and again, until the status is final or this time is over.
    pub fn until_final(
        &self,
        within: core::time::Duration,
    ) -> BoxFuture<'static, WaitedFor<PaymentStatusOperation>> {
        self.status().until_final(within)
    }

    /// Has the customer authorise it: starts an authorisation, chooses this method of the bank's, and tells how the customer goes on.
    ///
    /// Calls `POST /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations`, `PUT /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations/{authorisationId}` and `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations/{authorisationId}`.
    ///
    /// ```no_run
    /// # async fn example(payment: &open_payments::payments::Payment, psu: &open_payments::Psu) -> Result<(), open_payments::ScaError> {
    /// use open_payments::{Sca, ScaChoice};
    ///
    /// match payment.authorise(ScaChoice::First).psu(psu).redirect_uri("https://tpp.example.com/callback").await? {
    ///     // Later, with the URL that the customer came back to: redirect.complete(&callback).await?
    ///     Sca::Redirect(redirect) => println!("{}", redirect.url()),
    ///     // A bank may wait for something to enter instead: step.entry(), then poll.enter(&value).await?
    ///     Sca::Decoupled(mut poll) => while let Some(step) = poll.next().await? { println!("{:?}", step.qr_svg()) },
    ///     Sca::Done(status) => println!("{status}"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn authorise(&self, method: impl Into<ScaChoice>) -> ScaRequest {
        static RULES: ScaRules = ScaRules {
            start: &PAYMENT_START_AUTHORISATION,
            update: &PAYMENT_AUTHORISATION_UPDATE,
            status: &PAYMENT_AUTHORISATION_STATUS,
            authorisation: "authorisationId",
            exchange: &[
                ("X-PaymentId", "paymentId"),
                ("X-PaymentAuthorisationId", "authorisationId"),
            ],
            challenges: &[
                ("mbid", ChallengeKind::AutoStartToken),
                ("mbid_same_device", ChallengeKind::AutoStartToken),
            ],
            shown: Some(
                &Recovery {
                    shown_by: &PAYMENT_STATUS,
                    at: "/transactionStatus",
                    done: &["ACCC", "ACCP", "ACSC", "ACSP", "ACWC"],
                    not_done: &["CANC", "RJCT"],
                },
            ),
            seconds: 1,
        };
        ScaRequest::new(&self.binding, &RULES, method)
    }

    /// Has the customer authorise it: starts an authorisation, chooses this method of the bank's, and tells how the customer goes on.
    ///
    /// Calls `POST /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations`, `PUT /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations/{cancellationId}` and `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations/{cancellationId}`.
    ///
    /// ```no_run
    /// # async fn example(payment: &open_payments::payments::Payment, psu: &open_payments::Psu) -> Result<(), open_payments::ScaError> {
    /// use open_payments::{Sca, ScaChoice};
    ///
    /// match payment.authorise_cancellation(ScaChoice::First).psu(psu).redirect_uri("https://tpp.example.com/callback").await? {
    ///     // Later, with the URL that the customer came back to: redirect.complete(&callback).await?
    ///     Sca::Redirect(redirect) => println!("{}", redirect.url()),
    ///     // A bank may wait for something to enter instead: step.entry(), then poll.enter(&value).await?
    ///     Sca::Decoupled(mut poll) => while let Some(step) = poll.next().await? { println!("{:?}", step.qr_svg()) },
    ///     Sca::Done(status) => println!("{status}"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn authorise_cancellation(&self, method: impl Into<ScaChoice>) -> ScaRequest {
        static RULES: ScaRules = ScaRules {
            start: &PAYMENT_START_CANCELLATION_AUTHORISATION,
            update: &PAYMENT_CANCELLATION_UPDATE,
            status: &PAYMENT_CANCELLATION_STATUS,
            authorisation: "cancellationId",
            exchange: &[
                ("X-PaymentId", "paymentId"),
                ("X-PaymentAuthorisationId", "cancellationId"),
            ],
            challenges: &[
                ("mbid", ChallengeKind::AutoStartToken),
                ("mbid_same_device", ChallengeKind::AutoStartToken),
            ],
            shown: Some(
                &Recovery {
                    shown_by: &PAYMENT_STATUS,
                    at: "/transactionStatus",
                    done: &["CANC"],
                    not_done: &["ACCC", "ACSC", "RJCT"],
                },
            ),
            seconds: 1,
        };
        ScaRequest::new(&self.binding, &RULES, method)
    }
}

/// Operations on one authorisation.
#[derive(Clone, Debug)]
pub struct PaymentAuthorisation {
    binding: Binding,
}

impl PaymentAuthorisation {
    /// Read the SCA status of a payment
    ///
    /// How far the customer has come with strong authentication. In the decoupled approach ask about once a second until the status is `finalised`, `failed` or `exempted`.
    ///
    /// `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations/{authorisationId}`
    pub fn status(&self) -> PaymentAuthorisationStatusRequest {
        PaymentAuthorisationStatusRequest::new(
            self.binding.call(&PAYMENT_AUTHORISATION_STATUS),
        )
    }

    /// Update the authorisation of a payment
    ///
    /// Chooses the method of authentication, or passes on what the customer entered. The header `ASPSP-SCA-Approach` of the answer tells how to go on.
    ///
    /// - `body`: The method the customer chose, or what the customer entered.
    ///
    /// `PUT /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations/{authorisationId}`
    pub fn update(&self, body: &UpdatePsuData) -> PaymentAuthorisationUpdateRequest {
        let mut call = self.binding.call(&PAYMENT_AUTHORISATION_UPDATE);
        call.json("application/json", body);
        PaymentAuthorisationUpdateRequest::new(call)
    }
}

/// Operations on one cancellation.
#[derive(Clone, Debug)]
pub struct PaymentCancellation {
    binding: Binding,
}

impl PaymentCancellation {
    /// Read the SCA status of a cancellation
    ///
    /// How far the customer has come with authorising the cancellation. No bank supports it yet.
    ///
    /// `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations/{cancellationId}`
    pub fn status(&self) -> PaymentCancellationStatusRequest {
        PaymentCancellationStatusRequest::new(
            self.binding.call(&PAYMENT_CANCELLATION_STATUS),
        )
    }

    /// Update the authorisation of a cancellation
    ///
    /// Chooses the method of authentication for the cancellation, or passes on what the customer entered. No bank supports it yet.
    ///
    /// - `body`: The method the customer chose, or what the customer entered.
    ///
    /// `PUT /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations/{cancellationId}`
    pub fn update(&self, body: &UpdatePsuData) -> PaymentCancellationUpdateRequest {
        let mut call = self.binding.call(&PAYMENT_CANCELLATION_UPDATE);
        call.json("application/json", body);
        PaymentCancellationUpdateRequest::new(call)
    }
}

pub(crate) static INITIATE: Descriptor = Descriptor {
    id: "initiatePayment",
    method: Method::POST,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("X-AffiliatedASPSP-ID"),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-ID-Type").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID-Type").role(Role::Psu),
        Parameter::header("Consent-ID").role(Role::Consent),
        Parameter::header("PSU-IP-Address").required().role(Role::Presence),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("TPP-Redirect-URI"),
        Parameter::header("TPP-Nok-Redirect-URI"),
        Parameter::header("TPP-Explicit-Authorisation-Preferred"),
        Parameter::header("TPP-Rejection-NoFunds-Preferred"),
        Parameter::header("TPP-Notification-URI"),
        Parameter::header("TPP-Notification-Content-Preferred"),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
    ],
    body: BodyRule::Required,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[Case::Code(201, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `POST /paymentinitiation/v1/{payment-service}/{payment-product}`.
pub enum InitiateOperation {}

impl Operation for InitiateOperation {
    type Body = PaymentInitationSwedishGiroRequestResponse201;
    type Headers = AspspScaApproachAndLocationHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `POST /paymentinitiation/v1/{payment-service}/{payment-product}`.
///
/// Responses:
///
/// - `201`: The payment was created and waits to be authorised.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type InitiateRequest = crate::Request<InitiateOperation>;

impl InitiateRequest {
    /// Consent that was created together with this payment, if any.
    pub fn consent_id(mut self, consent_id: &ConsentId) -> Self {
        self.call.set(12, consent_id);
        self
    }

    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(5, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(6, signature);
        self
    }

    /// `true` asks that authorisation be started by a request of its own.
    pub fn tpp_explicit_authorisation_preferred(
        mut self,
        tpp_explicit_authorisation_preferred: bool,
    ) -> Self {
        self.call.set(17, &tpp_explicit_authorisation_preferred);
        self
    }

    /// Where the bank sends the customer after turning back. `TPP-Redirect-URI` if left out.
    ///
    /// Format: `uri`.
    pub fn tpp_nok_redirect_uri(
        mut self,
        tpp_nok_redirect_uri: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(16, tpp_nok_redirect_uri);
        self
    }

    /// Which changes to notify: `status=` and a list of `SCA`, `PROCESS` and `LAST`.
    pub fn tpp_notification_content_preferred(
        mut self,
        tpp_notification_content_preferred: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(20, tpp_notification_content_preferred);
        self
    }

    /// Address for notifications about the status.
    pub fn tpp_notification_uri(
        mut self,
        tpp_notification_uri: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(19, tpp_notification_uri);
        self
    }

    /// Where the bank sends the customer after authorising.
    ///
    /// Format: `uri`.
    pub fn tpp_redirect_uri(mut self, tpp_redirect_uri: impl AsRef<str>) -> Self {
        self.call.set_text(15, tpp_redirect_uri);
        self
    }

    /// `true` asks that the payment be rejected when the account lacks funds, rather than be tried again.
    pub fn tpp_rejection_no_funds_preferred(
        mut self,
        tpp_rejection_no_funds_preferred: bool,
    ) -> Self {
        self.call.set(18, &tpp_rejection_no_funds_preferred);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(7, tpp_signature_certificate);
        self
    }

    /// Savings bank within a group, from `affiliatedAspsps` in the bank's details. Needed at Swedbank in the decoupled approach when the customer banks with several.
    pub fn x_affiliated_aspsp_id(
        mut self,
        x_affiliated_aspsp_id: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(4, x_affiliated_aspsp_id);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

/// The payment, in the form of its service and product.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum InitiateRequestBody {
    /// As `application/json`.
    Json(InitiatePaymentBodyJson),
    /// As `application/xml`.
    Xml(String),
    /// As `multipart/form-data`.
    Multipart(PeriodicPaymentInitiationMultipartBody),
}

variants!(InitiateRequestBody | Json, Xml, Multipart);

impl InitiateRequestBody {
    fn write_to(&self, call: &mut Call) {
        match self {
            Self::Json(body) => call.json("application/json", body),
            Self::Xml(body) => call.text("application/xml", body),
            Self::Multipart(body) => call.parts(body),
        }
    }
}

impl From<InitiatePaymentBodyJson> for InitiateRequestBody {
    fn from(body: InitiatePaymentBodyJson) -> Self {
        Self::Json(body)
    }
}

impl From<PeriodicPaymentInitiationMultipartBody> for InitiateRequestBody {
    fn from(body: PeriodicPaymentInitiationMultipartBody) -> Self {
        Self::Multipart(body)
    }
}

pub(crate) static PAYMENT_GET: Descriptor = Descriptor {
    id: "getPaymentInformation",
    method: Method::GET,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::path("paymentId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
    ],
    body: BodyRule::None,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[
        Case::Code(200, "application/json"),
        Case::Code(200, "application/xml"),
        Case::Code(200, "multipart/form-data"),
    ],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}`.
pub enum PaymentGetOperation {}

impl Operation for PaymentGetOperation {
    type Body = PaymentGetResponseBody;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

impl OffersMediaTypes for PaymentGetOperation {}

/// A request of `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}`.
///
/// Responses:
///
/// - `200`: The payment and its status.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type PaymentGetRequest = crate::Request<PaymentGetOperation>;

impl PaymentGetRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(5, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(6, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(7, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

/// The response body of `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}`.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentGetResponseBody {
    /// `200` as `application/json`.
    Ok200PaymentInitiationInformationJson(Ok200PaymentInitiationInformationJson),
    /// `200` as `application/xml`.
    Xml(Text),
    /// `200` as `multipart/form-data`.
    Multipart(PeriodicPaymentInitiationMultipartBody),
}

variants!(PaymentGetResponseBody | Ok200PaymentInitiationInformationJson, Xml, Multipart);

impl FromResponse for PaymentGetResponseBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0 => body.json().map(Self::Ok200PaymentInitiationInformationJson),
            1 => body.text().map(Self::Xml),
            _ => body.parts().map(Self::Multipart),
        }
    }
}

pub(crate) static PAYMENT_CANCEL: Descriptor = Descriptor {
    id: "cancelPayment",
    method: Method::DELETE,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::path("paymentId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
    ],
    body: BodyRule::None,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[Case::Code(202, "application/json"), Case::Code(204, "")],
    failure: PaymentCancelErrorBody::CASES,
};

/// The operation `DELETE /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}`.
pub enum PaymentCancelOperation {}

impl Operation for PaymentCancelOperation {
    type Body = PaymentCancelResponseBody;
    type Headers = NoHeaders;
    type ErrorBody = PaymentCancelErrorBody;
    const RECOVERY: Option<&'static Recovery> = Some(
        &Recovery {
            shown_by: &PAYMENT_STATUS,
            at: "/transactionStatus",
            done: &["CANC"],
            not_done: &["ACCC", "ACSC"],
        },
    );
}

/// A request of `DELETE /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}`.
///
/// Responses:
///
/// - `204`: The payment is cancelled.
/// - `202`: The cancellation was received and waits to be authorised.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The payment cannot be cancelled, or not any more.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
///
/// Where no response comes, `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/status` shows what became of it: `Error::recover`.
pub type PaymentCancelRequest = crate::Request<PaymentCancelOperation>;

impl PaymentCancelRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(5, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(6, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(7, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

/// The response body of `DELETE /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}`.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentCancelResponseBody {
    /// `202` as `application/json`.
    PaymentInitiationCancelResponse202(PaymentInitiationCancelResponse202),
    /// `204` without a body.
    NoContent,
}

variants!(PaymentCancelResponseBody | PaymentInitiationCancelResponse202; NoContent);

impl FromResponse for PaymentCancelResponseBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0 => body.json().map(Self::PaymentInitiationCancelResponse202),
            _ => Ok(Self::NoContent),
        }
    }
}

pub(crate) static PAYMENT_STATUS: Descriptor = Descriptor {
    id: "getPaymentInitiationStatus",
    method: Method::GET,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/status",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::path("paymentId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
    ],
    body: BodyRule::None,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json"), Case::Code(200, "application/xml")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/status`.
pub enum PaymentStatusOperation {}

impl Operation for PaymentStatusOperation {
    type Body = PaymentStatusResponseBody;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

impl OffersMediaTypes for PaymentStatusOperation {}

impl HasFinalStatus for PaymentStatusOperation {
    const FINAL: &'static FinalStatus = &FinalStatus {
        at: "/transactionStatus",
        values: &["ACCC", "ACSC", "CANC", "RJCT"],
        seconds: 2,
    };
}

/// A request of `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/status`.
///
/// Responses:
///
/// - `200`: The status of the payment.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
///
/// `until_final` asks every 2 seconds until `/transactionStatus` is one of `ACCC`, `ACSC`, `CANC`, `RJCT`.
pub type PaymentStatusRequest = crate::Request<PaymentStatusOperation>;

impl PaymentStatusRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(5, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(6, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(7, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

/// The response body of `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/status`.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentStatusResponseBody {
    /// `200` as `application/json`.
    PaymentInitiationStatusResponse200Json(PaymentInitiationStatusResponse200Json),
    /// `200` as `application/xml`.
    Xml(Text),
}

variants!(PaymentStatusResponseBody | PaymentInitiationStatusResponse200Json, Xml);

impl FromResponse for PaymentStatusResponseBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0 => body.json().map(Self::PaymentInitiationStatusResponse200Json),
            _ => body.text().map(Self::Xml),
        }
    }
}

pub(crate) static PAYMENT_START_AUTHORISATION: Descriptor = Descriptor {
    id: "startPaymentAuthorisation",
    method: Method::POST,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::path("paymentId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-ID-Type").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID-Type").role(Role::Psu),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("TPP-Redirect-URI"),
        Parameter::header("TPP-Nok-Redirect-URI"),
        Parameter::header("TPP-Notification-URI"),
        Parameter::header("TPP-Notification-Content-Preferred"),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
    ],
    body: BodyRule::Optional,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[Case::Code(201, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `POST /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations`.
pub enum PaymentStartAuthorisationOperation {}

impl Operation for PaymentStartAuthorisationOperation {
    type Body = AuthorisationStarted;
    type Headers = AspspScaApproachAndLocationHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `POST /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations`.
///
/// Responses:
///
/// - `201`: The authorisation was started.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type PaymentStartAuthorisationRequest = crate::Request<
    PaymentStartAuthorisationOperation,
>;

impl PaymentStartAuthorisationRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(14, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(15, signature);
        self
    }

    /// Where the bank sends the customer after turning back. `TPP-Redirect-URI` if left out.
    ///
    /// Format: `uri`.
    pub fn tpp_nok_redirect_uri(
        mut self,
        tpp_nok_redirect_uri: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(11, tpp_nok_redirect_uri);
        self
    }

    /// Which changes to notify: `status=` and a list of `SCA`, `PROCESS` and `LAST`.
    pub fn tpp_notification_content_preferred(
        mut self,
        tpp_notification_content_preferred: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(13, tpp_notification_content_preferred);
        self
    }

    /// Address for notifications about the status.
    pub fn tpp_notification_uri(
        mut self,
        tpp_notification_uri: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(12, tpp_notification_uri);
        self
    }

    /// Where the bank sends the customer after authorising.
    ///
    /// Format: `uri`.
    pub fn tpp_redirect_uri(mut self, tpp_redirect_uri: impl AsRef<str>) -> Self {
        self.call.set_text(10, tpp_redirect_uri);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(16, tpp_signature_certificate);
        self
    }

    /// The method the customer chose, when there is no need to ask. Mostly left out.
    pub fn body(mut self, body: &UpdatePsuData) -> Self {
        self.call.json("application/json", body);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static PAYMENT_AUTHORISATIONS: Descriptor = Descriptor {
    id: "getPaymentInitiationAuthorisation",
    method: Method::GET,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::path("paymentId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
    ],
    body: BodyRule::None,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations`.
pub enum PaymentAuthorisationsOperation {}

impl Operation for PaymentAuthorisationsOperation {
    type Body = AuthorisationList;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations`.
///
/// Responses:
///
/// - `200`: Ids of the authorisations.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type PaymentAuthorisationsRequest = crate::Request<PaymentAuthorisationsOperation>;

impl PaymentAuthorisationsRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(5, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(6, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(7, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static PAYMENT_START_CANCELLATION_AUTHORISATION: Descriptor = Descriptor {
    id: "startPaymentInitiationCancellationAuthorisation",
    method: Method::POST,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::path("paymentId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-ID-Type").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID-Type").role(Role::Psu),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("TPP-Redirect-URI"),
        Parameter::header("TPP-Nok-Redirect-URI"),
        Parameter::header("TPP-Notification-URI"),
        Parameter::header("TPP-Notification-Content-Preferred"),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
    ],
    body: BodyRule::None,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[Case::Code(201, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `POST /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations`.
pub enum PaymentStartCancellationAuthorisationOperation {}

impl Operation for PaymentStartCancellationAuthorisationOperation {
    type Body = AuthorisationStarted;
    type Headers = AspspScaApproachAndLocationHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `POST /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations`.
///
/// Responses:
///
/// - `201`: The authorisation was started.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type PaymentStartCancellationAuthorisationRequest = crate::Request<
    PaymentStartCancellationAuthorisationOperation,
>;

impl PaymentStartCancellationAuthorisationRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(5, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(6, signature);
        self
    }

    /// Where the bank sends the customer after turning back. `TPP-Redirect-URI` if left out.
    ///
    /// Format: `uri`.
    pub fn tpp_nok_redirect_uri(
        mut self,
        tpp_nok_redirect_uri: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(14, tpp_nok_redirect_uri);
        self
    }

    /// Which changes to notify: `status=` and a list of `SCA`, `PROCESS` and `LAST`.
    pub fn tpp_notification_content_preferred(
        mut self,
        tpp_notification_content_preferred: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(16, tpp_notification_content_preferred);
        self
    }

    /// Address for notifications about the status.
    pub fn tpp_notification_uri(
        mut self,
        tpp_notification_uri: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(15, tpp_notification_uri);
        self
    }

    /// Where the bank sends the customer after authorising.
    ///
    /// Format: `uri`.
    pub fn tpp_redirect_uri(mut self, tpp_redirect_uri: impl AsRef<str>) -> Self {
        self.call.set_text(13, tpp_redirect_uri);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(7, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static PAYMENT_CANCELLATION_AUTHORISATIONS: Descriptor = Descriptor {
    id: "getPaymentInitiationCancellationAuthorisationInformation",
    method: Method::GET,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::path("paymentId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
    ],
    body: BodyRule::None,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations`.
pub enum PaymentCancellationAuthorisationsOperation {}

impl Operation for PaymentCancellationAuthorisationsOperation {
    type Body = CancellationList;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations`.
///
/// Responses:
///
/// - `200`: Ids of the cancellation authorisations.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type PaymentCancellationAuthorisationsRequest = crate::Request<
    PaymentCancellationAuthorisationsOperation,
>;

impl PaymentCancellationAuthorisationsRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(5, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(6, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(7, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static PAYMENT_AUTHORISATION_STATUS: Descriptor = Descriptor {
    id: "getPaymentInitiationScaStatus",
    method: Method::GET,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations/{authorisationId}",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::path("paymentId"),
        Parameter::path("authorisationId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
    ],
    body: BodyRule::None,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations/{authorisationId}`.
pub enum PaymentAuthorisationStatusOperation {}

impl Operation for PaymentAuthorisationStatusOperation {
    type Body = ScaStatusReport;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations/{authorisationId}`.
///
/// Responses:
///
/// - `200`: The SCA status.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type PaymentAuthorisationStatusRequest = crate::Request<
    PaymentAuthorisationStatusOperation,
>;

impl PaymentAuthorisationStatusRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(6, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(7, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(8, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static PAYMENT_AUTHORISATION_UPDATE: Descriptor = Descriptor {
    id: "updatePaymentPsuData",
    method: Method::PUT,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations/{authorisationId}",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::path("paymentId"),
        Parameter::path("authorisationId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-ID-Type").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID-Type").role(Role::Psu),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
    ],
    body: BodyRule::Required,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `PUT /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations/{authorisationId}`.
pub enum PaymentAuthorisationUpdateOperation {}

impl Operation for PaymentAuthorisationUpdateOperation {
    type Body = AuthorisationUpdated;
    type Headers = AspspScaApproachHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `PUT /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations/{authorisationId}`.
///
/// Responses:
///
/// - `200`: The authorisation was updated. Go on as `ASPSP-SCA-Approach` and the links say.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type PaymentAuthorisationUpdateRequest = crate::Request<
    PaymentAuthorisationUpdateOperation,
>;

impl PaymentAuthorisationUpdateRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(6, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(7, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(8, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static PAYMENT_CANCELLATION_STATUS: Descriptor = Descriptor {
    id: "getPaymentCancellationScaStatus",
    method: Method::GET,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations/{cancellationId}",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::path("paymentId"),
        Parameter::path("cancellationId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
    ],
    body: BodyRule::None,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations/{cancellationId}`.
pub enum PaymentCancellationStatusOperation {}

impl Operation for PaymentCancellationStatusOperation {
    type Body = ScaStatusReport;
    type Headers = NoHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations/{cancellationId}`.
///
/// Responses:
///
/// - `200`: The SCA status.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type PaymentCancellationStatusRequest = crate::Request<
    PaymentCancellationStatusOperation,
>;

impl PaymentCancellationStatusRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(6, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(7, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(8, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static PAYMENT_CANCELLATION_UPDATE: Descriptor = Descriptor {
    id: "updatePaymentCancellationPsuData",
    method: Method::PUT,
    api: 0,
    path: "/paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations/{cancellationId}",
    parameters: &[
        Parameter::path("payment-service"),
        Parameter::path("payment-product"),
        Parameter::path("paymentId"),
        Parameter::path("cancellationId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("PSU-ID").role(Role::Psu),
        Parameter::header("PSU-ID-Type").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID").role(Role::Psu),
        Parameter::header("PSU-Corporate-ID-Type").role(Role::Psu),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("PSU-Accept-Charset").role(Role::Presence),
        Parameter::header("PSU-Accept-Encoding").role(Role::Presence),
        Parameter::header("PSU-Accept-Language").role(Role::Presence),
        Parameter::header("PSU-User-Agent").role(Role::Presence),
        Parameter::header("PSU-Http-Method").role(Role::Presence),
        Parameter::header("PSU-Device-ID").role(Role::Presence),
        Parameter::header("PSU-Geo-Location").role(Role::Presence),
    ],
    body: BodyRule::Required,
    scopes: &[&[&["paymentinitiation", "private"], &["paymentinitiation", "corporate"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: PaymentsErrorBody::CASES,
};

/// The operation `PUT /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations/{cancellationId}`.
pub enum PaymentCancellationUpdateOperation {}

impl Operation for PaymentCancellationUpdateOperation {
    type Body = AuthorisationUpdated;
    type Headers = AspspScaApproachHeaders;
    type ErrorBody = PaymentsErrorBody;
}

/// A request of `PUT /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/cancellation-authorisations/{cancellationId}`.
///
/// Responses:
///
/// - `200`: The authorisation was updated. Go on as `ASPSP-SCA-Approach` and the links say.
/// - `400`: The request is malformed, or asks for what cannot be done.
/// - `401`: The access token, the certificate or the consent does not hold.
/// - `403`: The token or the consent does not open this resource, or the service is blocked.
/// - `404`: There is no such resource.
/// - `405`: The method is not allowed here.
/// - `406`: The answer cannot be given in a media type that `Accept` allows.
/// - `408`: The bank took too long. Try again, with the same data.
/// - `409`: The resource is in a state that does not allow this.
/// - `415`: The media type of the body is not supported.
/// - `429`: The accesses per day that the consent allows are used up.
/// - `500`: The platform or the bank failed.
/// - `503`: The platform or the bank cannot be reached. Try again later.
pub type PaymentCancellationUpdateRequest = crate::Request<
    PaymentCancellationUpdateOperation,
>;

impl PaymentCancellationUpdateRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(6, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(7, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(8, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}
