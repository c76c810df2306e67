//! The token endpoint, and the tokens it gave.

use std::collections::HashMap;
use std::sync::Mutex;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, Response, StatusCode, header};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::check::text;
use crate::lock;
use crate::media_type::essence;
use crate::persons::{TEST_PERSON_SCOPE, TEST_PERSONS};
use crate::portals::{API_SCOPES, CONSENTS, ClientKeys, Grant, ScopeRule};
use crate::reply;

/// Life of a token, in seconds, as it is told. The bank itself forgets none.
const EXPIRES_IN: u32 = 3600;

/// The fields of a request with client credentials, each of them required and once.
const FIELDS: [&str; 4] = ["grant_type", "client_id", "client_secret", "scope"];

/// Tokens with their scopes: the only state of the bank that a request can change for another.
pub(crate) struct Tokens {
    scopes: Mutex<HashMap<String, Vec<String>>>,
}

impl Tokens {
    /// The tokens that are there from the start.
    pub(crate) fn new(grant: &Grant) -> Self {
        let given = match grant {
            Grant::Customer { token, scopes, basket, deletion } => {
                vec![(*token, *scopes), (basket.token, basket.scopes), (deletion.token, deletion.scopes)]
            }
            Grant::Secret { .. } => Vec::new(),
        };
        let owned = |scopes: &[&str]| scopes.iter().map(|scope| scope.to_string()).collect();
        Self { scopes: Mutex::new(given.into_iter().map(|(token, scopes)| (token.to_owned(), owned(scopes))).collect()) }
    }

    /// The scopes of a token; `None` for one that the bank never gave.
    pub(crate) fn scopes(&self, token: &str) -> Option<Vec<String>> {
        lock(&self.scopes).get(token).cloned()
    }

    /// Forgets all tokens, those that were there from the start too.
    pub(crate) fn revoke(&self) {
        lock(&self.scopes).clear();
    }

    fn issue(&self, scope: &str) -> String {
        let token = Uuid::new_v4().to_string();
        let scopes = scope.split(' ').map(str::to_owned).collect();
        lock(&self.scopes).insert(token.clone(), scopes);
        token
    }
}

/// Why no token is given: an error code of RFC 6749, section 5.2, and words for the developer.
struct Refusal(&'static str, &'static str);

/// Answers a request to the token endpoint.
pub(crate) fn answer(grant: &Grant, tokens: &Tokens, head: &Parts, body: &[u8]) -> Response<Body> {
    if head.method != Method::POST {
        return reply::empty(StatusCode::METHOD_NOT_ALLOWED);
    }
    let (status, body) = match grant_token(grant, tokens, head, body) {
        Ok(body) => (StatusCode::OK, body),
        Err(Refusal(error, description)) => {
            let body = json!({ "error": error, "error_description": description });
            (StatusCode::BAD_REQUEST, body)
        }
    };
    let mut response = reply::json(status, &body);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn grant_token(grant: &Grant, tokens: &Tokens, head: &Parts, body: &[u8]) -> Result<Value, Refusal> {
    let Grant::Secret { keys, scopes, token_type } = grant else {
        return Err(Refusal("unauthorized_client", "tokens are for customers who sign in, and this bank has no sign-in"));
    };
    let form = Form::read(head, body)?;
    form.check_client(keys)?;
    let scope = form.value("scope");
    scopes.check(scope)?;
    Ok(json!({
        "access_token": tokens.issue(scope),
        "scope": scope,
        "token_type": token_type,
        "expires_in": EXPIRES_IN,
    }))
}

/// The fields of a token request: each of [`FIELDS`] once, and no other.
struct Form {
    values: HashMap<String, String>,
}

impl Form {
    fn read(head: &Parts, body: &[u8]) -> Result<Self, Refusal> {
        let media_type = text(&head.headers, header::CONTENT_TYPE.as_str()).map(essence);
        if media_type.as_deref() != Some("application/x-www-form-urlencoded") {
            return Err(Refusal("invalid_request", "the body is no application/x-www-form-urlencoded"));
        }
        let body = str::from_utf8(body).map_err(|_| Refusal("invalid_request", "the body is no UTF-8"))?;
        let mut values = HashMap::new();
        for pair in body.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = (form_decoded(name)?, form_decoded(value)?);
            if !FIELDS.contains(&name.as_str()) {
                return Err(Refusal("invalid_request", "the body has a field that is not asked for"));
            }
            if values.insert(name, value).is_some() {
                return Err(Refusal("invalid_request", "the body has a field more than once"));
            }
        }
        if values.len() < FIELDS.len() || values.values().any(String::is_empty) {
            return Err(Refusal("invalid_request", "grant_type, client_id, client_secret and scope are required"));
        }
        Ok(Self { values })
    }

    fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    fn check_client(&self, keys: &ClientKeys) -> Result<(), Refusal> {
        if self.value("grant_type") != "client_credentials" {
            return Err(Refusal("unsupported_grant_type", "only client_credentials is offered"));
        }
        if self.value("client_id") != keys.client_id || self.value("client_secret") != keys.client_secret {
            return Err(Refusal("invalid_client", "no application has this id and secret here"));
        }
        Ok(())
    }
}

fn form_decoded(text: &str) -> Result<String, Refusal> {
    let text = text.replace('+', " ");
    let decoded = percent_decode_str(&text).decode_utf8();
    decoded.map(Into::into).map_err(|_| Refusal("invalid_request", "the body is no UTF-8"))
}

impl ScopeRule {
    fn check(self, scope: &str) -> Result<(), Refusal> {
        match self {
            Self::TestPerson => check_test_person(scope),
            Self::ApiAndContext => check_api_and_context(scope),
        }
    }
}

fn check_test_person(scope: &str) -> Result<(), Refusal> {
    let person = scope.strip_prefix(TEST_PERSON_SCOPE);
    if person.is_some_and(|person| TEST_PERSONS.contains(&person)) {
        Ok(())
    } else {
        Err(Refusal("invalid_scope", "the scope is psd2_sandbox: and the personal number of a test person"))
    }
}

fn check_api_and_context(scope: &str) -> Result<(), Refusal> {
    let is_api = |scope: &str| API_SCOPES.contains(&scope);
    let is_context = |scope: &str| CONSENTS.iter().any(|consent| consent.context == scope);
    match scope.split(' ').collect::<Vec<_>>()[..] {
        [one, other] if is_api(one) && is_context(other) || is_context(one) && is_api(other) => Ok(()),
        _ => Err(Refusal("invalid_scope", "the scope is one API scope and one context")),
    }
}
