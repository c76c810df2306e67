use std::collections::BTreeMap;

use super::{MapKey, Read, ReadError, Reader, Write, Writer};

impl<T: Read> Read for Option<T> {
    const TAKES_NULL: bool = true;

    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        if !T::TAKES_NULL && reader.null()? { Ok(None) } else { T::read(reader).map(Some) }
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, writer: &mut Writer) {
        match self {
            Some(value) => value.write(writer),
            None => writer.null(),
        }
    }
}

impl<T: Read> Read for Box<T> {
    const TAKES_NULL: bool = T::TAKES_NULL;

    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        T::read(reader).map(Self::new)
    }
}

impl<T: Write + ?Sized> Write for Box<T> {
    fn write(&self, writer: &mut Writer) {
        (**self).write(writer);
    }
}

impl<T: Write + ?Sized> Write for &T {
    fn write(&self, writer: &mut Writer) {
        (**self).write(writer);
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut values = Self::new();
        let mut array = reader.array()?;
        while array.next()? {
            let begin = array.position();
            let value = array.value()?;
            if values.is_empty() {
                values.reserve(array.likely_length(begin, size_of::<T>()));
            }
            values.push(value);
        }
        Ok(values)
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, writer: &mut Writer) {
        self.as_slice().write(writer);
    }
}

impl<T: Write> Write for [T] {
    fn write(&self, writer: &mut Writer) {
        writer.open('[');
        for (index, value) in self.iter().enumerate() {
            writer.element();
            writer.within(index, |writer| value.write(writer));
        }
        writer.close(']');
    }
}

impl<K: MapKey, T: Read> Read for BTreeMap<K, T> {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut values = Self::new();
        reader.open_object(&mut [], &mut values)?;
        Ok(values)
    }
}

impl<K: MapKey, T: Write> Write for BTreeMap<K, T> {
    fn write(&self, writer: &mut Writer) {
        writer.object().extra(self);
    }
}
