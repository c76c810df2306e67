// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `applications` alone uses.

use std::collections::BTreeMap;
use portal_runtime::v1::{Read, ReadError, Reader, Write, Writer, constructor, mocked};
use portal_runtime::v1::test_kit;
use crate::types::{
    Application, ApplicationGetErrorBody, ApplicationId, ApplicationInfo, ApplicationKey,
    ApplicationList, ApplicationRequest, ApplicationsCreateErrorBody,
    ApplicationsErrorBody, ApplicationsListErrorBody, KeyGeneration, KeyType,
    RegeneratedSecret, SecretRegeneration, Token, TokenType,
};

constructor!(Application: new(
    application_id: ApplicationId,
    name: impl Into<String>,
    throttling_tier: impl Into<String>,
) {
    token_type: TokenType,
    keys: Vec<ApplicationKey>,
    attributes: BTreeMap<String, String>,
} text { subscriber, callback_url, description, status, group_id });

impl Write for Application {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("applicationId", &self.application_id);
        object.field("name", &self.name);
        object.optional("subscriber", &self.subscriber);
        object.field("throttlingTier", &self.throttling_tier);
        object.optional("callbackUrl", &self.callback_url);
        object.optional("description", &self.description);
        object.optional("tokenType", &self.token_type);
        object.optional("status", &self.status);
        object.optional("groupId", &self.group_id);
        object.optional("keys", &self.keys);
        object.optional("attributes", &self.attributes);
    }
}

constructor!(ApplicationInfo: new(application_id: ApplicationId, name: impl Into<String>) {
    attributes: BTreeMap<String, String>,
} text { subscriber, throttling_tier, description, status, group_id });

impl Write for ApplicationInfo {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("applicationId", &self.application_id);
        object.field("name", &self.name);
        object.optional("subscriber", &self.subscriber);
        object.optional("throttlingTier", &self.throttling_tier);
        object.optional("description", &self.description);
        object.optional("status", &self.status);
        object.optional("groupId", &self.group_id);
        object.optional("attributes", &self.attributes);
    }
}

constructor!(ApplicationKey: new() {
    supported_grant_types: Vec<String>,
    key_type: KeyType,
    token: Token,
} text { consumer_key, consumer_secret, callback_url, key_state, group_id });

impl Write for ApplicationKey {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("consumerKey", &self.consumer_key);
        object.optional("consumerSecret", &self.consumer_secret);
        object.optional("supportedGrantTypes", &self.supported_grant_types);
        object.optional("callbackUrl", &self.callback_url);
        object.optional("keyState", &self.key_state);
        object.optional("keyType", &self.key_type);
        object.optional("groupId", &self.group_id);
        object.optional("token", &self.token);
    }
}

constructor!(ApplicationList: new() {
    count: i64,
    list: Vec<ApplicationInfo>,
} text { next, previous });

impl Write for ApplicationList {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("count", &self.count);
        object.optional("next", &self.next);
        object.optional("previous", &self.previous);
        object.optional("list", &self.list);
    }
}

impl Read for ApplicationRequest {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut name: Option<String> = None;
        let mut throttling_tier: Option<String> = None;
        let mut description: Option<String> = None;
        let mut callback_url: Option<String> = None;
        let mut group_id: Option<String> = None;
        let mut token_type: Option<TokenType> = None;
        let mut attributes: Option<BTreeMap<String, String>> = None;
        reader.object(&mut [
            ("name", &mut name),
            ("throttlingTier", &mut throttling_tier),
            ("description", &mut description),
            ("callbackUrl", &mut callback_url),
            ("groupId", &mut group_id),
            ("tokenType", &mut token_type),
            ("attributes", &mut attributes),
        ])?;
        Ok(Self {
            name: reader.required("name", name)?,
            throttling_tier: reader.required("throttlingTier", throttling_tier)?,
            description, callback_url, group_id, token_type, attributes,
        })
    }
}

impl Read for KeyGeneration {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut key_type: Option<KeyType> = None;
        let mut validity_time: Option<String> = None;
        let mut access_allow_domains: Option<Vec<String>> = None;
        let mut supported_grant_types: Option<Vec<String>> = None;
        let mut callback_url: Option<String> = None;
        let mut scopes: Option<Vec<String>> = None;
        let mut client_id: Option<String> = None;
        let mut client_secret: Option<String> = None;
        reader
            .object(
                &mut [
                    ("keyType", &mut key_type),
                    ("validityTime", &mut validity_time),
                    ("accessAllowDomains", &mut access_allow_domains),
                    ("supportedGrantTypes", &mut supported_grant_types),
                    ("callbackUrl", &mut callback_url),
                    ("scopes", &mut scopes),
                    ("clientId", &mut client_id),
                    ("clientSecret", &mut client_secret),
                ],
            )?;
        Ok(Self {
            key_type: reader.required("keyType", key_type)?,
            validity_time: reader.required("validityTime", validity_time)?,
            access_allow_domains: reader
                .required("accessAllowDomains", access_allow_domains)?,
            supported_grant_types,
            callback_url,
            scopes,
            client_id,
            client_secret,
        })
    }
}

constructor!(RegeneratedSecret: new() {} text { consumer_key, consumer_secret });

impl Write for RegeneratedSecret {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("consumerKey", &self.consumer_key);
        object.optional("consumerSecret", &self.consumer_secret);
    }
}

impl Read for SecretRegeneration {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut consumer_key: Option<String> = None;
        reader.object(&mut [("consumerKey", &mut consumer_key)])?;
        Ok(Self { consumer_key: reader.required("consumerKey", consumer_key)? })
    }
}

constructor!(Token: new() {
    token_scopes: Vec<String>,
    validity_time: i64,
} text { access_token });

impl Write for Token {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("accessToken", &self.access_token);
        object.optional("tokenScopes", &self.token_scopes);
        object.optional("validityTime", &self.validity_time);
    }
}

impl test_kit::ToContent for ApplicationGetErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PortalError(value) => test_kit::Content::json(value),
        }
    }
}

impl test_kit::ToContent for ApplicationsCreateErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PortalError(value) => test_kit::Content::json(value),
        }
    }
}

impl test_kit::ToContent for ApplicationsErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PortalError(value) => test_kit::Content::json(value),
        }
    }
}

impl test_kit::ToContent for ApplicationsListErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::PortalError(value) => test_kit::Content::json(value),
        }
    }
}

mocked!((crate::applications) {
    ListOperation = LIST,
    CreateOperation = CREATE: json ApplicationRequest,
    GenerateKeysOperation = GENERATE_KEYS: json KeyGeneration,
    RegenerateSecretOperation = REGENERATE_SECRET: json SecretRegeneration,
    ApplicationGetOperation = APPLICATION_GET,
    ApplicationUpdateOperation = APPLICATION_UPDATE: json ApplicationRequest,
    ApplicationDeleteOperation = APPLICATION_DELETE,
    ApplicationKeysOperation = APPLICATION_KEYS,
});
