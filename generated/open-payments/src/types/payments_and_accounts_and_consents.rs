// Written by `cargo xtask generate`; changes are lost.

//! Types that `payments`, `accounts`, `consents` use.

use std::collections::BTreeMap;
use portal_runtime::v1::{
    Read, ReadError, Reader, UnknownValue, Write, Writer, redacted_debug, string_enum,
    string_id,
};

/// An account, named by one of its numbers.
///
/// Source: `psd2.yaml#/components/schemas/accountReference`.
#[derive(Clone)]
#[non_exhaustive]
pub struct AccountReference {
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
    /// Swedish clearing number: names the bank or branch of a BBAN that does not carry it.
    ///
    /// Pattern: `[0-9]{1,5}`.
    pub clearing_number: Option<String>,
    /// Currency, ISO 4217.
    ///
    /// Pattern: `[A-Z]{3}`.
    pub currency: Option<String>,
}

redacted_debug!(AccountReference {
    iban, bban, pan, masked_pan, msisdn, clearing_number, currency
});

impl AccountReference {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            iban: None,
            bban: None,
            pan: None,
            masked_pan: None,
            msisdn: None,
            clearing_number: None,
            currency: None,
        }
    }

    /// IBAN, without spaces.
    ///
    /// Pattern: `[A-Z]{2,2}[0-9]{2,2}[a-zA-Z0-9]{1,30}`.
    #[must_use]
    pub fn iban(mut self, iban: String) -> Self {
        self.iban = Some(iban);
        self
    }

    /// National account number. For Sweden without spaces or dashes.
    ///
    /// Pattern: `[a-zA-Z0-9]{1,30}`.
    #[must_use]
    pub fn bban(mut self, bban: String) -> Self {
        self.bban = Some(bban);
        self
    }

    /// Card number.
    ///
    /// At most 35 characters.
    #[must_use]
    pub fn pan(mut self, pan: String) -> Self {
        self.pan = Some(pan);
        self
    }

    /// Card number with digits hidden.
    ///
    /// At most 35 characters.
    #[must_use]
    pub fn masked_pan(mut self, masked_pan: String) -> Self {
        self.masked_pan = Some(masked_pan);
        self
    }

    /// Mobile phone number as alias of an account.
    ///
    /// At most 35 characters.
    #[must_use]
    pub fn msisdn(mut self, msisdn: String) -> Self {
        self.msisdn = Some(msisdn);
        self
    }

    /// Swedish clearing number: names the bank or branch of a BBAN that does not carry it.
    ///
    /// Pattern: `[0-9]{1,5}`.
    #[must_use]
    pub fn clearing_number(mut self, clearing_number: String) -> Self {
        self.clearing_number = Some(clearing_number);
        self
    }

    /// Currency, ISO 4217.
    ///
    /// Pattern: `[A-Z]{3}`.
    #[must_use]
    pub fn currency(mut self, currency: String) -> Self {
        self.currency = Some(currency);
        self
    }
}

impl Default for AccountReference {
    fn default() -> Self {
        Self::new()
    }
}

impl Read for AccountReference {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .object(
                &[
                    "iban",
                    "bban",
                    "pan",
                    "maskedPan",
                    "msisdn",
                    "clearingNumber",
                    "currency",
                ],
            )?;
        let mut iban: Option<String> = None;
        let mut bban: Option<String> = None;
        let mut pan: Option<String> = None;
        let mut masked_pan: Option<String> = None;
        let mut msisdn: Option<String> = None;
        let mut clearing_number: Option<String> = None;
        let mut currency: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => iban = object.value()?,
                1 => bban = object.value()?,
                2 => pan = object.value()?,
                3 => masked_pan = object.value()?,
                4 => msisdn = object.value()?,
                5 => clearing_number = object.value()?,
                _ => currency = object.value()?,
            }
        }
        Ok(Self {
            iban,
            bban,
            pan,
            masked_pan,
            msisdn,
            clearing_number,
            currency,
        })
    }
}

impl Write for AccountReference {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("iban", &self.iban);
        object.optional("bban", &self.bban);
        object.optional("pan", &self.pan);
        object.optional("maskedPan", &self.masked_pan);
        object.optional("msisdn", &self.msisdn);
        object.optional("clearingNumber", &self.clearing_number);
        object.optional("currency", &self.currency);
    }
}

