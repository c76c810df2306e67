//! `portal.yaml`: the conventions of a portal that its descriptions leave out, as data. The format is documented in `specs/README.md`.

mod authorisation;
mod decisions;
mod flows;
mod grammar;
mod guide;
mod headers;
mod names;
mod paging;
mod read;
mod roles;
mod selection;
mod sessions;
mod sign_in;

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use crate::diagnostics::Diagnostics;
use crate::source::{Node, NodeId, Sources};

pub use authorisation::{AuthorisationRule, Authorisations, Challenge};
pub use decisions::{Decisions, Known};
pub(crate) use flows::USUAL_SECONDS;
pub use flows::{Flows, RecoveryRule, StatusRule, TermRule};
pub(crate) use grammar::GRAMMAR;
pub use grammar::sections;
pub use guide::{GuideRule, StepRule, TakenRule};
pub use paging::{Count, PagingRule, Unit, Walk};
pub use read::read;
pub use selection::{Selected, Selection, Wanted};

/// The settings of a portal. Those of a description on its own are empty.
#[derive(Debug, Default)]
pub struct Settings {
    /// Name for people, and where it is given.
    pub title: Option<(NodeId, String)>,
    /// Name of the generated package, and where it is given.
    pub package: Option<(NodeId, String)>,
    /// Name of its library, and where it is given.
    pub library: Option<(NodeId, String)>,
    /// In order; the position is the environment's index.
    pub environments: IndexMap<String, Environment>,
    /// In order; the position is the API's index.
    pub apis: IndexMap<String, ApiFiles>,
    /// Roles of headers, by name; a name may end in `*`.
    pub headers: Decisions<HeaderRole>,
    /// The PSD2 roles that operations need.
    pub roles: Roles,
    /// Ways to a session.
    pub sessions: Vec<Session>,
    /// What a customer can be asked to allow, by the author's name for it.
    pub customer_scopes: IndexMap<String, CustomerScope>,
    /// JSON pointers to the machine-readable code of an error body, the first that leads to one is taken.
    pub error_codes: Vec<String>,
    /// JSON pointers to the words of an error body for people, the first that leads to some is taken.
    pub error_messages: Vec<String>,
    /// Codes by which a bank says that the accesses of a consent are used up for the day.
    pub accesses_exceeded: Vec<String>,
    /// Gateways before the APIs, by name.
    pub gateways: IndexMap<String, Gateway>,
    /// How customers authorise what they are asked for.
    pub authorisations: Authorisations,
    /// Flows of several calls.
    pub flows: Flows,
    /// Calls in the order in which a developer makes them.
    pub guides: Vec<GuideRule>,
    /// What the package has of the descriptions.
    pub selection: Selected,
    /// Whether values are held to what descriptions state of them before they are sent.
    pub check_requests: bool,
    /// Addresses of properties that are decimals.
    pub money: Decisions<()>,
    /// Names by kind and address.
    pub names: Names,
    /// Addresses of properties that are never printed.
    pub sensitive: Decisions<()>,
    /// How types that differ between environments are resolved.
    pub environment_conflicts: Decisions<Resolution>,
}

/// A text, and where it is given.
pub type Stated = (NodeId, String);

/// An environment.
#[derive(Debug)]
pub struct Environment {
    /// Where it stands in `portal.yaml`.
    pub node: NodeId,
    /// Base addresses by API, where the description does not say or is not right, and where each is given.
    pub servers: BTreeMap<String, (NodeId, String)>,
    /// Whether API calls need a client certificate.
    pub certificate: Certificate,
    /// Credentials that the builder of the environment's client takes.
    pub credentials: Vec<Credential>,
    /// Where tokens come from.
    pub token: Option<TokenEndpoint>,
    /// How customers sign in.
    pub sign_in: Option<SignIn>,
    /// Where applications are registered as clients; its address is empty where callers say it.
    pub registration: Option<Endpoint>,
}

/// Where tokens come from.
#[derive(Clone, Debug)]
pub struct TokenEndpoint {
    /// The address.
    pub url: String,
    /// Whether it wants a client certificate.
    pub certificate: Certificate,
    /// How an application proves there who it is.
    pub client: ClientAuthentication,
}

/// How an application proves who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ClientAuthentication {
    /// Client id and secret in the body.
    #[default]
    Body,
    /// Client id and secret in HTTP Basic.
    Basic,
    /// The client certificate alone.
    Certificate,
}

/// How customers sign in.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// Where it stands in `portal.yaml`.
    pub node: NodeId,
    /// The address of the authorization endpoint.
    pub url: String,
    /// Whether it is sent a challenge for the code.
    pub pkce: bool,
    /// Where tokens are revoked.
    pub revocation: Option<Endpoint>,
}

/// The PSD2 roles that operations need.
#[derive(Debug, Default)]
pub struct Roles {
    /// By index of the API, of its operations that are not named.
    pub apis: BTreeMap<usize, PspRole>,
    /// By `METHOD /path`.
    pub operations: Decisions<PspRole>,
}

/// A role of a payment service provider (ETSI TS 119 495, section 5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PspRole {
    /// `PSP_AS`.
    AccountServicing,
    /// `PSP_PI`.
    PaymentInitiation,
    /// `PSP_AI`.
    AccountInformation,
    /// `PSP_IC`.
    CardBasedInstruments,
}

/// A scope that a customer can be asked to allow.
#[derive(Clone, Debug)]
pub struct CustomerScope {
    /// Where it stands in `portal.yaml`.
    pub node: NodeId,
    /// The scope, with the name of what completes it in braces.
    pub scope: String,
    /// That name.
    pub argument: Option<String>,
}

