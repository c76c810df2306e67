//! Arrays whose items are described one by one.

use super::writer::Next;
use super::{Place, Read, ReadError, Reader, Write, WriteFault, WriteText, Writer};
#[cfg(feature = "checks")]
use crate::wire::checks::Check;
use crate::wire::environments::ALL;

/// Where items go for which the description has no place.
trait Items {
    fn add(&mut self, reader: &mut Reader<'_>) -> Result<(), ReadError>;
}

impl<T: Read> Items for Vec<T> {
    fn add(&mut self, reader: &mut Reader<'_>) -> Result<(), ReadError> {
        self.push(T::read(reader)?);
        Ok(())
    }
}

impl Reader<'_> {
    /// Reads an array: each item into its place; further items are skipped.
    ///
    /// # Errors
    /// When the value is not an array, or nested too deeply; those of the items.
    pub fn tuple(&mut self, places: &mut [&mut dyn Place]) -> Result<(), ReadError> {
        self.items(places, None)
    }

    /// Reads an array as [`Self::tuple`] does, and further items into a list.
    ///
    /// # Errors
    /// As [`Self::tuple`]; those of the list's items.
    pub fn open_tuple<T: Read>(&mut self, places: &mut [&mut dyn Place], others: &mut Vec<T>) -> Result<(), ReadError> {
        self.items(places, Some(others))
    }

    /// The value of a required item, which is at this index.
    ///
    /// # Errors
    /// When it is missing.
    pub fn required_item<T>(&self, index: usize, value: Option<T>) -> Result<T, ReadError> {
        value.ok_or_else(|| ReadError::missing_item(index))
    }

    fn items(&mut self, places: &mut [&mut dyn Place], mut others: Option<&mut dyn Items>) -> Result<(), ReadError> {
        let mut array = self.array()?;
        let mut index = 0;
        while array.next()? {
            array.read(|reader| match (places.get_mut(index), &mut others) {
                (Some(place), _) => {
                    reader.known += 1;
                    place.read_into(reader)
                }
                (None, Some(others)) => others.add(reader),
                (None, None) => {
                    reader.unknown += 1;
                    reader.skip()
                }
            })?;
            index += 1;
        }
        Ok(())
    }
}

/// An array that is being written item by item.
pub struct TupleWriter<'w> {
    writer: &'w mut Writer,
    /// The index of the next item.
    index: usize,
    /// Items before it that have no value: `null` where another follows, and else none.
    left_out: usize,
    /// What is said of the item that is written next.
    said: Next,
}

impl Writer {
    /// Begins an array of items that are described one by one. It ends when the returned value is dropped.
    pub fn tuple(&mut self) -> TupleWriter<'_> {
        self.open('[');
        TupleWriter { writer: self, index: 0, left_out: 0, said: Next::default() }
    }
}

impl TupleWriter<'_> {
    /// Writes an item.
    pub fn field(&mut self, value: &dyn Write) {
        self.item(|writer| value.write(writer));
    }

    /// Writes an item if it has a value.
    pub fn optional<T: Write>(&mut self, value: &Option<T>) {
        match value {
            Some(value) => self.field(value),
            None => self.leave_out(),
        }
    }

    /// Writes an item that requests must have and responses may lack: in a request it is a fault if it has no value.
    pub fn needed<T: Write>(&mut self, value: &Option<T>) {
        let is_needed = !self.is_response() && self.said.environments & self.writer.environment != 0;
        if value.is_none() && is_needed {
            let index = self.index;
            self.writer.keep(|| WriteFault::without_value(&place(index)));
        }
        self.optional(value);
    }

    /// Writes a decimal that is a string in JSON.
    pub fn text(&mut self, value: &dyn WriteText) {
        if value.is_absent() {
            self.leave_out();
        } else {
            self.item(|writer| value.write_text(writer));
        }
    }

    /// Whether the array is part of a response, which only the test kit writes, and not of a request.
    #[must_use]
    pub fn is_response(&self) -> bool {
        self.writer.environment == ALL
    }

    /// Says that only these environments have the next item.
    pub fn only(&mut self, environments: u8) -> &mut Self {
        self.said.environments = environments;
        self
    }

    /// Says what the next item is held to, where it is sent.
    #[cfg(feature = "checks")]
    pub fn checked(&mut self, checks: &'static [Check]) -> &mut Self {
        self.said.checks = checks;
        self
    }

    /// Writes the items of a list.
    pub fn extra<T: Write>(&mut self, values: &[T]) {
        self.each(values, |value, writer| value.write(writer));
    }

    /// Writes the items of a list of decimals that are strings in JSON.
    pub fn extra_text<T: WriteText>(&mut self, values: &[T]) {
        self.each(values, |value, writer| value.write_text(writer));
    }

    fn each<T>(&mut self, values: &[T], write: impl Fn(&T, &mut Writer)) {
        let said = self.said;
        for value in values {
            self.said = said;
            self.item(|writer| write(value, writer));
        }
    }

    fn item(&mut self, write: impl FnOnce(&mut Writer)) {
        let (index, said) = (self.index, self.said);
        if said.environments & self.writer.environment == 0 {
            self.writer.keep(|| WriteFault::other_environment(&place(index)));
        }
        for _ in 0..std::mem::take(&mut self.left_out) {
            self.writer.element();
            self.writer.null();
        }
        self.writer.element();
        self.writer.within(index, |writer| said.write(writer, write));
        self.next();
    }

    fn leave_out(&mut self) {
        self.left_out += 1;
        self.next();
    }

    fn next(&mut self) {
        self.index += 1;
        self.said = Next::default();
    }
}

fn place(index: usize) -> String {
    format!("[{index}]")
}

impl Drop for TupleWriter<'_> {
    fn drop(&mut self) {
        self.writer.close(']');
    }
}
