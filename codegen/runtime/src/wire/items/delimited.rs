use bytes::{Bytes, BytesMut};

use super::TooLarge;

const LINE_FEED: u8 = b'\n';
/// Stands before each text of a sequence (RFC 7464).
const RECORD_SEPARATOR: u8 = 0x1E;

/// Texts of JSON with a byte between them, wherever the chunks of the body end: lines, or the texts of a sequence, which begins with what
/// stands before each of its texts. What is nothing but white space is none.
pub(crate) struct Delimited {
    /// Known from the first byte.
    delimiter: Option<u8>,
    /// The longest item, in bytes.
    limit: usize,
    pending: BytesMut,
    /// How much of it is known to have no delimiter.
    searched: usize,
}

impl Delimited {
    pub(crate) fn new(limit: usize) -> Self {
        Self { delimiter: None, limit, pending: BytesMut::new(), searched: 0 }
    }

    /// Takes one more chunk of the body.
    pub(crate) fn push(&mut self, chunk: &[u8]) {
        if let (None, Some(first)) = (self.delimiter, chunk.first()) {
            self.delimiter = Some(if *first == RECORD_SEPARATOR { RECORD_SEPARATOR } else { LINE_FEED });
        }
        self.pending.extend_from_slice(chunk);
    }

    /// The next item that is complete.
    pub(crate) fn next(&mut self) -> Result<Option<Bytes>, TooLarge> {
        while let Some(item) = self.cut() {
            if !item.trim_ascii().is_empty() {
                return if item.len() > self.limit { Err(TooLarge) } else { Ok(Some(item)) };
            }
        }
        if self.pending.len() > self.limit { Err(TooLarge) } else { Ok(None) }
    }

    /// What stands behind the last delimiter, once the body has ended.
    pub(crate) fn rest(&mut self) -> Option<Bytes> {
        let rest = std::mem::take(&mut self.pending).freeze();
        self.searched = 0;
        (!rest.trim_ascii().is_empty()).then_some(rest)
    }

    /// Whether an item may be the beginning of a longer one: a text of a sequence that neither ends in white space nor closes itself was
    /// cut off (RFC 7464, section 2.4).
    pub(crate) fn may_be_cut_off(&self, item: &[u8]) -> bool {
        let is_closed = |last: &u8| last.is_ascii_whitespace() || matches!(last, b'}' | b']' | b'"');
        self.delimiter == Some(RECORD_SEPARATOR) && !item.last().is_some_and(is_closed)
    }

    fn cut(&mut self) -> Option<Bytes> {
        let unknown = self.pending.get(self.searched..).unwrap_or_default();
        let Some(at) = unknown.iter().position(|byte| Some(*byte) == self.delimiter) else {
            self.searched = self.pending.len();
            return None;
        };
        let item = self.pending.split_to(self.searched + at + 1).freeze();
        self.searched = 0;
        Some(item.slice(..item.len() - 1))
    }
}
