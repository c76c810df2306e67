// Written by `cargo xtask generate`; changes are lost.

//! A customer's permission to read accounts at one bank, and its authorisation. Scope `accountinformation`.
//!
//! ```no_run
//! # async fn example(bank: &open_payments::Bank, access: open_payments::types::AccountAccess, combined_service_indicator: bool, frequency_per_day: u64, recurring_indicator: bool, valid_until: open_payments::Date) -> Result<(), open_payments::Error> {
//! let body = open_payments::types::ConsentRequest::new(access, combined_service_indicator, frequency_per_day, recurring_indicator, valid_until);
//! let response = bank.consents().create(&body).await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Base64, Binding, BodyRule, BoxFuture, Case, ChallengeKind, Descriptor, Error,
    FinalStatus, HasFinalStatus, HasTerm, Method, NoHeaders, Operation, Parameter,
    Recovery, Role, ScaChoice, ScaRequest, ScaRules, Term, TermRule, WaitedFor,
};
use crate::Psu;
use crate::types::{
    AccountsErrorBody, AspspScaApproachAndLocationHeaders, AspspScaApproachHeaders,
    AuthorisationId, AuthorisationList, AuthorisationStarted, AuthorisationUpdated,
    ConsentCreated, ConsentId, ConsentInformation, ConsentRequest, ConsentStatusReport,
    ScaStatusReport, UpdatePsuData,
};

/// A customer's permission to read accounts at one bank, and its authorisation. Scope `accountinformation`.
#[derive(Clone, Debug)]
pub struct Consents {
    pub(crate) binding: Binding,
}

impl Consents {
    /// Operations on one consent.
    ///
    /// - `consent_id`: Id of the consent, from the answer to its creation.
    #[must_use]
    pub fn consent(&self, consent_id: &ConsentId) -> Consent {
        Consent {
            binding: self.binding.with("consentId", consent_id),
        }
    }

    /// Create a consent
    ///
    /// Asks for access to a customer's accounts at the bank named in `X-BicFi`. The consent is valid once the customer has authorised it.
    ///
    /// - `body`: What to ask the customer for.
    ///
    /// `POST /consent/v1/consents`
    pub fn create(&self, body: &ConsentRequest) -> CreateRequest {
        let mut call = self.binding.call(&CREATE);
        call.json("application/json", body);
        CreateRequest::new(call)
    }
}

/// Operations on one consent.
#[derive(Clone, Debug)]
pub struct Consent {
    binding: Binding,
}

impl Consent {
    /// Operations on one authorisation.
    ///
    /// - `authorisation_id`: Id of the authorisation, from the answer to its start.
    #[must_use]
    pub fn authorisation(
        &self,
        authorisation_id: &AuthorisationId,
    ) -> ConsentAuthorisation {
        ConsentAuthorisation {
            binding: self.binding.with("authorisationId", authorisation_id),
        }
    }

    /// Read a consent
    ///
    /// What the consent covers, and its status.
    ///
    /// `GET /consent/v1/consents/{consentId}`
    pub fn get(&self) -> ConsentGetRequest {
        ConsentGetRequest::new(self.binding.call(&CONSENT_GET))
    }

    /// Delete a consent
    ///
    /// Ends the consent. Accounts can no longer be read with it.
    ///
    /// `DELETE /consent/v1/consents/{consentId}`
    pub fn delete(&self) -> ConsentDeleteRequest {
        ConsentDeleteRequest::new(self.binding.call(&CONSENT_DELETE))
    }

    /// Read the status of a consent
    ///
    /// Whether the consent can be used.
    ///
    /// `GET /consent/v1/consents/{consentId}/status`
    pub fn status(&self) -> ConsentStatusRequest {
        ConsentStatusRequest::new(self.binding.call(&CONSENT_STATUS))
    }

