// Written by `cargo xtask generate`; changes are lost.

//! Types of `tags` alone.

use portal_runtime::v1::{Read, ReadError, Reader, redacted_debug};

/// A keyword of APIs.
///
/// Source: `/components/schemas/Tag`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Tag {
    /// The keyword.
    pub name: String,
    /// How many APIs have it.
    pub weight: i64,
}

redacted_debug!(Tag { name, weight });

impl Read for Tag {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut name: Option<String> = None;
        let mut weight: Option<i64> = None;
        reader.object(&mut [("name", &mut name), ("weight", &mut weight)])?;
        Ok(Self {
            name: reader.required("name", name)?,
            weight: reader.required("weight", weight)?,
        })
    }
}

/// A page of tags.
///
/// Source: `/components/schemas/TagList`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TagList {
    /// How many items this page has.
    pub count: Option<i64>,
    /// The path and query of the next page, empty on the last.
    pub next: Option<String>,
    /// The path and query of the page before, empty on the first.
    pub previous: Option<String>,
    /// The items of this page.
    pub list: Option<Vec<Tag>>,
}

redacted_debug!(TagList { count, next, previous, list });

impl Read for TagList {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut count: Option<i64> = None;
        let mut next: Option<String> = None;
        let mut previous: Option<String> = None;
        let mut list: Option<Vec<Tag>> = None;
        reader.object(&mut [
            ("count", &mut count),
            ("next", &mut next),
            ("previous", &mut previous),
            ("list", &mut list),
        ])?;
        Ok(Self { count, next, previous, list })
    }
}

#[cfg(feature = "serde")]
portal_runtime::v1::serialized!(json {
    Tag, TagList
});
