// Written by `cargo xtask generate`; changes are lost.

//! Types of `payments` alone.

use std::collections::BTreeMap;
use portal_runtime::v1::{
    Case, Date, DateTime, ErrorBody, FromResponse, Parts, Read, ReadError, ReadParts,
    Reader, ReceivedParts, ResponseBody, UnknownVariant, Write, WriteParts, Writer,
    constructor, redacted_debug, string_enum, string_id, variants,
};
use super::{
    AccountReference, Amount, AuthenticationObject, ChallengeData, HrefType, LinksAll,
    LocationHeaders, TppMessage, TppMessageCategory,
};

/// An account, named by one of its numbers or its giro number.
///
/// Source: `psd2.yaml#/components/schemas/accountReferenceWithGiro`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountReferenceWithGiro {
    /// IBAN, without spaces.
    ///
    /// Pattern: `[A-Z]{2,2}[0-9]{2,2}[a-zA-Z0-9]{1,30}`.
    pub iban: Option<String>,
    /// National account number. For Sweden without spaces or dashes.
    ///
    /// Pattern: `[a-zA-Z0-9]{1,30}`.
    pub bban: Option<String>,
    /// Card number.
    ///
    /// At most 35 characters.
    pub pan: Option<String>,
    /// Card number with digits hidden.
    ///
    /// At most 35 characters.
    pub masked_pan: Option<String>,
    /// Mobile phone number as alias of an account.
    ///
    /// At most 35 characters.
    pub msisdn: Option<String>,
    /// Bankgiro number, with or without dash.
    ///
    /// Pattern: `[0-9-]{5,35}`.
    pub bankgiro_number: Option<String>,
    /// Plusgiro number, with or without dash.
    ///
    /// Pattern: `[0-9-]{5,35}`.
    pub plusgiro_number: Option<String>,
    /// Swedish clearing number: names the bank or branch of a BBAN that does not carry it.
    ///
    /// Pattern: `[0-9]{1,5}`.
    pub clearing_number: Option<String>,
    /// Currency, ISO 4217.
    ///
    /// Pattern: `[A-Z]{3}`.
    pub currency: Option<String>,
}

redacted_debug!(AccountReferenceWithGiro {
    iban, bban, pan, masked_pan, msisdn, bankgiro_number, plusgiro_number, clearing_number,
    currency
});

constructor!(AccountReferenceWithGiro: new() {} text {
    iban, bban, pan, masked_pan, msisdn, bankgiro_number, plusgiro_number, clearing_number,
    currency
});

impl Write for AccountReferenceWithGiro {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("iban", &self.iban);
        object.optional("bban", &self.bban);
        object.optional("pan", &self.pan);
        object.optional("maskedPan", &self.masked_pan);
        object.optional("msisdn", &self.msisdn);
        object.optional("bankgiroNumber", &self.bankgiro_number);
        object.optional("plusgiroNumber", &self.plusgiro_number);
        object.optional("clearingNumber", &self.clearing_number);
        object.optional("currency", &self.currency);
    }
}

/// A postal address.
///
/// Source: `psd2.yaml#/components/schemas/address`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Address {
    /// Name of the street.
    ///
    /// At most 70 characters.
    pub street: Option<String>,
    /// Number of the house.
    pub building_number: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Country, ISO 3166-1 alpha-2.
    ///
    /// Pattern: `[A-Z]{2}`.
    pub country: String,
}

redacted_debug!(Address { street, building_number, city, postal_code, country });

constructor!(Address: new(country: impl Into<String>) {} text { street, building_number, city, postal_code });

impl Read for Address {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut street: Option<String> = None;
        let mut building_number: Option<String> = None;
        let mut city: Option<String> = None;
        let mut postal_code: Option<String> = None;
        let mut country: Option<String> = None;
        reader.object(&mut [
            ("street", &mut street),
            ("buildingNumber", &mut building_number),
            ("city", &mut city),
            ("postalCode", &mut postal_code),
            ("country", &mut country),
        ])?;
        Ok(Self {
            street, building_number, city, postal_code,
            country: reader.required("country", country)?,
        })
    }
}

impl Write for Address {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("street", &self.street);
        object.optional("buildingNumber", &self.building_number);
        object.optional("city", &self.city);
        object.optional("postalCode", &self.postal_code);
        object.field("country", &self.country);
    }
}

/// Several payments from one account.
///
/// Source: `psd2.yaml#/components/schemas/bulkPaymentInitiation_json`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct BulkPaymentInitiation {
    /// Whether the payments are to be booked as one entry.
    pub batch_booking_preferred: Option<bool>,
    /// An account, named by one of its numbers.
    pub debtor_account: AccountReference,
    /// Day to carry them out. Today if left out.
    pub requested_execution_date: Option<Date>,
    /// Moment to carry them out, instead of a day.
    pub requested_execution_time: Option<DateTime>,
    /// The payments.
    pub payments: Vec<PaymentInitiationBulkElementJson>,
}

redacted_debug!(BulkPaymentInitiation {
    batch_booking_preferred, debtor_account, requested_execution_date, requested_execution_time,
    payments
});

constructor!(BulkPaymentInitiation: new(
    debtor_account: AccountReference,
    payments: Vec<PaymentInitiationBulkElementJson>,
) {
    batch_booking_preferred: bool,
    requested_execution_date: Date,
    requested_execution_time: DateTime,
});

impl Write for BulkPaymentInitiation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("batchBookingPreferred", &self.batch_booking_preferred);
        object.field("debtorAccount", &self.debtor_account);
        object.optional("requestedExecutionDate", &self.requested_execution_date);
        object.optional("requestedExecutionTime", &self.requested_execution_time);
        object.field("payments", &self.payments);
    }
}

/// Several payments and their common status.
///
/// Source: `psd2.yaml#/components/schemas/bulkPaymentInitiationWithStatusResponse`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct BulkPaymentInitiationWithStatusResponse {
    /// Whether the payments are to be booked as one entry.
    pub batch_booking_preferred: Option<bool>,
    /// Day they are carried out.
    pub requested_execution_date: Option<Date>,
    /// An account, named by one of its numbers.
    pub debtor_account: AccountReference,
    /// The payments.
    pub payments: Vec<PaymentInitiationBulkElementJson>,
    /// Status of a payment, ISO 20022. On its way: `RCVD` received, `PDNG` pending, `PATC` authorised in part, `ACTC` checked technically, `ACCP` customer profile checked, `ACFC` funds checked, `ACWC` accepted with change, `ACWP` accepted without posting, `ACSP` in settlement, `PART` some payments of several. Done: `ACSC` settled on the debtor's account, `ACCC` settled on the creditor's account, `RJCT` rejected, `CANC` cancelled.
    pub transaction_status: Option<TransactionStatus>,
}

redacted_debug!(BulkPaymentInitiationWithStatusResponse {
    batch_booking_preferred, requested_execution_date, debtor_account, payments,
    transaction_status
});

impl Read for BulkPaymentInitiationWithStatusResponse {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut batch_booking_preferred: Option<bool> = None;
        let mut requested_execution_date: Option<Date> = None;
        let mut debtor_account: Option<AccountReference> = None;
        let mut payments: Option<Vec<PaymentInitiationBulkElementJson>> = None;
        let mut transaction_status: Option<TransactionStatus> = None;
        reader.object(&mut [
            ("batchBookingPreferred", &mut batch_booking_preferred),
            ("requestedExecutionDate", &mut requested_execution_date),
            ("debtorAccount", &mut debtor_account),
            ("payments", &mut payments),
            ("transactionStatus", &mut transaction_status),
        ])?;
        Ok(Self {
            batch_booking_preferred, requested_execution_date,
            debtor_account: reader.required("debtorAccount", debtor_account)?,
            payments: reader.required("payments", payments)?, transaction_status,
        })
    }
}

string_id! {
    /// Id of the authorisation of a cancellation.
    ///
    /// Source: `psd2.yaml#/components/schemas/cancellationId`.
    pub struct CancellationId: exchanged
}

/// Ids of the authorisations for cancelling a payment.
///
/// Source: `psd2.yaml#/components/schemas/cancellationList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CancellationList {
    /// Ids of authorisations.
    pub cancellation_ids: Vec<CancellationId>,
}

redacted_debug!(CancellationList { cancellation_ids });

impl Read for CancellationList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut cancellation_ids: Option<Vec<CancellationId>> = None;
        reader.object(&mut [("cancellationIds", &mut cancellation_ids)])?;
        Ok(Self {
            cancellation_ids: reader.required("cancellationIds", cancellation_ids)?,
        })
    }
}

string_enum! {
    /// Day of the month; `31` means its last day.
    ///
    /// At most 2 characters.
    ///
    /// Source: `psd2.yaml#/components/schemas/dayOfExecution`.
    pub enum DayOfExecution: exchanged {
        Value1 = "1",
        Value2 = "2",
        Value3 = "3",
        Value4 = "4",
        Value5 = "5",
        Value6 = "6",
        Value7 = "7",
        Value8 = "8",
        Value9 = "9",
        Value10 = "10",
        Value11 = "11",
        Value12 = "12",
        Value13 = "13",
        Value14 = "14",
        Value15 = "15",
        Value16 = "16",
        Value17 = "17",
        Value18 = "18",
        Value19 = "19",
        Value20 = "20",
        Value21 = "21",
        Value22 = "22",
        Value23 = "23",
        Value24 = "24",
        Value25 = "25",
        Value26 = "26",
        Value27 = "27",
        Value28 = "28",
        Value29 = "29",
        Value30 = "30",
        Value31 = "31",
    }
}

