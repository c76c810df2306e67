// Written by `cargo xtask generate`; changes are lost.

//! Types that `accounts`, `payments`, `periodic_payments`, `signing_baskets`, `funds_confirmations` use.

use portal_runtime::v1::{
    AnswerBody, Case, Decimal, ErrorBody, FromAnswer, FromHeaders, Headers, Read,
    ReadError, Reader, Text, UnknownValue, Write, Writer, redacted_debug, string_enum,
};

/// An account named by its numbers.
///
/// Source: `accounts.sandbox.json#/definitions/AccountReference`.
#[derive(Clone)]
#[non_exhaustive]
pub struct AccountReference {
    /// IBAN.
    pub iban: Option<String>,
    /// Account number; for a payee also `BG` and a Bankgiro number, or a foreign IBAN. May be padded with spaces at the end.
    pub bban: Option<String>,
}

redacted_debug!(AccountReference { iban, bban });

impl AccountReference {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self { iban: None, bban: None }
    }

    /// IBAN.
    #[must_use]
    pub fn iban(mut self, iban: String) -> Self {
        self.iban = Some(iban);
        self
    }

    /// Account number; for a payee also `BG` and a Bankgiro number, or a foreign IBAN. May be padded with spaces at the end.
    #[must_use]
    pub fn bban(mut self, bban: String) -> Self {
        self.bban = Some(bban);
        self
    }
}

impl Default for AccountReference {
    fn default() -> Self {
        Self::new()
    }
}

impl Read for AccountReference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["iban", "bban"])?;
        let mut iban: Option<String> = None;
        let mut bban: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => iban = object.value()?,
                _ => bban = object.value()?,
            }
        }
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
#[derive(Clone)]
#[non_exhaustive]
pub struct Amount {
    /// ISO 4217 code. Empty in some original amounts.
    pub currency: String,
    /// A JSON number in the currency's main unit, one or two decimals. Debits are negative.
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
        object.field("amount", &self.amount);
    }
}

/// Answer of the API gateway, given before the request reaches the bank.
///
/// Source: `accounts.sandbox.json#/definitions/GatewayError`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GatewayError {
    /// The gateway's own error.
    pub fault: GatewayFault,
}

redacted_debug!(GatewayError { fault });

impl Read for GatewayError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["fault"])?;
        let mut fault: Option<GatewayFault> = None;
        while object.next()?.is_some() {
            fault = object.value()?;
        }
        Ok(Self {
            fault: object.required(0, fault)?,
        })
    }
}

/// The gateway's own error.
///
/// Source: `accounts.sandbox.json#/definitions/GatewayFault`.
#[derive(Clone)]
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
        let mut object = reader.object(&["code", "message", "description"])?;
        let mut code: Option<i32> = None;
        let mut message: Option<String> = None;
        let mut description: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => code = object.value()?,
                1 => message = object.value()?,
                _ => description = object.value()?,
            }
        }
        Ok(Self {
            code: object.required(0, code)?,
            message: object.required(1, message)?,
            description,
        })
    }
}

/// Why the bank turned a request down.
///
/// Source: `payments.sandbox.json#/definitions/PaymentError`.
#[derive(Clone)]
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
        let mut object = reader.object(&["title", "detail", "code"])?;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<PaymentErrorCode> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => title = object.value()?,
                1 => detail = object.value()?,
                _ => code = object.value()?,
            }
        }
        Ok(Self {
            title,
            detail,
            code: object.required(2, code)?,
        })
    }
}

/// Machine-readable cause. `EXECUTION_DATE_INVALID`: the day is not possible. `STATUS_INVALID`: the payment is not in a status for this. `RESOURCE_UNKNOWN`: no such payment or basket. More codes may come; compare without regard to case.
///
/// Source: `payments.sandbox.json#/definitions/PaymentErrorCode`.
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentErrorCode {
    /// `RESOURCE_BLOCKED` on the wire.
    ResourceBlocked,
    /// `RESOURCE_UNKNOWN` on the wire.
    ResourceUnknown,
    /// `RESOURCE_EXPIRED` on the wire.
    ResourceExpired,
    /// `FORMAT_ERROR` on the wire.
    FormatError,
    /// `PARAMETER_NOT_CONSISTENT` on the wire.
    ParameterNotConsistent,
    /// `PARAMETER_NOT_SUPPORTED` on the wire.
    ParameterNotSupported,
    /// `SERVICE_INVALID` on the wire.
    ServiceInvalid,
    /// `SERVICE_BLOCKED` on the wire.
    ServiceBlocked,
    /// `TIMESTAMP_INVALID` on the wire.
    TimestampInvalid,
    /// `PERIOD_INVALID` on the wire.
    PeriodInvalid,
    /// `CONSENT_UNKNOWN` on the wire.
    ConsentUnknown,
    /// `CONSENT_INVALID` on the wire.
    ConsentInvalid,
    /// `CONSENT_EXPIRED` on the wire.
    ConsentExpired,
    /// `PSU_CREDENTIALS_INVALID` on the wire.
    PsuCredentialsInvalid,
    /// `PAYMENT_FAILED` on the wire.
    PaymentFailed,
    /// `EXECUTION_DATE_INVALID` on the wire.
    ExecutionDateInvalid,
    /// `PRODUCT_INVALID` on the wire.
    ProductInvalid,
    /// `PRODUCT_UNKNOWN` on the wire.
    ProductUnknown,
    /// `CANCELLATION_INVALID` on the wire.
    CancellationInvalid,
    /// `STATUS_INVALID` on the wire.
    StatusInvalid,
    /// `REFERENCE_MIX_INVALID` on the wire.
    ReferenceMixInvalid,
    /// `REFERENCE_STATUS_INVALID` on the wire.
    ReferenceStatusInvalid,
    /// `SCA_METHOD_UNKNOWN` on the wire.
    ScaMethodUnknown,
    /// `SCA_INVALID` on the wire.
    ScaInvalid,
    /// `CARD_INVALID` on the wire.
    CardInvalid,
    /// `NO_PIIS_ACTIVATION` on the wire.
    NoPiisActivation,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(PaymentErrorCode {
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
});

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

redacted_debug!(PaymentsErrorBody | PaymentError, GatewayError, Xml);

impl FromAnswer for PaymentsErrorBody {
    fn from_answer(case: usize, body: &mut AnswerBody<'_>) -> Result<Self, ReadError> {
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
                feature = "payments",
                feature = "periodic-payments",
                feature = "signing-baskets",
                feature = "funds-confirmations"
            )
        ),
        expect(dead_code, reason = "its users are switched off")
    )]
    pub(crate) const CASES: &'static [Case] = &[
        Case::code(400, Some("application/json")),
        Case::code(401, Some("application/json")),
        Case::code(401, Some("application/xml")),
        Case::code(403, Some("application/json")),
        Case::code(403, Some("application/xml")),
        Case::code(404, Some("application/json")),
        Case::code(404, Some("application/xml")),
        Case::code(409, Some("application/json")),
        Case::code(429, Some("application/json")),
        Case::code(429, Some("application/xml")),
        Case::code(500, Some("application/json")),
        Case::code(500, Some("application/xml")),
        Case::code(503, Some("application/json")),
        Case::code(503, Some("application/xml")),
    ];
}

impl ErrorBody for PaymentsErrorBody {
    type Headers = WwwAuthenticateHeaders;
}

/// Headers that the description declares for answers.
#[derive(Clone)]
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
