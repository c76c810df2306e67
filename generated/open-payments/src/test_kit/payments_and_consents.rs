// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `payments`, `consents` use.

use portal_runtime::v1::{Read, ReadError, Reader, Write, Writer};
use portal_runtime::v1::test_kit;
use crate::types::{
    AspspScaApproachAndLocationHeaders, AspspScaApproachHeaders, AuthenticationMethodId,
    AuthenticationObject, AuthorisationList, AuthorisationStarted, AuthorisationUpdated,
    ChallengeData, LinksSelectPsuAuthenticationMethod, LinksStartScaProcess, PsuData,
    ScaStatusReport, SelectPsuAuthenticationMethod, TransactionAuthorisation,
    UpdatePsuAuthentication, UpdatePsuData,
};

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

impl Write for AuthorisationList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("authorisationIds", &self.authorisation_ids);
    }
}

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
        let mut object = reader.object(&["password", "encryptedPassword"])?;
        let mut password: Option<String> = None;
        let mut encrypted_password: Option<String> = None;
        while let Some(field) = object.next()? {
            match field {
                0 => password = object.value()?,
                _ => encrypted_password = object.value()?,
            }
        }
        Ok(Self {
            password,
            encrypted_password,
        })
    }
}

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
        let mut object = reader.object(&["authenticationMethodId"])?;
        let mut authentication_method_id: Option<AuthenticationMethodId> = None;
        while object.next()?.is_some() {
            authentication_method_id = object.value()?;
        }
        Ok(Self {
            authentication_method_id: object.required(0, authentication_method_id)?,
        })
    }
}

impl Read for TransactionAuthorisation {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["scaAuthenticationData"])?;
        let mut sca_authentication_data: Option<String> = None;
        while object.next()?.is_some() {
            sca_authentication_data = object.value()?;
        }
        Ok(Self {
            sca_authentication_data: object.required(0, sca_authentication_data)?,
        })
    }
}

impl Read for UpdatePsuAuthentication {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut object = reader.object(&["psuData"])?;
        let mut psu_data: Option<PsuData> = None;
        while object.next()?.is_some() {
            psu_data = object.value()?;
        }
        Ok(Self {
            psu_data: object.required(0, psu_data)?,
        })
    }
}

impl Read for UpdatePsuData {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut union = reader.union()?;
        union.branch(Self::UpdatePsuAuthentication);
        union.branch(Self::SelectPsuAuthenticationMethod);
        union.branch(Self::TransactionAuthorisation);
        Ok(union.finish(Self::Unknown))
    }
}

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

impl test_kit::ToHeaders for AspspScaApproachHeaders {
    fn to_headers(&self) -> Vec<(&'static str, String)> {
        test_kit::header_texts(&[("ASPSP-SCA-Approach", &self.aspsp_sca_approach)])
    }
}
