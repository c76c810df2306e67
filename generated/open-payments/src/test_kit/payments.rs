// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `payments` alone uses.

use portal_runtime::v1::{
    Date, DateTime, Read, ReadError, Reader, Write, Writer, constructor, mocked,
};
use portal_runtime::v1::test_kit;
use crate::types::{
    AccountReference, AccountReferenceWithGiro, Address, Amount, AuthenticationObject,
    BulkPaymentInitiation, BulkPaymentInitiationWithStatusResponse, CancellationId,
    CancellationList, ChallengeData, DayOfExecution, Error400NgPis, Error400Pis,
    Error400PisAdditionalError, Error401NgPis, Error401Pis, Error401PisAdditionalError,
    Error403NgPis, Error403Pis, Error403PisAdditionalError, Error404NgPis, Error404Pis,
    Error404PisAdditionalError, Error405NgPis, Error405NgPisCanc, Error405Pis,
    Error405PisAdditionalError, Error405PisCanc, Error405PisCancAdditionalError,
    Error409NgPis, Error409Pis, Error409PisAdditionalError, ExecutionRule, FrequencyCode,
    GiroInvoiceReference, GiroOcrReference, GiroReference, GiroType, HrefType,
    InitiatePaymentBodyJson, LinksAll, LinksPaymentInitiation,
    LinksPaymentInitiationCancel, MessageCode2Xx, MessageCode400Pis, MessageCode401Pis,
    MessageCode403Pis, MessageCode404Pis, MessageCode405Pis, MessageCode405PisCanc,
    MessageCode409Pis, Ok200PaymentInitiationInformationJson, PaymentCancelErrorBody,
    PaymentId, PaymentInitationSwedishGiroRequestResponse201, PaymentInitiation,
    PaymentInitiationBulkElementJson, PaymentInitiationCancelResponse202,
    PaymentInitiationStatusResponse200Json, PaymentInitiationSwedishGiroJsonVariant,
    PaymentInitiationSwedishGiroWithStatusResponse, PaymentsErrorBody,
    PeriodicPaymentInitiation, PeriodicPaymentInitiationMultipartBody,
    PeriodicPaymentInitiationWithStatusResponse, RemittanceInformationStructured,
    SwedishGiroPaymentInitiation, TppMessage, TppMessage2Xx, TppMessage400Pis,
    TppMessage401Pis, TppMessage403Pis, TppMessage404Pis, TppMessage405Pis,
    TppMessage405PisCanc, TppMessage409Pis, TppMessageCategory, TransactionStatus,
    UpdatePsuData,
};

impl Read for AccountReferenceWithGiro {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut iban: Option<String> = None;
        let mut bban: Option<String> = None;
        let mut pan: Option<String> = None;
        let mut masked_pan: Option<String> = None;
        let mut msisdn: Option<String> = None;
        let mut bankgiro_number: Option<String> = None;
        let mut plusgiro_number: Option<String> = None;
        let mut clearing_number: Option<String> = None;
        let mut currency: Option<String> = None;
        reader.object(&mut [
            ("iban", &mut iban),
            ("bban", &mut bban),
            ("pan", &mut pan),
            ("maskedPan", &mut masked_pan),
            ("msisdn", &mut msisdn),
            ("bankgiroNumber", &mut bankgiro_number),
            ("plusgiroNumber", &mut plusgiro_number),
            ("clearingNumber", &mut clearing_number),
            ("currency", &mut currency),
        ])?;
        Ok(Self {
            iban, bban, pan, masked_pan, msisdn, bankgiro_number, plusgiro_number,
            clearing_number, currency,
        })
    }
}

impl Read for BulkPaymentInitiation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut batch_booking_preferred: Option<bool> = None;
        let mut debtor_account: Option<AccountReference> = None;
        let mut requested_execution_date: Option<Date> = None;
        let mut requested_execution_time: Option<DateTime> = None;
        let mut payments: Option<Vec<PaymentInitiationBulkElementJson>> = None;
        reader.object(&mut [
            ("batchBookingPreferred", &mut batch_booking_preferred),
            ("debtorAccount", &mut debtor_account),
            ("requestedExecutionDate", &mut requested_execution_date),
            ("requestedExecutionTime", &mut requested_execution_time),
            ("payments", &mut payments),
        ])?;
        Ok(Self {
            batch_booking_preferred,
            debtor_account: reader.required("debtorAccount", debtor_account)?,
            requested_execution_date, requested_execution_time,
            payments: reader.required("payments", payments)?,
        })
    }
}

