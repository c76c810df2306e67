// Written by `cargo xtask generate`; changes are lost.

//! Types of `accounts` alone.

use portal_runtime::v1::{
    Case, ErrorBody, FromResponse, LocalDateTime, Read, ReadError, Reader, ResponseBody,
    Text, redacted_debug, string_enum, string_id, variants,
};
use super::{AccountReference, Amount, GatewayError, WwwAuthenticateHeaders};

/// An account and, when asked for, its balances.
///
/// Source: `accounts.sandbox.json#/definitions/AccountDetails`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountDetails {
    /// Identifies the account in paths: send it as `accountId`. The same 11 digits as `bban`.
    pub resource_id: AccountId,
    /// IBAN: SE and 22 digits, with ICA Banken's bank id 927.
    pub iban: Option<String>,
    /// Swedish account number, 11 digits. The first four are the clearing number, 9270 to 9279 at ICA Banken.
    pub bban: Option<String>,
    /// Account currency, ISO 4217.
    pub currency: String,
    /// The bank's name of the product, such as `ICA KONTO`.
    pub name: Option<String>,
    /// BIC of the bank, `IBCASES1`.
    pub bic: Option<String>,
    /// `interimAvailable` and `expected`. Sent when `withBalance` is true.
    pub balances: Option<Vec<Balance>>,
    /// Names of the account holders; a joint account has two.
    pub owner: Option<Vec<String>>,
}

redacted_debug!(AccountDetails { resource_id, iban, bban, currency, name, bic, balances, owner });

impl Read for AccountDetails {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut resource_id: Option<AccountId> = None;
        let mut iban: Option<String> = None;
        let mut bban: Option<String> = None;
        let mut currency: Option<String> = None;
        let mut name: Option<String> = None;
        let mut bic: Option<String> = None;
        let mut balances: Option<Vec<Balance>> = None;
        let mut owner: Option<Vec<String>> = None;
        reader.object(&mut [
            ("resourceId", &mut resource_id),
            ("iban", &mut iban),
            ("bban", &mut bban),
            ("currency", &mut currency),
            ("name", &mut name),
            ("bic", &mut bic),
            ("balances", &mut balances),
            ("owner", &mut owner),
        ])?;
        Ok(Self {
            resource_id: reader.required("resourceId", resource_id)?, iban, bban,
            currency: reader.required("currency", currency)?, name, bic, balances, owner,
        })
    }
}

/// One account.
///
/// Source: `accounts.sandbox.json#/definitions/AccountEnvelope`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountEnvelope {
    /// An account and, when asked for, its balances.
    pub account: AccountDetails,
}

redacted_debug!(AccountEnvelope { account });

impl Read for AccountEnvelope {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut account: Option<AccountDetails> = None;
        reader.object(&mut [("account", &mut account)])?;
        Ok(Self { account: reader.required("account", account)? })
    }
}

string_id! {
    /// Identifies the account in paths: send it as `accountId`. The same 11 digits as `bban`.
    ///
    /// Source: `accounts.sandbox.json#/definitions/AccountDetails/properties/resourceId`.
    pub struct AccountId: exchanged
}

/// The customer's accounts.
///
/// Source: `accounts.sandbox.json#/definitions/AccountList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountList {
    /// Active payment accounts that the customer holds or is authorised to use. Closed accounts are left out.
    pub accounts: Vec<AccountDetails>,
}

redacted_debug!(AccountList { accounts });

impl Read for AccountList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut accounts: Option<Vec<AccountDetails>> = None;
        reader.object(&mut [("accounts", &mut accounts)])?;
        Ok(Self { accounts: reader.required("accounts", accounts)? })
    }
}

/// A balance of an account.
///
/// Source: `accounts.sandbox.json#/definitions/Balance`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Balance {
    /// An amount of money.
    pub balance_amount: Amount,
    /// What a balance counts. With accounts: `interimAvailable`, what can be spent now, and `expected`, booked and reserved transactions together. With transactions: `openingBooked` and `closingBooked`, booked balance before and after the period.
    pub balance_type: BalanceType,
    /// Whether the account's credit limit is counted in the amount.
    pub credit_limit_included: Option<bool>,
}

