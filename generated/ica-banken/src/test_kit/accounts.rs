// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `accounts` alone uses.

use portal_runtime::v1::{Write, Writer};
use portal_runtime::v1::test_kit;
use crate::types::{
    AccountDetails, AccountEnvelope, AccountList, AccountsErrorBody, Balance,
    BalanceReport, BankError, ExchangeRate, Transaction, TransactionEnvelope,
    TransactionLists, TransactionReport,
};

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

impl Write for AccountEnvelope {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("account", &self.account);
    }
}

impl Write for AccountList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("accounts", &self.accounts);
    }
}

impl Write for Balance {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("balanceAmount", &self.balance_amount);
        object.field("balanceType", &self.balance_type);
        object.optional("creditLimitIncluded", &self.credit_limit_included);
    }
}

impl Write for BalanceReport {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("account", &self.account);
        object.field("balances", &self.balances);
    }
}

impl Write for BankError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for ExchangeRate {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("currencyFrom", &self.currency_from);
        object.optional("rate", &self.rate);
        object.optional("currencyTo", &self.currency_to);
        object.optional("rateDate", &self.rate_date);
    }
}

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

impl Write for TransactionEnvelope {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("transactionsDetails", &self.transactions_details);
    }
}

impl Write for TransactionLists {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("booked", &self.booked);
        object.optional("pending", &self.pending);
    }
}

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
