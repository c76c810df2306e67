// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what several groups of operations use.

use portal_runtime::v1::{Read, ReadError, Reader, Write, Writer, constructor};
use portal_runtime::v1::test_kit;
use crate::types::{
    AccountsErrorBody, AspspScaApproach, AspspScaApproachAndLocationHeaders,
    AspspScaApproachHeaders, AuthenticationMethodId, AuthenticationObject,
    AuthenticationType, AuthorisationId, AuthorisationList, AuthorisationStarted,
    AuthorisationUpdated, ChallengeData, ChallengeDataOtpFormat, Error400Ais,
    Error400AisAdditionalError, Error400NgAis, Error401Ais, Error401AisAdditionalError,
    Error401NgAis, Error403Ais, Error403AisAdditionalError, Error403NgAis, Error404Ais,
    Error404AisAdditionalError, Error404NgAis, Error405Ais, Error405AisAdditionalError,
    Error405NgAis, Error406Ais, Error406AisAdditionalError, Error406NgAis, Error409Ais,
    Error409AisAdditionalError, Error409NgAis, Error429Ais, Error429AisAdditionalError,
    Error429NgAis, HrefType, LinksAll, LinksSelectPsuAuthenticationMethod,
    LinksStartScaProcess, LocationHeaders, MessageCode400Ais, MessageCode401Ais,
    MessageCode403Ais, MessageCode404Ais, MessageCode405Ais, MessageCode406Ais,
    MessageCode409Ais, MessageCode429Ais, PsuData, ScaStatus, ScaStatusReport,
    SelectPsuAuthenticationMethod, TppMessage, TppMessage400Ais, TppMessage401Ais,
    TppMessage403Ais, TppMessage404Ais, TppMessage405Ais, TppMessage406Ais,
    TppMessage409Ais, TppMessage429Ais, TppMessageCategory, TransactionAuthorisation,
    UpdatePsuAuthentication, UpdatePsuData,
};

constructor!(AuthenticationObject: new(
    authentication_method_id: AuthenticationMethodId,
    authentication_type: AuthenticationType,
) {} text { authentication_version, name, explanation });

impl Write for AuthenticationObject {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("authenticationType", &self.authentication_type);
        object.optional("authenticationVersion", &self.authentication_version);
        object.field("authenticationMethodId", &self.authentication_method_id);
        object.optional("name", &self.name);
        object.optional("explanation", &self.explanation);
    }
}

constructor!(AuthorisationList: new(authorisation_ids: Vec<AuthorisationId>) {});

impl Write for AuthorisationList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("authorisationIds", &self.authorisation_ids);
    }
}

constructor!(AuthorisationStarted: new(
    authorisation_id: AuthorisationId,
    links: LinksStartScaProcess,
    sca_status: ScaStatus,
) {
    sca_methods: Vec<AuthenticationObject>,
    chosen_sca_method: AuthenticationObject,
    challenge_data: ChallengeData,
} text { psu_message });

impl Write for AuthorisationStarted {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("scaStatus", &self.sca_status);
        object.field("authorisationId", &self.authorisation_id);
        object.optional("scaMethods", &self.sca_methods);
        object.optional("chosenScaMethod", &self.chosen_sca_method);
        object.optional("challengeData", &self.challenge_data);
        object.field("_links", &self.links);
        object.optional("psuMessage", &self.psu_message);
    }
}

constructor!(AuthorisationUpdated: new(sca_status: ScaStatus) {
    chosen_sca_method: AuthenticationObject,
    challenge_data: ChallengeData,
    links: LinksSelectPsuAuthenticationMethod,
    sca_methods: Vec<AuthenticationObject>,
} text { psu_message });

impl Write for AuthorisationUpdated {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("chosenScaMethod", &self.chosen_sca_method);
        object.optional("challengeData", &self.challenge_data);
        object.optional("_links", &self.links);
        object.field("scaStatus", &self.sca_status);
        object.optional("psuMessage", &self.psu_message);
        object.optional("scaMethods", &self.sca_methods);
    }
}

constructor!(ChallengeData: new() {
    data: Vec<String>,
    otp_max_length: i64,
    otp_format: ChallengeDataOtpFormat,
} text { image, image_link, additional_information });

impl Write for ChallengeData {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("image", &self.image);
        object.optional("data", &self.data);
        object.optional("imageLink", &self.image_link);
        object.optional("otpMaxLength", &self.otp_max_length);
        object.optional("otpFormat", &self.otp_format);
        object.optional("additionalInformation", &self.additional_information);
    }
}

