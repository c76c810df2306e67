// Written by `cargo xtask generate`; changes are lost.

//! Types of `tokens` alone.

use portal_runtime::v1::{
    Case, ErrorBody, Form, FromResponse, NoHeaders, Read, ReadError, Reader,
    ResponseBody, Style, WriteForm, constructor, redacted_debug, string_enum, variants,
};

/// An access token.
///
/// Source: `/components/schemas/IssuedToken`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct IssuedToken {
    /// The token.
    pub access_token: String,
    /// What the next token is issued for, once this one has expired.
    pub refresh_token: Option<String>,
    /// Scopes of the token, separated by spaces.
    pub scope: Option<String>,
    /// How the token is sent, `Bearer`.
    pub token_type: Option<String>,
    /// For how many seconds from now the token is good.
    pub expires_in: Option<i64>,
}

redacted_debug!(IssuedToken { !access_token, !refresh_token, scope, token_type, expires_in });

impl Read for IssuedToken {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut access_token: Option<String> = None;
        let mut refresh_token: Option<String> = None;
        let mut scope: Option<String> = None;
        let mut token_type: Option<String> = None;
        let mut expires_in: Option<i64> = None;
        reader.object(&mut [
            ("access_token", &mut access_token),
            ("refresh_token", &mut refresh_token),
            ("scope", &mut scope),
            ("token_type", &mut token_type),
            ("expires_in", &mut expires_in),
        ])?;
        Ok(Self {
            access_token: reader.required("access_token", access_token)?, refresh_token,
            scope, token_type, expires_in,
        })
    }
}

/// Why no token is issued.
///
/// Source: `/components/schemas/TokenRefusal`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TokenRefusal {
    /// The code of the failure, for example `invalid_grant`.
    pub error: String,
    /// What is wrong.
    pub error_description: Option<String>,
}

redacted_debug!(TokenRefusal { error, error_description });

impl Read for TokenRefusal {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut error: Option<String> = None;
        let mut error_description: Option<String> = None;
        reader.object(&mut [
            ("error", &mut error),
            ("error_description", &mut error_description),
        ])?;
        Ok(Self { error: reader.required("error", error)?, error_description })
    }
}

/// A grant that a token is issued for.
///
/// Source: `/components/schemas/TokenRequest`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TokenRequest {
    /// The kind of grant.
    pub grant_type: TokenRequestGrantType,
    /// The developer's name, for the grant `password`.
    pub username: Option<String>,
    /// The developer's password, for the grant `password`.
    pub password: Option<String>,
    /// An earlier refresh token, for the grant `refresh_token`.
    pub refresh_token: Option<String>,
    /// Scopes of the token, separated by spaces.
    pub scope: Option<String>,
}

redacted_debug!(TokenRequest { grant_type, username, !password, !refresh_token, scope });

constructor!(TokenRequest: new(grant_type: TokenRequestGrantType) {} text { username, password, refresh_token, scope });

impl WriteForm for TokenRequest {
    fn write_form(&self, form: &mut Form) {
        form.field("grant_type", &self.grant_type, Style::Form, true);
        form.field("username", &self.username, Style::Form, true);
        form.field("password", &self.password, Style::Form, true);
        form.field("refresh_token", &self.refresh_token, Style::Form, true);
        form.field("scope", &self.scope, Style::Form, true);
    }
}

string_enum! {
    /// The kind of grant.
    ///
    /// Source: `/components/schemas/TokenRequest/properties/grant_type`.
    pub enum TokenRequestGrantType: sent {
        Password = "password",
        RefreshToken = "refresh_token",
        ClientCredentials = "client_credentials",
    }
}

/// The failures that the description declares.
#[derive(Clone)]
#[non_exhaustive]
pub enum TokensErrorBody {
    /// `400` as `application/json`, `401` as `application/json`.
    TokenRefusal(TokenRefusal),
}

variants!(TokensErrorBody | TokenRefusal);

impl FromResponse for TokensErrorBody {
    fn from_response(
        _case: usize,
        body: &mut ResponseBody<'_>,
    ) -> Result<Self, ReadError> {
        body.json().map(Self::TokenRefusal)
    }
}

impl TokensErrorBody {
    pub(crate) const CASES: &'static [Case] = &[
        Case::Code(400, "application/json"),
        Case::Code(401, "application/json"),
    ];
}

impl ErrorBody for TokensErrorBody {
    type Headers = NoHeaders;
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    IssuedToken, TokenRefusal
} text {
    TokenRequestGrantType
});
