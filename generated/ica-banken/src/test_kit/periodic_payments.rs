// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `periodic_payments` alone uses.

use portal_runtime::v1::{Date, Read, ReadError, Reader, Write, Writer};
use crate::types::{
    AccountReference, Amount, ExecutionRule, Frequency, PeriodicPaymentDetails,
    PeriodicPaymentInitiation,
};

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
        let mut object = reader
            .object(
                &[
                    "debtorAccount",
                    "instructedAmount",
                    "creditorAccount",
                    "creditorName",
                    "remittanceInformationUnsecured",
                    "transactionText",
                    "startDate",
                    "endDate",
                    "frequency",
                    "executionRule",
                    "dayOfExecution",
                ],
            )?;
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
        while let Some(field) = object.next()? {
            match field {
                0 => debtor_account = object.value()?,
                1 => instructed_amount = object.value()?,
                2 => creditor_account = object.value()?,
                3 => creditor_name = object.value()?,
                4 => remittance_information_unsecured = object.value()?,
                5 => transaction_text = object.value()?,
                6 => start_date = object.value()?,
                7 => end_date = object.value()?,
                8 => frequency = object.value()?,
                9 => execution_rule = object.value()?,
                _ => day_of_execution = object.value()?,
            }
        }
        Ok(Self {
            debtor_account: object.required(0, debtor_account)?,
            instructed_amount: object.required(1, instructed_amount)?,
            creditor_account: object.required(2, creditor_account)?,
            creditor_name: object.required(3, creditor_name)?,
            remittance_information_unsecured,
            transaction_text,
            start_date: object.required(6, start_date)?,
            end_date,
            frequency: object.required(8, frequency)?,
            execution_rule,
            day_of_execution,
        })
    }
}
