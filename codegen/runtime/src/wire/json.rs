//! Reading and writing JSON without serde: a pull reader and a writer that generated code drives field by field.
//!
//! The traits are small and the large functions are not generic, so that a thousand generated types cost little to compile.

mod array;
mod body;
mod collections;
mod error;
mod map_key;
mod object;
mod pointer;
mod reader;
mod scalars;
#[cfg(feature = "serde")]
pub mod serde;
mod tuple;
mod union;
mod unknown;
mod whole;
mod writer;

#[cfg(test)]
mod tests;

pub use array::ArrayReader;
pub use body::ResponseBody;
pub(crate) use error::ANY;
pub use error::ReadError;
pub use map_key::MapKey;
pub use object::{OrNull, Place};
#[cfg(feature = "checks")]
pub(super) use reader::Peek;
pub use reader::{Reader, read_json};
pub use tuple::TupleWriter;
pub use union::Union;
pub use unknown::UnknownVariant;
pub use whole::{from_json, to_json};
#[cfg(feature = "checks")]
pub(super) use writer::ANY_KEY;
pub use writer::{ObjectWriter, WriteFault, WriteText, Writer};

pub(crate) use pointer::json_at;
pub(crate) use reader::read_json_from;
#[cfg(feature = "test-kit")]
pub(crate) use whole::written;

/// A type that is read from JSON.
pub trait Read: Sized {
    /// Whether `null` is one of its values. A member of another type is absent where it is `null`.
    const TAKES_NULL: bool = false;

    /// Reads one value.
    ///
    /// # Errors
    /// When the text is not JSON, or not of this type; the error has the path to the place.
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError>;

    /// Reads the body of a response. It is JSON, unless the type can be multipart too.
    ///
    /// # Errors
    /// When the body is not of this type.
    fn read_body(body: &mut ResponseBody<'_>) -> Result<Self, ReadError> {
        body.json()
    }
}

/// A type that is written as JSON.
pub trait Write {
    /// Writes one value. The writer keeps a fault and reports it when the text is taken.
    fn write(&self, writer: &mut Writer);
}
