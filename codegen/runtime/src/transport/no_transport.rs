use super::PspRole;

/// A client's own transport where none is built in: there is no such value.
pub(crate) enum NoTransport {}

impl NoTransport {
    pub(crate) fn lacks(&self, _: PspRole) -> bool {
        match *self {}
    }
}
