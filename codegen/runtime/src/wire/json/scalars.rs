use uuid::Uuid;

use super::{Read, ReadError, Reader, Write, Writer};
use crate::wire::values::Decimal;

impl Read for bool {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        reader.boolean()
    }
}

impl Write for bool {
    fn write(&self, writer: &mut Writer) {
        writer.literal(if *self { "true" } else { "false" });
    }
}

impl Read for String {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        reader.string()
    }
}

impl Write for String {
    fn write(&self, writer: &mut Writer) {
        writer.string(self);
    }
}

impl Write for str {
    fn write(&self, writer: &mut Writer) {
        writer.string(self);
    }
}

impl Read for f64 {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let value: Self = reader.number()?.parse().map_err(|_| ReadError::malformed("not a number"))?;
        if value.is_finite() { Ok(value) } else { Err(ReadError::malformed("a number out of range")) }
    }
}

impl Write for f64 {
    fn write(&self, writer: &mut Writer) {
        match serde_json::Number::from_f64(*self) {
            Some(number) => writer.literal(&number.to_string()),
            None => {
                writer.fault("a number that is not finite");
                writer.null();
            }
        }
    }
}

impl Read for Uuid {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        Self::try_parse(&reader.string()?).map_err(|_| ReadError::malformed("not a UUID"))
    }
}

impl Write for Uuid {
    fn write(&self, writer: &mut Writer) {
        writer.string(&self.to_string());
    }
}

/// An integer from its digits. `3.0` and `3e2` are integers too, as in JSON Schema.
macro_rules! integer {
    ($($integer:ty),*) => {$(
        impl Read for $integer {
            fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
                let digits = reader.number()?;
                if let Ok(value) = digits.parse() {
                    return Ok(value);
                }
                let whole = Decimal::parse(digits).and_then(Decimal::to_integer);
                whole
                    .and_then(|value| Self::try_from(value).ok())
                    .ok_or_else(|| ReadError::malformed(concat!("not an integer in the range of ", stringify!($integer))))
            }
        }

        impl Write for $integer {
            fn write(&self, writer: &mut Writer) {
                writer.literal(&self.to_string());
            }
        }
    )*};
}

integer!(i32, i64, u32, u64);
