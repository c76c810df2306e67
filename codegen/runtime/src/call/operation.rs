//! An operation as a type, for what is written once for the requests of all.

use super::{FromOpened, Recovery};
use crate::wire::headers::FromHeaders;
use crate::wire::response_body::{ErrorBody, FromResponse};

/// An operation as a type: what its responses are read as.
///
/// What is done with requests of any operation is written once over it:
///
/// ```
/// # use portal_runtime::v1::request_type;
/// # use portal_runtime::{Error, Operation};
/// # request_type!();
/// async fn sent<O: Operation>(request: Request<O>) -> Result<O::Body, Error<O::ErrorBody>> {
///     let response = request.with_header("X-Tenant", "blue").await?;
///     println!("request {}", response.request_id());
///     Ok(response.into_inner())
/// }
/// ```
pub trait Operation: 'static {
    /// The body of a successful response.
    type Body: FromResponse;
    /// The headers of a successful response.
    type Headers: FromHeaders;
    /// The body of an error response.
    type ErrorBody: ErrorBody;
    /// What shows what became of it, where a response fails to come.
    #[doc(hidden)]
    const RECOVERY: Option<&'static Recovery> = None;
}

/// An operation with a response that can be read while it comes.
pub trait Streamed: Operation {
    /// What the response is read as.
    type Stream: FromOpened;
    /// The media types that it comes in.
    #[doc(hidden)]
    const MEDIA_TYPES: &'static [&'static str];
}

/// An operation whose events can be gone on with over another connection: it only reads.
pub trait Reconnects: Streamed {}

/// An operation whose response comes in one of several media types.
pub trait OffersMediaTypes {}

/// An operation whose description leaves the media type of the body open.
pub trait LeavesContentType {}
