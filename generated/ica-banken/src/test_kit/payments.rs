// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `payments` alone uses.

use portal_runtime::v1::{
    Date, LocalDateTime, Read, ReadError, Reader, Write, Writer, constructor, mocked,
};
use crate::types::{
    AccountReference, Amount, BankStatus, ChargeBearer, Links, PaymentDetails, PaymentId,
    PaymentInitiation, ScaMethod, TransactionStatus,
};

constructor!(PaymentDetails: new(payment_id: PaymentId, transaction_status: TransactionStatus) {
    transaction_status_code: BankStatus,
    debtor_account: AccountReference,
    creditor_account: AccountReference,
    instructed_amount: Amount,
    transaction_fees: Amount,
    requested_execution_date: LocalDateTime,
    sca_methods: Vec<ScaMethod>,
    links: Vec<Links>,
    tpp_messages: Vec<String>,
} text {
    transaction_fee_indicator, remittance_information_unsecured, psu_message, transaction_text
});

impl Write for PaymentDetails {
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
        object.optional("requestedExecutionDate", &self.requested_execution_date);
        object.optional("scaMethods", &self.sca_methods);
        object.optional("_links", &self.links);
        object.optional("psuMessage", &self.psu_message);
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("transactionText", &self.transaction_text);
    }
}

impl Read for PaymentInitiation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut debtor_account: Option<AccountReference> = None;
        let mut instructed_amount: Option<Amount> = None;
        let mut creditor_account: Option<AccountReference> = None;
        let mut creditor_name: Option<String> = None;
        let mut creditor_agent: Option<String> = None;
        let mut creditor_address: Option<String> = None;
        let mut charge_bearer: Option<ChargeBearer> = None;
        let mut remittance_information_unsecured: Option<String> = None;
        let mut requested_execution_date: Option<Date> = None;
        let mut phone_number: Option<String> = None;
        let mut email: Option<String> = None;
        let mut transaction_text: Option<String> = None;
        let mut payment_reason: Option<String> = None;
        let mut priority: Option<String> = None;
        reader.object(&mut [
            ("debtorAccount", &mut debtor_account),
            ("instructedAmount", &mut instructed_amount),
            ("creditorAccount", &mut creditor_account),
            ("creditorName", &mut creditor_name),
            ("creditorAgent", &mut creditor_agent),
            ("creditorAddress", &mut creditor_address),
            ("chargeBearer", &mut charge_bearer),
            ("remittanceInformationUnsecured", &mut remittance_information_unsecured),
            ("requestedExecutionDate", &mut requested_execution_date),
            ("phoneNumber", &mut phone_number),
            ("email", &mut email),
            ("transactionText", &mut transaction_text),
            ("paymentReason", &mut payment_reason),
            ("priority", &mut priority),
        ])?;
        Ok(Self {
            debtor_account: reader.required("debtorAccount", debtor_account)?,
            instructed_amount: reader.required("instructedAmount", instructed_amount)?,
            creditor_account: reader.required("creditorAccount", creditor_account)?,
            creditor_name: reader.required("creditorName", creditor_name)?,
            creditor_agent, creditor_address, charge_bearer,
            remittance_information_unsecured, requested_execution_date, phone_number,
            email, transaction_text, payment_reason, priority,
        })
    }
}

mocked!((crate::payments) {
    CreateOperation = CREATE: json PaymentInitiation,
    PaymentGetOperation = PAYMENT_GET,
    PaymentDeleteOperation = PAYMENT_DELETE,
    PaymentStatusOperation = PAYMENT_STATUS,
});