constructor!(BulkPaymentInitiationWithStatusResponse: new(
    debtor_account: AccountReference,
    payments: Vec<PaymentInitiationBulkElementJson>,
) {
    batch_booking_preferred: bool,
    requested_execution_date: Date,
    transaction_status: TransactionStatus,
});

impl Write for BulkPaymentInitiationWithStatusResponse {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("batchBookingPreferred", &self.batch_booking_preferred);
        object.optional("requestedExecutionDate", &self.requested_execution_date);
        object.field("debtorAccount", &self.debtor_account);
        object.field("payments", &self.payments);
        object.optional("transactionStatus", &self.transaction_status);
    }
}

constructor!(CancellationList: new(cancellation_ids: Vec<CancellationId>) {});

impl Write for CancellationList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("cancellationIds", &self.cancellation_ids);
    }
}

constructor!(Error400NgPis: new() {
    tpp_messages: Vec<TppMessage400Pis>,
    links: LinksAll,
});

impl Write for Error400NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error400Pis: new(code: MessageCode400Pis, r#type: impl Into<String>) {
    additional_errors: Vec<Error400PisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error400Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

constructor!(Error400PisAdditionalError: new(code: MessageCode400Pis) {} text { title, detail });

impl Write for Error400PisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error401NgPis: new() {
    tpp_messages: Vec<TppMessage401Pis>,
    links: LinksAll,
});

impl Write for Error401NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error401Pis: new(code: MessageCode401Pis, r#type: impl Into<String>) {
    additional_errors: Vec<Error401PisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error401Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

constructor!(Error401PisAdditionalError: new(code: MessageCode401Pis) {} text { title, detail });

impl Write for Error401PisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error403NgPis: new() {
    tpp_messages: Vec<TppMessage403Pis>,
    links: LinksAll,
});

impl Write for Error403NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error403Pis: new(code: MessageCode403Pis, r#type: impl Into<String>) {
    additional_errors: Vec<Error403PisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error403Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

constructor!(Error403PisAdditionalError: new(code: MessageCode403Pis) {} text { title, detail });

impl Write for Error403PisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error404NgPis: new() {
    tpp_messages: Vec<TppMessage404Pis>,
    links: LinksAll,
});

impl Write for Error404NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error404Pis: new(code: MessageCode404Pis, r#type: impl Into<String>) {
    additional_errors: Vec<Error404PisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error404Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

constructor!(Error404PisAdditionalError: new(code: MessageCode404Pis) {} text { title, detail });

impl Write for Error404PisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error405NgPis: new() {
    tpp_messages: Vec<TppMessage405Pis>,
    links: LinksAll,
});

impl Write for Error405NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error405NgPisCanc: new() {
    tpp_messages: Vec<TppMessage405PisCanc>,
    links: LinksAll,
});

impl Write for Error405NgPisCanc {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error405Pis: new(code: MessageCode405Pis, r#type: impl Into<String>) {
    additional_errors: Vec<Error405PisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error405Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

constructor!(Error405PisAdditionalError: new(code: MessageCode405Pis) {} text { title, detail });

impl Write for Error405PisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error405PisCanc: new(code: MessageCode405PisCanc, r#type: impl Into<String>) {
    additional_errors: Vec<Error405PisCancAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error405PisCanc {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

constructor!(Error405PisCancAdditionalError: new(code: MessageCode405PisCanc) {} text { title, detail });

impl Write for Error405PisCancAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error409NgPis: new() {
    tpp_messages: Vec<TppMessage409Pis>,
    links: LinksAll,
});

impl Write for Error409NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error409Pis: new(code: MessageCode409Pis, r#type: impl Into<String>) {
    additional_errors: Vec<Error409PisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error409Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
        object.optional("additionalErrors", &self.additional_errors);
        object.optional("_links", &self.links);
    }
}

constructor!(Error409PisAdditionalError: new(code: MessageCode409Pis) {} text { title, detail });

impl Write for Error409PisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Read for GiroInvoiceReference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut invoice_ref: Option<String> = None;
        reader.object(&mut [("invoiceRef", &mut invoice_ref)])?;
        Ok(Self { invoice_ref: reader.required("invoiceRef", invoice_ref)? })
    }
}

