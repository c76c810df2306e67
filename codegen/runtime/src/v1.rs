//! All that generated code may name. It is no part of the public interface.

#[cfg(feature = "client")]
pub use crate::call::{
    Binding, BodyRule, Call, Case, Descriptor, Expression, LeavesContentType, Link, LinkSource, Location, Method,
    OffersMediaTypes, Opening, Parameter, Recovery, Role, Sending, other_method,
};
#[cfg(feature = "client")]
pub use crate::client::{
    Certificate, Client, Credential, Endpoint, EnvironmentFacts, FromClient, NoOther, OnlyApi, Portal, RoleRule, Scheme,
    ServerName, SignIn, TokenEndpoint,
};
#[cfg(feature = "sca")]
pub use crate::flow::{ChallengeKind, ScaRules};
#[cfg(feature = "client")]
pub use crate::flow::{Counting, FinalStatus, FromBinding, Paging, TermRule, Unit, WaitedFor, term, until_final};
#[cfg(feature = "test-kit")]
pub use crate::mocked;
pub use crate::privacy::redacted::{Hidden, Redacted, debug_struct, debug_variant};
pub use crate::revision::{REVISION, assert_revision};
#[cfg(feature = "serde")]
pub use crate::serialized;
#[cfg(feature = "test-kit")]
pub use crate::test_kit::v1 as test_kit;
#[cfg(feature = "client")]
pub use crate::token::{ClientAuthentication, Grant};
#[cfg(feature = "checks")]
pub use crate::wire::checks::Check;
pub use crate::wire::enums::unknown_value;
pub use crate::wire::environments::ALL;
pub use crate::wire::form::{Form, WriteForm};
pub use crate::wire::headers::{FromHeader, FromHeaders, Headers};
#[cfg(feature = "serde")]
pub use crate::wire::json::serde;
pub use crate::wire::json::{
    ArrayReader, MapKey, ObjectWriter, OrNull, Place, Read, Reader, ResponseBody, TupleWriter, Union, Write, WriteFault,
    WriteText, Writer, from_json, read_json, to_json,
};
pub use crate::wire::multipart::{Parts, ReadParts, ReceivedParts, WriteParts};
pub use crate::wire::parameter::style::Style;
pub use crate::wire::parameter::{Group, ParameterValue, ToParameter};
pub use crate::wire::response_body::{ErrorBody, FromResponse};
pub use crate::wire::values::debug_value;
#[cfg(feature = "client")]
pub use crate::{
    builder_setters, request_accept, request_content_type, request_items, request_linked, request_pages, request_reconnecting,
    request_stream, request_type, request_until_final,
};
pub use crate::{constructor, map_key, redacted_debug, string_enum, string_id, value_environments, variants};

#[cfg(feature = "client")]
pub use crate::{
    AccessToken, AnyBody, AuthorizationCode, AuthorizationRefusal, Body, BodyStream, BoxFuture, BuildError, Builder,
    CallbackFault, Chunks, ClientMetadata, Error, ErrorKind, ErrorResponse, Event, Events, HasFinalStatus, HasItems, HasLinks,
    HasTerm, Invalid, Items, Keys, Lease, Limit, Login, LoginError, MemoryStore, Operation, Outcome, OutcomeUnknown, PageItems,
    Paged, Pages, PspRole, RawRequest, Reconnects, Recovered, Registrar, Registration, RegistrationCode, RegistrationError,
    RegistrationFault, RegistrationRefusal, Response, SessionId, SessionOver, SessionStore, Stage, StoreError, StoredSession,
    Streamed, Term, TimedOut, TokenError, Transport, TransportError, TransportErrorKind, TransportFailure, Unexpected,
    UnusableRegistration, Waited,
};
pub use crate::{
    Base64, Bytes, Date, DateTime, Decimal, FilePart, FormParts, HeaderMap, IpAddress, IsoDuration, Json, LocalDateTime,
    NoFailure, NoHeaders, ParseError, ReadError, RequestId, Secret, StatusCode, Text, TimeOfDay, UnknownValue, UnknownVariant,
    Upload, Uuid, http,
};
#[cfg(feature = "reqwest")]
pub use crate::{ClientCertificate, Identity, ReqwestTransport, ReqwestTransportBuilder, rustls};
#[cfg(feature = "file-store")]
pub use crate::{FileStore, StoreKey};
#[cfg(feature = "axum")]
pub use crate::{RequestIdLayer, RequestIdService};
#[cfg(feature = "sca")]
pub use crate::{
    Sca, ScaChoice, ScaEntry, ScaError, ScaFailure, ScaMethod, ScaPoll, ScaRedirect, ScaRequest, ScaStarted, ScaStatus, ScaStep,
};
