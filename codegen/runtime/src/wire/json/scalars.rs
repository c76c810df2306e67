use uuid::Uuid;

use super::{Read, ReadError, Reader, Write, Writer};

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
    #[inline]
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
        Self::try_parse(reader.text()?).map_err(|_| ReadError::malformed("not a UUID"))
    }
}

impl Write for Uuid {
    fn write(&self, writer: &mut Writer) {
        writer.string(&self.to_string());
    }
}
