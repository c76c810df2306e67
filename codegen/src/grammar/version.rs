//! Versions of a format, and the constructs that only some of them have.

use super::{Object, Shape};

/// A format: the shape of its documents, and which of its versions they are of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grammar {
    /// The shape of a document.
    pub(crate) shape: &'static Shape,
    /// The version that a document is of.
    pub(crate) version: Version,
}

impl Grammar {
    /// A format of one version, in which schemas are those of OpenAPI 3.0.
    pub(crate) const fn own(shape: &'static Shape) -> Self {
        Self { shape, version: Version::OpenApi30 }
    }
}

/// The versions of descriptions, in the order in which they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Version {
    /// Swagger 2.0.
    Swagger20,
    /// OpenAPI 3.0, and the schemas of `portal.yaml`.
    OpenApi30,
    /// OpenAPI 3.1.
    OpenApi31,
    /// OpenAPI 3.2.
    OpenApi32,
}

impl Version {
    /// Whether what stands beside the `$ref` of an object counts.
    pub(crate) fn counts_beside_references(self, object: &Object) -> bool {
        object.name == SCHEMA && self >= Self::OpenApi31
    }
}

/// The name of the object that describes values.
pub(crate) const SCHEMA: &str = "schema";

/// The versions that have a construct.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Versions {
    /// Where the construct comes from, for messages.
    pub(crate) name: &'static str,
    first: Version,
    last: Option<Version>,
}

impl Versions {
    /// All from this one on.
    pub(crate) const fn since(name: &'static str, first: Version) -> Self {
        Self { name, first, last: Some(Version::OpenApi32) }
    }

    /// Those between two, and these themselves.
    pub(crate) const fn between(name: &'static str, first: Version, last: Version) -> Self {
        Self { name, first, last: Some(last) }
    }

    /// None: it comes from another format.
    pub(crate) const fn none(name: &'static str) -> Self {
        Self { name, first: Version::Swagger20, last: None }
    }

    /// Whether a version is one of them.
    pub(crate) fn include(self, version: Version) -> bool {
        self.last.is_some_and(|last| (self.first..=last).contains(&version))
    }
}
