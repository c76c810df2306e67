//! The token endpoint of a mock: each request for a token gets one, unless the test has it refused.

use std::collections::VecDeque;
use std::fmt;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};

use crate::transport::Body;

/// A request for a token. Its `Debug` shows nothing that was sent.
#[derive(Clone)]
pub struct TokenRequest(Vec<(String, String)>);

impl TokenRequest {
    /// The `grant_type`: `client_credentials`, `authorization_code` or `refresh_token`.
    #[must_use]
    pub fn grant_type(&self) -> &str {
        self.field("grant_type").unwrap_or_default()
    }

    /// The scopes, with a space between them.
    #[must_use]
    pub fn scope(&self) -> Option<&str> {
        self.field("scope")
    }

    /// The value of a field of the form.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for TokenRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenRequest({})", self.grant_type())
    }
}

#[derive(Default)]
pub(super) struct Tokens {
    requests: Vec<TokenRequest>,
    /// Codes with which the next requests are refused.
    refused: VecDeque<String>,
}

impl Tokens {
    pub(super) fn requests(&self) -> Vec<TokenRequest> {
        self.requests.clone()
    }

    pub(super) fn refuse(&mut self, code: String) {
        self.refused.push_back(code);
    }

    /// The response to a request with this body; `None` if it is neither for a token nor to revoke one.
    pub(super) fn respond(&mut self, body: &Bytes) -> Option<Response<Body>> {
        let request = TokenRequest(url::form_urlencoded::parse(body).into_owned().collect());
        if request.field("grant_type").is_none() {
            return request.field("token").map(|_| Response::new(Body::empty()));
        }
        let number = self.requests.len() + 1;
        let is_customers = request.grant_type() != "client_credentials";
        self.requests.push(request);
        let (status, json) = match self.refused.pop_front() {
            Some(code) => (StatusCode::BAD_REQUEST, serde_json::json!({ "error": code })),
            None => {
                let mut json = serde_json::json!({
                    "access_token": format!("mock-access-{number}"), "token_type": "Bearer", "expires_in": 3600,
                });
                if let Some(object) = json.as_object_mut().filter(|_| is_customers) {
                    object.insert("refresh_token".to_owned(), format!("mock-refresh-{number}").into());
                }
                (StatusCode::OK, json)
            }
        };
        let mut response = Response::new(Body::full(json.to_string().into()));
        *response.status_mut() = status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        Some(response)
    }
}
