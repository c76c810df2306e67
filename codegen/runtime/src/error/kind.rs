use http::StatusCode;

/// What kind of failure an error is, for a program to act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The call has a fault and was not sent.
    Invalid,
    /// Status 401: the token is missing, over, or not for this.
    Unauthorized,
    /// Status 403: not allowed, for example by the consent.
    Forbidden,
    /// Status 404.
    NotFound,
    /// Status 409: the resource is in another state.
    Conflict,
    /// Status 429: too many requests; see `Retry-After`.
    TooManyRequests,
    /// Another status of 400 to 499: the server finds a fault in the request.
    Rejected,
    /// A status of 500 to 599.
    Server,
    /// An answer that the description does not declare, although its status tells of no failure.
    Unexpected,
    /// No token was issued.
    Token,
    /// There was no answer.
    Transport,
    /// The time for the call was over.
    Timeout,
}

impl ErrorKind {
    pub(crate) fn of_status(status: StatusCode) -> Self {
        match status.as_u16() {
            401 => Self::Unauthorized,
            403 => Self::Forbidden,
            404 => Self::NotFound,
            409 => Self::Conflict,
            429 => Self::TooManyRequests,
            400..=499 => Self::Rejected,
            500..=599 => Self::Server,
            _ => Self::Unexpected,
        }
    }
}