impl Read for GiroOcrReference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut ocr_ref: Option<String> = None;
        reader.object(&mut [("ocrRef", &mut ocr_ref)])?;
        Ok(Self { ocr_ref: reader.required("ocrRef", ocr_ref)? })
    }
}

impl Read for GiroReference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut giro_number: Option<String> = None;
        let mut giro_type: Option<GiroType> = None;
        reader.object(&mut [
            ("giroNumber", &mut giro_number),
            ("giroType", &mut giro_type),
        ])?;
        Ok(Self {
            giro_number: reader.required("giroNumber", giro_number)?,
            giro_type: reader.required("giroType", giro_type)?,
        })
    }
}

impl Read for InitiatePaymentBodyJson {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut union = reader.union()?;
        union.branch(Self::BulkPaymentInitiationJson);
        union.branch(Self::PaymentInitiationSwedishGiroJson);
        union.branch(Self::PaymentInitiationJson);
        union.branch(Self::PeriodicPaymentInitiationJson);
        Ok(union.finish(Self::Unknown))
    }
}

constructor!(LinksPaymentInitiation: new() {
    sca_redirect: HrefType,
    sca_o_auth: HrefType,
    start_authorisation: HrefType,
    start_authorisation_with_psu_identification: HrefType,
    start_authorisation_with_psu_authentication: HrefType,
    start_authorisation_with_encrypted_psu_authentication: HrefType,
    start_authorisation_with_authentication_method_selection: HrefType,
    start_authorisation_with_transaction_authorisation: HrefType,
    self_: HrefType,
    status: HrefType,
    sca_status: HrefType,
} unset { additional });

impl Write for LinksPaymentInitiation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("scaRedirect", &self.sca_redirect);
        object.optional("scaOAuth", &self.sca_o_auth);
        object.optional("startAuthorisation", &self.start_authorisation);
        object
            .optional(
                "startAuthorisationWithPsuIdentification",
                &self.start_authorisation_with_psu_identification,
            );
        object
            .optional(
                "startAuthorisationWithPsuAuthentication",
                &self.start_authorisation_with_psu_authentication,
            );
        object
            .optional(
                "startAuthorisationWithEncryptedPsuAuthentication",
                &self.start_authorisation_with_encrypted_psu_authentication,
            );
        object
            .optional(
                "startAuthorisationWithAuthenticationMethodSelection",
                &self.start_authorisation_with_authentication_method_selection,
            );
        object
            .optional(
                "startAuthorisationWithTransactionAuthorisation",
                &self.start_authorisation_with_transaction_authorisation,
            );
        object.optional("self", &self.self_);
        object.optional("status", &self.status);
        object.optional("scaStatus", &self.sca_status);
        object.extra(&self.additional);
    }
}

constructor!(LinksPaymentInitiationCancel: new() {
    start_authorisation: HrefType,
    start_authorisation_with_psu_identification: HrefType,
    start_authorisation_with_psu_authentication: HrefType,
    start_authorisation_with_encrypted_psu_authentication: HrefType,
    start_authorisation_with_authentication_method_selection: HrefType,
} unset { additional });

impl Write for LinksPaymentInitiationCancel {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("startAuthorisation", &self.start_authorisation);
        object
            .optional(
                "startAuthorisationWithPsuIdentification",
                &self.start_authorisation_with_psu_identification,
            );
        object
            .optional(
                "startAuthorisationWithPsuAuthentication",
                &self.start_authorisation_with_psu_authentication,
            );
        object
            .optional(
                "startAuthorisationWithEncryptedPsuAuthentication",
                &self.start_authorisation_with_encrypted_psu_authentication,
            );
        object
            .optional(
                "startAuthorisationWithAuthenticationMethodSelection",
                &self.start_authorisation_with_authentication_method_selection,
            );
        object.extra(&self.additional);
    }
}

impl Write for Ok200PaymentInitiationInformationJson {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::BulkPaymentInitiationWithStatusResponse(value) => value.write(writer),
            Self::PaymentInitiationSwedishGiroWithStatusResponse(value) => {
                value.write(writer)
            }
            Self::PeriodicPaymentInitiationWithStatusResponse(value) => {
                value.write(writer)
            }
            Self::Unknown(value) => value.write(writer),
        }
    }
}

