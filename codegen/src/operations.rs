//! The operations of a description, before they have Rust names: parameters, bodies and responses.

mod bodies;
mod callbacks;
mod flows;
mod forms;
mod gateway;
mod guide;
mod links;
mod lower;
mod parameters;
mod paths;
mod payload;
mod responses;
mod schemas;
mod schemes;
mod security;
mod servers;

pub(crate) use crate::document::WEBHOOKS;
pub use flows::{Counting, FinalStatus, Flows, Pages, Paging, Recovery, Term, add_flows};
pub use forms::{Encoding, Encodings, FormEncodings, PartHeader, form_encodings};
pub use gateway::{add_gateways, lower_gateways};
pub use guide::{Guide, Taken, guides};
pub use links::{Advice, Expression, FollowUp, Link, LinkParameter, add_links};
pub use lower::lower;
pub(crate) use lower::{owned, role};
pub(crate) use parameters::template_names;
pub(crate) use paths::sent_path;
pub use payload::Payload;
pub(crate) use payload::{essence, is_range, media_type_word};
pub(crate) use responses::counts;
pub use schemas::lower_schemas;
pub use schemes::{SchemeKind, SecurityScheme};
pub use security::Security;
pub use servers::{Server, ServerVariable};

use std::fmt;

use crate::environments::Environments;
use crate::settings::PagingRule;
use crate::source::NodeId;
use crate::types::{Docs, Said, Stated, Type};

/// One API: the operations of one description, or of the descriptions of all environments once they are aligned.
#[derive(Clone, Debug)]
pub struct Api {
    /// Its name in `portal.yaml`; empty for a description on its own.
    pub name: String,
    /// By environment, the first server of each; `None` where a description names none.
    pub servers: Vec<Option<Server>>,
    /// The security schemes that operations name, by environment as the servers are.
    pub schemes: Vec<Vec<SecurityScheme>>,
    /// The title of the description, if it has one.
    pub title: Vec<Said>,
    /// The words of the descriptions about the API: each text once, with the environments that have it.
    pub about: Vec<(Environments, Vec<Said>)>,
    /// Tags that the description explains: name and words.
    pub tags: Vec<(String, Option<Said>)>,
    /// In the order of the description.
    pub operations: Vec<Operation>,
    /// Requests that the server makes of itself, by what was agreed elsewhere.
    pub webhooks: Vec<Callback>,
    /// Types that are in the package whatever uses them.
    pub schemas: Vec<Type>,
    /// Bodies of gateways whose schemas are this API's, until they are added to the operations of all.
    pub gateways: Vec<GatewayBody>,
}

/// A body of the responses of a gateway before the APIs, whatever an operation declares.
#[derive(Clone, Debug)]
pub struct GatewayBody {
    /// The gateway's name in `portal.yaml`.
    pub gateway: String,
    /// Statuses that it comes with.
    pub statuses: Vec<Status>,
    /// What it is.
    pub content: Content,
    /// What it takes up of the API's description.
    pub needs: Vec<NodeId>,
}

/// A method on a path template.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Index of its API in the package.
    pub api: usize,
    /// The operation object.
    pub node: NodeId,
    /// `operationId`.
    pub operation_id: Option<String>,
    /// The nodes of `operationId` and `tags`, which say what it is called.
    pub called_by: Vec<NodeId>,
    /// Upper-case method.
    pub method: String,
    /// Path template below the base path.
    pub path: String,
    /// Tags, the first of which decides where the method goes.
    pub tags: Vec<String>,
    /// The list of tags.
    pub tagged_by: Option<NodeId>,
    /// Words about it.
    pub docs: Docs,
    /// Parameters, in the order of the description.
    pub parameters: Vec<Parameter>,
    /// Its body.
    pub body: Option<Body>,
    /// Responses, in the order of the description.
    pub responses: Vec<Response>,
    /// Requests that it lets the server make.
    pub callbacks: Vec<Callback>,
    /// Its security requirements, by environment; one entry where all have the same.
    pub security: Vec<Security>,
    /// A server of its own, by environment as what opens it.
    pub servers: Vec<Option<Server>>,
    /// How it pages by an extension of the description, and where that stands.
    pub paged_by: Option<(NodeId, PagingRule)>,
    /// The flows of several calls that it is part of.
    pub flows: Flows,
    /// Where it exists.
    pub environments: Environments,
}

