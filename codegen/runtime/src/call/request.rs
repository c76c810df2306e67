//! The types that a caller awaits.

/// Makes a newtype over `Call` a request: `.await` sends it; `request_id` and `timeout` are settings that all requests have.
///
/// `request!(Name, Body, Headers, ErrorBody)`; `, accept` where the response has several media types to choose from, and
/// `, content_type` where the description leaves that of the body open.
#[doc(hidden)]
#[macro_export]
macro_rules! request {
    ($name:ident, $body:ty, $headers:ty, $error:ty, content_type $(, $accept:ident)?) => {
        impl $name {
            /// Says in which media type the body goes, which the description leaves open.
            pub fn content_type(mut self, media_type: &str) -> Self {
                self.0.content_type(media_type);
                self
            }
        }
        $crate::v1::request!($name, $body, $headers, $error $(, $accept)?);
    };
    ($name:ident, $body:ty, $headers:ty, $error:ty, accept) => {
        impl $name {
            /// Requests the response in this media type.
            pub fn accept(mut self, media_type: &'static str) -> Self {
                self.0.accept(media_type);
                self
            }
        }
        $crate::v1::request!($name, $body, $headers, $error);
    };
    ($name:ident, $body:ty, $headers:ty, $error:ty) => {
        impl $name {
            /// Sends this id as `X-Request-ID` in place of a new one, for example that of the request which led to this one. A request that
            /// is sent again, as its token was refused, has a new one.
            pub fn request_id(mut self, request_id: $crate::v1::RequestId) -> Self {
                self.0.request_id(request_id);
                self
            }

            /// Sets the time limit of this call, including the request for its token, in place of the client's.
            pub fn timeout(mut self, timeout: ::core::time::Duration) -> Self {
                self.0.timeout(timeout);
                self
            }

            /// Sends this header too, in place of any other value for it. Its value is not printed.
            pub fn with_header(mut self, name: &str, value: &str) -> Self {
                self.0.header(name, value);
                self
            }

            /// Adds this pair to the query. Its value is not printed.
            pub fn with_query(mut self, name: &str, value: &str) -> Self {
                self.0.query(name, value);
                self
            }

            /// Sends this access token, in place of another one.
            pub fn with_token(mut self, token: $crate::v1::AccessToken) -> Self {
                self.0.token(token);
                self
            }
        }

        impl $name {
            /// Sends the request, as `.await` on it does: for where a future of a named type is needed.
            pub fn send(self) -> <Self as ::core::future::IntoFuture>::IntoFuture {
                ::core::future::IntoFuture::into_future(self)
            }
        }

        impl ::core::future::IntoFuture for $name {
            type Output = Result<$crate::v1::Response<$body, $headers>, $crate::v1::Error<$error>>;
            type IntoFuture = $crate::v1::Sending<Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                self.0.send()
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
    };
}
