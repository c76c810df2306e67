// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `accounts` alone uses.

use portal_runtime::v1::{Date, DateTime, Write, Writer, constructor, mocked};
use portal_runtime::v1::test_kit;
use crate::types::{
    AccountDetails, AccountDetailsUsage, AccountId, AccountLink, AccountList,
    AccountReference, AccountReport, AccountStatus, Amount, Balance, BalanceReport,
    BalanceType, HrefType, LinksAccountDetails, LinksAccountReport, LinksDownload,
    LinksTransactionDetails, PurposeCode, ReportExchangeRate, Transaction, TransactionId,
    TransactionListId, TransactionReport, TrnsCreditorAccountReference,
};

constructor!(AccountDetails: new(currency: impl Into<String>) {
    resource_id: AccountId,
    status: AccountStatus,
    usage: AccountDetailsUsage,
    balances: Vec<Balance>,
    links: LinksAccountDetails,
} text {
    iban, bban, msisdn, bankgiro_number, plusgiro_number, name, product, cash_account_type, bic,
    linked_accounts, details, owner_name, clearing_number
});

impl Write for AccountDetails {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("resourceId", &self.resource_id);
        object.optional("iban", &self.iban);
        object.optional("bban", &self.bban);
        object.optional("msisdn", &self.msisdn);
        object.optional("bankgiroNumber", &self.bankgiro_number);
        object.optional("plusgiroNumber", &self.plusgiro_number);
        object.field("currency", &self.currency);
        object.optional("name", &self.name);
        object.optional("product", &self.product);
        object.optional("cashAccountType", &self.cash_account_type);
        object.optional("status", &self.status);
        object.optional("bic", &self.bic);
        object.optional("linkedAccounts", &self.linked_accounts);
        object.optional("usage", &self.usage);
        object.optional("details", &self.details);
        object.optional("balances", &self.balances);
        object.optional("_links", &self.links);
        object.optional("ownerName", &self.owner_name);
        object.optional("clearingNumber", &self.clearing_number);
    }
}

impl Write for AccountLink {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::HrefType(value) => value.write(writer),
            Self::HrefEntry(value) => value.write(writer),
            Self::Unknown(value) => value.write(writer),
        }
    }
}

constructor!(AccountList: new(accounts: Vec<AccountDetails>) {});

impl Write for AccountList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("accounts", &self.accounts);
    }
}

constructor!(AccountReport: new(links: LinksAccountReport) {
    booked: Vec<Transaction>,
    pending: Vec<Transaction>,
});

impl Write for AccountReport {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("booked", &self.booked);
        object.optional("pending", &self.pending);
        object.field("_links", &self.links);
    }
}

constructor!(Balance: new(balance_amount: Amount, balance_type: BalanceType) {
    credit_limit_included: bool,
    last_change_date_time: DateTime,
    reference_date: Date,
} text { last_committed_transaction, clearing_number });

impl Write for Balance {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("balanceAmount", &self.balance_amount);
        object.field("balanceType", &self.balance_type);
        object.optional("creditLimitIncluded", &self.credit_limit_included);
        object.optional("lastChangeDateTime", &self.last_change_date_time);
        object.optional("referenceDate", &self.reference_date);
        object.optional("lastCommittedTransaction", &self.last_committed_transaction);
        object.optional("clearingNumber", &self.clearing_number);
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

constructor!(LinksAccountDetails: new() {
    balances: HrefType,
    transactions: HrefType,
} unset { additional });

impl Write for LinksAccountDetails {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("balances", &self.balances);
        object.optional("transactions", &self.transactions);
        object.extra(&self.additional);
    }
}

constructor!(LinksAccountReport: new(account: AccountLink) {
    first: HrefType,
    next: HrefType,
    previous: HrefType,
    last: HrefType,
} unset { additional });

impl Write for LinksAccountReport {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("first", &self.first);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("last", &self.last);
        object.field("account", &self.account);
        object.extra(&self.additional);
    }
}

constructor!(LinksDownload: new(download: HrefType) {} unset { additional });

impl Write for LinksDownload {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("download", &self.download);
        object.extra(&self.additional);
    }
}

