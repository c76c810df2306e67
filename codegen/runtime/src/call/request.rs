//! The requests that a caller awaits.

/// Makes the type of a package's requests. It stands in the package, as operations add their own setters to it.
#[doc(hidden)]
#[macro_export]
macro_rules! request_type {
    () => {
        /// A request of an operation, which `.await` sends.
        #[must_use = "a request is sent by `.await`"]
        pub struct Request<O> {
            pub(crate) call: $crate::v1::Call,
            operation: ::core::marker::PhantomData<fn() -> O>,
        }

        impl<O> Request<O> {
            #[allow(dead_code, reason = "without its features a package has no operations")]
            pub(crate) fn new(call: $crate::v1::Call) -> Self {
                Self { call, operation: ::core::marker::PhantomData }
            }

            /// Sends this id as `X-Request-ID` in place of a new one, for example that of the request which led to this one. What is
            /// sent again has a new one.
            pub fn request_id(mut self, request_id: $crate::v1::RequestId) -> Self {
                self.call.request_id(request_id);
                self
            }

            /// Sets the time limit of this call, including the request for its token, in place of the client's. It begins anew with
            /// each chunk of a body that is sent while it is read.
            pub fn timeout(mut self, timeout: ::core::time::Duration) -> Self {
                self.call.timeout(timeout);
                self
            }

            /// Sends this header too, in place of any other value for it. Its value is not printed.
            pub fn with_header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
                self.call.header(name.as_ref(), value.as_ref());
                self
            }

            /// Adds this pair to the query. Its value is not printed.
            pub fn with_query(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
                self.call.query(name.as_ref(), value.as_ref());
                self
            }

            /// Sends this access token, in place of another one.
            pub fn with_token(mut self, token: $crate::v1::AccessToken) -> Self {
                self.call.token(token);
                self
            }
        }

        impl<O: $crate::v1::Operation> Request<O> {
            /// Sends the request, as `.await` on it does: for where a future of a named type is needed.
            pub fn send(self) -> <Self as ::core::future::IntoFuture>::IntoFuture {
                ::core::future::IntoFuture::into_future(self)
            }
        }

        impl<O: $crate::v1::Operation> ::core::future::IntoFuture for Request<O> {
            type Output = Result<$crate::v1::Response<O::Body, O::Headers>, $crate::v1::Error<O::ErrorBody>>;
            type IntoFuture = $crate::v1::Sending<Self::Output>;

            fn into_future(mut self) -> Self::IntoFuture {
                self.call.shown_by(O::RECOVERY);
                self.call.send()
            }
        }

        impl<O> ::core::fmt::Debug for Request<O> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.call, f)
            }
        }
    };
}

/// Lets requests choose the media type of the response, in a package with operations that offer several.
#[doc(hidden)]
#[macro_export]
macro_rules! request_accept {
    () => {
        impl<O: $crate::v1::OffersMediaTypes> Request<O> {
            /// Requests the response in this media type.
            pub fn accept(mut self, media_type: &'static str) -> Self {
                self.call.accept(media_type);
                self
            }
        }
    };
}

/// Lets requests say the media type of their body, in a package with operations that leave it open.
#[doc(hidden)]
#[macro_export]
macro_rules! request_content_type {
    () => {
        impl<O: $crate::v1::LeavesContentType> Request<O> {
            /// Says in which media type the body goes, which the description leaves open.
            pub fn content_type(mut self, media_type: impl AsRef<str>) -> Self {
                self.call.content_type(media_type.as_ref());
                self
            }
        }
    };
}

/// Lets requests wait for a final status, in a package with operations that tell one.
#[doc(hidden)]
#[macro_export]
macro_rules! request_until_final {
    () => {
        impl<O: $crate::v1::HasFinalStatus> Request<O> {
            /// Sends the request again and again, until the status in the response is final or this time is over. What is temporary is
            /// waited out.
            pub fn until_final(self, within: ::core::time::Duration) -> $crate::v1::BoxFuture<'static, $crate::v1::WaitedFor<O>> {
                $crate::v1::until_final::<O>(self.call, within)
            }
        }
    };
}

