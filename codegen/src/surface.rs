//! The surface of a package: its methods, their arguments and results, and the descriptors for the runtime. It is complete,
//! names included, before anything is emitted; descriptions and `portal.yaml` are read here for the last time.
//!
//! Operations are grouped by their first tag. A group hangs on the client, on a session, or on the handle that binds a header said once.
//! Several path ids become handles, so that no method has more than four arguments.

mod cases;
mod client;
mod descriptors;
mod examples;
mod flows;
mod groups;
mod guide;
mod handles;
mod links;
mod lock;
mod members;
mod methods;
mod modules;
mod paging;
mod parts;
mod plan;
mod psu;
mod requests;
mod responses;
mod schemes;
mod servers;
mod sessions;
mod sets;
mod settings;
mod streams;
mod structs;
mod told;
mod users;
mod usual_names;

use std::collections::{BTreeMap, BTreeSet};

use crate::environments::Environments;
use crate::types::{Docs, Type, TypeId};

pub use crate::naming::collisions::SCOPE;
pub use crate::operations::{
    Counting, Encoding, Expression, FinalStatus, LinkParameter, Location, Paging, Payload, Status, Style, Term,
};
pub use crate::settings::{Certificate, Challenge, ClientAuthentication, Endpoint, PspRole, SignIn, TokenEndpoint, Unit};
pub use crate::usage::Usage;
use cases::cases;
pub use cases::{Case, CaseContent};
pub use client::{
    API, CLIENT, CLIENT_BUILDER, ClientKind, Clients, EnvironmentClient, EnvironmentFacts, LINKED, LoneClient, Owner, REQUEST,
    SESSION,
};
pub use descriptors::{BodyRule, Descriptor, ParameterRule, Role};
pub use examples::ExamplePlan;
pub use flows::{AuthorisationPlan, Called, FlowPlan, RecoveryPlan};
pub use groups::{RESERVED_ACCESSORS, restated_tags};
pub use guide::{GuidePlan, StepPlan};
pub use links::LinkPlan;
pub use lock::locked;
pub use members::Members;
pub use modules::{Home, TypesModule};
pub use paging::ItemsPlan;
pub use parts::Part;
pub use plan::plan;
use plan::{Plan, role};
pub use psu::{AboutCustomer, PsuHeader};
pub use requests::{
    Argument, BodyChoice, BodyVariant, Method, ParameterArgument, PartHeaderSetter, Passing, Sent, SentBody, SentContent,
};
pub use schemes::Scheme;
pub use servers::NamedServer;
pub use sessions::{RolePlan, ScopePlan, SessionGrant, SessionPlan};
pub use sets::SetUser;
pub use settings::{BuilderSetting, Taken, VariableChoice};
pub use streams::StreamPlan;
pub use structs::{FieldPlan, PartPlan, StructPlan, Value};

/// Index of an operation: its API, and its position there.
type OperationIndex = (usize, usize);

/// How many arguments a method may have.
pub const MOST_ARGUMENTS: usize = 4;

/// All that a package offers.
#[derive(Debug)]
pub struct Surface {
    /// How a user comes to where operations are called.
    pub clients: Clients,
    /// One for each tag, in the order of the description.
    pub groups: Vec<Group>,
    /// Error bodies, one for each set that operations declare.
    pub errors: Vec<ErrorBody>,
    /// Headers of responses, one for each set that operations declare.
    pub headers: Vec<HeaderSet>,
    /// Definitions that are emitted, and which way each goes.
    pub types: BTreeMap<TypeId, Usage>,
    /// The groups that use each of them, by the index of the one that names their feature.
    pub users: BTreeMap<TypeId, BTreeSet<usize>>,
    /// The members of each of them.
    pub members: BTreeMap<TypeId, Members>,
    /// The modules of types.
    pub modules: BTreeMap<Home, TypesModule>,
    /// Whether the package has no client.
    pub is_types_alone: bool,
    /// Whether values are held to what the description states of them before they are sent.
    pub checks_requests: bool,
    /// How deep types nest, in levels of a compiler's proofs.
    pub nesting: usize,
    /// The handle that binds a header, if a portal has one.
    pub bound: Option<BoundHeader>,
    /// Headers about the customer, in the order of the description.
    pub psu: Vec<PsuHeader>,
    /// Headers that are said once on a handle, and stay the same through a flow.
    pub sticky: Vec<BoundHeader>,
    /// Calls in the order in which a developer makes them.
    pub guides: Vec<GuidePlan>,
    /// Examples that are tested.
    pub examples: Vec<ExamplePlan>,
}

