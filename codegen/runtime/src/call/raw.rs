//! A request to an endpoint that the description does not have.

use std::future::IntoFuture;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::Method;

use super::decode::raw;
use super::descriptor::Described;
use super::{Binding, BodyRule, Call, Case, Descriptor, Response};
use crate::error::{Error, Reason};
use crate::token::AccessToken;
use crate::transport::BoxFuture;
use crate::wire::headers::NoHeaders;
use crate::wire::media_type::is_range;
use crate::wire::parameter::ParameterValue;
use crate::wire::request_id::RequestId;

/// What the operation is called in errors and traces, beside its method and path.
const ID: &str = "raw request";

/// A request to an endpoint that the description does not have, authorised as other calls of its session are; `.await` sends it. It goes out
/// as they do: with an id of its own, one time limit, repetitions of what only reads, and a trace that has the path template alone.
///
/// What a handle sends with each of its operations, such as the bank's code, is not sent: nobody has declared where it goes. Credentials
/// that the client has beside tokens are sent, all of them.
///
/// A status of success gives the body as received, any other an [`Error::Response`].
#[must_use = "a request is sent by `.await`"]
#[derive(Debug)]
pub struct RawRequest {
    call: Call,
}

impl Binding {
    /// A request to a path template below the base address of this API.
    pub fn raw(&self, api: usize, method: Method, path: &'static str) -> RawRequest {
        let described = Descriptor {
            id: ID,
            method,
            api,
            path,
            parameters: &[],
            body: BodyRule::Optional,
            scopes: &[],
            security: &[],
            success: &[Case::Rest("*/*")],
            failure: &[Case::Rest("*/*")],
        };
        let mut call = Call::new(self.clone(), Described::Raw(Arc::new(described)));
        // It would end up in the name of the host.
        if !path.starts_with('/') {
            call.fail(Reason::PathWithoutSlash);
        }
        // What comes after it would not be sent.
        if path.contains('#') {
            call.fail(Reason::UnusableAddress);
        }
        RawRequest { call }
    }
}

impl RawRequest {
    /// Sets the value of a parameter of the path template: `account-id` in `/accounts/{account-id}`.
    pub fn path_value(mut self, name: &'static str, value: impl AsRef<str>) -> Self {
        if !self.call.operation.path.contains(&format!("{{{name}}}")) {
            self.call.fail(Reason::NotInPath(name));
        }
        self.call.path_values.retain(|(known, _)| *known != name);
        self.call.path_values.push((name, ParameterValue::text(value.as_ref())));
        self
    }

    /// Sets the scopes of the token, where the session's tokens are the application's own: there each call says what it needs.
    pub fn scopes(mut self, scopes: &'static [&'static str]) -> Self {
        self.call.scopes = Some(scopes);
        self
    }

    /// Adds this pair to the query. Its value is not printed.
    pub fn with_query(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.call.query(name.as_ref(), value.as_ref());
        self
    }

    /// Sends this header too, in place of any other value for it. Its value is not printed.
    pub fn with_header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.call.header(name.as_ref(), value.as_ref());
        self
    }

    /// Sends this access token, in place of the session's.
    pub fn with_token(mut self, token: AccessToken) -> Self {
        self.call.token(token);
        self
    }

    /// Sends this body, in this media type.
    pub fn body(mut self, media_type: impl AsRef<str>, body: impl AsRef<[u8]>) -> Self {
        if is_range(media_type.as_ref()) {
            self.call.fail(Reason::UnusableHeader("Content-Type".into()));
        }
        self.call.bytes(media_type.as_ref(), body.as_ref());
        self
    }

    /// Sends this id as `X-Request-ID` in place of a new one.
    pub fn request_id(mut self, request_id: RequestId) -> Self {
        self.call.request_id(request_id);
        self
    }

    /// Sets the time limit of this call, including the request for its token, in place of the client's.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call.timeout(timeout);
        self
    }

    /// Sends the request, as `.await` on it does.
    ///
    /// # Errors
    /// Those of any call; [`Error::Response`] for each status that is none of success.
    pub fn send(self) -> BoxFuture<'static, Result<Response<Bytes>, Error>> {
        self.into_future()
    }
}

impl IntoFuture for RawRequest {
    type Output = Result<Response<Bytes>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let received = raw(self.call).await?;
            Ok(Response::new(received.raw.clone(), NoHeaders, received))
        })
    }
}
