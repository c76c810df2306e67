//! Clients and sessions: how a user comes to where operations are called.

use super::schemes::{Scheme, shown};
use super::servers::{NamedServer, OwnServer, is_open, named_servers, own_servers, template, variables};
use super::sessions::{RolePlan, ScopePlan, SessionPlan, role_plans, scopes, session};
use super::settings::{BuilderSetting, Taken, settings as builder_settings};
use super::{Group, Level, Surface};
use crate::environments::Environments;
use crate::naming::collisions::SCOPE;
use crate::naming::lock::Lock;
use crate::naming::words::{module_name, type_name, value_name};
use crate::operations::{Api, Server, only_title};
use crate::settings::{Certificate, Credential, Endpoint, Environment, Settings, SignIn, TokenEndpoint};
use crate::types::Said;

/// The type of the client, or of what the clients of all environments share.
pub const CLIENT: &str = "Client";
/// The type of a builder that can be told more than others.
pub const CLIENT_BUILDER: &str = "ClientBuilder";
/// The type of the names of servers.
pub const API: &str = "Api";
/// The type of all requests.
pub const REQUEST: &str = "Request";
/// The type of all responses that link to other operations.
pub const LINKED: &str = "Linked";
/// The type of a grant to call operations.
pub const SESSION: &str = "Session";

/// The clients of a package, and the titles and words of its descriptions.
#[derive(Debug)]
pub struct Clients {
    /// The title of the package; none where neither `portal.yaml` nor the only description has one.
    pub title: Option<String>,
    /// Title and words of each description.
    pub apis: Vec<ApiWords>,
    /// How many operations there are.
    pub operations: usize,
    /// JSON pointers to the machine-readable code of an error body, the first that leads to one is taken.
    pub error_codes: Vec<String>,
    /// JSON pointers to the words of an error body for people.
    pub error_messages: Vec<String>,
    /// Codes by which a bank says that the accesses of a consent are used up for the day.
    pub accesses_exceeded: Vec<String>,
    /// Servers of operations.
    pub own_servers: Vec<OwnServer>,
    /// All servers, by their index in each environment.
    pub servers: Vec<NamedServer>,
    /// Ways to a session.
    pub sessions: Vec<SessionPlan>,
    /// What a customer can be asked to allow.
    pub customer_scopes: Vec<ScopePlan>,
    /// The PSD2 roles that operations need.
    pub roles: Vec<RolePlan>,
    /// Who is called.
    pub kind: ClientKind,
}

/// Title and words of a description.
#[derive(Debug)]
pub struct ApiWords {
    /// Its title, if it has one.
    pub title: Vec<Said>,
    /// Whether the package has its title.
    pub names_package: bool,
    /// Each text once, with the environments that have it.
    pub about: Vec<(Environments, Vec<Said>)>,
}

/// Who is called.
#[derive(Debug)]
pub enum ClientKind {
    /// The server of a description on its own.
    Alone(Box<LoneClient>),
    /// The environments of a portal, each with a client of its own.
    Environments(Vec<EnvironmentClient>),
}

impl ClientKind {
    /// The words of descriptions on how tokens are got, by environment.
    pub fn token_words(&self) -> impl Iterator<Item = &[Said]> {
        let (alone, clients) = match self {
            Self::Alone(client) => (Some(client), [].as_slice()),
            Self::Environments(clients) => (None, clients.as_slice()),
        };
        let alone = alone.into_iter().map(|client| client.token_words.as_slice());
        alone.chain(clients.iter().map(|client| client.token_words.as_slice()))
    }
}

/// The client of a description on its own.
#[derive(Debug)]
pub struct LoneClient {
    /// The server.
    pub facts: EnvironmentFacts,
    /// The APIs of which no description says where they are: their indices, and what the builder's arguments for them are called.
    pub unaddressed: Vec<(usize, String)>,
    /// Whether operations need a token.
    pub takes_token: bool,
    /// What its builder can be told.
    pub settings: Vec<BuilderSetting>,
    /// Where its credentials go.
    pub schemes: Vec<Scheme>,
    /// The words of the description on how tokens are got.
    pub token_words: Vec<Said>,
}

