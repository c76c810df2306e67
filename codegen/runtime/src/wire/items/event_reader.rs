use std::time::Duration;

use bytes::BytesMut;

use super::{Event, TooLarge};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Reads server-sent events by the rules of the HTML standard (section 9.2.6), wherever the chunks of the body end.
pub(crate) struct EventReader {
    /// The longest event, in bytes.
    limit: usize,
    pending: BytesMut,
    /// How much of it is known to have no end of a line.
    searched: usize,
    /// Whether the line before ended in a carriage return: a line feed that follows belongs to that end.
    was_carriage_return: bool,
    /// Whether a line was read: the first may begin with a byte order mark.
    has_begun: bool,
    event: Fields,
    last_id: Option<String>,
    retry: Option<Duration>,
}

/// What is known of the event that is being read.
#[derive(Default)]
struct Fields {
    event: String,
    id: Option<String>,
    retry: Option<Duration>,
    /// Each line with its end.
    data: String,
}

impl EventReader {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            limit,
            pending: BytesMut::new(),
            searched: 0,
            was_carriage_return: false,
            has_begun: false,
            event: Fields::default(),
            last_id: None,
            retry: None,
        }
    }

    /// Takes one more chunk of the body.
    pub(crate) fn push(&mut self, chunk: &[u8]) {
        self.pending.extend_from_slice(chunk);
    }

    /// The next event that is complete. What has no data is none.
    pub(crate) fn next(&mut self) -> Result<Option<Event<()>>, TooLarge> {
        while let Some(line) = self.line() {
            if !line.is_empty() {
                self.field(&line);
                self.check(0)?;
            } else if let Some(event) = self.dispatched() {
                return Ok(Some(event));
            }
        }
        self.check(self.pending.len()).map(|()| None)
    }

    /// The id of the last event that had one; `None` as long as there is none, or once it is empty.
    pub(crate) fn last_id(&self) -> Option<&str> {
        self.last_id.as_deref().filter(|id| !id.is_empty())
    }

    /// How long to wait before the server is asked again, where it says it.
    pub(crate) fn retry(&self) -> Option<Duration> {
        self.retry
    }

    /// Begins another body of the same events. An event that was not complete is dropped.
    pub(crate) fn begin_again(&mut self) {
        let (last_id, retry) = (self.last_id.take(), self.retry);
        *self = Self { last_id, retry, ..Self::new(self.limit) };
    }

    fn check(&self, pending: usize) -> Result<(), TooLarge> {
        if pending + self.event.data.len() > self.limit { Err(TooLarge) } else { Ok(()) }
    }

    /// The next line that is complete, without its end: a line feed, a carriage return, or both.
    fn line(&mut self) -> Option<BytesMut> {
        if self.was_carriage_return && !self.pending.is_empty() {
            self.was_carriage_return = false;
            if self.pending.first() == Some(&b'\n') {
                drop(self.pending.split_to(1));
            }
        }
        let unknown = self.pending.get(self.searched..).unwrap_or_default();
        let Some(at) = unknown.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
            self.searched = self.pending.len();
            return None;
        };
        let mut line = self.pending.split_to(self.searched + at + 1);
        self.searched = 0;
        self.was_carriage_return = line.last() == Some(&b'\r');
        line.truncate(line.len() - 1);
        if !std::mem::replace(&mut self.has_begun, true) && line.starts_with(BYTE_ORDER_MARK) {
            drop(line.split_to(BYTE_ORDER_MARK.len()));
        }
        Some(line)
    }

    /// Takes a line that is not empty. One that begins with a colon is a comment.
    fn field(&mut self, line: &[u8]) {
        let mut parts = line.splitn(2, |byte| *byte == b':');
        let name = parts.next().unwrap_or_default();
        let value = parts.next().unwrap_or_default();
        let value = String::from_utf8_lossy(value.strip_prefix(b" ").unwrap_or(value));
        match name {
            b"data" => {
                self.event.data.push_str(&value);
                self.event.data.push('\n');
            }
            b"event" => self.event.event = value.into_owned(),
            b"id" if !value.contains('\0') => self.event.id = Some(value.into_owned()),
            b"retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.event.retry = value.parse().ok().map(Duration::from_millis).or(self.event.retry);
                self.retry = self.event.retry.or(self.retry);
            }
            _ => {}
        }
    }

    /// The event that an empty line ends.
    fn dispatched(&mut self) -> Option<Event<()>> {
        let Fields { event, id, retry, mut data } = std::mem::take(&mut self.event);
        if id.is_some() {
            self.last_id.clone_from(&id);
        }
        data.pop()?;
        Some(Event::received((!event.is_empty()).then_some(event), id, retry, data))
    }
}
