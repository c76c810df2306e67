// Written by `cargo xtask generate`; changes are lost.

//! Types that several groups of operations use.

use portal_runtime::v1::{
    Case, Decimal, ErrorBody, FromHeaders, FromResponse, Headers, Read, ReadError,
    Reader, ResponseBody, Text, Write, Writer, constructor, redacted_debug, string_enum,
    string_id, variants,
};

/// An account named by its numbers.
///
/// Source: `accounts.sandbox.json#/definitions/AccountReference`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountReference {
    /// IBAN.
    pub iban: Option<String>,
    /// Account number; for a payee also `BG` and a Bankgiro number, or a foreign IBAN. May be padded with spaces at the end.
    pub bban: Option<String>,
}

redacted_debug!(AccountReference { iban, bban });

constructor!(AccountReference: new() {} text { iban, bban });

impl Read for AccountReference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut iban: Option<String> = None;
        let mut bban: Option<String> = None;
        reader.object(&mut [("iban", &mut iban), ("bban", &mut bban)])?;
        Ok(Self { iban, bban })
    }
}

impl Write for AccountReference {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("iban", &self.iban);
        object.optional("bban", &self.bban);
    }
}

/// An amount of money.
///
/// Source: `accounts.sandbox.json#/definitions/Amount`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Amount {
    /// ISO 4217 code. Empty in some original amounts.
    pub currency: String,
    /// A JSON number in the currency's main unit, one or two decimals. Debits are negative.
    pub amount: Decimal,
}

redacted_debug!(Amount { currency, amount });

constructor!(Amount: new(amount: Decimal, currency: impl Into<String>) {});

impl Read for Amount {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut currency: Option<String> = None;
        let mut amount: Option<Decimal> = None;
        reader.object(&mut [("currency", &mut currency), ("amount", &mut amount)])?;
        Ok(Self {
            currency: reader.required("currency", currency)?,
            amount: reader.required("amount", amount)?,
        })
    }
}

impl Write for Amount {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("currency", &self.currency);
        object.field("amount", &self.amount);
    }
}

string_enum! {
    /// The bank's own status. `ENTERED` goes with `RCVD`, `VERIFIED` with `ACTC`, `PROCESSED` with `ACSC`, `CANCELLED` with `CANC`. Standing orders also have `UNSIGNED`, with `RCVD`, and `OPEN`, with `ACTC`.
    ///
    /// Source: `payments.sandbox.json#/definitions/BankStatus`.
    pub enum BankStatus: received {
        Entered = "ENTERED",
        Verified = "VERIFIED",
        Processed = "PROCESSED",
        Cancelled = "CANCELLED",
        Unsigned = "UNSIGNED",
        Open = "OPEN",
    }
}

/// Answer of the API gateway, given before the request reaches the bank.
///
/// Source: `accounts.sandbox.json#/definitions/GatewayError`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GatewayError {
    /// The gateway's own error.
    pub fault: GatewayFault,
}

redacted_debug!(GatewayError { fault });

impl Read for GatewayError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut fault: Option<GatewayFault> = None;
        reader.object(&mut [("fault", &mut fault)])?;
        Ok(Self { fault: reader.required("fault", fault)? })
    }
}

/// The gateway's own error.
///
/// Source: `accounts.sandbox.json#/definitions/GatewayFault`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GatewayFault {
    /// Gateway error code, six digits: 9009xx for authentication, 9008xx for throttling.
    pub code: i32,
    /// Short text of the code.
    pub message: String,
    /// More about the cause.
    pub description: Option<String>,
}

redacted_debug!(GatewayFault { code, message, description });

impl Read for GatewayFault {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut code: Option<i32> = None;
        let mut message: Option<String> = None;
        let mut description: Option<String> = None;
        reader.object(&mut [
            ("code", &mut code),
            ("message", &mut message),
            ("description", &mut description),
        ])?;
        Ok(Self {
            code: reader.required("code", code)?,
            message: reader.required("message", message)?, description,
        })
    }
}

