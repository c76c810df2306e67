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
    OtherEnvironment { parameter: &'static str, environment: &'static str },
    ValueOfOtherEnvironment { parameter: &'static str, environment: &'static str },
    BodyOfOtherEnvironment(&'static str),
    UnusablePathValue(&'static str),
    ControlInPath(&'static str),
    EmptyHeader(&'static str),
    UnusableHeader(Cow<'static, str>),
    MediaRange(String),
    UnusableAddress,
    Body(WriteFault),
    NoServer(ServerSetter),
    NoTokenEndpoint,
    NoKeys,
    NoScopeFor(&'static str),
    UnusableToken,
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
        match &self.reason {
            Reason::MissingParameter(name) => write!(f, "required parameter `{name}` is missing"),
            Reason::MissingBody => f.write_str("the request body is missing"),
            Reason::OtherEnvironment { parameter, environment } => {
                write!(f, "parameter `{parameter}` does not exist in environment `{environment}`")
            }
            Reason::ValueOfOtherEnvironment { parameter, environment } => {
                write!(f, "parameter `{parameter}` has a value that does not exist in environment `{environment}`")
            }
            Reason::BodyOfOtherEnvironment(environment) => {
                write!(f, "environment `{environment}` does not accept this body, or not in this media type")
            }
            Reason::UnusablePathValue(name) => write!(f, "path parameter `{name}` is empty, `.` or `..`"),
            Reason::ControlInPath(name) => {
                write!(f, "path parameter `{name}` has a control character, such as a line break, which no path may have")
            }
            Reason::EmptyHeader(name) => write!(f, "required header `{name}` is empty"),
            Reason::UnusableHeader(name) => {
                write!(f, "the value of header `{name}` has characters that are not allowed in a header")
            }
            Reason::UnusableAddress => f.write_str("the URL of the request is not a valid URI"),
            Reason::Body(fault) => write!(f, "the request body has {fault}"),
            Reason::NoServer(setter) => {
                write!(f, "no server is known for this operation; give the builder one by {setter}")
            }
            Reason::MediaRange(range) => {
                write!(f, "the body goes in a media type within `{range}`, which `content_type` has to name")
            }
            Reason::NoTokenEndpoint => f.write_str("a token is needed, and the environment has no token endpoint"),
            Reason::NoKeys => f.write_str("a token is needed, and the client was built without keys"),
            Reason::NoScopeFor(context) => {
                write!(f, "the operation is not offered in context `{context}`")
            }
            Reason::UnusableToken => {
                f.write_str("the token is empty, or has characters that no header may hold, such as a line break at its end")
            }
        }
    }
}

impl fmt::Debug for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Invalid({self})")
    }
}
