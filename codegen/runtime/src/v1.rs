//! All that generated code may name. It is no part of the public interface.

pub use crate::call::{
    Binding, BodyRule, Call, Case, Descriptor, LeavesContentType, Location, Method, OffersMediaTypes, Opening, Parameter,
    Recovery, Role, Sending, other_method,
};
pub use crate::client::{
    Certificate, Client, Credential, Endpoint, EnvironmentFacts, FromClient, NoOther, OnlyApi, Portal, RoleRule, Scheme,
    ServerName, SignIn, TokenEndpoint,
};
#[cfg(feature = "sca")]
pub use crate::flow::{ChallengeKind, ScaRules};
pub use crate::flow::{FinalStatus, FromBinding, Paging, TermRule, WaitedFor, term, until_final};
#[cfg(feature = "test-kit")]
pub use crate::mocked;
pub use crate::privacy::redacted::{Hidden, Redacted, debug_struct, debug_variant};
pub use crate::revision::{REVISION, assert_revision};
#[cfg(feature = "serde")]
pub use crate::serialized;
#[cfg(feature = "test-kit")]
pub use crate::test_kit::v1 as test_kit;
pub use crate::token::{ClientAuthentication, Grant};
pub use crate::wire::enums::unknown_value;
pub use crate::wire::environments::ALL;
pub use crate::wire::form::{Form, WriteForm};
pub use crate::wire::headers::{FromHeader, FromHeaders, Headers};
#[cfg(feature = "serde")]
pub use crate::wire::json::serde;
pub use crate::wire::json::{
    ArrayReader, ObjectWriter, OrNull, Place, Read, Reader, ResponseBody, Union, Write, WriteFault, WriteText, Writer, read_json,
};
pub use crate::wire::multipart::{Parts, ReadParts, ReceivedParts, WriteParts};
pub use crate::wire::parameter::style::Style;
pub use crate::wire::parameter::{Group, ParameterValue, ToParameter};
pub use crate::wire::response_body::{ErrorBody, FromResponse};
pub use crate::wire::values::debug_value;
pub use crate::{
    builder_setters, constructor, redacted_debug, request_accept, request_content_type, request_pages, request_reconnecting,
    request_stream, request_type, request_until_final, string_enum, string_id, value_environments, variants,
};

pub use crate::{
    AccessToken, AnyBody, AuthorizationCode, AuthorizationRefusal, Base64, Body, BodyStream, BoxFuture, BuildError, Builder,
    Bytes, CallbackFault, Chunks, ClientCertificate, ClientMetadata, Date, DateTime, Decimal, Error, ErrorKind, ErrorResponse,
    Event, Events, FilePart, FormParts, HasFinalStatus, HasTerm, HeaderMap, Identity, Invalid, Items, Json, Keys, Lease, Limit,
    LocalDateTime, Login, LoginError, MemoryStore, NoFailure, NoHeaders, Operation, Outcome, OutcomeUnknown, Paged, Pages,
    ParseError, PspRole, RawRequest, ReadError, Reconnects, Recovered, Registrar, Registration, RegistrationCode,
    RegistrationError, RegistrationFault, RegistrationRefusal, RequestId, ReqwestTransport, ReqwestTransportBuilder, Response,
    Secret, SessionId, SessionOver, SessionStore, Stage, StatusCode, StoreError, StoredSession, Streamed, Term, Text, TimedOut,
    TokenError, Transport, TransportError, TransportErrorKind, TransportFailure, Unexpected, UnknownValue, UnknownVariant,
    UnusableRegistration, Upload, Uuid, Waited, http, rustls,
};
#[cfg(feature = "file-store")]
pub use crate::{FileStore, StoreKey};
#[cfg(feature = "axum")]
pub use crate::{RequestIdLayer, RequestIdService};
#[cfg(feature = "sca")]
pub use crate::{
    Sca, ScaChoice, ScaEntry, ScaError, ScaFailure, ScaMethod, ScaPoll, ScaRedirect, ScaRequest, ScaStarted, ScaStatus, ScaStep,
};