/// Messages of a 400 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error400_NG_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error400NgPis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage400Pis>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error400NgPis { tpp_messages, links });

impl Read for Error400NgPis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage400Pis>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 400 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error400_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error400Pis {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 400 answer about payments.
    pub code: MessageCode400Pis,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error400PisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error400Pis { r#type, title, detail, code, additional_errors, links });

impl Read for Error400Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode400Pis> = None;
        let mut additional_errors: Option<Vec<Error400PisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error400_PIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error400PisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 400 answer about payments.
    pub code: MessageCode400Pis,
}

redacted_debug!(Error400PisAdditionalError { title, detail, code });

impl Read for Error400PisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode400Pis> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 401 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error401_NG_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error401NgPis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage401Pis>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error401NgPis { tpp_messages, links });

impl Read for Error401NgPis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage401Pis>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 401 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error401_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error401Pis {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 401 answer about payments.
    pub code: MessageCode401Pis,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error401PisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error401Pis { r#type, title, detail, code, additional_errors, links });

impl Read for Error401Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode401Pis> = None;
        let mut additional_errors: Option<Vec<Error401PisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error401_PIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error401PisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 401 answer about payments.
    pub code: MessageCode401Pis,
}

redacted_debug!(Error401PisAdditionalError { title, detail, code });

impl Read for Error401PisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode401Pis> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 403 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error403_NG_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error403NgPis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage403Pis>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error403NgPis { tpp_messages, links });

impl Read for Error403NgPis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage403Pis>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 403 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error403_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error403Pis {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 403 answer about payments.
    pub code: MessageCode403Pis,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error403PisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error403Pis { r#type, title, detail, code, additional_errors, links });

impl Read for Error403Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode403Pis> = None;
        let mut additional_errors: Option<Vec<Error403PisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error403_PIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error403PisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 403 answer about payments.
    pub code: MessageCode403Pis,
}

redacted_debug!(Error403PisAdditionalError { title, detail, code });

impl Read for Error403PisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode403Pis> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 404 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error404_NG_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error404NgPis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage404Pis>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error404NgPis { tpp_messages, links });

impl Read for Error404NgPis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage404Pis>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 404 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error404_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error404Pis {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 404 answer about payments.
    pub code: MessageCode404Pis,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error404PisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error404Pis { r#type, title, detail, code, additional_errors, links });

impl Read for Error404Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode404Pis> = None;
        let mut additional_errors: Option<Vec<Error404PisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error404_PIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error404PisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 404 answer about payments.
    pub code: MessageCode404Pis,
}

redacted_debug!(Error404PisAdditionalError { title, detail, code });

impl Read for Error404PisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode404Pis> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 405 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error405_NG_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error405NgPis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage405Pis>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error405NgPis { tpp_messages, links });

impl Read for Error405NgPis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage405Pis>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Messages of a 405 answer about cancelling payments.
///
/// Source: `psd2.yaml#/components/schemas/Error405_NG_PIS_CANC`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error405NgPisCanc {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage405PisCanc>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error405NgPisCanc { tpp_messages, links });

impl Read for Error405NgPisCanc {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage405PisCanc>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 405 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error405_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error405Pis {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 405 answer about payments.
    pub code: MessageCode405Pis,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error405PisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error405Pis { r#type, title, detail, code, additional_errors, links });

impl Read for Error405Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode405Pis> = None;
        let mut additional_errors: Option<Vec<Error405PisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error405_PIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error405PisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 405 answer about payments.
    pub code: MessageCode405Pis,
}

redacted_debug!(Error405PisAdditionalError { title, detail, code });

impl Read for Error405PisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode405Pis> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Problem details (RFC 7807) of a 405 answer about cancelling payments.
///
/// Source: `psd2.yaml#/components/schemas/Error405_PIS_CANC`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error405PisCanc {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 405 answer about cancelling payments.
    pub code: MessageCode405PisCanc,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error405PisCancAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error405PisCanc { r#type, title, detail, code, additional_errors, links });

impl Read for Error405PisCanc {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode405PisCanc> = None;
        let mut additional_errors: Option<Vec<Error405PisCancAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error405_PIS_CANC/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error405PisCancAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 405 answer about cancelling payments.
    pub code: MessageCode405PisCanc,
}

redacted_debug!(Error405PisCancAdditionalError { title, detail, code });

impl Read for Error405PisCancAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode405PisCanc> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

/// Messages of a 409 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error409_NG_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error409NgPis {
    /// The messages; the first says why the request failed.
    pub tpp_messages: Option<Vec<TppMessage409Pis>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error409NgPis { tpp_messages, links });

impl Read for Error409NgPis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut tpp_messages: Option<Vec<TppMessage409Pis>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("tppMessages", &mut tpp_messages),
            ("_links", &mut links),
        ])?;
        Ok(Self { tpp_messages, links })
    }
}

/// Problem details (RFC 7807) of a 409 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/Error409_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error409Pis {
    /// Address that names the kind of error.
    ///
    /// At most 70 characters. Format: `uri`.
    pub r#type: String,
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 409 answer about payments.
    pub code: MessageCode409Pis,
    /// More errors of the same request.
    pub additional_errors: Option<Vec<Error409PisAdditionalError>>,
    /// Where to go on.
    pub links: Option<LinksAll>,
}

redacted_debug!(Error409Pis { r#type, title, detail, code, additional_errors, links });

impl Read for Error409Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut r#type: Option<String> = None;
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode409Pis> = None;
        let mut additional_errors: Option<Vec<Error409PisAdditionalError>> = None;
        let mut links: Option<LinksAll> = None;
        reader.object(&mut [
            ("type", &mut r#type),
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
            ("additionalErrors", &mut additional_errors),
            ("_links", &mut links),
        ])?;
        Ok(Self {
            r#type: reader.required("type", r#type)?, title, detail,
            code: reader.required("code", code)?, additional_errors, links,
        })
    }
}

/// A further error.
///
/// Source: `psd2.yaml#/components/schemas/Error409_PIS/properties/additionalErrors/items`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Error409PisAdditionalError {
    /// Short text of the error.
    ///
    /// At most 70 characters.
    pub title: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub detail: Option<String>,
    /// Cause of a 409 answer about payments.
    pub code: MessageCode409Pis,
}

redacted_debug!(Error409PisAdditionalError { title, detail, code });

impl Read for Error409PisAdditionalError {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut title: Option<String> = None;
        let mut detail: Option<String> = None;
        let mut code: Option<MessageCode409Pis> = None;
        reader.object(&mut [
            ("title", &mut title),
            ("detail", &mut detail),
            ("code", &mut code),
        ])?;
        Ok(Self { title, detail, code: reader.required("code", code)? })
    }
}

string_enum! {
    /// Which banking day to take when the day is none: the one before or the one after.
    ///
    /// Source: `psd2.yaml#/components/schemas/executionRule`.
    pub enum ExecutionRule: exchanged {
        Following = "following",
        Preceding = "preceding",
    }
}

string_enum! {
    /// How often the payment is made.
    ///
    /// Source: `psd2.yaml#/components/schemas/frequencyCode`.
    pub enum FrequencyCode: exchanged {
        Daily = "Daily",
        Weekly = "Weekly",
        EveryTwoWeeks = "EveryTwoWeeks",
        Monthly = "Monthly",
        EveryTwoMonths = "EveryTwoMonths",
        Quarterly = "Quarterly",
        SemiAnnual = "SemiAnnual",
        Annual = "Annual",
    }
}

/// A payment with an invoice number or message as reference.
///
/// Source: `psd2.yaml#/components/schemas/giroInvoiceReference`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GiroInvoiceReference {
    /// Invoice number or message to the creditor.
    ///
    /// At least 5 characters. At most 140 characters.
    pub invoice_ref: String,
}

redacted_debug!(GiroInvoiceReference { invoice_ref });

constructor!(GiroInvoiceReference: new(invoice_ref: impl Into<String>) {});

impl Write for GiroInvoiceReference {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("invoiceRef", &self.invoice_ref);
    }
}

/// A payment with an OCR number as reference.
///
/// Source: `psd2.yaml#/components/schemas/giroOcrReference`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GiroOcrReference {
    /// OCR number, check digit included.
    ///
    /// Pattern: `[0-9]{5,140}`.
    pub ocr_ref: String,
}

redacted_debug!(GiroOcrReference { ocr_ref });

constructor!(GiroOcrReference: new(ocr_ref: impl Into<String>) {});

impl Write for GiroOcrReference {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("ocrRef", &self.ocr_ref);
    }
}

/// A Swedish giro number and its kind.
///
/// Source: `psd2.yaml#/components/schemas/giroReference`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GiroReference {
    /// Bankgiro or Plusgiro number, with or without dash.
    ///
    /// Pattern: `[0-9-]{5,35}`.
    pub giro_number: String,
    /// Which giro the number belongs to.
    pub giro_type: GiroType,
}

redacted_debug!(GiroReference { giro_number, giro_type });

constructor!(GiroReference: new(giro_number: impl Into<String>, giro_type: GiroType) {});

