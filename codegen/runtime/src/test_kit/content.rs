//! Writing the bodies of responses.

use bytes::Bytes;

use crate::wire::json::{Write, to_json, written};
use crate::wire::multipart::{Part, Parts, WriteParts};
use crate::wire::response_body::NoFailure;
use crate::wire::values::Text;

/// The body of a response, as a server sends it.
///
/// Unlike all else here its `Debug` prints its content: tests compare it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// No body.
    Empty,
    /// A JSON text.
    Json(String),
    /// A text of another media type, for example XML.
    Text(String),
    /// Bytes of another media type.
    Bytes(Bytes),
    /// The parts of a multipart body.
    Parts(Vec<Part>),
}

impl Content {
    /// A value as JSON.
    #[must_use]
    pub fn json(value: &dyn Write) -> Self {
        Self::Json(written(value))
    }

    /// A text as it is.
    #[must_use]
    pub fn text(value: &Text) -> Self {
        Self::Text(value.as_str().to_owned())
    }

    /// Bytes as they are.
    #[must_use]
    pub fn bytes(value: &Bytes) -> Self {
        Self::Bytes(value.clone())
    }

    /// A value as parts.
    #[must_use]
    pub fn parts(value: &dyn WriteParts) -> Self {
        Self::Parts(Parts::of_response(value))
    }
}

/// A type whose values are bodies of responses: what a call returns, each error body, and whatever is written as JSON.
pub trait ToContent {
    /// The body as a server sends it. What the description does not declare, such as a newer value of an enum, is written as it
    /// was read.
    fn to_content(&self) -> Content;
}

impl<T: Write + ?Sized> ToContent for T {
    fn to_content(&self) -> Content {
        Content::Json(to_json(self))
    }
}

impl ToContent for () {
    fn to_content(&self) -> Content {
        Content::Empty
    }
}

impl ToContent for Text {
    fn to_content(&self) -> Content {
        Content::text(self)
    }
}

/// A body of text as a test makes it.
impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new(text.to_owned())
    }
}

impl ToContent for Bytes {
    fn to_content(&self) -> Content {
        Content::bytes(self)
    }
}

impl ToContent for NoFailure {
    fn to_content(&self) -> Content {
        match *self {}
    }
}
