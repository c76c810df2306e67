//! The items of all pages, one after another.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::{Paged, Pages};
use crate::call::Call;
use crate::error::Error;

/// An operation whose pages are lists of items.
pub trait HasItems: Paged {
    /// An item.
    type Item: Send + 'static;

    /// The items of a page.
    #[doc(hidden)]
    fn items(page: Self::Body) -> Vec<Self::Item>;
}

/// The items of all pages, in their order: each page is requested when its first item is asked for. After an error there are no more.
pub struct PageItems<O: HasItems> {
    pages: Pages<O>,
    /// What is left of the page that was read last.
    here: std::vec::IntoIter<O::Item>,
}

impl<O: HasItems> PageItems<O> {
    /// The items of the pages of a call.
    #[must_use]
    pub fn new(call: Call) -> Self {
        Self { pages: Pages::new(call), here: Vec::new().into_iter() }
    }

    /// The next item; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<O::Item, Error<O::ErrorBody>>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl<O: HasItems> Unpin for PageItems<O> {}

impl<O: HasItems> Stream for PageItems<O> {
    type Item = Result<O::Item, Error<O::ErrorBody>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.here.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                Some(Ok(page)) => self.here = O::items(page.into_inner()).into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<O: HasItems> fmt::Debug for PageItems<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PageItems(…)")
    }
}
