//! Servers that operations have for themselves: the runtime knows them by an index, after those of the APIs.

use crate::operations::{Api, Operation, Server};

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

/// The index of an operation's server.
pub(super) fn index(apis: &[Api], own: &[OwnServer], operation: &Operation) -> usize {
    own.iter().position(|known| known.is_of(operation)).map_or(operation.api, |at| apis.len() + at)
}

/// Whether an operation has a server that is not that of its API.
fn is_elsewhere(api: &Api, operation: &Operation) -> bool {
    let differs = |(at, server): (usize, &Option<Server>)| {
        server.as_ref().is_some_and(|server| api.server(at) != Some(server.address.as_str()))
    };
    operation.servers.iter().enumerate().any(differs)
}

impl OwnServer {
    fn is_of(&self, operation: &Operation) -> bool {
        self.api == operation.api && self.servers == operation.servers
    }

    /// Its address in an environment, where that of the API is this.
    pub(super) fn address(&self, environment: usize, of_api: &str) -> String {
        let server = self.servers.get(environment).or(self.servers.first()).and_then(Option::as_ref);
        let Some(server) = server else { return of_api.to_owned() };
        // The runtime takes a path to be on the first server.
        let origin = of_api.split_once("://").filter(|_| self.api > 0 && server.address.starts_with('/'));
        match origin {
            Some((scheme, rest)) => format!("{scheme}://{}{}", rest.split('/').next().unwrap_or(rest), server.address),
            None => server.address.clone(),
        }
    }
}
