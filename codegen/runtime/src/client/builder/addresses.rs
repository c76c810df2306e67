use std::collections::BTreeMap;

use url::Url;

use crate::client::{EnvironmentFacts, Portal};
use crate::error::BuildError;
use crate::transport::is_loopback;

/// The URLs of a client, validated.
pub(super) struct Addresses {
    /// By index of the API.
    pub(super) servers: BTreeMap<usize, Url>,
    pub(super) authorization_endpoint: Option<Url>,
    pub(super) token_endpoint: Option<Url>,
    pub(super) revocation_endpoint: Option<Url>,
    pub(super) registration_endpoint: Option<Url>,
}

impl Addresses {
    pub(super) fn all(&self) -> impl Iterator<Item = &Url> {
        let endpoints =
            [&self.authorization_endpoint, &self.token_endpoint, &self.revocation_endpoint, &self.registration_endpoint];
        self.servers.values().chain(endpoints.into_iter().flatten())
    }
}

/// The base URLs by index of the API: those given, else the portal's. What is given replaces the portal's before that is looked at.
pub(super) fn servers(
    portal: &Portal,
    facts: &EnvironmentFacts,
    given: &[(usize, String)],
    variables: &[(&'static str, String)],
    origin: Option<&Url>,
) -> Result<BTreeMap<usize, Url>, BuildError> {
    let mut servers = BTreeMap::new();
    for (api, url) in given {
        if *api >= facts.servers.len() {
            return Err(BuildError::no_api(*api));
        }
        servers.insert(*api, read(url)?);
    }
    for (api, server) in facts.servers.iter().enumerate() {
        if servers.contains_key(&api) {
            continue;
        }
        let server = filled(server, facts, variables);
        let url = match (server.contains("://"), server.is_empty()) {
            (true, _) => Some(moved(read(&server)?, origin)?),
            (false, true) => origin.cloned(),
            (false, false) => relative(&server, origin.or(servers.get(&0)))?,
        };
        servers.extend(url.map(|url| (api, url)));
    }
    if let (true, Some(described)) = (servers.is_empty(), facts.servers.first()) {
        return Err(BuildError::no_address(described, portal.setter(0)));
    }
    servers.values().try_for_each(check)?;
    Ok(servers)
}

/// A URL with a value for each name in braces.
fn filled(server: &str, facts: &EnvironmentFacts, variables: &[(&'static str, String)]) -> String {
    facts.variables.iter().fold(server.to_owned(), |server, (name, default)| {
        let told = variables.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        server.replace(&format!("{{{name}}}"), told.unwrap_or(default))
    })
}

/// A path as a URL of the server that the others are on; none where there is no such server.
fn relative(path: &str, base: Option<&Url>) -> Result<Option<Url>, BuildError> {
    let Some(base) = base else { return Ok(None) };
    base.join(path).map(Some).map_err(|_| BuildError::address(path))
}

/// The URL of an endpoint outside the APIs: the one given, else the portal's.
pub(super) fn endpoint(given: Option<&str>, portals: Option<&str>, origin: Option<&Url>) -> Result<Option<Url>, BuildError> {
    let endpoint = match (given, portals) {
        (Some(given), _) => read(given)?,
        (None, Some(endpoint)) => moved(read(endpoint)?, origin)?,
        (None, None) => return Ok(None),
    };
    check(&endpoint)?;
    Ok(Some(endpoint))
}

/// Scheme, host and port, which replace those of other URLs.
pub(super) fn origin(url: &str) -> Result<Url, BuildError> {
    let origin = read(url)?;
    check(&origin)?;
    if origin.path() == "/" { Ok(origin) } else { Err(BuildError::origin_with_path(origin.path())) }
}

pub(super) fn read(url: &str) -> Result<Url, BuildError> {
    Url::parse(url).map_err(|_| BuildError::address(url))
}

/// The text to which paths are appended.
pub(super) fn base(url: Url) -> String {
    url.as_str().trim_end_matches('/').to_owned()
}

fn moved(mut url: Url, origin: Option<&Url>) -> Result<Url, BuildError> {
    let Some(origin) = origin else { return Ok(url) };
    let fault = |()| BuildError::address(origin.as_str());
    url.set_scheme(origin.scheme()).map_err(fault)?;
    url.set_host(origin.host_str()).map_err(|_| fault(()))?;
    url.set_port(origin.port()).map_err(fault)?;
    Ok(url)
}

fn check(url: &Url) -> Result<(), BuildError> {
    if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() || url.password().is_some() {
        return Err(BuildError::address_with_more());
    }
    match url.scheme() {
        "https" => Ok(()),
        "http" if is_loopback(url) => Ok(()),
        "http" => Err(BuildError::plain_http(url.as_str())),
        _ => Err(BuildError::address(url.as_str())),
    }
}