redacted_debug!(Balance { balance_amount, balance_type, credit_limit_included });

impl Read for Balance {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut balance_amount: Option<Amount> = None;
        let mut balance_type: Option<BalanceType> = None;
        let mut credit_limit_included: Option<bool> = None;
        reader.object(&mut [
            ("balanceAmount", &mut balance_amount),
            ("balanceType", &mut balance_type),
            ("creditLimitIncluded", &mut credit_limit_included),
        ])?;
        Ok(Self {
            balance_amount: reader.required("balanceAmount", balance_amount)?,
            balance_type: reader.required("balanceType", balance_type)?,
            credit_limit_included,
        })
    }
}

/// The balances of one account.
///
/// Source: `accounts.sandbox.json#/definitions/BalanceReport`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct BalanceReport {
    /// An account named by its numbers.
    pub account: Option<AccountReference>,
    /// Booked, reserved and available amounts.
    pub balances: Vec<Balance>,
}

redacted_debug!(BalanceReport { account, balances });

impl Read for BalanceReport {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut account: Option<AccountReference> = None;
        let mut balances: Option<Vec<Balance>> = None;
        reader.object(&mut [("account", &mut account), ("balances", &mut balances)])?;
        Ok(Self { account, balances: reader.required("balances", balances)? })
    }
}

string_enum! {
    /// What a balance counts. With accounts: `interimAvailable`, what can be spent now, and `expected`, booked and reserved transactions together. With transactions: `openingBooked` and `closingBooked`, booked balance before and after the period.
    ///
    /// Source: `accounts.sandbox.json#/definitions/BalanceType`.
    pub enum BalanceType: received {
        InterimAvailable = "interimAvailable",
        Expected = "expected",
        OpeningBooked = "openingBooked",
        ClosingBooked = "closingBooked",
    }
}

/// Why the bank turned a request down.
///
/// Source: `accounts.sandbox.json#/definitions/Error`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct BankError {
    /// Name of the HTTP status.
    pub title: Option<String>,
    /// What was wrong, in English.
    pub detail: Option<String>,
    /// Machine-readable cause. `RESOURCE_BLOCKED` with "Old KYC information": the customer must renew the know-your-customer answers at the bank. `RESOURCE_UNKNOWN`: not a customer, or no such account. More codes may come; compare without regard to case.
    pub code: ErrorCode,
}

redacted_debug!(BankError { title, detail, code });

impl Read for BankError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<ErrorCode> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

string_enum! {
    /// Machine-readable cause. `RESOURCE_BLOCKED` with "Old KYC information": the customer must renew the know-your-customer answers at the bank. `RESOURCE_UNKNOWN`: not a customer, or no such account. More codes may come; compare without regard to case.
    ///
    /// Source: `accounts.sandbox.json#/definitions/ErrorCode`.
    pub enum ErrorCode: received {
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
    }
}

/// A rate applied to a transaction.
///
/// Source: `accounts.sandbox.json#/definitions/ExchangeRate`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ExchangeRate {
    /// Currency exchanged from, ISO 4217. May be empty.
    pub currency_from: Option<String>,
    /// The rate as text with a decimal comma and eight decimals.
    ///
    /// Pattern: `^[0-9]+,[0-9]+$`.
    pub rate: Option<String>,
    /// Currency exchanged to, ISO 4217.
    pub currency_to: Option<String>,
    /// The day of the rate, a local date-time at midnight.
    ///
    /// Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,3})?$`.
    pub rate_date: Option<LocalDateTime>,
}

redacted_debug!(ExchangeRate { currency_from, rate, currency_to, rate_date });

impl Read for ExchangeRate {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut currency_from: Option<String> = None;
        let mut rate: Option<String> = None;
        let mut currency_to: Option<String> = None;
        let mut rate_date: Option<LocalDateTime> = None;
        reader.object(&mut [
            ("currencyFrom", &mut currency_from),
            ("rate", &mut rate),
            ("currencyTo", &mut currency_to),
            ("rateDate", &mut rate_date),
        ])?;
        Ok(Self { currency_from, rate, currency_to, rate_date })
    }
}

