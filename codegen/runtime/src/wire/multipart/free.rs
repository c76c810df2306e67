use std::fmt;

use super::{FilePart, Parts, ReadParts, ReceivedParts, WriteParts};
use crate::wire::json::ReadError;

/// The parts of a form that the caller names, one by one: of a body whose description does not name them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FormParts(Vec<(String, Content)>);

#[derive(Clone, PartialEq, Eq)]
enum Content {
    Text(String),
    File(FilePart),
}

impl FormParts {
    /// No parts.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The same with a part of text.
    #[must_use]
    pub fn text(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.0.push((name.into(), Content::Text(text.into())));
        self
    }

    /// The same with a file, or anything else that has a media type.
    #[must_use]
    pub fn file(mut self, name: impl Into<String>, file: impl Into<FilePart>) -> Self {
        self.0.push((name.into(), Content::File(file.into())));
        self
    }
}

impl WriteParts for FormParts {
    fn write_parts(&self, parts: &mut Parts) {
        for (name, content) in &self.0 {
            match content {
                Content::Text(text) => parts.text(name, text),
                Content::File(file) => parts.file(name, file),
            }
        }
    }
}

impl ReadParts for FormParts {
    fn read_parts(parts: &mut ReceivedParts) -> Result<Self, ReadError> {
        let content = |part: &super::Part| match std::str::from_utf8(&part.content) {
            Ok(text) if part.file_name.is_none() && part.media_type.is_none() && part.headers.is_empty() => {
                Content::Text(text.to_owned())
            }
            _ => Content::File(super::received::file(part)),
        };
        Ok(Self(parts.all().iter().map(|part| (part.name.clone(), content(part))).collect()))
    }
}

impl fmt::Debug for FormParts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FormParts[{}]", self.0.len())
    }
}
