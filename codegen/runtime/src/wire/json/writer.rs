use std::collections::BTreeMap;
use std::fmt;

use super::{MapKey, Write};
use crate::wire::environments::ALL;

/// Writes one JSON text, for one environment.
///
/// Writing does not fail; the first fault is kept, and reported when the call is sent.
pub struct Writer {
    text: Vec<u8>,
    /// The bit of the environment that the text is for; [`ALL`] for a response, which may be of any.
    pub(super) environment: u8,
    /// Whether decimals are text, since what takes the JSON apart may know no other numbers than floats.
    has_decimals_as_text: bool,
    fault: Option<WriteFault>,
}

/// Why a value cannot be sent. It names the fields that lead there, never a value or a key of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteFault {
    fault: String,
    /// Innermost first.
    within: Vec<String>,
}

impl WriteFault {
    pub(crate) fn other_environment(field: &str) -> Self {
        Self::new(format!("field `{field}`, or a value of it, that this environment does not have"))
    }

    pub(super) fn without_value(field: &str) -> Self {
        Self::new(format!("field `{field}`, which requests must have, without a value"))
    }

    fn new(fault: String) -> Self {
        Self { fault, within: Vec::new() }
    }
}

impl fmt::Display for WriteFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fault)?;
        self.within.iter().enumerate().try_for_each(|(depth, field)| {
            let joint = if depth == 0 { ", in" } else { " of" };
            write!(f, "{joint} `{field}`")
        })
    }
}

impl Writer {
    pub(crate) fn new(environment: u8) -> Self {
        Self { text: Vec::new(), environment, has_decimals_as_text: false, fault: None }
    }

    /// The text of `value`.
    pub(crate) fn text(value: &dyn Write, environment: u8) -> Result<Vec<u8>, WriteFault> {
        let mut writer = Self::new(environment);
        value.write(&mut writer);
        writer.finish()
    }

    /// The same, for a format that knows no decimals.
    #[cfg(feature = "serde")]
    pub(super) fn with_decimals_as_text(self) -> Self {
        Self { has_decimals_as_text: true, ..self }
    }

    pub(crate) fn finish(self) -> Result<Vec<u8>, WriteFault> {
        match self.fault {
            Some(fault) => Err(fault),
            None => Ok(self.text),
        }
    }

    /// The text of a response. It may contain what a request may not, so faults are ignored.
    pub(crate) fn into_text(self) -> String {
        String::from_utf8(self.text).unwrap_or_default()
    }

    /// Begins an object, which ends when the returned value is dropped.
    pub fn object(&mut self) -> ObjectWriter<'_> {
        self.open('{');
        ObjectWriter { writer: self, environments: ALL }
    }

    /// Writes a string.
    pub fn string(&mut self, value: &str) {
        if serde_json::to_writer(&mut self.text, value).is_err() {
            self.fault("a string that JSON cannot hold");
        }
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.literal("null");
    }

    /// Writes text that is JSON already.
    pub(crate) fn literal(&mut self, json: &str) {
        self.text.extend_from_slice(json.as_bytes());
    }

    /// Writes a decimal by its digits.
    pub(crate) fn decimal(&mut self, digits: &str) {
        if self.has_decimals_as_text { self.string(digits) } else { self.literal(digits) }
    }

    /// Writes a string that only the given environments have.
    pub fn string_for(&mut self, value: &str, environments: u8) {
        self.only(environments).string(value);
    }

    /// Says that only these environments have the next value.
    pub fn only(&mut self, environments: u8) -> &mut Self {
        if environments & self.environment == 0 {
            self.fault("a value that this environment does not have");
        }
        self
    }

    pub(super) fn open(&mut self, bracket: char) {
        self.text.push(bracket as u8);
    }

    pub(super) fn close(&mut self, bracket: char) {
        self.text.push(bracket as u8);
    }

    /// Writes the comma before an element or a member that is not the first.
    pub(super) fn element(&mut self) {
        if !matches!(self.text.last(), None | Some(b'[' | b'{')) {
            self.text.push(b',');
        }
    }

    /// Keeps a fault, if it is the first.
    pub(crate) fn fault(&mut self, what: &str) {
        self.keep(|| WriteFault::new(what.to_owned()));
    }

    pub(super) fn keep(&mut self, fault: impl FnOnce() -> WriteFault) {
        self.fault.get_or_insert_with(fault);
    }

    /// Writes what is in a field, of which a fault tells.
    pub(super) fn within(&mut self, field: &str, write: impl FnOnce(&mut Self)) {
        let is_sound = self.fault.is_none();
        write(self);
        if let Some(fault) = self.fault.as_mut().filter(|_| is_sound) {
            fault.within.push(field.to_owned());
        }
    }
}

