use std::fmt;

use bytes::Bytes;

use crate::wire::upload::Upload;

/// A file in a part of a form: its content, and what the other side is told of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FilePart {
    /// Its name; where it is sent without one, it has the name of the part.
    pub name: Option<String>,
    /// Its media type; where it is sent without one, it has that of the description, else `application/octet-stream`.
    pub media_type: Option<String>,
    /// Headers of its part, but for those that say its name and its media type.
    pub headers: Vec<(String, String)>,
    /// Its content; empty where that is read while it is sent.
    pub content: Bytes,
    /// Its content where that is read while it is sent.
    pub(super) upload: Option<Upload>,
}

impl FilePart {
    /// A file of which nothing more is said.
    #[must_use]
    pub fn new(content: impl Into<Bytes>) -> Self {
        Self { name: None, media_type: None, headers: Vec::new(), content: content.into(), upload: None }
    }

    /// A file whose content is read while it is sent.
    #[must_use]
    pub fn upload(content: impl Into<Upload>) -> Self {
        Self { upload: Some(content.into()), ..Self::default() }
    }

    /// The same with a name.
    #[must_use]
    pub fn named(self, name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), ..self }
    }

    /// The same with a media type.
    #[must_use]
    pub fn of_type(self, media_type: impl Into<String>) -> Self {
        Self { media_type: Some(media_type.into()), ..self }
    }

    /// The same with a header of its part. One that says its name or its media type is not sent: the part has those already.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

impl<T: Into<Bytes>> From<T> for FilePart {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

impl fmt::Debug for FilePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FilePart(…)")
    }
}