/// A link.
///
/// Source: `payments.sandbox.json#/definitions/Link`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Link {
    /// Address, absolute or below the API's base path.
    pub href: Option<String>,
}

redacted_debug!(Link { href });

impl Read for Link {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut href: Option<String> = None;
        reader.object(&mut [("href", &mut href)])?;
        Ok(Self { href })
    }
}

/// Links by name.
///
/// Source: `payments.sandbox.json#/definitions/Links`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Links {
    /// A link.
    pub sca_redirect: Option<Link>,
    /// A link.
    pub sca_o_auth: Option<Link>,
    /// A link.
    pub start_authorisation: Option<Link>,
    /// A link.
    pub start_authorisation_with_psu_identification: Option<Link>,
    /// A link.
    pub update_psu_identification: Option<Link>,
    /// A link.
    pub start_authorisation_with_proprietary_data: Option<Link>,
    /// A link.
    pub update_proprietary_data: Option<Link>,
    /// A link.
    pub start_authorisation_with_psu_authentication: Option<Link>,
    /// A link.
    pub update_psu_authentication: Option<Link>,
    /// A link.
    pub start_authorisation_with_encrypted_psu_authentication: Option<Link>,
    /// A link.
    pub update_encrypted_psu_authentication: Option<Link>,
    /// A link.
    pub select_authentication_method: Option<Link>,
    /// A link.
    pub start_authorisation_with_transaction_authorisation: Option<Link>,
    /// A link.
    pub self_: Option<Link>,
    /// A link.
    pub status: Option<Link>,
    /// A link.
    pub sca_status: Option<Link>,
    /// A link.
    pub account: Option<Link>,
    /// A link.
    pub balances: Option<Link>,
    /// A link.
    pub transactions: Option<Link>,
    /// A link.
    pub transaction_details: Option<Link>,
    /// A link.
    pub first: Option<Link>,
    /// A link.
    pub next: Option<Link>,
    /// A link.
    pub previous: Option<Link>,
    /// A link.
    pub last: Option<Link>,
    /// A link.
    pub download: Option<Link>,
}

redacted_debug!(Links {
    sca_redirect, sca_o_auth, start_authorisation, start_authorisation_with_psu_identification,
    update_psu_identification, start_authorisation_with_proprietary_data,
    update_proprietary_data, start_authorisation_with_psu_authentication,
    update_psu_authentication, start_authorisation_with_encrypted_psu_authentication,
    update_encrypted_psu_authentication, select_authentication_method,
    start_authorisation_with_transaction_authorisation, self_, status, sca_status, account,
    balances, transactions, transaction_details, first, next, previous, last, download
});

