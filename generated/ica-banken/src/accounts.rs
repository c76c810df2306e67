// Written by `cargo xtask generate`; changes are lost.

//! Accounts, balances and transactions of one customer.
//!
//! ```no_run
//! # async fn example(session: &ica_banken::Session) -> Result<(), ica_banken::Error> {
//! let response = session.accounts().list().await?;
//! println!("request {}", response.request_id());
//! # Ok(())
//! # }
//! ```

use portal_runtime::v1::{
    Binding, BodyRule, Case, Date, Descriptor, Method, NoHeaders, Operation, Paged,
    Paging, Parameter, Role,
};
use crate::Psu;
use crate::types::{
    AccountEnvelope, AccountId, AccountList, AccountsErrorBody, BalanceReport,
    GetTransactionsStatus, TransactionEnvelope, TransactionId, TransactionReport,
};

/// Accounts, balances and transactions of one customer.
#[derive(Clone, Debug)]
pub struct Accounts {
    pub(crate) binding: Binding,
}

impl Accounts {
    /// Operations on one account.
    ///
    /// - `account_id`: `resourceId` of the account, 11 digits. Pattern: `^[0-9]{11}$`.
    #[must_use]
    pub fn account(&self, account_id: &AccountId) -> Account {
        Account {
            binding: self.binding.with("accountId", account_id),
        }
    }

