use super::{Read, ReadError, Reader};

/// How much memory may be set aside for a list, in times of the text that is left.
const MOST_TIMES: usize = 4;

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
        self.read(T::read)
    }

    /// Reads the current element by a function.
    pub(super) fn read<T>(&mut self, read: impl FnOnce(&mut Reader<'j>) -> Result<T, ReadError>) -> Result<T, ReadError> {
        read(self.reader).map_err(|error| self.place(error))
    }

    /// How many bytes of the text are before what comes next.
    pub(super) fn position(&self) -> usize {
        self.reader.position()
    }

    /// How many elements there probably are, if the first one began there: as many as it has room for in what is left. The longest list of a
    /// body is not moved while it grows then. Of lists within others nothing is said, as others come behind them.
    pub(super) fn likely_length(&self, begin: usize, size: usize) -> usize {
        let (taken, left) = (self.position() - begin, self.reader.left() + self.position() - begin);
        if !self.reader.is_in_outermost_list() {
            return 1;
        }
        // A body of short elements does not get more memory than a few times its own length.
        (left / taken.max(1) + 1).min(MOST_TIMES * left / size.max(1) + 1)
    }

    #[cold]
    fn place(&self, error: ReadError) -> ReadError {
        error.in_index(self.index.unwrap_or(0))
    }
}