constructor!(LinksTransactionDetails: new(transaction_details: HrefType) {} unset { additional });

impl Write for LinksTransactionDetails {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("transactionDetails", &self.transaction_details);
        object.extra(&self.additional);
    }
}

constructor!(ReportExchangeRate: new(
    exchange_rate: impl Into<String>,
    quotation_date: Date,
    source_currency: impl Into<String>,
    target_currency: impl Into<String>,
    unit_currency: impl Into<String>,
) {} text { contract_identification });

impl Write for ReportExchangeRate {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("sourceCurrency", &self.source_currency);
        object.field("exchangeRate", &self.exchange_rate);
        object.field("unitCurrency", &self.unit_currency);
        object.field("targetCurrency", &self.target_currency);
        object.field("quotationDate", &self.quotation_date);
        object.optional("contractIdentification", &self.contract_identification);
    }
}

constructor!(Transaction: new(transaction_amount: Amount) {
    transaction_id: TransactionId,
    booking_date: Date,
    value_date: Date,
    currency_exchange: Vec<ReportExchangeRate>,
    creditor_account: TrnsCreditorAccountReference,
    debtor_account: AccountReference,
    purpose_code: PurposeCode,
    transaction_list_id: TransactionListId,
    links: LinksTransactionDetails,
} text {
    entry_reference, end_to_end_id, mandate_id, check_id, creditor_id, creditor_name,
    ultimate_creditor, debtor_name, ultimate_debtor, remittance_information_unstructured,
    remittance_information_structured, additional_information, bank_transaction_code,
    proprietary_bank_transaction_code
});

impl Write for Transaction {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("transactionId", &self.transaction_id);
        object.optional("entryReference", &self.entry_reference);
        object.optional("endToEndId", &self.end_to_end_id);
        object.optional("mandateId", &self.mandate_id);
        object.optional("checkId", &self.check_id);
        object.optional("creditorId", &self.creditor_id);
        object.optional("bookingDate", &self.booking_date);
        object.optional("valueDate", &self.value_date);
        object.field("transactionAmount", &self.transaction_amount);
        object.optional("currencyExchange", &self.currency_exchange);
        object.optional("creditorName", &self.creditor_name);
        object.optional("creditorAccount", &self.creditor_account);
        object.optional("ultimateCreditor", &self.ultimate_creditor);
        object.optional("debtorName", &self.debtor_name);
        object.optional("debtorAccount", &self.debtor_account);
        object.optional("ultimateDebtor", &self.ultimate_debtor);
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
        object.optional("additionalInformation", &self.additional_information);
        object.optional("purposeCode", &self.purpose_code);
        object.optional("bankTransactionCode", &self.bank_transaction_code);
        object
            .optional(
                "proprietaryBankTransactionCode",
                &self.proprietary_bank_transaction_code,
            );
        object.optional("transactionListId", &self.transaction_list_id);
        object.optional("_links", &self.links);
    }
}

constructor!(TransactionReport: new() {
    account: AccountReference,
    transactions: AccountReport,
    balances: Vec<Balance>,
    links: LinksDownload,
});

impl Write for TransactionReport {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("account", &self.account);
        object.optional("transactions", &self.transactions);
        object.optional("balances", &self.balances);
        object.optional("_links", &self.links);
    }
}

constructor!(TrnsCreditorAccountReference: new() {} text { iban, bban, pan, masked_pan, msisdn, currency, bank_giro, plus_giro });

impl Write for TrnsCreditorAccountReference {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("iban", &self.iban);
        object.optional("bban", &self.bban);
        object.optional("pan", &self.pan);
        object.optional("maskedPan", &self.masked_pan);
        object.optional("msisdn", &self.msisdn);
        object.optional("currency", &self.currency);
        object.optional("bankGiro", &self.bank_giro);
        object.optional("plusGiro", &self.plus_giro);
    }
}

impl test_kit::ToContent for crate::accounts::AccountTransactionsResponseBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::TransactionReport(value) => test_kit::Content::json(value),
            Self::Text(value) => test_kit::Content::text(value),
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
