//! The forms of a portal's errors that come before an operation, or in its stead.

use std::fmt;

use axum::http::StatusCode;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::role::Role;
use crate::template::fill_all;

/// What is answered, by what is wrong.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Forms {
    /// The request departs from the description.
    pub(crate) violation: Form,
    pub(crate) token_missing: Form,
    pub(crate) token_unknown: Form,
    /// The time of the token is over. Without it such a token is answered as one that is not known.
    pub(crate) token_expired: Option<Form>,
    /// The token does not open the operation.
    pub(crate) scope: Form,
    /// The client's certificate has not the role that the operation needs.
    pub(crate) role: Option<Form>,
    /// The operation is opened by a resource, and what the request names is not one, or not yet.
    pub(crate) consent: Option<Form>,
    /// The resource opens the operation, and was used too often today.
    pub(crate) exceeded: Option<Form>,
    /// What has this id is another customer's. Without it that is answered as an id that nobody created.
    pub(crate) foreign: Option<Form>,
    /// The method of authentication is none of the bank's.
    pub(crate) method: Option<Form>,
    /// What the customer entered is wrong.
    pub(crate) entered: Option<Form>,
    /// The authorisation has ended.
    pub(crate) ended: Option<Form>,
    /// Nothing of this id was created. Without it the description's example answers for ids that nobody created.
    pub(crate) unknown: Option<Form>,
    /// The holder already has one like what is to be created.
    pub(crate) exists: Option<Form>,
}

/// Why an operation is not served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Denial {
    Role(Role),
    TokenMissing,
    TokenUnknown,
    TokenExpired,
    Scope,
    Consent,
    Exceeded,
    Foreign,
    Method,
    Entered,
    Ended,
    Unknown,
    Exists,
    PasswordMissing,
    PasswordUnknown,
}

/// A status and a JSON body.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Form {
    #[serde(deserialize_with = "status")]
    pub(crate) status: StatusCode,
    /// Its texts may have the places `{problem}` and `{operation}`.
    pub(crate) body: Value,
}

impl Forms {
    pub(crate) fn denial(&self, denial: Denial) -> Option<&Form> {
        match denial {
            Denial::Role(_) => self.role.as_ref(),
            Denial::TokenMissing | Denial::PasswordMissing => Some(&self.token_missing),
            Denial::TokenUnknown | Denial::PasswordUnknown => Some(&self.token_unknown),
            Denial::TokenExpired => Some(self.token_expired.as_ref().unwrap_or(&self.token_unknown)),
            Denial::Scope => Some(&self.scope),
            Denial::Consent => self.consent.as_ref(),
            Denial::Exceeded => self.exceeded.as_ref(),
            Denial::Foreign => self.foreign.as_ref(),
            Denial::Method => self.method.as_ref(),
            Denial::Entered => self.entered.as_ref(),
            Denial::Ended => self.ended.as_ref(),
            Denial::Unknown => self.unknown.as_ref(),
            Denial::Exists => self.exists.as_ref(),
        }
    }
}

impl Form {
    /// The body about one operation, by method and path template.
    pub(crate) fn filled(&self, problem: &str, operation: &str) -> Value {
        fill_all(&self.body, &|place| match place {
            "problem" => Some(problem.to_owned()),
            "operation" => Some(operation.to_owned()),
            _ => None,
        })
    }
}

impl fmt::Display for Denial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Role(role) => return write!(f, "the client's certificate has not the role {role}"),
            Self::TokenMissing => "the request has no access token",
            Self::TokenUnknown => "the access token is not known",
            Self::TokenExpired => "the time of the access token is over",
            Self::Scope => "the scope of the access token does not cover the operation",
            Self::Consent => "the consent is none of the customer's, or is not valid",
            Self::Exceeded => "the accesses of the day that the customer is not there for are used up",
            Self::Foreign => "what has this id is another customer's",
            Self::Method => "the bank has no such method of authentication",
            Self::Entered => "what the customer entered is wrong",
            Self::Ended => "the authorisation has ended",
            Self::Unknown => "nothing of this id was created for the customer",
            Self::Exists => "the customer already has one like it",
            Self::PasswordMissing => "the request has no name and password",
            Self::PasswordUnknown => "the name is unknown, or the password is wrong",
        })
    }
}

fn status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<StatusCode, D::Error> {
    let code = u16::deserialize(deserializer)?;
    StatusCode::from_u16(code).map_err(serde::de::Error::custom)
}
