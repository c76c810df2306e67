// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `registration` alone uses.

use portal_runtime::v1::{Read, ReadError, Reader, Write, Writer, constructor, mocked};
use portal_runtime::v1::test_kit;
use crate::types::{ClientProfile, RegisteredClient, RegistrationErrorBody};

impl Read for ClientProfile {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut callback_url: Option<String> = None;
        let mut client_name: Option<String> = None;
        let mut token_scope: Option<String> = None;
        let mut owner: Option<String> = None;
        let mut grant_type: Option<String> = None;
        let mut saas_app: Option<bool> = None;
        let mut token_type: Option<String> = None;
        reader.object(&mut [
            ("callbackUrl", &mut callback_url),
            ("clientName", &mut client_name),
            ("tokenScope", &mut token_scope),
            ("owner", &mut owner),
            ("grantType", &mut grant_type),
            ("saasApp", &mut saas_app),
            ("tokenType", &mut token_type),
        ])?;
        Ok(Self {
            callback_url, client_name: reader.required("clientName", client_name)?,
            token_scope, owner: reader.required("owner", owner)?,
            grant_type: reader.required("grantType", grant_type)?, saas_app, token_type,
        })
    }
}

constructor!(RegisteredClient: new(
    client_id: impl Into<String>,
    client_secret: impl Into<String>,
) {
    is_saas_application: bool,
} text { client_name, call_back_url, app_owner, json_string, token_type });

impl Write for RegisteredClient {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("clientId", &self.client_id);
        object.field("clientSecret", &self.client_secret);
        object.optional("clientName", &self.client_name);
        object.optional("callBackURL", &self.call_back_url);
        object.optional("isSaasApplication", &self.is_saas_application);
        object.optional("appOwner", &self.app_owner);
        object.optional("jsonString", &self.json_string);
        object.optional("tokenType", &self.token_type);
    }
}

impl test_kit::ToContent for RegistrationErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PortalError(value) => test_kit::Content::json(value),
        }
    }
}

mocked!((crate::registration) {
    RegisterOperation = REGISTER: json ClientProfile,
});