impl Write for GiroReference {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("giroNumber", &self.giro_number);
        object.field("giroType", &self.giro_type);
    }
}

string_enum! {
    /// Which giro the number belongs to.
    ///
    /// Source: `psd2.yaml#/components/schemas/giroType`.
    pub enum GiroType: sent {
        Bankgiro = "BANKGIRO",
        Plusgiro = "PLUSGIRO",
    }
}

/// `initiatePayment/body/json` of the description.
///
/// Source: `psd2.yaml#/components/requestBodies/paymentInitiation/content/application~1json/schema`.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum InitiatePaymentBodyJson {
    /// `bulkPaymentInitiation_json` of the description.
    BulkPaymentInitiationJson(BulkPaymentInitiation),
    /// `paymentInitiationSwedishGiro_json` of the description.
    PaymentInitiationSwedishGiroJson(SwedishGiroPaymentInitiation),
    /// `paymentInitiation_json` of the description.
    PaymentInitiationJson(PaymentInitiation),
    /// `periodicPaymentInitiation_json` of the description.
    PeriodicPaymentInitiationJson(PeriodicPaymentInitiation),
    /// What fits none of the others, as it came.
    Unknown(UnknownVariant),
}

variants!(InitiatePaymentBodyJson | BulkPaymentInitiationJson, PaymentInitiationSwedishGiroJson, PaymentInitiationJson, PeriodicPaymentInitiationJson, Unknown);

impl Write for InitiatePaymentBodyJson {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::BulkPaymentInitiationJson(value) => value.write(writer),
            Self::PaymentInitiationSwedishGiroJson(value) => value.write(writer),
            Self::PaymentInitiationJson(value) => value.write(writer),
            Self::PeriodicPaymentInitiationJson(value) => value.write(writer),
            Self::Unknown(value) => value.write(writer),
        }
    }
}

/// Where to go on with a payment. `startAuthorisation...` when authorisation must be started, `scaRedirect` or `scaOAuth` when it was.
///
/// Source: `psd2.yaml#/components/schemas/_linksPaymentInitiation`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LinksPaymentInitiation {
    /// A link.
    pub sca_redirect: Option<HrefType>,
    /// A link.
    pub sca_o_auth: Option<HrefType>,
    /// A link.
    pub start_authorisation: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_psu_identification: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_psu_authentication: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_encrypted_psu_authentication: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_authentication_method_selection: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_transaction_authorisation: Option<HrefType>,
    /// A link.
    pub self_: Option<HrefType>,
    /// A link.
    pub status: Option<HrefType>,
    /// A link.
    pub sca_status: Option<HrefType>,
    /// Members that the description does not name.
    pub additional: BTreeMap<String, HrefType>,
}

redacted_debug!(LinksPaymentInitiation {
    sca_redirect, sca_o_auth, start_authorisation, start_authorisation_with_psu_identification,
    start_authorisation_with_psu_authentication,
    start_authorisation_with_encrypted_psu_authentication,
    start_authorisation_with_authentication_method_selection,
    start_authorisation_with_transaction_authorisation, self_, status, sca_status
});

impl Read for LinksPaymentInitiation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut sca_redirect: Option<HrefType> = None;
        let mut sca_o_auth: Option<HrefType> = None;
        let mut start_authorisation: Option<HrefType> = None;
        let mut start_authorisation_with_psu_identification: Option<HrefType> = None;
        let mut start_authorisation_with_psu_authentication: Option<HrefType> = None;
        let mut start_authorisation_with_encrypted_psu_authentication: Option<
            HrefType,
        > = None;
        let mut start_authorisation_with_authentication_method_selection: Option<
            HrefType,
        > = None;
        let mut start_authorisation_with_transaction_authorisation: Option<HrefType> = None;
        let mut self_: Option<HrefType> = None;
        let mut status: Option<HrefType> = None;
        let mut sca_status: Option<HrefType> = None;
        let mut additional = BTreeMap::new();
        reader
            .open_object(
                &mut [
                    ("scaRedirect", &mut sca_redirect),
                    ("scaOAuth", &mut sca_o_auth),
                    ("startAuthorisation", &mut start_authorisation),
                    (
                        "startAuthorisationWithPsuIdentification",
                        &mut start_authorisation_with_psu_identification,
                    ),
                    (
                        "startAuthorisationWithPsuAuthentication",
                        &mut start_authorisation_with_psu_authentication,
                    ),
                    (
                        "startAuthorisationWithEncryptedPsuAuthentication",
                        &mut start_authorisation_with_encrypted_psu_authentication,
                    ),
                    (
                        "startAuthorisationWithAuthenticationMethodSelection",
                        &mut start_authorisation_with_authentication_method_selection,
                    ),
                    (
                        "startAuthorisationWithTransactionAuthorisation",
                        &mut start_authorisation_with_transaction_authorisation,
                    ),
                    ("self", &mut self_),
                    ("status", &mut status),
                    ("scaStatus", &mut sca_status),
                ],
                &mut additional,
            )?;
        Ok(Self {
            sca_redirect,
            sca_o_auth,
            start_authorisation,
            start_authorisation_with_psu_identification,
            start_authorisation_with_psu_authentication,
            start_authorisation_with_encrypted_psu_authentication,
            start_authorisation_with_authentication_method_selection,
            start_authorisation_with_transaction_authorisation,
            self_,
            status,
            sca_status,
            additional,
        })
    }
}

/// Where to start the authorisation of a cancellation.
///
/// Source: `psd2.yaml#/components/schemas/_linksPaymentInitiationCancel`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LinksPaymentInitiationCancel {
    /// A link.
    pub start_authorisation: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_psu_identification: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_psu_authentication: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_encrypted_psu_authentication: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_authentication_method_selection: Option<HrefType>,
    /// Members that the description does not name.
    pub additional: BTreeMap<String, HrefType>,
}

redacted_debug!(LinksPaymentInitiationCancel {
    start_authorisation, start_authorisation_with_psu_identification,
    start_authorisation_with_psu_authentication,
    start_authorisation_with_encrypted_psu_authentication,
    start_authorisation_with_authentication_method_selection
});

impl Read for LinksPaymentInitiationCancel {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut start_authorisation: Option<HrefType> = None;
        let mut start_authorisation_with_psu_identification: Option<HrefType> = None;
        let mut start_authorisation_with_psu_authentication: Option<HrefType> = None;
        let mut start_authorisation_with_encrypted_psu_authentication: Option<
            HrefType,
        > = None;
        let mut start_authorisation_with_authentication_method_selection: Option<
            HrefType,
        > = None;
        let mut additional = BTreeMap::new();
        reader
            .open_object(
                &mut [
                    ("startAuthorisation", &mut start_authorisation),
                    (
                        "startAuthorisationWithPsuIdentification",
                        &mut start_authorisation_with_psu_identification,
                    ),
                    (
                        "startAuthorisationWithPsuAuthentication",
                        &mut start_authorisation_with_psu_authentication,
                    ),
                    (
                        "startAuthorisationWithEncryptedPsuAuthentication",
                        &mut start_authorisation_with_encrypted_psu_authentication,
                    ),
                    (
                        "startAuthorisationWithAuthenticationMethodSelection",
                        &mut start_authorisation_with_authentication_method_selection,
                    ),
                ],
                &mut additional,
            )?;
        Ok(Self {
            start_authorisation,
            start_authorisation_with_psu_identification,
            start_authorisation_with_psu_authentication,
            start_authorisation_with_encrypted_psu_authentication,
            start_authorisation_with_authentication_method_selection,
            additional,
        })
    }
}

string_enum! {
    /// Code of a message in a successful answer.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode2XX`.
    pub enum MessageCode2Xx: received {
        Warning = "WARNING",
        CreditorAccountFlagged = "CREDITOR_ACCOUNT_FLAGGED",
    }
}

string_enum! {
    /// Cause of a 400 answer about payments.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode400_PIS`.
    pub enum MessageCode400Pis: received {
        FormatError = "FORMAT_ERROR",
        ParameterNotConsistent = "PARAMETER_NOT_CONSISTENT",
        ParameterNotSupported = "PARAMETER_NOT_SUPPORTED",
        ServiceInvalid = "SERVICE_INVALID",
        ResourceUnknown = "RESOURCE_UNKNOWN",
        ResourceExpired = "RESOURCE_EXPIRED",
        ResourceBlocked = "RESOURCE_BLOCKED",
        TimestampInvalid = "TIMESTAMP_INVALID",
        PeriodInvalid = "PERIOD_INVALID",
        ScaMethodUnknown = "SCA_METHOD_UNKNOWN",
        ConsentUnknown = "CONSENT_UNKNOWN",
        PaymentFailed = "PAYMENT_FAILED",
        ExecutionDateInvalid = "EXECUTION_DATE_INVALID",
    }
}

string_enum! {
    /// Cause of a 401 answer about payments.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode401_PIS`.
    pub enum MessageCode401Pis: received {
        CertificateInvalid = "CERTIFICATE_INVALID",
        CertificateExpired = "CERTIFICATE_EXPIRED",
        CertificateBlocked = "CERTIFICATE_BLOCKED",
        CertificateRevoke = "CERTIFICATE_REVOKE",
        CertificateMissing = "CERTIFICATE_MISSING",
        SignatureInvalid = "SIGNATURE_INVALID",
        SignatureMissing = "SIGNATURE_MISSING",
        CorporateIdInvalid = "CORPORATE_ID_INVALID",
        PsuCredentialsInvalid = "PSU_CREDENTIALS_INVALID",
        ConsentInvalid = "CONSENT_INVALID",
        ConsentExpired = "CONSENT_EXPIRED",
        TokenUnknown = "TOKEN_UNKNOWN",
        TokenInvalid = "TOKEN_INVALID",
        TokenExpired = "TOKEN_EXPIRED",
        RequiredKidMissing = "REQUIRED_KID_MISSING",
    }
}

