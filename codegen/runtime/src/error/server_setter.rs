use std::fmt;

/// How a builder is told where a server is, for an error to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ServerSetter {
    /// That of the one API.
    Only,
    /// One by its name in the package's `Api`.
    Named(&'static str),
}

impl fmt::Display for ServerSetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Only => f.write_str("`server(\"https://…\")`"),
            Self::Named(name) => write!(f, "`server_for(Api::{name}, \"https://…\")`"),
        }
    }
}
