use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;
use uuid::Uuid;

use super::{FilePart, Part};
#[cfg(feature = "checks")]
use crate::wire::checks::{Check, check_count, check_json};
use crate::wire::environments::ALL;
use crate::wire::json::{Write, WriteFault, Writer};
use crate::wire::parameter::{Given, ParameterValue, ToParameter};
use crate::wire::upload::Upload;

/// A body that is written as parts.
pub trait WriteParts {
    /// Writes the parts.
    fn write_parts(&self, parts: &mut Parts);
}

/// A `multipart/form-data` body (RFC 7578) that is being written.
pub struct Parts {
    parts: Vec<Part>,
    /// Contents that are read while they are sent, by the index of their part.
    uploads: BTreeMap<usize, Upload>,
    environment: u8,
    /// What is said of the part that is written next.
    next: Next,
    fault: Option<WriteFault>,
}

/// What is said of a part before it is written.
struct Next {
    /// Which environments have it.
    environments: u8,
    /// Its media type, if it is not that of its kind.
    media_type: Option<String>,
    /// Headers of it.
    headers: Vec<(String, String)>,
    /// What stands between the items of an array, if they go in one part.
    delimiter: Option<&'static str>,
    /// What its value is held to.
    #[cfg(feature = "checks")]
    checks: &'static [Check],
}

impl Default for Next {
    fn default() -> Self {
        Self {
            environments: ALL,
            media_type: None,
            headers: Vec::new(),
            delimiter: None,
            #[cfg(feature = "checks")]
            checks: &[],
        }
    }
}

impl Parts {
    /// The media type with its boundary, and the body.
    pub(crate) fn body(value: &dyn WriteParts, environment: u8) -> Result<(String, Upload), WriteFault> {
        Self::written(value, environment).map(|parts| parts.whole())
    }

    /// The parts of a body.
    pub(crate) fn written(value: &dyn WriteParts, environment: u8) -> Result<Self, WriteFault> {
        let mut parts = Self::of(value, environment);
        parts.fault.take().map_or(Ok(parts), Err)
    }

    /// The media type with its boundary, and the body.
    pub(crate) fn whole(&self) -> (String, Upload) {
        if self.uploads.is_empty() {
            let (media_type, body) = in_one_body(&self.parts);
            return (media_type, body.into());
        }
        in_pieces(&self.parts, self.uploads.clone())
    }

    /// Sets a header of the parts of this name; false if there is none.
    pub(crate) fn set_header(&mut self, part: &str, name: &str, value: &str) -> bool {
        let mut is_there = false;
        for part in self.parts.iter_mut().filter(|known| known.name == part) {
            part.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
            part.headers.push((name.to_owned(), value.to_owned()));
            is_there = true;
        }
        is_there
    }

    fn of(value: &dyn WriteParts, environment: u8) -> Self {
        let mut parts = Self { parts: Vec::new(), uploads: BTreeMap::new(), environment, next: Next::default(), fault: None };
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
        self.next.environments = environments;
        self
    }

    /// Says the media type of the next part.
    pub fn media_type(&mut self, media_type: &str) -> &mut Self {
        self.next.media_type = Some(media_type.to_owned());
        self
    }

    /// Says a header of the next part.
    pub fn header(&mut self, name: &str, value: &str) -> &mut Self {
        self.next.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Says that the items of the next part go in one, with this between them.
    pub fn joined(&mut self, delimiter: &'static str) -> &mut Self {
        self.next.delimiter = Some(delimiter);
        self
    }

    /// Says what the value of the next part is held to.
    #[cfg(feature = "checks")]
    pub fn checked(&mut self, checks: &'static [Check]) -> &mut Self {
        self.next.checks = checks;
        self
    }

    /// Writes a part of text; of an array, one for each element.
    pub fn text(&mut self, name: &str, value: &dyn ToParameter) {
        let next = std::mem::take(&mut self.next);
        let Some(given) = Given::new(value) else {
            return;
        };
        self.check(name, given.environments & next.environments);
        #[cfg(feature = "checks")]
        self.hold(name, given.check(next.checks));
        match given.value {
            ParameterValue::Many(values) => {
                let texts = values.into_iter().filter_map(ParameterValue::into_text);
                match next.delimiter {
                    Some(delimiter) => {
                        let text = texts.collect::<Vec<_>>().join(delimiter);
                        self.part(name, &next, None, text.as_bytes());
                    }
                    None => texts.for_each(|text| self.part(name, &next, None, text.as_bytes())),
                }
            }
            other => self.part(name, &next, None, other.into_text().unwrap_or_default().as_bytes()),
        }
    }

    /// Writes a part of text if it has a value.
    pub fn optional_text<T: ToParameter>(&mut self, name: &str, value: &Option<T>) {
        self.text(name, value);
    }

    /// Writes a part of JSON.
    pub fn json(&mut self, name: &str, value: &dyn Write) {
        let mut next = std::mem::take(&mut self.next);
        self.check(name, next.environments);
        next.media_type.get_or_insert_with(|| "application/json".to_owned());
        match Writer::text(value, self.environment) {
            Ok(json) => {
                #[cfg(feature = "checks")]
                self.hold(name, check_json(&json, next.checks));
                self.part(name, &next, None, &json);
            }
            Err(fault) => drop(self.fault.get_or_insert(fault.within(name))),
        }
    }

    /// Writes a part of JSON if it has a value.
    pub fn optional_json<T: Write>(&mut self, name: &str, value: &Option<T>) {
        match value {
            Some(value) => self.json(name, value),
            None => self.next = Next::default(),
        }
    }

    /// Writes a file.
    pub fn file(&mut self, name: &str, file: &FilePart) {
        let next = std::mem::take(&mut self.next);
        self.check(name, next.environments);
        self.one_file(name, file, &next);
    }

    /// Writes a file for each of these.
    pub fn files<'f>(&mut self, name: &str, files: impl IntoIterator<Item = &'f FilePart>) {
        let next = std::mem::take(&mut self.next);
        #[cfg(feature = "checks")]
        let before = self.parts.len();
        for file in files {
            self.check(name, next.environments);
            self.one_file(name, file, &next);
        }
        #[cfg(feature = "checks")]
        self.hold(name, check_count(self.parts.len() - before, next.checks));
    }

