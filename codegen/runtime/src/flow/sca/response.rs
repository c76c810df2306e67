//! What a bank's responses say of an authorisation, in the words of NextGenPSD2.

use serde_json::Value;
use url::Url;

use super::{ScaMethod, ScaStatus, is_word};
use crate::error::Received;
use crate::wire::json::ReadError;
use crate::wire::request_id::RequestId;

/// The header that names the approach.
const APPROACH: &str = "ASPSP-SCA-Approach";

/// What one response says.
#[derive(Clone, Default)]
pub(super) struct Told {
    pub(super) authorisation: Option<String>,
    pub(super) status: Option<ScaStatus>,
    pub(super) methods: Vec<ScaMethod>,
    /// The id of the method that the bank chose.
    pub(super) chosen: Option<String>,
    pub(super) approach: Option<Approach>,
    pub(super) link: Option<Link>,
    pub(super) challenge: Option<Challenge>,
    pub(super) message: Option<String>,
    pub(super) request_id: Option<RequestId>,
}

/// How a customer authenticates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Approach {
    Redirect,
    Decoupled,
    Embedded,
}

impl Approach {
    const ALL: [Self; 3] = [Self::Redirect, Self::Decoupled, Self::Embedded];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Redirect => "REDIRECT",
            Self::Decoupled => "DECOUPLED",
            Self::Embedded => "EMBEDDED",
        }
    }

    /// The approach that is spelt so.
    pub(super) fn new(spelt: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|approach| is_word(spelt, approach.as_str()))
    }
}

/// Where a customer is sent.
#[derive(Clone)]
pub(super) enum Link {
    /// To an authorization endpoint, with a code to exchange for a token afterwards. It may have placeholders.
    OAuth(String),
    /// To a page of the bank's.
    Page(String),
}

/// What a customer authenticates with.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Challenge {
    pub(super) data: Option<String>,
    pub(super) image: Option<String>,
    pub(super) hint: Option<String>,
    pub(super) longest_entry: Option<u32>,
    pub(super) entry_format: Option<String>,
}

impl Told {
    pub(super) fn read(received: &Received) -> Result<Self, ReadError> {
        let body: Value = serde_json::from_slice(&received.raw).map_err(|_| ReadError::malformed("a body that is no JSON"))?;
        let text = |pointer: &str| Some(body.pointer(pointer)?.as_str()?.to_owned()).filter(|text| !text.is_empty());
        let link = text("/_links/scaOAuth/href").map(Link::OAuth).or_else(|| text("/_links/scaRedirect/href").map(Link::Page));
        Ok(Self {
            authorisation: text("/authorisationId"),
            status: text("/scaStatus").map(|status| ScaStatus::new(&status)),
            methods: body.get("scaMethods").and_then(Value::as_array).into_iter().flatten().filter_map(method).collect(),
            chosen: text("/chosenScaMethod/authenticationMethodId"),
            approach: received.headers.get(APPROACH).and_then(|value| Approach::new(value.to_str().ok()?.trim())),
            link,
            challenge: body.get("challengeData").and_then(challenge),
            message: text("/psuMessage").or_else(|| text("/tppMessages/0/text")),
            request_id: Some(received.record.request_id()),
        })
    }
}

fn method(method: &Value) -> Option<ScaMethod> {
    let text = |name: &str| Some(method.get(name)?.as_str()?.to_owned());
    Some(ScaMethod {
        id: text("authenticationMethodId")?,
        name: text("name"),
        kind: text("authenticationType"),
        explanation: text("explanation"),
    })
}

/// `data` is a text by the standard, and a list with one in it at some portals.
fn challenge(challenge: &Value) -> Option<Challenge> {
    let text = |value: &Value| Some(value.as_str()?.to_owned()).filter(|text| !text.is_empty());
    let data = challenge.get("data").and_then(|data| text(data).or_else(|| text(data.get(0)?)));
    let image = challenge.get("image").or_else(|| challenge.get("imageLink")).and_then(text).and_then(picture);
    let read = Challenge {
        data,
        image,
        hint: challenge.get("additionalInformation").and_then(text),
        longest_entry: challenge.get("otpMaxLength").and_then(Value::as_u64).and_then(|longest| longest.try_into().ok()),
        entry_format: challenge.get("otpFormat").and_then(text),
    };
    Some(read).filter(|read| *read != Challenge::default())
}

/// An address that a page can show a picture from, and do nothing else by: no character in it ends an attribute. Bytes in base64, as the
/// standard has it, become one.
fn picture(image: String) -> Option<String> {
    let Some((scheme, rest)) = image.split_once(':') else {
        return is_base64(&image).then(|| format!("data:{};base64,{image}", kind_of(&image)));
    };
    if is_word(scheme, "https") {
        return Some(Url::parse(&image).ok()?.to_string()).filter(|url| !url.contains(['"', '\'', '<', '>', ' ']));
    }
    let (kind, data) = rest.split_once(";base64,").filter(|_| is_word(scheme, "data"))?;
    let is_kind = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let name = kind.get(..6).filter(|begin| is_word(begin, "image/")).and_then(|_| kind.get(6..))?;
    (name.bytes().all(is_kind) && is_base64(data)).then_some(image)
}

fn is_base64(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'-' | b'_'))
}

/// The kind of a picture, by the bytes that it begins with.
fn kind_of(base64: &str) -> &'static str {
    match base64.get(..4) {
        Some("/9j/") => "image/jpeg",
        Some("R0lG") => "image/gif",
        Some("PHN2" | "PD94") => "image/svg+xml",
        _ => "image/png",
    }
}
