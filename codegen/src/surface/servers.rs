//! Servers that operations have for themselves: the runtime knows them by an index, after those of the APIs.

use crate::naming::claims::{Claim, names};
use crate::naming::lock::Lock;
use crate::naming::spelling::Spelling;
use crate::operations::{Api, Operation, Server, ServerVariable};

/// The kind of the lines of servers in `names.lock`.
pub(super) const SERVER: &str = "server";

/// A server of operations.
#[derive(Debug)]
pub struct OwnServer {
    /// Index of the API.
    pub api: usize,
    /// By environment; where there is none, the API's is taken.
    pub servers: Vec<Option<Server>>,
    /// The operations that go there: method and path.
    pub operations: Vec<String>,
}

/// A server as a builder is told its address.
#[derive(Debug)]
pub struct NamedServer {
    /// Its variant of `Api`; empty for that of the only API, which needs no name.
    pub name: String,
    /// What it is called by in `names.lock`.
    pub text: String,
    /// The operations that have it for themselves; none for that of an API.
    pub operations: Vec<String>,
}

/// The servers by their index in each environment: that of each API, then those of operations.
pub(super) fn named_servers(apis: &[Api], own: &[OwnServer], lock: &Lock) -> Vec<NamedServer> {
    let of_apis: Vec<&str> = apis.iter().filter(|_| apis.len() > 1).map(|api| api.name.as_str()).collect();
    let plain: Vec<String> = own.iter().map(OwnServer::text).collect();
    let is_alone = |text: &String| plain.iter().filter(|other| *other == text).count() == 1 && !of_apis.contains(&text.as_str());
    let own_texts = plain.iter().zip(own).map(|(text, own)| match is_alone(text) {
        true => text.clone(),
        false => format!("{text} {}", own.first_operation()),
    });
    let texts: Vec<String> = of_apis.iter().map(|name| (*name).to_owned()).chain(own_texts).collect();
    let claim = |text: &String| {
        let locked = lock.get(SERVER, text).map(str::to_owned);
        Claim { address: text.clone(), given: None, locked, candidates: Spelling::Variants.names(text) }
    };
    let names = names(["Self"], &texts.iter().map(claim).collect::<Vec<_>>());
    let operations = of_apis.iter().map(|_| Vec::new()).chain(own.iter().map(|own| own.operations.clone()));
    let named = names.into_iter().zip(texts).zip(operations);
    let named = named.map(|((name, text), operations)| NamedServer { name, text, operations });
    let only = (apis.len() == 1).then(|| NamedServer { name: String::new(), text: String::new(), operations: Vec::new() });
    only.into_iter().chain(named).collect()
}

/// The distinct servers that operations have for themselves, in an order that is not that of the operations.
pub(super) fn own_servers(apis: &[Api]) -> Vec<OwnServer> {
    let mut found: Vec<OwnServer> = Vec::new();
    let elsewhere = apis.iter().flat_map(|api| api.operations.iter().filter(|operation| is_elsewhere(api, operation)));
    for operation in elsewhere {
        match found.iter_mut().find(|known| known.is_of(operation)) {
            Some(known) => known.operations.push(operation.address()),
            None => {
                let (servers, operations) = (operation.servers.clone(), vec![operation.address()]);
                found.push(OwnServer { api: operation.api, servers, operations });
            }
        }
    }
    found.sort_by(|one, other| (one.api, one.operations.iter().min()).cmp(&(other.api, other.operations.iter().min())));
    found
}

/// The variables of all servers where there are no environments, by name: what is said to one goes to every address with that name. Of
/// several that differ, that of an API counts, else that of the first operation by its address.
pub(super) fn variables<'a>(apis: &'a [Api], own: &'a [OwnServer]) -> Vec<&'a ServerVariable> {
    let mut own: Vec<&OwnServer> = own.iter().collect();
    own.sort_by_key(|own| own.operations.iter().min());
    let of_apis = apis.iter().filter_map(|api| api.servers.iter().flatten().next());
    let servers = of_apis.chain(own.into_iter().filter_map(OwnServer::only));
    let mut found: Vec<&ServerVariable> = Vec::new();
    for variable in servers.flat_map(|server| &server.variables) {
        if !found.iter().any(|known| known.name == variable.name) {
            found.push(variable);
        }
    }
    found
}

/// The address of a server with the names of these variables in braces, and others at their defaults.
pub(super) fn template(server: &Server, settable: &[&ServerVariable]) -> String {
    let fixed = server.variables.iter().filter(|variable| !settable.contains(variable));
    fixed.fold(server.template.clone(), |address, variable| address.replace(&format!("{{{}}}", variable.name), &variable.default))
}

/// The index of an operation's server.
pub(super) fn index(apis: &[Api], own: &[OwnServer], operation: &Operation) -> usize {
    own.iter().position(|known| known.is_of(operation)).map_or(operation.api, |at| apis.len() + at)
}

/// Whether an operation has a server that is not that of its API.
fn is_elsewhere(api: &Api, operation: &Operation) -> bool {
    let differs = |(at, server): (usize, &Option<Server>)| {
        let of_api = api.servers.get(at).or(api.servers.first()).and_then(Option::as_ref);
        let is_same = |of_api: &Server, own: &Server| (&of_api.address, &of_api.template) == (&own.address, &own.template);
        server.as_ref().is_some_and(|own| !of_api.is_some_and(|of_api| is_same(of_api, own)))
    };
    operation.servers.iter().enumerate().any(differs)
}

impl OwnServer {
    fn is_of(&self, operation: &Operation) -> bool {
        self.api == operation.api && self.servers == operation.servers
    }

    /// What it is called by: its address without the scheme, or an operation where that says nothing.
    fn text(&self) -> String {
        let template = self.servers.iter().flatten().map(|server| server.template.as_str()).next().unwrap_or_default();
        let text = template.split_once("://").map_or(template, |(_, rest)| rest).trim_matches('/');
        let says_something = !text.ends_with(':') && text.contains(|letter: char| letter.is_alphanumeric());
        if says_something { text.to_owned() } else { self.first_operation().to_owned() }
    }

    fn first_operation(&self) -> &str {
        self.operations.iter().min().map_or("", String::as_str)
    }

    /// That of a description on its own.
    pub(super) fn only(&self) -> Option<&Server> {
        self.servers.first().and_then(Option::as_ref)
    }

    /// Its address in an environment, where that of the API is this; empty where only a caller knows it.
    pub(super) fn address(&self, environment: usize, of_api: &str) -> String {
        let server = self.servers.get(environment).or(self.servers.first()).and_then(Option::as_ref);
        let Some(server) = server else { return of_api.to_owned() };
        // The runtime takes a path to be on the first server.
        let origin = of_api.split_once("://").filter(|_| self.api > 0 && server.address.starts_with('/'));
        match origin {
            Some((scheme, rest)) => format!("{scheme}://{}{}", rest.split('/').next().unwrap_or(rest), server.address),
            None if is_open(&server.address, &[]) => String::new(),
            None => server.address.clone(),
        }
    }
}

/// Whether an address leaves open where the server is: with a name in braces that is none of these variables, or as a mere scheme.
pub(super) fn is_open(address: &str, settable: &[&ServerVariable]) -> bool {
    let known =
        settable.iter().fold(address.to_owned(), |address, variable| address.replace(&format!("{{{}}}", variable.name), ""));
    known.contains('{') || address.ends_with(':')
}