    /// What a file says of itself goes before what is said of its part.
    fn one_file(&mut self, name: &str, file: &FilePart, said: &Next) {
        let is_given = |header: &str| file.headers.iter().any(|(given, _)| given.eq_ignore_ascii_case(header));
        let others = said.headers.iter().filter(|(header, _)| !is_given(header));
        let media_type = file.media_type.as_deref().or(said.media_type.as_deref()).unwrap_or("application/octet-stream");
        let next = Next {
            media_type: Some(media_type.to_owned()),
            headers: others.chain(&file.headers).cloned().collect(),
            ..Next::default()
        };
        self.uploads.extend(file.upload.clone().map(|upload| (self.parts.len(), upload)));
        self.part(name, &next, Some(file.name.as_deref().unwrap_or(name)), &file.content);
    }

    /// Records a fault if the environment is not one of these.
    fn check(&mut self, name: &str, environments: u8) {
        if environments & self.environment == 0 {
            self.fault.get_or_insert_with(|| WriteFault::other_environment(name));
        }
    }

    /// Records a fault of a value that does not keep its rules.
    #[cfg(feature = "checks")]
    fn hold(&mut self, name: &str, kept: Result<(), WriteFault>) {
        if let Err(fault) = kept {
            self.fault.get_or_insert(fault.within(name));
        }
    }

    fn part(&mut self, name: &str, said: &Next, file_name: Option<&str>, bytes: &[u8]) {
        self.parts.push(Part {
            name: name.to_owned(),
            file_name: file_name.map(str::to_owned),
            media_type: said.media_type.clone(),
            headers: said.headers.clone(),
            content: Bytes::copy_from_slice(bytes),
        });
    }
}

/// Nobody can know a random boundary and put it into a part.
fn new_boundary() -> String {
    Uuid::new_v4().simple().to_string()
}

/// The same as [`in_one_body`], with contents that are read while they are sent.
fn in_pieces(parts: &[Part], mut uploads: BTreeMap<usize, Upload>) -> (String, Upload) {
    let boundary = new_boundary();
    let mut pieces = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let content = uploads.remove(&at).unwrap_or_else(|| part.content.clone().into());
        pieces.extend([head(&boundary, part).into(), content, "\r\n".into()]);
    }
    pieces.push(end(&boundary).into());
    (media_type(&boundary), Upload::joined(pieces))
}

/// The media type with its boundary, and the body.
pub(crate) fn in_one_body(parts: &[Part]) -> (String, Vec<u8>) {
    let boundary = new_boundary();
    let mut body = Vec::new();
    for part in parts {
        body.extend_from_slice(head(&boundary, part).as_bytes());
        body.extend_from_slice(&part.content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(end(&boundary).as_bytes());
    (media_type(&boundary), body)
}

fn media_type(boundary: &str) -> String {
    format!("multipart/form-data; boundary={boundary}")
}

/// What stands behind the last part.
fn end(boundary: &str) -> String {
    format!("--{boundary}--\r\n")
}

/// The head of a part, up to its content.
fn head(boundary: &str, Part { name, file_name, media_type, headers, content: _ }: &Part) -> String {
    let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(name));
    if let Some(file_name) = file_name {
        head.push_str(&format!("; filename=\"{}\"", quoted(file_name)));
    }
    if let Some(media_type) = media_type {
        head.push_str(&format!("\r\nContent-Type: {}", quoted(media_type)));
    }
    for (name, value) in headers.iter().filter(|(name, _)| !Part::is_own_header(name)) {
        head.push_str(&format!("\r\n{}: {}", on_one_line(name), on_one_line(value)));
    }
    head + "\r\n\r\n"
}

/// A name for use in quotes, escaped as the HTML standard says, which servers follow.
fn quoted(name: &str) -> String {
    on_one_line(name).replace('"', "%22")
}

/// A text that begins no line of its own.
fn on_one_line(text: &str) -> String {
    text.replace('\r', "%0D").replace('\n', "%0A")
}

impl fmt::Debug for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Parts[{}]", self.parts.len())
    }
}