impl Read for Links {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut sca_redirect: Option<Link> = None;
        let mut sca_o_auth: Option<Link> = None;
        let mut start_authorisation: Option<Link> = None;
        let mut start_authorisation_with_psu_identification: Option<Link> = None;
        let mut update_psu_identification: Option<Link> = None;
        let mut start_authorisation_with_proprietary_data: Option<Link> = None;
        let mut update_proprietary_data: Option<Link> = None;
        let mut start_authorisation_with_psu_authentication: Option<Link> = None;
        let mut update_psu_authentication: Option<Link> = None;
        let mut start_authorisation_with_encrypted_psu_authentication: Option<Link> = None;
        let mut update_encrypted_psu_authentication: Option<Link> = None;
        let mut select_authentication_method: Option<Link> = None;
        let mut start_authorisation_with_transaction_authorisation: Option<Link> = None;
        let mut self_: Option<Link> = None;
        let mut status: Option<Link> = None;
        let mut sca_status: Option<Link> = None;
        let mut account: Option<Link> = None;
        let mut balances: Option<Link> = None;
        let mut transactions: Option<Link> = None;
        let mut transaction_details: Option<Link> = None;
        let mut first: Option<Link> = None;
        let mut next: Option<Link> = None;
        let mut previous: Option<Link> = None;
        let mut last: Option<Link> = None;
        let mut download: Option<Link> = None;
        reader
            .object(
                &mut [
                    ("scaRedirect", &mut sca_redirect),
                    ("scaOAuth", &mut sca_o_auth),
                    ("startAuthorisation", &mut start_authorisation),
                    (
                        "startAuthorisationWithPsuIdentification",
                        &mut start_authorisation_with_psu_identification,
                    ),
                    ("updatePsuIdentification", &mut update_psu_identification),
                    (
                        "startAuthorisationWithProprietaryData",
                        &mut start_authorisation_with_proprietary_data,
                    ),
                    ("updateProprietaryData", &mut update_proprietary_data),
                    (
                        "startAuthorisationWithPsuAuthentication",
                        &mut start_authorisation_with_psu_authentication,
                    ),
                    ("updatePsuAuthentication", &mut update_psu_authentication),
                    (
                        "startAuthorisationWithEncryptedPsuAuthentication",
                        &mut start_authorisation_with_encrypted_psu_authentication,
                    ),
                    (
                        "updateEncryptedPsuAuthentication",
                        &mut update_encrypted_psu_authentication,
                    ),
                    ("selectAuthenticationMethod", &mut select_authentication_method),
                    (
                        "startAuthorisationWithTransactionAuthorisation",
                        &mut start_authorisation_with_transaction_authorisation,
                    ),
                    ("self", &mut self_),
                    ("status", &mut status),
                    ("scaStatus", &mut sca_status),
                    ("account", &mut account),
                    ("balances", &mut balances),
                    ("transactions", &mut transactions),
                    ("transactionDetails", &mut transaction_details),
                    ("first", &mut first),
                    ("next", &mut next),
                    ("previous", &mut previous),
                    ("last", &mut last),
                    ("download", &mut download),
                ],
            )?;
        Ok(Self {
            sca_redirect,
            sca_o_auth,
            start_authorisation,
            start_authorisation_with_psu_identification,
            update_psu_identification,
            start_authorisation_with_proprietary_data,
            update_proprietary_data,
            start_authorisation_with_psu_authentication,
            update_psu_authentication,
            start_authorisation_with_encrypted_psu_authentication,
            update_encrypted_psu_authentication,
            select_authentication_method,
            start_authorisation_with_transaction_authorisation,
            self_,
            status,
            sca_status,
            account,
            balances,
            transactions,
            transaction_details,
            first,
            next,
            previous,
            last,
            download,
        })
    }
}

/// Why the bank turned a request down.
///
/// Source: `payments.sandbox.json#/definitions/PaymentError`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentError {
    /// Name of the HTTP status.
    pub title: Option<String>,
    /// What was wrong, in English.
    pub detail: Option<String>,
    /// Machine-readable cause. `EXECUTION_DATE_INVALID`: the day is not possible. `STATUS_INVALID`: the payment is not in a status for this. `RESOURCE_UNKNOWN`: no such payment or basket. More codes may come; compare without regard to case.
    pub code: PaymentErrorCode,
}

redacted_debug!(PaymentError { title, detail, code });

impl Read for PaymentError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<PaymentErrorCode> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

