use std::fmt;

use bytes::Bytes;

use super::{Read, ReadError, Reader, Union, read_json_from};
use crate::wire::media_type::is_other_text;

/// The body of a response, and its media type.
///
/// It stands here, and not with the other bodies, because [`Read`] names it; how it is read where it is not JSON is in
/// `response_body`.
pub struct ResponseBody<'a> {
    pub(in crate::wire) raw: &'a Bytes,
    /// The same in UTF-8, where it is text in another charset.
    pub(in crate::wire) text: &'a Bytes,
    pub(in crate::wire) content_type: Option<&'a str>,
    /// The bit of the environment that it came from.
    pub(in crate::wire) environment: u8,
    /// Reads the JSON of a choice between bodies.
    reader: Option<Reader<'a>>,
}

impl<'a> ResponseBody<'a> {
    pub(crate) fn new(raw: &'a Bytes, text: &'a Bytes, content_type: Option<&'a str>, environment: u8) -> Self {
        Self { raw, text, content_type, environment, reader: None }
    }

    /// The body as JSON. One that says of itself that it is other text, where the description leaves the media type open, is a string,
    /// if such a type can be one.
    ///
    /// # Errors
    /// When it is not JSON, or not of this type.
    pub fn json<T: Read>(&mut self) -> Result<T, ReadError> {
        let is_text = self.content_type.is_some_and(is_other_text);
        let string =
            is_text.then(|| std::str::from_utf8(self.text).ok().and_then(|text| serde_json::to_vec(text).ok())).flatten();
        match string.map(|string| read_json_from(self.environment, &string)) {
            Some(Ok(value)) => Ok(value),
            _ => read_json_from(self.environment, self.text),
        }
    }

    /// Begins a choice between bodies of JSON; [`Union::best`] takes the one that matches best.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn union<U>(&mut self) -> Result<Union<'_, 'a, U>, ReadError> {
        self.reader.insert(Reader::new(self.text).of(self.environment)).union()
    }
}

impl fmt::Debug for ResponseBody<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ResponseBody({} bytes)", self.raw.len())
    }
}