constructor!(Error400Ais: new(code: MessageCode400Ais, r#type: impl Into<String>) {
    additional_errors: Vec<Error400AisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error400Ais {
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

constructor!(Error400AisAdditionalError: new(code: MessageCode400Ais) {} text { title, detail });

impl Write for Error400AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error400NgAis: new() {
    tpp_messages: Vec<TppMessage400Ais>,
    links: LinksAll,
});

impl Write for Error400NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error401Ais: new(code: MessageCode401Ais, r#type: impl Into<String>) {
    additional_errors: Vec<Error401AisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error401Ais {
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

constructor!(Error401AisAdditionalError: new(code: MessageCode401Ais) {} text { title, detail });

impl Write for Error401AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error401NgAis: new() {
    tpp_messages: Vec<TppMessage401Ais>,
    links: LinksAll,
});

impl Write for Error401NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error403Ais: new(code: MessageCode403Ais, r#type: impl Into<String>) {
    additional_errors: Vec<Error403AisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error403Ais {
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

constructor!(Error403AisAdditionalError: new(code: MessageCode403Ais) {} text { title, detail });

impl Write for Error403AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error403NgAis: new() {
    tpp_messages: Vec<TppMessage403Ais>,
    links: LinksAll,
});

impl Write for Error403NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error404Ais: new(code: MessageCode404Ais, r#type: impl Into<String>) {
    additional_errors: Vec<Error404AisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error404Ais {
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

constructor!(Error404AisAdditionalError: new(code: MessageCode404Ais) {} text { title, detail });

impl Write for Error404AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error404NgAis: new() {
    tpp_messages: Vec<TppMessage404Ais>,
    links: LinksAll,
});

impl Write for Error404NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error405Ais: new(code: MessageCode405Ais, r#type: impl Into<String>) {
    additional_errors: Vec<Error405AisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error405Ais {
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

constructor!(Error405AisAdditionalError: new(code: MessageCode405Ais) {} text { title, detail });

impl Write for Error405AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error405NgAis: new() {
    tpp_messages: Vec<TppMessage405Ais>,
    links: LinksAll,
});

impl Write for Error405NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error406Ais: new(code: MessageCode406Ais, r#type: impl Into<String>) {
    additional_errors: Vec<Error406AisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error406Ais {
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

constructor!(Error406AisAdditionalError: new(code: MessageCode406Ais) {} text { title, detail });

impl Write for Error406AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error406NgAis: new() {
    tpp_messages: Vec<TppMessage406Ais>,
    links: LinksAll,
});

impl Write for Error406NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error409Ais: new(code: MessageCode409Ais, r#type: impl Into<String>) {
    additional_errors: Vec<Error409AisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error409Ais {
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

constructor!(Error409AisAdditionalError: new(code: MessageCode409Ais) {} text { title, detail });

impl Write for Error409AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error409NgAis: new() {
    tpp_messages: Vec<TppMessage409Ais>,
    links: LinksAll,
});

impl Write for Error409NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(Error429Ais: new(code: MessageCode429Ais, r#type: impl Into<String>) {
    additional_errors: Vec<Error429AisAdditionalError>,
    links: LinksAll,
} text { title, detail });

impl Write for Error429Ais {
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

constructor!(Error429AisAdditionalError: new(code: MessageCode429Ais) {} text { title, detail });

impl Write for Error429AisAdditionalError {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
        object.optional("detail", &self.detail);
        object.field("code", &self.code);
    }
}

constructor!(Error429NgAis: new() {
    tpp_messages: Vec<TppMessage429Ais>,
    links: LinksAll,
});

impl Write for Error429NgAis {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("tppMessages", &self.tpp_messages);
        object.optional("_links", &self.links);
    }
}

constructor!(HrefType: new() {} text { href });

impl Write for HrefType {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("href", &self.href);
    }
}

constructor!(LinksAll: new() {
    sca_redirect: HrefType,
    sca_o_auth: HrefType,
    start_authorisation: HrefType,
    start_authorisation_with_psu_identification: HrefType,
    update_psu_identification: HrefType,
    start_authorisation_with_proprietary_data: HrefType,
    update_proprietary_data: HrefType,
    start_authorisation_with_psu_authentication: HrefType,
    update_psu_authentication: HrefType,
    start_authorisation_with_encrypted_psu_authentication: HrefType,
    update_encrypted_psu_authentication: HrefType,
    start_authorisation_with_authentication_method_selection: HrefType,
    select_authentication_method: HrefType,
    start_authorisation_with_transaction_authorisation: HrefType,
    authorise_transaction: HrefType,
    self_: HrefType,
    status: HrefType,
    sca_status: HrefType,
    account: HrefType,
    balances: HrefType,
    transactions: HrefType,
    transaction_details: HrefType,
    card_account: HrefType,
    card_transactions: HrefType,
    first: HrefType,
    next: HrefType,
    previous: HrefType,
    last: HrefType,
    download: HrefType,
} unset { additional });

impl Write for LinksAll {
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
        object.optional("updatePsuIdentification", &self.update_psu_identification);
        object
            .optional(
                "startAuthorisationWithProprietaryData",
                &self.start_authorisation_with_proprietary_data,
            );
        object.optional("updateProprietaryData", &self.update_proprietary_data);
        object
            .optional(
                "startAuthorisationWithPsuAuthentication",
                &self.start_authorisation_with_psu_authentication,
            );
        object.optional("updatePsuAuthentication", &self.update_psu_authentication);
        object
            .optional(
                "startAuthorisationWithEncryptedPsuAuthentication",
                &self.start_authorisation_with_encrypted_psu_authentication,
            );
        object
            .optional(
                "updateEncryptedPsuAuthentication",
                &self.update_encrypted_psu_authentication,
            );
        object
            .optional(
                "startAuthorisationWithAuthenticationMethodSelection",
                &self.start_authorisation_with_authentication_method_selection,
            );
        object
            .optional("selectAuthenticationMethod", &self.select_authentication_method);
        object
            .optional(
                "startAuthorisationWithTransactionAuthorisation",
                &self.start_authorisation_with_transaction_authorisation,
            );
        object.optional("authoriseTransaction", &self.authorise_transaction);
        object.optional("self", &self.self_);
        object.optional("status", &self.status);
        object.optional("scaStatus", &self.sca_status);
        object.optional("account", &self.account);
        object.optional("balances", &self.balances);
        object.optional("transactions", &self.transactions);
        object.optional("transactionDetails", &self.transaction_details);
        object.optional("cardAccount", &self.card_account);
        object.optional("cardTransactions", &self.card_transactions);
        object.optional("first", &self.first);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("last", &self.last);
        object.optional("download", &self.download);
        object.extra(&self.additional);
    }
}

constructor!(LinksSelectPsuAuthenticationMethod: new() {
    sca_redirect: HrefType,
    sca_o_auth: HrefType,
    update_psu_identification: HrefType,
    update_psu_authentication: HrefType,
    authorise_transaction: HrefType,
    sca_status: HrefType,
} unset { additional });

impl Write for LinksSelectPsuAuthenticationMethod {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("scaRedirect", &self.sca_redirect);
        object.optional("scaOAuth", &self.sca_o_auth);
        object.optional("updatePsuIdentification", &self.update_psu_identification);
        object.optional("updatePsuAuthentication", &self.update_psu_authentication);
        object.optional("authoriseTransaction", &self.authorise_transaction);
        object.optional("scaStatus", &self.sca_status);
        object.extra(&self.additional);
    }
}

constructor!(LinksStartScaProcess: new() {
    sca_redirect: HrefType,
    sca_o_auth: HrefType,
    update_psu_identification: HrefType,
    start_authorisation_with_psu_authentication: HrefType,
    start_authorisation_with_encrypted_psu_authentication: HrefType,
    select_authentication_method: HrefType,
    authorise_transaction: HrefType,
    sca_status: HrefType,
} unset { additional });

impl Write for LinksStartScaProcess {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("scaRedirect", &self.sca_redirect);
        object.optional("scaOAuth", &self.sca_o_auth);
        object.optional("updatePsuIdentification", &self.update_psu_identification);
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
            .optional("selectAuthenticationMethod", &self.select_authentication_method);
        object.optional("authoriseTransaction", &self.authorise_transaction);
        object.optional("scaStatus", &self.sca_status);
        object.extra(&self.additional);
    }
}

impl Read for PsuData {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut password: Option<String> = None;
        let mut encrypted_password: Option<String> = None;
        reader.object(&mut [
            ("password", &mut password),
            ("encryptedPassword", &mut encrypted_password),
        ])?;
        Ok(Self { password, encrypted_password })
    }
}

constructor!(ScaStatusReport: new() {
    sca_status: ScaStatus,
    challenge_data: ChallengeData,
    tpp_messages: Vec<TppMessage>,
});

impl Write for ScaStatusReport {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("scaStatus", &self.sca_status);
        object.optional("challengeData", &self.challenge_data);
        object.optional("tppMessages", &self.tpp_messages);
    }
}

impl Read for SelectPsuAuthenticationMethod {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut authentication_method_id: Option<AuthenticationMethodId> = None;
        reader.object(&mut [("authenticationMethodId", &mut authentication_method_id)])?;
        Ok(Self {
            authentication_method_id: reader
                .required("authenticationMethodId", authentication_method_id)?,
        })
    }
}