string_enum! {
    /// Cause of a 403 answer about payments.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode403_PIS`.
    pub enum MessageCode403Pis: received {
        ConsentUnknown = "CONSENT_UNKNOWN",
        ServiceBlocked = "SERVICE_BLOCKED",
        ResourceUnknown = "RESOURCE_UNKNOWN",
        ResourceExpired = "RESOURCE_EXPIRED",
        ProductInvalid = "PRODUCT_INVALID",
    }
}

string_enum! {
    /// Cause of a 404 answer about payments.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode404_PIS`.
    pub enum MessageCode404Pis: received {
        ResourceUnknown = "RESOURCE_UNKNOWN",
        ProductUnknown = "PRODUCT_UNKNOWN",
    }
}

string_enum! {
    /// Cause of a 405 answer about payments.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode405_PIS`.
    pub enum MessageCode405Pis: received {
        ServiceInvalid = "SERVICE_INVALID",
    }
}

string_enum! {
    /// Cause of a 405 answer about cancelling payments.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode405_PIS_CANC`.
    pub enum MessageCode405PisCanc: received {
        CancellationInvalid = "CANCELLATION_INVALID",
        ServiceInvalid = "SERVICE_INVALID",
    }
}

string_enum! {
    /// Cause of a 409 answer about payments.
    ///
    /// Source: `psd2.yaml#/components/schemas/MessageCode409_PIS`.
    pub enum MessageCode409Pis: received {
        StatusInvalid = "STATUS_INVALID",
    }
}

/// `OK_200_PaymentInitiationInformation/json` of the description.
///
/// Source: `psd2.yaml#/components/responses/OK_200_PaymentInitiationInformation/content/application~1json/schema`.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum Ok200PaymentInitiationInformationJson {
    /// `bulkPaymentInitiationWithStatusResponse` of the description.
    BulkPaymentInitiationWithStatusResponse(BulkPaymentInitiationWithStatusResponse),
    /// `paymentInitiationSwedishGiroWithStatusResponse` of the description.
    PaymentInitiationSwedishGiroWithStatusResponse(
        PaymentInitiationSwedishGiroWithStatusResponse,
    ),
    /// `periodicPaymentInitiationWithStatusResponse` of the description.
    PeriodicPaymentInitiationWithStatusResponse(
        PeriodicPaymentInitiationWithStatusResponse,
    ),
    /// What fits none of the others, as it came.
    Unknown(UnknownVariant),
}

variants!(Ok200PaymentInitiationInformationJson | BulkPaymentInitiationWithStatusResponse, PaymentInitiationSwedishGiroWithStatusResponse, PeriodicPaymentInitiationWithStatusResponse, Unknown);

impl Read for Ok200PaymentInitiationInformationJson {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut union = reader.union()?;
        union.branch(Self::BulkPaymentInitiationWithStatusResponse);
        union.branch(Self::PaymentInitiationSwedishGiroWithStatusResponse);
        union.branch(Self::PeriodicPaymentInitiationWithStatusResponse);
        Ok(union.finish(Self::Unknown))
    }
}

string_id! {
    /// Id of a payment.
    ///
    /// Source: `psd2.yaml#/components/schemas/paymentId`.
    pub struct PaymentId: exchanged
}

/// A giro payment that was created.
///
/// Source: `psd2.yaml#/components/schemas/paymentInitationSwedishGiroRequestResponse-201`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentInitationSwedishGiroRequestResponse201 {
    /// Status of a payment, ISO 20022. On its way: `RCVD` received, `PDNG` pending, `PATC` authorised in part, `ACTC` checked technically, `ACCP` customer profile checked, `ACFC` funds checked, `ACWC` accepted with change, `ACWP` accepted without posting, `ACSP` in settlement, `PART` some payments of several. Done: `ACSC` settled on the debtor's account, `ACCC` settled on the creditor's account, `RJCT` rejected, `CANC` cancelled.
    pub transaction_status: TransactionStatus,
    /// Id of a payment.
    pub payment_id: PaymentId,
    /// An amount of money.
    pub transaction_fees: Option<Amount>,
    /// Whether the bank charges a fee for the payment.
    pub transaction_fee_indicator: Option<bool>,
    /// Day it will be carried out, `yyyy-MM-dd`.
    pub requested_execution_date: Option<String>,
    /// Text on the debtor's own account statement.
    ///
    /// At most 140 characters.
    pub debtor_account_message: Option<String>,
    /// Text on the creditor's account statement.
    ///
    /// At most 140 characters.
    pub creditor_account_message: Option<String>,
    /// A structured reference.
    pub remittance_information_structured: Option<RemittanceInformationStructured>,
    /// Methods of authentication that the customer can choose from.
    pub sca_methods: Option<Vec<AuthenticationObject>>,
    /// A method of authentication.
    pub chosen_sca_method: Option<AuthenticationObject>,
    /// What the customer needs in order to authenticate. In the decoupled approach it may change with each reading of the SCA status: show it anew.
    pub challenge_data: Option<ChallengeData>,
    /// Where to go on with a payment. `startAuthorisation...` when authorisation must be started, `scaRedirect` or `scaOAuth` when it was.
    pub links: LinksPaymentInitiation,
    /// Text to show to the customer.
    ///
    /// At most 512 characters.
    pub psu_message: Option<String>,
    /// Warnings of the bank.
    pub tpp_messages: Option<Vec<TppMessage2Xx>>,
}

redacted_debug!(PaymentInitationSwedishGiroRequestResponse201 {
    transaction_status, payment_id, transaction_fees, transaction_fee_indicator,
    requested_execution_date, debtor_account_message, creditor_account_message,
    remittance_information_structured, sca_methods, chosen_sca_method, challenge_data, links,
    psu_message, tpp_messages
});

impl Read for PaymentInitationSwedishGiroRequestResponse201 {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut transaction_status: Option<TransactionStatus> = None;
        let mut payment_id: Option<PaymentId> = None;
        let mut transaction_fees: Option<Amount> = None;
        let mut transaction_fee_indicator: Option<bool> = None;
        let mut requested_execution_date: Option<String> = None;
        let mut debtor_account_message: Option<String> = None;
        let mut creditor_account_message: Option<String> = None;
        let mut remittance_information_structured: Option<
            RemittanceInformationStructured,
        > = None;
        let mut sca_methods: Option<Vec<AuthenticationObject>> = None;
        let mut chosen_sca_method: Option<AuthenticationObject> = None;
        let mut challenge_data: Option<ChallengeData> = None;
        let mut links: Option<LinksPaymentInitiation> = None;
        let mut psu_message: Option<String> = None;
        let mut tpp_messages: Option<Vec<TppMessage2Xx>> = None;
        reader
            .object(
                &mut [
                    ("transactionStatus", &mut transaction_status),
                    ("paymentId", &mut payment_id),
                    ("transactionFees", &mut transaction_fees),
                    ("transactionFeeIndicator", &mut transaction_fee_indicator),
                    ("requestedExecutionDate", &mut requested_execution_date),
                    ("debtorAccountMessage", &mut debtor_account_message),
                    ("creditorAccountMessage", &mut creditor_account_message),
                    (
                        "remittanceInformationStructured",
                        &mut remittance_information_structured,
                    ),
                    ("scaMethods", &mut sca_methods),
                    ("chosenScaMethod", &mut chosen_sca_method),
                    ("challengeData", &mut challenge_data),
                    ("_links", &mut links),
                    ("psuMessage", &mut psu_message),
                    ("tppMessages", &mut tpp_messages),
                ],
            )?;
        Ok(Self {
            transaction_status: reader
                .required("transactionStatus", transaction_status)?,
            payment_id: reader.required("paymentId", payment_id)?,
            transaction_fees,
            transaction_fee_indicator,
            requested_execution_date,
            debtor_account_message,
            creditor_account_message,
            remittance_information_structured,
            sca_methods,
            chosen_sca_method,
            challenge_data,
            links: reader.required("_links", links)?,
            psu_message,
            tpp_messages,
        })
    }
}

/// A single payment.
///
/// Source: `psd2.yaml#/components/schemas/paymentInitiation_json`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentInitiation {
    /// Reference of yours that follows the payment to the creditor.
    ///
    /// At most 35 characters.
    pub end_to_end_identification: Option<String>,
    /// An account, named by one of its numbers or its giro number.
    pub debtor_account: AccountReferenceWithGiro,
    /// An amount of money.
    pub instructed_amount: Amount,
    /// An account, named by one of its numbers.
    pub creditor_account: AccountReference,
    /// BICFI of a bank, 8 or 11 characters.
    ///
    /// Pattern: `[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}`.
    pub creditor_agent: Option<String>,
    /// Name of the creditor's bank.
    ///
    /// At most 70 characters.
    pub creditor_agent_name: Option<String>,
    /// Name of the creditor.
    ///
    /// At most 70 characters.
    pub creditor_name: String,
    /// A postal address.
    pub creditor_address: Option<Address>,
    /// Message to the creditor. Banks cut it: Swedbank allows 35 characters within the bank and 10 to others.
    ///
    /// At most 140 characters.
    pub remittance_information_unstructured: Option<String>,
    /// Day to carry it out, `yyyy-MM-dd`. Today if left out.
    pub requested_execution_date: Option<String>,
}