constructor!(PaymentInitationSwedishGiroRequestResponse201: new(
    links: LinksPaymentInitiation,
    payment_id: PaymentId,
    transaction_status: TransactionStatus,
) {
    transaction_fees: Amount,
    transaction_fee_indicator: bool,
    remittance_information_structured: RemittanceInformationStructured,
    sca_methods: Vec<AuthenticationObject>,
    chosen_sca_method: AuthenticationObject,
    challenge_data: ChallengeData,
    tpp_messages: Vec<TppMessage2Xx>,
} text { requested_execution_date, debtor_account_message, creditor_account_message, psu_message });

impl Write for PaymentInitationSwedishGiroRequestResponse201 {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("transactionStatus", &self.transaction_status);
        object.field("paymentId", &self.payment_id);
        object.optional("transactionFees", &self.transaction_fees);
        object.optional("transactionFeeIndicator", &self.transaction_fee_indicator);
        object.optional("requestedExecutionDate", &self.requested_execution_date);
        object.optional("debtorAccountMessage", &self.debtor_account_message);
        object.optional("creditorAccountMessage", &self.creditor_account_message);
        object
            .optional(
                "remittanceInformationStructured",
                &self.remittance_information_structured,
            );
        object.optional("scaMethods", &self.sca_methods);
        object.optional("chosenScaMethod", &self.chosen_sca_method);
        object.optional("challengeData", &self.challenge_data);
        object.field("_links", &self.links);
        object.optional("psuMessage", &self.psu_message);
        object.optional("tppMessages", &self.tpp_messages);
    }
}

impl Read for PaymentInitiation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut end_to_end_identification: Option<String> = None;
        let mut debtor_account: Option<AccountReferenceWithGiro> = None;
        let mut instructed_amount: Option<Amount> = None;
        let mut creditor_account: Option<AccountReference> = None;
        let mut creditor_agent: Option<String> = None;
        let mut creditor_agent_name: Option<String> = None;
        let mut creditor_name: Option<String> = None;
        let mut creditor_address: Option<Address> = None;
        let mut remittance_information_unstructured: Option<String> = None;
        let mut requested_execution_date: Option<String> = None;
        reader
            .object(
                &mut [
                    ("endToEndIdentification", &mut end_to_end_identification),
                    ("debtorAccount", &mut debtor_account),
                    ("instructedAmount", &mut instructed_amount),
                    ("creditorAccount", &mut creditor_account),
                    ("creditorAgent", &mut creditor_agent),
                    ("creditorAgentName", &mut creditor_agent_name),
                    ("creditorName", &mut creditor_name),
                    ("creditorAddress", &mut creditor_address),
                    (
                        "remittanceInformationUnstructured",
                        &mut remittance_information_unstructured,
                    ),
                    ("requestedExecutionDate", &mut requested_execution_date),
                ],
            )?;
        Ok(Self {
            end_to_end_identification,
            debtor_account: reader.required("debtorAccount", debtor_account)?,
            instructed_amount: reader.required("instructedAmount", instructed_amount)?,
            creditor_account: reader.required("creditorAccount", creditor_account)?,
            creditor_agent,
            creditor_agent_name,
            creditor_name: reader.required("creditorName", creditor_name)?,
            creditor_address,
            remittance_information_unstructured,
            requested_execution_date,
        })
    }
}

constructor!(PaymentInitiationCancelResponse202: new(transaction_status: TransactionStatus) {
    sca_methods: Vec<AuthenticationObject>,
    chosen_sca_method: AuthenticationObject,
    challenge_data: ChallengeData,
    links: LinksPaymentInitiationCancel,
});

impl Write for PaymentInitiationCancelResponse202 {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("transactionStatus", &self.transaction_status);
        object.optional("scaMethods", &self.sca_methods);
        object.optional("chosenScaMethod", &self.chosen_sca_method);
        object.optional("challengeData", &self.challenge_data);
        object.optional("_links", &self.links);
    }
}

constructor!(PaymentInitiationStatusResponse200Json: new(transaction_status: TransactionStatus) {
    tpp_messages: Vec<TppMessage>,
});

impl Write for PaymentInitiationStatusResponse200Json {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("transactionStatus", &self.transaction_status);
        object.optional("tppMessages", &self.tpp_messages);
    }
}

