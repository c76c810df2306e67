use super::{Read, ReadError, Reader};

/// An array whose elements are being read.
pub struct ArrayReader<'r, 'j> {
    reader: &'r mut Reader<'j>,
    /// Of the current element; `None` before the first.
    index: Option<usize>,
}

impl<'r, 'j> ArrayReader<'r, 'j> {
    pub(super) fn new(reader: &'r mut Reader<'j>) -> Self {
        Self { reader, index: None }
    }

    /// Moves to the next element; false at the end.
    ///
    /// # Errors
    /// When the text is not JSON.
    #[expect(clippy::should_implement_trait, reason = "it can fail, and the value borrows from the reader")]
    pub fn next(&mut self) -> Result<bool, ReadError> {
        let more = self.reader.next_element(self.index.is_none())?;
        self.index = Some(self.index.map_or(0, |index| index + 1));
        if !more {
            self.reader.leave();
        }
        Ok(more)
    }

    /// Reads the current element.
    ///
    /// # Errors
    /// Those of the element's type.
    pub fn value<T: Read>(&mut self) -> Result<T, ReadError> {
        T::read(self.reader).map_err(|error| self.place(error))
    }

    #[cold]
    fn place(&self, error: ReadError) -> ReadError {
        error.in_index(self.index.unwrap_or(0))
    }
}
