// Written by `cargo xtask generate`; changes are lost.

//! Types of `applications` alone.

use std::collections::BTreeMap;
use portal_runtime::v1::{
    Case, ErrorBody, FromResponse, NoHeaders, Read, ReadError, Reader, ResponseBody,
    Write, Writer, constructor, redacted_debug, string_enum, variants,
};
use super::{ApplicationId, KeyType, PortalError};

/// An application.
///
/// Source: `/components/schemas/Application`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Application {
    /// Its id.
    pub application_id: ApplicationId,
    /// Its name.
    pub name: String,
    /// Its owner.
    pub subscriber: Option<String>,
    /// The tier that limits it.
    pub throttling_tier: String,
    /// Where customers are sent back to.
    pub callback_url: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// The form of access tokens of the application: opaque, or a JWT. Since version 0.14.
    pub token_type: Option<TokenType>,
    /// The status of its approval; with `APPROVED` it may have keys.
    pub status: Option<String>,
    /// The groups that share it.
    pub group_id: Option<String>,
    /// Its keys, at most one of each type.
    pub keys: Option<Vec<ApplicationKey>>,
    /// Further attributes, which the portal defines. Since version 0.14.
    pub attributes: Option<BTreeMap<String, String>>,
}

redacted_debug!(Application {
    application_id, name, subscriber, throttling_tier, callback_url, description, token_type,
    status, group_id, keys, attributes
});

impl Read for Application {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut application_id: Option<ApplicationId> = None;
        let mut name: Option<String> = None;
        let mut subscriber: Option<String> = None;
        let mut throttling_tier: Option<String> = None;
        let mut callback_url: Option<String> = None;
        let mut description: Option<String> = None;
        let mut token_type: Option<TokenType> = None;
        let mut status: Option<String> = None;
        let mut group_id: Option<String> = None;
        let mut keys: Option<Vec<ApplicationKey>> = None;
        let mut attributes: Option<BTreeMap<String, String>> = None;
        reader.object(&mut [
            ("applicationId", &mut application_id),
            ("name", &mut name),
            ("subscriber", &mut subscriber),
            ("throttlingTier", &mut throttling_tier),
            ("callbackUrl", &mut callback_url),
            ("description", &mut description),
            ("tokenType", &mut token_type),
            ("status", &mut status),
            ("groupId", &mut group_id),
            ("keys", &mut keys),
            ("attributes", &mut attributes),
        ])?;
        Ok(Self {
            application_id: reader.required("applicationId", application_id)?,
            name: reader.required("name", name)?, subscriber,
            throttling_tier: reader.required("throttlingTier", throttling_tier)?,
            callback_url, description, token_type, status, group_id, keys, attributes,
        })
    }
}

/// An application, without its keys.
///
/// Source: `/components/schemas/ApplicationInfo`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ApplicationInfo {
    /// Its id.
    pub application_id: ApplicationId,
    /// Its name.
    pub name: String,
    /// Its owner.
    pub subscriber: Option<String>,
    /// The tier that limits it.
    pub throttling_tier: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// The status of its approval; with `APPROVED` it may have keys.
    pub status: Option<String>,
    /// The groups that share it.
    pub group_id: Option<String>,
    /// Further attributes, which the portal defines. Since version 0.14.
    pub attributes: Option<BTreeMap<String, String>>,
}

redacted_debug!(ApplicationInfo {
    application_id, name, subscriber, throttling_tier, description, status, group_id,
    attributes
});

impl Read for ApplicationInfo {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut application_id: Option<ApplicationId> = None;
        let mut name: Option<String> = None;
        let mut subscriber: Option<String> = None;
        let mut throttling_tier: Option<String> = None;
        let mut description: Option<String> = None;
        let mut status: Option<String> = None;
        let mut group_id: Option<String> = None;
        let mut attributes: Option<BTreeMap<String, String>> = None;
        reader.object(&mut [
            ("applicationId", &mut application_id),
            ("name", &mut name),
            ("subscriber", &mut subscriber),
            ("throttlingTier", &mut throttling_tier),
            ("description", &mut description),
            ("status", &mut status),
            ("groupId", &mut group_id),
            ("attributes", &mut attributes),
        ])?;
        Ok(Self {
            application_id: reader.required("applicationId", application_id)?,
            name: reader.required("name", name)?, subscriber, throttling_tier,
            description, status, group_id, attributes,
        })
    }
}

/// The keys of an application for one environment.
///
/// Source: `/components/schemas/ApplicationKey`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ApplicationKey {
    /// The client id for the token endpoint.
    pub consumer_key: Option<String>,
    /// The client secret for the token endpoint.
    pub consumer_secret: Option<String>,
    /// Grant types that the application may use. Since version 0.12.
    pub supported_grant_types: Option<Vec<String>>,
    /// Where customers are sent back to.
    pub callback_url: Option<String>,
    /// The status of the keys; with `COMPLETED` or `APPROVED` they can be used.
    pub key_state: Option<String>,
    /// The environment of APIs that keys are for.
    pub key_type: Option<KeyType>,
    /// The groups that share them.
    pub group_id: Option<String>,
    /// A first access token of an application.
    pub token: Option<Token>,
}