constructor!(TppMessage: new(category: TppMessageCategory) {} text { code, path, text });

impl Write for TppMessage {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.optional("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage400Ais: new(category: TppMessageCategory, code: MessageCode400Ais) {} text { path, text });

impl Write for TppMessage400Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage401Ais: new(category: TppMessageCategory, code: MessageCode401Ais) {} text { path, text });

impl Write for TppMessage401Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage403Ais: new(category: TppMessageCategory, code: MessageCode403Ais) {} text { path, text });

impl Write for TppMessage403Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage404Ais: new(category: TppMessageCategory, code: MessageCode404Ais) {} text { path, text });

impl Write for TppMessage404Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage405Ais: new(category: TppMessageCategory, code: MessageCode405Ais) {} text { path, text });

impl Write for TppMessage405Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage406Ais: new(category: TppMessageCategory, code: MessageCode406Ais) {} text { path, text });

impl Write for TppMessage406Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage409Ais: new(category: TppMessageCategory, code: MessageCode409Ais) {} text { path, text });

impl Write for TppMessage409Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

constructor!(TppMessage429Ais: new(category: TppMessageCategory, code: MessageCode429Ais) {} text { path, text });

impl Write for TppMessage429Ais {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("category", &self.category);
        object.field("code", &self.code);
        object.optional("path", &self.path);
        object.optional("text", &self.text);
    }
}

