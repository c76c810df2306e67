//! What a recording has in place of secrets and personal data.

use std::collections::BTreeSet;

use super::json::{Token, leaves};
use crate::wire::values::{Date, DateTime, Decimal};

/// Members that are secret, or personal data of the Berlin Group's and the portals' interfaces; in lower case and without `_` and `-`.
const HIDDEN: [&str; 30] = [
    "accesstoken",
    "additionalpassword",
    "apikey",
    "assertion",
    "autostarttoken",
    "bban",
    "clientassertion",
    "clientsecret",
    "codeverifier",
    "consumersecret",
    "creditorname",
    "debtorname",
    "encryptedpassword",
    "iban",
    "idtoken",
    "maskedpan",
    "msisdn",
    "otp",
    "ownername",
    "pan",
    "password",
    "personalnumber",
    "pin",
    "psuid",
    "refreshtoken",
    "registrationaccesstoken",
    "scaauthenticationdata",
    "ssn",
    "token",
    "ultimatecreditor",
];

/// Fields of a request to the token endpoint that are no secret: all others are.
const OPEN_FIELDS: [&str; 3] = ["grant_type", "scope", "token_type_hint"];

/// How every placeholder begins that stands for a text.
const PLACEHOLDER: &str = "redacted-";

/// How one begins that stands for a UUID.
const UUID_PLACEHOLDER: &str = "00000000-0000-4000-8000-";

/// The id of the request.
pub(super) const REQUEST_ID: &str = "<request-id>";

/// Scheme, host and port that the request went to.
pub(super) const ORIGIN: &str = "<origin>";

/// The shortest secret that is looked for within other texts.
const SHORTEST: usize = 6;

/// Which members are hidden.
#[derive(Clone, Default)]
pub(super) struct Redaction {
    /// Beside those that always are.
    pub(super) members: BTreeSet<String>,
}

impl Redaction {
    pub(super) fn hides(&self, member: &str) -> bool {
        let plain: String = member.chars().filter(|c| !matches!(c, '_' | '-')).flat_map(char::to_lowercase).collect();
        HIDDEN.contains(&plain.as_str()) || self.members.contains(member)
    }

    /// Whether a field of a form is hidden; one that asks for a token is nearly all secret.
    pub(super) fn hides_field(&self, name: &str, is_for_token: bool) -> bool {
        if is_for_token { !OPEN_FIELDS.contains(&name) } else { self.hides(name) }
    }

    /// Puts placeholders into hidden leaves; `text` gives that of a text.
    pub(super) fn hide(&self, tokens: &mut [Token], mut text: impl FnMut(&str) -> String) {
        for (leaf, _) in leaves(tokens, |name| self.hides(name)).into_iter().filter(|(_, is_hidden)| *is_hidden) {
            match leaf {
                Token::Text(value) => *value = typed(value).map_or_else(|| text(value), str::to_owned),
                Token::Scalar(value) if value == "true" => *value = "false".to_owned(),
                Token::Scalar(value) if value.starts_with(|c: char| c == '-' || c.is_ascii_digit()) => *value = "0".to_owned(),
                Token::Scalar(_) | Token::Mark(_) | Token::Name(_) => {}
            }
        }
    }
}

/// The placeholder of a text that has to be read as something: it is the same for all.
fn typed(value: &str) -> Option<&'static str> {
    if value.is_empty() {
        return Some("");
    }
    if value.parse::<DateTime>().is_ok() {
        return Some("1970-01-01T00:00:00Z");
    }
    if value.parse::<Date>().is_ok() {
        return Some("1970-01-01");
    }
    // Long ones are numbers of accounts and persons.
    (value.contains('.') && value.parse::<Decimal>().is_ok()).then_some("0.00")
}

/// Whether a recorded text stands for whatever is sent there.
pub(super) fn is_placeholder(recorded: &str) -> bool {
    recorded.contains(PLACEHOLDER) || recorded.contains(UUID_PLACEHOLDER)
}

/// Secrets by the order in which they came, each with one placeholder wherever it stands.
#[derive(Default)]
pub(super) struct Secrets(Vec<String>);

impl Secrets {
    /// The placeholder of a secret.
    pub(super) fn placeholder(&mut self, secret: &str) -> String {
        let known = self.0.iter().position(|known| known == secret);
        let at = known.unwrap_or_else(|| {
            self.0.push(secret.to_owned());
            self.0.len() - 1
        });
        named(at, secret)
    }

    /// A text without the secrets that are known.
    pub(super) fn masked(&self, text: &str) -> String {
        if let Some(at) = self.0.iter().position(|known| known == text) {
            return named(at, text);
        }
        let mut within: Vec<_> = self.0.iter().enumerate().filter(|(_, secret)| secret.len() >= SHORTEST).collect();
        // The longer first, as it may have a shorter one in it.
        within.sort_by_key(|(_, secret)| std::cmp::Reverse(secret.len()));
        within.into_iter().fold(text.to_owned(), |text, (at, secret)| text.replace(secret.as_str(), &named(at, secret)))
    }
}

fn named(at: usize, secret: &str) -> String {
    match uuid::Uuid::try_parse(secret) {
        Ok(_) => format!("{UUID_PLACEHOLDER}{:012}", at + 1),
        Err(_) => format!("{PLACEHOLDER}{}", at + 1),
    }
}
