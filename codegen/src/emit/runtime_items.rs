//! The one place that spells paths into the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;

/// The revision of the contract between emitter and runtime.
pub(super) const REVISION: u32 = 8;

/// The module of the runtime that emitted code names.
pub(super) fn runtime() -> TokenStream {
    quote!(portal_runtime::v1)
}

macro_rules! runtime_items {
    ($($item:ident $(= $name:ident)?,)*) => {
        /// An item of the runtime that emitted code names.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum RuntimeItem {
            $($item,)*
        }

        impl RuntimeItem {
            pub(super) const fn name(self) -> &'static str {
                match self {
                    $(Self::$item => runtime_items!(@ $item $($name)?),)*
                }
            }
        }
    };
    (@ $item:ident) => { stringify!($item) };
    (@ $item:ident $name:ident) => { stringify!($name) };
}

runtime_items! {
    AccessToken,
    ResponseBody,
    PspRole,
    RoleRule,
    BoxFuture,
    ClientAuthentication,
    Error,
    FromBinding,
    Login,
    LoginError,
    SessionId,
    SignIn,
    TokenEndpoint,
    AssertRevision = assert_revision,
    Base64,
    Binding,
    BodyRule,
    BuildError,
    Builder,
    BuilderSetters = builder_setters,
    Bytes,
    Call,
    Case,
    ChallengeKind,
    Check,
    Chunks,
    Certificate,
    Client,
    Constructor = constructor,
    Counting,
    Credential,
    Date,
    DateTime,
    Decimal,
    Descriptor,
    Endpoint,
    EnvironmentFacts,
    ErrorBody,
    Events,
    Expression,
    FilePart,
    FinalStatus,
    Form,
    FormParts,
    FromResponse,
    FromClient,
    FromHeaders,
    Grant,
    Group,
    HasFinalStatus,
    HasItems,
    HasLinks,
    HasTerm,
    Headers,
    Identity,
    IpAddress,
    IsoDuration,
    Items,
    Json,
    Keys,
    LeavesContentType,
    Link,
    LocalDateTime,
    Location,
    MapKey = map_key,
    Method,
    Mocked = mocked,
    NoFailure,
    NoHeaders,
    NoOther,
    OffersMediaTypes,
    OnlyApi,
    Operation,
    OrNull,
    OtherMethod = other_method,
    Paged,
    Paging,
    Parameter,
    ParameterValue,
    Parts,
    Portal,
    RawRequest,
    Read,
    ReadError,
    ReadJson = read_json,
    ReadParts,
    Reader,
    ReceivedParts,
    Reconnects,
    Recovery,
    RedactedDebug = redacted_debug,
    Registrar,
    RegistrationError,
    RequestAccept = request_accept,
    RequestContentType = request_content_type,
    RequestItems = request_items,
    RequestLinked = request_linked,
    RequestPages = request_pages,
    RequestReconnecting = request_reconnecting,
    RequestStream = request_stream,
    RequestType = request_type,
    RequestUntilFinal = request_until_final,
    Role,
    ScaChoice,
    ScaRequest,
    ScaRules,
    Scheme,
    Secret,
    Serialized = serialized,
    ServerName,
    Streamed,
    StringEnum = string_enum,
    StringId = string_id,
    Style,
    Term,
    TermFunction = term,
    TermRule,
    TestKit = test_kit,
    Text,
    TimeOfDay,
    ToParameter,
    Transport,
    Unit,
    UnknownVariant,
    Upload,
    Uuid,
    Variants = variants,
    WaitedFor,
    Write,
    WriteFault,
    WriteForm,
    WriteParts,
    WriteText,
    Writer,
}

