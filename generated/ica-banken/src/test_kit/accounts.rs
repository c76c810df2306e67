// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `accounts` alone uses.

use portal_runtime::v1::{LocalDateTime, Write, Writer, constructor, mocked};
use portal_runtime::v1::test_kit;
use crate::types::{
    AccountDetails, AccountEnvelope, AccountId, AccountList, AccountReference,
    AccountsErrorBody, Amount, Balance, BalanceReport, BalanceType, BankError, ErrorCode,
    ExchangeRate, Transaction, TransactionEnvelope, TransactionId, TransactionLists,
    TransactionReport,
};

constructor!(AccountDetails: new(currency: impl Into<String>, resource_id: AccountId) {
    balances: Vec<Balance>,
    owner: Vec<String>,
} text { iban, bban, name, bic });

impl Write for AccountDetails {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("resourceId", &self.resource_id);
        object.optional("iban", &self.iban);
        object.optional("bban", &self.bban);
        object.field("currency", &self.currency);
        object.optional("name", &self.name);
        object.optional("bic", &self.bic);
        object.optional("balances", &self.balances);
        object.optional("owner", &self.owner);
    }
}

constructor!(AccountEnvelope: new(account: AccountDetails) {});

impl Write for AccountEnvelope {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("account", &self.account);
    }
}

constructor!(AccountList: new(accounts: Vec<AccountDetails>) {});

impl Write for AccountList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("accounts", &self.accounts);
    }
}

constructor!(Balance: new(balance_amount: Amount, balance_type: BalanceType) {
    credit_limit_included: bool,
});

impl Write for Balance {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("balanceAmount", &self.balance_amount);
        object.field("balanceType", &self.balance_type);
        object.optional("creditLimitIncluded", &self.credit_limit_included);
    }
}

constructor!(BalanceReport: new(balances: Vec<Balance>) {
    account: AccountReference,
});

impl Write for BalanceReport {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("account", &self.account);
        object.field("balances", &self.balances);
    }
}

constructor!(BankError: new(code: ErrorCode) {} text { title, detail });

impl Write for BankError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(ExchangeRate: new() {
    rate_date: LocalDateTime,
} text { currency_from, rate, currency_to });

impl Write for ExchangeRate {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("currencyFrom", &self.currency_from);
        object.optional("rate", &self.rate);
        object.optional("currencyTo", &self.currency_to);
        object.optional("rateDate", &self.rate_date);
    }
}

constructor!(Transaction: new(
    booking_date: LocalDateTime,
    entry_reference: TransactionId,
    transaction_amount: Amount,
    value_date: LocalDateTime,
) {
    creditor_account: AccountReference,
    exchange_rate: Vec<ExchangeRate>,
    original_amount: Amount,
} text {
    transaction_text, debtor_name, creditor_name, remittance_information_unstructured,
    remittance_information_structured
});

impl Write for Transaction {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("entryReference", &self.entry_reference);
        object.field("bookingDate", &self.booking_date);
        object.field("valueDate", &self.value_date);
        object.field("transactionAmount", &self.transaction_amount);
        object.optional("transactionText", &self.transaction_text);
        object.optional("debtorName", &self.debtor_name);
        object.optional("creditorName", &self.creditor_name);
        object.optional("creditorAccount", &self.creditor_account);
        object
            .optional(
                "remittanceInformationUnstructured",
                &self.remittance_information_unstructured,
            );
        object
            .optional(
                "remittanceInformationStructured",
                &self.remittance_information_structured,
            );
        object.optional("exchangeRate", &self.exchange_rate);
        object.optional("originalAmount", &self.original_amount);
    }
}

constructor!(TransactionEnvelope: new(transactions_details: Transaction) {});

impl Write for TransactionEnvelope {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("transactionsDetails", &self.transactions_details);
    }
}

constructor!(TransactionLists: new() {
    booked: Vec<Transaction>,
    pending: Vec<Transaction>,
});

impl Write for TransactionLists {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("booked", &self.booked);
        object.optional("pending", &self.pending);
    }
}

constructor!(TransactionReport: new(transactions: TransactionLists) {
    account: AccountReference,
    balances: Vec<Balance>,
});

impl Write for TransactionReport {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("account", &self.account);
        object.field("transactions", &self.transactions);
        object.optional("balances", &self.balances);
    }
}

impl test_kit::ToContent for AccountsErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::BankError(value) => test_kit::Content::json(value),
            Self::GatewayError(value) => test_kit::Content::json(value),
            Self::Xml(value) => test_kit::Content::text(value),
        }
    }
}

mocked!((crate::accounts) {
    ListOperation = LIST,
    AccountGetOperation = ACCOUNT_GET,
    AccountBalancesOperation = ACCOUNT_BALANCES,
    AccountTransactionsOperation = ACCOUNT_TRANSACTIONS,
    AccountTransactionGetOperation = ACCOUNT_TRANSACTION_GET,
});