string_enum! {
    /// Machine-readable cause. `EXECUTION_DATE_INVALID`: the day is not possible. `STATUS_INVALID`: the payment is not in a status for this. `RESOURCE_UNKNOWN`: no such payment or basket. More codes may come; compare without regard to case.
    ///
    /// Source: `payments.sandbox.json#/definitions/PaymentErrorCode`.
    pub enum PaymentErrorCode: received {
        ResourceBlocked = "RESOURCE_BLOCKED",
        ResourceUnknown = "RESOURCE_UNKNOWN",
        ResourceExpired = "RESOURCE_EXPIRED",
        FormatError = "FORMAT_ERROR",
        ParameterNotConsistent = "PARAMETER_NOT_CONSISTENT",
        ParameterNotSupported = "PARAMETER_NOT_SUPPORTED",
        ServiceInvalid = "SERVICE_INVALID",
        ServiceBlocked = "SERVICE_BLOCKED",
        TimestampInvalid = "TIMESTAMP_INVALID",
        PeriodInvalid = "PERIOD_INVALID",
        ConsentUnknown = "CONSENT_UNKNOWN",
        ConsentInvalid = "CONSENT_INVALID",
        ConsentExpired = "CONSENT_EXPIRED",
        PsuCredentialsInvalid = "PSU_CREDENTIALS_INVALID",
        PaymentFailed = "PAYMENT_FAILED",
        ExecutionDateInvalid = "EXECUTION_DATE_INVALID",
        ProductInvalid = "PRODUCT_INVALID",
        ProductUnknown = "PRODUCT_UNKNOWN",
        CancellationInvalid = "CANCELLATION_INVALID",
        StatusInvalid = "STATUS_INVALID",
        ReferenceMixInvalid = "REFERENCE_MIX_INVALID",
        ReferenceStatusInvalid = "REFERENCE_STATUS_INVALID",
        ScaMethodUnknown = "SCA_METHOD_UNKNOWN",
        ScaInvalid = "SCA_INVALID",
        CardInvalid = "CARD_INVALID",
        NoPiisActivation = "NO_PIIS_ACTIVATION",
    }
}

string_id! {
    /// Identifies a payment or a standing order in paths and baskets.
    ///
    /// Source: `payments.sandbox.json#/definitions/PaymentId`.
    pub struct PaymentId: exchanged
}

string_enum! {
    /// `paymentProduct` of the description.
    ///
    /// Source: `payments.sandbox.json#/parameters/PaymentProduct`.
    pub enum PaymentProduct: sent {
        SepaCreditTransfers = "SepaCreditTransfers",
        CrossBorderCreditTransfers = "CrossBorderCreditTransfers",
    }
}

/// How far a payment or a standing order has come.
///
/// Source: `payments.sandbox.json#/definitions/PaymentStatus`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentStatusReport {
    /// Status in the codes of ISO 20022. `RCVD`: received, not signed. `ACTC`: signed and checked. `ACSC`: carried out. `RJCT`: rejected. `CANC`: cancelled. `PDNG`: pending. `ACCP`, `ACSP`, `ACWC`, `ACWP`: accepted, with more checks passed, in settlement, with a change, without being posted.
    pub transaction_status: TransactionStatus,
    /// The bank's own status. `ENTERED` goes with `RCVD`, `VERIFIED` with `ACTC`, `PROCESSED` with `ACSC`, `CANCELLED` with `CANC`. Standing orders also have `UNSIGNED`, with `RCVD`, and `OPEN`, with `ACTC`.
    pub transaction_status_code: Option<BankStatus>,
}

redacted_debug!(PaymentStatusReport { transaction_status, transaction_status_code });

impl Read for PaymentStatusReport {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut transaction_status: Option<TransactionStatus> = None;
        let mut transaction_status_code: Option<BankStatus> = None;
        reader
            .object(
                &mut [
                    ("transactionStatus", &mut transaction_status),
                    ("transactionStatusCode", &mut transaction_status_code),
                ],
            )?;
        Ok(Self {
            transaction_status: reader
                .required("transactionStatus", transaction_status)?,
            transaction_status_code,
        })
    }
}

/// A method of signing.
///
/// Source: `payments.sandbox.json#/definitions/ScaMethod`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ScaMethod {
    /// Kind of method.
    pub authentication_type: Option<String>,
    /// Version of the method.
    pub authentication_version: Option<String>,
    /// Identifies the method.
    pub authentication_method_id: Option<String>,
    /// Name of the method as the customer knows it.
    pub name: Option<String>,
    /// What the customer has to do.
    pub explanation: Option<String>,
}

redacted_debug!(ScaMethod {
    authentication_type, authentication_version, authentication_method_id, name, explanation
});

