//! What the description says about an operation, as static data in generated code.

use std::ops::Deref;
use std::sync::Arc;

pub use http::Method;
use http::StatusCode;

#[cfg(feature = "checks")]
use crate::wire::checks::Check;
use crate::wire::environments::ALL;
use crate::wire::parameter::style::Style;

/// An operation of the description: method and path template, parameters, body and responses.
#[derive(Debug)]
pub struct Descriptor {
    /// The `operationId`, or a substitute.
    pub id: &'static str,
    /// The method.
    pub method: Method,
    /// The index of its base URL in each environment: that of its API, unless it has its own.
    pub api: usize,
    /// The path template below the base URL, for example `/accounts/{account-id}`.
    pub path: &'static str,
    /// The parameters; a call sets them by index.
    pub parameters: &'static [Parameter],
    /// Whether it has a request body.
    pub body: BodyRule,
    /// The alternatives of scopes that a token may have, by environment; a single entry is for all.
    pub scopes: &'static [&'static [&'static [&'static str]]],
    /// The alternatives of credentials that open it, as indices of the portal's schemes; an empty one is none.
    pub security: &'static [&'static [usize]],
    /// The successful responses.
    pub success: &'static [Case],
    /// The error responses.
    pub failure: &'static [Case],
}

/// The descriptor of a call.
#[derive(Clone)]
pub(crate) enum Described {
    /// Of an operation of the description.
    Operation(&'static Descriptor),
    /// Of a request that the description does not have.
    Raw(Arc<Descriptor>),
}

impl Described {
    pub(crate) fn is_raw(&self) -> bool {
        matches!(self, Self::Raw(_))
    }
}

impl Deref for Described {
    type Target = Descriptor;

    fn deref(&self) -> &Descriptor {
        match self {
            Self::Operation(descriptor) => descriptor,
            Self::Raw(descriptor) => descriptor,
        }
    }
}

impl Descriptor {
    /// The alternatives of scopes in an environment.
    pub(crate) fn scopes(&self, environment: usize) -> &'static [&'static [&'static str]] {
        let entry = if self.scopes.len() == 1 { 0 } else { environment };
        self.scopes.get(entry).copied().unwrap_or_default()
    }

    /// Whether it only reads, by the definition of its method.
    pub(crate) fn is_safe(&self) -> bool {
        self.method.is_safe()
    }
}

/// A method without a constant, such as `QUERY`.
///
/// # Panics
/// If no request can have it, which the generator has checked.
#[must_use]
#[expect(clippy::expect_used, reason = "the generator has checked it")]
pub fn other_method(name: &'static str) -> Method {
    Method::from_bytes(name.as_bytes()).expect("a method is a token")
}

/// A parameter of an operation.
#[derive(Debug)]
pub struct Parameter {
    /// The name on the wire.
    pub name: &'static str,
    /// Where it is sent.
    pub location: Location,
    /// How arrays and objects are written.
    pub style: Style,
    /// Whether each element of an array or object is written separately.
    pub explode: bool,
    /// Whether a call must have it.
    pub required: bool,
    /// Who supplies the value.
    pub role: Role,
    /// The environments that have it.
    pub environments: u8,
    /// Whether reserved characters are sent unescaped in a query.
    pub allow_reserved: bool,
    /// What values are held to.
    #[cfg(feature = "checks")]
    pub checks: &'static [Check],
}

impl Parameter {
    /// A parameter in the path; it is always required.
    #[must_use]
    pub const fn path(name: &'static str) -> Self {
        Self::new(name, Location::Path, Style::Simple, false).required()
    }

    /// A parameter in the query.
    #[must_use]
    pub const fn query(name: &'static str) -> Self {
        Self::new(name, Location::Query, Style::Form, true)
    }

    /// A header.
    #[must_use]
    pub const fn header(name: &'static str) -> Self {
        Self::new(name, Location::Header, Style::Simple, false)
    }

    /// A cookie.
    #[must_use]
    pub const fn cookie(name: &'static str) -> Self {
        Self::new(name, Location::Cookie, Style::Form, true)
    }

    /// Makes it required.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Sets who supplies the value, if not the caller.
    #[must_use]
    pub const fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Sets another style than that of its location.
    #[must_use]
    pub const fn style(mut self, style: Style, explode: bool) -> Self {
        self.style = style;
        self.explode = explode;
        self
    }

    /// Says that only these environments have it.
    #[must_use]
    pub const fn only(mut self, environments: u8) -> Self {
        self.environments = environments;
        self
    }

    /// Sends reserved characters unescaped.
    #[must_use]
    pub const fn allow_reserved(mut self) -> Self {
        self.allow_reserved = true;
        self
    }

    /// Says what values are held to.
    #[cfg(feature = "checks")]
    #[must_use]
    pub const fn checked(mut self, checks: &'static [Check]) -> Self {
        self.checks = checks;
        self
    }

    const fn new(name: &'static str, location: Location, style: Style, explode: bool) -> Self {
        Self {
            name,
            location,
            style,
            explode,
            required: false,
            role: Role::Plain,
            environments: ALL,
            allow_reserved: false,
            #[cfg(feature = "checks")]
            checks: &[],
        }
    }
}

/// Where a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header of its own.
    Header,
    /// In the `Cookie` header.
    Cookie,
}

/// Who supplies the value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The caller of the operation.
    Plain,
    /// The runtime: the id of the request.
    RequestId,
    /// The runtime: the scopes that the token was requested with.
    Scope,
    /// A handle: who calls, or which bank is called.
    Client,
    /// A handle: the consent.
    Consent,
    /// A group of values about the payment service user (PSU).
    Psu,
    /// A handle: that the customer is there.
    Presence,
    /// The caller, with the same value in all calls of a flow.
    Sticky,
}

/// Whether an operation has a request body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyRule {
    /// It has none.
    None,
    /// It may have one.
    Optional,
    /// It must have one.
    Required,
}

/// One response of the description: a status, and the media type or range of its body, empty where it has none. Generated code tells cases
/// apart by their index.
#[derive(Debug)]
pub enum Case {
    /// One status code.
    Code(u16, &'static str),
    /// A range of status codes by their first digit: 4 for `4XX`.
    Range(u16, &'static str),
    /// `default`: any status code that no other response has.
    Rest(&'static str),
    /// One that only these environments have.
    Only(u8, &'static Case),
}

impl Case {
    /// The case, wherever it is had.
    pub(crate) fn anywhere(&self) -> &Self {
        match self {
            Self::Only(_, case) => case.anywhere(),
            case => case,
        }
    }

    /// The media type or range of the body; `None` when there is no body.
    pub(crate) fn media_type(&self) -> Option<&'static str> {
        match self.anywhere() {
            Self::Code(_, media_type) | Self::Range(_, media_type) | Self::Rest(media_type) => Some(*media_type),
            Self::Only(..) => None,
        }
        .filter(|media_type| !media_type.is_empty())
    }

    /// Whether it may be declared for a status code.
    pub(crate) fn is_of(&self, status: StatusCode) -> bool {
        match self.anywhere() {
            Self::Code(code, _) => *code == status.as_u16(),
            Self::Range(class, _) => *class == status.as_u16() / 100,
            Self::Rest(_) | Self::Only(..) => true,
        }
    }

    /// Whether one of these environments has it.
    pub(crate) fn is_in(&self, environments: u8) -> bool {
        match self {
            Self::Only(only, _) => only & environments != 0,
            _ => true,
        }
    }
}
