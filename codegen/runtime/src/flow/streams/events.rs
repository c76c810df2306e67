use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use http::StatusCode;

use crate::call::{Call, FromOpened, Opened, Response, Sending};
use crate::error::Error;
use crate::platform::{Sleep, sleep};
use crate::wire::headers::NoHeaders;
use crate::wire::items::{Event, EventReader, TooLarge};
use crate::wire::response_body::FromResponse;

/// The wait before the server is asked again, where it names none; each time that it fails in a row it is twice as long.
const WAIT: Duration = Duration::from_secs(3);
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// A body as server-sent events.
///
/// After an event whose data cannot be read come those behind it; after any other error there are no more.
pub struct Events<T> {
    source: Source,
    data: PhantomData<fn() -> T>,
}

/// Where events come from, over one connection after another.
struct Source {
    opened: Opened,
    reader: EventReader,
    stage: Stage,
    reconnection: Option<Reconnection>,
}

/// What is waited for.
enum Stage {
    Reading,
    Waiting(Pin<Box<Sleep>>),
    Asking(Sending<Result<Response<Opened, NoHeaders>, Error<()>>>),
    Ended,
}

/// How events are gone on with.
struct Reconnection {
    call: Call,
    most: u32,
    /// How often it was tried since the last event.
    tried: u32,
}

impl<T: FromResponse> Events<T> {
    /// The same, with this time limit for each wait in place of that of the call.
    #[must_use]
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.source.opened.idle_timeout(limit);
        self
    }

    /// The id of the last event that had one.
    #[must_use]
    pub fn last_event_id(&self) -> Option<&str> {
        self.source.reader.last_id()
    }

    /// The next event; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<Event<T>, Error>> {
        std::future::poll_fn(|context| self.poll_event(context)).await
    }

    fn poll_event(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event<T>, Error>>> {
        let event = ready!(self.source.poll_event(context));
        let opened = &self.source.opened;
        let read = |event| Event::read(event, opened.environment()).map_err(|(error, raw)| opened.unreadable(error, raw));
        Poll::Ready(event.map(|event| event.and_then(read)))
    }
}

impl Source {
    fn poll_event(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event<()>, Error>>> {
        loop {
            match &mut self.stage {
                Stage::Reading => {
                    if let Some(event) = ready!(self.poll_reading(context)) {
                        return Poll::Ready(Some(event));
                    }
                }
                Stage::Waiting(sleep) => {
                    ready!(sleep.as_mut().poll(context));
                    self.ask();
                }
                Stage::Asking(sending) => {
                    let response = ready!(Pin::new(sending).poll(context));
                    if let Err(error) = self.answered(response) {
                        return Poll::Ready(Some(Err(error)));
                    }
                }
                Stage::Ended => return Poll::Ready(None),
            }
        }
    }

    /// The next event of this connection; `None` once it has ended.
    fn poll_reading(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event<()>, Error>>> {
        loop {
            match self.reader.next() {
                Ok(Some(event)) => {
                    self.reconnection.iter_mut().for_each(|reconnection| reconnection.tried = 0);
                    return Poll::Ready(Some(Ok(event)));
                }
                Ok(None) => {}
                Err(TooLarge) => {
                    self.stage = Stage::Ended;
                    return Poll::Ready(Some(Err(self.opened.too_large())));
                }
            }
            match ready!(self.opened.poll_chunk(context)) {
                Some(Ok(chunk)) => self.reader.push(&chunk),
                Some(Err(error)) => return Poll::Ready(self.end(Some(error)).map(Err)),
                None => return Poll::Ready(self.end(None).map(Err)),
            }
        }
    }

    /// Waits to ask the server again, if that may help. Else nothing comes any more, and the error is the caller's.
    fn end(&mut self, error: Option<Error>) -> Option<Error> {
        let is_final = error.as_ref().is_some_and(|error| !error.is_retryable());
        let left = self.reconnection.as_mut().filter(|reconnection| !is_final && reconnection.tried < reconnection.most);
        let Some(reconnection) = left else {
            self.stage = Stage::Ended;
            return error;
        };
        let growth = 1_u32.checked_shl(reconnection.tried).unwrap_or(u32::MAX);
        reconnection.tried += 1;
        let wait = self.reader.retry().unwrap_or(WAIT);
        let wait = wait.saturating_mul(growth).min(LONGEST_WAIT.max(wait));
        self.stage = Stage::Waiting(Box::pin(sleep(wait)));
        None
    }

    fn ask(&mut self) {
        let Some(reconnection) = &self.reconnection else {
            self.stage = Stage::Ended;
            return;
        };
        let mut call = reconnection.call.again();
        if let Some(id) = self.reader.last_id() {
            call.header("Last-Event-ID", id);
        }
        self.stage = Stage::Asking(call.open_again());
    }

    /// Goes on with this response. The status 204 says that there is nothing more.
    fn answered(&mut self, response: Result<Response<Opened, NoHeaders>, Error<()>>) -> Result<(), Error> {
        match response {
            Ok(response) => {
                self.stage = if response.status() == StatusCode::NO_CONTENT { Stage::Ended } else { Stage::Reading };
                let idle = self.opened.idle_limit();
                self.opened = response.into_inner();
                self.opened.idle_timeout(idle);
                self.reader.begin_again();
                Ok(())
            }
            Err(error) => self.end(Some(error.into())).map_or(Ok(()), Err),
        }
    }
}

impl<T> FromOpened for Events<T> {
    fn from_opened(mut opened: Opened) -> Self {
        let reconnection = opened.again().map(|call| Reconnection { most: call.most_reconnections(), call, tried: 0 });
        let reader = EventReader::new(opened.item_limit());
        Self { source: Source { opened, reader, stage: Stage::Reading, reconnection }, data: PhantomData }
    }
}

impl<T: FromResponse> Stream for Events<T> {
    type Item = Result<Event<T>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_event(context)
    }
}

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Events(…)")
    }
}
