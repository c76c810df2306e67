//! Reading the forms that requests send.

use std::collections::BTreeMap;
use std::fmt;

use crate::wire::headers::FromHeader;
use crate::wire::json::{ANY, Read, ReadError, read_json};

/// A body that is read from a form.
pub trait ReadForm: Sized {
    /// Reads the fields.
    ///
    /// # Errors
    /// When a required one is missing, or one is not of its type.
    fn read_form(form: &ReceivedForm) -> Result<Self, ReadError>;
}

/// The fields of a received form, with escapes resolved. Of fields with the same name, the first counts.
pub struct ReceivedForm(Vec<(String, String)>);

impl ReceivedForm {
    pub(super) fn new(body: &[u8]) -> Self {
        Self(url::form_urlencoded::parse(body).into_owned().collect())
    }

    /// The value of a field, read from its text.
    ///
    /// # Errors
    /// When it is not a value of this type.
    pub fn parsed<T: FromHeader>(&self, name: &'static str) -> Result<Option<T>, ReadError> {
        self.texts(name).next().map(|text| parsed(text, name)).transpose()
    }

    /// The values of all fields with this name, read from their text.
    ///
    /// # Errors
    /// When one of them is not a value of this type.
    pub fn all_parsed<T: FromHeader>(&self, name: &'static str) -> Result<Option<Vec<T>>, ReadError> {
        let values = self.texts(name).map(|text| parsed(text, name)).collect::<Result<Vec<T>, _>>()?;
        Ok((!values.is_empty()).then_some(values))
    }

    /// The values of a field that has all of them, with this between them, read from their text.
    ///
    /// # Errors
    /// When one of them is not a value of this type.
    pub fn split<T: FromHeader>(&self, name: &'static str, delimiter: &str) -> Result<Option<Vec<T>>, ReadError> {
        let items = |text: &str| text.split(delimiter).map(|item| parsed(item, name)).collect();
        self.texts(name).next().map(items).transpose()
    }

    /// The JSON of a field.
    ///
    /// # Errors
    /// When it is not JSON, or not of this type.
    pub fn json<T: Read>(&self, name: &'static str) -> Result<Option<T>, ReadError> {
        let value = self.texts(name).next().map(|text| read_json(text.as_bytes())).transpose();
        value.map_err(|error| error.in_field(name))
    }

    /// The fields with other names than these, as `read` reads those of one name.
    ///
    /// # Errors
    /// Those of `read`.
    pub fn additional<T>(
        &self,
        known: &[&str],
        read: impl Fn(&Self, &'static str) -> Result<Option<T>, ReadError>,
    ) -> Result<BTreeMap<String, T>, ReadError> {
        let mut others: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
        for (name, text) in self.0.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            others.entry(name).or_default().push((ANY.to_owned(), text.clone()));
        }
        let mut values = BTreeMap::new();
        for (name, fields) in others {
            values.extend(read(&Self(fields), ANY)?.map(|value| (name.to_owned(), value)));
        }
        Ok(values)
    }

    /// The value of a required field.
    ///
    /// # Errors
    /// When it is missing.
    pub fn required<T>(&self, name: &'static str, value: Option<T>) -> Result<T, ReadError> {
        value.ok_or_else(|| ReadError::missing(name))
    }

    /// The value of a member whose fields cannot be told from others, such as an object within the form: a form can be read only
    /// if it has no fields but those of the other members, and then the value is `None`.
    ///
    /// # Errors
    /// When there are other fields.
    pub fn none_beyond<T>(&self, known: &[&str]) -> Result<Option<T>, ReadError> {
        match self.0.iter().all(|(name, _)| known.contains(&name.as_str())) {
            true => Ok(None),
            false => Err(ReadError::malformed("fields of a form whose member is not clear")),
        }
    }

    fn texts<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(own, _)| own == name).map(|(_, text)| text.as_str())
    }
}

fn parsed<T: FromHeader>(text: &str, name: &'static str) -> Result<T, ReadError> {
    T::from_header(text).ok_or_else(|| ReadError::malformed("the text is not a value of its type").in_field(name))
}

impl fmt::Debug for ReceivedForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceivedForm[{}]", self.0.len())
    }
}
