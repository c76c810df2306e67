// Written by `cargo xtask generate`; changes are lost.

//! Accounts, balances and transactions under a valid consent. Scope `accountinformation`.
//!
//! ```no_run
//! # async fn example(bank: &open_payments::Bank, consent_id: &open_payments::types::ConsentId) -> Result<(), open_payments::Error> {
//! let response = bank.accounts(consent_id).list().await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Base64, Binding, BodyRule, Case, Date, Descriptor, FromResponse, Method, NoHeaders,
    OffersMediaTypes, Operation, Paged, Paging, Parameter, ReadError, ResponseBody, Role,
    Text, variants,
};
use crate::Psu;
use crate::types::{
    AccountDetails, AccountId, AccountList, AccountsErrorBody, BalanceReport,
    BookingStatus, Transaction, TransactionId, TransactionReport,
};

/// Accounts, balances and transactions under a valid consent. Scope `accountinformation`.
#[derive(Clone, Debug)]
pub struct Accounts {
    pub(crate) binding: Binding,
}

impl Accounts {
    /// Operations on one account.
    ///
    /// - `account_id`: Id of the account: `resourceId` of the account list.
    #[must_use]
    pub fn account(&self, account_id: &AccountId) -> Account {
        Account {
            binding: self.binding.with("account-id", account_id),
        }
    }

    /// List accounts
    ///
    /// Accounts that the consent covers. Their ids hold for the life of the consent.
    ///
    /// `GET /accountinformation/v1/accounts`
    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
    }

    /// How many of so many accesses a day the consent has left today, where the customer is not there. This client and its clones count what succeeded, for each account and operation by itself; what other processes read counts at the bank too.
    #[must_use]
    pub fn accesses_left(&self, per_day: u64) -> u64 {
        self.binding.accesses_left("Consent-ID", per_day)
    }
}

/// Operations on one account.
#[derive(Clone, Debug)]
pub struct Account {
    binding: Binding,
}

impl Account {
    /// Operations on one transaction.
    ///
    /// - `transaction_id`: Id of the transaction, from the transaction list.
    #[must_use]
    pub fn transaction(&self, transaction_id: &TransactionId) -> AccountTransaction {
        AccountTransaction {
            binding: self.binding.with("transactionId", transaction_id),
        }
    }

    /// Read an account
    ///
    /// One account that the consent covers.
    ///
    /// `GET /accountinformation/v1/accounts/{account-id}`
    pub fn get(&self) -> AccountGetRequest {
        AccountGetRequest::new(self.binding.call(&ACCOUNT_GET))
    }

    /// Read the balances of an account
    ///
    /// Balances of one account. The consent must cover them.
    ///
    /// `GET /accountinformation/v1/accounts/{account-id}/balances`
    pub fn balances(&self) -> AccountBalancesRequest {
        AccountBalancesRequest::new(self.binding.call(&ACCOUNT_BALANCES))
    }

    /// List transactions
    ///
    /// Booked or pending transactions of an account over a period, or what has come since an earlier request. How far back a bank goes differs; some give older transactions only shortly after authentication.
    ///
    /// - `booking_status`: Which transactions to send.
    ///
    /// `GET /accountinformation/v1/accounts/{account-id}/transactions`
    pub fn transactions(
        &self,
        booking_status: &BookingStatus,
    ) -> AccountTransactionsRequest {
        let mut call = self.binding.call(&ACCOUNT_TRANSACTIONS);
        call.set(4, booking_status);
        AccountTransactionsRequest::new(call)
    }
}

/// Operations on one transaction.
#[derive(Clone, Debug)]
pub struct AccountTransaction {
    binding: Binding,
}

impl AccountTransaction {
    /// Read a transaction
    ///
    /// One transaction. Many banks do not offer this: the list has all they tell.
    ///
    /// `GET /accountinformation/v1/accounts/{account-id}/transactions/{transactionId}`
    pub fn get(&self) -> AccountTransactionGetRequest {
        AccountTransactionGetRequest::new(self.binding.call(&ACCOUNT_TRANSACTION_GET))
    }
}

