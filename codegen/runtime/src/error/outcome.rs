use http::StatusCode;

/// Whether the operation of a failed call had an effect, as far as its requests and their responses tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// Certainly none: the request did not leave this process, or the server refused it before it acted, or the operation only reads.
    NoEffect,
    /// It is not known: the request may have arrived, and no response tells what became of it.
    Unknown,
    /// Certainly one: the server responded with a status of success. What failed is the reading of its response.
    Done,
}

impl Outcome {
    /// What a status tells of an operation that does not only read.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        match status.as_u16() {
            200..=299 => Self::Done,
            // By their definitions (RFC 9110, section 15.5; RFC 6585) the method was not applied. Others, such as 408 and 503, may come from a
            // gateway that waited for the server in vain.
            400 | 401 | 403 | 404 | 405 | 409 | 410 | 411 | 413 | 414 | 415 | 417 | 421 | 422 | 426 | 428 | 429 | 431 => {
                Self::NoEffect
            }
            _ => Self::Unknown,
        }
    }

    /// What two attempts at one call had together.
    pub(crate) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Done, _) | (_, Self::Done) => Self::Done,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::NoEffect, Self::NoEffect) => Self::NoEffect,
        }
    }
}
