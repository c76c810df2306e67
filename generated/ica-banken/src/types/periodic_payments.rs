// Written by `cargo xtask generate`; changes are lost.

//! Types of `periodic_payments` alone.

use portal_runtime::v1::{
    Date, LocalDateTime, Read, ReadError, Reader, Write, Writer, constructor,
    redacted_debug, string_enum,
};
use super::{
    AccountReference, Amount, BankStatus, Links, PaymentId, ScaMethod, TransactionStatus,
};

string_enum! {
    /// Where a payment goes that falls on a day without banking: to the banking day after (`following`) or before (`preceding`).
    ///
    /// Source: `payments.sandbox.json#/definitions/ExecutionRule`.
    pub enum ExecutionRule: exchanged {
        Following = "following",
        Preceding = "preceding",
    }
}

string_enum! {
    /// How often a standing order pays.
    ///
    /// Source: `payments.sandbox.json#/definitions/Frequency`.
    pub enum Frequency: exchanged {
        Daily = "Daily",
        Weekly = "Weekly",
        EveryTwoWeeks = "EveryTwoWeeks",
        Monthly = "Monthly",
        EveryTwoMonths = "EveryTwoMonths",
        Quarterly = "Quarterly",
        SemiAnnual = "SemiAnnual",
        Annual = "Annual",
        MonthlyVariable = "MonthlyVariable",
    }
}

/// A standing order.
///
/// Source: `payments.sandbox.json#/definitions/PeriodicPayment`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodicPaymentDetails {
    /// Status in the codes of ISO 20022. `RCVD`: received, not signed. `ACTC`: signed and checked. `ACSC`: carried out. `RJCT`: rejected. `CANC`: cancelled. `PDNG`: pending. `ACCP`, `ACSP`, `ACWC`, `ACWP`: accepted, with more checks passed, in settlement, with a change, without being posted.
    pub transaction_status: TransactionStatus,
    /// The bank's own status. `ENTERED` goes with `RCVD`, `VERIFIED` with `ACTC`, `PROCESSED` with `ACSC`, `CANCELLED` with `CANC`. Standing orders also have `UNSIGNED`, with `RCVD`, and `OPEN`, with `ACTC`.
    pub transaction_status_code: Option<BankStatus>,
    /// Identifies a payment or a standing order in paths and baskets.
    pub payment_id: PaymentId,
    /// An account named by its numbers.
    pub debtor_account: Option<AccountReference>,
    /// An account named by its numbers.
    pub creditor_account: Option<AccountReference>,
    /// An amount of money.
    pub instructed_amount: Option<Amount>,
    /// An amount of money.
    pub transaction_fees: Option<Amount>,
    /// Whether the payment costs a fee, as text.
    pub transaction_fee_indicator: Option<String>,
    /// Message to the payee.
    pub remittance_information_unsecured: Option<String>,
    /// Day of the first payment, a local date-time.
    ///
    /// Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,3})?$`.
    pub start_date: Option<LocalDateTime>,
    /// Last day, a local date-time.
    ///
    /// Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,3})?$`.
    pub end_date: Option<LocalDateTime>,
    /// How often a standing order pays.
    pub frequency: Option<Frequency>,
    /// Where a payment goes that falls on a day without banking: to the banking day after (`following`) or before (`preceding`).
    pub execution_rule: Option<ExecutionRule>,
    /// Day of the month, `1` to `31`. `31` is the last day of any month.
    ///
    /// At most 2 characters. Pattern: `^([1-9]|[12][0-9]|3[01])$`.
    pub day_of_execution: Option<String>,
    /// Methods by which the customer can sign.
    pub sca_methods: Option<Vec<ScaMethod>>,
    /// Where to go from here. A list of objects, each with one link or more.
    pub links: Option<Vec<Links>>,
    /// Message to show to the customer.
    pub psu_message: Option<String>,
    /// Messages to the caller.
    pub tpp_messages: Option<Vec<String>>,
    /// Text of the payment as the payer sees it.
    pub transaction_text: Option<String>,
}

redacted_debug!(PeriodicPaymentDetails {
    transaction_status, transaction_status_code, payment_id, debtor_account, creditor_account,
    instructed_amount, transaction_fees, transaction_fee_indicator,
    remittance_information_unsecured, start_date, end_date, frequency, execution_rule,
    day_of_execution, sca_methods, links, psu_message, tpp_messages, transaction_text
});

