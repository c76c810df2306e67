use std::fmt;

use bytes::Bytes;

use super::{Read, ReadError, Reader, Union, read_json_from};

/// The body of a response, and its media type.
///
/// It stands here, and not with the other bodies, because [`Read`] names it; how it is read where it is not JSON is in
/// `response_body`.
pub struct ResponseBody<'a> {
    pub(in crate::wire) raw: &'a Bytes,
    pub(in crate::wire) content_type: Option<&'a str>,
    /// The bit of the environment that it came from.
    pub(in crate::wire) environment: u8,
    /// Reads the JSON of a choice between bodies.
    reader: Option<Reader<'a>>,
}

impl<'a> ResponseBody<'a> {
    pub(crate) fn new(raw: &'a Bytes, content_type: Option<&'a str>, environment: u8) -> Self {
        Self { raw, content_type, environment, reader: None }
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// When it is not JSON, or not of this type.
    pub fn json<T: Read>(&mut self) -> Result<T, ReadError> {
        read_json_from(self.environment, self.raw)
    }

    /// Begins a choice between bodies of JSON; [`Union::best`] takes the one that matches best.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn union<U>(&mut self) -> Result<Union<'_, 'a, U>, ReadError> {
        self.reader.insert(Reader::new(self.raw)?.of(self.environment)).union()
    }
}

impl fmt::Debug for ResponseBody<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ResponseBody({} bytes)", self.raw.len())
    }
}