impl Read for PaymentInitiationSwedishGiroJsonVariant {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut union = reader.union()?;
        union.branch(Self::GiroInvoiceReference);
        union.branch(Self::GiroOcrReference);
        Ok(union.finish(Self::Unknown))
    }
}

constructor!(PaymentInitiationSwedishGiroWithStatusResponse: new(
    creditor_account: AccountReference,
    creditor_name: impl Into<String>,
    debtor_account: AccountReference,
    instructed_amount: Amount,
) {
    creditor_address: Address,
    remittance_information_structured: RemittanceInformationStructured,
    transaction_status: TransactionStatus,
} text {
    end_to_end_identification, creditor_agent, remittance_information_unstructured,
    requested_execution_date, debtor_account_message, creditor_account_message
});

impl Write for PaymentInitiationSwedishGiroWithStatusResponse {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("endToEndIdentification", &self.end_to_end_identification);
        object.field("debtorAccount", &self.debtor_account);
        object.field("instructedAmount", &self.instructed_amount);
        object.field("creditorAccount", &self.creditor_account);
        object.optional("creditorAgent", &self.creditor_agent);
        object.field("creditorName", &self.creditor_name);
        object.optional("creditorAddress", &self.creditor_address);
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
        object.optional("requestedExecutionDate", &self.requested_execution_date);
        object.optional("debtorAccountMessage", &self.debtor_account_message);
        object.optional("creditorAccountMessage", &self.creditor_account_message);
        object.optional("transactionStatus", &self.transaction_status);
    }
}

impl Read for PeriodicPaymentInitiation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut end_to_end_identification: Option<String> = None;
        let mut debtor_account: Option<AccountReference> = None;
        let mut instructed_amount: Option<Amount> = None;
        let mut creditor_account: Option<AccountReference> = None;
        let mut creditor_agent: Option<String> = None;
        let mut creditor_name: Option<String> = None;
        let mut creditor_address: Option<Address> = None;
        let mut remittance_information_unstructured: Option<String> = None;
        let mut start_date: Option<Date> = None;
        let mut end_date: Option<Date> = None;
        let mut execution_rule: Option<ExecutionRule> = None;
        let mut frequency: Option<FrequencyCode> = None;
        let mut day_of_execution: Option<DayOfExecution> = None;
        reader
            .object(
                &mut [
                    ("endToEndIdentification", &mut end_to_end_identification),
                    ("debtorAccount", &mut debtor_account),
                    ("instructedAmount", &mut instructed_amount),
                    ("creditorAccount", &mut creditor_account),
                    ("creditorAgent", &mut creditor_agent),
                    ("creditorName", &mut creditor_name),
                    ("creditorAddress", &mut creditor_address),
                    (
                        "remittanceInformationUnstructured",
                        &mut remittance_information_unstructured,
                    ),
                    ("startDate", &mut start_date),
                    ("endDate", &mut end_date),
                    ("executionRule", &mut execution_rule),
                    ("frequency", &mut frequency),
                    ("dayOfExecution", &mut day_of_execution),
                ],
            )?;
        Ok(Self {
            end_to_end_identification,
            debtor_account: reader.required("debtorAccount", debtor_account)?,
            instructed_amount: reader.required("instructedAmount", instructed_amount)?,
            creditor_account: reader.required("creditorAccount", creditor_account)?,
            creditor_agent,
            creditor_name: reader.required("creditorName", creditor_name)?,
            creditor_address,
            remittance_information_unstructured,
            start_date: reader.required("startDate", start_date)?,
            end_date,
            execution_rule,
            frequency: reader.required("frequency", frequency)?,
            day_of_execution,
        })
    }
}

impl test_kit::ToContent for PeriodicPaymentInitiationMultipartBody {
    fn to_content(&self) -> test_kit::Content {
        test_kit::Content::parts(self)
    }
}

impl test_kit::FromContent for PeriodicPaymentInitiationMultipartBody {
    fn from_content(media_type: &str, body: &[u8]) -> Result<Self, ReadError> {
        test_kit::from_parts(media_type, body)
    }
}

