//! What the address of a server says of it.

use std::net::IpAddr;

use url::{Host, Url};

/// Host and port of a URL, as OpenTelemetry's conventions for HTTP have them: `server.address` and `server.port`.
#[derive(Default)]
pub(crate) struct ServerAddress {
    pub(crate) host: Option<String>,
    pub(crate) port: Option<u16>,
}

impl ServerAddress {
    /// Those of a URL; none of what is no URL.
    pub(crate) fn of(url: Option<&str>) -> Self {
        let Some(url) = url.and_then(|url| Url::parse(url).ok()) else { return Self::default() };
        Self { host: url.host_str().map(str::to_owned), port: url.port_or_known_default() }
    }
}

/// Whether the URL is on this machine, so that nobody else can read the traffic.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}