/// The client of an environment.
#[derive(Debug)]
pub struct EnvironmentClient {
    /// Where the environment is.
    pub facts: EnvironmentFacts,
    /// Name of its type.
    pub type_name: String,
    /// Name of the module with what only it has.
    pub module: String,
    /// Whether its builder takes the keys of an application.
    pub takes_keys: bool,
    /// Whether its builder takes a client certificate.
    pub takes_identity: bool,
    /// The words of its descriptions on how tokens are got.
    pub token_words: Vec<Said>,
}

/// The descriptor of an environment for the runtime.
#[derive(Debug)]
pub struct EnvironmentFacts {
    /// Its name.
    pub name: String,
    /// Its base address for each API, empty where the API is not there; then those of operations that have their own.
    pub servers: Vec<String>,
    /// Names in braces of these, with what they are unless another value is said.
    pub variables: Vec<(String, String)>,
    /// Where tokens come from.
    pub token: Option<TokenEndpoint>,
    /// How customers sign in.
    pub sign_in: Option<SignIn>,
    /// Where applications are registered as clients; its address is empty where callers say it.
    pub registration: Option<Endpoint>,
    /// Whether API calls need a client certificate.
    pub certificate: Certificate,
}

/// The owner of a group.
#[derive(Debug)]
pub struct Owner {
    /// The name of a value of it.
    pub value: String,
    /// Its type, as a path from the root.
    pub path: String,
}

/// How a user comes to where operations are called.
pub(super) fn clients(apis: &[Api], settings: &Settings, lock: &Lock) -> Clients {
    let Settings {
        title, error_codes, error_messages, accesses_exceeded, environments, sessions, customer_scopes, roles, ..
    } = settings;
    let own = own_servers(apis);
    let servers = named_servers(apis, &own, lock);
    let kind = if environments.is_empty() {
        ClientKind::Alone(Box::new(lone_client(apis, &own, &servers, lock)))
    } else {
        let all = environments.iter().enumerate();
        ClientKind::Environments(all.map(|(at, (name, environment))| client(apis, &own, at, name, environment)).collect())
    };
    let title = title.as_ref().map(|(_, title)| title).or(only_title(apis));
    let words = |api: &Api| ApiWords {
        title: api.title.clone(),
        names_package: api.title.iter().any(|said| Some(&said.text) == title),
        about: api.about.clone(),
    };
    Clients {
        title: title.cloned(),
        apis: apis.iter().map(words).collect(),
        operations: apis.iter().map(|api| api.operations.len()).sum(),
        error_codes: error_codes.clone(),
        accesses_exceeded: accesses_exceeded.clone(),
        error_messages: error_messages.clone(),
        servers,
        own_servers: own,
        sessions: sessions.iter().map(session).collect(),
        customer_scopes: scopes(customer_scopes),
        roles: role_plans(apis, roles),
        kind,
    }
}

fn lone_client(apis: &[Api], own: &[OwnServer], servers: &[NamedServer], lock: &Lock) -> LoneClient {
    let has_address = |api: &Api| api.servers.iter().flatten().any(Server::is_absolute);
    let argument = |server: &NamedServer| if server.name.is_empty() { "server".to_owned() } else { value_name(&server.name) };
    let unaddressed = apis.iter().zip(servers).enumerate().filter(|(_, (api, _))| !has_address(api));
    let mut facts = facts(apis, own, 0, "server", None);
    let (settable, schemes) = (variables(apis, own), shown(apis));
    let of_apis = apis.iter().map(|api| api.servers.iter().flatten().next());
    for (server, address) in of_apis.chain(own.iter().map(OwnServer::only)).zip(&mut facts.servers) {
        if let Some(server) = server {
            *address = template(server, &settable);
        }
    }
    for address in facts.servers.iter_mut().skip(apis.len()).filter(|address| is_open(address, &settable)) {
        address.clear();
    }
    facts.variables.extend(settable.iter().map(|variable| (variable.name.clone(), variable.default.clone())));
    LoneClient {
        facts,
        unaddressed: unaddressed.map(|(index, (_, server))| (index, argument(server))).collect(),
        takes_token: apis.iter().any(wants_token),
        settings: builder_settings(apis, &schemes, &settable, lock),
        schemes: schemes.into_iter().map(|scheme| scheme.place).collect(),
        token_words: token_words(apis, 0),
    }
}