/// Id of a consent.
///
/// Source: `psd2.yaml#/components/schemas/consentId`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConsentId(String);

string_id!(ConsentId);

/// A link.
///
/// Source: `psd2.yaml#/components/schemas/hrefType`.
#[derive(Clone)]
#[non_exhaustive]
pub struct HrefType {
    /// Address of the link, mostly relative to the host. In `scaOAuth` it has the placeholders `[CLIENT_ID]`, `[TPP_REDIRECT_URI]` and `[TPP_STATE]`: replace them with URL-encoded values.
    pub href: Option<String>,
}

redacted_debug!(HrefType { href });

impl Read for HrefType {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["href"])?;
        let mut href: Option<String> = None;
        while object.next()?.is_some() {
            href = object.value()?;
        }
        Ok(Self { href })
    }
}

/// Where to go on.
///
/// Source: `psd2.yaml#/components/schemas/_linksAll`.
#[derive(Clone)]
#[non_exhaustive]
pub struct LinksAll {
    /// A link.
    pub sca_redirect: Option<HrefType>,
    /// A link.
    pub sca_o_auth: Option<HrefType>,
    /// A link.
    pub start_authorisation: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_psu_identification: Option<HrefType>,
    /// A link.
    pub update_psu_identification: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_proprietary_data: Option<HrefType>,
    /// A link.
    pub update_proprietary_data: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_psu_authentication: Option<HrefType>,
    /// A link.
    pub update_psu_authentication: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_encrypted_psu_authentication: Option<HrefType>,
    /// A link.
    pub update_encrypted_psu_authentication: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_authentication_method_selection: Option<HrefType>,
    /// A link.
    pub select_authentication_method: Option<HrefType>,
    /// A link.
    pub start_authorisation_with_transaction_authorisation: Option<HrefType>,
    /// A link.
    pub authorise_transaction: Option<HrefType>,
    /// A link.
    pub self_: Option<HrefType>,
    /// A link.
    pub status: Option<HrefType>,
    /// A link.
    pub sca_status: Option<HrefType>,
    /// A link.
    pub account: Option<HrefType>,
    /// A link.
    pub balances: Option<HrefType>,
    /// A link.
    pub transactions: Option<HrefType>,
    /// A link.
    pub transaction_details: Option<HrefType>,
    /// A link.
    pub card_account: Option<HrefType>,
    /// A link.
    pub card_transactions: Option<HrefType>,
    /// A link.
    pub first: Option<HrefType>,
    /// A link.
    pub next: Option<HrefType>,
    /// A link.
    pub previous: Option<HrefType>,
    /// A link.
    pub last: Option<HrefType>,
    /// A link.
    pub download: Option<HrefType>,
    /// Members that the description does not name.
    pub additional: BTreeMap<String, HrefType>,
}

redacted_debug!(LinksAll {
    sca_redirect, sca_o_auth, start_authorisation, start_authorisation_with_psu_identification,
    update_psu_identification, start_authorisation_with_proprietary_data,
    update_proprietary_data, start_authorisation_with_psu_authentication,
    update_psu_authentication, start_authorisation_with_encrypted_psu_authentication,
    update_encrypted_psu_authentication,
    start_authorisation_with_authentication_method_selection, select_authentication_method,
    start_authorisation_with_transaction_authorisation, authorise_transaction, self_, status,
    sca_status, account, balances, transactions, transaction_details, card_account,
    card_transactions, first, next, previous, last, download
});

