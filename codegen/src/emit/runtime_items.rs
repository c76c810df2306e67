//! The one place that spells paths into the runtime.

use proc_macro2::TokenStream;
use quote::quote;

/// The revision of the contract between emitter and runtime.
pub(super) const REVISION: u32 = 1;

/// The module of the runtime that emitted code names.
pub(super) fn runtime() -> TokenStream {
    quote!(portal_runtime::v1)
}

/// Items that modules of types name without a path. They are reserved: no emitted type has one of these names.
pub(crate) const TYPE_ITEMS: [&str; 38] = [
    "AnswerBody",
    "Base64",
    "Bytes",
    "Case",
    "Date",
    "DateTime",
    "Decimal",
    "ErrorBody",
    "Form",
    "FromAnswer",
    "FromHeader",
    "FromHeaders",
    "Headers",
    "Json",
    "LocalDateTime",
    "NoFailure",
    "NoHeaders",
    "ParameterValue",
    "Parts",
    "Read",
    "ReadError",
    "ReadParts",
    "Reader",
    "ReceivedParts",
    "Style",
    "Text",
    "ToParameter",
    "UnknownValue",
    "Uuid",
    "Write",
    "WriteForm",
    "WriteParts",
    "WriteText",
    "Writer",
    "redacted_debug",
    "string_enum",
    "string_id",
    "request",
];

/// Items that only modules of groups and of the client name. An emitted type may have one of these names; it is then named by its path.
pub(crate) const GROUP_ITEMS: [&str; 22] = [
    "ALL",
    "AccessToken",
    "Binding",
    "BodyRule",
    "Builder",
    "Call",
    "Certificate",
    "Endpoint",
    "EnvironmentFacts",
    "FromClient",
    "Grant",
    "Group",
    "Identity",
    "Keys",
    "Location",
    "Method",
    "Operation",
    "Parameter",
    "Portal",
    "Role",
    "Secret",
    "Status",
];

/// What users of the package find at its root: all that they find at that of the runtime.
pub(crate) const FOR_USERS: [&str; 41] = [
    "AccessToken",
    "Answer",
    "AnyBody",
    "Base64",
    "Body",
    "BodyStream",
    "BoxFuture",
    "BuildError",
    "Builder",
    "Bytes",
    "Date",
    "DateTime",
    "Decimal",
    "Error",
    "ErrorKind",
    "HeaderMap",
    "Identity",
    "Invalid",
    "Json",
    "Keys",
    "LocalDateTime",
    "NoFailure",
    "NoHeaders",
    "ParseError",
    "ReadError",
    "RequestId",
    "ReqwestTransport",
    "Response",
    "Secret",
    "StatusCode",
    "Text",
    "TimedOut",
    "TokenError",
    "Transport",
    "TransportError",
    "TransportErrorKind",
    "TransportFailure",
    "Unexpected",
    "UnknownValue",
    "Uuid",
    "http",
];

/// What users of the package find in its test kit.
pub(super) const FOR_TESTS: [&str; 9] =
    ["Content", "FromContent", "Part", "ToContent", "ToHeaders", "from_form", "from_json", "from_parts", "to_json"];