    /// Start the authorisation of a consent
    ///
    /// Creates an authorisation of the consent. Send no body, then choose one of the `scaMethods` in the answer by updating the authorisation.
    ///
    /// `POST /consent/v1/consents/{consentId}/authorisations`
    pub fn start_authorisation(&self) -> ConsentStartAuthorisationRequest {
        ConsentStartAuthorisationRequest::new(
            self.binding.call(&CONSENT_START_AUTHORISATION),
        )
    }

    /// List the authorisations of a consent
    ///
    /// Ids of all authorisations that were started for the consent.
    ///
    /// `GET /consent/v1/consents/{consentId}/authorisations`
    pub fn authorisations(&self) -> ConsentAuthorisationsRequest {
        ConsentAuthorisationsRequest::new(self.binding.call(&CONSENT_AUTHORISATIONS))
    }

    /// Sends [`status`](Self::status) again and again, until the status is final or this time is over.
    pub fn until_final(
        &self,
        within: core::time::Duration,
    ) -> BoxFuture<'static, WaitedFor<ConsentStatusOperation>> {
        self.status().until_final(within)
    }

    /// Asks by [`get`](Self::get) for its status and how long it holds.
    pub fn term(&self) -> BoxFuture<'static, Result<Term, Error>> {
        portal_runtime::v1::term::<ConsentGetOperation>(self.get().call)
    }

    /// Has the customer authorise it: starts an authorisation, chooses this method of the bank's, and tells how the customer goes on.
    ///
    /// Calls `POST /consent/v1/consents/{consentId}/authorisations`, `PUT /consent/v1/consents/{consentId}/authorisations/{authorisationId}` and `GET /consent/v1/consents/{consentId}/authorisations/{authorisationId}`.
    ///
    /// ```no_run
    /// # async fn example(consent: &open_payments::consents::Consent, psu: &open_payments::Psu) -> Result<(), open_payments::ScaError> {
    /// use open_payments::{Sca, ScaChoice};
    ///
    /// match consent.authorise(ScaChoice::First).psu(psu).redirect_uri("https://tpp.example.com/callback").await? {
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
            start: &CONSENT_START_AUTHORISATION,
            update: &CONSENT_AUTHORISATION_UPDATE,
            status: &CONSENT_AUTHORISATION_STATUS,
            authorisation: "authorisationId",
            exchange: &[
                ("X-ConsentId", "consentId"),
                ("X-ConsentAuthorisationId", "authorisationId"),
            ],
            challenges: &[
                ("mbid", ChallengeKind::AutoStartToken),
                ("mbid_same_device", ChallengeKind::AutoStartToken),
            ],
            shown: Some(
                &Recovery {
                    shown_by: &CONSENT_STATUS,
                    at: "/consentStatus",
                    done: &["valid"],
                    not_done: &["expired", "rejected", "revokedByPsu", "terminatedByTpp"],
                },
            ),
            seconds: 1,
        };
        ScaRequest::new(&self.binding, &RULES, method)
    }
}

/// Operations on one authorisation.
#[derive(Clone, Debug)]
pub struct ConsentAuthorisation {
    binding: Binding,
}

impl ConsentAuthorisation {
    /// Read the SCA status of a consent
    ///
    /// How far the customer has come with strong authentication. In the decoupled approach ask about once a second until the status is `finalised`, `failed` or `exempted`.
    ///
    /// `GET /consent/v1/consents/{consentId}/authorisations/{authorisationId}`
    pub fn status(&self) -> ConsentAuthorisationStatusRequest {
        ConsentAuthorisationStatusRequest::new(
            self.binding.call(&CONSENT_AUTHORISATION_STATUS),
        )
    }

