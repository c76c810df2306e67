use url::Url;

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
