use std::sync::Arc;

use http::HeaderValue;

use super::Transport;

/// How a client reaches servers: its transport, and what is the same for all requests.
#[derive(Clone)]
pub(crate) struct Connection {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) user_agent: HeaderValue,
    /// The longest body that is read, in bytes.
    pub(crate) body_limit: usize,
}
