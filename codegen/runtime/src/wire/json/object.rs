use std::collections::BTreeMap;

use super::reader::{Beside, Peek};
use super::{MapKey, Read, ReadError, Reader};

/// Where the value of a field goes. With it one function reads all objects: what generated code has is a table of names and places, which
/// costs the compiler far less than a `match` over the fields in each type (decisions/0001-emission-style.md).
pub trait Place {
    /// Reads the value.
    ///
    /// # Errors
    /// Those of the field's type.
    fn read_into(&mut self, reader: &mut Reader<'_>) -> Result<(), ReadError>;
}

impl<T: Read> Place for T {
    fn read_into(&mut self, reader: &mut Reader<'_>) -> Result<(), ReadError> {
        *self = T::read(reader)?;
        Ok(())
    }
}

/// The place of a field that tells `null` from nothing: as `Some(None)` it came as `null`.
pub struct OrNull<'f, T>(pub &'f mut Option<Option<T>>);

impl<T: Read> Place for OrNull<'_, T> {
    fn read_into(&mut self, reader: &mut Reader<'_>) -> Result<(), ReadError> {
        *self.0 = Some(if reader.null()? { None } else { Some(T::read(reader)?) });
        Ok(())
    }
}

/// Where members go that the description does not name.
trait Members {
    fn add(&mut self, key: String, reader: &mut Reader<'_>) -> Result<(), ReadError>;
}

impl<K: MapKey, T: Read> Members for BTreeMap<K, T> {
    fn add(&mut self, key: String, reader: &mut Reader<'_>) -> Result<(), ReadError> {
        let key = K::from_key(key).ok_or_else(|| ReadError::malformed("not a key that the map has"))?;
        if T::TAKES_NULL || !reader.null()? {
            let value = T::read(reader)?;
            self.insert(key, value);
        }
        Ok(())
    }
}

/// A key in the text: a field of the description, or another.
enum Key {
    Field(usize),
    Other(Option<String>),
}

impl Reader<'_> {
    /// Reads an object: each field by its name into its place; other members are skipped. Of a key that occurs twice, the last value
    /// counts.
    ///
    /// # Errors
    /// When the value is not an object, or nested too deeply; those of the fields.
    pub fn object(&mut self, fields: &mut [(&'static str, &mut dyn Place)]) -> Result<(), ReadError> {
        self.members(fields, None)
    }

    /// Reads an object as [`Self::object`] does, and other members into a map.
    ///
    /// # Errors
    /// As [`Self::object`]; those of the map's values.
    pub fn open_object<K: MapKey, T: Read>(
        &mut self,
        fields: &mut [(&'static str, &mut dyn Place)],
        others: &mut BTreeMap<K, T>,
    ) -> Result<(), ReadError> {
        self.members(fields, Some(others))
    }

    /// The value of a required field.
    ///
    /// # Errors
    /// When it is missing.
    pub fn required<T>(&self, field: &'static str, value: Option<T>) -> Result<T, ReadError> {
        match value {
            Some(value) => Ok(value),
            None => Err(ReadError::missing(field)),
        }
    }

    fn members(
        &mut self,
        fields: &mut [(&'static str, &mut dyn Place)],
        mut others: Option<&mut dyn Members>,
    ) -> Result<(), ReadError> {
        self.open_composite(Peek::Object, "an object")?;
        let beside = self.take_beside();
        let is_kept = |key: &str| match beside {
            Beside::Nothing => true,
            Beside::Named(names) => !names.contains(&key),
            Beside::All => false,
        };
        let is_open = others.is_some();
        let (mut is_first, mut after) = (true, 0);
        while let Some(key) = self.member(is_first, fields, after, |key| is_open && is_kept(key))? {
            is_first = false;
            match (key, &mut others) {
                (Key::Field(index), _) => {
                    self.known += 1;
                    after = index + 1;
                    if let Some((name, place)) = fields.get_mut(index) {
                        place.read_into(self).map_err(|error| error.in_field(name))?;
                    }
                }
                (Key::Other(Some(key)), Some(others)) => others.add(key, self).map_err(ReadError::in_member)?,
                (Key::Other(_), _) => {
                    self.unknown += 1;
                    self.skip()?;
                }
            }
        }
        self.leave();
        Ok(())
    }

    /// The key of the next member, which is most likely that of a field behind the last one; `None` at the end of the object.
    fn member(
        &mut self,
        first: bool,
        fields: &[(&'static str, &mut dyn Place)],
        after: usize,
        is_kept: impl Fn(&str) -> bool,
    ) -> Result<Option<Key>, ReadError> {
        if let Some(index) = self.pass_key(first, fields.get(after..).unwrap_or_default()) {
            return Ok(Some(Key::Field(after + index)));
        }
        let Some(key) = self.next_key(first)? else { return Ok(None) };
        Ok(Some(match find(fields, after, key) {
            Some(index) => Key::Field(index),
            None => Key::Other(is_kept(key).then(|| key.to_owned())),
        }))
    }
}

/// The index of `key`. Servers mostly send fields in the order of the description, so the search begins after the last one.
fn find(fields: &[(&'static str, &mut dyn Place)], after: usize, key: &str) -> Option<usize> {
    let (before, later) = fields.split_at(after.min(fields.len()));
    let position = |fields: &[(&'static str, &mut dyn Place)]| fields.iter().position(|(field, _)| *field == key);
    position(later).map(|index| index + before.len()).or_else(|| position(before))
}