impl Read for LinksAll {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader
            .open_object(
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
                    "startAuthorisationWithAuthenticationMethodSelection",
                    "selectAuthenticationMethod",
                    "startAuthorisationWithTransactionAuthorisation",
                    "authoriseTransaction",
                    "self",
                    "status",
                    "scaStatus",
                    "account",
                    "balances",
                    "transactions",
                    "transactionDetails",
                    "cardAccount",
                    "cardTransactions",
                    "first",
                    "next",
                    "previous",
                    "last",
                    "download",
                ],
            )?;
        let mut sca_redirect: Option<HrefType> = None;
        let mut sca_o_auth: Option<HrefType> = None;
        let mut start_authorisation: Option<HrefType> = None;
        let mut start_authorisation_with_psu_identification: Option<HrefType> = None;
        let mut update_psu_identification: Option<HrefType> = None;
        let mut start_authorisation_with_proprietary_data: Option<HrefType> = None;
        let mut update_proprietary_data: Option<HrefType> = None;
        let mut start_authorisation_with_psu_authentication: Option<HrefType> = None;
        let mut update_psu_authentication: Option<HrefType> = None;
        let mut start_authorisation_with_encrypted_psu_authentication: Option<
            HrefType,
        > = None;
        let mut update_encrypted_psu_authentication: Option<HrefType> = None;
        let mut start_authorisation_with_authentication_method_selection: Option<
            HrefType,
        > = None;
        let mut select_authentication_method: Option<HrefType> = None;
        let mut start_authorisation_with_transaction_authorisation: Option<HrefType> = None;
        let mut authorise_transaction: Option<HrefType> = None;
        let mut self_: Option<HrefType> = None;
        let mut status: Option<HrefType> = None;
        let mut sca_status: Option<HrefType> = None;
        let mut account: Option<HrefType> = None;
        let mut balances: Option<HrefType> = None;
        let mut transactions: Option<HrefType> = None;
        let mut transaction_details: Option<HrefType> = None;
        let mut card_account: Option<HrefType> = None;
        let mut card_transactions: Option<HrefType> = None;
        let mut first: Option<HrefType> = None;
        let mut next: Option<HrefType> = None;
        let mut previous: Option<HrefType> = None;
        let mut last: Option<HrefType> = None;
        let mut download: Option<HrefType> = None;
        let mut additional = BTreeMap::new();
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
                11 => {
                    start_authorisation_with_authentication_method_selection = object
                        .value()?;
                }
                12 => select_authentication_method = object.value()?,
                13 => {
                    start_authorisation_with_transaction_authorisation = object.value()?;
                }
                14 => authorise_transaction = object.value()?,
                15 => self_ = object.value()?,
                16 => status = object.value()?,
                17 => sca_status = object.value()?,
                18 => account = object.value()?,
                19 => balances = object.value()?,
                20 => transactions = object.value()?,
                21 => transaction_details = object.value()?,
                22 => card_account = object.value()?,
                23 => card_transactions = object.value()?,
                24 => first = object.value()?,
                25 => next = object.value()?,
                26 => previous = object.value()?,
                27 => last = object.value()?,
                28 => download = object.value()?,
                _ => object.extra(&mut additional)?,
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
            start_authorisation_with_authentication_method_selection,
            select_authentication_method,
            start_authorisation_with_transaction_authorisation,
            authorise_transaction,
            self_,
            status,
            sca_status,
            account,
            balances,
            transactions,
            transaction_details,
            card_account,
            card_transactions,
            first,
            next,
            previous,
            last,
            download,
            additional,
        })
    }
}

/// `PSU-Http-Method` of the description.
///
/// Source: `psd2.yaml#/components/parameters/PSU-Http-Method/schema`.
#[derive(Clone)]
#[non_exhaustive]
pub enum PsuHttpMethod {
    /// `GET` on the wire.
    Get,
    /// `POST` on the wire.
    Post,
    /// `PUT` on the wire.
    Put,
    /// `PATCH` on the wire.
    Patch,
    /// `DELETE` on the wire.
    Delete,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(PsuHttpMethod {
    Get = "GET",
    Post = "POST",
    Put = "PUT",
    Patch = "PATCH",
    Delete = "DELETE",
});

/// `TPP-Redirect-Preferred` of the description.
///
/// Source: `psd2.yaml#/components/parameters/TPP-Redirect-Preferred/schema`.
#[derive(Clone)]
#[non_exhaustive]
pub enum TppRedirectPreferred {
    /// `true` on the wire.
    True,
    /// `false` on the wire.
    False,
    /// A value newer than this description.
    Unknown(UnknownValue),
}

string_enum!(TppRedirectPreferred {
    True = "true",
    False = "false",
});
