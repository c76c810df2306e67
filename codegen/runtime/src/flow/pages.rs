//! Responses that come in pages, as a stream.

mod counting;
mod items;
mod link_header;
mod windows;

use std::collections::HashSet;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use http::HeaderMap;

use self::counting::Counted;
pub use self::counting::{Counting, Unit};
pub use self::items::{HasItems, PageItems};
use self::link_header::related;
use self::windows::Windows;
use super::final_status::Returned;
use crate::call::{Call, Operation, Sending};
use crate::error::Reason;
use crate::wire::json::{json_at, read_json};

/// How an operation pages.
#[derive(Debug)]
pub enum Paging {
    /// The response has the address of the next page at this JSON pointer, and none there on the last one.
    Next(&'static str),
    /// The response has the address of the next page in its header `Link`, with this relation (RFC 8288).
    Link(&'static str),
    /// The response has a cursor at this JSON pointer, which a parameter of the query takes, and none there on the last page.
    Cursor {
        /// The JSON pointer.
        at: &'static str,
        /// The parameter.
        parameter: &'static str,
    },
    /// The same with a cursor in a header.
    CursorHeader {
        /// The header.
        header: &'static str,
        /// The parameter.
        parameter: &'static str,
    },
    /// A number is counted on.
    Counting(Counting),
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
    Links(At, HashSet<String>),
    /// By a cursor for a parameter, and those that were followed.
    Cursors(At, &'static str, HashSet<String>),
    /// By a number.
    Counted(Counted),
    /// By the days after those of this page.
    Windows(Windows),
}

/// Where a response says how it goes on.
enum At {
    /// At a JSON pointer.
    Body(&'static str),
    /// In a header.
    Header(&'static str),
    /// In the header `Link`, with this relation.
    Related(&'static str),
}

impl At {
    /// What a page says; nothing on the last.
    fn of(&self, headers: &HeaderMap, raw: &[u8]) -> Option<String> {
        let said = match self {
            Self::Body(pointer) => json_at(raw, pointer).and_then(|json| text_of(&json)),
            Self::Header(name) => headers.get(*name).and_then(|value| value.to_str().ok()).map(|text| text.trim().to_owned()),
            Self::Related(relation) => related(headers, relation),
        };
        said.filter(|said| !said.is_empty())
    }
}

/// A text, or a number digit for digit.
fn text_of(json: &str) -> Option<String> {
    match json.as_bytes().first()? {
        b'"' => read_json(json.as_bytes()).ok(),
        b'-' | b'0'..=b'9' => Some(json.to_owned()),
        _ => None,
    }
}

impl<O: Paged> Pages<O> {
    /// The pages of a call.
    #[must_use]
    pub fn new(mut call: Call) -> Self {
        let walk = match O::PAGING {
            Paging::Next(pointer) => Walk::Links(At::Body(pointer), HashSet::new()),
            Paging::Link(relation) => Walk::Links(At::Related(relation), HashSet::new()),
            Paging::Cursor { at, parameter } => Walk::Cursors(At::Body(at), parameter, HashSet::new()),
            Paging::CursorHeader { header, parameter } => Walk::Cursors(At::Header(header), parameter, HashSet::new()),
            Paging::Counting(counting) => Walk::Counted(Counted::of(&call, counting)),
            Paging::Windows { from, to, days } => {
                let mut windows = Windows::of(&call, from, to, *days);
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
    fn after(&mut self, mut call: Call, headers: &HeaderMap, raw: &[u8]) -> Option<Call> {
        match self {
            Self::Links(at, followed) => {
                let link = at.of(headers, raw)?;
                // Nothing else of the link is followed, so that no server can have a token sent elsewhere.
                let query = link.split('#').next()?.split_once('?').map_or("", |(_, query)| query);
                if !followed.insert(query.to_owned()) {
                    call.fail(Reason::PageAgain);
                }
                call.set_query(query);
                Some(call)
            }
            Self::Cursors(at, parameter, followed) => {
                let cursor = at.of(headers, raw)?;
                call.set_text(call.in_query(parameter)?, &cursor);
                if !followed.insert(cursor) {
                    call.fail(Reason::PageAgain);
                }
                Some(call)
            }
            Self::Counted(counted) => counted.put(&mut call, raw).then_some(call),
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
            self.next = self.walk.after(call, page.headers(), page.raw());
        }
        Poll::Ready(Some(page))
    }
}

impl<O: Paged> fmt::Debug for Pages<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pages(…)")
    }
}
