//! What every generated portal package calls: a small HTTP client layer that knows parameters, bodies, tokens and errors.
//!
//! A generated package has its own types and methods, and re-exports all that stands at the root here: its users name no other package. Calls need a tokio runtime
//! with time and, for the transport over sockets, I/O.
//!
//! - [`Builder`] builds a client of one environment from [`Keys`] and an [`Identity`].
//! - A request that is awaited gives a [`Response`] or an [`Error`]; both know the raw answer and the [`RequestId`]s.
//! - [`Transport`] is the way out; tests stand in for it.
//! - With the feature `test-kit`, `test_kit` writes answers and reads requests: what a stand-in for a bank needs.
//!
//! Secrets and personal data do not print, neither by `Debug` nor in errors and traces.

mod answer;
mod binding;
mod body;
mod builder;
mod call;
mod client;
mod enums;
mod error;
mod form;
mod headers;
mod identity;
mod ids;
mod json;
mod keys;
mod multipart;
mod operation;
mod parameter;
mod path;
mod portal;
mod received;
mod redacted;
mod request;
mod request_id;
mod response;
mod revision;
mod secret;
#[cfg(feature = "test-kit")]
pub mod test_kit;
mod token;
mod transport;
mod values;

pub use answer::NoFailure;
pub use body::{Body, BodyStream};
pub use builder::{BuildError, Builder};
pub use bytes::Bytes;
pub use error::{Answer, AnyBody, Error, ErrorKind, Invalid, TimedOut, TokenError, TransportFailure, Unexpected};
pub use headers::NoHeaders;
/// Requests and answers as a [`Transport`] carries them.
pub use http;
pub use http::{HeaderMap, StatusCode};
pub use identity::Identity;
pub use json::ReadError;
pub use keys::Keys;
pub use request_id::RequestId;
pub use response::Response;
pub use secret::Secret;
pub use token::AccessToken;
pub use transport::{BoxFuture, ReqwestTransport, Transport, TransportError, TransportErrorKind};
pub use uuid::Uuid;
pub use values::{Base64, Date, DateTime, Decimal, Json, LocalDateTime, ParseError, Text, UnknownValue};

/// All that generated code may name. It is no part of the public interface.
#[doc(hidden)]
pub mod v1 {
    pub use crate::answer::{AnswerBody, ErrorBody, FromAnswer};
    pub use crate::binding::Binding;
    pub use crate::builder::FromClient;
    pub use crate::call::{Call, Sending};
    pub use crate::client::Client;
    pub use crate::enums::unknown_value;
    pub use crate::form::{Form, WriteForm};
    pub use crate::headers::{FromHeader, FromHeaders, Headers};
    pub use crate::json::read_json;
    pub use crate::json::{ArrayReader, ObjectReader, ObjectWriter, Read, Reader, Union, Write, WriteFault, WriteText, Writer};
    pub use crate::multipart::{Parts, ReadParts, ReceivedParts, WriteParts};
    pub use crate::operation::{ALL, BodyRule, Case, Location, Method, Operation, Parameter, Role, Status, Style};
    pub use crate::parameter::{Group, ParameterValue, ToParameter};
    pub use crate::portal::{Certificate, Endpoint, EnvironmentFacts, Portal};
    pub use crate::redacted::{Hidden, Redacted, debug_struct, debug_variant};
    pub use crate::revision::{REVISION, assert_revision};
    #[cfg(feature = "test-kit")]
    pub use crate::test_kit::v1 as test_kit;
    pub use crate::token::Grant;
    pub use crate::{redacted_by_debug, redacted_debug, request, string_enum, string_id, value_environments};

    pub use crate::{
        AccessToken, Answer, AnyBody, Base64, Body, BodyStream, BoxFuture, BuildError, Builder, Bytes, Date, DateTime, Decimal,
        Error, ErrorKind, HeaderMap, Identity, Invalid, Json, Keys, LocalDateTime, NoFailure, NoHeaders, ParseError, ReadError,
        RequestId, ReqwestTransport, Response, Secret, StatusCode, Text, TimedOut, TokenError, Transport, TransportError,
        TransportErrorKind, TransportFailure, Unexpected, UnknownValue, Uuid, http,
    };
}
