// Written by `cargo xtask generate`; changes are lost.

//! Types that `payments`, `periodic_payments` use.

use portal_runtime::v1::{
    Read, ReadError, Reader, UnknownValue, redacted_debug, string_enum,
};
use super::TransactionStatus;

/// The bank's own status. `ENTERED` goes with `RCVD`, `VERIFIED` with `ACTC`, `PROCESSED` with `ACSC`, `CANCELLED` with `CANC`. Standing orders also have `UNSIGNED`, with `RCVD`, and `OPEN`, with `ACTC`.
///
/// Source: `payments.sandbox.json#/definitions/BankStatus`.
#[derive(Clone)]
#[non_exhaustive]
pub enum BankStatus {
    /// `ENTERED` on the wire.
    Entered,
    /// `VERIFIED` on the wire.
    Verified,
    /// `PROCESSED` on the wire.
    Processed,
    /// `CANCELLED` on the wire.
    Cancelled,
    /// `UNSIGNED` on the wire.
    Unsigned,
    /// `OPEN` on the wire.
    Open,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(BankStatus {
    Entered = "ENTERED",
    Verified = "VERIFIED",
    Processed = "PROCESSED",
    Cancelled = "CANCELLED",
    Unsigned = "UNSIGNED",
    Open = "OPEN",
});

/// A link.
///
/// Source: `payments.sandbox.json#/definitions/Link`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Link {
    /// Address, absolute or below the API's base path.
    pub href: Option<String>,
}

redacted_debug!(Link { href });

impl Read for Link {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["href"])?;
        let mut href: Option<String> = None;
        while object.next()?.is_some() {
            href = object.value()?;
        }
        Ok(Self { href })
    }
}

/// Links by name.
///
/// Source: `payments.sandbox.json#/definitions/Links`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Links {
    /// A link.
    pub sca_redirect: Option<Link>,
    /// A link.
    pub sca_o_auth: Option<Link>,
    /// A link.
    pub start_authorisation: Option<Link>,
    /// A link.
    pub start_authorisation_with_psu_identification: Option<Link>,
    /// A link.
    pub update_psu_identification: Option<Link>,
    /// A link.
    pub start_authorisation_with_proprietary_data: Option<Link>,
    /// A link.
    pub update_proprietary_data: Option<Link>,
    /// A link.
    pub start_authorisation_with_psu_authentication: Option<Link>,
    /// A link.
    pub update_psu_authentication: Option<Link>,
    /// A link.
    pub start_authorisation_with_encrypted_psu_authentication: Option<Link>,
    /// A link.
    pub update_encrypted_psu_authentication: Option<Link>,
    /// A link.
    pub select_authentication_method: Option<Link>,
    /// A link.
    pub start_authorisation_with_transaction_authorisation: Option<Link>,
    /// A link.
    pub self_: Option<Link>,
    /// A link.
    pub status: Option<Link>,
    /// A link.
    pub sca_status: Option<Link>,
    /// A link.
    pub account: Option<Link>,
    /// A link.
    pub balances: Option<Link>,
    /// A link.
    pub transactions: Option<Link>,
    /// A link.
    pub transaction_details: Option<Link>,
    /// A link.
    pub first: Option<Link>,
    /// A link.
    pub next: Option<Link>,
    /// A link.
    pub previous: Option<Link>,
    /// A link.
    pub last: Option<Link>,
    /// A link.
    pub download: Option<Link>,
}

redacted_debug!(Links {
    sca_redirect, sca_o_auth, start_authorisation, start_authorisation_with_psu_identification,
    update_psu_identification, start_authorisation_with_proprietary_data,
    update_proprietary_data, start_authorisation_with_psu_authentication,
    update_psu_authentication, start_authorisation_with_encrypted_psu_authentication,
    update_encrypted_psu_authentication, select_authentication_method,
    start_authorisation_with_transaction_authorisation, self_, status, sca_status, account,
    balances, transactions, transaction_details, first, next, previous, last, download
});

