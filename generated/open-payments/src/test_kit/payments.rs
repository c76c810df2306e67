// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `payments` alone uses.

use portal_runtime::v1::{Date, DateTime, Read, ReadError, Reader, Write, Writer};
use portal_runtime::v1::test_kit;
use crate::types::{
    AccountReference, AccountReferenceWithGiro, Address, Amount, BulkPaymentInitiation,
    BulkPaymentInitiationWithStatusResponse, CancellationList, DayOfExecution,
    Error400NgPis, Error400Pis, Error400PisAdditionalError, Error401NgPis, Error401Pis,
    Error401PisAdditionalError, Error403NgPis, Error403Pis, Error403PisAdditionalError,
    Error404NgPis, Error404Pis, Error404PisAdditionalError, Error405NgPis,
    Error405NgPisCanc, Error405Pis, Error405PisAdditionalError, Error405PisCanc,
    Error405PisCancAdditionalError, Error409NgPis, Error409Pis,
    Error409PisAdditionalError, ExecutionRule, FrequencyCode, GiroInvoiceReference,
    GiroOcrReference, GiroReference, GiroType, InitiatePaymentBodyJson,
    LinksPaymentInitiation, LinksPaymentInitiationCancel,
    Ok200PaymentInitiationInformationJson, PaymentCancelErrorBody,
    PaymentInitationSwedishGiroRequestResponse201, PaymentInitiation,
    PaymentInitiationBulkElementJson, PaymentInitiationCancelResponse202,
    PaymentInitiationStatusResponse200Json, PaymentInitiationSwedishGiroJsonVariant,
    PaymentInitiationSwedishGiroWithStatusResponse, PaymentsErrorBody,
    PeriodicPaymentInitiation, PeriodicPaymentInitiationMultipartBody,
    PeriodicPaymentInitiationWithStatusResponse, RemittanceInformationStructured,
    SwedishGiroPaymentInitiation, TppMessage2Xx, TppMessage400Pis, TppMessage401Pis,
    TppMessage403Pis, TppMessage404Pis, TppMessage405Pis, TppMessage405PisCanc,
    TppMessage409Pis,
};

impl Read for AccountReferenceWithGiro {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(
                &[
                    "iban",
                    "bban",
                    "pan",
                    "maskedPan",
                    "msisdn",
                    "bankgiroNumber",
                    "plusgiroNumber",
                    "clearingNumber",
                    "currency",
                ],
            )?;
        let mut iban: Option<String> = None;
        let mut bban: Option<String> = None;
        let mut pan: Option<String> = None;
        let mut masked_pan: Option<String> = None;
        let mut msisdn: Option<String> = None;
        let mut bankgiro_number: Option<String> = None;
        let mut plusgiro_number: Option<String> = None;
        let mut clearing_number: Option<String> = None;
        let mut currency: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => iban = object.value()?,
                1 => bban = object.value()?,
                2 => pan = object.value()?,
                3 => masked_pan = object.value()?,
                4 => msisdn = object.value()?,
                5 => bankgiro_number = object.value()?,
                6 => plusgiro_number = object.value()?,
                7 => clearing_number = object.value()?,
                _ => currency = object.value()?,
            }
        }
        Ok(Self {
            iban,
            bban,
            pan,
            masked_pan,
            msisdn,
            bankgiro_number,
            plusgiro_number,
            clearing_number,
            currency,
        })
    }
}

impl Read for BulkPaymentInitiation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(
                &[
                    "batchBookingPreferred",
                    "debtorAccount",
                    "requestedExecutionDate",
                    "requestedExecutionTime",
                    "payments",
                ],
            )?;
        let mut batch_booking_preferred: Option<bool> = None;
        let mut debtor_account: Option<AccountReference> = None;
        let mut requested_execution_date: Option<Date> = None;
        let mut requested_execution_time: Option<DateTime> = None;
        let mut payments: Option<Vec<PaymentInitiationBulkElementJson>> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => batch_booking_preferred = object.value()?,
                1 => debtor_account = object.value()?,
                2 => requested_execution_date = object.value()?,
                3 => requested_execution_time = object.value()?,
                _ => payments = object.value()?,
            }
        }
        Ok(Self {
            batch_booking_preferred,
            debtor_account: object.required(1, debtor_account)?,
            requested_execution_date,
            requested_execution_time,
            payments: object.required(4, payments)?,
        })
    }
}

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

impl Write for CancellationList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("cancellationIds", &self.cancellation_ids);
    }
}

impl Write for Error400NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

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

impl Write for Error400PisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error401NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

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

impl Write for Error401PisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error403NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

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

impl Write for Error403PisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error404NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

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

impl Write for Error404PisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error405NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

impl Write for Error405NgPisCanc {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

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

impl Write for Error405PisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

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

impl Write for Error405PisCancAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

impl Write for Error409NgPis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

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
        let mut object = reader.object(&["invoiceRef"])?;
        let mut invoice_ref: Option<String> = None;
        while object.next()?.is_some() {
            invoice_ref = object.value()?;
        }
        Ok(Self {
            invoice_ref: object.required(0, invoice_ref)?,
        })
    }
}

