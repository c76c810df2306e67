//! Servers that operations have for themselves: the runtime knows them by an index, after those of the APIs.

use crate::operations::{Api, Operation, Server, ServerVariable};

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

/// The distinct servers that operations have for themselves.
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
    found
}

/// The variables of all servers of a description on its own, by name: what is said to one goes to every address with that name. Of several
/// that differ, that of the API counts, else that of the first operation by its address.
pub(super) fn variables<'a>(api: &'a Api, own: &'a [OwnServer]) -> Vec<&'a ServerVariable> {
    let mut own: Vec<&OwnServer> = own.iter().collect();
    own.sort_by_key(|own| own.operations.iter().min());
    let servers = api.servers.iter().flatten().take(1).chain(own.into_iter().filter_map(OwnServer::only));
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
