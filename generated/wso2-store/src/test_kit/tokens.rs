// Written by `cargo xtask generate`; changes are lost.

//! The other direction of what `tokens` alone uses.

use portal_runtime::v1::{ReadError, Write, Writer, constructor, mocked};
use portal_runtime::v1::test_kit;
use crate::types::{IssuedToken, TokenRefusal, TokenRequest, TokensErrorBody};

constructor!(IssuedToken: new(access_token: impl Into<String>) {
    expires_in: i64,
} text { refresh_token, scope, token_type });

impl Write for IssuedToken {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("access_token", &self.access_token);
        object.optional("refresh_token", &self.refresh_token);
        object.optional("scope", &self.scope);
        object.optional("token_type", &self.token_type);
        object.optional("expires_in", &self.expires_in);
    }
}

constructor!(TokenRefusal: new(error: impl Into<String>) {} text { error_description });

impl Write for TokenRefusal {
    fn write(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.field("error", &self.error);
        object.optional("error_description", &self.error_description);
    }
}

impl test_kit::ReadForm for TokenRequest {
    fn read_form(form: &test_kit::ReceivedForm) -> Result<Self, ReadError> {
        Ok(Self {
            grant_type: form.required("grant_type", form.parsed("grant_type")?)?,
            username: form.parsed("username")?,
            password: form.parsed("password")?,
            refresh_token: form.parsed("refresh_token")?,
            scope: form.parsed("scope")?,
        })
    }
}

impl test_kit::FromContent for TokenRequest {
    fn from_content(_media_type: &str, body: &[u8]) -> Result<Self, ReadError> {
        test_kit::from_form(body)
    }
}

impl test_kit::ToContent for TokensErrorBody {
    fn to_content(&self) -> test_kit::Content {
        match self {
            Self::TokenRefusal(value) => test_kit::Content::json(value),
        }
    }
}

mocked!((crate::tokens) {
    IssueOperation = ISSUE: form TokenRequest,
});