impl Read for TransactionAuthorisation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut sca_authentication_data: Option<String> = None;
        reader.object(&mut [("scaAuthenticationData", &mut sca_authentication_data)])?;
        Ok(Self {
            sca_authentication_data: reader
                .required("scaAuthenticationData", sca_authentication_data)?,
        })
    }
}

impl Read for UpdatePsuAuthentication {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut psu_data: Option<PsuData> = None;
        reader.object(&mut [("psuData", &mut psu_data)])?;
        Ok(Self { psu_data: reader.required("psuData", psu_data)? })
    }
}

impl Read for UpdatePsuData {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut union = reader.union()?;
        union.branch(Self::SelectPsuAuthenticationMethod);
        union.branch(Self::TransactionAuthorisation);
        union.branch(Self::UpdatePsuAuthentication);
        Ok(union.finish(Self::Unknown))
    }
}

impl test_kit::ToContent for AccountsErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::Error400NgAis(value) => test_kit::Content::json(value),
            Self::Error400Ais(value) => test_kit::Content::json(value),
            Self::Error401NgAis(value) => test_kit::Content::json(value),
            Self::Error401Ais(value) => test_kit::Content::json(value),
            Self::Error403NgAis(value) => test_kit::Content::json(value),
            Self::Error403Ais(value) => test_kit::Content::json(value),
            Self::Error404NgAis(value) => test_kit::Content::json(value),
            Self::Error404Ais(value) => test_kit::Content::json(value),
            Self::Error405NgAis(value) => test_kit::Content::json(value),
            Self::Error405Ais(value) => test_kit::Content::json(value),
            Self::Error406NgAis(value) => test_kit::Content::json(value),
            Self::Error406Ais(value) => test_kit::Content::json(value),
            Self::Empty => test_kit::Content::Empty,
            Self::Error409NgAis(value) => test_kit::Content::json(value),
            Self::Error409Ais(value) => test_kit::Content::json(value),
            Self::Error429NgAis(value) => test_kit::Content::json(value),
            Self::Error429Ais(value) => test_kit::Content::json(value),
        }
    }
}

constructor!(AspspScaApproachAndLocationHeaders: new() {
    aspsp_sca_approach: AspspScaApproach,
} text { location });

impl test_kit::ToHeaders for AspspScaApproachAndLocationHeaders {
    fn to_headers(&self) -> Vec<(&'static str, String)> {
        test_kit::header_texts(
            &[
                ("ASPSP-SCA-Approach", &self.aspsp_sca_approach),
                ("Location", &self.location),
            ],
        )
    }
}

constructor!(AspspScaApproachHeaders: new() {
    aspsp_sca_approach: AspspScaApproach,
});

impl test_kit::ToHeaders for AspspScaApproachHeaders {
    fn to_headers(&self) -> Vec<(&'static str, String)> {
        test_kit::header_texts(&[("ASPSP-SCA-Approach", &self.aspsp_sca_approach)])
    }
}

constructor!(LocationHeaders: new() {} text { location });

impl test_kit::ToHeaders for LocationHeaders {
    fn to_headers(&self) -> Vec<(&'static str, String)> {
        test_kit::header_texts(&[("Location", &self.location)])
    }
}