impl Surface {
    /// The members of a definition.
    pub fn members(&self, id: TypeId) -> &Members {
        self.members.get(&id).unwrap_or(&Members::None)
    }

    /// Whether an operation sends the id of its request: then a caller may pass on that of its own caller.
    pub fn has_request_ids(&self) -> bool {
        let methods = self.groups.iter().flat_map(Group::all_methods);
        methods.flat_map(|method| &method.descriptor.parameters).any(|sent| sent.role == Some(Role::RequestId))
    }

    /// The group that names the feature of a group: the first of the same accessor.
    pub fn feature_group(&self, group: usize) -> usize {
        self.groups.get(group).map_or(group, |group| group.feature)
    }

    /// The groups that name features, in order.
    pub fn feature_groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().enumerate().filter(|(index, _)| self.feature_group(*index) == *index).map(|(_, group)| group)
    }

    /// Whether customers authorise what they are asked for.
    pub fn has_authorisations(&self) -> bool {
        self.groups.iter().flat_map(Group::all_methods).any(|method| method.flows.authorisation.is_some())
    }

    /// The groups of one environment, or those that all share.
    pub fn groups_of(&self, environment: Option<usize>) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(move |group| group.environment == environment)
    }
}

/// A header that a handle binds.
#[derive(Clone, Debug)]
pub struct BoundHeader {
    /// Name on the wire.
    pub header: String,
    /// Name of the method that binds it.
    pub method: String,
    /// Name of the handle's type.
    pub type_name: String,
    /// Type of its value.
    pub value: Type,
    /// Words about it.
    pub docs: Docs,
}

/// Where a group hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// On the client, or on a session where there are sessions.
    Session,
    /// On the handle that binds a header.
    Bound,
}

/// The operations of one tag.
#[derive(Clone, Debug)]
pub struct Group {
    /// Name of the method that leads to it, of its module and of its feature.
    pub accessor: String,
    /// Name of its type.
    pub type_name: String,
    /// The only environment that has it, by index; none if it is shared.
    pub environment: Option<usize>,
    /// The group that names its feature, by index: the first of the same accessor.
    pub feature: usize,
    /// For a group of one environment, the shared group of the same tag, by index.
    pub shared: Option<usize>,
    /// The tag, as the description has it.
    pub tag: Option<String>,
    /// Words about it.
    pub docs: Docs,
    /// Where it hangs.
    pub level: Level,
    /// A header that every operation of the group needs: an argument of the accessor.
    pub argument: Option<GroupArgument>,
    /// Methods of the group itself.
    pub methods: Vec<Method>,
    /// Callbacks that operations of the group declare.
    pub callbacks: Vec<Received>,
    /// Methods of responses that give requests of the group.
    pub links: Vec<LinkPlan>,
    /// Handles, parents before children.
    pub handles: Vec<Handle>,
}

impl Group {
    /// The feature without which it is not there.
    pub fn feature_name(&self) -> String {
        self.accessor.replace('_', "-")
    }

    /// Whether it has no operation: then nothing leads to it, and its module has functions alone.
    pub fn is_received_only(&self) -> bool {
        self.all_methods().next().is_none()
    }

    /// Its methods, and those of its handles.
    pub fn all_methods(&self) -> impl Iterator<Item = &Method> {
        self.methods.iter().chain(self.handles.iter().flat_map(|handle| &handle.methods))
    }

    fn all_methods_mut(&mut self) -> impl Iterator<Item = &mut Method> {
        self.methods.iter_mut().chain(self.handles.iter_mut().flat_map(|handle| &mut handle.methods))
    }
}

/// The arguments of a group's accessor.
#[derive(Clone, Debug)]
pub struct GroupArgument {
    /// Name on the wire.
    pub header: String,
    /// Name of the argument.
    pub name: String,
    /// Its type.
    pub value: Type,
    /// Words about it.
    pub docs: Docs,
}