redacted_debug!(PaymentInitiation {
    end_to_end_identification, debtor_account, instructed_amount, creditor_account,
    creditor_agent, creditor_agent_name, creditor_name, creditor_address,
    remittance_information_unstructured, requested_execution_date
});

constructor!(PaymentInitiation: new(
    creditor_account: AccountReference,
    creditor_name: impl Into<String>,
    debtor_account: AccountReferenceWithGiro,
    instructed_amount: Amount,
) {
    creditor_address: Address,
} text {
    end_to_end_identification, creditor_agent, creditor_agent_name,
    remittance_information_unstructured, requested_execution_date
});

impl Write for PaymentInitiation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("endToEndIdentification", &self.end_to_end_identification);
        object.field("debtorAccount", &self.debtor_account);
        object.field("instructedAmount", &self.instructed_amount);
        object.field("creditorAccount", &self.creditor_account);
        object.optional("creditorAgent", &self.creditor_agent);
        object.optional("creditorAgentName", &self.creditor_agent_name);
        object.field("creditorName", &self.creditor_name);
        object.optional("creditorAddress", &self.creditor_address);
        object
            .optional(
                "remittanceInformationUnstructured",
                &self.remittance_information_unstructured,
            );
        object.optional("requestedExecutionDate", &self.requested_execution_date);
    }
}

/// One payment of several. The debtor is said once for all.
///
/// Source: `psd2.yaml#/components/schemas/paymentInitiationBulkElement_json`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentInitiationBulkElementJson {
    /// Reference of yours that follows the payment to the creditor.
    ///
    /// At most 35 characters.
    pub end_to_end_identification: Option<String>,
    /// An amount of money.
    pub instructed_amount: Amount,
    /// An account, named by one of its numbers.
    pub creditor_account: AccountReference,
    /// BICFI of a bank, 8 or 11 characters.
    ///
    /// Pattern: `[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}`.
    pub creditor_agent: Option<String>,
    /// Name of the creditor's bank.
    ///
    /// At most 70 characters.
    pub creditor_agent_name: Option<String>,
    /// Name of the creditor.
    ///
    /// At most 70 characters.
    pub creditor_name: String,
    /// A postal address.
    pub creditor_address: Option<Address>,
    /// Message to the creditor. Banks cut it: Swedbank allows 35 characters within the bank and 10 to others.
    ///
    /// At most 140 characters.
    pub remittance_information_unstructured: Option<String>,
}

redacted_debug!(PaymentInitiationBulkElementJson {
    end_to_end_identification, instructed_amount, creditor_account, creditor_agent,
    creditor_agent_name, creditor_name, creditor_address, remittance_information_unstructured
});

constructor!(PaymentInitiationBulkElementJson: new(
    creditor_account: AccountReference,
    creditor_name: impl Into<String>,
    instructed_amount: Amount,
) {
    creditor_address: Address,
} text {
    end_to_end_identification, creditor_agent, creditor_agent_name,
    remittance_information_unstructured
});

impl Read for PaymentInitiationBulkElementJson {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut end_to_end_identification: Option<String> = None;
        let mut instructed_amount: Option<Amount> = None;
        let mut creditor_account: Option<AccountReference> = None;
        let mut creditor_agent: Option<String> = None;
        let mut creditor_agent_name: Option<String> = None;
        let mut creditor_name: Option<String> = None;
        let mut creditor_address: Option<Address> = None;
        let mut remittance_information_unstructured: Option<String> = None;
        reader
            .object(
                &mut [
                    ("endToEndIdentification", &mut end_to_end_identification),
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
                ],
            )?;
        Ok(Self {
            end_to_end_identification,
            instructed_amount: reader.required("instructedAmount", instructed_amount)?,
            creditor_account: reader.required("creditorAccount", creditor_account)?,
            creditor_agent,
            creditor_agent_name,
            creditor_name: reader.required("creditorName", creditor_name)?,
            creditor_address,
            remittance_information_unstructured,
        })
    }
}

impl Write for PaymentInitiationBulkElementJson {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("endToEndIdentification", &self.end_to_end_identification);
        object.field("instructedAmount", &self.instructed_amount);
        object.field("creditorAccount", &self.creditor_account);
        object.optional("creditorAgent", &self.creditor_agent);
        object.optional("creditorAgentName", &self.creditor_agent_name);
        object.field("creditorName", &self.creditor_name);
        object.optional("creditorAddress", &self.creditor_address);
        object
            .optional(
                "remittanceInformationUnstructured",
                &self.remittance_information_unstructured,
            );
    }
}

/// A cancellation that waits to be authorised.
///
/// Source: `psd2.yaml#/components/schemas/paymentInitiationCancelResponse-202`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentInitiationCancelResponse202 {
    /// Status of a payment, ISO 20022. On its way: `RCVD` received, `PDNG` pending, `PATC` authorised in part, `ACTC` checked technically, `ACCP` customer profile checked, `ACFC` funds checked, `ACWC` accepted with change, `ACWP` accepted without posting, `ACSP` in settlement, `PART` some payments of several. Done: `ACSC` settled on the debtor's account, `ACCC` settled on the creditor's account, `RJCT` rejected, `CANC` cancelled.
    pub transaction_status: TransactionStatus,
    /// Methods of authentication that the customer can choose from.
    pub sca_methods: Option<Vec<AuthenticationObject>>,
    /// A method of authentication.
    pub chosen_sca_method: Option<AuthenticationObject>,
    /// What the customer needs in order to authenticate. In the decoupled approach it may change with each reading of the SCA status: show it anew.
    pub challenge_data: Option<ChallengeData>,
    /// Where to start the authorisation of a cancellation.
    pub links: Option<LinksPaymentInitiationCancel>,
}

redacted_debug!(PaymentInitiationCancelResponse202 {
    transaction_status, sca_methods, chosen_sca_method, challenge_data, links
});

impl Read for PaymentInitiationCancelResponse202 {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut transaction_status: Option<TransactionStatus> = None;
        let mut sca_methods: Option<Vec<AuthenticationObject>> = None;
        let mut chosen_sca_method: Option<AuthenticationObject> = None;
        let mut challenge_data: Option<ChallengeData> = None;
        let mut links: Option<LinksPaymentInitiationCancel> = None;
        reader
            .object(
                &mut [
                    ("transactionStatus", &mut transaction_status),
                    ("scaMethods", &mut sca_methods),
                    ("chosenScaMethod", &mut chosen_sca_method),
                    ("challengeData", &mut challenge_data),
                    ("_links", &mut links),
                ],
            )?;
        Ok(Self {
            transaction_status: reader
                .required("transactionStatus", transaction_status)?,
            sca_methods,
            chosen_sca_method,
            challenge_data,
            links,
        })
    }
}

/// Status of a payment.
///
/// Source: `psd2.yaml#/components/schemas/paymentInitiationStatusResponse-200_json`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentInitiationStatusResponse200Json {
    /// Status of a payment, ISO 20022. On its way: `RCVD` received, `PDNG` pending, `PATC` authorised in part, `ACTC` checked technically, `ACCP` customer profile checked, `ACFC` funds checked, `ACWC` accepted with change, `ACWP` accepted without posting, `ACSP` in settlement, `PART` some payments of several. Done: `ACSC` settled on the debtor's account, `ACCC` settled on the creditor's account, `RJCT` rejected, `CANC` cancelled.
    pub transaction_status: TransactionStatus,
    /// Why the payment was rejected, or what to mind.
    pub tpp_messages: Option<Vec<TppMessage>>,
}

redacted_debug!(PaymentInitiationStatusResponse200Json { transaction_status, tpp_messages });

impl Read for PaymentInitiationStatusResponse200Json {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut transaction_status: Option<TransactionStatus> = None;
        let mut tpp_messages: Option<Vec<TppMessage>> = None;
        reader
            .object(
                &mut [
                    ("transactionStatus", &mut transaction_status),
                    ("tppMessages", &mut tpp_messages),
                ],
            )?;
        Ok(Self {
            transaction_status: reader
                .required("transactionStatus", transaction_status)?,
            tpp_messages,
        })
    }
}

/// `paymentInitiationSwedishGiro_json/variant` of the description.
///
/// Source: `psd2.yaml#/components/schemas/paymentInitiationSwedishGiro_json`.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentInitiationSwedishGiroJsonVariant {
    /// `giroInvoiceReference` of the description.
    GiroInvoiceReference(GiroInvoiceReference),
    /// `giroOcrReference` of the description.
    GiroOcrReference(GiroOcrReference),
    /// What fits none of the others, as it came.
    Unknown(UnknownVariant),
}

variants!(PaymentInitiationSwedishGiroJsonVariant | GiroInvoiceReference, GiroOcrReference, Unknown);

impl Write for PaymentInitiationSwedishGiroJsonVariant {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::GiroInvoiceReference(value) => value.write(writer),
            Self::GiroOcrReference(value) => value.write(writer),
            Self::Unknown(value) => value.write(writer),
        }
    }
}

