//! Reading the bodies of requests.

use std::fmt;

use bytes::Bytes;

use super::form::{ReadForm, ReceivedForm};
use crate::wire::environments::ALL;
use crate::wire::json::{Read, ReadError, read_json};
use crate::wire::media_type::closest;
use crate::wire::multipart::{ReadParts, ReceivedParts};
use crate::wire::upload::Upload;
use crate::wire::values::Text;

/// A type whose values are bodies of requests.
pub trait FromContent: Sized {
    /// Reads a body. `media_type` tells which of several it is, and has the boundary of multipart.
    ///
    /// # Errors
    /// When the type has no such media type, or the body is not of the type.
    fn from_content(media_type: &str, body: &[u8]) -> Result<Self, ReadError>;
}

impl<T: Read> FromContent for T {
    fn from_content(_: &str, body: &[u8]) -> Result<Self, ReadError> {
        read_json(body)
    }
}

impl FromContent for Text {
    fn from_content(media_type: &str, body: &[u8]) -> Result<Self, ReadError> {
        ReceivedContent::new(media_type, body).text().map(Self::new)
    }
}

impl FromContent for Bytes {
    fn from_content(media_type: &str, body: &[u8]) -> Result<Self, ReadError> {
        ReceivedContent::new(media_type, body).bytes()
    }
}

/// Reads a multipart body; `media_type` has the boundary.
///
/// # Errors
/// When the body is not multipart, or a part is not of its type.
pub fn from_parts<T: ReadParts>(media_type: &str, body: &[u8]) -> Result<T, ReadError> {
    T::read_parts(&mut ReceivedParts::new(media_type, Bytes::copy_from_slice(body), ALL)?)
}

/// Reads a body of media type `application/x-www-form-urlencoded`.
///
/// # Errors
/// When a required field is missing, or one is not of its type.
pub fn from_form<T: ReadForm>(body: &[u8]) -> Result<T, ReadError> {
    T::read_form(&ReceivedForm::new(body))
}

/// Reads a body that is either of the two, by its media type.
///
/// # Errors
/// As [`from_parts`] and [`from_form`].
pub fn from_form_or_parts<T: ReadForm + ReadParts>(media_type: &str, body: &[u8]) -> Result<T, ReadError> {
    if media_type.trim_start().to_ascii_lowercase().starts_with("multipart/") {
        from_parts(media_type, body)
    } else {
        from_form(body)
    }
}

/// The body of a received request, and its media type.
pub struct ReceivedContent<'a> {
    media_type: &'a str,
    body: &'a [u8],
}

impl<'a> ReceivedContent<'a> {
    /// A body of this media type.
    #[must_use]
    pub fn new(media_type: &'a str, body: &'a [u8]) -> Self {
        Self { media_type, body }
    }

    /// The index of the declared media type that the body has.
    ///
    /// # Errors
    /// When it has none of them.
    pub fn among(&self, declared: &[&str]) -> Result<usize, ReadError> {
        let found = closest(declared.iter().enumerate(), |(_, media_type)| Some(**media_type), self.media_type);
        found.map(|(index, _)| index).ok_or_else(|| ReadError::malformed("a media type that the description does not declare"))
    }

    /// The body as a type that knows its media types.
    ///
    /// # Errors
    /// When the type has no such media type, or the body is not of the type.
    pub fn content<T: FromContent>(&self) -> Result<T, ReadError> {
        T::from_content(self.media_type, self.body)
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// When it is not JSON, or not of this type.
    pub fn json<T: Read>(&self) -> Result<T, ReadError> {
        read_json(self.body)
    }

    /// The body as text in UTF-8.
    ///
    /// # Errors
    /// When it is in another encoding.
    pub fn text(&self) -> Result<String, ReadError> {
        let text = std::str::from_utf8(self.body).map(str::to_owned);
        text.map_err(|_| ReadError::malformed("the text is not UTF-8"))
    }

    /// The body as received.
    ///
    /// # Errors
    /// None; it is a `Result` so that all forms of a body are read alike.
    pub fn bytes(&self) -> Result<Bytes, ReadError> {
        Ok(Bytes::copy_from_slice(self.body))
    }

    /// The body as received, as it is sent.
    ///
    /// # Errors
    /// None; it is a `Result` so that all forms of a body are read alike.
    pub fn upload(&self) -> Result<Upload, ReadError> {
        self.bytes().map(Upload::from)
    }

    /// The parts of a multipart body.
    ///
    /// # Errors
    /// When it is not multipart, or a part is not of its type.
    pub fn parts<T: ReadParts>(&self) -> Result<T, ReadError> {
        from_parts(self.media_type, self.body)
    }

    /// The fields of an urlencoded form.
    ///
    /// # Errors
    /// When a required field is missing, or one is not of its type.
    pub fn form<T: ReadForm>(&self) -> Result<T, ReadError> {
        from_form(self.body)
    }
}

impl fmt::Debug for ReceivedContent<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceivedContent({}, {} bytes)", self.media_type, self.body.len())
    }
}
