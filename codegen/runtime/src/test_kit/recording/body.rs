//! Bodies in a recording.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;

use super::json::{Token, quoted, text, tokens};
use super::redaction::{Redaction, Secrets};
use crate::wire::media_type::{essence, parameter};
use crate::wire::values::Json;

/// The boundary of a multipart body, which is another each time.
const BOUNDARY: &str = "<boundary>";

/// A body, in the form that reads best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Recorded {
    Empty,
    Json(Vec<Token>),
    Form(Vec<(String, String)>),
    Text(String),
    Bytes(Bytes),
}

impl Recorded {
    /// A body of this media type.
    pub(super) fn of(media_type: &str, body: &Bytes) -> Self {
        if body.is_empty() {
            return Self::Empty;
        }
        let Ok(whole) = std::str::from_utf8(body) else { return Self::Bytes(body.clone()) };
        if essence(media_type) == "application/x-www-form-urlencoded" {
            return Self::Form(url::form_urlencoded::parse(body).into_owned().collect());
        }
        if Json::parse(whole).is_ok() {
            return Self::Json(tokens(whole));
        }
        Self::Text(whole.to_owned())
    }

    /// The body of a request: the boundary of its parts is of no meaning.
    pub(super) fn of_request(media_type: &str, body: &Bytes) -> Self {
        match (Self::of(media_type, body), parameter(media_type, "boundary")) {
            (Self::Text(whole), Some(boundary)) => Self::Text(whole.replace(boundary.trim_matches('"'), BOUNDARY)),
            (body, _) => body,
        }
    }

    /// Whether it asks for a token, or for the end of one.
    pub(super) fn is_for_token(&self) -> bool {
        let is_token = |name: &str| matches!(name, "grant_type" | "token");
        matches!(self, Self::Form(fields) if fields.iter().any(|(name, _)| is_token(name)))
    }

    /// Puts placeholders into what is hidden.
    pub(super) fn hide(&mut self, redaction: &Redaction, is_for_token: bool, mut placeholder: impl FnMut(&str) -> String) {
        match self {
            Self::Json(tokens) => redaction.hide(tokens, placeholder),
            Self::Form(fields) => {
                let hidden = fields.iter_mut().filter(|(name, _)| redaction.hides_field(name, is_for_token));
                hidden.for_each(|(_, value)| *value = placeholder(value));
            }
            Self::Empty | Self::Text(_) | Self::Bytes(_) => {}
        }
    }

    /// Changes each of its texts.
    pub(super) fn change(&mut self, change: impl Fn(&str) -> String) {
        match self {
            Self::Json(tokens) => tokens.iter_mut().for_each(|token| match token {
                Token::Text(value) => *value = change(value),
                Token::Name(_) | Token::Scalar(_) | Token::Mark(_) => {}
            }),
            Self::Form(fields) => fields.iter_mut().for_each(|(_, value)| *value = change(value)),
            Self::Text(whole) => *whole = change(whole),
            Self::Empty | Self::Bytes(_) => {}
        }
    }

    /// Puts placeholders into whatever is a secret elsewhere.
    pub(super) fn mask(&mut self, secrets: &Secrets) {
        self.change(|text| secrets.masked(text));
    }

    /// As it is sent.
    pub(super) fn bytes(&self) -> Bytes {
        match self {
            Self::Empty => Bytes::new(),
            Self::Json(tokens) => text(tokens).into(),
            Self::Form(fields) => url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish().into(),
            Self::Text(whole) => whole.clone().into(),
            Self::Bytes(bytes) => bytes.clone(),
        }
    }

    /// The member of a line that has it, with a comma before it.
    pub(super) fn member(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Json(tokens) => format!(",\"json\":{}", text(tokens)),
            Self::Form(fields) => {
                let pairs: Vec<_> = fields.iter().map(|(name, value)| format!("[{},{}]", quoted(name), quoted(value))).collect();
                format!(",\"form\":[{}]", pairs.join(","))
            }
            Self::Text(whole) => format!(",\"text\":{}", quoted(whole)),
            Self::Bytes(bytes) => format!(",\"base64\":\"{}\"", STANDARD.encode(bytes)),
        }
    }

    /// What such a member says.
    pub(super) fn read(members: Members) -> Option<Self> {
        Some(match members {
            Members { json: Some(json), .. } => Self::Json(tokens(json.as_str())),
            Members { form: Some(form), .. } => {
                let pair = |pair: Vec<String>| <[String; 2]>::try_from(pair).ok().map(|[name, value]| (name, value));
                Self::Form(form.into_iter().map(pair).collect::<Option<_>>()?)
            }
            Members { text: Some(text), .. } => Self::Text(text),
            Members { base64: Some(base64), .. } => Self::Bytes(STANDARD.decode(base64).ok()?.into()),
            Members { .. } => Self::Empty,
        })
    }
}

/// The members of a line among which one has the body.
#[derive(Default)]
pub(super) struct Members {
    pub(super) json: Option<Json>,
    pub(super) form: Option<Vec<Vec<String>>>,
    pub(super) text: Option<String>,
    pub(super) base64: Option<String>,
}
