//! The body of a response, as the type that the description gives it.

use bytes::Bytes;

use crate::wire::headers::{FromHeaders, NoHeaders};
use crate::wire::json::{Read, ReadError, ResponseBody};
use crate::wire::media_type::essence;
use crate::wire::multipart::{ReadParts, ReceivedParts};
use crate::wire::values::Text;

/// A type that the body of a response is read as.
pub trait FromResponse: Sized + Send + 'static {
    /// Reads the body of the case with this index.
    ///
    /// # Errors
    /// When the body is not of the type.
    fn from_response(case: usize, body: &mut ResponseBody<'_>) -> Result<Self, ReadError>;
}

/// The body of the error responses that an operation declares.
pub trait ErrorBody: FromResponse + Sync {
    /// The headers that are declared with it.
    type Headers: FromHeaders;
}

/// The body of error responses where the description declares none: there is no such value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFailure {}

impl FromResponse for NoFailure {
    fn from_response(_: usize, _: &mut ResponseBody<'_>) -> Result<Self, ReadError> {
        Err(ReadError::malformed("an error response that is not declared"))
    }
}

impl ErrorBody for NoFailure {
    type Headers = NoHeaders;
}

/// The failures that come without a body.
impl ErrorBody for () {
    type Headers = NoHeaders;
}

/// What a body can be other than JSON.
impl ResponseBody<'_> {
    /// The body as text, from the charset that its media type or its XML declaration names. What is no text in that charset has marks in
    /// its place, as the response is not lost for it: it has the bytes as received.
    ///
    /// # Errors
    /// None; it is a `Result` so that all forms of a body are read alike.
    pub fn text(&mut self) -> Result<Text, ReadError> {
        Ok(Text::new(String::from_utf8_lossy(self.text).into_owned()))
    }

    /// The body as received.
    ///
    /// # Errors
    /// None; it is a `Result` so that all forms of a body are read alike.
    pub fn bytes(&mut self) -> Result<Bytes, ReadError> {
        Ok(self.raw.clone())
    }

    /// The parts of a multipart body, or the JSON of any other.
    ///
    /// # Errors
    /// When it is neither, or not of this type.
    pub fn parts_or_json<T: Read + ReadParts>(&mut self) -> Result<T, ReadError> {
        let is_multipart = self.content_type.is_some_and(|content_type| essence(content_type).starts_with("multipart/"));
        if is_multipart { self.parts() } else { self.json() }
    }

    /// The parts of a multipart body.
    ///
    /// # Errors
    /// When it is not multipart, or a part is not of its type.
    pub fn parts<T: ReadParts>(&mut self) -> Result<T, ReadError> {
        let mut parts = ReceivedParts::new(self.content_type.unwrap_or_default(), self.raw.clone(), self.environment)?;
        T::read_parts(&mut parts)
    }
}

impl<T: Read + Send + 'static> FromResponse for T {
    fn from_response(_: usize, body: &mut ResponseBody<'_>) -> Result<Self, ReadError> {
        T::read_body(body)
    }
}

impl FromResponse for () {
    fn from_response(_: usize, _: &mut ResponseBody<'_>) -> Result<Self, ReadError> {
        Ok(())
    }
}

impl FromResponse for Text {
    fn from_response(_: usize, body: &mut ResponseBody<'_>) -> Result<Self, ReadError> {
        body.text()
    }
}

impl FromResponse for Bytes {
    fn from_response(_: usize, body: &mut ResponseBody<'_>) -> Result<Self, ReadError> {
        body.bytes()
    }
}