redacted_debug!(ApplicationKey {
    consumer_key, !consumer_secret, supported_grant_types, callback_url, key_state, key_type,
    group_id, token
});

impl Read for ApplicationKey {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut consumer_key: Option<String> = None;
        let mut consumer_secret: Option<String> = None;
        let mut supported_grant_types: Option<Vec<String>> = None;
        let mut callback_url: Option<String> = None;
        let mut key_state: Option<String> = None;
        let mut key_type: Option<KeyType> = None;
        let mut group_id: Option<String> = None;
        let mut token: Option<Token> = None;
        reader.object(&mut [
            ("consumerKey", &mut consumer_key),
            ("consumerSecret", &mut consumer_secret),
            ("supportedGrantTypes", &mut supported_grant_types),
            ("callbackUrl", &mut callback_url),
            ("keyState", &mut key_state),
            ("keyType", &mut key_type),
            ("groupId", &mut group_id),
            ("token", &mut token),
        ])?;
        Ok(Self {
            consumer_key, consumer_secret, supported_grant_types, callback_url,
            key_state, key_type, group_id, token,
        })
    }
}

/// A page of applications.
///
/// Source: `/components/schemas/ApplicationList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ApplicationList {
    /// How many items this page has.
    pub count: Option<i64>,
    /// The path and query of the next page, empty on the last.
    pub next: Option<String>,
    /// The path and query of the page before, empty on the first.
    pub previous: Option<String>,
    /// The items of this page.
    pub list: Option<Vec<ApplicationInfo>>,
}

redacted_debug!(ApplicationList { count, next, previous, list });

impl Read for ApplicationList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut count: Option<i64> = None;
        let mut next: Option<String> = None;
        let mut previous: Option<String> = None;
        let mut list: Option<Vec<ApplicationInfo>> = None;
        reader.object(&mut [
            ("count", &mut count),
            ("next", &mut next),
            ("previous", &mut previous),
            ("list", &mut list),
        ])?;
        Ok(Self { count, next, previous, list })
    }
}

/// An application to add, or its new state.
///
/// Source: `/components/schemas/ApplicationRequest`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ApplicationRequest {
    /// Its name, unique among those of the developer.
    pub name: String,
    /// The name of the tier that limits it.
    pub throttling_tier: String,
    /// What it is for.
    pub description: Option<String>,
    /// Where customers are sent back to.
    pub callback_url: Option<String>,
    /// The groups that share it.
    pub group_id: Option<String>,
    /// The form of access tokens of the application: opaque, or a JWT. Since version 0.14.
    pub token_type: Option<TokenType>,
    /// Further attributes, which the portal defines. Since version 0.14.
    pub attributes: Option<BTreeMap<String, String>>,
}

redacted_debug!(ApplicationRequest {
    name, throttling_tier, description, callback_url, group_id, token_type, attributes
});

constructor!(ApplicationRequest: new(name: impl Into<String>, throttling_tier: impl Into<String>) {
    token_type: TokenType,
    attributes: BTreeMap<String, String>,
} text { description, callback_url, group_id });

impl Write for ApplicationRequest {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.field("throttlingTier", &self.throttling_tier);
        object.optional("description", &self.description);
        object.optional("callbackUrl", &self.callback_url);
        object.optional("groupId", &self.group_id);
        object.optional("tokenType", &self.token_type);
        object.optional("attributes", &self.attributes);
    }
}

/// The keys to generate.
///
/// Source: `/components/schemas/ApplicationKeyGenerateRequest`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct KeyGeneration {
    /// The environment of APIs that keys are for.
    pub key_type: KeyType,
    /// The lifetime of the first access token, in seconds.
    pub validity_time: String,
    /// The domains that may use the keys; `ALL` for any.
    pub access_allow_domains: Vec<String>,
    /// Grant types that the application may use. Since version 0.12.
    pub supported_grant_types: Option<Vec<String>>,
    /// Where customers are sent back to.
    pub callback_url: Option<String>,
    /// Scopes of the first access token.
    pub scopes: Option<Vec<String>>,
    /// A client id of the caller's choice, at portals that accept one. Since version 0.14.
    pub client_id: Option<String>,
    /// Its secret. Since version 0.14.
    pub client_secret: Option<String>,
}

redacted_debug!(KeyGeneration {
    key_type, validity_time, access_allow_domains, supported_grant_types, callback_url, scopes,
    client_id, !client_secret
});

constructor!(KeyGeneration: new(
    access_allow_domains: Vec<String>,
    key_type: KeyType,
    validity_time: impl Into<String>,
) {
    supported_grant_types: Vec<String>,
    scopes: Vec<String>,
} text { callback_url, client_id, client_secret });

impl Write for KeyGeneration {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("keyType", &self.key_type);
        object.field("validityTime", &self.validity_time);
        object.field("accessAllowDomains", &self.access_allow_domains);
        object.optional("supportedGrantTypes", &self.supported_grant_types);
        object.optional("callbackUrl", &self.callback_url);
        object.optional("scopes", &self.scopes);
        object.optional("clientId", &self.client_id);
        object.optional("clientSecret", &self.client_secret);
    }
}