/// A request that the server makes.
#[derive(Clone, Debug)]
pub struct Callback {
    /// Its name in the description.
    pub name: String,
    /// Method, and the expression for the address; of a webhook the method alone. Nothing where it is any of several.
    pub address: String,
    /// Words about it.
    pub docs: Docs,
    /// Its bodies in JSON.
    pub contents: Vec<Content>,
    /// Where it exists.
    pub environments: Environments,
}

impl Operation {
    /// Method and path: what `portal.yaml` and `names.lock` call it.
    pub fn address(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Every type that it names.
    pub fn types(&self) -> impl Iterator<Item = &Type> {
        let Self { parameters, body, responses, callbacks, .. } = self;
        let sent = body.iter().flat_map(|body| &body.contents);
        let received = responses.iter().flat_map(|response| response.contents.iter().chain(&response.gateway));
        let contents = sent.chain(received).chain(callbacks.iter().flat_map(|callback| &callback.contents));
        let headers = responses.iter().flat_map(|response| &response.headers).map(|header| &header.value);
        parameters.iter().map(|parameter| &parameter.value).chain(contents.map(|content| &content.value)).chain(headers)
    }

    /// The media types of its body and of its responses, those of gateways aside.
    fn contents(&self) -> impl Iterator<Item = &Content> {
        let sent = self.body.iter().flat_map(|body| &body.contents);
        sent.chain(self.responses.iter().flat_map(|response| &response.contents))
    }

    /// The name that types which belong to it are named after.
    pub fn owner(&self) -> String {
        owner(self.operation_id.as_deref(), &self.method, &self.path)
    }

    /// Whether every token that opens it in these environments has the same scopes, known from here: a placeholder in one, as in
    /// `basket:<ID>`, leaves them open.
    pub fn names_scopes(&self, environments: Environments) -> bool {
        let several = self.security.len() > 1;
        let mut here = self.security.iter().enumerate().filter(|(at, _)| !several || environments.has(*at));
        here.all(|(_, security)| match security.token_scopes().as_slice() {
            [scopes] => !scopes.is_empty() && !scopes.iter().any(|scope| scope.contains('<')),
            _ => false,
        })
    }
}

fn owner(operation_id: Option<&str>, method: &str, path: &str) -> String {
    operation_id.map_or_else(|| format!("{} {path}", method.to_lowercase()), str::to_owned)
}

/// Where a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Location {
    /// In the path template.
    Path,
    /// In the query.
    Query,
    /// As a header.
    Header,
    /// In the `Cookie` header.
    Cookie,
}

/// How a parameter's value is spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Style {
    /// `a,b`
    Simple,
    /// `.a.b`
    Label,
    /// `;name=a`
    Matrix,
    /// `name=a`
    Form,
    /// `a b`
    SpaceDelimited,
    /// `a|b`
    PipeDelimited,
    /// `name[key]=a`
    DeepObject,
    /// `a`: the whole of the query.
    Whole,
}

/// A value outside the body.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// The parameter object.
    pub node: NodeId,
    /// The node of its schema or `content`, where that is a node of its own.
    pub described_by: Option<NodeId>,
    /// Name on the wire.
    pub name: String,
    /// Where it is sent.
    pub location: Location,
    /// How its value is spelt.
    pub style: Style,
    /// Whether items and members are spelt apart.
    pub explode: bool,
    /// Whether reserved characters go as they are.
    pub allow_reserved: bool,
    /// Whether a request needs it.
    pub required: bool,
    /// Whether its value goes as a JSON text.
    pub is_json: bool,
    /// Type of its value.
    pub value: Type,
    /// Words about it.
    pub docs: Docs,
    /// Where it exists.
    pub environments: Environments,
}

/// The body of a request.
#[derive(Clone, Debug)]
pub struct Body {
    /// Whether a request needs it.
    pub required: bool,
    /// Words about it.
    pub docs: Docs,
    /// One for each media type.
    pub contents: Vec<Content>,
    /// Headers of its parts whose values the caller says.
    pub part_headers: Vec<PartHeader>,
    /// Where it exists.
    pub environments: Environments,
}

