// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `consents` alone uses.

use portal_runtime::v1::{
    Date, Read, ReadError, Reader, Write, Writer, constructor, mocked,
};
use crate::types::{
    AccountAccess, AuthenticationObject, ChallengeData, ConsentCreated, ConsentId,
    ConsentInformation, ConsentRequest, ConsentStatus, ConsentStatusReport, HrefType,
    LinksConsents, LinksGetConsent, UpdatePsuData,
};

constructor!(ConsentCreated: new(
    consent_id: ConsentId,
    consent_status: ConsentStatus,
    links: LinksConsents,
) {
    sca_methods: Vec<AuthenticationObject>,
    chosen_sca_method: AuthenticationObject,
    challenge_data: ChallengeData,
} text { message });

impl Write for ConsentCreated {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("consentStatus", &self.consent_status);
        object.field("consentId", &self.consent_id);
        object.optional("scaMethods", &self.sca_methods);
        object.optional("chosenScaMethod", &self.chosen_sca_method);
        object.optional("challengeData", &self.challenge_data);
        object.field("_links", &self.links);
        object.optional("message", &self.message);
    }
}

constructor!(ConsentInformation: new(
    access: AccountAccess,
    consent_status: ConsentStatus,
    frequency_per_day: u64,
    last_action_date: Date,
    recurring_indicator: bool,
    valid_until: Date,
) {
    links: LinksGetConsent,
    consent_id: ConsentId,
});

impl Write for ConsentInformation {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("access", &self.access);
        object.field("recurringIndicator", &self.recurring_indicator);
        object.field("validUntil", &self.valid_until);
        object.field("frequencyPerDay", &self.frequency_per_day);
        object.field("lastActionDate", &self.last_action_date);
        object.field("consentStatus", &self.consent_status);
        object.optional("_links", &self.links);
        object.optional("consentId", &self.consent_id);
    }
}

impl Read for ConsentRequest {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut access: Option<AccountAccess> = None;
        let mut recurring_indicator: Option<bool> = None;
        let mut valid_until: Option<Date> = None;
        let mut frequency_per_day: Option<u64> = None;
        let mut combined_service_indicator: Option<bool> = None;
        reader
            .object(
                &mut [
                    ("access", &mut access),
                    ("recurringIndicator", &mut recurring_indicator),
                    ("validUntil", &mut valid_until),
                    ("frequencyPerDay", &mut frequency_per_day),
                    ("combinedServiceIndicator", &mut combined_service_indicator),
                ],
            )?;
        Ok(Self {
            access: reader.required("access", access)?,
            recurring_indicator: reader
                .required("recurringIndicator", recurring_indicator)?,
            valid_until: reader.required("validUntil", valid_until)?,
            frequency_per_day: reader.required("frequencyPerDay", frequency_per_day)?,
            combined_service_indicator: reader
                .required("combinedServiceIndicator", combined_service_indicator)?,
        })
    }
}

constructor!(ConsentStatusReport: new(consent_status: ConsentStatus) {});

impl Write for ConsentStatusReport {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("consentStatus", &self.consent_status);
    }
}

constructor!(LinksConsents: new() {
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

impl Write for LinksConsents {
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

constructor!(LinksGetConsent: new() {
    account: HrefType,
    card_account: HrefType,
} unset { additional });

impl Write for LinksGetConsent {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("account", &self.account);
        object.optional("card-account", &self.card_account);
        object.extra(&self.additional);
    }
}

mocked!((crate::consents) {
    CreateOperation = CREATE: json ConsentRequest,
    ConsentGetOperation = CONSENT_GET,
    ConsentDeleteOperation = CONSENT_DELETE,
    ConsentStatusOperation = CONSENT_STATUS,
    ConsentStartAuthorisationOperation = CONSENT_START_AUTHORISATION: json UpdatePsuData,
    ConsentAuthorisationsOperation = CONSENT_AUTHORISATIONS,
    ConsentAuthorisationStatusOperation = CONSENT_AUTHORISATION_STATUS,
    ConsentAuthorisationUpdateOperation = CONSENT_AUTHORISATION_UPDATE: json UpdatePsuData,
});
