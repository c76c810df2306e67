//! Headers of responses, as the types that the description gives them.

use std::borrow::Cow;
use std::fmt;

use http::HeaderMap;
use uuid::Uuid;

use super::json::{Read, read_json};

/// A type that a header's text is read as.
pub trait FromHeader: Sized {
    /// Reads the text; `None` when it is not of this type. The text itself stays in the raw headers.
    fn from_header(value: &str) -> Option<Self>;
}

/// The declared headers of a response.
pub trait FromHeaders: Sized + Send + 'static {
    /// Reads them. Headers that are missing or unreadable are `None`.
    fn from_headers(headers: &Headers<'_>) -> Self;
}

/// The declared headers of a response for which the description declares none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoHeaders;

impl FromHeaders for NoHeaders {
    fn from_headers(_: &Headers<'_>) -> Self {
        Self
    }
}

/// The headers of a response, by name.
pub struct Headers<'a>(&'a HeaderMap);

impl<'a> Headers<'a> {
    pub(crate) fn new(headers: &'a HeaderMap) -> Self {
        Self(headers)
    }

    /// The value of a header, if it is present and can be read as `T`.
    #[must_use]
    pub fn value<T: FromHeader>(&self, name: &str) -> Option<T> {
        self.text(name).and_then(|text| T::from_header(text.trim()))
    }

    /// The value of a header whose text is JSON, if it is present and can be read as `T`.
    #[must_use]
    pub fn json<T: Read>(&self, name: &str) -> Option<T> {
        self.text(name).and_then(|text| read_json(text.as_bytes()).ok())
    }

    /// The elements of a header that is an array; none when it is missing.
    #[must_use]
    pub fn list<T: FromHeader>(&self, name: &str) -> Vec<T> {
        self.value(name).unwrap_or_default()
    }

    /// The text of a header. One that is repeated is joined by commas, which RFC 9110 (section 5.3) makes equivalent.
    fn text(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut texts = self.0.get_all(name).iter().filter_map(|value| std::str::from_utf8(value.as_bytes()).ok());
        let first = Cow::Borrowed(texts.next()?);
        Some(texts.fold(first, |joined, text| Cow::Owned(format!("{joined}, {text}"))))
    }
}

impl fmt::Debug for Headers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Headers[{}]", self.0.len())
    }
}

impl FromHeader for String {
    fn from_header(value: &str) -> Option<Self> {
        Some(value.to_owned())
    }
}

macro_rules! parsed {
    ($($name:ty),*) => {$(
        impl FromHeader for $name {
            fn from_header(value: &str) -> Option<Self> {
                value.parse().ok()
            }
        }
    )*};
}

parsed!(bool, i32, i64, u32, u64, f64, Uuid);

impl<T: FromHeader> FromHeader for Vec<T> {
    fn from_header(value: &str) -> Option<Self> {
        value.split(',').map(|element| T::from_header(element.trim())).collect()
    }
}
