use std::fmt;

/// Why a client cannot be built.
pub struct BuildError(Fault);

type Cause = Box<dyn std::error::Error + Send + Sync>;

enum Fault {
    NoEnvironment,
    Address(String),
    NoAddress(&'static str),
    Header(String),
    AddressWithMore,
    PlainHttp(String),
    UserAgent,
    Variable(String),
    Identity(&'static str),
    NoIdentity(&'static str),
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

    pub(crate) fn no_address(described: &'static str) -> Self {
        Self(Fault::NoAddress(described))
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

    pub(crate) fn identity(what: &'static str) -> Self {
        Self(Fault::Identity(what))
    }

    pub(crate) fn no_identity(environment: &'static str) -> Self {
        Self(Fault::NoIdentity(environment))
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
            Fault::NoAddress("") => f.write_str("the description has no server URL; give one by `server(0, \"https://…\")`"),
            Fault::NoAddress(path) => {
                write!(
                    f,
                    "the description has `{path}` for a server URL, but not of which server; give the whole by `server(0, \"https://…\")`"
                )
            }
            Fault::Header(name) => {
                write!(f, "the name or the value of header `{name}` has characters that are not allowed in a header")
            }
            Fault::AddressWithMore => f.write_str("a server URL must not have a query, a fragment, a user name or a password"),
            Fault::PlainHttp(url) => write!(f, "`{url}` is plain http, which is allowed on this machine only; use https"),
            Fault::UserAgent => f.write_str("the user agent has characters that are not allowed in a header"),
            Fault::Variable(name) => write!(f, "environment variable `{name}` is not set, empty or not Unicode"),
            Fault::Identity(what) => write!(f, "the PEM text has {what}"),
            Fault::NoIdentity(environment) => {
                write!(f, "environment `{environment}` requires a client certificate, and the builder has no identity")
            }
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
