//! Forms that requests send, read.

use std::collections::BTreeMap;
use std::fmt;

use crate::wire::headers::FromHeader;
use crate::wire::json::{ANY, Read, ReadError, read_json};

/// A body that is read from a form.
pub trait ReadForm: Sized {
    /// Reads the fields.
    ///
    /// # Errors
    /// When one that has to be there is missing, or one is not of its type.
    fn read_form(form: &ReceivedForm) -> Result<Self, ReadError>;
}

/// The fields of a form that arrived, escapes resolved. Of fields with the same name, the first counts.
pub struct ReceivedForm(Vec<(String, String)>);

impl ReceivedForm {
    pub(super) fn new(body: &[u8]) -> Self {
        Self(url::form_urlencoded::parse(body).into_owned().collect())
    }

    /// A field as the value that it spells.
    ///
    /// # Errors
    /// When it spells no such value.
    pub fn parsed<T: FromHeader>(&self, name: &'static str) -> Result<Option<T>, ReadError> {
        self.texts(name).next().map(|text| parsed(text, name)).transpose()
    }

    /// All fields of a name, as the values that they spell.
    ///
    /// # Errors
    /// When one of them spells no such value.
    pub fn all_parsed<T: FromHeader>(&self, name: &'static str) -> Result<Option<Vec<T>>, ReadError> {
        let values = self.texts(name).map(|text| parsed(text, name)).collect::<Result<Vec<T>, _>>()?;
        Ok((!values.is_empty()).then_some(values))
    }

    /// The JSON of a field.
    ///
    /// # Errors
    /// When it is not JSON, or not of this type.
    pub fn json<T: Read>(&self, name: &'static str) -> Result<Option<T>, ReadError> {
        let value = self.texts(name).next().map(|text| read_json(text.as_bytes())).transpose();
        value.map_err(|error| error.in_field(name))
    }

    /// The fields of other names than these, as `read` reads those of one name.
    ///
    /// # Errors
    /// When `read` has one.
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

    /// The value of a field that has to be there.
    ///
    /// # Errors
    /// When it is not.
    pub fn required<T>(&self, name: &'static str, value: Option<T>) -> Result<T, ReadError> {
        value.ok_or_else(|| ReadError::missing(name))
    }

    /// Stands for a member whose fields do not say what they belong to, such as an object within the form: only a form without fields
    /// beyond those of the other members can be read, and then it has no value.
    ///
    /// # Errors
    /// When there are other fields.
    pub fn none_beyond<T>(&self, known: &[&str]) -> Result<Option<T>, ReadError> {
        match self.0.iter().all(|(name, _)| known.contains(&name.as_str())) {
            true => Ok(None),
            false => Err(ReadError::malformed("fields of a form that do not say which member they belong to")),
        }
    }

    fn texts<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(own, _)| own == name).map(|(_, text)| text.as_str())
    }
}

fn parsed<T: FromHeader>(text: &str, name: &'static str) -> Result<T, ReadError> {
    T::from_header(text).ok_or_else(|| ReadError::malformed("the text spells no value of its type").in_field(name))
}

impl fmt::Debug for ReceivedForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceivedForm[{}]", self.0.len())
    }
}
