// Written by `cargo xtask generate`; changes are lost.

//! Types of `consents` alone.

use std::collections::BTreeMap;
use portal_runtime::v1::{
    Date, Read, ReadError, Reader, Write, Writer, constructor, redacted_debug,
    string_enum,
};
use super::{AccountReference, AuthenticationObject, ChallengeData, ConsentId, HrefType};

/// What the consent covers. An empty object asks for all accounts.
///
/// Source: `psd2.yaml#/components/schemas/accountAccess`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct AccountAccess {
    /// Accounts whose details may be read.
    pub accounts: Option<Vec<AccountReference>>,
    /// Accounts whose balances may be read. Each must be in `accounts`.
    pub balances: Option<Vec<AccountReference>>,
    /// Accounts whose transactions may be read. Each must be in `accounts`.
    pub transactions: Option<Vec<AccountReference>>,
    /// Asks for a list of all accounts, with or without balances.
    pub available_accounts: Option<AccountAccessAvailableAccounts>,
    /// Asks for all account information of all accounts.
    pub all_psd2: Option<AccountAccessAllPsd2>,
}

redacted_debug!(AccountAccess { accounts, balances, transactions, available_accounts, all_psd2 });

constructor!(AccountAccess: new() {
    accounts: Vec<AccountReference>,
    balances: Vec<AccountReference>,
    transactions: Vec<AccountReference>,
    available_accounts: AccountAccessAvailableAccounts,
    all_psd2: AccountAccessAllPsd2,
});

impl Read for AccountAccess {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut accounts: Option<Vec<AccountReference>> = None;
        let mut balances: Option<Vec<AccountReference>> = None;
        let mut transactions: Option<Vec<AccountReference>> = None;
        let mut available_accounts: Option<AccountAccessAvailableAccounts> = None;
        let mut all_psd2: Option<AccountAccessAllPsd2> = None;
        reader.object(&mut [
            ("accounts", &mut accounts),
            ("balances", &mut balances),
            ("transactions", &mut transactions),
            ("availableAccounts", &mut available_accounts),
            ("allPsd2", &mut all_psd2),
        ])?;
        Ok(Self { accounts, balances, transactions, available_accounts, all_psd2 })
    }
}

impl Write for AccountAccess {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("accounts", &self.accounts);
        object.optional("balances", &self.balances);
        object.optional("transactions", &self.transactions);
        object.optional("availableAccounts", &self.available_accounts);
        object.optional("allPsd2", &self.all_psd2);
    }
}

string_enum! {
    /// Asks for all account information of all accounts.
    ///
    /// Source: `psd2.yaml#/components/schemas/accountAccess/properties/allPsd2`.
    pub enum AccountAccessAllPsd2: exchanged {
        AllAccounts = "allAccounts",
    }
}

string_enum! {
    /// Asks for a list of all accounts, with or without balances.
    ///
    /// Source: `psd2.yaml#/components/schemas/accountAccess/properties/availableAccounts`.
    pub enum AccountAccessAvailableAccounts: exchanged {
        AllAccounts = "allAccounts",
        AllAccountsWithBalances = "allAccountsWithBalances",
    }
}

/// A consent that was created.
///
/// Source: `psd2.yaml#/components/schemas/consentsResponse-201`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ConsentCreated {
    /// Status of a consent. Only a `valid` one opens accounts; `received` waits to be authorised, all others have ended.
    pub consent_status: ConsentStatus,
    /// Id of a consent.
    pub consent_id: ConsentId,
    /// Methods of authentication that the customer can choose from.
    pub sca_methods: Option<Vec<AuthenticationObject>>,
    /// A method of authentication.
    pub chosen_sca_method: Option<AuthenticationObject>,
    /// What the customer needs in order to authenticate. In the decoupled approach it may change with each reading of the SCA status: show it anew.
    pub challenge_data: Option<ChallengeData>,
    /// Where to go on with a consent. `startAuthorisation...` when authorisation must be started, `scaRedirect` or `scaOAuth` when it was.
    pub links: LinksConsents,
    /// Text to show to the customer.
    ///
    /// At most 512 characters.
    pub message: Option<String>,
}

