use std::fmt;

use bytes::Bytes;
use uuid::Uuid;

use super::{FilePart, Part};
use crate::wire::environments::ALL;
use crate::wire::json::{Write, WriteFault, Writer};
use crate::wire::parameter::{Given, ParameterValue, ToParameter};

/// A body that is written as parts.
pub trait WriteParts {
    /// Writes the parts.
    fn write_parts(&self, parts: &mut Parts);
}

/// A `multipart/form-data` body (RFC 7578) that is being written.
pub struct Parts {
    parts: Vec<Part>,
    environment: u8,
    /// Which environments have the part that is written next.
    environments: u8,
    /// The media type of the part that is written next, if it is not that of its kind.
    media_type: Option<String>,
    /// What stands between the items of the array that is written next, if they go in one part.
    delimiter: Option<&'static str>,
    fault: Option<WriteFault>,
}

impl Parts {
    /// The media type with its boundary, and the body.
    pub(crate) fn body(value: &dyn WriteParts, environment: u8) -> Result<(String, Vec<u8>), WriteFault> {
        let Self { parts, fault, .. } = Self::of(value, environment);
        if let Some(fault) = fault {
            return Err(fault);
        }
        // Nobody can know a random boundary and put it into a part.
        let boundary = Uuid::new_v4().simple().to_string();
        let mut body = Vec::new();
        for Part { name, file_name, media_type, content } in &parts {
            body.extend_from_slice(head(&boundary, name, file_name.as_deref(), media_type.as_deref()).as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        Ok((format!("multipart/form-data; boundary={boundary}"), body))
    }

    fn of(value: &dyn WriteParts, environment: u8) -> Self {
        let mut parts =
            Self { parts: Vec::new(), environment, environments: ALL, media_type: None, delimiter: None, fault: None };
        value.write_parts(&mut parts);
        parts
    }

    /// The parts of a response. It may contain what a request to some environment may not, so faults are ignored.
    #[cfg(feature = "test-kit")]
    pub(crate) fn of_response(value: &dyn WriteParts) -> Vec<Part> {
        Self::of(value, ALL).parts
    }

    /// Says that only these environments have the next part.
    pub fn only(&mut self, environments: u8) -> &mut Self {
        self.environments = environments;
        self
    }

    /// Says the media type of the next part.
    pub fn media_type(&mut self, media_type: &str) -> &mut Self {
        self.media_type = Some(media_type.to_owned());
        self
    }

    /// Says that the items of the next part go in one, with this between them.
    pub fn joined(&mut self, delimiter: &'static str) -> &mut Self {
        self.delimiter = Some(delimiter);
        self
    }

    /// Writes a part of text; of an array, one for each element.
    pub fn text(&mut self, name: &str, value: &dyn ToParameter) {
        let environments = std::mem::replace(&mut self.environments, ALL);
        let (media_type, delimiter) = (self.media_type.take(), self.delimiter.take());
        let Some(given) = Given::new(value) else {
            return;
        };
        self.check(name, given.environments & environments);
        match given.value {
            ParameterValue::Many(values) => {
                let texts = values.into_iter().filter_map(ParameterValue::into_text);
                match delimiter {
                    Some(delimiter) => {
                        let text = texts.collect::<Vec<_>>().join(delimiter);
                        self.part(name, None, media_type.as_deref(), text.as_bytes());
                    }
                    None => texts.for_each(|text| self.part(name, None, media_type.as_deref(), text.as_bytes())),
                }
            }
            other => self.part(name, None, media_type.as_deref(), other.into_text().unwrap_or_default().as_bytes()),
        }
    }

    /// Writes a part of text if it has a value.
    pub fn optional_text<T: ToParameter>(&mut self, name: &str, value: &Option<T>) {
        self.text(name, value);
    }

    /// Writes a part of JSON.
    pub fn json(&mut self, name: &str, value: &dyn Write) {
        let environments = std::mem::replace(&mut self.environments, ALL);
        self.check(name, environments);
        let media_type = self.media_type.take();
        match Writer::text(value, self.environment) {
            Ok(json) => self.part(name, None, media_type.as_deref().or(Some("application/json")), &json),
            Err(fault) => drop(self.fault.get_or_insert(fault)),
        }
    }

    /// Writes a part of JSON if it has a value.
    pub fn optional_json<T: Write>(&mut self, name: &str, value: &Option<T>) {
        match value {
            Some(value) => self.json(name, value),
            None => (self.environments, self.media_type) = (ALL, None),
        }
    }

    /// Writes a file.
    pub fn file(&mut self, name: &str, file: &FilePart) {
        let environments = std::mem::replace(&mut self.environments, ALL);
        self.check(name, environments);
        let described = self.media_type.take();
        let media_type = file.media_type.as_deref().or(described.as_deref()).unwrap_or("application/octet-stream");
        self.part(name, Some(file.name.as_deref().unwrap_or(name)), Some(media_type), &file.content);
    }

    /// Writes a file for each of these.
    pub fn files<'f>(&mut self, name: &str, files: impl IntoIterator<Item = &'f FilePart>) {
        let (environments, media_type) = (std::mem::replace(&mut self.environments, ALL), self.media_type.take());
        for file in files {
            self.environments = environments;
            self.media_type.clone_from(&media_type);
            self.file(name, file);
        }
        self.environments = ALL;
    }

    /// Records a fault if the environment is not one of these.
    fn check(&mut self, name: &str, environments: u8) {
        if environments & self.environment == 0 {
            self.fault.get_or_insert_with(|| WriteFault::other_environment(name));
        }
    }

    fn part(&mut self, name: &str, file_name: Option<&str>, media_type: Option<&str>, bytes: &[u8]) {
        let (file_name, media_type) = (file_name.map(str::to_owned), media_type.map(str::to_owned));
        self.parts.push(Part { name: name.to_owned(), file_name, media_type, content: Bytes::copy_from_slice(bytes) });
    }
}

/// The head of a part, up to its content.
fn head(boundary: &str, name: &str, file_name: Option<&str>, media_type: Option<&str>) -> String {
    let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(name));
    if let Some(file_name) = file_name {
        head.push_str(&format!("; filename=\"{}\"", quoted(file_name)));
    }
    if let Some(media_type) = media_type {
        head.push_str(&format!("\r\nContent-Type: {}", quoted(media_type)));
    }
    head + "\r\n\r\n"
}

/// A name for use in quotes, escaped as the HTML standard says, which servers follow.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

impl fmt::Debug for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Parts[{}]", self.parts.len())
    }
}