    /// List accounts
    ///
    /// All active payment accounts of the customer. There is no choice by account: the customer's consent covers all of them. The customer must be 16 or older.
    ///
    /// `GET /Accounts`
    pub fn list(&self) -> ListRequest {
        ListRequest::new(self.binding.call(&LIST))
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
    /// - `transaction_id`: `entryReference` of the transaction, 17 digits with leading zeros. Pattern: `^[0-9]{17}$`.
    #[must_use]
    pub fn transaction(&self, transaction_id: &TransactionId) -> AccountTransaction {
        AccountTransaction {
            binding: self.binding.with("transactionId", transaction_id),
        }
    }

    /// Read an account
    ///
    /// One account, with more detail than in the list.
    ///
    /// `GET /Accounts/{accountId}`
    pub fn get(&self) -> AccountGetRequest {
        AccountGetRequest::new(self.binding.call(&ACCOUNT_GET))
    }

    /// Read the balances of an account
    ///
    /// Balances over booked and reserved transactions, and what is available, credit limit included.
    ///
    /// `GET /Accounts/{accountId}/balances`
    pub fn balances(&self) -> AccountBalancesRequest {
        AccountBalancesRequest::new(self.binding.call(&ACCOUNT_BALANCES))
    }

    /// List transactions
    ///
    /// Booked and pending transactions of an account, the last 30 days unless `from` or `to` is given. There is no paging, and a long period may time out: ask for shorter ones in turn.
    ///
    /// `GET /Accounts/{accountId}/transactions`
    pub fn transactions(&self) -> AccountTransactionsRequest {
        AccountTransactionsRequest::new(self.binding.call(&ACCOUNT_TRANSACTIONS))
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
    /// One transaction. Its members depend on its kind; a purchase abroad has the original amount and the rate.
    ///
    /// `GET /Accounts/{accountId}/transactions/{transactionId}`
    pub fn get(&self) -> AccountTransactionGetRequest {
        AccountTransactionGetRequest::new(self.binding.call(&ACCOUNT_TRANSACTION_GET))
    }
}

pub(crate) static LIST: Descriptor = Descriptor {
    id: "GetAccounts",
    method: Method::GET,
    api: 0,
    path: "/Accounts",
    parameters: &[
        Parameter::query("withBalance"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("PSU-IP-Address").role(Role::Psu),
        Parameter::header("scope").role(Role::Scope).only(2),
    ],
    body: BodyRule::None,
    scopes: &[&[&["psd2_sandbox:<SSN>"]], &[&["account"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `GET /Accounts`.
pub enum ListOperation {}

impl Operation for ListOperation {
    type Body = AccountList;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `GET /Accounts`.
///
/// Responses:
///
/// - `200`: The accounts.
/// - `400`: A parameter is missing, malformed or out of range.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served: know-your-customer answers too old, under 16, or not a customer. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such account or transaction for this customer. For a list of transactions it may mean that the period has none.
/// - `429`: A limit of the subscription was reached, or more than four calls a day without the customer. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
pub type ListRequest = crate::Request<ListOperation>;

impl ListRequest {
    /// Whether to send `balances` with each account.
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
    id: "GetAccount",
    method: Method::GET,
    api: 0,
    path: "/Accounts/{accountId}",
    parameters: &[
        Parameter::path("accountId"),
        Parameter::query("withBalance"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("PSU-IP-Address").role(Role::Psu),
        Parameter::header("scope").role(Role::Scope).only(2),
    ],
    body: BodyRule::None,
    scopes: &[&[&["psd2_sandbox:<SSN>"]], &[&["account"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `GET /Accounts/{accountId}`.
pub enum AccountGetOperation {}

impl Operation for AccountGetOperation {
    type Body = AccountEnvelope;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `GET /Accounts/{accountId}`.
///
/// Responses:
///
/// - `200`: The account.
/// - `400`: A parameter is missing, malformed or out of range.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served: know-your-customer answers too old, under 16, or not a customer. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such account or transaction for this customer. For a list of transactions it may mean that the period has none.
/// - `429`: A limit of the subscription was reached, or more than four calls a day without the customer. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
pub type AccountGetRequest = crate::Request<AccountGetOperation>;

impl AccountGetRequest {
    /// Whether to send `balances` with each account.
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
    id: "GetBalances",
    method: Method::GET,
    api: 0,
    path: "/Accounts/{accountId}/balances",
    parameters: &[
        Parameter::path("accountId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("PSU-IP-Address").role(Role::Psu),
        Parameter::header("scope").role(Role::Scope).only(2),
    ],
    body: BodyRule::None,
    scopes: &[&[&["psd2_sandbox:<SSN>"]], &[&["account"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `GET /Accounts/{accountId}/balances`.
pub enum AccountBalancesOperation {}

impl Operation for AccountBalancesOperation {
    type Body = BalanceReport;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `GET /Accounts/{accountId}/balances`.
///
/// Responses:
///
/// - `200`: The balances.
/// - `400`: A parameter is missing, malformed or out of range.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served: know-your-customer answers too old, under 16, or not a customer. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such account or transaction for this customer. For a list of transactions it may mean that the period has none.
/// - `429`: A limit of the subscription was reached, or more than four calls a day without the customer. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
pub type AccountBalancesRequest = crate::Request<AccountBalancesOperation>;

impl AccountBalancesRequest {
    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static ACCOUNT_TRANSACTIONS: Descriptor = Descriptor {
    id: "GetTransactions",
    method: Method::GET,
    api: 0,
    path: "/Accounts/{accountId}/transactions",
    parameters: &[
        Parameter::path("accountId"),
        Parameter::query("from"),
        Parameter::query("to"),
        Parameter::query("status"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("PSU-IP-Address").role(Role::Psu),
        Parameter::header("scope").role(Role::Scope).only(2),
    ],
    body: BodyRule::None,
    scopes: &[&[&["psd2_sandbox:<SSN>"]], &[&["account"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `GET /Accounts/{accountId}/transactions`.
pub enum AccountTransactionsOperation {}

impl Operation for AccountTransactionsOperation {
    type Body = TransactionReport;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

impl Paged for AccountTransactionsOperation {
    const PAGING: &'static Paging = &Paging::Windows {
        from: "from",
        to: "to",
        days: 90,
    };
}

/// A request of `GET /Accounts/{accountId}/transactions`.
///
/// Responses:
///
/// - `200`: The transactions.
/// - `400`: A parameter is missing, malformed or out of range.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served: know-your-customer answers too old, under 16, or not a customer. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such account or transaction for this customer. For a list of transactions it may mean that the period has none.
/// - `429`: A limit of the subscription was reached, or more than four calls a day without the customer. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
///
/// `pages` asks for 90 days at a time.
pub type AccountTransactionsRequest = crate::Request<AccountTransactionsOperation>;

impl AccountTransactionsRequest {
    /// First day, at most 18 months back.
    pub fn from(mut self, from: Date) -> Self {
        self.call.set(1, &from);
        self
    }

    /// Which transactions to send.
    pub fn status(mut self, status: &GetTransactionsStatus) -> Self {
        self.call.set(3, status);
        self
    }

    /// Last day.
    pub fn to(mut self, to: Date) -> Self {
        self.call.set(2, &to);
        self
    }

    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}

pub(crate) static ACCOUNT_TRANSACTION_GET: Descriptor = Descriptor {
    id: "GetTransaction",
    method: Method::GET,
    api: 0,
    path: "/Accounts/{accountId}/transactions/{transactionId}",
    parameters: &[
        Parameter::path("accountId"),
        Parameter::path("transactionId"),
        Parameter::header("X-Request-ID").required().role(Role::RequestId),
        Parameter::header("PSU-IP-Address").role(Role::Psu),
        Parameter::header("scope").role(Role::Scope).only(2),
    ],
    body: BodyRule::None,
    scopes: &[&[&["psd2_sandbox:<SSN>"]], &[&["account"]]],
    security: &[],
    success: &[Case::Code(200, "application/json")],
    failure: AccountsErrorBody::CASES,
};

/// The operation `GET /Accounts/{accountId}/transactions/{transactionId}`.
pub enum AccountTransactionGetOperation {}

impl Operation for AccountTransactionGetOperation {
    type Body = TransactionEnvelope;
    type Headers = NoHeaders;
    type ErrorBody = AccountsErrorBody;
}

/// A request of `GET /Accounts/{accountId}/transactions/{transactionId}`.
///
/// Responses:
///
/// - `200`: The transaction.
/// - `400`: A parameter is missing, malformed or out of range.
/// - `401`: The access token is missing, unknown or expired. Get a new one and send the request again.
/// - `403`: The customer cannot be served: know-your-customer answers too old, under 16, or not a customer. The gateway too answers 403, with a `fault`, when the token does not open the resource (900906, 900908, 900910).
/// - `404`: No such account or transaction for this customer. For a list of transactions it may mean that the period has none.
/// - `429`: A limit of the subscription was reached, or more than four calls a day without the customer. Wait before trying again.
/// - `500`: The gateway could not check the token, or the bank failed.
/// - `503`: The API has reached its own limit or is closed for the moment. Try again later.
pub type AccountTransactionGetRequest = crate::Request<AccountTransactionGetOperation>;

impl AccountTransactionGetRequest {
    /// What is known of the customer; those headers are sent that the operation declares.
    pub fn psu(mut self, psu: &Psu) -> Self {
        self.call.group(psu.values());
        self
    }
}