/// A media type and what it carries.
#[derive(Clone, Debug)]
pub struct Content {
    /// The schema of the value; the media type object, where there is none.
    pub node: NodeId,
    /// As declared.
    pub media_type: String,
    /// How it is written and read.
    pub payload: Payload,
    /// Type of the value; text and bytes have their own.
    pub value: Type,
    /// What is stated of a value in JSON or a text, beyond its type.
    pub facts: Vec<Stated>,
    /// How the fields of a form go, where they do not go as usual.
    pub encodings: Encodings,
    /// Where it exists.
    pub environments: Environments,
}

/// Statuses that a response is declared for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// One code.
    Code(u16),
    /// `4XX`: the codes of a class.
    Range(u8),
    /// All that are not declared otherwise.
    Default,
}

impl Status {
    /// Whether it is a response of success. What is declared for all other statuses is not.
    pub fn is_success(self) -> bool {
        match self {
            Self::Code(code) => (200..400).contains(&code),
            Self::Range(class) => class == 2 || class == 3,
            Self::Default => false,
        }
    }
}

impl fmt::Display for Status {
    /// As a description spells it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(formatter, "{code}"),
            Self::Range(class) => write!(formatter, "{class}XX"),
            Self::Default => formatter.write_str("default"),
        }
    }
}

/// A response.
#[derive(Clone, Debug)]
pub struct Response {
    /// Statuses that it is for.
    pub status: Status,
    /// Words about it.
    pub docs: Docs,
    /// One for each media type.
    pub contents: Vec<Content>,
    /// Where it comes without a body, if anywhere.
    pub bodiless: Option<Environments>,
    /// Bodies that a gateway before the API may send instead.
    pub gateway: Vec<Content>,
    /// Declared headers.
    pub headers: Vec<Header>,
    /// The operations that it leads to.
    pub links: Vec<Link>,
    /// Where it exists.
    pub environments: Environments,
}

/// A header of a response.
#[derive(Clone, Debug)]
pub struct Header {
    /// Where the response lists it.
    pub node: NodeId,
    /// Name as declared.
    pub name: String,
    /// Type of its value.
    pub value: Type,
    /// Whether its value comes as a JSON text.
    pub is_json: bool,
    /// Words about it.
    pub docs: Docs,
    /// Where it exists.
    pub environments: Environments,
}

impl PartialEq for Header {
    /// Compares what is declared, wherever it stands.
    fn eq(&self, other: &Self) -> bool {
        let Self { node: _, name, value, is_json, docs, environments } = self;
        (name, value, is_json) == (&other.name, &other.value, &other.is_json)
            && (docs, environments) == (&other.docs, &other.environments)
    }
}

/// The title of the only API's description.
pub fn only_title(apis: &[Api]) -> Option<&String> {
    match apis {
        [api] => api.title.first().map(|said| &said.text),
        _ => None,
    }
}

impl Api {
    /// The security schemes in an environment.
    pub fn schemes(&self, environment: usize) -> &[SecurityScheme] {
        self.schemes.get(environment).or(self.schemes.first()).map_or(&[], Vec::as_slice)
    }

    /// The base address that the description of an environment has.
    pub fn server(&self, environment: usize) -> Option<&str> {
        Some(self.servers.get(environment).or(self.servers.first())?.as_ref()?.address.as_str())
    }

    /// Every type that an operation or a gateway names, or that is in the package without.
    pub fn each_type(&mut self, visit: &mut dyn FnMut(&mut Type)) {
        self.gateways.iter_mut().for_each(|body| visit(&mut body.content.value));
        each_received(&mut self.webhooks, visit);
        self.schemas.iter_mut().for_each(&mut *visit);
        for operation in &mut self.operations {
            operation.parameters.iter_mut().for_each(|parameter| visit(&mut parameter.value));
            let sent = operation.body.iter_mut().flat_map(|body| &mut body.contents);
            sent.for_each(|content| visit(&mut content.value));
            each_received(&mut operation.callbacks, visit);
            for response in &mut operation.responses {
                response.contents.iter_mut().chain(&mut response.gateway).for_each(|content| visit(&mut content.value));
                response.headers.iter_mut().for_each(|header| visit(&mut header.value));
            }
        }
    }
}

fn each_received(callbacks: &mut [Callback], visit: &mut dyn FnMut(&mut Type)) {
    let received = callbacks.iter_mut().flat_map(|callback| &mut callback.contents);
    received.for_each(|content| visit(&mut content.value));
}