string_enum! {
    /// `status` of the description.
    ///
    /// Source: `accounts.sandbox.json#/paths/~1Accounts~1{accountId}~1transactions/get/parameters/3`.
    pub enum GetTransactionsStatus: sent {
        Booked = "booked",
        Pending = "pending",
        Both = "both",
    }
}

/// A transaction on the account. Which members are sent depends on its kind: card, Swish, Bankgiro, transfer, cross-border.
///
/// Source: `accounts.sandbox.json#/definitions/Transaction`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Transaction {
    /// The bank's reference of the entry, 17 digits with leading zeros.
    pub entry_reference: TransactionId,
    /// When the entry was booked or reserved: Swedish local time without offset, with none to three fraction digits.
    ///
    /// Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,3})?$`.
    pub booking_date: LocalDateTime,
    /// The day interest counts from. A local date-time that always says midnight.
    ///
    /// Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,3})?$`.
    pub value_date: LocalDateTime,
    /// An amount of money.
    pub transaction_amount: Amount,
    /// Text of the entry as the customer sees it. May be padded with spaces inside and at the end.
    pub transaction_text: Option<String>,
    /// Name of the payer. Often empty.
    pub debtor_name: Option<String>,
    /// Name of the payee. May be padded with spaces at the end.
    pub creditor_name: Option<String>,
    /// An account named by its numbers.
    pub creditor_account: Option<AccountReference>,
    /// Message to the payee. May be empty.
    pub remittance_information_unstructured: Option<String>,
    /// Reference as one string, where NextGenPSD2 has an object: 16 digits for Swish.
    pub remittance_information_structured: Option<String>,
    /// Rates applied to the original amount.
    pub exchange_rate: Option<Vec<ExchangeRate>>,
    /// An amount of money.
    pub original_amount: Option<Amount>,
}

redacted_debug!(Transaction {
    entry_reference, booking_date, value_date, transaction_amount, transaction_text,
    debtor_name, creditor_name, creditor_account, remittance_information_unstructured,
    remittance_information_structured, exchange_rate, original_amount
});

impl Read for Transaction {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut entry_reference: Option<TransactionId> = None;
        let mut booking_date: Option<LocalDateTime> = None;
        let mut value_date: Option<LocalDateTime> = None;
        let mut transaction_amount: Option<Amount> = None;
        let mut transaction_text: Option<String> = None;
        let mut debtor_name: Option<String> = None;
        let mut creditor_name: Option<String> = None;
        let mut creditor_account: Option<AccountReference> = None;
        let mut remittance_information_unstructured: Option<String> = None;
        let mut remittance_information_structured: Option<String> = None;
        let mut exchange_rate: Option<Vec<ExchangeRate>> = None;
        let mut original_amount: Option<Amount> = None;
        reader
            .object(
                &mut [
                    ("entryReference", &mut entry_reference),
                    ("bookingDate", &mut booking_date),
                    ("valueDate", &mut value_date),
                    ("transactionAmount", &mut transaction_amount),
                    ("transactionText", &mut transaction_text),
                    ("debtorName", &mut debtor_name),
                    ("creditorName", &mut creditor_name),
                    ("creditorAccount", &mut creditor_account),
                    (
                        "remittanceInformationUnstructured",
                        &mut remittance_information_unstructured,
                    ),
                    (
                        "remittanceInformationStructured",
                        &mut remittance_information_structured,
                    ),
                    ("exchangeRate", &mut exchange_rate),
                    ("originalAmount", &mut original_amount),
                ],
            )?;
        Ok(Self {
            entry_reference: reader.required("entryReference", entry_reference)?,
            booking_date: reader.required("bookingDate", booking_date)?,
            value_date: reader.required("valueDate", value_date)?,
            transaction_amount: reader
                .required("transactionAmount", transaction_amount)?,
            transaction_text,
            debtor_name,
            creditor_name,
            creditor_account,
            remittance_information_unstructured,
            remittance_information_structured,
            exchange_rate,
            original_amount,
        })
    }
}

/// One transaction.
///
/// Source: `accounts.sandbox.json#/definitions/TransactionEnvelope`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TransactionEnvelope {
    /// A transaction on the account. Which members are sent depends on its kind: card, Swish, Bankgiro, transfer, cross-border.
    pub transactions_details: Transaction,
}

redacted_debug!(TransactionEnvelope { transactions_details });