constructor!(PeriodicPaymentInitiationWithStatusResponse: new(
    creditor_account: AccountReference,
    creditor_name: impl Into<String>,
    debtor_account: AccountReference,
    frequency: FrequencyCode,
    instructed_amount: Amount,
    start_date: Date,
) {
    creditor_address: Address,
    end_date: Date,
    execution_rule: ExecutionRule,
    day_of_execution: DayOfExecution,
    transaction_status: TransactionStatus,
} text { end_to_end_identification, creditor_agent, remittance_information_unstructured });

impl Write for PeriodicPaymentInitiationWithStatusResponse {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("endToEndIdentification", &self.end_to_end_identification);
        object.field("debtorAccount", &self.debtor_account);
        object.field("instructedAmount", &self.instructed_amount);
        object.field("creditorAccount", &self.creditor_account);
        object.optional("creditorAgent", &self.creditor_agent);
        object.field("creditorName", &self.creditor_name);
        object.optional("creditorAddress", &self.creditor_address);
        object
            .optional(
                "remittanceInformationUnstructured",
                &self.remittance_information_unstructured,
            );
        object.field("startDate", &self.start_date);
        object.optional("endDate", &self.end_date);
        object.optional("executionRule", &self.execution_rule);
        object.field("frequency", &self.frequency);
        object.optional("dayOfExecution", &self.day_of_execution);
        object.optional("transactionStatus", &self.transaction_status);
    }
}

constructor!(RemittanceInformationStructured: new(reference: impl Into<String>) {} text { reference_type, reference_issuer });

impl Write for RemittanceInformationStructured {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("reference", &self.reference);
        object.optional("referenceType", &self.reference_type);
        object.optional("referenceIssuer", &self.reference_issuer);
    }
}

impl Read for SwedishGiroPaymentInitiation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let variant = reader.ahead()?;
        let mut end_to_end_identification: Option<String> = None;
        let mut debtor_account: Option<AccountReferenceWithGiro> = None;
        let mut instructed_amount: Option<Amount> = None;
        let mut creditor_giro: Option<GiroReference> = None;
        let mut creditor_name: Option<String> = None;
        let mut creditor_agent: Option<String> = None;
        let mut requested_execution_date: Option<String> = None;
        let mut debtor_account_message: Option<String> = None;
        let mut creditor_account_message: Option<String> = None;
        reader.object(&mut [
            ("endToEndIdentification", &mut end_to_end_identification),
            ("debtorAccount", &mut debtor_account),
            ("instructedAmount", &mut instructed_amount),
            ("creditorGiro", &mut creditor_giro),
            ("creditorName", &mut creditor_name),
            ("creditorAgent", &mut creditor_agent),
            ("requestedExecutionDate", &mut requested_execution_date),
            ("debtorAccountMessage", &mut debtor_account_message),
            ("creditorAccountMessage", &mut creditor_account_message),
        ])?;
        Ok(Self {
            end_to_end_identification,
            debtor_account: reader.required("debtorAccount", debtor_account)?,
            instructed_amount: reader.required("instructedAmount", instructed_amount)?,
            creditor_giro: reader.required("creditorGiro", creditor_giro)?,
            creditor_name: reader.required("creditorName", creditor_name)?,
            creditor_agent, requested_execution_date, debtor_account_message,
            creditor_account_message, variant,
        })
    }
}

constructor!(TppMessage2Xx: new(category: TppMessageCategory, code: MessageCode2Xx) {} text { path, text });

impl Write for TppMessage2Xx {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage400Pis: new(category: TppMessageCategory, code: MessageCode400Pis) {} text { path, text });

impl Write for TppMessage400Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage401Pis: new(category: TppMessageCategory, code: MessageCode401Pis) {} text { path, text });

impl Write for TppMessage401Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage403Pis: new(category: TppMessageCategory, code: MessageCode403Pis) {} text { path, text });

impl Write for TppMessage403Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage404Pis: new(category: TppMessageCategory, code: MessageCode404Pis) {} text { path, text });

impl Write for TppMessage404Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage405Pis: new(category: TppMessageCategory, code: MessageCode405Pis) {} text { path, text });

impl Write for TppMessage405Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage405PisCanc: new(category: TppMessageCategory, code: MessageCode405PisCanc) {} text { path, text });

impl Write for TppMessage405PisCanc {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage409Pis: new(category: TppMessageCategory, code: MessageCode409Pis) {} text { path, text });

