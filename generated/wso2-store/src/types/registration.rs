// Written by `cargo xtask generate`; changes are lost.

//! Types of `registration` alone.

use portal_runtime::v1::{
    Case, ErrorBody, FromResponse, NoHeaders, Read, ReadError, Reader, ResponseBody,
    Write, Writer, constructor, redacted_debug, variants,
};
use super::PortalError;

/// An OAuth client to register.
///
/// Source: `/components/schemas/RegistrationProfile`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ClientProfile {
    /// Where customers are sent back to.
    pub callback_url: Option<String>,
    /// Its name, unique among those of the developer.
    pub client_name: String,
    /// The environment of its tokens, for example `Production`.
    pub token_scope: Option<String>,
    /// The developer who asks.
    pub owner: String,
    /// Grant types that it may use, separated by spaces.
    pub grant_type: String,
    /// Whether developers of all tenants may use it.
    pub saas_app: Option<bool>,
    /// The form of its access tokens.
    pub token_type: Option<String>,
}

redacted_debug!(ClientProfile {
    callback_url, client_name, token_scope, owner, grant_type, saas_app, token_type
});

constructor!(ClientProfile: new(
    client_name: impl Into<String>,
    grant_type: impl Into<String>,
    owner: impl Into<String>,
) {
    saas_app: bool,
} text { callback_url, token_scope, token_type });

impl Write for ClientProfile {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("callbackUrl", &self.callback_url);
        object.field("clientName", &self.client_name);
        object.optional("tokenScope", &self.token_scope);
        object.field("owner", &self.owner);
        object.field("grantType", &self.grant_type);
        object.optional("saasApp", &self.saas_app);
        object.optional("tokenType", &self.token_type);
    }
}

/// An OAuth client.
///
/// Source: `/components/schemas/OAuthApplication`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct RegisteredClient {
    /// Its id.
    pub client_id: String,
    /// Its secret.
    pub client_secret: String,
    /// Its name at the token endpoint.
    pub client_name: Option<String>,
    /// Where customers are sent back to.
    pub call_back_url: Option<String>,
    /// Whether developers of all tenants may use it.
    pub is_saas_application: Option<bool>,
    /// Its owner.
    pub app_owner: Option<String>,
    /// Further members, as JSON in a string.
    pub json_string: Option<String>,
    /// The form of its access tokens.
    pub token_type: Option<String>,
}

redacted_debug!(RegisteredClient {
    client_id, !client_secret, client_name, call_back_url, is_saas_application, app_owner,
    json_string, token_type
});

impl Read for RegisteredClient {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut client_id: Option<String> = None;
        let mut client_secret: Option<String> = None;
        let mut client_name: Option<String> = None;
        let mut call_back_url: Option<String> = None;
        let mut is_saas_application: Option<bool> = None;
        let mut app_owner: Option<String> = None;
        let mut json_string: Option<String> = None;
        let mut token_type: Option<String> = None;
        reader.object(&mut [
            ("clientId", &mut client_id),
            ("clientSecret", &mut client_secret),
            ("clientName", &mut client_name),
            ("callBackURL", &mut call_back_url),
            ("isSaasApplication", &mut is_saas_application),
            ("appOwner", &mut app_owner),
            ("jsonString", &mut json_string),
            ("tokenType", &mut token_type),
        ])?;
        Ok(Self {
            client_id: reader.required("clientId", client_id)?,
            client_secret: reader.required("clientSecret", client_secret)?, client_name,
            call_back_url, is_saas_application, app_owner, json_string, token_type,
        })
    }
}

/// The failures that the description declares.
#[derive(Clone)]
#[non_exhaustive]
pub enum RegistrationErrorBody {
    /// `400` as `application/json`, `401` as `application/json`, `403` as `application/json`, `500` as `application/json`.
    PortalError(PortalError),
}

variants!(RegistrationErrorBody | PortalError);

impl FromResponse for RegistrationErrorBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.json().map(Self::PortalError)
    }
}

impl RegistrationErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(401, "application/json"),
        Case::Code(403, "application/json"),
        Case::Code(500, "application/json"),
    ];
}

impl ErrorBody for RegistrationErrorBody {
    type Headers = NoHeaders;
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    ClientProfile, RegisteredClient
});