pub(crate) static LIST: Descriptor = Descriptor {
    id: "getAccountList",
    method: Method::GET,
    api: 0,
    path: "/accountinformation/v1/accounts",
    parameters: &[
        Parameter::query("withBalance"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("Consent-ID").required().role(Role::Consent),
        Parameter::header("PSU-IP-Address").role(Role::Presence),
        Parameter::header("PSU-IP-Port").role(Role::Presence),
        Parameter::header("PSU-Accept").role(Role::Presence),
        Parameter::header("TPP-Redirect-Preferred").role(Role::Sticky),
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

/// The operation `GET /accountinformation/v1/accounts`.
pub enum ListOperation {}

impl Operation for ListOperation {
    type Body = AccountList;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `GET /accountinformation/v1/accounts`.
///
/// Responses:
///
/// - `200`: The accounts.
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
pub type ListRequest = crate::Request<ListOperation>;

impl ListRequest {
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

    /// Whether to send balances too. The consent must cover them.
    pub fn with_balance(mut self, with_balance: bool) -> Self {
        self.call.set(0, &with_balance);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static ACCOUNT_GET: Descriptor = Descriptor {
    id: "readAccountDetails",
    method: Method::GET,
    api: 0,
    path: "/accountinformation/v1/accounts/{account-id}",
    parameters: &[
        Parameter::path("account-id"),
        Parameter::query("withBalance"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("Consent-ID").required().role(Role::Consent),
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

/// The operation `GET /accountinformation/v1/accounts/{account-id}`.
pub enum AccountGetOperation {}

impl Operation for AccountGetOperation {
    type Body = AccountDetails;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `GET /accountinformation/v1/accounts/{account-id}`.
///
/// Responses:
///
/// - `200`: The account.
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
pub type AccountGetRequest = crate::Request<AccountGetOperation>;

impl AccountGetRequest {
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

    /// Whether to send balances too. The consent must cover them.
    pub fn with_balance(mut self, with_balance: bool) -> Self {
        self.call.set(1, &with_balance);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static ACCOUNT_BALANCES: Descriptor = Descriptor {
    id: "getBalances",
    method: Method::GET,
    api: 0,
    path: "/accountinformation/v1/accounts/{account-id}/balances",
    parameters: &[
        Parameter::path("account-id"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("Consent-ID").required().role(Role::Consent),
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

/// The operation `GET /accountinformation/v1/accounts/{account-id}/balances`.
pub enum AccountBalancesOperation {}

impl Operation for AccountBalancesOperation {
    type Body = BalanceReport;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `GET /accountinformation/v1/accounts/{account-id}/balances`.
///
/// Responses:
///
/// - `200`: The balances.
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
pub type AccountBalancesRequest = crate::Request<AccountBalancesOperation>;

impl AccountBalancesRequest {
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

pub(crate) static ACCOUNT_TRANSACTIONS: Descriptor = Descriptor {
    id: "getTransactionList",
    method: Method::GET,
    api: 0,
    path: "/accountinformation/v1/accounts/{account-id}/transactions",
    parameters: &[
        Parameter::path("account-id"),
        Parameter::query("dateFrom"),
        Parameter::query("dateTo"),
        Parameter::query("entryReferenceFrom"),
        Parameter::query("bookingStatus").required(),
        Parameter::query("deltaList"),
        Parameter::query("withBalance"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("Consent-ID").required().role(Role::Consent),
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
    success: &[
        Case::Code(200, "application/json"),
        Case::Code(200, "application/text"),
        Case::Code(200, "application/xml"),
    ],
    failure: AccountsErrorBody::CASES,
};

/// The operation `GET /accountinformation/v1/accounts/{account-id}/transactions`.
pub enum AccountTransactionsOperation {}

impl Operation for AccountTransactionsOperation {
    type Body = AccountTransactionsResponseBody;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

impl OffersMediaTypes for AccountTransactionsOperation {}

impl Paged for AccountTransactionsOperation {
    const PAGING: &'static Paging = &Paging::Next("/transactions/_links/next/href");
}

/// A request of `GET /accountinformation/v1/accounts/{account-id}/transactions`.
///
/// Responses:
///
/// - `200`: The transactions.
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
/// `pages` follows the link at `/transactions/_links/next/href`.
pub type AccountTransactionsRequest = crate::Request<AccountTransactionsOperation>;

impl AccountTransactionsRequest {
    /// First day of the period. Required unless `deltaList` or `entryReferenceFrom` is given.
    pub fn date_from(mut self, date_from: Date) -> Self {
        self.call.set(1, &date_from);
        self
    }

    /// Last day of the period. Today if left out.
    pub fn date_to(mut self, date_to: Date) -> Self {
        self.call.set(2, &date_to);
        self
    }

    /// Send only what came since the last request. Not all banks offer it.
    pub fn delta_list(mut self, delta_list: bool) -> Self {
        self.call.set(5, &delta_list);
        self
    }

    /// Hash of the body. Only when the request is signed.
    pub fn digest(mut self, digest: impl AsRef<str>) -> Self {
        self.call.set_text(9, digest);
        self
    }

    /// Send only what came after the entry with this reference. Not all banks offer it.
    pub fn entry_reference_from(
        mut self,
        entry_reference_from: impl AsRef<str>,
    ) -> Self {
        self.call.set_text(3, entry_reference_from);
        self
    }

    /// Signature over the request. No bank is known to ask for it.
    pub fn signature(mut self, signature: impl AsRef<str>) -> Self {
        self.call.set_text(10, signature);
        self
    }

    /// Certificate that belongs to `Signature`, in base64.
    pub fn tpp_signature_certificate(
        mut self,
        tpp_signature_certificate: &Base64,
    ) -> Self {
        self.call.set(11, tpp_signature_certificate);
        self
    }

    /// Whether to send balances too. The consent must cover them.
    pub fn with_balance(mut self, with_balance: bool) -> Self {
        self.call.set(6, &with_balance);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

/// The response body of `GET /accountinformation/v1/accounts/{account-id}/transactions`.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum AccountTransactionsResponseBody {
    /// `200` as `application/json`.
    TransactionReport(TransactionReport),
    /// `200` as `application/text`, `200` as `application/xml`.
    Text(Text),
}

variants!(AccountTransactionsResponseBody | TransactionReport, Text);

impl FromResponse for AccountTransactionsResponseBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0 => body.json().map(Self::TransactionReport),
            _ => body.text().map(Self::Text),
        }
    }
}

pub(crate) static ACCOUNT_TRANSACTION_GET: Descriptor = Descriptor {
    id: "getTransactionDetails",
    method: Method::GET,
    api: 0,
    path: "/accountinformation/v1/accounts/{account-id}/transactions/{transactionId}",
    parameters: &[
        Parameter::path("account-id"),
        Parameter::path("transactionId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("X-BicFi").required().role(Role::Client),
        Parameter::header("Digest"),
        Parameter::header("Signature"),
        Parameter::header("TPP-Signature-Certificate"),
        Parameter::header("Consent-ID").required().role(Role::Consent),
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

/// The operation `GET /accountinformation/v1/accounts/{account-id}/transactions/{transactionId}`.
pub enum AccountTransactionGetOperation {}

impl Operation for AccountTransactionGetOperation {
    type Body = Transaction;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `GET /accountinformation/v1/accounts/{account-id}/transactions/{transactionId}`.
///
/// Responses:
///
/// - `200`: The transaction.
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
pub type AccountTransactionGetRequest = crate::Request<AccountTransactionGetOperation>;

impl AccountTransactionGetRequest {
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