impl Read for ScaMethod {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut authentication_type: Option<String> = None;
        let mut authentication_version: Option<String> = None;
        let mut authentication_method_id: Option<String> = None;
        let mut name: Option<String> = None;
        let mut explanation: Option<String> = None;
        reader.object(&mut [
            ("authenticationType", &mut authentication_type),
            ("authenticationVersion", &mut authentication_version),
            ("authenticationMethodId", &mut authentication_method_id),
            ("name", &mut name),
            ("explanation", &mut explanation),
        ])?;
        Ok(Self {
            authentication_type, authentication_version, authentication_method_id, name,
            explanation,
        })
    }
}

string_enum! {
    /// Status in the codes of ISO 20022. `RCVD`: received, not signed. `ACTC`: signed and checked. `ACSC`: carried out. `RJCT`: rejected. `CANC`: cancelled. `PDNG`: pending. `ACCP`, `ACSP`, `ACWC`, `ACWP`: accepted, with more checks passed, in settlement, with a change, without being posted.
    ///
    /// Source: `payments.sandbox.json#/definitions/TransactionStatus`.
    pub enum TransactionStatus: received {
        Rcvd = "RCVD",
        Actc = "ACTC",
        Acsc = "ACSC",
        Canc = "CANC",
        Accp = "ACCP",
        Acsp = "ACSP",
        Acwc = "ACWC",
        Acwp = "ACWP",
        Pdng = "PDNG",
        Rjct = "RJCT",
    }
}

/// The failures that the description declares.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentsErrorBody {
    /// `400` as `application/json`, `403` as `application/json`, `404` as `application/json`, `409` as `application/json`.
    PaymentError(PaymentError),
    /// `401` as `application/json`, `403` as `application/json`, `404` as `application/json`, `429` as `application/json`, `500` as `application/json`, `503` as `application/json`.
    GatewayError(GatewayError),
    /// `401` as `application/xml`, `403` as `application/xml`, `404` as `application/xml`, `429` as `application/xml`, `500` as `application/xml`, `503` as `application/xml`.
    Xml(Text),
}

variants!(PaymentsErrorBody | PaymentError, GatewayError, Xml);

impl FromResponse for PaymentsErrorBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0 | 7 => body.json().map(Self::PaymentError),
            3 | 5 => {
                let mut union = body.union()?;
                union.branch(Self::PaymentError);
                union.branch(Self::GatewayError);
                union.best()
            }
            1 | 8 | 10 | 12 => body.json().map(Self::GatewayError),
            _ => body.text().map(Self::Xml),
        }
    }
}

impl PaymentsErrorBody {
    #[cfg_attr(
        not(
            any(
                feature = "funds-confirmations",
                feature = "payments",
                feature = "periodic-payments",
                feature = "signing-baskets"
            )
        ),
        expect(dead_code, reason = "its users are switched off")
    )]
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(401, "application/json"),
        Case::Code(401, "application/xml"),
        Case::Code(403, "application/json"),
        Case::Code(403, "application/xml"),
        Case::Code(404, "application/json"),
        Case::Code(404, "application/xml"),
        Case::Code(409, "application/json"),
        Case::Code(429, "application/json"),
        Case::Code(429, "application/xml"),
        Case::Code(500, "application/json"),
        Case::Code(500, "application/xml"),
        Case::Code(503, "application/json"),
        Case::Code(503, "application/xml"),
    ];
}

impl ErrorBody for PaymentsErrorBody {
    type Headers = WwwAuthenticateHeaders;
}

/// Headers that the description declares for responses.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct WwwAuthenticateHeaders {
    /// The cause, as `error` and `error_description`.
    pub www_authenticate: Option<String>,
}

redacted_debug!(WwwAuthenticateHeaders { www_authenticate });

impl FromHeaders for WwwAuthenticateHeaders {
    fn from_headers(headers: &Headers<'_>) -> Self {
        Self {
            www_authenticate: headers.value("WWW-Authenticate"),
        }
    }
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    AccountReference, Amount, GatewayError, GatewayFault, Link, Links, PaymentError,
    PaymentStatusReport, ScaMethod
} text {
    BankStatus, PaymentErrorCode, PaymentId, PaymentProduct, TransactionStatus
});