/// Whether an operation wants what may be a token: a scheme of which nothing is known may want one.
fn wants_token(api: &Api) -> bool {
    let other = |name: &str| api.schemes(0).iter().any(|scheme| scheme.name == name && scheme.is_no_token());
    let security = api.operations.iter().flat_map(|operation| &operation.security);
    let mut required = security.flat_map(|security| &security.alternatives).flat_map(|requirement| &requirement.schemes);
    required.any(|required| !other(&required.name))
}

fn client(apis: &[Api], own: &[OwnServer], index: usize, name: &str, environment: &Environment) -> EnvironmentClient {
    EnvironmentClient {
        facts: facts(apis, own, index, name, Some(environment)),
        type_name: type_name(name),
        module: module_name(name),
        takes_keys: environment.credentials.contains(&Credential::Keys),
        takes_identity: environment.credentials.contains(&Credential::Certificate),
        token_words: token_words(apis, index),
    }
}

/// The words of `portal.yaml` go before those of the descriptions.
fn facts(apis: &[Api], own: &[OwnServer], index: usize, name: &str, environment: Option<&Environment>) -> EnvironmentFacts {
    let given = |api: &Api| environment.and_then(|environment| environment.servers.get(&api.name)).map(|(_, url)| url.to_owned());
    let server = |api: &Api| given(api).or(api.server(index).map(str::to_owned)).unwrap_or_default();
    let own_server = |own: &OwnServer| {
        let api = &apis[own.api];
        given(api).unwrap_or_else(|| own.address(index, &server(api)))
    };
    EnvironmentFacts {
        name: name.to_owned(),
        servers: apis.iter().map(server).chain(own.iter().map(own_server)).collect(),
        variables: Vec::new(),
        token: environment.and_then(|environment| environment.token.clone()),
        sign_in: environment.and_then(|environment| environment.sign_in.clone()),
        registration: environment.and_then(|environment| environment.registration.clone()),
        certificate: environment.map(|environment| environment.certificate).unwrap_or_default(),
    }
}

/// The words of an environment's descriptions on how tokens are got, each once.
fn token_words(apis: &[Api], environment: usize) -> Vec<Said> {
    let mut distinct: Vec<Said> = Vec::new();
    let schemes = apis.iter().flat_map(|api| api.schemes(environment)).filter(|scheme| scheme.is_bearer());
    for said in schemes.filter_map(|scheme| scheme.description.as_ref()) {
        match distinct.iter_mut().find(|known| *known == said) {
            Some(known) => known.nodes.extend(&said.nodes),
            None => distinct.push(said.clone()),
        }
    }
    distinct
}

impl Surface {
    /// The clients of environments; none of a description on its own.
    pub fn environments(&self) -> &[EnvironmentClient] {
        match &self.clients.kind {
            ClientKind::Alone(_) => &[],
            ClientKind::Environments(environments) => environments,
        }
    }

    /// Servers that a builder is told by name, with their index.
    pub fn named_servers(&self) -> impl Iterator<Item = (usize, &NamedServer)> {
        self.clients.servers.iter().enumerate().filter(|(_, server)| !server.name.is_empty())
    }