/// Lets requests read their responses while they come, in a package with operations whose responses can be read so.
#[doc(hidden)]
#[macro_export]
macro_rules! request_stream {
    () => {
        impl<O: $crate::v1::Streamed> Request<O> {
            /// Sends the request, and reads its response while it comes. The time limit of the call is for the head of the response, and
            /// from then on for each wait.
            pub fn stream(self) -> $crate::v1::Opening<O> {
                self.call.open(O::MEDIA_TYPES)
            }
        }
    };
}

/// Lets requests go on with events over another connection, in a package with operations whose events can be gone on with.
#[doc(hidden)]
#[macro_export]
macro_rules! request_reconnecting {
    () => {
        impl<O: $crate::v1::Reconnects> Request<O> {
            /// Goes on with the events where a connection breaks or ends, up to this often in a row, until the server responds with `204`.
            /// The server is told the id of the last event, and asked again after the time that it names, and twice as long each time
            /// that it fails in a row.
            pub fn reconnecting(mut self, times: u32) -> Self {
                self.call.reconnections(times);
                self
            }
        }
    };
}

/// Lets requests go through the items of pages, in a package with operations whose pages have them.
#[doc(hidden)]
#[macro_export]
macro_rules! request_items {
    () => {
        impl<O: $crate::v1::HasItems> Request<O> {
            /// The items of all pages, as a stream: each page is requested when its first item is asked for.
            pub fn items(self) -> $crate::v1::PageItems<O> {
                $crate::v1::PageItems::new(self.call)
            }
        }
    };
}

/// Lets requests give what their responses link to, in a package with operations whose responses have links.
#[doc(hidden)]
#[macro_export]
macro_rules! request_linked {
    () => {
        /// A response, to which it dereferences, with a method for each request that it links to.
        pub struct Linked<O: $crate::v1::HasLinks> {
            response: $crate::v1::Response<O::Body, O::Headers>,
            source: $crate::v1::LinkSource,
        }

        impl<O: $crate::v1::HasLinks> Request<O> {
            /// Sends the request, and keeps what the links of its response take of it.
            pub fn linked(self) -> $crate::v1::BoxFuture<'static, Result<Linked<O>, $crate::v1::Error<O::ErrorBody>>> {
                let source = $crate::v1::LinkSource::of(&self.call);
                let sending = self.send();
                Box::pin(async { Ok(Linked { response: sending.await?, source }) })
            }
        }

        impl<O: $crate::v1::HasLinks> Linked<O> {
            #[allow(dead_code, reason = "without the features of their operations there are no links")]
            pub(crate) fn call(
                &self,
                operation: &'static $crate::v1::Descriptor,
                link: &$crate::v1::Link,
            ) -> Result<$crate::v1::Call, $crate::v1::Error> {
                self.source.call(&self.response, operation, link)
            }

            /// The response alone.
            #[must_use]
            pub fn into_response(self) -> $crate::v1::Response<O::Body, O::Headers> {
                self.response
            }
        }

        impl<O: $crate::v1::HasLinks> ::core::ops::Deref for Linked<O> {
            type Target = $crate::v1::Response<O::Body, O::Headers>;

            fn deref(&self) -> &Self::Target {
                &self.response
            }
        }

        impl<O: $crate::v1::HasLinks> ::core::fmt::Debug for Linked<O> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.response, f)
            }
        }
    };
}

/// Lets requests go through pages, in a package with operations that respond in pages.
#[doc(hidden)]
#[macro_export]
macro_rules! request_pages {
    () => {
        impl<O: $crate::v1::Paged> Request<O> {
            /// All pages of the response, as a stream: each is requested when it is asked for.
            pub fn pages(self) -> $crate::v1::Pages<O> {
                $crate::v1::Pages::new(self.call)
            }
        }
    };
}
