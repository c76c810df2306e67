use std::borrow::Cow;
use std::fmt;

use super::{Record, ServerSetter};
use crate::wire::json::WriteFault;

/// The call is invalid, which was found before anything was sent.
pub struct Invalid {
    record: Record,
    reason: Reason,
}

/// What is invalid. It names parameters, never their values.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    MissingParameter(&'static str),
    MissingBody,
    BodyWasSent,
    OtherEnvironment { parameter: &'static str, environment: &'static str },
    ValueOfOtherEnvironment { parameter: &'static str, environment: &'static str },
    BodyOfOtherEnvironment(&'static str),
    UnusablePathValue(&'static str),
    ControlInPath(&'static str),
    EmptyHeader(&'static str),
    UnusableHeader(Cow<'static, str>),
    MediaRange(String),
    NoPart(&'static str),
    UnusableAddress,
    Body(WriteFault),
    Parameter(&'static str, WriteFault),
    NoServer(ServerSetter),
    NoTokenEndpoint,
    NoKeys,
    NoClientId,
    NoScopeFor(&'static str),
    NoScopes,
    OtherContext(&'static str),
    PathWithoutSlash,
    NotInPath(&'static str),
    MissingRole(&'static str),
    UnusableToken,
    ForeignMember(String),
    PageAgain,
    Registration(&'static str),
}

impl Invalid {
    pub(crate) fn new(record: Record, reason: Reason) -> Self {
        Self { record, reason }
    }

    pub(crate) fn record(&self) -> &Record {
        &self.record
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.reason.fmt(f)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingParameter(name) => write!(f, "required parameter `{name}` is missing"),
            Self::MissingBody => f.write_str("the request body is missing"),
            Self::BodyWasSent => f.write_str("the stream that is the request body was sent already; `Upload::made_by` makes one for each time"),
            Self::OtherEnvironment { parameter, environment } => {
                write!(f, "parameter `{parameter}` does not exist in environment `{environment}`")
            }
            Self::ValueOfOtherEnvironment { parameter, environment } => {
                write!(f, "parameter `{parameter}` has a value that does not exist in environment `{environment}`")
            }
            Self::BodyOfOtherEnvironment(environment) => {
                write!(f, "environment `{environment}` does not accept this body, or not in this media type")
            }
            Self::UnusablePathValue(name) => write!(f, "path parameter `{name}` is empty, `.` or `..`"),
            Self::ControlInPath(name) => {
                write!(f, "path parameter `{name}` has a control character, such as a line break, which no path may have")
            }
            Self::EmptyHeader(name) => write!(f, "required header `{name}` is empty"),
            Self::UnusableHeader(name) => {
                write!(f, "the value of header `{name}` has characters that are not allowed in a header")
            }
            Self::UnusableAddress => f.write_str("the URL of the request is not a valid URI"),
            Self::Body(fault) => write!(f, "the request body has {fault}"),
            Self::Parameter(name, fault) => write!(f, "the parameter `{name}` has {fault}"),
            Self::NoServer(setter) => {
                write!(f, "no server is known for this operation; give the builder one by {setter}")
            }
            Self::MediaRange(range) => {
                write!(f, "the body goes in a media type within `{range}`, which `content_type` has to name")
            }
            Self::NoPart(part) => write!(f, "the body has no part `{part}` for the header that it is given"),
            Self::NoTokenEndpoint => f.write_str("a token is needed, and the environment has no token endpoint"),
            Self::NoKeys => f.write_str("a token is needed, and the client was built without keys"),
            Self::NoClientId => f.write_str(
                "a token is needed, and the client has no id: the certificate of its identity has no `organizationIdentifier`, and the builder was told none",
            ),
            Self::NoScopeFor(context) => {
                write!(f, "the operation is not offered in context `{context}`")
            }
            Self::NoScopes => f.write_str("it is not said which scopes its token has; name them by `scopes`"),
            Self::OtherContext(context) => {
                write!(f, "the session's context `{context}` is not among the scopes of its token")
            }
            Self::PathWithoutSlash => f.write_str("its path has to begin with `/`"),
            Self::NotInPath(name) => write!(f, "its path has no `{{{name}}}`"),
            Self::MissingRole(role) => {
                write!(f, "the operation needs the PSD2 role `{role}`, which the client certificate does not state")
            }
            Self::UnusableToken => {
                f.write_str("the token is empty, or has characters that no header may hold, such as a line break at its end")
            }
            Self::ForeignMember(name) => {
                write!(f, "`{name}` is among the other members of the metadata, where it is a field of its own, or the server's")
            }
            Self::PageAgain => f.write_str("the server names a page as the next one that it has named before, or sends one again"),
            Self::Registration(what) => f.write_str(what),
        }
    }
}

impl fmt::Debug for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Invalid({self})")
    }
}