impl Read for GiroOcrReference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["ocrRef"])?;
        let mut ocr_ref: Option<String> = None;
        while object.next()?.is_some() {
            ocr_ref = object.value()?;
        }
        Ok(Self {
            ocr_ref: object.required(0, ocr_ref)?,
        })
    }
}

impl Read for GiroReference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["giroNumber", "giroType"])?;
        let mut giro_number: Option<String> = None;
        let mut giro_type: Option<GiroType> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => giro_number = object.value()?,
                _ => giro_type = object.value()?,
            }
        }
        Ok(Self {
            giro_number: object.required(0, giro_number)?,
            giro_type: object.required(1, giro_type)?,
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
        let mut object = reader
            .object(
                &[
                    "endToEndIdentification",
                    "debtorAccount",
                    "instructedAmount",
                    "creditorAccount",
                    "creditorAgent",
                    "creditorAgentName",
                    "creditorName",
                    "creditorAddress",
                    "remittanceInformationUnstructured",
                    "requestedExecutionDate",
                ],
            )?;
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
        while let Some(field) = object.next()? {
            match field {
                0 => end_to_end_identification = object.value()?,
                1 => debtor_account = object.value()?,
                2 => instructed_amount = object.value()?,
                3 => creditor_account = object.value()?,
                4 => creditor_agent = object.value()?,
                5 => creditor_agent_name = object.value()?,
                6 => creditor_name = object.value()?,
                7 => creditor_address = object.value()?,
                8 => remittance_information_unstructured = object.value()?,
                _ => requested_execution_date = object.value()?,
            }
        }
        Ok(Self {
            end_to_end_identification,
            debtor_account: object.required(1, debtor_account)?,
            instructed_amount: object.required(2, instructed_amount)?,
            creditor_account: object.required(3, creditor_account)?,
            creditor_agent,
            creditor_agent_name,
            creditor_name: object.required(6, creditor_name)?,
            creditor_address,
            remittance_information_unstructured,
            requested_execution_date,
        })
    }
}

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
        let mut object = reader
            .object(
                &[
                    "endToEndIdentification",
                    "debtorAccount",
                    "instructedAmount",
                    "creditorAccount",
                    "creditorAgent",
                    "creditorName",
                    "creditorAddress",
                    "remittanceInformationUnstructured",
                    "startDate",
                    "endDate",
                    "executionRule",
                    "frequency",
                    "dayOfExecution",
                ],
            )?;
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
        while let Some(field) = object.next()? {
            match field {
                0 => end_to_end_identification = object.value()?,
                1 => debtor_account = object.value()?,
                2 => instructed_amount = object.value()?,
                3 => creditor_account = object.value()?,
                4 => creditor_agent = object.value()?,
                5 => creditor_name = object.value()?,
                6 => creditor_address = object.value()?,
                7 => remittance_information_unstructured = object.value()?,
                8 => start_date = object.value()?,
                9 => end_date = object.value()?,
                10 => execution_rule = object.value()?,
                11 => frequency = object.value()?,
                _ => day_of_execution = object.value()?,
            }
        }
        Ok(Self {
            end_to_end_identification,
            debtor_account: object.required(1, debtor_account)?,
            instructed_amount: object.required(2, instructed_amount)?,
            creditor_account: object.required(3, creditor_account)?,
            creditor_agent,
            creditor_name: object.required(5, creditor_name)?,
            creditor_address,
            remittance_information_unstructured,
            start_date: object.required(8, start_date)?,
            end_date,
            execution_rule,
            frequency: object.required(11, frequency)?,
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
        let mut object = reader
            .object(
                &[
                    "endToEndIdentification",
                    "debtorAccount",
                    "instructedAmount",
                    "creditorGiro",
                    "creditorName",
                    "creditorAgent",
                    "requestedExecutionDate",
                    "debtorAccountMessage",
                    "creditorAccountMessage",
                ],
            )?;
        let mut end_to_end_identification: Option<String> = None;
        let mut debtor_account: Option<AccountReferenceWithGiro> = None;
        let mut instructed_amount: Option<Amount> = None;
        let mut creditor_giro: Option<GiroReference> = None;
        let mut creditor_name: Option<String> = None;
        let mut creditor_agent: Option<String> = None;
        let mut requested_execution_date: Option<String> = None;
        let mut debtor_account_message: Option<String> = None;
        let mut creditor_account_message: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => end_to_end_identification = object.value()?,
                1 => debtor_account = object.value()?,
                2 => instructed_amount = object.value()?,
                3 => creditor_giro = object.value()?,
                4 => creditor_name = object.value()?,
                5 => creditor_agent = object.value()?,
                6 => requested_execution_date = object.value()?,
                7 => debtor_account_message = object.value()?,
                _ => creditor_account_message = object.value()?,
            }
        }
        Ok(Self {
            end_to_end_identification,
            debtor_account: object.required(1, debtor_account)?,
            instructed_amount: object.required(2, instructed_amount)?,
            creditor_giro: object.required(3, creditor_giro)?,
            creditor_name: object.required(4, creditor_name)?,
            creditor_agent,
            requested_execution_date,
            debtor_account_message,
            creditor_account_message,
            variant,
        })
    }
}

impl Write for TppMessage2Xx {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage400Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage401Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage403Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage404Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage405Pis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Write for TppMessage405PisCanc {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

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