/// An object that is being written.
pub struct ObjectWriter<'w> {
    writer: &'w mut Writer,
    /// Which environments have the member that is written next.
    environments: u8,
}

impl ObjectWriter<'_> {
    /// Writes a member.
    pub fn field(&mut self, name: &str, value: &dyn Write) {
        self.name(name);
        self.writer.within(name, |writer| value.write(writer));
    }

    /// Writes a member if it has a value.
    pub fn optional<T: Write>(&mut self, name: &str, value: &Option<T>) {
        match value {
            Some(value) => self.field(name, value),
            None => self.environments = ALL,
        }
    }

    /// Writes a member that requests must have and responses may lack: in a request it is a fault if it has no value.
    pub fn needed<T: Write>(&mut self, name: &str, value: &Option<T>) {
        match value {
            Some(value) => self.field(name, value),
            None if self.is_response() || self.environments & self.writer.environment == 0 => self.environments = ALL,
            None => {
                self.environments = ALL;
                self.writer.keep(|| WriteFault::without_value(name));
            }
        }
    }

    /// Writes a decimal that is a string in JSON.
    pub fn text(&mut self, name: &str, value: &dyn WriteText) {
        if value.is_absent() {
            self.environments = ALL;
        } else {
            self.name(name);
            value.write_text(self.writer);
        }
    }

    /// Whether the object is part of a response, which only the test kit writes, and not of a request.
    #[must_use]
    pub fn is_response(&self) -> bool {
        self.writer.environment == ALL
    }

    /// Says that only these environments have the next member.
    pub fn only(&mut self, environments: u8) -> &mut Self {
        self.environments = environments;
        self
    }

    /// Writes the members of another object into this one.
    pub fn beside(&mut self, value: &dyn Write) {
        let has_decimals_as_text = self.writer.has_decimals_as_text;
        let mut inside = Writer { has_decimals_as_text, ..Writer::new(self.writer.environment) };
        value.write(&mut inside);
        if let Some(fault) = inside.fault {
            self.writer.keep(|| fault);
        }
        match members(&inside.text) {
            Some([]) => {}
            Some(members) => {
                self.writer.element();
                self.writer.text.extend_from_slice(members);
            }
            None => self.writer.fault("a value among the members of an object that is not an object"),
        }
    }

    /// Writes the members of a map.
    pub fn extra<K: MapKey, T: Write>(&mut self, values: &BTreeMap<K, T>) {
        for (key, value) in values {
            self.only(key.key_environments()).name(&key.key());
            value.write(self.writer);
        }
    }

    /// Writes the members of a map of decimals that are strings in JSON.
    pub fn extra_text<K: MapKey, T: WriteText>(&mut self, values: &BTreeMap<K, T>) {
        for (key, value) in values {
            self.only(key.key_environments()).name(&key.key());
            value.write_text(self.writer);
        }
    }

    fn name(&mut self, name: &str) {
        if self.environments & self.writer.environment == 0 {
            self.writer.keep(|| WriteFault::other_environment(name));
        }
        self.environments = ALL;
        self.writer.element();
        self.writer.string(name);
        self.writer.literal(":");
    }
}

impl Drop for ObjectWriter<'_> {
    fn drop(&mut self) {
        self.writer.close('}');
    }
}

/// The text between the braces of an object; nothing for `null`.
fn members(json: &[u8]) -> Option<&[u8]> {
    if json == b"null" {
        return Some(&[]);
    }
    json.strip_prefix(b"{")?.strip_suffix(b"}").map(<[u8]>::trim_ascii)
}

/// A number that is written as a JSON string: decimals, and collections of them.
pub trait WriteText {
    /// Writes the value.
    fn write_text(&self, writer: &mut Writer);

    /// Whether a member with this value is left out.
    fn is_absent(&self) -> bool {
        false
    }
}

impl<T: WriteText> WriteText for Option<T> {
    fn write_text(&self, writer: &mut Writer) {
        match self {
            Some(value) => value.write_text(writer),
            None => writer.null(),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: WriteText> WriteText for Vec<T> {
    fn write_text(&self, writer: &mut Writer) {
        writer.open('[');
        for value in self {
            writer.element();
            value.write_text(writer);
        }
        writer.close(']');
    }
}

impl<K: MapKey, T: WriteText> WriteText for BTreeMap<K, T> {
    fn write_text(&self, writer: &mut Writer) {
        writer.object().extra_text(self);
    }
}
