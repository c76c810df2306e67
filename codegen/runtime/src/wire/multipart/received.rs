use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;

use bytes::Bytes;
use futures_util::{FutureExt, stream};
use multer::Multipart;

use super::{FilePart, Part};
use crate::wire::headers::FromHeader;
use crate::wire::json::{ANY, Read, ReadError, read_json_from};

/// A body that is read from parts.
pub trait ReadParts: Sized {
    /// Reads the parts.
    ///
    /// # Errors
    /// When a required one is missing, or one is not of its type.
    fn read_parts(parts: &mut ReceivedParts) -> Result<Self, ReadError>;
}

/// The parts of a received body. Of parts with the same name, the first counts.
pub struct ReceivedParts {
    parts: Vec<Part>,
    /// The bit of the environment that sent them.
    environment: u8,
}

impl ReceivedParts {
    pub(crate) fn new(content_type: &str, body: Bytes, environment: u8) -> Result<Self, ReadError> {
        let boundary = boundary(content_type).ok_or_else(|| ReadError::malformed("a multipart body without a boundary"))?;
        let body = stream::iter([Ok::<_, Infallible>(body)]);
        // The body is complete, so reading it never waits.
        let parts = read_all(Multipart::new(body, boundary)).now_or_never();
        parts
            .and_then(Result::ok)
            .map(|parts| Self { parts, environment })
            .ok_or_else(|| ReadError::malformed("a multipart body that is incomplete or has parts without names"))
    }

    /// The text of a part.
    ///
    /// # Errors
    /// When it is not UTF-8.
    pub fn text(&self, name: &'static str) -> Result<Option<String>, ReadError> {
        let text = self.find(name).map(|bytes| std::str::from_utf8(bytes).map(str::to_owned)).transpose();
        text.map_err(|_| ReadError::malformed("the text is not UTF-8").in_field(name))
    }

    /// The value of a part, read from its text.
    ///
    /// # Errors
    /// When it is not UTF-8, or not a value of this type.
    pub fn parsed<T: FromHeader>(&self, name: &'static str) -> Result<Option<T>, ReadError> {
        self.text(name)?.map(|text| parsed(&text, name)).transpose()
    }

    /// The values of all parts with this name, read from their text.
    ///
    /// # Errors
    /// When one of them is not UTF-8, or not a value of this type.
    pub fn all_parsed<T: FromHeader>(&self, name: &'static str) -> Result<Option<Vec<T>>, ReadError> {
        let Some(parts) = self.files(name)? else { return Ok(None) };
        let values = parts.iter().map(|part| {
            let text =
                std::str::from_utf8(&part.content).map_err(|_| ReadError::malformed("the text is not UTF-8").in_field(name))?;
            parsed(text, name)
        });
        values.collect::<Result<_, _>>().map(Some)
    }

    /// The values of a part that has all of them, with this between them, read from their text.
    ///
    /// # Errors
    /// When it is not UTF-8, or one of them is not a value of this type.
    pub fn split<T: FromHeader>(&self, name: &'static str, delimiter: &str) -> Result<Option<Vec<T>>, ReadError> {
        let items = |text: String| text.split(delimiter).map(|item| parsed(item, name)).collect();
        self.text(name)?.map(items).transpose()
    }

    /// The JSON of a part.
    ///
    /// # Errors
    /// When it is not JSON, or not of this type.
    pub fn json<T: Read>(&self, name: &'static str) -> Result<Option<T>, ReadError> {
        let value = self.find(name).map(|bytes| read_json_from(self.environment, bytes)).transpose();
        value.map_err(|error| error.in_field(name))
    }

    /// A part as a file.
    ///
    /// # Errors
    /// None; it is a `Result` so that all forms of a part are read alike.
    pub fn file(&self, name: &'static str) -> Result<Option<FilePart>, ReadError> {
        Ok(self.parts.iter().find(|part| part.name == name).map(file))
    }

    /// All parts with this name as files.
    ///
    /// # Errors
    /// None; it is a `Result` so that all forms of a part are read alike.
    pub fn files(&self, name: &'static str) -> Result<Option<Vec<FilePart>>, ReadError> {
        let all: Vec<FilePart> = self.parts.iter().filter(|part| part.name == name).map(file).collect();
        Ok((!all.is_empty()).then_some(all))
    }

    /// The parts with other names than these, as `read` reads those of one name.
    ///
    /// # Errors
    /// Those of `read`.
    pub fn additional<T>(
        &self,
        known: &[&str],
        read: impl Fn(&Self, &'static str) -> Result<Option<T>, ReadError>,
    ) -> Result<BTreeMap<String, T>, ReadError> {
        let mut others: BTreeMap<&str, Vec<Part>> = BTreeMap::new();
        for part in self.parts.iter().filter(|part| !known.contains(&part.name.as_str())) {
            others.entry(&part.name).or_default().push(Part { name: ANY.to_owned(), ..part.clone() });
        }
        let mut values = BTreeMap::new();
        for (name, parts) in others {
            let value = read(&Self { parts, environment: self.environment }, ANY)?;
            values.extend(value.map(|value| (name.to_owned(), value)));
        }
        Ok(values)
    }

    /// All parts, in their order.
    pub(super) fn all(&self) -> &[Part] {
        &self.parts
    }

    /// The value of a required part.
    ///
    /// # Errors
    /// When it is missing.
    pub fn required<T>(&self, name: &'static str, value: Option<T>) -> Result<T, ReadError> {
        value.ok_or_else(|| ReadError::missing(name))
    }

    fn find(&self, name: &str) -> Option<&Bytes> {
        self.parts.iter().find(|part| part.name == name).map(|part| &part.content)
    }
}

pub(super) fn file(part: &Part) -> FilePart {
    let Part { name: _, file_name, media_type, headers, content } = part.clone();
    FilePart { name: file_name, media_type, headers, content, upload: None }
}

fn parsed<T: FromHeader>(text: &str, name: &'static str) -> Result<T, ReadError> {
    T::from_header(text).ok_or_else(|| ReadError::malformed("the text is not a value of its type").in_field(name))
}

async fn read_all(mut multipart: Multipart<'_>) -> multer::Result<Vec<Part>> {
    let mut parts = Vec::new();
    while let Some(field) = multipart.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let media_type = field.content_type().map(ToString::to_string);
        let others = field.headers().iter().filter(|(name, _)| !Part::is_own_header(name.as_str()));
        let headers = others.filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned()))).collect();
        parts.push(Part { name, file_name, media_type, headers, content: field.bytes().await? });
    }
    Ok(parts)
}

/// The boundary of a `multipart` media type; the function of `multer` reads that of `form-data` only.
fn boundary(content_type: &str) -> Option<String> {
    let (_, parameters) = content_type.split_once(';')?;
    let mut parameters = parameters.split(';').filter_map(|parameter| parameter.split_once('='));
    let (_, boundary) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("boundary"))?;
    Some(boundary.trim().trim_matches('"').to_owned())
}

impl fmt::Debug for ReceivedParts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceivedParts[{}]", self.parts.len())
    }
}
