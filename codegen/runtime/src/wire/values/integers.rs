use super::Decimal;
use crate::wire::json::{Read, ReadError, Reader, Write, Writer};

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
