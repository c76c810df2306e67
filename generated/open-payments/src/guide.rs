// Written by `cargo xtask generate`; changes are lost.

//! A guide: the calls in the order in which they are made, what each sends, and what the next one takes of its response.
//!
//! # Banks
//!
//! The banks that the portal reaches, by country. The code of one (BIC) is what `bank` takes.
//!
//! 1. `GET /aspspinformation/v1/aspsps`: List banks
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `Digest`, `Signature`, `TPP-Signature-Certificate` (setters).
//!    - Scopes of its token: `aspspinformation private` or `aspspinformation corporate`.
//!
//! ```no_run
//! # #[cfg(all(feature = "aspsps"))]
//! # async fn example(session: &open_payments::Session) -> Result<(), Box<dyn std::error::Error>> {
//! let aspsps_list = session.aspsps().list().await?;
//! println!("request {}", aspsps_list.request_id());
//! # Ok(())
//! # }
//! ```
//!
//! # A consent, and the accounts that it opens
//!
//! At one bank. The customer authenticates between the third call and the fourth, by the link or with the data that the third response has; the fourth is made
//! until the status is final.
//!
//! 1. `POST /consent/v1/consents`: Create a consent
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `X-BicFi` (said once, on a handle); `X-AffiliatedASPSP-ID`, `Digest`, `Signature`, `TPP-Signature-Certificate`, `TPP-Redirect-Preferred`, `TPP-Redirect-URI`, `TPP-Nok-Redirect-URI`, `TPP-Explicit-Authorisation-Preferred`, `TPP-Notification-URI`, `TPP-Notification-Content-Preferred` (setters); `PSU-ID`, `PSU-ID-Type`, `PSU-Corporate-ID`, `PSU-Corporate-ID-Type` (of the value `Psu`); `PSU-IP-Address`, `PSU-IP-Port`, `PSU-Accept`, `PSU-Accept-Charset`, `PSU-Accept-Encoding`, `PSU-Accept-Language`, `PSU-User-Agent`, `PSU-Http-Method`, `PSU-Device-ID`, `PSU-Geo-Location` (of the value `Presence`).
//!    - Scopes of its token: `accountinformation private` or `accountinformation corporate`.
//!    - `/consentId` of its response is `consentId` of calls 2, 3, 4, 7.
//!    - `/consentId` of its response is `Consent-ID` of calls 5, 6.
//! 2. `POST /consent/v1/consents/{consentId}/authorisations`: Start the authorisation of a consent
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `X-BicFi` (said once, on a handle); `Digest`, `Signature`, `TPP-Signature-Certificate`, `TPP-Redirect-Preferred`, `TPP-Redirect-URI`, `TPP-Nok-Redirect-URI`, `TPP-Notification-URI`, `TPP-Notification-Content-Preferred` (setters); `PSU-ID`, `PSU-ID-Type`, `PSU-Corporate-ID`, `PSU-Corporate-ID-Type` (of the value `Psu`); `PSU-IP-Address`, `PSU-IP-Port`, `PSU-Accept`, `PSU-Accept-Charset`, `PSU-Accept-Encoding`, `PSU-Accept-Language`, `PSU-User-Agent`, `PSU-Http-Method`, `PSU-Device-ID`, `PSU-Geo-Location` (of the value `Presence`).
//!    - Scopes of its token: `accountinformation private` or `accountinformation corporate`.
//!    - `/authorisationId` of its response is `authorisationId` of calls 3, 4.
//! 3. `PUT /consent/v1/consents/{consentId}/authorisations/{authorisationId}`: Update the authorisation of a consent
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `X-BicFi` (said once, on a handle); `Digest`, `Signature`, `TPP-Signature-Certificate`, `TPP-Redirect-Preferred` (setters); `PSU-ID`, `PSU-ID-Type`, `PSU-Corporate-ID`, `PSU-Corporate-ID-Type` (of the value `Psu`); `PSU-IP-Address`, `PSU-IP-Port`, `PSU-Accept`, `PSU-Accept-Charset`, `PSU-Accept-Encoding`, `PSU-Accept-Language`, `PSU-User-Agent`, `PSU-Http-Method`, `PSU-Device-ID`, `PSU-Geo-Location` (of the value `Presence`).
//!    - Scopes of its token: `accountinformation private` or `accountinformation corporate`.
//! 4. `GET /consent/v1/consents/{consentId}/authorisations/{authorisationId}`: Read the SCA status of a consent
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `X-BicFi` (said once, on a handle); `Digest`, `Signature`, `TPP-Signature-Certificate`, `TPP-Redirect-Preferred` (setters); `PSU-IP-Address`, `PSU-IP-Port`, `PSU-Accept`, `PSU-Accept-Charset`, `PSU-Accept-Encoding`, `PSU-Accept-Language`, `PSU-User-Agent`, `PSU-Http-Method`, `PSU-Device-ID`, `PSU-Geo-Location` (of the value `Presence`); `PSU-ID`, `PSU-Corporate-ID` (of the value `Psu`).
//!    - Scopes of its token: `accountinformation private` or `accountinformation corporate`.
//! 5. `GET /accountinformation/v1/accounts`: List accounts
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `X-BicFi`, `Consent-ID` (said once, on a handle); `Digest`, `Signature`, `TPP-Signature-Certificate`, `TPP-Redirect-Preferred` (setters); `PSU-IP-Address`, `PSU-IP-Port`, `PSU-Accept`, `PSU-Accept-Charset`, `PSU-Accept-Encoding`, `PSU-Accept-Language`, `PSU-User-Agent`, `PSU-Http-Method`, `PSU-Device-ID`, `PSU-Geo-Location` (of the value `Presence`); `PSU-ID`, `PSU-Corporate-ID` (of the value `Psu`).
//!    - Scopes of its token: `accountinformation private` or `accountinformation corporate`.
//!    - `/accounts/0/resourceId` of its response is `account-id` of call 6.
//! 6. `GET /accountinformation/v1/accounts/{account-id}/transactions`: List transactions
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `X-BicFi`, `Consent-ID` (said once, on a handle); `Digest`, `Signature`, `TPP-Signature-Certificate`, `TPP-Redirect-Preferred` (setters); `PSU-IP-Address`, `PSU-IP-Port`, `PSU-Accept`, `PSU-Accept-Charset`, `PSU-Accept-Encoding`, `PSU-Accept-Language`, `PSU-User-Agent`, `PSU-Http-Method`, `PSU-Device-ID`, `PSU-Geo-Location` (of the value `Presence`); `PSU-ID`, `PSU-Corporate-ID` (of the value `Psu`).
//!    - Scopes of its token: `accountinformation private` or `accountinformation corporate`.
//! 7. `DELETE /consent/v1/consents/{consentId}`: Delete a consent
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `X-BicFi` (said once, on a handle); `Digest`, `Signature`, `TPP-Signature-Certificate`, `TPP-Redirect-Preferred` (setters); `PSU-IP-Address`, `PSU-IP-Port`, `PSU-Accept`, `PSU-Accept-Charset`, `PSU-Accept-Encoding`, `PSU-Accept-Language`, `PSU-User-Agent`, `PSU-Http-Method`, `PSU-Device-ID`, `PSU-Geo-Location` (of the value `Presence`); `PSU-ID`, `PSU-Corporate-ID` (of the value `Psu`).
//!    - Scopes of its token: `accountinformation private` or `accountinformation corporate`.
//!
//! ```no_run
//! # #[cfg(all(feature = "accounts", feature = "consents"))]
//! # async fn example(bank: &open_payments::Bank, access: open_payments::types::AccountAccess, combined_service_indicator: bool, frequency_per_day: u64, recurring_indicator: bool, valid_until: open_payments::Date, authentication_method_id: open_payments::types::AuthenticationMethodId, booking_status: &open_payments::types::BookingStatus) -> Result<(), Box<dyn std::error::Error>> {
//! let body = open_payments::types::ConsentRequest::new(access, combined_service_indicator, frequency_per_day, recurring_indicator, valid_until);
//! let consents_create = bank.consents().create(&body).await?;
//! let consent_id = consents_create.consent_id.clone();
//! let consent_start_authorisation = bank.consents().consent(&consent_id).start_authorisation().await?;
//! let authorisation_id = consent_start_authorisation.authorisation_id.clone();
//! let body = open_payments::types::UpdatePsuData::SelectPsuAuthenticationMethod(open_payments::types::SelectPsuAuthenticationMethod::new(authentication_method_id));
//! bank.consents().consent(&consent_id).authorisation(&authorisation_id).update(&body).await?;
//! bank.consents().consent(&consent_id).authorisation(&authorisation_id).status().await?;
//! let accounts_list = bank.accounts(&consent_id).list().await?;
//! let account_id = accounts_list.accounts.first().ok_or("there is no /accounts/0/resourceId")?.resource_id.as_ref().ok_or("there is no /accounts/0/resourceId")?.clone();
//! bank.accounts(&consent_id).account(&account_id).transactions(booking_status).await?;
//! bank.consents().consent(&consent_id).delete().await?;
//! # Ok(())
//! # }
//! ```
//!
//! The body of call 1, for example:
//!
//! ```
//! # #[cfg(all(feature = "consents", feature = "test-kit"))]
//! # {
//! let body = r#"{
//!   "access": {},
//!   "recurringIndicator": false,
//!   "validUntil": "2026-12-31",
//!   "frequencyPerDay": 1,
//!   "combinedServiceIndicator": false
//! }"#;
//! # open_payments::test_kit::from_json::<open_payments::types::ConsentRequest>(body).unwrap();
//! # }
//! ```
//!
//! With what is around them:
//!
//! ```no_run
//! # #[cfg(all(feature = "accounts", feature = "consents"))]
//! async fn consent(
//!     keys: open_payments::Keys,
//!     request: open_payments::types::ConsentRequest,
//!     psu: open_payments::Psu,
//!     redirect_uri: &str,
//! ) -> Result<(), Box<dyn std::error::Error>> {
//!     use open_payments::{Error, Presence, Sandbox, Sca};
//!
//!     // Context and bank are said once; each call finds its scope in the description.
//!     let client = Sandbox::builder(keys).build()?;
//!     let bank = client.private().bank("ESSESESS").attended(&Presence::new("192.0.2.10".parse()?)); // or corporate()
//!     let made = bank.consents().create(&request).psu(&psu).await?;
//!     let consent = bank.consents().consent(&made.consent_id);
//!
//!     // One way through strong authentication, whatever the bank answers.
//!     match consent.authorise("mbid").psu(&psu).redirect_uri(redirect_uri).await? {
//!         Sca::Redirect(redirect) => println!("{}", redirect.url()), // later: redirect.complete(&callback_url).await?
//!         Sca::Decoupled(mut poll) => while let Some(step) = poll.next().await? { println!("{:?}", step.qr_svg()) },
//!         Sca::Done(status) => println!("{status}"),
//!     }
//!
//!     // Errors carry the statuses that the description declares; what they share is on every one.
//!     match bank.accounts(&made.consent_id).list().await {
//!         Ok(accounts) => println!("{} accounts (request {})", accounts.accounts.len(), accounts.request_id()),
//!         Err(Error::Response(response)) if response.status() == 403 => println!("{:?}", response.body()),
//!         Err(other) => eprintln!("{other} (request {}, retry: {})", other.request_id(), other.is_retryable()),
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # A payment
//!
//! The customer authenticates as for a consent.
//!
//! 1. `POST /paymentinitiation/v1/{payment-service}/{payment-product}`: Initiate a payment
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `X-BicFi`, `Consent-ID` (said once, on a handle); `X-AffiliatedASPSP-ID`, `Digest`, `Signature`, `TPP-Signature-Certificate`, `TPP-Redirect-Preferred`, `TPP-Redirect-URI`, `TPP-Nok-Redirect-URI`, `TPP-Explicit-Authorisation-Preferred`, `TPP-Rejection-NoFunds-Preferred`, `TPP-Notification-URI`, `TPP-Notification-Content-Preferred` (setters); `PSU-ID`, `PSU-ID-Type`, `PSU-Corporate-ID`, `PSU-Corporate-ID-Type` (of the value `Psu`); `PSU-IP-Address`, `PSU-IP-Port`, `PSU-Accept`, `PSU-Accept-Charset`, `PSU-Accept-Encoding`, `PSU-Accept-Language`, `PSU-User-Agent`, `PSU-Http-Method`, `PSU-Device-ID`, `PSU-Geo-Location` (of the value `Presence`).
//!    - Scopes of its token: `paymentinitiation private` or `paymentinitiation corporate`.
//!    - `/paymentId` of its response is `paymentId` of calls 2, 3.
//! 2. `POST /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/authorisations`: Start the authorisation of a payment
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `X-BicFi` (said once, on a handle); `PSU-ID`, `PSU-ID-Type`, `PSU-Corporate-ID`, `PSU-Corporate-ID-Type` (of the value `Psu`); `TPP-Redirect-Preferred`, `TPP-Redirect-URI`, `TPP-Nok-Redirect-URI`, `TPP-Notification-URI`, `TPP-Notification-Content-Preferred`, `Digest`, `Signature`, `TPP-Signature-Certificate` (setters); `PSU-IP-Address`, `PSU-IP-Port`, `PSU-Accept`, `PSU-Accept-Charset`, `PSU-Accept-Encoding`, `PSU-Accept-Language`, `PSU-User-Agent`, `PSU-Http-Method`, `PSU-Device-ID`, `PSU-Geo-Location` (of the value `Presence`).
//!    - Scopes of its token: `paymentinitiation private` or `paymentinitiation corporate`.
//! 3. `GET /paymentinitiation/v1/{payment-service}/{payment-product}/{paymentId}/status`: Read the status of a payment
//!    - Headers: `X-Request-ID` (new on each call, or `request_id`); `X-BicFi` (said once, on a handle); `Digest`, `Signature`, `TPP-Signature-Certificate`, `TPP-Redirect-Preferred` (setters); `PSU-IP-Address`, `PSU-IP-Port`, `PSU-Accept`, `PSU-Accept-Charset`, `PSU-Accept-Encoding`, `PSU-Accept-Language`, `PSU-User-Agent`, `PSU-Http-Method`, `PSU-Device-ID`, `PSU-Geo-Location` (of the value `Presence`); `PSU-ID`, `PSU-Corporate-ID` (of the value `Psu`).
//!    - Scopes of its token: `paymentinitiation private` or `paymentinitiation corporate`.
//!
//! ```no_run
//! # #[cfg(all(feature = "payments"))]
//! # async fn example(bank: &open_payments::Bank, payment_service: &open_payments::types::PaymentService, payment_product: &open_payments::types::PaymentProduct, debtor_account: open_payments::types::AccountReference, payments: Vec<open_payments::types::PaymentInitiationBulkElementJson>, presence: &open_payments::Presence) -> Result<(), Box<dyn std::error::Error>> {
//! let body = open_payments::types::InitiatePaymentBodyJson::BulkPaymentInitiationJson(open_payments::types::BulkPaymentInitiation::new(debtor_account, payments));
//! let payments_initiate = bank.payments().initiate(payment_service, payment_product, &open_payments::payments::InitiateRequestBody::Json(body), presence).await?;
//! let payment_id = payments_initiate.payment_id.clone();
//! bank.payments().payment(payment_service, payment_product, &payment_id).start_authorisation().await?;
//! let payment_status = bank.payments().payment(payment_service, payment_product, &payment_id).status().await?;
//! println!("request {}", payment_status.request_id());
//! # Ok(())
//! # }
//! ```
//!
//! The body of call 1, for example:
//!
//! ```
//! # #[cfg(all(feature = "payments", feature = "test-kit"))]
//! # {
//! let body = r#"{
//!   "debtorAccount": { "iban": "SE3750000000054400047881" },
//!   "creditorAccount": { "iban": "SE2550000000054400047903" },
//!   "creditorName": "Example AB",
//!   "instructedAmount": { "currency": "SEK", "amount": "125.00" }
//! }"#;
//! # open_payments::test_kit::from_json::<open_payments::types::InitiatePaymentBodyJson>(body).unwrap();
//! # }
//! ```