/// A consumer key and its new secret.
///
/// Source: `/components/schemas/ApplicationKeyReGenerateResponse`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct RegeneratedSecret {
    /// The consumer key.
    pub consumer_key: Option<String>,
    /// The new secret.
    pub consumer_secret: Option<String>,
}

redacted_debug!(RegeneratedSecret { consumer_key, !consumer_secret });

impl Read for RegeneratedSecret {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut consumer_key: Option<String> = None;
        let mut consumer_secret: Option<String> = None;
        reader.object(&mut [
            ("consumerKey", &mut consumer_key),
            ("consumerSecret", &mut consumer_secret),
        ])?;
        Ok(Self { consumer_key, consumer_secret })
    }
}

/// The key whose secret to replace.
///
/// Source: `/components/schemas/ApplicationKeyReGenerateRequest`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct SecretRegeneration {
    /// The consumer key.
    pub consumer_key: String,
}

redacted_debug!(SecretRegeneration { consumer_key });

constructor!(SecretRegeneration: new(consumer_key: impl Into<String>) {});

impl Write for SecretRegeneration {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("consumerKey", &self.consumer_key);
    }
}

/// A first access token of an application.
///
/// Source: `/components/schemas/Token`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Token {
    /// The token.
    pub access_token: Option<String>,
    /// Its scopes.
    pub token_scopes: Option<Vec<String>>,
    /// Its lifetime, in seconds.
    pub validity_time: Option<i64>,
}

redacted_debug!(Token { !access_token, token_scopes, validity_time });

impl Read for Token {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut access_token: Option<String> = None;
        let mut token_scopes: Option<Vec<String>> = None;
        let mut validity_time: Option<i64> = None;
        reader.object(&mut [
            ("accessToken", &mut access_token),
            ("tokenScopes", &mut token_scopes),
            ("validityTime", &mut validity_time),
        ])?;
        Ok(Self { access_token, token_scopes, validity_time })
    }
}

string_enum! {
    /// The form of access tokens of the application: opaque, or a JWT. Since version 0.14.
    ///
    /// Source: `/components/schemas/TokenType`.
    pub enum TokenType: exchanged {
        Oauth = "OAUTH",
        Jwt = "JWT",
    }
}

/// The failures that the description declares.
#[derive(Clone)]
#[non_exhaustive]
pub enum ApplicationGetErrorBody {
    /// `401` as `application/json`, `404` as `application/json`, `406` as `application/json`.
    PortalError(PortalError),
}

variants!(ApplicationGetErrorBody | PortalError);

impl FromResponse for ApplicationGetErrorBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.json().map(Self::PortalError)
    }
}

impl ApplicationGetErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(401, "application/json"),
        Case::Code(404, "application/json"),
        Case::Code(406, "application/json"),
    ];
}

impl ErrorBody for ApplicationGetErrorBody {
    type Headers = NoHeaders;
}

/// The failures that the description declares.
#[derive(Clone)]
#[non_exhaustive]
pub enum ApplicationsCreateErrorBody {
    /// `400` as `application/json`, `401` as `application/json`, `409` as `application/json`, `415` as `application/json`.
    PortalError(PortalError),
}

variants!(ApplicationsCreateErrorBody | PortalError);

impl FromResponse for ApplicationsCreateErrorBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.json().map(Self::PortalError)
    }
}

impl ApplicationsCreateErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(401, "application/json"),
        Case::Code(409, "application/json"),
        Case::Code(415, "application/json"),
    ];
}

impl ErrorBody for ApplicationsCreateErrorBody {
    type Headers = NoHeaders;
}

/// The failures that the description declares.
#[derive(Clone)]
#[non_exhaustive]
pub enum ApplicationsErrorBody {
    /// `400` as `application/json`, `401` as `application/json`, `404` as `application/json`, `412` as `application/json`.
    PortalError(PortalError),
}

variants!(ApplicationsErrorBody | PortalError);

impl FromResponse for ApplicationsErrorBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.json().map(Self::PortalError)
    }
}

impl ApplicationsErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(401, "application/json"),
        Case::Code(404, "application/json"),
        Case::Code(412, "application/json"),
    ];
}

impl ErrorBody for ApplicationsErrorBody {
    type Headers = NoHeaders;
}

/// The failures that the description declares.
#[derive(Clone)]
#[non_exhaustive]
pub enum ApplicationsListErrorBody {
    /// `400` as `application/json`, `401` as `application/json`, `406` as `application/json`.
    PortalError(PortalError),
}

variants!(ApplicationsListErrorBody | PortalError);

impl FromResponse for ApplicationsListErrorBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.json().map(Self::PortalError)
    }
}

impl ApplicationsListErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(401, "application/json"),
        Case::Code(406, "application/json"),
    ];
}

impl ErrorBody for ApplicationsListErrorBody {
    type Headers = NoHeaders;
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    Application, ApplicationInfo, ApplicationKey, ApplicationList, ApplicationRequest,
    KeyGeneration, RegeneratedSecret, SecretRegeneration, Token
} text {
    TokenType
});