impl Read for PeriodicPaymentDetails {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut transaction_status: Option<TransactionStatus> = None;
        let mut transaction_status_code: Option<BankStatus> = None;
        let mut payment_id: Option<PaymentId> = None;
        let mut debtor_account: Option<AccountReference> = None;
        let mut creditor_account: Option<AccountReference> = None;
        let mut instructed_amount: Option<Amount> = None;
        let mut transaction_fees: Option<Amount> = None;
        let mut transaction_fee_indicator: Option<String> = None;
        let mut remittance_information_unsecured: Option<String> = None;
        let mut start_date: Option<LocalDateTime> = None;
        let mut end_date: Option<LocalDateTime> = None;
        let mut frequency: Option<Frequency> = None;
        let mut execution_rule: Option<ExecutionRule> = None;
        let mut day_of_execution: Option<String> = None;
        let mut sca_methods: Option<Vec<ScaMethod>> = None;
        let mut links: Option<Vec<Links>> = None;
        let mut psu_message: Option<String> = None;
        let mut tpp_messages: Option<Vec<String>> = None;
        let mut transaction_text: Option<String> = None;
        reader
            .object(
                &mut [
                    ("transactionStatus", &mut transaction_status),
                    ("transactionStatusCode", &mut transaction_status_code),
                    ("paymentId", &mut payment_id),
                    ("debtorAccount", &mut debtor_account),
                    ("creditorAccount", &mut creditor_account),
                    ("instructedAmount", &mut instructed_amount),
                    ("transactionFees", &mut transaction_fees),
                    ("transactionFeeIndicator", &mut transaction_fee_indicator),
                    (
                        "remittanceInformationUnsecured",
                        &mut remittance_information_unsecured,
                    ),
                    ("startDate", &mut start_date),
                    ("endDate", &mut end_date),
                    ("frequency", &mut frequency),
                    ("executionRule", &mut execution_rule),
                    ("dayOfExecution", &mut day_of_execution),
                    ("scaMethods", &mut sca_methods),
                    ("_links", &mut links),
                    ("psuMessage", &mut psu_message),
                    ("tppMessages", &mut tpp_messages),
                    ("transactionText", &mut transaction_text),
                ],
            )?;
        Ok(Self {
            transaction_status: reader
                .required("transactionStatus", transaction_status)?,
            transaction_status_code,
            payment_id: reader.required("paymentId", payment_id)?,
            debtor_account,
            creditor_account,
            instructed_amount,
            transaction_fees,
            transaction_fee_indicator,
            remittance_information_unsecured,
            start_date,
            end_date,
            frequency,
            execution_rule,
            day_of_execution,
            sca_methods,
            links,
            psu_message,
            tpp_messages,
            transaction_text,
        })
    }
}

/// A standing order to set up. `instructedAmount` is positive.
///
/// Source: `payments.sandbox.json#/definitions/PeriodicPaymentInitiation`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodicPaymentInitiation {
    /// An account named by its numbers.
    pub debtor_account: AccountReference,
    /// An amount of money.
    pub instructed_amount: Amount,
    /// An account named by its numbers.
    pub creditor_account: AccountReference,
    /// Name of the payee.
    ///
    /// At most 70 characters.
    pub creditor_name: String,
    /// Message to the payee.
    ///
    /// At most 140 characters.
    pub remittance_information_unsecured: Option<String>,
    /// Text of the payments as the payer sees it.
    pub transaction_text: Option<String>,
    /// Day of the first payment.
    pub start_date: Date,
    /// Last day. Without it the order runs until it is deleted.
    pub end_date: Option<Date>,
    /// How often a standing order pays.
    pub frequency: Frequency,
    /// Where a payment goes that falls on a day without banking: to the banking day after (`following`) or before (`preceding`).
    pub execution_rule: Option<ExecutionRule>,
    /// Day of the month, `1` to `31`. `31` is the last day of any month.
    ///
    /// At most 2 characters. Pattern: `^([1-9]|[12][0-9]|3[01])$`.
    pub day_of_execution: Option<String>,
}

redacted_debug!(PeriodicPaymentInitiation {
    debtor_account, instructed_amount, creditor_account, creditor_name,
    remittance_information_unsecured, transaction_text, start_date, end_date, frequency,
    execution_rule, day_of_execution
});

constructor!(PeriodicPaymentInitiation: new(
    creditor_account: AccountReference,
    creditor_name: impl Into<String>,
    debtor_account: AccountReference,
    frequency: Frequency,
    instructed_amount: Amount,
    start_date: Date,
) {
    end_date: Date,
    execution_rule: ExecutionRule,
} text { remittance_information_unsecured, transaction_text, day_of_execution });

impl Write for PeriodicPaymentInitiation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("debtorAccount", &self.debtor_account);
        object.field("instructedAmount", &self.instructed_amount);
        object.field("creditorAccount", &self.creditor_account);
        object.field("creditorName", &self.creditor_name);
        object
            .optional(
                "remittanceInformationUnsecured",
                &self.remittance_information_unsecured,
            );
        object.optional("transactionText", &self.transaction_text);
        object.field("startDate", &self.start_date);
        object.optional("endDate", &self.end_date);
        object.field("frequency", &self.frequency);
        object.optional("executionRule", &self.execution_rule);
        object.optional("dayOfExecution", &self.day_of_execution);
    }
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    PeriodicPaymentDetails, PeriodicPaymentInitiation
} text {
    ExecutionRule, Frequency
});