impl Read for Links {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(
                &[
                    "scaRedirect",
                    "scaOAuth",
                    "startAuthorisation",
                    "startAuthorisationWithPsuIdentification",
                    "updatePsuIdentification",
                    "startAuthorisationWithProprietaryData",
                    "updateProprietaryData",
                    "startAuthorisationWithPsuAuthentication",
                    "updatePsuAuthentication",
                    "startAuthorisationWithEncryptedPsuAuthentication",
                    "updateEncryptedPsuAuthentication",
                    "selectAuthenticationMethod",
                    "startAuthorisationWithTransactionAuthorisation",
                    "self",
                    "status",
                    "scaStatus",
                    "account",
                    "balances",
                    "transactions",
                    "transactionDetails",
                    "first",
                    "next",
                    "previous",
                    "last",
                    "download",
                ],
            )?;
        let mut sca_redirect: Option<Link> = None;
        let mut sca_o_auth: Option<Link> = None;
        let mut start_authorisation: Option<Link> = None;
        let mut start_authorisation_with_psu_identification: Option<Link> = None;
        let mut update_psu_identification: Option<Link> = None;
        let mut start_authorisation_with_proprietary_data: Option<Link> = None;
        let mut update_proprietary_data: Option<Link> = None;
        let mut start_authorisation_with_psu_authentication: Option<Link> = None;
        let mut update_psu_authentication: Option<Link> = None;
        let mut start_authorisation_with_encrypted_psu_authentication: Option<Link> = None;
        let mut update_encrypted_psu_authentication: Option<Link> = None;
        let mut select_authentication_method: Option<Link> = None;
        let mut start_authorisation_with_transaction_authorisation: Option<Link> = None;
        let mut self_: Option<Link> = None;
        let mut status: Option<Link> = None;
        let mut sca_status: Option<Link> = None;
        let mut account: Option<Link> = None;
        let mut balances: Option<Link> = None;
        let mut transactions: Option<Link> = None;
        let mut transaction_details: Option<Link> = None;
        let mut first: Option<Link> = None;
        let mut next: Option<Link> = None;
        let mut previous: Option<Link> = None;
        let mut last: Option<Link> = None;
        let mut download: Option<Link> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => sca_redirect = object.value()?,
                1 => sca_o_auth = object.value()?,
                2 => start_authorisation = object.value()?,
                3 => start_authorisation_with_psu_identification = object.value()?,
                4 => update_psu_identification = object.value()?,
                5 => start_authorisation_with_proprietary_data = object.value()?,
                6 => update_proprietary_data = object.value()?,
                7 => start_authorisation_with_psu_authentication = object.value()?,
                8 => update_psu_authentication = object.value()?,
                9 => {
                    start_authorisation_with_encrypted_psu_authentication = object
                        .value()?;
                }
                10 => update_encrypted_psu_authentication = object.value()?,
                11 => select_authentication_method = object.value()?,
                12 => {
                    start_authorisation_with_transaction_authorisation = object.value()?;
                }
                13 => self_ = object.value()?,
                14 => status = object.value()?,
                15 => sca_status = object.value()?,
                16 => account = object.value()?,
                17 => balances = object.value()?,
                18 => transactions = object.value()?,
                19 => transaction_details = object.value()?,
                20 => first = object.value()?,
                21 => next = object.value()?,
                22 => previous = object.value()?,
                23 => last = object.value()?,
                _ => download = object.value()?,
            }
        }
        Ok(Self {
            sca_redirect,
            sca_o_auth,
            start_authorisation,
            start_authorisation_with_psu_identification,
            update_psu_identification,
            start_authorisation_with_proprietary_data,
            update_proprietary_data,
            start_authorisation_with_psu_authentication,
            update_psu_authentication,
            start_authorisation_with_encrypted_psu_authentication,
            update_encrypted_psu_authentication,
            select_authentication_method,
            start_authorisation_with_transaction_authorisation,
            self_,
            status,
            sca_status,
            account,
            balances,
            transactions,
            transaction_details,
            first,
            next,
            previous,
            last,
            download,
        })
    }
}

/// `paymentProduct` of the description.
///
/// Source: `payments.sandbox.json#/parameters/PaymentProduct`.
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentProduct {
    /// `SepaCreditTransfers` on the wire.
    SepaCreditTransfers,
    /// `CrossBorderCreditTransfers` on the wire.
    CrossBorderCreditTransfers,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(PaymentProduct {
    SepaCreditTransfers = "SepaCreditTransfers",
    CrossBorderCreditTransfers = "CrossBorderCreditTransfers",
});

/// How far a payment or a standing order has come.
///
/// Source: `payments.sandbox.json#/definitions/PaymentStatus`.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentStatusReport {
    /// Status in the codes of ISO 20022. `RCVD`: received, not signed. `ACTC`: signed and checked. `ACSC`: carried out. `RJCT`: rejected. `CANC`: cancelled. `PDNG`: pending. `ACCP`, `ACSP`, `ACWC`, `ACWP`: accepted, with more checks passed, in settlement, with a change, without being posted.
    pub transaction_status: TransactionStatus,
    /// The bank's own status. `ENTERED` goes with `RCVD`, `VERIFIED` with `ACTC`, `PROCESSED` with `ACSC`, `CANCELLED` with `CANC`. Standing orders also have `UNSIGNED`, with `RCVD`, and `OPEN`, with `ACTC`.
    pub transaction_status_code: Option<BankStatus>,
}

redacted_debug!(PaymentStatusReport { transaction_status, transaction_status_code });

impl Read for PaymentStatusReport {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["transactionStatus", "transactionStatusCode"])?;
        let mut transaction_status: Option<TransactionStatus> = None;
        let mut transaction_status_code: Option<BankStatus> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => transaction_status = object.value()?,
                _ => transaction_status_code = object.value()?,
            }
        }
        Ok(Self {
            transaction_status: object.required(0, transaction_status)?,
            transaction_status_code,
        })
    }
}

/// A method of signing.
///
/// Source: `payments.sandbox.json#/definitions/ScaMethod`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ScaMethod {
    /// Kind of method.
    pub authentication_type: Option<String>,
    /// Version of the method.
    pub authentication_version: Option<String>,
    /// Identifies the method.
    pub authentication_method_id: Option<String>,
    /// Name of the method as the customer knows it.
    pub name: Option<String>,
    /// What the customer has to do.
    pub explanation: Option<String>,
}

redacted_debug!(ScaMethod {
    authentication_type, authentication_version, authentication_method_id, name, explanation
});

impl Read for ScaMethod {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(
                &[
                    "authenticationType",
                    "authenticationVersion",
                    "authenticationMethodId",
                    "name",
                    "explanation",
                ],
            )?;
        let mut authentication_type: Option<String> = None;
        let mut authentication_version: Option<String> = None;
        let mut authentication_method_id: Option<String> = None;
        let mut name: Option<String> = None;
        let mut explanation: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => authentication_type = object.value()?,
                1 => authentication_version = object.value()?,
                2 => authentication_method_id = object.value()?,
                3 => name = object.value()?,
                _ => explanation = object.value()?,
            }
        }
        Ok(Self {
            authentication_type,
            authentication_version,
            authentication_method_id,
            name,
            explanation,
        })
    }
}