impl Read for TransactionEnvelope {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut transactions_details: Option<Transaction> = None;
        reader.object(&mut [("transactionsDetails", &mut transactions_details)])?;
        Ok(Self {
            transactions_details: reader
                .required("transactionsDetails", transactions_details)?,
        })
    }
}

string_id! {
    /// The bank's reference of the entry, 17 digits with leading zeros.
    ///
    /// Source: `accounts.sandbox.json#/definitions/Transaction/properties/entryReference`.
    pub struct TransactionId: exchanged
}

/// Transactions by status. A list that was not asked for, or has no entries, is left out: the object may be empty.
///
/// Source: `accounts.sandbox.json#/definitions/TransactionLists`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TransactionLists {
    /// Entries on the account.
    pub booked: Option<Vec<Transaction>>,
    /// Reserved, not yet booked. Same members as booked entries, `bookingDate` included.
    pub pending: Option<Vec<Transaction>>,
}

redacted_debug!(TransactionLists { booked, pending });

impl Read for TransactionLists {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut booked: Option<Vec<Transaction>> = None;
        let mut pending: Option<Vec<Transaction>> = None;
        reader.object(&mut [("booked", &mut booked), ("pending", &mut pending)])?;
        Ok(Self { booked, pending })
    }
}

/// Transactions of one account over a period, and its balances around it.
///
/// Source: `accounts.sandbox.json#/definitions/TransactionReport`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TransactionReport {
    /// An account named by its numbers.
    pub account: Option<AccountReference>,
    /// Transactions by status. A list that was not asked for, or has no entries, is left out: the object may be empty.
    pub transactions: TransactionLists,
    /// `openingBooked` and `closingBooked` of the period.
    pub balances: Option<Vec<Balance>>,
}

redacted_debug!(TransactionReport { account, transactions, balances });

impl Read for TransactionReport {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut account: Option<AccountReference> = None;
        let mut transactions: Option<TransactionLists> = None;
        let mut balances: Option<Vec<Balance>> = None;
        reader.object(&mut [
            ("account", &mut account),
            ("transactions", &mut transactions),
            ("balances", &mut balances),
        ])?;
        Ok(Self {
            account, transactions: reader.required("transactions", transactions)?,
            balances,
        })
    }
}

/// The failures that the description declares.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum AccountsErrorBody {
    /// `400` as `application/json`, `403` as `application/json`, `404` as `application/json`.
    BankError(BankError),
    /// `401` as `application/json`, `403` as `application/json`, `404` as `application/json`, `429` as `application/json`, `500` as `application/json`, `503` as `application/json`.
    GatewayError(GatewayError),
    /// `401` as `application/xml`, `403` as `application/xml`, `404` as `application/xml`, `429` as `application/xml`, `500` as `application/xml`, `503` as `application/xml`.
    Xml(Text),
}

variants!(AccountsErrorBody | BankError, GatewayError, Xml);

impl FromResponse for AccountsErrorBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0 => body.json().map(Self::BankError),
            3 | 5 => {
                let mut union = body.union()?;
                union.branch(Self::BankError);
                union.branch(Self::GatewayError);
                union.best()
            }
            1 | 7 | 9 | 11 => body.json().map(Self::GatewayError),
            _ => body.text().map(Self::Xml),
        }
    }
}

impl AccountsErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(401, "application/json"),
        Case::Code(401, "application/xml"),
        Case::Code(403, "application/json"),
        Case::Code(403, "application/xml"),
        Case::Code(404, "application/json"),
        Case::Code(404, "application/xml"),
        Case::Code(429, "application/json"),
        Case::Code(429, "application/xml"),
        Case::Code(500, "application/json"),
        Case::Code(500, "application/xml"),
        Case::Code(503, "application/json"),
        Case::Code(503, "application/xml"),
    ];
}

impl ErrorBody for AccountsErrorBody {
    type Headers = WwwAuthenticateHeaders;
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    AccountDetails, AccountEnvelope, AccountList, Balance, BalanceReport, BankError, ExchangeRate,
    Transaction, TransactionEnvelope, TransactionLists, TransactionReport
} text {
    AccountId, BalanceType, ErrorCode, GetTransactionsStatus, TransactionId
});