/// A giro payment and its status.
///
/// Source: `psd2.yaml#/components/schemas/paymentInitiationSwedishGiroWithStatusResponse`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentInitiationSwedishGiroWithStatusResponse {
    /// Your reference.
    ///
    /// At most 35 characters.
    pub end_to_end_identification: Option<String>,
    /// An account, named by one of its numbers.
    pub debtor_account: AccountReference,
    /// An amount of money.
    pub instructed_amount: Amount,
    /// An account, named by one of its numbers.
    pub creditor_account: AccountReference,
    /// BICFI of a bank, 8 or 11 characters.
    ///
    /// Pattern: `[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}`.
    pub creditor_agent: Option<String>,
    /// Name of the creditor.
    ///
    /// At most 70 characters.
    pub creditor_name: String,
    /// A postal address.
    pub creditor_address: Option<Address>,
    /// Message to the creditor. Banks cut it: Swedbank allows 35 characters within the bank and 10 to others.
    ///
    /// At most 140 characters.
    pub remittance_information_unstructured: Option<String>,
    /// A structured reference.
    pub remittance_information_structured: Option<RemittanceInformationStructured>,
    /// Day it is carried out, `yyyy-MM-dd`.
    pub requested_execution_date: Option<String>,
    /// Text on the debtor's own account statement.
    ///
    /// At most 140 characters.
    pub debtor_account_message: Option<String>,
    /// Text on the creditor's account statement.
    ///
    /// At most 140 characters.
    pub creditor_account_message: Option<String>,
    /// Status of a payment, ISO 20022. On its way: `RCVD` received, `PDNG` pending, `PATC` authorised in part, `ACTC` checked technically, `ACCP` customer profile checked, `ACFC` funds checked, `ACWC` accepted with change, `ACWP` accepted without posting, `ACSP` in settlement, `PART` some payments of several. Done: `ACSC` settled on the debtor's account, `ACCC` settled on the creditor's account, `RJCT` rejected, `CANC` cancelled.
    pub transaction_status: Option<TransactionStatus>,
}

redacted_debug!(PaymentInitiationSwedishGiroWithStatusResponse {
    end_to_end_identification, debtor_account, instructed_amount, creditor_account,
    creditor_agent, creditor_name, creditor_address, remittance_information_unstructured,
    remittance_information_structured, requested_execution_date, debtor_account_message,
    creditor_account_message, transaction_status
});

impl Read for PaymentInitiationSwedishGiroWithStatusResponse {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut end_to_end_identification: Option<String> = None;
        let mut debtor_account: Option<AccountReference> = None;
        let mut instructed_amount: Option<Amount> = None;
        let mut creditor_account: Option<AccountReference> = None;
        let mut creditor_agent: Option<String> = None;
        let mut creditor_name: Option<String> = None;
        let mut creditor_address: Option<Address> = None;
        let mut remittance_information_unstructured: Option<String> = None;
        let mut remittance_information_structured: Option<
            RemittanceInformationStructured,
        > = None;
        let mut requested_execution_date: Option<String> = None;
        let mut debtor_account_message: Option<String> = None;
        let mut creditor_account_message: Option<String> = None;
        let mut transaction_status: Option<TransactionStatus> = None;
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
                    (
                        "remittanceInformationStructured",
                        &mut remittance_information_structured,
                    ),
                    ("requestedExecutionDate", &mut requested_execution_date),
                    ("debtorAccountMessage", &mut debtor_account_message),
                    ("creditorAccountMessage", &mut creditor_account_message),
                    ("transactionStatus", &mut transaction_status),
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
            remittance_information_structured,
            requested_execution_date,
            debtor_account_message,
            creditor_account_message,
            transaction_status,
        })
    }
}

string_enum! {
    /// `payment-product` of the description.
    ///
    /// Source: `psd2.yaml#/components/parameters/paymentProduct/schema`.
    pub enum PaymentProduct: sent {
        SepaCreditTransfers = "sepa-credit-transfers",
        Domestic = "domestic",
        International = "international",
        SwedishGiro = "swedish-giro",
    }
}

string_enum! {
    /// `payment-service` of the description.
    ///
    /// Source: `psd2.yaml#/components/parameters/paymentService/schema`.
    pub enum PaymentService: sent {
        Payments = "payments",
        BulkPayments = "bulk-payments",
        PeriodicPayments = "periodic-payments",
    }
}

/// A standing order.
///
/// Source: `psd2.yaml#/components/schemas/periodicPaymentInitiation_json`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodicPaymentInitiation {
    /// Reference of yours that follows each payment to the creditor.
    ///
    /// At most 35 characters.
    pub end_to_end_identification: Option<String>,
    /// An account, named by one of its numbers.
    pub debtor_account: AccountReference,
    /// An amount of money.
    pub instructed_amount: Amount,
    /// An account, named by one of its numbers.
    pub creditor_account: AccountReference,
    /// BICFI of a bank, 8 or 11 characters.
    ///
    /// Pattern: `[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}`.
    pub creditor_agent: Option<String>,
    /// Name of the creditor.
    ///
    /// At most 70 characters.
    pub creditor_name: String,
    /// A postal address.
    pub creditor_address: Option<Address>,
    /// Message to the creditor. Banks cut it: Swedbank allows 35 characters within the bank and 10 to others.
    ///
    /// At most 140 characters.
    pub remittance_information_unstructured: Option<String>,
    /// Day of the first payment.
    pub start_date: Date,
    /// Day after which no payment is made. Without it the order stands until further notice.
    pub end_date: Option<Date>,
    /// Which banking day to take when the day is none: the one before or the one after.
    pub execution_rule: Option<ExecutionRule>,
    /// How often the payment is made.
    pub frequency: FrequencyCode,
    /// Day of the month; `31` means its last day.
    ///
    /// At most 2 characters.
    pub day_of_execution: Option<DayOfExecution>,
}

redacted_debug!(PeriodicPaymentInitiation {
    end_to_end_identification, debtor_account, instructed_amount, creditor_account,
    creditor_agent, creditor_name, creditor_address, remittance_information_unstructured,
    start_date, end_date, execution_rule, frequency, day_of_execution
});

constructor!(PeriodicPaymentInitiation: new(
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
} text { end_to_end_identification, creditor_agent, remittance_information_unstructured });

impl Write for PeriodicPaymentInitiation {
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
    }
}

/// A standing order with the payment as XML.
///
/// Source: `psd2.yaml#/components/schemas/periodicPaymentInitiationMultipartBody`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodicPaymentInitiationMultipartBody {
    /// The payment, an ISO 20022 pain.001 document.
    pub xml_sct: Option<String>,
    /// When and how often the payment of a standing order is made.
    pub json_standingorder_type: Option<
        PeriodicPaymentInitiationXmlPart2StandingorderTypeJson,
    >,
}

redacted_debug!(PeriodicPaymentInitiationMultipartBody { xml_sct, json_standingorder_type });

constructor!(PeriodicPaymentInitiationMultipartBody: new() {
    json_standingorder_type: PeriodicPaymentInitiationXmlPart2StandingorderTypeJson,
} text { xml_sct });

impl WriteParts for PeriodicPaymentInitiationMultipartBody {
    fn write_parts(&self, parts: &mut Parts) {
        parts.optional_text("xml_sct", &self.xml_sct);
        parts.optional_json("json_standingorderType", &self.json_standingorder_type);
    }
}

impl FromResponse for PeriodicPaymentInitiationMultipartBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.parts()
    }
}

impl ReadParts for PeriodicPaymentInitiationMultipartBody {
    fn read_parts(parts: &mut ReceivedParts) -> Result<Self, ReadError> {
        Ok(Self {
            xml_sct: parts.text("xml_sct")?,
            json_standingorder_type: parts.json("json_standingorderType")?,
        })
    }
}

/// A standing order and its status.
///
/// Source: `psd2.yaml#/components/schemas/periodicPaymentInitiationWithStatusResponse`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodicPaymentInitiationWithStatusResponse {
    /// Your reference.
    ///
    /// At most 35 characters.
    pub end_to_end_identification: Option<String>,
    /// An account, named by one of its numbers.
    pub debtor_account: AccountReference,
    /// An amount of money.
    pub instructed_amount: Amount,
    /// An account, named by one of its numbers.
    pub creditor_account: AccountReference,
    /// BICFI of a bank, 8 or 11 characters.
    ///
    /// Pattern: `[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}`.
    pub creditor_agent: Option<String>,
    /// Name of the creditor.
    ///
    /// At most 70 characters.
    pub creditor_name: String,
    /// A postal address.
    pub creditor_address: Option<Address>,
    /// Message to the creditor. Banks cut it: Swedbank allows 35 characters within the bank and 10 to others.
    ///
    /// At most 140 characters.
    pub remittance_information_unstructured: Option<String>,
    /// Day of the first payment.
    pub start_date: Date,
    /// Day after which no payment is made. Without it the order stands until further notice.
    pub end_date: Option<Date>,
    /// Which banking day to take when the day is none: the one before or the one after.
    pub execution_rule: Option<ExecutionRule>,
    /// How often the payment is made.
    pub frequency: FrequencyCode,
    /// Day of the month; `31` means its last day.
    ///
    /// At most 2 characters.
    pub day_of_execution: Option<DayOfExecution>,
    /// Status of a payment, ISO 20022. On its way: `RCVD` received, `PDNG` pending, `PATC` authorised in part, `ACTC` checked technically, `ACCP` customer profile checked, `ACFC` funds checked, `ACWC` accepted with change, `ACWP` accepted without posting, `ACSP` in settlement, `PART` some payments of several. Done: `ACSC` settled on the debtor's account, `ACCC` settled on the creditor's account, `RJCT` rejected, `CANC` cancelled.
    pub transaction_status: Option<TransactionStatus>,
}

