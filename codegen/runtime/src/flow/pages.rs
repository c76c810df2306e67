//! Responses that come in pages, as a stream.

mod windows;

use std::collections::HashSet;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use self::windows::Windows;
use super::final_status::Returned;
use crate::call::{Call, Operation, Sending};
use crate::error::{Reason, text_at};

/// How an operation pages.
#[derive(Debug)]
pub enum Paging {
    /// The response has the address of the next page at this JSON pointer, and none there on the last one.
    Next(&'static str),
    /// Requests are for the days from one to another, both included, and for so many at most.
    Windows {
        /// The parameter for the first day.
        from: &'static str,
        /// The parameter for the last day.
        to: &'static str,
        /// The most days of a request.
        days: u16,
    },
}

/// An operation whose responses come in pages.
pub trait Paged: Operation {
    /// How it pages.
    #[doc(hidden)]
    const PAGING: &'static Paging;
}

/// The pages of a response, in their order: each is requested when it is asked for. After an error there are no more.
pub struct Pages<O: Paged> {
    /// The call for the page to come.
    next: Option<Call>,
    /// The page that is being read, and its call.
    reading: Option<(Sending<Returned<O>>, Call)>,
    walk: Walk,
}

/// How the next page is found.
enum Walk {
    /// By the query of a link, and those that were followed.
    Links(&'static str, HashSet<String>),
    /// By the days after those of this page.
    Windows(Windows),
}

impl<O: Paged> Pages<O> {
    /// The pages of a call.
    #[must_use]
    pub fn new(mut call: Call) -> Self {
        let walk = match *O::PAGING {
            Paging::Next(pointer) => Walk::Links(pointer, HashSet::new()),
            Paging::Windows { from, to, days } => {
                let mut windows = Windows::of(&call, from, to, days);
                windows.put(&mut call);
                Walk::Windows(windows)
            }
        };
        Self { next: Some(call), reading: None, walk }
    }

    /// The next page; `None` after the last.
    pub async fn next(&mut self) -> Option<Returned<O>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl Walk {
    /// The call for the page behind this one, from the call for this one.
    fn after(&mut self, mut call: Call, raw: &[u8]) -> Option<Call> {
        match self {
            Self::Links(pointer, followed) => {
                let link = text_at(raw, &[pointer])?;
                // Nothing else of the link is followed, so that no server can have a token sent elsewhere.
                let query = link.split('#').next()?.split_once('?')?.1;
                if !followed.insert(query.to_owned()) {
                    call.fail(Reason::PageAgain);
                }
                call.set_query(query);
                Some(call)
            }
            Self::Windows(windows) => windows.put(&mut call).then_some(call),
        }
    }
}

impl<O: Paged> Unpin for Pages<O> {}

impl<O: Paged> Stream for Pages<O> {
    type Item = Returned<O>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(call) = self.next.take() {
            let again = call.again();
            self.reading = Some((call.send(), again));
        }
        let Some((sending, _)) = &mut self.reading else { return Poll::Ready(None) };
        let Poll::Ready(page) = Pin::new(sending).poll(context) else { return Poll::Pending };
        let call = self.reading.take().map(|(_, call)| call);
        if let (Ok(page), Some(call)) = (&page, call) {
            self.next = self.walk.after(call, page.raw());
        }
        Poll::Ready(Some(page))
    }
}

impl<O: Paged> fmt::Debug for Pages<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pages(…)")
    }
}
