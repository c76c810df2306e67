use http::StatusCode;

/// What kind an error is of, for a program to act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The call is invalid and was not sent.
    Invalid,
    /// Status 401: the token is missing, expired, or not valid for this operation.
    Unauthorized,
    /// Status 403: not allowed, for example by the consent.
    Forbidden,
    /// Status 404.
    NotFound,
    /// Status 409: the resource is in another state.
    Conflict,
    /// Status 429: too many requests; see `Retry-After`.
    TooManyRequests,
    /// Another status of 400 to 499: the server rejects the request.
    Rejected,
    /// A status of 500 to 599.
    Server,
    /// A response that the description does not declare, although its status is not one of an error.
    Unexpected,
    /// No access token could be obtained.
    Token,
    /// There was no response.
    Transport,
    /// TLS was not set up: the server's certificate is not trusted here, or the server refuses that of the client. No retry helps.
    Certificate,
    /// The call exceeded its time limit.
    Timeout,
    /// There was no response, and the operation may have had an effect.
    OutcomeUnknown,
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