redacted_debug!(PeriodicPaymentInitiationWithStatusResponse {
    end_to_end_identification, debtor_account, instructed_amount, creditor_account,
    creditor_agent, creditor_name, creditor_address, remittance_information_unstructured,
    start_date, end_date, execution_rule, frequency, day_of_execution, transaction_status
});

impl Read for PeriodicPaymentInitiationWithStatusResponse {
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
        let mut transaction_status: Option<TransactionStatus> = None;
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
                    ("transactionStatus", &mut transaction_status),
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
            transaction_status,
        })
    }
}

/// When and how often the payment of a standing order is made.
///
/// Source: `psd2.yaml#/components/schemas/periodicPaymentInitiation_xml-Part2-standingorderType_json`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PeriodicPaymentInitiationXmlPart2StandingorderTypeJson {
    /// Day of the first payment.
    pub start_date: Date,
    /// Day after which no payment is made. Without it the order stands until further notice.
    pub end_date: Option<Date>,
    /// Which banking day to take when the day is none: the one before or the one after.
    pub execution_rule: Option<ExecutionRule>,
    /// How often the payment is made.
    pub frequency: FrequencyCode,
    /// Day of the month; `31` means its last day.
    ///
    /// At most 2 characters.
    pub day_of_execution: Option<DayOfExecution>,
}

redacted_debug!(PeriodicPaymentInitiationXmlPart2StandingorderTypeJson {
    start_date, end_date, execution_rule, frequency, day_of_execution
});

constructor!(PeriodicPaymentInitiationXmlPart2StandingorderTypeJson: new(
    frequency: FrequencyCode,
    start_date: Date,
) {
    end_date: Date,
    execution_rule: ExecutionRule,
    day_of_execution: DayOfExecution,
});

impl Read for PeriodicPaymentInitiationXmlPart2StandingorderTypeJson {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut start_date: Option<Date> = None;
        let mut end_date: Option<Date> = None;
        let mut execution_rule: Option<ExecutionRule> = None;
        let mut frequency: Option<FrequencyCode> = None;
        let mut day_of_execution: Option<DayOfExecution> = None;
        reader.object(&mut [
            ("startDate", &mut start_date),
            ("endDate", &mut end_date),
            ("executionRule", &mut execution_rule),
            ("frequency", &mut frequency),
            ("dayOfExecution", &mut day_of_execution),
        ])?;
        Ok(Self {
            start_date: reader.required("startDate", start_date)?, end_date,
            execution_rule, frequency: reader.required("frequency", frequency)?,
            day_of_execution,
        })
    }
}

impl Write for PeriodicPaymentInitiationXmlPart2StandingorderTypeJson {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("startDate", &self.start_date);
        object.optional("endDate", &self.end_date);
        object.optional("executionRule", &self.execution_rule);
        object.field("frequency", &self.frequency);
        object.optional("dayOfExecution", &self.day_of_execution);
    }
}

/// A structured reference.
///
/// Source: `psd2.yaml#/components/schemas/remittanceInformationStructured`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct RemittanceInformationStructured {
    /// The reference.
    ///
    /// At most 35 characters.
    pub reference: String,
    /// What the reference is.
    ///
    /// At most 35 characters.
    pub reference_type: Option<String>,
    /// Who issued it.
    ///
    /// At most 35 characters.
    pub reference_issuer: Option<String>,
}

redacted_debug!(RemittanceInformationStructured { reference, reference_type, reference_issuer });

impl Read for RemittanceInformationStructured {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut reference: Option<String> = None;
        let mut reference_type: Option<String> = None;
        let mut reference_issuer: Option<String> = None;
        reader.object(&mut [
            ("reference", &mut reference),
            ("referenceType", &mut reference_type),
            ("referenceIssuer", &mut reference_issuer),
        ])?;
        Ok(Self {
            reference: reader.required("reference", reference)?, reference_type,
            reference_issuer,
        })
    }
}

/// A payment to a Bankgiro or Plusgiro number, with either an invoice reference or an OCR number.
///
/// Source: `psd2.yaml#/components/schemas/paymentInitiationSwedishGiro_json`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SwedishGiroPaymentInitiation {
    /// Reference of yours that follows the payment.
    ///
    /// At most 35 characters.
    pub end_to_end_identification: Option<String>,
    /// An account, named by one of its numbers or its giro number.
    pub debtor_account: AccountReferenceWithGiro,
    /// An amount of money.
    pub instructed_amount: Amount,
    /// A Swedish giro number and its kind.
    pub creditor_giro: GiroReference,
    /// Name of the creditor.
    ///
    /// At most 70 characters.
    pub creditor_name: String,
    /// BICFI of a bank, 8 or 11 characters.
    ///
    /// Pattern: `[A-Z]{6,6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3,3}){0,1}`.
    pub creditor_agent: Option<String>,
    /// Day to carry it out, `yyyy-MM-dd`. Today if left out.
    pub requested_execution_date: Option<String>,
    /// Text on the debtor's own account statement.
    ///
    /// At most 140 characters.
    pub debtor_account_message: Option<String>,
    /// Text on the creditor's account statement.
    ///
    /// At most 140 characters.
    pub creditor_account_message: Option<String>,
    /// One of several groups of members; none if what came fits none of them.
    pub variant: Option<PaymentInitiationSwedishGiroJsonVariant>,
}

redacted_debug!(SwedishGiroPaymentInitiation {
    end_to_end_identification, debtor_account, instructed_amount, creditor_giro, creditor_name,
    creditor_agent, requested_execution_date, debtor_account_message, creditor_account_message
});

constructor!(SwedishGiroPaymentInitiation: new(
    creditor_giro: GiroReference,
    creditor_name: impl Into<String>,
    debtor_account: AccountReferenceWithGiro,
    instructed_amount: Amount,
;
    variant: PaymentInitiationSwedishGiroJsonVariant,
) {} text {
    end_to_end_identification, creditor_agent, requested_execution_date, debtor_account_message,
    creditor_account_message
});

impl Write for SwedishGiroPaymentInitiation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("endToEndIdentification", &self.end_to_end_identification);
        object.field("debtorAccount", &self.debtor_account);
        object.field("instructedAmount", &self.instructed_amount);
        object.field("creditorGiro", &self.creditor_giro);
        object.field("creditorName", &self.creditor_name);
        object.optional("creditorAgent", &self.creditor_agent);
        object.optional("requestedExecutionDate", &self.requested_execution_date);
        object.optional("debtorAccountMessage", &self.debtor_account_message);
        object.optional("creditorAccountMessage", &self.creditor_account_message);
        if let Some(variant) = &self.variant {
            object.beside(variant);
        }
    }
}

/// A message in a successful answer.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage2XX`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage2Xx {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Code of a message in a successful answer.
    pub code: MessageCode2Xx,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage2Xx { category, code, path, text });

impl Read for TppMessage2Xx {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode2Xx> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 400 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage400_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage400Pis {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 400 answer about payments.
    pub code: MessageCode400Pis,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage400Pis { category, code, path, text });

impl Read for TppMessage400Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode400Pis> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 401 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage401_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage401Pis {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 401 answer about payments.
    pub code: MessageCode401Pis,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage401Pis { category, code, path, text });

impl Read for TppMessage401Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode401Pis> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 403 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage403_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage403Pis {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 403 answer about payments.
    pub code: MessageCode403Pis,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage403Pis { category, code, path, text });

impl Read for TppMessage403Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode403Pis> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 404 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage404_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage404Pis {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 404 answer about payments.
    pub code: MessageCode404Pis,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage404Pis { category, code, path, text });

impl Read for TppMessage404Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode404Pis> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 405 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage405_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage405Pis {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 405 answer about payments.
    pub code: MessageCode405Pis,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage405Pis { category, code, path, text });

impl Read for TppMessage405Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode405Pis> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 405 answer about cancelling payments.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage405_PIS_CANC`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage405PisCanc {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 405 answer about cancelling payments.
    pub code: MessageCode405PisCanc,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage405PisCanc { category, code, path, text });

impl Read for TppMessage405PisCanc {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode405PisCanc> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

/// A message in a 409 answer about payments.
///
/// Source: `psd2.yaml#/components/schemas/tppMessage409_PIS`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TppMessage409Pis {
    /// Whether the request failed.
    pub category: TppMessageCategory,
    /// Cause of a 409 answer about payments.
    pub code: MessageCode409Pis,
    /// Where in the request the cause lies.
    pub path: Option<String>,
    /// Explanation for the developer.
    ///
    /// At most 512 characters.
    pub text: Option<String>,
}

redacted_debug!(TppMessage409Pis { category, code, path, text });

impl Read for TppMessage409Pis {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut category: Option<TppMessageCategory> = None;
        let mut code: Option<MessageCode409Pis> = None;
        let mut path: Option<String> = None;
        let mut text: Option<String> = None;
        reader.object(&mut [
            ("category", &mut category),
            ("code", &mut code),
            ("path", &mut path),
            ("text", &mut text),
        ])?;
        Ok(Self {
            category: reader.required("category", category)?,
            code: reader.required("code", code)?, path, text,
        })
    }
}

