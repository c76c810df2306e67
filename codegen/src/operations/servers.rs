//! Servers: where an API is, or an operation that is elsewhere.

use super::lower::Lowering;
use crate::document::PathOperation;
use crate::source::Node;

/// A server of a description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its address, with each variable at its default: absolute, or a path on the server that the description is from.
    pub address: String,
    /// The same, with the names of variables in braces.
    pub template: String,
    /// What may be said of it, in the order of the description.
    pub variables: Vec<ServerVariable>,
}

/// A name in braces of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    /// The name.
    pub name: String,
    /// What it is unless another is said.
    pub default: String,
    /// What it may be; anything where there is none.
    pub values: Vec<String>,
}

impl Server {
    /// Whether the address says all of where the server is.
    pub fn is_absolute(&self) -> bool {
        self.address.contains("://") && !self.address.contains('{')
    }
}

/// Why the servers after the first are of no effect.
pub(super) const FIRST: &str = "the first server is taken; a builder takes any address";

impl<'d> Lowering<'_, '_, 'd> {
    /// The server of a description.
    pub(super) fn server(&mut self, root: &'d Node) -> Option<Server> {
        let mut servers = root.get("servers").into_iter().flat_map(Node::items);
        let first = servers.next();
        self.types.idle(servers, FIRST);
        first.and_then(read)
    }

    /// The server that an operation has for itself, or by its path.
    pub(super) fn own_server(&mut self, found: &PathOperation<'d>) -> Option<Server> {
        let listed = found.node.get("servers").or(found.shared_servers);
        let mut servers = listed.into_iter().flat_map(Node::items);
        let first = servers.next();
        self.types.idle(servers, FIRST);
        if let Some(variables) = first.and_then(|server| server.get("variables")).filter(|_| !self.is_alone) {
            let values = variables.members().filter_map(|(_, variable)| variable.get("enum"));
            self.types.idle(values, "the default is taken; a builder takes any address");
        }
        first.and_then(read).map(rooted)
    }
}

/// An operation whose server is `/` is at the root of the host of the others; without an address it would be with them.
fn rooted(server: Server) -> Server {
    if server.template.is_empty() {
        return Server { address: "/".to_owned(), template: "/".to_owned(), ..server };
    }
    server
}

/// An address without a scheme, `//host`, has that of the description, which comes over TLS.
fn read(server: &Node) -> Option<Server> {
    let url = server.get("url")?.as_text()?.trim().trim_end_matches('/');
    let template = if url.starts_with("//") { format!("https:{url}") } else { url.to_owned() };
    let listed = server.get("variables").into_iter().flat_map(Node::members);
    let variables: Vec<ServerVariable> = listed.map(|(name, node)| variable(name, node)).collect();
    let address = variables
        .iter()
        .fold(template.clone(), |address, variable| address.replace(&format!("{{{}}}", variable.name), &variable.default));
    Some(Server { address, template, variables })
}

fn variable(name: &str, node: &Node) -> ServerVariable {
    let values: Vec<String> =
        node.get("enum").into_iter().flat_map(Node::items).filter_map(Node::as_text).map(str::to_owned).collect();
    let default = node.get("default").and_then(Node::as_text).map(str::to_owned);
    ServerVariable { name: name.to_owned(), default: default.or(values.first().cloned()).unwrap_or_default(), values }
}