redacted_debug!(ConsentCreated {
    consent_status, consent_id, sca_methods, chosen_sca_method, challenge_data, links, message
});

impl Read for ConsentCreated {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut consent_status: Option<ConsentStatus> = None;
        let mut consent_id: Option<ConsentId> = None;
        let mut sca_methods: Option<Vec<AuthenticationObject>> = None;
        let mut chosen_sca_method: Option<AuthenticationObject> = None;
        let mut challenge_data: Option<ChallengeData> = None;
        let mut links: Option<LinksConsents> = None;
        let mut message: Option<String> = None;
        reader.object(&mut [
            ("consentStatus", &mut consent_status),
            ("consentId", &mut consent_id),
            ("scaMethods", &mut sca_methods),
            ("chosenScaMethod", &mut chosen_sca_method),
            ("challengeData", &mut challenge_data),
            ("_links", &mut links),
            ("message", &mut message),
        ])?;
        Ok(Self {
            consent_status: reader.required("consentStatus", consent_status)?,
            consent_id: reader.required("consentId", consent_id)?, sca_methods,
            chosen_sca_method, challenge_data, links: reader.required("_links", links)?,
            message,
        })
    }
}

/// A consent.
///
/// Source: `psd2.yaml#/components/schemas/consentInformationResponse-200_json`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ConsentInformation {
    /// What the consent covers. An empty object asks for all accounts.
    pub access: AccountAccess,
    /// `true` for access until `validUntil`, `false` for one time.
    pub recurring_indicator: bool,
    /// Last day the consent can be used.
    pub valid_until: Date,
    /// Accesses per day without the customer. 1 for one-time access, and more than 4 only if the bank agrees.
    ///
    /// At least 1.
    pub frequency_per_day: u64,
    /// Day the consent was last used or its status last changed.
    pub last_action_date: Date,
    /// Status of a consent. Only a `valid` one opens accounts; `received` waits to be authorised, all others have ended.
    pub consent_status: ConsentStatus,
    /// Accounts of the consent.
    pub links: Option<LinksGetConsent>,
    /// Id of a consent.
    pub consent_id: Option<ConsentId>,
}

redacted_debug!(ConsentInformation {
    access, recurring_indicator, valid_until, frequency_per_day, last_action_date,
    consent_status, links, consent_id
});

impl Read for ConsentInformation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut access: Option<AccountAccess> = None;
        let mut recurring_indicator: Option<bool> = None;
        let mut valid_until: Option<Date> = None;
        let mut frequency_per_day: Option<u64> = None;
        let mut last_action_date: Option<Date> = None;
        let mut consent_status: Option<ConsentStatus> = None;
        let mut links: Option<LinksGetConsent> = None;
        let mut consent_id: Option<ConsentId> = None;
        reader
            .object(
                &mut [
                    ("access", &mut access),
                    ("recurringIndicator", &mut recurring_indicator),
                    ("validUntil", &mut valid_until),
                    ("frequencyPerDay", &mut frequency_per_day),
                    ("lastActionDate", &mut last_action_date),
                    ("consentStatus", &mut consent_status),
                    ("_links", &mut links),
                    ("consentId", &mut consent_id),
                ],
            )?;
        Ok(Self {
            access: reader.required("access", access)?,
            recurring_indicator: reader
                .required("recurringIndicator", recurring_indicator)?,
            valid_until: reader.required("validUntil", valid_until)?,
            frequency_per_day: reader.required("frequencyPerDay", frequency_per_day)?,
            last_action_date: reader.required("lastActionDate", last_action_date)?,
            consent_status: reader.required("consentStatus", consent_status)?,
            links,
            consent_id,
        })
    }
}