/// A handle: one or several ids of a path, bound for the methods below it.
#[derive(Clone, Debug)]
pub struct Handle {
    /// Name of the method that leads to it.
    pub accessor: String,
    /// Name of its type.
    pub type_name: String,
    /// The handle that it hangs on, by index; none for the group.
    pub parent: Option<usize>,
    /// Path parameters that it binds.
    pub parameters: Vec<HandleParameter>,
    /// Its methods.
    pub methods: Vec<Method>,
}

/// A body that the server sends of itself.
#[derive(Clone, Debug)]
pub struct Received {
    /// Name of the function that reads it.
    pub name: String,
    /// Its address in `names.lock`: operation, callback, address and media type.
    pub locked_at: String,
    /// When it comes.
    pub occasion: Occasion,
    /// Its type.
    pub value: Type,
    /// Words about it.
    pub docs: Docs,
    /// Where it exists.
    pub environments: Environments,
}

/// When the server sends a request.
#[derive(Clone, Debug)]
pub enum Occasion {
    /// An operation lets it: its method and path, and of the request the method and the expression for its address.
    Operation(String, String),
    /// Any of those that an operation lets it send, by its method and path.
    AnyOf(String),
    /// A webhook, by its name.
    Webhook(String),
    /// Any of the webhooks.
    AnyWebhook,
}

/// A path parameter of a handle.
#[derive(Clone, Debug)]
pub struct HandleParameter {
    /// Name in the path template.
    pub wire: String,
    /// Name of the argument.
    pub name: String,
    /// The thing it identifies, where its own name does not say.
    pub of: Option<String>,
    /// Its type.
    pub value: Type,
    /// Words about it.
    pub docs: Docs,
}

impl PartialEq for HandleParameter {
    /// The parameter that is bound, whatever each operation says of it.
    fn eq(&self, other: &Self) -> bool {
        let Self { wire, name, of, value, docs: _ } = self;
        *wire == other.wire && *name == other.name && *of == other.of && *value == other.value
    }
}

/// The value of a successful response.
#[derive(Clone, Debug)]
pub enum ResponseBody {
    /// No body.
    Nothing,
    /// One kind of body.
    One(Payload, Type),
    /// One of several.
    Several(ResponseEnum),
}

/// An enum of the bodies that may come.
#[derive(Clone, Debug, Default)]
pub struct ResponseEnum {
    /// Its name.
    pub name: String,
    /// Its variants.
    pub variants: Vec<ResponseVariant>,
    /// The variants of each case, in the order of [`Case`]s: several where the body that came has to tell.
    pub by_case: Vec<Vec<usize>>,
}

/// A body that may come.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseVariant {
    /// Its name.
    pub name: String,
    /// How it is read, and its type; none for a response without a body.
    pub content: Option<(Payload, Type)>,
}

/// The error bodies that one operation or more declare.
#[derive(Clone, Debug)]
pub struct ErrorBody {
    /// The enum; empty where it has no type of its own.
    pub body: ResponseEnum,
    /// The declared headers.
    pub cases: Vec<Case>,
    /// Headers that come with them, by index.
    pub headers: Option<usize>,
    /// Groups that use it.
    pub groups: BTreeSet<usize>,
    /// The operations that declare it.
    pub users: Vec<SetUser>,
}

impl ErrorBody {
    /// Whether it has a type of its own: where failures have neither a body nor headers, their status says all.
    pub fn has_type(&self) -> bool {
        self.headers.is_some() || self.cases.iter().any(|case| case.content.is_some())
    }
}

/// A header of a response.
#[derive(Clone, Debug)]
pub struct HeaderField {
    /// Name of the field.
    pub name: String,
    /// Name on the wire.
    pub wire: String,
    /// Type of its value.
    pub value: Type,
    /// Whether its value comes as a JSON text.
    pub is_json: bool,
    /// Words about it.
    pub docs: Docs,
    /// Where it exists.
    pub environments: Environments,
}

/// A set of headers that come with responses.
#[derive(Clone, Debug)]
pub struct HeaderSet {
    /// Name of its struct.
    pub name: String,
    /// The fields for its headers.
    pub headers: Vec<HeaderField>,
    /// Groups that use it.
    pub groups: BTreeSet<usize>,
    /// The operations that declare it.
    pub users: Vec<SetUser>,
}