impl RuntimeItem {
    /// The item by its path.
    pub(super) fn path(self) -> TokenStream {
        let (runtime, name) = (runtime(), ident(self.name()));
        quote!(#runtime::#name)
    }
}

/// The items at the root of a package: all those at the root of the runtime.
pub(crate) const FOR_USERS: [&str; 89] = [
    "AccessToken",
    "ErrorResponse",
    "AnyBody",
    "AuthorizationCode",
    "AuthorizationRefusal",
    "Base64",
    "Body",
    "BodyStream",
    "BoxFuture",
    "BuildError",
    "Builder",
    "Bytes",
    "CallbackFault",
    "Chunks",
    "ClientMetadata",
    "Date",
    "DateTime",
    "Decimal",
    "Error",
    "ErrorKind",
    "Event",
    "Events",
    "FilePart",
    "FormParts",
    "HasFinalStatus",
    "HasItems",
    "HasLinks",
    "HasTerm",
    "HeaderMap",
    "Invalid",
    "IpAddress",
    "IsoDuration",
    "Items",
    "Json",
    "Keys",
    "Lease",
    "Limit",
    "LocalDateTime",
    "Login",
    "LoginError",
    "MemoryStore",
    "NoFailure",
    "NoHeaders",
    "Operation",
    "Outcome",
    "OutcomeUnknown",
    "PageItems",
    "Paged",
    "Pages",
    "ParseError",
    "PspRole",
    "RawRequest",
    "ReadError",
    "Reconnects",
    "Recovered",
    "Registrar",
    "Registration",
    "RegistrationCode",
    "RegistrationError",
    "RegistrationFault",
    "RegistrationRefusal",
    "RequestId",
    "Response",
    "Secret",
    "SessionId",
    "SessionOver",
    "SessionStore",
    "Stage",
    "StatusCode",
    "StoreError",
    "StoredSession",
    "Streamed",
    "Term",
    "Text",
    "TimeOfDay",
    "TimedOut",
    "TokenError",
    "Transport",
    "TransportError",
    "TransportErrorKind",
    "TransportFailure",
    "Unexpected",
    "UnknownValue",
    "UnknownVariant",
    "UnusableRegistration",
    "Upload",
    "Uuid",
    "Waited",
    "http",
];

/// The items at the root of a package of types alone: those that its types are made of, and what reads and writes them.
pub(super) const FOR_TYPES: [&str; 17] = [
    "Base64",
    "Bytes",
    "Date",
    "DateTime",
    "Decimal",
    "IpAddress",
    "IsoDuration",
    "Json",
    "LocalDateTime",
    "ParseError",
    "ReadError",
    "Text",
    "TimeOfDay",
    "UnknownValue",
    "Uuid",
    "from_json",
    "to_json",
];

/// The items at the root of a package with the feature for the transport by reqwest.
pub(crate) const FOR_REQWEST: [&str; 5] =
    ["ClientCertificate", "Identity", "ReqwestTransport", "ReqwestTransportBuilder", "rustls"];

/// The items at the root of a package with the feature for the store of sessions in files.
pub(crate) const FOR_FILE_STORE: [&str; 2] = ["FileStore", "StoreKey"];

/// The items at the root of a package whose customers authorise what they are asked for.
pub(crate) const FOR_SCA: [&str; 12] = [
    "Sca",
    "ScaChoice",
    "ScaEntry",
    "ScaError",
    "ScaFailure",
    "ScaMethod",
    "ScaPoll",
    "ScaRedirect",
    "ScaRequest",
    "ScaStarted",
    "ScaStatus",
    "ScaStep",
];

/// The items at the root of a package with the feature for servers of axum.
pub(crate) const FOR_AXUM: [&str; 2] = ["RequestIdLayer", "RequestIdService"];

/// The items of a package's test kit.
pub(super) const FOR_TESTS: [&str; 18] = [
    "BrokenRule",
    "Content",
    "Expectation",
    "FromContent",
    "Mock",
    "Mocked",
    "Part",
    "Received",
    "Recorder",
    "Replay",
    "ToContent",
    "ToHeaders",
    "TokenRequest",
    "check_session_store",
    "from_form",
    "from_json",
    "from_parts",
    "to_json",
];