    /// What a builder can be told beside what every builder can.
    pub fn settings(&self) -> &[BuilderSetting] {
        match &self.clients.kind {
            ClientKind::Alone(client) => &client.settings,
            ClientKind::Environments(_) => &[],
        }
    }

    /// The environments of a set, by name.
    pub fn names_of(&self, environments: Environments) -> Vec<&str> {
        let all = self.environments().iter().enumerate();
        all.filter(|(index, _)| environments.has(*index)).map(|(_, client)| client.facts.name.as_str()).collect()
    }

    /// The environments that something is in, by name, where it is not in all.
    pub fn only_in(&self, environments: Environments) -> Option<Vec<&str>> {
        let names = self.names_of(environments);
        (names.len() < self.environments().len()).then_some(names)
    }

    /// Whether operations are called in sessions; else on the client.
    pub fn has_sessions(&self) -> bool {
        !self.clients.sessions.is_empty()
    }

    /// Whether sessions begin with a customer's sign-in.
    pub fn has_sign_in(&self) -> bool {
        !self.clients.customer_scopes.is_empty()
    }

    /// The ways to a session that all environments have, or that the client of one has. An environment with operations of its own has its
    /// own session, by every way.
    pub fn sessions_of(&self, environment: Option<usize>) -> impl Iterator<Item = &SessionPlan> {
        let is_apart = environment.is_some_and(|index| self.is_apart(index));
        let is_of =
            move |session: &&SessionPlan| session.environment == environment || (is_apart && session.environment.is_none());
        self.clients.sessions.iter().filter(is_of)
    }

    /// The first way to a session that a user of an environment finds.
    pub fn first_session_of(&self, environment: usize) -> Option<&SessionPlan> {
        self.clients.sessions.iter().find(|session| session.environment.is_none_or(|only| only == environment))
    }

    /// Whether an environment has operations of its own.
    pub fn is_apart(&self, environment: usize) -> bool {
        self.groups_of(Some(environment)).next().is_some()
    }

    /// Types of the module of clients.
    pub fn client_types(&self) -> Vec<&str> {
        let environments = self.environments().iter().map(|client| client.type_name.as_str());
        let session = self.has_sessions().then_some(SESSION);
        let bound = self.bound.as_ref().map(|bound| bound.type_name.as_str());
        let settings = self.settings();
        let builder = (!settings.is_empty()).then_some(CLIENT_BUILDER);
        let choices = settings.iter().filter_map(|setting| match &setting.takes {
            Taken::Choice(choice, _) => Some(choice.type_name.as_str()),
            _ => None,
        });
        let api = self.named_servers().next().is_some().then_some(API);
        let scope = self.has_sign_in().then_some(SCOPE);
        [CLIENT]
            .into_iter()
            .chain(scope)
            .chain(api)
            .chain(builder)
            .chain(choices)
            .chain(environments)
            .chain(session)
            .chain(bound)
            .collect()
    }

    /// The path of a group's module from the root.
    pub fn module_path<'s>(&'s self, group: &'s Group) -> Vec<&'s str> {
        let environment = group.environment.and_then(|index| self.environments().get(index));
        environment.map(|client| client.module.as_str()).into_iter().chain([group.accessor.as_str()]).collect()
    }

    /// The owner of a group.
    pub fn owner(&self, group: &Group) -> Owner {
        let environment = group.environment.and_then(|index| self.environments().get(index));
        let (value, of_all) = match (group.level, &self.bound, self.has_sessions()) {
            (Level::Bound, Some(bound), _) => (bound.method.as_str(), bound.type_name.as_str()),
            (_, _, true) => ("session", SESSION),
            (_, _, false) => {
                let path = environment.map_or(CLIENT, |client| client.type_name.as_str());
                return Owner { value: "client".to_owned(), path: path.to_owned() };
            }
        };
        let path = environment.map_or_else(|| of_all.to_owned(), |client| format!("{}::{of_all}", client.module));
        Owner { value: value.to_owned(), path }
    }
}