/// Access to ask a customer for.
///
/// Source: `psd2.yaml#/components/schemas/consents`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ConsentRequest {
    /// What the consent covers. An empty object asks for all accounts.
    pub access: AccountAccess,
    /// `true` for access until `validUntil`, `false` for one time.
    pub recurring_indicator: bool,
    /// Last day the consent can be used.
    pub valid_until: Date,
    /// Accesses per day without the customer. 1 for one-time access, and more than 4 only if the bank agrees.
    ///
    /// At least 1.
    pub frequency_per_day: u64,
    /// Whether a payment is to be initiated in the same session. Without effect.
    pub combined_service_indicator: bool,
}

redacted_debug!(ConsentRequest {
    access, recurring_indicator, valid_until, frequency_per_day, combined_service_indicator
});

constructor!(ConsentRequest: new(
    access: AccountAccess,
    combined_service_indicator: bool,
    frequency_per_day: u64,
    recurring_indicator: bool,
    valid_until: Date,
) {});

impl Write for ConsentRequest {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("access", &self.access);
        object.field("recurringIndicator", &self.recurring_indicator);
        object.field("validUntil", &self.valid_until);
        object.field("frequencyPerDay", &self.frequency_per_day);
        object.field("combinedServiceIndicator", &self.combined_service_indicator);
    }
}

string_enum! {
    /// Status of a consent. Only a `valid` one opens accounts; `received` waits to be authorised, all others have ended.
    ///
    /// Source: `psd2.yaml#/components/schemas/consentStatus`.
    pub enum ConsentStatus: received {
        Received = "received",
        Rejected = "rejected",
        Valid = "valid",
        RevokedByPsu = "revokedByPsu",
        Expired = "expired",
        TerminatedByTpp = "terminatedByTpp",
    }
}

/// Status of a consent.
///
/// Source: `psd2.yaml#/components/schemas/consentStatusResponse-200`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ConsentStatusReport {
    /// Status of a consent. Only a `valid` one opens accounts; `received` waits to be authorised, all others have ended.
    pub consent_status: ConsentStatus,
}

redacted_debug!(ConsentStatusReport { consent_status });

impl Read for ConsentStatusReport {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut consent_status: Option<ConsentStatus> = None;
        reader.object(&mut [("consentStatus", &mut consent_status)])?;
        Ok(Self { consent_status: reader.required("consentStatus", consent_status)? })
    }
}

/// Where to go on with a consent. `startAuthorisation...` when authorisation must be started, `scaRedirect` or `scaOAuth` when it was.
///
/// Source: `psd2.yaml#/components/schemas/_linksConsents`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LinksConsents {
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

redacted_debug!(LinksConsents {
    sca_redirect, sca_o_auth, start_authorisation, start_authorisation_with_psu_identification,
    start_authorisation_with_psu_authentication,
    start_authorisation_with_encrypted_psu_authentication,
    start_authorisation_with_authentication_method_selection,
    start_authorisation_with_transaction_authorisation, self_, status, sca_status
});

impl Read for LinksConsents {
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

/// Accounts of the consent.
///
/// Source: `psd2.yaml#/components/schemas/_linksGetConsent`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct LinksGetConsent {
    /// A link.
    pub account: Option<HrefType>,
    /// A link.
    pub card_account: Option<HrefType>,
    /// Members that the description does not name.
    pub additional: BTreeMap<String, HrefType>,
}

redacted_debug!(LinksGetConsent { account, card_account });

impl Read for LinksGetConsent {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut account: Option<HrefType> = None;
        let mut card_account: Option<HrefType> = None;
        let mut additional = BTreeMap::new();
        reader.open_object(&mut [
            ("account", &mut account),
            ("card-account", &mut card_account),
        ], &mut additional)?;
        Ok(Self { account, card_account, additional })
    }
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    AccountAccess, ConsentCreated, ConsentInformation, ConsentRequest, ConsentStatusReport,
    LinksConsents, LinksGetConsent
} text {
    AccountAccessAllPsd2, AccountAccessAvailableAccounts, ConsentStatus
});