string_enum! {
    /// Status of a payment, ISO 20022. On its way: `RCVD` received, `PDNG` pending, `PATC` authorised in part, `ACTC` checked technically, `ACCP` customer profile checked, `ACFC` funds checked, `ACWC` accepted with change, `ACWP` accepted without posting, `ACSP` in settlement, `PART` some payments of several. Done: `ACSC` settled on the debtor's account, `ACCC` settled on the creditor's account, `RJCT` rejected, `CANC` cancelled.
    ///
    /// Source: `psd2.yaml#/components/schemas/transactionStatus`.
    pub enum TransactionStatus: received {
        Accc = "ACCC",
        Accp = "ACCP",
        Acsc = "ACSC",
        Acsp = "ACSP",
        Actc = "ACTC",
        Acwc = "ACWC",
        Acwp = "ACWP",
        Rcvd = "RCVD",
        Pdng = "PDNG",
        Rjct = "RJCT",
        Canc = "CANC",
        Acfc = "ACFC",
        Patc = "PATC",
        Part = "PART",
    }
}

/// The failures that the description declares.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentCancelErrorBody {
    /// `400` as `application/json`.
    Error400NgPis(Error400NgPis),
    /// `400` as `application/problem+json`.
    Error400Pis(Error400Pis),
    /// `401` as `application/json`.
    Error401NgPis(Error401NgPis),
    /// `401` as `application/problem+json`.
    Error401Pis(Error401Pis),
    /// `403` as `application/json`.
    Error403NgPis(Error403NgPis),
    /// `403` as `application/problem+json`.
    Error403Pis(Error403Pis),
    /// `404` as `application/json`.
    Error404NgPis(Error404NgPis),
    /// `404` as `application/problem+json`.
    Error404Pis(Error404Pis),
    /// `405` as `application/json`.
    Error405NgPisCanc(Error405NgPisCanc),
    /// `405` as `application/problem+json`.
    Error405PisCanc(Error405PisCanc),
    /// `406` without a body, `408` without a body, `415` without a body, `429` without a body, `500` without a body, `503` without a body.
    Empty,
    /// `409` as `application/json`.
    Error409NgPis(Error409NgPis),
    /// `409` as `application/problem+json`.
    Error409Pis(Error409Pis),
}

variants!(PaymentCancelErrorBody | Error400NgPis, Error400Pis, Error401NgPis, Error401Pis, Error403NgPis, Error403Pis, Error404NgPis, Error404Pis, Error405NgPisCanc, Error405PisCanc, Error409NgPis, Error409Pis; Empty);

impl FromResponse for PaymentCancelErrorBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0 => body.json().map(Self::Error400NgPis),
            1 => body.json().map(Self::Error400Pis),
            2 => body.json().map(Self::Error401NgPis),
            3 => body.json().map(Self::Error401Pis),
            4 => body.json().map(Self::Error403NgPis),
            5 => body.json().map(Self::Error403Pis),
            6 => body.json().map(Self::Error404NgPis),
            7 => body.json().map(Self::Error404Pis),
            8 => body.json().map(Self::Error405NgPisCanc),
            9 => body.json().map(Self::Error405PisCanc),
            10 | 11 | 14 | 15 | 16 | 17 => Ok(Self::Empty),
            12 => body.json().map(Self::Error409NgPis),
            _ => body.json().map(Self::Error409Pis),
        }
    }
}

impl PaymentCancelErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(400, "application/problem+json"),
        Case::Code(401, "application/json"),
        Case::Code(401, "application/problem+json"),
        Case::Code(403, "application/json"),
        Case::Code(403, "application/problem+json"),
        Case::Code(404, "application/json"),
        Case::Code(404, "application/problem+json"),
        Case::Code(405, "application/json"),
        Case::Code(405, "application/problem+json"),
        Case::Code(406, ""),
        Case::Code(408, ""),
        Case::Code(409, "application/json"),
        Case::Code(409, "application/problem+json"),
        Case::Code(415, ""),
        Case::Code(429, ""),
        Case::Code(500, ""),
        Case::Code(503, ""),
    ];
}

impl ErrorBody for PaymentCancelErrorBody {
    type Headers = LocationHeaders;
}

/// The failures that the description declares.
#[allow(clippy::large_enum_variant, reason = "made once, matched once")]
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentsErrorBody {
    /// `400` as `application/json`.
    Error400NgPis(Error400NgPis),
    /// `400` as `application/problem+json`.
    Error400Pis(Error400Pis),
    /// `401` as `application/json`.
    Error401NgPis(Error401NgPis),
    /// `401` as `application/problem+json`.
    Error401Pis(Error401Pis),
    /// `403` as `application/json`.
    Error403NgPis(Error403NgPis),
    /// `403` as `application/problem+json`.
    Error403Pis(Error403Pis),
    /// `404` as `application/json`.
    Error404NgPis(Error404NgPis),
    /// `404` as `application/problem+json`.
    Error404Pis(Error404Pis),
    /// `405` as `application/json`.
    Error405NgPis(Error405NgPis),
    /// `405` as `application/problem+json`.
    Error405Pis(Error405Pis),
    /// `406` without a body, `408` without a body, `415` without a body, `429` without a body, `500` without a body, `503` without a body.
    Empty,
    /// `409` as `application/json`.
    Error409NgPis(Error409NgPis),
    /// `409` as `application/problem+json`.
    Error409Pis(Error409Pis),
}

variants!(PaymentsErrorBody | Error400NgPis, Error400Pis, Error401NgPis, Error401Pis, Error403NgPis, Error403Pis, Error404NgPis, Error404Pis, Error405NgPis, Error405Pis, Error409NgPis, Error409Pis; Empty);

impl FromResponse for PaymentsErrorBody {
    fn from_response(
        case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        match case {
            0 => body.json().map(Self::Error400NgPis),
            1 => body.json().map(Self::Error400Pis),
            2 => body.json().map(Self::Error401NgPis),
            3 => body.json().map(Self::Error401Pis),
            4 => body.json().map(Self::Error403NgPis),
            5 => body.json().map(Self::Error403Pis),
            6 => body.json().map(Self::Error404NgPis),
            7 => body.json().map(Self::Error404Pis),
            8 => body.json().map(Self::Error405NgPis),
            9 => body.json().map(Self::Error405Pis),
            10 | 11 | 14 | 15 | 16 | 17 => Ok(Self::Empty),
            12 => body.json().map(Self::Error409NgPis),
            _ => body.json().map(Self::Error409Pis),
        }
    }
}

impl PaymentsErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(400, "application/problem+json"),
        Case::Code(401, "application/json"),
        Case::Code(401, "application/problem+json"),
        Case::Code(403, "application/json"),
        Case::Code(403, "application/problem+json"),
        Case::Code(404, "application/json"),
        Case::Code(404, "application/problem+json"),
        Case::Code(405, "application/json"),
        Case::Code(405, "application/problem+json"),
        Case::Code(406, ""),
        Case::Code(408, ""),
        Case::Code(409, "application/json"),
        Case::Code(409, "application/problem+json"),
        Case::Code(415, ""),
        Case::Code(429, ""),
        Case::Code(500, ""),
        Case::Code(503, ""),
    ];
}

impl ErrorBody for PaymentsErrorBody {
    type Headers = LocationHeaders;
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    AccountReferenceWithGiro, Address, BulkPaymentInitiation,
    BulkPaymentInitiationWithStatusResponse, CancellationList, Error400NgPis, Error400Pis,
    Error400PisAdditionalError, Error401NgPis, Error401Pis, Error401PisAdditionalError,
    Error403NgPis, Error403Pis, Error403PisAdditionalError, Error404NgPis, Error404Pis,
    Error404PisAdditionalError, Error405NgPis, Error405NgPisCanc, Error405Pis,
    Error405PisAdditionalError, Error405PisCanc, Error405PisCancAdditionalError, Error409NgPis,
    Error409Pis, Error409PisAdditionalError, GiroInvoiceReference, GiroOcrReference, GiroReference,
    InitiatePaymentBodyJson, LinksPaymentInitiation, LinksPaymentInitiationCancel,
    Ok200PaymentInitiationInformationJson, PaymentInitationSwedishGiroRequestResponse201,
    PaymentInitiation, PaymentInitiationBulkElementJson, PaymentInitiationCancelResponse202,
    PaymentInitiationStatusResponse200Json, PaymentInitiationSwedishGiroJsonVariant,
    PaymentInitiationSwedishGiroWithStatusResponse, PeriodicPaymentInitiation,
    PeriodicPaymentInitiationWithStatusResponse,
    PeriodicPaymentInitiationXmlPart2StandingorderTypeJson, RemittanceInformationStructured,
    SwedishGiroPaymentInitiation, TppMessage2Xx, TppMessage400Pis, TppMessage401Pis,
    TppMessage403Pis, TppMessage404Pis, TppMessage405Pis, TppMessage405PisCanc, TppMessage409Pis
} text {
    CancellationId, DayOfExecution, ExecutionRule, FrequencyCode, GiroType, MessageCode2Xx,
    MessageCode400Pis, MessageCode401Pis, MessageCode403Pis, MessageCode404Pis, MessageCode405Pis,
    MessageCode405PisCanc, MessageCode409Pis, PaymentId, PaymentProduct, PaymentService,
    TransactionStatus
});
