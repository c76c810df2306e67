use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use crate::call::{FromOpened, Opened};
use crate::error::Error;
use crate::wire::items::{Delimited, TooLarge};
use crate::wire::json::{Read, ReadError, read_json_from};

/// A body as the items that it has: lines of JSON, or a sequence of JSON texts.
///
/// After an item that cannot be read come those behind it; after any other error there are no more.
pub struct Items<T> {
    opened: Opened,
    items: Delimited,
    item: PhantomData<fn() -> T>,
}

impl<T: Read> Items<T> {
    /// The same, with this time limit for each wait in place of that of the call.
    #[must_use]
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.opened.idle_timeout(limit);
        self
    }

    /// The next item; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        std::future::poll_fn(|context| self.poll_item(context)).await
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        let Some(item) = ready!(poll_raw(&mut self.opened, &mut self.items, context)) else { return Poll::Ready(None) };
        let item = item.and_then(|item| {
            let read = match self.items.may_be_cut_off(&item) {
                true => Err(ReadError::malformed("it was cut off")),
                false => read_json_from(self.opened.environment(), &item),
            };
            read.map_err(|error| self.opened.unreadable(error, item))
        });
        Poll::Ready(Some(item))
    }
}

/// The next item as received.
fn poll_raw(opened: &mut Opened, items: &mut Delimited, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
    loop {
        match items.next() {
            Ok(Some(item)) => return Poll::Ready(Some(Ok(item))),
            Ok(None) => {}
            Err(TooLarge) => {
                drop(items.rest());
                return Poll::Ready(Some(Err(opened.too_large())));
            }
        }
        match ready!(opened.poll_chunk(context)) {
            Some(Ok(chunk)) => items.push(&chunk),
            Some(Err(error)) => {
                drop(items.rest());
                return Poll::Ready(Some(Err(error)));
            }
            None => return Poll::Ready(items.rest().map(Ok)),
        }
    }
}

impl<T> FromOpened for Items<T> {
    fn from_opened(opened: Opened) -> Self {
        Self { items: Delimited::new(opened.item_limit()), opened, item: PhantomData }
    }
}

impl<T: Read> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(context)
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Items(…)")
    }
}
