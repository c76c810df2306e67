use std::collections::BTreeMap;

use super::{Read, ReadError, Reader};

/// An object whose fields are being read.
pub struct ObjectReader<'r, 'j> {
    reader: &'r mut Reader<'j>,
    fields: &'static [&'static str],
    open: bool,
    started: bool,
    /// The index of the current field; `fields.len()` for a key of no field.
    current: usize,
    /// The current key, where it is of no field, in an open object.
    key: String,
}

/// A key in the text: a field of the description, or another.
enum Key {
    Field(usize),
    Other(Option<String>),
}

impl<'r, 'j> ObjectReader<'r, 'j> {
    pub(super) fn new(reader: &'r mut Reader<'j>, fields: &'static [&'static str], open: bool) -> Self {
        Self { reader, fields, open, started: false, current: 0, key: String::new() }
    }

    /// Moves to the next field and returns its index in the list of fields; `None` at the end of the object.
    /// Of a key that occurs twice, the last value counts.
    ///
    /// # Errors
    /// When the text is not JSON.
    #[expect(clippy::should_implement_trait, reason = "it can fail, and the value borrows from the reader")]
    pub fn next(&mut self) -> Result<Option<usize>, ReadError> {
        loop {
            let (fields, open, after) = (self.fields, self.open, self.current);
            let first = !std::mem::replace(&mut self.started, true);
            let key = self.reader.next_key(first, |key| match find(fields, after, key) {
                Some(index) => Key::Field(index),
                None => Key::Other(open.then(|| key.to_owned())),
            })?;
            match key {
                None => {
                    self.reader.leave();
                    return Ok(None);
                }
                Some(Key::Field(index)) => {
                    self.reader.known += 1;
                    self.current = index;
                    return Ok(Some(index));
                }
                Some(Key::Other(Some(key))) => {
                    self.key = key;
                    self.current = fields.len();
                    return Ok(Some(self.current));
                }
                Some(Key::Other(None)) => {
                    self.reader.unknown += 1;
                    self.reader.skip()?;
                }
            }
        }
    }

    /// Reads the value of the current field.
    ///
    /// # Errors
    /// Those of the field's type.
    pub fn value<T: Read>(&mut self) -> Result<T, ReadError> {
        T::read(self.reader).map_err(|error| self.place(error))
    }

    /// Reads the value of the current key, which is of no field, into a map.
    ///
    /// # Errors
    /// Those of the value's type.
    pub fn extra<T: Read>(&mut self, extra: &mut BTreeMap<String, T>) -> Result<(), ReadError> {
        let value = self.value()?;
        extra.insert(std::mem::take(&mut self.key), value);
        Ok(())
    }

    /// The value of a required field, by its index.
    ///
    /// # Errors
    /// When it is missing.
    pub fn required<T>(&self, field: usize, value: Option<T>) -> Result<T, ReadError> {
        match value {
            Some(value) => Ok(value),
            None => Err(self.missing(field)),
        }
    }

    #[cold]
    fn missing(&self, field: usize) -> ReadError {
        ReadError::missing(self.fields.get(field).copied().unwrap_or("?"))
    }

    #[cold]
    fn place(&self, error: ReadError) -> ReadError {
        match self.fields.get(self.current) {
            Some(name) => error.in_field(name),
            None => error.in_member(),
        }
    }
}

/// The index of `key`. Servers mostly send fields in the order of the description, so the search begins after the last one.
fn find(fields: &[&str], after: usize, key: &str) -> Option<usize> {
    let start = after.min(fields.len());
    let (before, from) = fields.split_at(start);
    let later = from.iter().position(|field| *field == key).map(|index| index + start);
    later.or_else(|| before.iter().position(|field| *field == key))
}