/// An address and whether it wants a certificate.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// The address.
    pub url: String,
    /// Whether it wants a client certificate.
    pub certificate: Certificate,
}

/// The client certificate that an endpoint asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Certificate {
    /// None.
    #[default]
    None,
    /// One that the portal issues.
    Portal,
    /// A qualified website authentication certificate.
    Qwac,
}

/// A credential of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    /// Client id and secret.
    Keys,
    /// A certificate and its key.
    Certificate,
}

/// The files of one API.
#[derive(Debug)]
pub struct ApiFiles {
    /// Where the API stands in `portal.yaml`.
    pub node: Option<NodeId>,
    /// Description by environment index, or one for all.
    pub descriptions: Vec<(Option<usize>, String)>,
    /// Overlays, laid over each description in order.
    pub corrections: Vec<String>,
}

/// The role of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderRole {
    /// New on each call, or the caller's.
    RequestId,
    /// Bound once, by this method, to a handle of its name.
    Client(String),
    /// Who the customer is; all such headers are one argument.
    Psu,
    /// That the customer is there, and from where; all such headers are said once, on a handle.
    Presence,
    /// The consent that a call stands under.
    Consent,
    /// The scope that the token was asked for.
    Scope,
    /// Once sent, sent the same through a flow.
    Sticky,
    /// Nothing special.
    Plain,
}

/// A way to a session: a method on the client, or on the type of one environment.
#[derive(Debug)]
pub struct Session {
    /// Where its name is given.
    pub node: NodeId,
    /// Name of the method.
    pub method: String,
    /// The environment that has it; all if none is named.
    pub environment: Option<usize>,
    /// Where its token comes from.
    pub grant: Grant,
    /// The word that picks among the alternatives of an operation's scopes, and where it is given.
    pub context: Option<(NodeId, String)>,
    /// Name of the argument, and the scope that it is put into.
    pub scope: Option<(String, String)>,
    /// Parameters of the portal's own for the authorization endpoint, each with the name of the argument that says it.
    pub parameters: Vec<(String, String)>,
    /// Words about it.
    pub docs: Option<String>,
}

/// Where a token comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// The application's own, by client id and secret.
    ClientCredentials,
    /// A customer's, who signs in.
    AuthorizationCode,
    /// The caller has it.
    AccessToken,
}

/// A gateway before the APIs, which responds in their stead.
#[derive(Debug)]
pub struct Gateway {
    /// Where it stands in `portal.yaml`.
    pub node: NodeId,
    /// Statuses of its failures, as written.
    pub statuses: Vec<(String, NodeId)>,
    /// Its bodies, one for each media type.
    pub contents: Vec<GatewayContent>,
}

/// A media type of a gateway's responses.
#[derive(Debug)]
pub struct GatewayContent {
    /// Where it stands in `portal.yaml`.
    pub node: NodeId,
    /// As written.
    pub media_type: String,
    /// Index of the API that its schema is lowered with.
    pub api: usize,
    /// Its schema.
    pub schema: GatewaySchema,
}

/// A schema that `portal.yaml` names, or has.
#[derive(Debug)]
pub enum GatewaySchema {
    /// A schema of the API's description.
    Component(String),
    /// A schema in the keywords of OpenAPI 3.0.
    Inline(Node),
}

/// How types that differ between environments are resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// Each environment keeps its own.
    Split,
    /// One string for all.
    String,
    /// Any JSON value for all.
    Json,
}

impl Resolution {
    /// Each with the word for it.
    pub const ALL: [(&str, Self); 3] = [("split", Self::Split), ("string", Self::String), ("json", Self::Json)];
    /// Those for a header of a response, which is read as what it spells or as text.
    pub const OF_HEADERS: [(&str, Self); 1] = [("string", Self::String)];
}

/// Names that `portal.yaml` gives, by address.
#[derive(Debug, Default)]
pub struct Names {
    /// Tag to the name of its group.
    pub tags: Decisions<String>,
    /// `METHOD /path` to the name of its method.
    pub operations: Decisions<String>,
    /// Schema to the name of its type.
    pub types: Decisions<String>,
    /// Property (`schema/property`) to the identifier type that it is.
    pub ids: Decisions<String>,
}

impl Settings {
    /// The role of a header. A name that ends in `*` speaks for all headers that begin so and are not named themselves.
    pub fn role(&self, header: &str) -> HeaderRole {
        self.spoken_for(header).map_or(HeaderRole::Plain, |(_, role)| role.clone())
    }

    /// The entry that speaks for a header.
    fn spoken_for(&self, header: &str) -> Option<(&str, &HeaderRole)> {
        let begins = |stem: &str| header.get(..stem.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(stem));
        let exact = self.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(header));
        exact.or_else(|| self.headers.iter().find(|(name, _)| name.strip_suffix('*').is_some_and(begins)))
    }

    /// Reports the entries that speak for none of the headers that there are.
    pub fn report_unused_headers(&self, known: &Known<'_>, sources: &Sources, diagnostics: &mut Diagnostics) {
        let heard: BTreeSet<&str> = known.there.iter().filter_map(|header| Some(self.spoken_for(header)?.0)).collect();
        self.headers.report_others(known, |name| heard.contains(name), sources, diagnostics);
    }

    /// The names of a set of environments, by bits, environment 0 lowest.
    pub fn names_of(&self, environments: u8) -> Vec<&str> {
        let names = self.environments.keys().take(8).enumerate();
        names.filter(|(index, _)| environments & (1 << index) != 0).map(|(_, name)| name.as_str()).collect()
    }

    /// How many environments there are; a description on its own has one.
    pub fn environment_count(&self) -> usize {
        self.environments.len().max(1)
    }
}