    /// Update the authorisation of a consent
    ///
    /// Chooses the method of authentication, or passes on what the customer entered. The header `ASPSP-SCA-Approach` of the answer tells how to go on.
    ///
    /// - `body`: The method the customer chose, or what the customer entered.
    ///
    /// `PUT /consent/v1/consents/{consentId}/authorisations/{authorisationId}`
    pub fn update(&self, body: &UpdatePsuData) -> ConsentAuthorisationUpdateRequest {
        let mut call = self.binding.call(&CONSENT_AUTHORISATION_UPDATE);
        call.json("application/json", body);
        ConsentAuthorisationUpdateRequest::new(call)
    }
}

pub(crate) static CREATE: Descriptor = Descriptor {
    id: "createConsent",
    method: Method::POST,
    api: 0,
    path: "/consent/v1/consents",
    parameters: &[
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
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
        Parameter::header("TPP-Redirect-URI"),
        Parameter::header("TPP-Nok-Redirect-URI"),
        Parameter::header("TPP-Explicit-Authorisation-Preferred"),
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
    body: BodyRule::Required,
    scopes: &[
        &[&["accountinformation", "private"], &["accountinformation", "corporate"]],
    ],
    security: &[],
    success: &[Case::Code(201, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `POST /consent/v1/consents`.
pub enum CreateOperation {}

impl Operation for CreateOperation {
    type Body = ConsentCreated;
    type Headers = AspspScaApproachAndLocationHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `POST /consent/v1/consents`.
///
/// Responses:
///
/// - `201`: The consent was created and waits to be authorised.
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
pub type CreateRequest = crate::Request<CreateOperation>;

impl CreateRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(3, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(4, signature);
        self
    }

    /// `true` asks that authorisation be started by a request of its own.
    pub fn tpp_explicit_authorisation_preferred(
        mut self,
        tpp_explicit_authorisation_preferred: bool,
    ) -> Self {
        self.call.set(13, &tpp_explicit_authorisation_preferred);
        self
    }

    /// Where the bank sends the customer after turning back. `TPP-Redirect-URI` if left out.
    ///
    /// Format: `uri`.
    pub fn tpp_nok_redirect_uri(
        mut self,
        tpp_nok_redirect_uri: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(12, tpp_nok_redirect_uri);
        self
    }

    /// Which changes to notify: `status=` and a list of `SCA`, `PROCESS` and `LAST`.
    pub fn tpp_notification_content_preferred(
        mut self,
        tpp_notification_content_preferred: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(15, tpp_notification_content_preferred);
        self
    }

    /// Address for notifications about the status.
    pub fn tpp_notification_uri(
        mut self,
        tpp_notification_uri: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(14, tpp_notification_uri);
        self
    }

    /// Where the bank sends the customer after authorising.
    ///
    /// Format: `uri`.
    pub fn tpp_redirect_uri(mut self, tpp_redirect_uri: impl AsRef<str>) -> Self {
        self.call.set_text(11, tpp_redirect_uri);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(5, tpp_signature_certificate);
        self
    }

    /// Savings bank within a group, from `affiliatedAspsps` in the bank's details. Needed at Swedbank in the decoupled approach when the customer banks with several.
    pub fn x_affiliated_aspsp_id(
        mut self,
        x_affiliated_aspsp_id: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(2, x_affiliated_aspsp_id);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static CONSENT_GET: Descriptor = Descriptor {
    id: "getConsentInformation",
    method: Method::GET,
    api: 0,
    path: "/consent/v1/consents/{consentId}",
    parameters: &[
        Parameter::path("consentId"),
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
    scopes: &[
        &[&["accountinformation", "private"], &["accountinformation", "corporate"]],
    ],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `GET /consent/v1/consents/{consentId}`.
pub enum ConsentGetOperation {}

impl Operation for ConsentGetOperation {
    type Body = ConsentInformation;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

impl HasTerm for ConsentGetOperation {
    const TERM: &'static TermRule = &TermRule {
        status: "/consentStatus",
        valid_until: "/validUntil",
        authorised: "/lastActionDate",
        days: 180,
        when: &["valid"],
    };
}

/// A request of `GET /consent/v1/consents/{consentId}`.
///
/// Responses:
///
/// - `200`: The consent.
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
pub type ConsentGetRequest = crate::Request<ConsentGetOperation>;

impl ConsentGetRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(3, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(4, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(5, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static CONSENT_DELETE: Descriptor = Descriptor {
    id: "deleteConsent",
    method: Method::DELETE,
    api: 0,
    path: "/consent/v1/consents/{consentId}",
    parameters: &[
        Parameter::path("consentId"),
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
    scopes: &[
        &[&["accountinformation", "private"], &["accountinformation", "corporate"]],
    ],
    security: &[],
    success: &[Case::Code(204, "")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `DELETE /consent/v1/consents/{consentId}`.
pub enum ConsentDeleteOperation {}

impl Operation for ConsentDeleteOperation {
    type Body = ();
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
    const RECOVERY: Option<&'static Recovery> = Some(
        &Recovery {
            shown_by: &CONSENT_STATUS,
            at: "/consentStatus",
            done: &["terminatedByTpp"],
            not_done: &[],
        },
    );
}

/// A request of `DELETE /consent/v1/consents/{consentId}`.
///
/// Responses:
///
/// - `204`: The consent is deleted.
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
/// Where no response comes, `GET /consent/v1/consents/{consentId}/status` shows what became of it: `Error::recover`.
pub type ConsentDeleteRequest = crate::Request<ConsentDeleteOperation>;

impl ConsentDeleteRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(3, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(4, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(5, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static CONSENT_STATUS: Descriptor = Descriptor {
    id: "getConsentStatus",
    method: Method::GET,
    api: 0,
    path: "/consent/v1/consents/{consentId}/status",
    parameters: &[
        Parameter::path("consentId"),
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
    scopes: &[
        &[&["accountinformation", "private"], &["accountinformation", "corporate"]],
    ],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `GET /consent/v1/consents/{consentId}/status`.
pub enum ConsentStatusOperation {}

impl Operation for ConsentStatusOperation {
    type Body = ConsentStatusReport;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

impl HasFinalStatus for ConsentStatusOperation {
    const FINAL: &'static FinalStatus = &FinalStatus {
        at: "/consentStatus",
        values: &["expired", "rejected", "revokedByPsu", "terminatedByTpp", "valid"],
        seconds: 2,
    };
}

/// A request of `GET /consent/v1/consents/{consentId}/status`.
///
/// Responses:
///
/// - `200`: The status of the consent.
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
/// `until_final` asks every 2 seconds until `/consentStatus` is one of `expired`, `rejected`, `revokedByPsu`, `terminatedByTpp`, `valid`.
pub type ConsentStatusRequest = crate::Request<ConsentStatusOperation>;

impl ConsentStatusRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(3, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(4, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(5, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static CONSENT_START_AUTHORISATION: Descriptor = Descriptor {
    id: "startConsentAuthorisation",
    method: Method::POST,
    api: 0,
    path: "/consent/v1/consents/{consentId}/authorisations",
    parameters: &[
        Parameter::path("consentId"),
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
    body: BodyRule::Optional,
    scopes: &[
        &[&["accountinformation", "private"], &["accountinformation", "corporate"]],
    ],
    security: &[],
    success: &[Case::Code(201, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `POST /consent/v1/consents/{consentId}/authorisations`.
pub enum ConsentStartAuthorisationOperation {}

impl Operation for ConsentStartAuthorisationOperation {
    type Body = AuthorisationStarted;
    type Headers = AspspScaApproachAndLocationHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `POST /consent/v1/consents/{consentId}/authorisations`.
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
pub type ConsentStartAuthorisationRequest = crate::Request<
    ConsentStartAuthorisationOperation,
>;

impl ConsentStartAuthorisationRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(3, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(4, signature);
        self
    }

    /// Where the bank sends the customer after turning back. `TPP-Redirect-URI` if left out.
    ///
    /// Format: `uri`.
    pub fn tpp_nok_redirect_uri(
        mut self,
        tpp_nok_redirect_uri: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(12, tpp_nok_redirect_uri);
        self
    }

    /// Which changes to notify: `status=` and a list of `SCA`, `PROCESS` and `LAST`.
    pub fn tpp_notification_content_preferred(
        mut self,
        tpp_notification_content_preferred: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(14, tpp_notification_content_preferred);
        self
    }

    /// Address for notifications about the status.
    pub fn tpp_notification_uri(
        mut self,
        tpp_notification_uri: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(13, tpp_notification_uri);
        self
    }

    /// Where the bank sends the customer after authorising.
    ///
    /// Format: `uri`.
    pub fn tpp_redirect_uri(mut self, tpp_redirect_uri: impl AsRef<str>) -> Self {
        self.call.set_text(11, tpp_redirect_uri);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(5, tpp_signature_certificate);
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

pub(crate) static CONSENT_AUTHORISATIONS: Descriptor = Descriptor {
    id: "getConsentAuthorisation",
    method: Method::GET,
    api: 0,
    path: "/consent/v1/consents/{consentId}/authorisations",
    parameters: &[
        Parameter::path("consentId"),
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
    scopes: &[
        &[&["accountinformation", "private"], &["accountinformation", "corporate"]],
    ],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `GET /consent/v1/consents/{consentId}/authorisations`.
pub enum ConsentAuthorisationsOperation {}

impl Operation for ConsentAuthorisationsOperation {
    type Body = AuthorisationList;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `GET /consent/v1/consents/{consentId}/authorisations`.
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
pub type ConsentAuthorisationsRequest = crate::Request<ConsentAuthorisationsOperation>;

impl ConsentAuthorisationsRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(3, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(4, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(5, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static CONSENT_AUTHORISATION_STATUS: Descriptor = Descriptor {
    id: "getConsentScaStatus",
    method: Method::GET,
    api: 0,
    path: "/consent/v1/consents/{consentId}/authorisations/{authorisationId}",
    parameters: &[
        Parameter::path("consentId"),
        Parameter::path("authorisationId"),
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
    scopes: &[
        &[&["accountinformation", "private"], &["accountinformation", "corporate"]],
    ],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `GET /consent/v1/consents/{consentId}/authorisations/{authorisationId}`.
pub enum ConsentAuthorisationStatusOperation {}

impl Operation for ConsentAuthorisationStatusOperation {
    type Body = ScaStatusReport;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `GET /consent/v1/consents/{consentId}/authorisations/{authorisationId}`.
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
pub type ConsentAuthorisationStatusRequest = crate::Request<
    ConsentAuthorisationStatusOperation,
>;

impl ConsentAuthorisationStatusRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(4, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(5, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(6, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static CONSENT_AUTHORISATION_UPDATE: Descriptor = Descriptor {
    id: "updateConsentsPsuData",
    method: Method::PUT,
    api: 0,
    path: "/consent/v1/consents/{consentId}/authorisations/{authorisationId}",
    parameters: &[
        Parameter::path("consentId"),
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
    scopes: &[
        &[&["accountinformation", "private"], &["accountinformation", "corporate"]],
    ],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `PUT /consent/v1/consents/{consentId}/authorisations/{authorisationId}`.
pub enum ConsentAuthorisationUpdateOperation {}

impl Operation for ConsentAuthorisationUpdateOperation {
    type Body = AuthorisationUpdated;
    type Headers = AspspScaApproachHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `PUT /consent/v1/consents/{consentId}/authorisations/{authorisationId}`.
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
pub type ConsentAuthorisationUpdateRequest = crate::Request<
    ConsentAuthorisationUpdateOperation,
>;

impl ConsentAuthorisationUpdateRequest {
    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(4, digest);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(5, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(6, tpp_signature_certificate);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}
