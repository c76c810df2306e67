//! What the description says about an operation, as static data that emitted code points to.

pub use http::Method;

use crate::wire::environments::ALL;
use crate::wire::parameter::style::Style;

/// An operation of the description: method and path template, and all that may go in and come out.
#[derive(Debug)]
pub struct Operation {
    /// The `operationId`, or what stands in for it.
    pub id: &'static str,
    /// The method.
    pub method: Method,
    /// Which of the environment's base addresses it lies under.
    pub api: usize,
    /// The path template below the base address, for example `/accounts/{account-id}`.
    pub path: &'static str,
    /// The parameters; a call sets them by index.
    pub parameters: &'static [Parameter],
    /// Whether it has a request body.
    pub body: BodyRule,
    /// By environment (one entry serves all), the alternatives of scopes that a token may have.
    pub scopes: &'static [&'static [&'static [&'static str]]],
    /// The answers that count as success.
    pub success: &'static [Case],
    /// The answers that count as failure.
    pub failure: &'static [Case],
}

impl Operation {
    /// The alternatives of scopes in an environment.
    pub(crate) fn scopes(&self, environment: usize) -> &'static [&'static [&'static str]] {
        let entry = if self.scopes.len() == 1 { 0 } else { environment };
        self.scopes.get(entry).copied().unwrap_or_default()
    }

    /// Whether repeating it has no effect beyond the first time by the definition of its method.
    pub(crate) fn is_safe(&self) -> bool {
        self.method.is_safe()
    }
}

/// A parameter of an operation.
#[derive(Debug)]
pub struct Parameter {
    /// The name on the wire.
    pub name: &'static str,
    /// Where it goes.
    pub location: Location,
    /// How arrays and objects are written.
    pub style: Style,
    /// Whether the parts of an array or object stand apart.
    pub explode: bool,
    /// Whether a call without it is refused.
    pub required: bool,
    /// Who gives the value.
    pub role: Role,
    /// The environments that have it.
    pub environments: u8,
    /// Whether reserved characters stand in a query as they are.
    pub allow_reserved: bool,
}

impl Parameter {
    /// A parameter in the path; it is always required.
    #[must_use]
    pub const fn path(name: &'static str) -> Self {
        Self::new(name, Location::Path, Style::Simple, false).required()
    }

    /// A parameter behind the path.
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

    /// Refuses a call without it.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Who gives the value, if not the caller.
    #[must_use]
    pub const fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// A style other than that of its location.
    #[must_use]
    pub const fn style(mut self, style: Style, explode: bool) -> Self {
        self.style = style;
        self.explode = explode;
        self
    }

    /// Only these environments have it.
    #[must_use]
    pub const fn only(mut self, environments: u8) -> Self {
        self.environments = environments;
        self
    }

    /// Reserved characters stand as they are.
    #[must_use]
    pub const fn allow_reserved(mut self) -> Self {
        self.allow_reserved = true;
        self
    }

    const fn new(name: &'static str, location: Location, style: Style, explode: bool) -> Self {
        let (role, environments) = (Role::Plain, ALL);
        Self { name, location, style, explode, required: false, role, environments, allow_reserved: false }
    }
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// Into the path template.
    Path,
    /// Behind the path.
    Query,
    /// Into a header of its own.
    Header,
    /// Into the `Cookie` header.
    Cookie,
}

/// Who gives the value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The caller of the operation.
    Plain,
    /// The runtime: the id of the request.
    RequestId,
    /// The runtime: the scopes it asked the token for.
    Scope,
    /// A handle: who calls, or which bank is meant.
    Client,
    /// A handle: the consent.
    Consent,
    /// A group of values about the payment service user.
    Psu,
    /// The caller once, and then the same through a flow.
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

/// One answer of the description: a status and a media type. Its index is the case number that emitted code reads by.
#[derive(Debug)]
pub struct Case {
    /// The status.
    pub status: Status,
    /// The media type or range of the body; none when there is no body.
    pub media_type: Option<&'static str>,
    /// The environments that have it.
    pub environments: u8,
}

/// The status of an answer in the description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// One code.
    Code(u16),
    /// A hundred codes by their first digit, such as `4XX`.
    Range(u16),
    /// Any code that no other answer has.
    Default,
}

impl Case {
    /// The answer of one status: its media type, or none for an answer without a body.
    #[must_use]
    pub const fn code(code: u16, media_type: Option<&'static str>) -> Self {
        Self { status: Status::Code(code), media_type, environments: ALL }
    }

    /// The answer of a class of statuses: 4 for 400 to 499.
    #[must_use]
    pub const fn range(class: u16, media_type: Option<&'static str>) -> Self {
        Self { status: Status::Range(class), media_type, environments: ALL }
    }

    /// The answer of all statuses that have none of their own.
    #[must_use]
    pub const fn rest(media_type: Option<&'static str>) -> Self {
        Self { status: Status::Default, media_type, environments: ALL }
    }

    /// Only these environments have it.
    #[must_use]
    pub const fn only(mut self, environments: u8) -> Self {
        self.environments = environments;
        self
    }
}
