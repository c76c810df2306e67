use std::fmt;
use std::time::Duration;

use bytes::Bytes;

use crate::wire::json::{Read, ReadError, ResponseBody, read_json};
use crate::wire::response_body::FromResponse;
use crate::wire::values::Json;

/// A server-sent event: its data, and what the server says of it.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Event<T> {
    /// Its type; `None` where the server names none, which means `message`.
    pub event: Option<String>,
    /// The id that it has of its own.
    pub id: Option<String>,
    /// How long to wait before the server is asked again once the connection is lost, where this event says it.
    pub retry: Option<Duration>,
    /// Its data as the type that the description gives them; `None` where they are no JSON, as in the `[DONE]` that ends some streams.
    pub data: Option<T>,
    text: String,
}

impl<T> Event<T> {
    /// Its data as received.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its data as JSON of another type: of an event whose type decides what they are.
    ///
    /// # Errors
    /// When they are not JSON, or not of this type.
    pub fn json<J: Read>(&self) -> Result<J, ReadError> {
        read_json(self.text.as_bytes())
    }
}

impl<T: FromResponse> Event<T> {
    /// The event with its data read.
    pub(crate) fn read(received: Event<()>, environment: u8) -> Result<Self, (ReadError, Bytes)> {
        let Event { event, id, retry, data: _, text } = received;
        let raw = Bytes::from(text.clone());
        let data = match T::from_response(0, &mut ResponseBody::new(&raw, &raw, None, environment)) {
            Ok(data) => Some(data),
            Err(error) if Json::parse(&text).is_ok() => return Err((error, raw)),
            Err(_) => None,
        };
        Ok(Self { event, id, retry, data, text })
    }
}

impl Event<()> {
    /// An event whose data are not read yet.
    pub(super) fn received(event: Option<String>, id: Option<String>, retry: Option<Duration>, text: String) -> Self {
        Self { event, id, retry, data: None, text }
    }
}

impl<T> fmt::Debug for Event<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Event(…)")
    }
}
