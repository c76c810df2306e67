//! The token endpoint, and the tokens it gave.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, Response, StatusCode, header};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::bounded::Bounded;
use crate::check::text;
use crate::known::{ClientKeys, Environment, Known};
use crate::lock;
use crate::media_type::essence;
use crate::reply;

/// Life of a token, in seconds, as it is told. The bank itself goes by how many it remembers.
const EXPIRES_IN: u32 = 3600;

/// How many tokens of applications a site remembers.
const REMEMBERED: usize = 10_000;

/// The fields of a request with client credentials, each of them required and once.
const FIELDS: [&str; 4] = ["grant_type", "client_id", "client_secret", "scope"];

/// What a token opens.
pub(crate) struct Granted {
    pub(crate) scopes: Vec<String>,
    /// Whose things it opens.
    pub(crate) holder: String,
}

/// Tokens with what they open.
pub(crate) struct Tokens {
    given: Mutex<HashMap<String, Arc<Granted>>>,
    issued: Mutex<Bounded<String, Arc<Granted>>>,
}

impl Tokens {
    /// The tokens that are there from the start.
    pub(crate) fn new(environment: Option<&Environment>) -> Self {
        let given = environment.into_iter().flat_map(|environment| environment.tokens.values()).map(|given| {
            let granted = Granted { scopes: given.scopes.clone(), holder: given.holder.clone() };
            (given.token.clone(), Arc::new(granted))
        });
        Self { given: Mutex::new(given.collect()), issued: Mutex::new(Bounded::new(REMEMBERED)) }
    }

    /// What a token opens; `None` for one that the bank never gave, or has forgotten.
    pub(crate) fn get(&self, token: &str) -> Option<Arc<Granted>> {
        lock(&self.given).get(token).cloned().or_else(|| lock(&self.issued).get(token).cloned())
    }

    /// Forgets all tokens, those that were there from the start too.
    pub(crate) fn revoke(&self) {
        lock(&self.given).clear();
        lock(&self.issued).clear();
    }

    fn issue(&self, granted: Granted) -> String {
        let token = Uuid::new_v4().to_string();
        lock(&self.issued).insert(token.clone(), Arc::new(granted));
        token
    }
}

/// Why no token is given: an error code of RFC 6749, section 5.2, and words for the developer.
pub(crate) struct Refusal {
    code: &'static str,
    problem: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.problem, self.code)
    }
}

impl Refusal {
    fn new(code: &'static str, problem: impl Into<String>) -> Self {
        Self { code, problem: problem.into() }
    }
}

/// A token endpoint.
pub(crate) struct Endpoint<'s> {
    pub(crate) known: &'s Known,
    pub(crate) keys: Option<&'s ClientKeys>,
    pub(crate) tokens: &'s Tokens,
}

impl Endpoint<'_> {
    /// Answers a request, and says why it is refused.
    pub(crate) fn answer(&self, head: &Parts, body: &[u8]) -> (Response<Body>, Option<Refusal>) {
        if head.method != Method::POST {
            let refusal = Refusal::new("invalid_request", "the method is not POST");
            return (reply::empty(StatusCode::METHOD_NOT_ALLOWED), Some(refusal));
        }
        let (status, body, refusal) = match self.token(head, body) {
            Ok(body) => (StatusCode::OK, body, None),
            Err(refusal) => {
                let body = json!({ "error": refusal.code, "error_description": refusal.problem });
                (StatusCode::BAD_REQUEST, body, Some(refusal))
            }
        };
        let mut response = reply::json(status, &body);
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        (response, refusal)
    }

    fn token(&self, head: &Parts, body: &[u8]) -> Result<Value, Refusal> {
        let (Some(keys), Some(rules)) = (self.keys, &self.known.token) else {
            let problem = "tokens are for customers who sign in, and this bank has no sign-in";
            return Err(Refusal::new("unauthorized_client", problem));
        };
        let form = Form::read(head, body)?;
        form.check_client(keys)?;
        let scope = form.value("scope");
        let scopes: Vec<_> = scope.split(' ').collect();
        let holder = rules.holder(&scopes, &self.known.persons);
        let holder = holder.ok_or_else(|| Refusal::new("invalid_scope", rules.told()))?;
        let granted = Granted { scopes: scopes.into_iter().map(str::to_owned).collect(), holder };
        Ok(json!({
            "access_token": self.tokens.issue(granted),
            "scope": scope,
            "token_type": rules.token_type,
            "expires_in": EXPIRES_IN,
        }))
    }
}

/// The fields of a token request: each of [`FIELDS`] once, and no other.
struct Form {
    values: HashMap<String, String>,
}

impl Form {
    fn read(head: &Parts, body: &[u8]) -> Result<Self, Refusal> {
        let wrong = |problem| Refusal::new("invalid_request", problem);
        let media_type = text(&head.headers, header::CONTENT_TYPE.as_str()).map(essence);
        if media_type.as_deref() != Some("application/x-www-form-urlencoded") {
            return Err(wrong("the body is no application/x-www-form-urlencoded"));
        }
        let body = str::from_utf8(body).map_err(|_| wrong("the body is no UTF-8"))?;
        let mut values = HashMap::new();
        for pair in body.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let decoded = form_decoded(name).zip(form_decoded(value));
            let (name, value) = decoded.ok_or_else(|| wrong("the body is no UTF-8"))?;
            if !FIELDS.contains(&name.as_str()) {
                return Err(wrong("the body has a field that is not asked for"));
            }
            if values.insert(name, value).is_some() {
                return Err(wrong("the body has a field more than once"));
            }
        }
        if values.len() < FIELDS.len() || values.values().any(String::is_empty) {
            return Err(wrong("grant_type, client_id, client_secret and scope are required"));
        }
        Ok(Self { values })
    }

    fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    fn check_client(&self, keys: &ClientKeys) -> Result<(), Refusal> {
        if self.value("grant_type") != "client_credentials" {
            return Err(Refusal::new("unsupported_grant_type", "only client_credentials is offered"));
        }
        if self.value("client_id") != keys.client_id || self.value("client_secret") != keys.client_secret {
            return Err(Refusal::new("invalid_client", "no application has this id and secret here"));
        }
        Ok(())
    }
}

fn form_decoded(text: &str) -> Option<String> {
    let text = text.replace('+', " ");
    percent_decode_str(&text).decode_utf8().ok().map(Into::into)
}
