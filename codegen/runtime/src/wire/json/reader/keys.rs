//! The keys of an object: those that come as they are expected are passed by, all others parsed.

use jiter::Jiter;

use super::{ReadError, Reader, explain};

impl Reader<'_> {
    /// The next key of the current object; `None` at the end of the object.
    #[inline]
    pub(in crate::wire::json) fn next_key(&mut self, first: bool) -> Result<Option<&str>, ReadError> {
        let key = if first { self.jiter.known_object() } else { self.jiter.next_key() };
        key.map_err(|error| explain(self.whole, self.begin, error))
    }

    /// Passes the next key of the current object where it is the name of one of these fields, and says of which. Servers write such a key
    /// without spaces and escapes, and so it takes no parsing; a key that is written otherwise stays for [`Self::next_key`].
    pub(in crate::wire::json) fn pass_key<T>(&mut self, first: bool, fields: &[(&'static str, T)]) -> Option<usize> {
        let left = self.whole.get(self.position()..)?;
        let key = left.strip_prefix(if first { b"{\"" } else { b",\"" })?;
        let after = |name: &str| key.strip_prefix(name.as_bytes())?.strip_prefix(b"\":").filter(|_| is_written_as_it_is(name));
        let (index, left) = fields.iter().enumerate().find_map(|(index, (name, _))| Some((index, after(name)?)))?;
        let tape = std::mem::replace(&mut self.jiter, Jiter::new(left)).into_tape();
        self.jiter = Jiter::with_tape(left, tape);
        self.begin = self.whole.len() - left.len();
        Some(index)
    }
}

/// Whether a text is in JSON what it is, without an escape.
fn is_written_as_it_is(text: &str) -> bool {
    text.bytes().all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\')
}
