// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `periodic_payments` alone uses.

use portal_runtime::v1::{
    Date, LocalDateTime, Read, ReadError, Reader, Write, Writer, constructor, mocked,
};
use crate::types::{
    AccountReference, Amount, BankStatus, ExecutionRule, Frequency, Links, PaymentId,
    PeriodicPaymentDetails, PeriodicPaymentInitiation, ScaMethod, TransactionStatus,
};

constructor!(PeriodicPaymentDetails: new(
    payment_id: PaymentId,
    transaction_status: TransactionStatus,
) {
    transaction_status_code: BankStatus,
    debtor_account: AccountReference,
    creditor_account: AccountReference,
    instructed_amount: Amount,
    transaction_fees: Amount,
    start_date: LocalDateTime,
    end_date: LocalDateTime,
    frequency: Frequency,
    execution_rule: ExecutionRule,
    sca_methods: Vec<ScaMethod>,
    links: Vec<Links>,
    tpp_messages: Vec<String>,
} text {
    transaction_fee_indicator, remittance_information_unsecured, day_of_execution, psu_message,
    transaction_text
});

impl Write for PeriodicPaymentDetails {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("transactionStatus", &self.transaction_status);
        object.optional("transactionStatusCode", &self.transaction_status_code);
        object.field("paymentId", &self.payment_id);
        object.optional("debtorAccount", &self.debtor_account);
        object.optional("creditorAccount", &self.creditor_account);
        object.optional("instructedAmount", &self.instructed_amount);
        object.optional("transactionFees", &self.transaction_fees);
        object.optional("transactionFeeIndicator", &self.transaction_fee_indicator);
        object
            .optional(
                "remittanceInformationUnsecured",
                &self.remittance_information_unsecured,
            );
        object.optional("startDate", &self.start_date);
        object.optional("endDate", &self.end_date);
        object.optional("frequency", &self.frequency);
        object.optional("executionRule", &self.execution_rule);
        object.optional("dayOfExecution", &self.day_of_execution);
        object.optional("scaMethods", &self.sca_methods);
        object.optional("_links", &self.links);
        object.optional("psuMessage", &self.psu_message);
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("transactionText", &self.transaction_text);
    }
}

impl Read for PeriodicPaymentInitiation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut debtor_account: Option<AccountReference> = None;
        let mut instructed_amount: Option<Amount> = None;
        let mut creditor_account: Option<AccountReference> = None;
        let mut creditor_name: Option<String> = None;
        let mut remittance_information_unsecured: Option<String> = None;
        let mut transaction_text: Option<String> = None;
        let mut start_date: Option<Date> = None;
        let mut end_date: Option<Date> = None;
        let mut frequency: Option<Frequency> = None;
        let mut execution_rule: Option<ExecutionRule> = None;
        let mut day_of_execution: Option<String> = None;
        reader.object(&mut [
            ("debtorAccount", &mut debtor_account),
            ("instructedAmount", &mut instructed_amount),
            ("creditorAccount", &mut creditor_account),
            ("creditorName", &mut creditor_name),
            ("remittanceInformationUnsecured", &mut remittance_information_unsecured),
            ("transactionText", &mut transaction_text),
            ("startDate", &mut start_date),
            ("endDate", &mut end_date),
            ("frequency", &mut frequency),
            ("executionRule", &mut execution_rule),
            ("dayOfExecution", &mut day_of_execution),
        ])?;
        Ok(Self {
            debtor_account: reader.required("debtorAccount", debtor_account)?,
            instructed_amount: reader.required("instructedAmount", instructed_amount)?,
            creditor_account: reader.required("creditorAccount", creditor_account)?,
            creditor_name: reader.required("creditorName", creditor_name)?,
            remittance_information_unsecured, transaction_text,
            start_date: reader.required("startDate", start_date)?, end_date,
            frequency: reader.required("frequency", frequency)?, execution_rule,
            day_of_execution,
        })
    }
}

mocked!((crate::periodic_payments) {
    CreateOperation = CREATE: json PeriodicPaymentInitiation,
    PaymentGetOperation = PAYMENT_GET,
    PaymentDeleteOperation = PAYMENT_DELETE,
    PaymentStatusOperation = PAYMENT_STATUS,
});
