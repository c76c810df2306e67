// Written by `cargo xtask generate`; changes are lost.

//! Types of `payments` alone.

use portal_runtime::v1::{
    Date, LocalDateTime, Read, ReadError, Reader, Write, Writer, constructor,
    redacted_debug, string_enum,
};
use super::{
    AccountReference, Amount, BankStatus, Links, PaymentId, ScaMethod, TransactionStatus,
};

string_enum! {
    /// Who bears the charges of a cross-border payment. `DEBT`: the payer. `CRED`: the payee. `SHAR`: each its own. `SLEV`: as the scheme says.
    ///
    /// Source: `payments.sandbox.json#/definitions/ChargeBearer`.
    pub enum ChargeBearer: sent {
        Debt = "DEBT",
        Cred = "CRED",
        Shar = "SHAR",
        Slev = "SLEV",
    }
}

/// A payment. Members that the payment product does not have are left out.
///
/// Source: `payments.sandbox.json#/definitions/Payment`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentDetails {
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
    /// The day to carry out the payment, a local date-time.
    ///
    /// Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,3})?$`.
    pub requested_execution_date: Option<LocalDateTime>,
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

redacted_debug!(PaymentDetails {
    transaction_status, transaction_status_code, payment_id, debtor_account, creditor_account,
    instructed_amount, transaction_fees, transaction_fee_indicator,
    remittance_information_unsecured, requested_execution_date, sca_methods, links, psu_message,
    tpp_messages, transaction_text
});

impl Read for PaymentDetails {
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
        let mut requested_execution_date: Option<LocalDateTime> = None;
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
                    ("requestedExecutionDate", &mut requested_execution_date),
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
            requested_execution_date,
            sca_methods,
            links,
            psu_message,
            tpp_messages,
            transaction_text,
        })
    }
}

/// A payment to initiate. `instructedAmount` is positive.
///
/// Source: `payments.sandbox.json#/definitions/PaymentInitiation`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentInitiation {
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
    /// BIC of the payee's bank. For cross-border payments.
    ///
    /// Pattern: `^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$`.
    pub creditor_agent: Option<String>,
    /// Address of the payee, on one line. For cross-border payments.
    pub creditor_address: Option<String>,
    /// Who bears the charges of a cross-border payment. `DEBT`: the payer. `CRED`: the payee. `SHAR`: each its own. `SLEV`: as the scheme says.
    pub charge_bearer: Option<ChargeBearer>,
    /// Message to the payee.
    ///
    /// At most 140 characters.
    pub remittance_information_unsecured: Option<String>,
    /// Day to carry out the payment. Without it, as soon as possible.
    pub requested_execution_date: Option<Date>,
    /// Telephone number.
    pub phone_number: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Text of the payment as the payer sees it.
    pub transaction_text: Option<String>,
    /// Reason of a cross-border payment.
    pub payment_reason: Option<String>,
    /// Priority of the payment.
    pub priority: Option<String>,
}

redacted_debug!(PaymentInitiation {
    debtor_account, instructed_amount, creditor_account, creditor_name, creditor_agent,
    creditor_address, charge_bearer, remittance_information_unsecured, requested_execution_date,
    phone_number, email, transaction_text, payment_reason, priority
});

constructor!(PaymentInitiation: new(
    creditor_account: AccountReference,
    creditor_name: impl Into<String>,
    debtor_account: AccountReference,
    instructed_amount: Amount,
) {
    charge_bearer: ChargeBearer,
    requested_execution_date: Date,
} text {
    creditor_agent, creditor_address, remittance_information_unsecured, phone_number, email,
    transaction_text, payment_reason, priority
});

impl Write for PaymentInitiation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("debtorAccount", &self.debtor_account);
        object.field("instructedAmount", &self.instructed_amount);
        object.field("creditorAccount", &self.creditor_account);
        object.field("creditorName", &self.creditor_name);
        object.optional("creditorAgent", &self.creditor_agent);
        object.optional("creditorAddress", &self.creditor_address);
        object.optional("chargeBearer", &self.charge_bearer);
        object
            .optional(
                "remittanceInformationUnsecured",
                &self.remittance_information_unsecured,
            );
        object.optional("requestedExecutionDate", &self.requested_execution_date);
        object.optional("phoneNumber", &self.phone_number);
        object.optional("email", &self.email);
        object.optional("transactionText", &self.transaction_text);
        object.optional("paymentReason", &self.payment_reason);
        object.optional("priority", &self.priority);
    }
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    PaymentDetails, PaymentInitiation
} text {
    ChargeBearer
});
