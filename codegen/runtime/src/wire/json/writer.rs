use std::collections::BTreeMap;
use std::fmt::{self, Display};

use super::{MapKey, Write};
#[cfg(feature = "checks")]
use crate::wire::checks::{Check, check_json};
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

/// Why a value cannot be sent, and the JSON pointer to its place. A value is never named, nor is a key of a map, for which `*` stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteFault {
    fault: String,
    /// Innermost first.
    within: Vec<String>,
}

/// What stands in a pointer for a key of a map.
pub(crate) const ANY_KEY: &str = "*";

impl WriteFault {
    pub(crate) fn other_environment(field: &str) -> Self {
        Self::new(format!("field `{field}`, or a value of it, that this environment does not have"))
    }

    pub(super) fn without_value(field: &str) -> Self {
        Self::new(format!("field `{field}`, which requests must have, without a value"))
    }

    pub(crate) fn new(fault: String) -> Self {
        Self { fault, within: Vec::new() }
    }

    /// The same fault, seen from around the value: this leads to it.
    pub(crate) fn within(mut self, step: &str) -> Self {
        self.within.push(step.replace('~', "~0").replace('/', "~1"));
        self
    }
}

impl fmt::Display for WriteFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fault)?;
        if self.within.is_empty() {
            return Ok(());
        }
        f.write_str(", at `")?;
        self.within.iter().rev().try_for_each(|step| write!(f, "/{step}"))?;
        f.write_str("`")
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
        ObjectWriter { writer: self, next: Next::default() }
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

    /// Writes a value that stands within another; a fault in it is placed there.
    pub(super) fn within(&mut self, step: impl Display, write: impl FnOnce(&mut Self)) {
        let is_sound = self.fault.is_none();
        write(self);
        if is_sound && let Some(fault) = self.fault.take() {
            self.fault = Some(fault.within(&step.to_string()));
        }
    }

    /// Writes a value that is held to these rules, unless it is part of a response.
    #[cfg(feature = "checks")]
    pub(super) fn held_to(&mut self, checks: &[Check], write: impl FnOnce(&mut Self)) {
        let begin = self.text.len();
        write(self);
        if !checks.is_empty() && self.environment != ALL && self.fault.is_none() {
            self.fault = self.text.get(begin..).and_then(|written| check_json(written, checks).err());
        }
    }

    /// Writes a value that is held to these rules where it is sent.
    #[cfg(feature = "checks")]
    pub fn checked(&mut self, checks: &[Check], value: &dyn Write) {
        self.held_to(checks, |writer| value.write(writer));
    }

    /// Writes a decimal that is a string in JSON, and is held to these rules where it is sent.
    #[cfg(feature = "checks")]
    pub fn checked_text(&mut self, checks: &[Check], value: &dyn WriteText) {
        self.held_to(checks, |writer| value.write_text(writer));
    }

    /// Keeps a fault, if it is the first.
    pub(crate) fn fault(&mut self, what: &str) {
        self.keep(|| WriteFault::new(what.to_owned()));
    }

    pub(super) fn keep(&mut self, fault: impl FnOnce() -> WriteFault) {
        self.fault.get_or_insert_with(fault);
    }
}

/// An object that is being written.
pub struct ObjectWriter<'w> {
    writer: &'w mut Writer,
    next: Next,
}

/// What is said of a member before it is written.
#[derive(Clone, Copy)]
pub(super) struct Next {
    /// Which environments have it.
    pub(super) environments: u8,
    /// What its value is held to.
    #[cfg(feature = "checks")]
    pub(super) checks: &'static [Check],
}

impl Next {
    #[cfg(feature = "checks")]
    pub(super) fn write(self, writer: &mut Writer, write: impl FnOnce(&mut Writer)) {
        writer.held_to(self.checks, write);
    }

    #[cfg(not(feature = "checks"))]
    pub(super) fn write(self, writer: &mut Writer, write: impl FnOnce(&mut Writer)) {
        write(writer);
    }
}

impl Default for Next {
    fn default() -> Self {
        Self {
            environments: ALL,
            #[cfg(feature = "checks")]
            checks: &[],
        }
    }
}

impl ObjectWriter<'_> {
    /// Writes a member.
    pub fn field(&mut self, name: &str, value: &dyn Write) {
        let next = self.name(name);
        self.value(name, next, |writer| value.write(writer));
    }

    /// Writes a member if it has a value.
    pub fn optional<T: Write>(&mut self, name: &str, value: &Option<T>) {
        match value {
            Some(value) => self.field(name, value),
            None => self.next = Next::default(),
        }
    }

    /// Writes a member that requests must have and responses may lack: in a request it is a fault if it has no value.
    pub fn needed<T: Write>(&mut self, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            return self.field(name, value);
        }
        let next = std::mem::take(&mut self.next);
        if !self.is_response() && next.environments & self.writer.environment != 0 {
            self.writer.keep(|| WriteFault::without_value(name));
        }
    }

    /// Writes a decimal that is a string in JSON.
    pub fn text(&mut self, name: &str, value: &dyn WriteText) {
        if value.is_absent() {
            self.next = Next::default();
        } else {
            let next = self.name(name);
            self.value(name, next, |writer| value.write_text(writer));
        }
    }

    /// Whether the object is part of a response, which only the test kit writes, and not of a request.
    #[must_use]
    pub fn is_response(&self) -> bool {
        self.writer.environment == ALL
    }

    /// Says that only these environments have the next member.
    pub fn only(&mut self, environments: u8) -> &mut Self {
        self.next.environments = environments;
        self
    }

    /// Says what the value of the next member is held to, where it is sent.
    #[cfg(feature = "checks")]
    pub fn checked(&mut self, checks: &'static [Check]) -> &mut Self {
        self.next.checks = checks;
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
        let next = self.next;
        for (key, value) in values {
            self.only(key.key_environments()).name(&key.key());
            self.value(ANY_KEY, next, |writer| value.write(writer));
        }
    }

    /// Writes the members of a map of decimals that are strings in JSON.
    pub fn extra_text<K: MapKey, T: WriteText>(&mut self, values: &BTreeMap<K, T>) {
        let next = self.next;
        for (key, value) in values {
            self.only(key.key_environments()).name(&key.key());
            self.value(ANY_KEY, next, |writer| value.write_text(writer));
        }
    }

    /// Writes the name of a member, and returns what was said of it.
    fn name(&mut self, name: &str) -> Next {
        let next = std::mem::take(&mut self.next);
        if next.environments & self.writer.environment == 0 {
            self.writer.keep(|| WriteFault::other_environment(name));
        }
        self.writer.element();
        self.writer.string(name);
        self.writer.literal(":");
        next
    }

    /// Writes the value of a member.
    fn value(&mut self, step: &str, next: Next, write: impl FnOnce(&mut Writer)) {
        self.writer.within(step, |writer| next.write(writer, write));
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
        for (index, value) in self.iter().enumerate() {
            writer.element();
            writer.within(index, |writer| value.write_text(writer));
        }
        writer.close(']');
    }
}

impl<K: MapKey, T: WriteText> WriteText for BTreeMap<K, T> {
    fn write_text(&self, writer: &mut Writer) {
        writer.object().extra_text(self);
    }
}
