use std::borrow::Cow;
use std::fmt;

use super::ServerSetter;

/// Why a client cannot be built.
pub struct BuildError(Fault);

type Cause = Box<dyn std::error::Error + Send + Sync>;

enum Fault {
    NoEnvironment,
    Address(String),
    NoAddress(&'static str, ServerSetter),
    NoApi(usize),
    OriginWithPath(String),
    Header(String),
    AddressWithMore,
    PlainHttp(String),
    UserAgent,
    Variable(String),
    #[cfg(feature = "file-store")]
    StoreKey(String),
    Identity(Cow<'static, str>),
    Root(&'static str),
    Proxy,
    NoIdentity(&'static str),
    #[cfg(not(feature = "reqwest"))]
    NoTransport,
    TransportOfCaller,
    Tls(Cause),
    Transport(Cause),
}

impl BuildError {
    pub(crate) fn no_environment() -> Self {
        Self(Fault::NoEnvironment)
    }

    pub(crate) fn address(url: &str) -> Self {
        // What may have a password in it is not repeated.
        if url.contains('@') {
            return Self::address_with_more();
        }
        Self(Fault::Address(url.to_owned()))
    }

    pub(crate) fn no_address(described: &'static str, setter: ServerSetter) -> Self {
        Self(Fault::NoAddress(described, setter))
    }

    pub(crate) fn no_api(index: usize) -> Self {
        Self(Fault::NoApi(index))
    }

    pub(crate) fn origin_with_path(path: &str) -> Self {
        Self(Fault::OriginWithPath(path.to_owned()))
    }

    pub(crate) fn header(name: &str) -> Self {
        Self(Fault::Header(name.to_owned()))
    }

    pub(crate) fn address_with_more() -> Self {
        Self(Fault::AddressWithMore)
    }

    pub(crate) fn plain_http(url: &str) -> Self {
        Self(Fault::PlainHttp(url.to_owned()))
    }

    pub(crate) fn user_agent() -> Self {
        Self(Fault::UserAgent)
    }

    pub(crate) fn variable(name: String) -> Self {
        Self(Fault::Variable(name))
    }

    #[cfg(feature = "file-store")]
    pub(crate) fn store_key(variable: String) -> Self {
        Self(Fault::StoreKey(variable))
    }

    pub(crate) fn identity(what: impl Into<Cow<'static, str>>) -> Self {
        Self(Fault::Identity(what.into()))
    }

    pub(crate) fn root(what: &'static str) -> Self {
        Self(Fault::Root(what))
    }

    pub(crate) fn proxy() -> Self {
        Self(Fault::Proxy)
    }

    pub(crate) fn no_identity(environment: &'static str) -> Self {
        Self(Fault::NoIdentity(environment))
    }

    #[cfg(not(feature = "reqwest"))]
    pub(crate) fn no_transport() -> Self {
        Self(Fault::NoTransport)
    }

    pub(crate) fn transport_of_caller() -> Self {
        Self(Fault::TransportOfCaller)
    }

    pub(crate) fn tls(error: impl Into<Cause>) -> Self {
        Self(Fault::Tls(error.into()))
    }

    pub(crate) fn transport(error: impl Into<Cause>) -> Self {
        Self(Fault::Transport(error.into()))
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Fault::NoEnvironment => f.write_str("the portal has no such environment"),
            Fault::Address(url) => write!(f, "`{url}` is not a valid server URL"),
            Fault::NoAddress("", setter) => write!(f, "the description has no server URL; give one by {setter}"),
            Fault::NoAddress(path, setter) => {
                write!(f, "the description has `{path}` for a server URL, but not of which server; give the whole by {setter}")
            }
            Fault::NoApi(index) => write!(f, "a server is set for API {index}, which is not there"),
            Fault::OriginWithPath(path) => {
                write!(
                    f,
                    "an origin is scheme, host and port, to which each URL keeps its own path; it has the path `{path}`: leave that out, or set the whole URL of the server"
                )
            }
            Fault::Header(name) => {
                write!(f, "the name or the value of header `{name}` has characters that are not allowed in a header")
            }
            Fault::AddressWithMore => f.write_str("a server URL must not have a query, a fragment, a user name or a password"),
            Fault::PlainHttp(url) => write!(f, "`{url}` is plain http, which is allowed on this machine only; use https"),
            Fault::UserAgent => f.write_str("the user agent has characters that are not allowed in a header"),
            Fault::Variable(name) => write!(f, "environment variable `{name}` is not set, empty or not Unicode"),
            #[cfg(feature = "file-store")]
            Fault::StoreKey(name) => {
                write!(
                    f,
                    "environment variable `{name}` has no key: that is 64 hexadecimal digits, as `openssl rand -hex 32` prints them"
                )
            }
            Fault::Identity(what) => write!(f, "no identity: {what}"),
            Fault::Root(what) => write!(f, "the PEM text of a root certificate {what}"),
            Fault::Proxy => {
                f.write_str("the URL of the proxy is not valid: it begins with `http://` or `https://`, and names a host")
            }
            Fault::NoIdentity(environment) => {
                write!(f, "environment `{environment}` requires a client certificate, and the builder has no identity")
            }
            #[cfg(not(feature = "reqwest"))]
            Fault::NoTransport => f.write_str("the builder was given no transport, and the feature `reqwest`, which has one, is off"),
            Fault::TransportOfCaller => f.write_str(
                "the builder was given a transport, which has the identity; `ReqwestTransport::replace_identity` replaces that of one",
            ),
            Fault::Tls(_) => f.write_str("TLS cannot be set up"),
            Fault::Transport(_) => f.write_str("the HTTP client cannot be set up"),
        }
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BuildError({self})")
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Fault::Tls(cause) | Fault::Transport(cause) => Some(&**cause),
            _ => None,
        }
    }
}