impl Write for TppMessage409Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl test_kit::ToContent for PaymentCancelErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::Error400NgPis(value) => test_kit::Content::json(value),
            Self::Error400Pis(value) => test_kit::Content::json(value),
            Self::Error401NgPis(value) => test_kit::Content::json(value),
            Self::Error401Pis(value) => test_kit::Content::json(value),
            Self::Error403NgPis(value) => test_kit::Content::json(value),
            Self::Error403Pis(value) => test_kit::Content::json(value),
            Self::Error404NgPis(value) => test_kit::Content::json(value),
            Self::Error404Pis(value) => test_kit::Content::json(value),
            Self::Error405NgPisCanc(value) => test_kit::Content::json(value),
            Self::Error405PisCanc(value) => test_kit::Content::json(value),
            Self::Empty => test_kit::Content::Empty,
            Self::Error409NgPis(value) => test_kit::Content::json(value),
            Self::Error409Pis(value) => test_kit::Content::json(value),
        }
    }
}

impl test_kit::ToContent for PaymentsErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::Error400NgPis(value) => test_kit::Content::json(value),
            Self::Error400Pis(value) => test_kit::Content::json(value),
            Self::Error401NgPis(value) => test_kit::Content::json(value),
            Self::Error401Pis(value) => test_kit::Content::json(value),
            Self::Error403NgPis(value) => test_kit::Content::json(value),
            Self::Error403Pis(value) => test_kit::Content::json(value),
            Self::Error404NgPis(value) => test_kit::Content::json(value),
            Self::Error404Pis(value) => test_kit::Content::json(value),
            Self::Error405NgPis(value) => test_kit::Content::json(value),
            Self::Error405Pis(value) => test_kit::Content::json(value),
            Self::Empty => test_kit::Content::Empty,
            Self::Error409NgPis(value) => test_kit::Content::json(value),
            Self::Error409Pis(value) => test_kit::Content::json(value),
        }
    }
}

impl test_kit::FromContent for crate::payments::InitiateRequestBody {
    fn from_content(media_type: &str, body: &[u8]) -> Result<Self, ReadError> {
        let body = test_kit::ReceivedContent::new(media_type, body);
        match body
            .among(&["application/json", "application/xml", "multipart/form-data"])?
        {
            0 => body.json().map(Self::Json),
            1 => body.text().map(Self::Xml),
            _ => body.parts().map(Self::Multipart),
        }
    }
}

impl test_kit::ToContent for crate::payments::PaymentGetResponseBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::Ok200PaymentInitiationInformationJson(value) => {
                test_kit::Content::json(value)
            }
            Self::Xml(value) => test_kit::Content::text(value),
            Self::Multipart(value) => test_kit::Content::parts(value),
        }
    }
}

impl test_kit::ToContent for crate::payments::PaymentCancelResponseBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PaymentInitiationCancelResponse202(value) => {
                test_kit::Content::json(value)
            }
            Self::NoContent => test_kit::Content::Empty,
        }
    }
}

impl test_kit::ToContent for crate::payments::PaymentStatusResponseBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PaymentInitiationStatusResponse200Json(value) => {
                test_kit::Content::json(value)
            }
            Self::Xml(value) => test_kit::Content::text(value),
        }
    }
}

mocked!((crate::payments) {
    InitiateOperation = INITIATE: content crate::payments::InitiateRequestBody,
    PaymentGetOperation = PAYMENT_GET,
    PaymentCancelOperation = PAYMENT_CANCEL,
    PaymentStatusOperation = PAYMENT_STATUS,
    PaymentStartAuthorisationOperation = PAYMENT_START_AUTHORISATION: json UpdatePsuData,
    PaymentAuthorisationsOperation = PAYMENT_AUTHORISATIONS,
    PaymentStartCancellationAuthorisationOperation = PAYMENT_START_CANCELLATION_AUTHORISATION,
    PaymentCancellationAuthorisationsOperation = PAYMENT_CANCELLATION_AUTHORISATIONS,
    PaymentAuthorisationStatusOperation = PAYMENT_AUTHORISATION_STATUS,
    PaymentAuthorisationUpdateOperation = PAYMENT_AUTHORISATION_UPDATE: json UpdatePsuData,
    PaymentCancellationStatusOperation = PAYMENT_CANCELLATION_STATUS,
    PaymentCancellationUpdateOperation = PAYMENT_CANCELLATION_UPDATE: json UpdatePsuData,
});
