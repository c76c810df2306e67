//! One call of an operation: what is set on it, and how it is sent.

mod accesses;
mod again;
mod assemble;
mod binding;
mod cases;
mod decode;
mod descriptor;
mod exchange;
mod links;
mod opened;
mod operation;
mod perform;
mod progress;
mod raw;
mod recovery;
mod request;
mod response;
mod retry;
mod traced;
mod values;

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::time::Duration;

use crate::error::Reason;
use crate::privacy::Secret;
use crate::token::AccessToken;
use crate::transport::{Body, BodyStream};
#[cfg(feature = "checks")]
use crate::wire::checks::{Check, check_json, check_text};
use crate::wire::form::{Form, WriteForm};
use crate::wire::json::{Write, WriteFault, Writer};
use crate::wire::multipart::{Parts, WriteParts};
use crate::wire::parameter::{Given, Group, ParameterValue, ToParameter};
use crate::wire::request_id::RequestId;
use crate::wire::upload::Upload;

pub use binding::Binding;
#[cfg(feature = "test-kit")]
pub(crate) use cases::{Declared, select};
pub use decode::Sending;
pub(crate) use decode::raw as receive;
pub(crate) use descriptor::Described;
pub use descriptor::{BodyRule, Case, Descriptor, Location, Method, Parameter, Role, other_method};
pub use links::{Expression, HasLinks, Link, LinkSource};
pub use opened::{FromOpened, Opened, Opening};
pub use operation::{LeavesContentType, OffersMediaTypes, Operation, Reconnects, Streamed};
use progress::Progress;
pub use raw::RawRequest;
pub use recovery::Recovery;
pub use response::Response;
use values::SetValues;

/// A call of an operation that is being put together. What is invalid in it is reported when it is sent. Boxed, as each setter hands it on.
pub struct Call(Box<Draft>);

/// What is set on a call.
#[doc(hidden)]
pub struct Draft {
    binding: Binding,
    operation: Described,
    values: SetValues,
    body: Option<RequestBody>,
    /// The parts of the body, while they may be given headers.
    parts: Option<Parts>,
    request_id: Option<RequestId>,
    timeout: Option<Duration>,
    accept: Option<&'static str>,
    /// The media type of the body, where the description leaves it open.
    content_type: Option<String>,
    /// Headers and query pairs that the description does not know.
    headers: Vec<(String, Secret)>,
    query: Vec<(String, Secret)>,
    token: Option<AccessToken>,
    fault: Option<Reason>,
    /// What the body that follows is held to.
    #[cfg(feature = "checks")]
    checks: &'static [Check],
    recovery: Option<&'static Recovery>,
    /// The media types of responses that are read while they come.
    streamed: Option<&'static [&'static str]>,
    /// How often a stream of events that ended is gone on with, in a row.
    reconnections: u32,
    /// Of a request that the description does not have: parameters of its path, and the scopes of its token.
    path_values: Vec<(&'static str, ParameterValue)>,
    scopes: Option<&'static [&'static str]>,
}

/// A body and the value of its `Content-Type`.
#[derive(Clone)]
struct RequestBody {
    media_type: String,
    content: Upload,
    /// How far it has come, where it is read while it is sent.
    progress: Option<Progress>,
}

impl RequestBody {
    fn new(media_type: String, content: Upload) -> Self {
        let progress = content.as_whole().is_none().then(Progress::new);
        Self { media_type, content, progress }
    }

    /// The content of the next request.
    fn next(&self) -> Result<Body, Reason> {
        let Self { media_type: _, content, progress } = self;
        match (content.as_whole(), progress) {
            (None, Some(progress)) => {
                let chunks = content.chunks().ok_or(Reason::BodyWasSent)?;
                Ok(Body::stream_of(BodyStream::new(progress.of(chunks)), content.length()))
            }
            (whole, _) => Ok(whole.map_or(Body::empty(), |whole| Body::full(whole.clone()))),
        }
    }
}

impl Deref for Call {
    type Target = Draft;

    fn deref(&self) -> &Draft {
        &self.0
    }
}

impl DerefMut for Call {
    fn deref_mut(&mut self) -> &mut Draft {
        &mut self.0
    }
}

impl Call {
    pub(crate) fn new(binding: Binding, operation: Described) -> Self {
        Self(Box::new(Draft {
            binding,
            operation,
            values: SetValues::default(),
            body: None,
            parts: None,
            request_id: None,
            timeout: None,
            accept: None,
            content_type: None,
            headers: Vec::new(),
            query: Vec::new(),
            token: None,
            fault: None,
            #[cfg(feature = "checks")]
            checks: &[],
            recovery: None,
            streamed: None,
            reconnections: 0,
            path_values: Vec::new(),
            scopes: None,
        }))
    }

    /// Sets the parameter with this index.
    pub fn set(&mut self, index: usize, value: &dyn ToParameter) {
        self.values.set(index, Given::new(value));
    }

    /// Sets the parameter with this index to a text.
    pub fn set_text(&mut self, index: usize, text: impl AsRef<str>) {
        self.set(index, &text.as_ref());
    }

    /// Sets the parameter with this index to the JSON text of a value.
    pub fn set_json(&mut self, index: usize, value: &dyn Write) {
        match Writer::text(value, self.environment_bit()) {
            Ok(text) => self.set_text(index, String::from_utf8_lossy(&text)),
            Err(fault) => {
                self.refuse(Reason::Parameter(self.operation.parameters.get(index).map_or("", |known| known.name), fault))
            }
        }
    }

    /// Sets each parameter that the operation declares and the group has a value for.
    pub fn group(&mut self, group: &Group) {
        let Draft { values, operation, .. } = &mut *self.0;
        for (index, parameter) in operation.parameters.iter().enumerate() {
            if let Some(given) = group.get(parameter.name) {
                values.set(index, Some(given.clone()));
            }
        }
    }

    /// Says that only these environments accept the body that follows, in its media type.
    pub fn only(&mut self, environments: u8) -> &mut Self {
        if environments & self.environment_bit() == 0 {
            let environment = self.binding.client().facts().name;
            self.fault.get_or_insert(Reason::BodyOfOtherEnvironment(environment));
        }
        self
    }

    /// Says what the body that follows is held to.
    #[cfg(feature = "checks")]
    pub fn checked(&mut self, checks: &'static [Check]) -> &mut Self {
        self.checks = checks;
        self
    }

    /// Sets a JSON body.
    pub fn json(&mut self, media_type: &str, body: &dyn Write) {
        let text = Writer::text(body, self.environment_bit());
        #[cfg(feature = "checks")]
        let text = self.kept(text, check_json);
        self.written(text.map(|text| (media_type.to_owned(), text.into())));
    }

    /// Sets a body of text.
    pub fn text(&mut self, media_type: &str, body: &str) {
        let text = Ok(body.as_bytes().to_vec());
        #[cfg(feature = "checks")]
        let text = self.kept(text, |_, checks| check_text(body, checks));
        self.written(text.map(|text| (media_type.to_owned(), text.into())));
    }

    /// A body that keeps what was said of it.
    #[cfg(feature = "checks")]
    fn kept(
        &mut self,
        text: Result<Vec<u8>, WriteFault>,
        check: impl FnOnce(&[u8], &[Check]) -> Result<(), WriteFault>,
    ) -> Result<Vec<u8>, WriteFault> {
        let checks = std::mem::take(&mut self.checks);
        text.and_then(|text| check(&text, checks).map(|()| text))
    }

    /// Sets a body of bytes.
    pub fn bytes(&mut self, media_type: &str, body: impl Into<Upload>) {
        self.written(Ok((media_type.to_owned(), body.into())));
    }

    /// Sets a multipart body.
    pub fn parts(&mut self, body: &dyn WriteParts) {
        self.written(Parts::body(body, self.environment_bit()));
    }

    /// Sets a multipart body whose parts may be given headers.
    pub fn parts_apart(&mut self, body: &dyn WriteParts) {
        match Parts::written(body, self.environment_bit()) {
            Ok(parts) => {
                self.written(Ok(parts.whole()));
                self.parts = Some(parts);
            }
            Err(fault) => self.refuse(Reason::Body(fault)),
        }
    }

    /// Sets a header of the parts of this name, in place of what was said of it.
    pub fn part_header(&mut self, part: &'static str, name: &str, value: &str) {
        let Some(mut parts) = self.parts.take() else { return self.refuse(Reason::NoPart(part)) };
        match parts.set_header(part, name, value) {
            true => self.written(Ok(parts.whole())),
            false => self.refuse(Reason::NoPart(part)),
        }
        self.parts = Some(parts);
    }

    /// Sets a body of form fields.
    pub fn form(&mut self, body: &dyn WriteForm) {
        let text = Form::text(body, self.environment_bit());
        self.written(text.map(|text| ("application/x-www-form-urlencoded".to_owned(), text.into())));
    }

    /// Sets the id to send as `X-Request-ID`.
    pub fn request_id(&mut self, request_id: RequestId) {
        self.request_id = Some(request_id);
    }

    /// Sets the time limit of the call.
    pub fn timeout(&mut self, timeout: Duration) {
        self.timeout = Some(timeout);
    }

    /// Sets the media type that the response should have.
    pub fn accept(&mut self, media_type: &'static str) {
        self.accept = Some(media_type);
    }

    /// Sets how often a stream of events that ended is gone on with, in a row.
    pub fn reconnections(&mut self, times: u32) {
        self.reconnections = times;
    }

    /// Sets the media type of the body, where the description leaves it open.
    pub fn content_type(&mut self, media_type: &str) {
        self.content_type = Some(media_type.to_owned());
    }

    /// Sets a header, whatever else would set it.
    pub fn header(&mut self, name: &str, value: &str) {
        self.headers.push((name.to_owned(), value.into()));
    }

    /// Adds a pair to the query.
    pub fn query(&mut self, name: &str, value: &str) {
        self.query.push((name.to_owned(), value.into()));
    }

    /// Sets the access token, in place of what the handle or the client would send.
    pub fn token(&mut self, token: AccessToken) {
        self.token = Some(token);
    }

    fn body_can_be_sent_again(&self) -> bool {
        self.body.as_ref().is_none_or(|body| body.content.is_repeatable())
    }

    /// How far its body has come, where that is read while it is sent.
    fn progress(&self) -> Option<Progress> {
        self.body.as_ref()?.progress.clone()
    }

    fn written(&mut self, body: Result<(String, Upload), WriteFault>) {
        match body {
            Ok((media_type, content)) => self.body = Some(RequestBody::new(media_type, content)),
            Err(fault) => self.refuse(Reason::Body(fault)),
        }
    }

    /// Keeps the first reason why the call cannot be made.
    fn refuse(&mut self, reason: Reason) {
        self.fault.get_or_insert(reason);
    }

    fn environment_bit(&self) -> u8 {
        self.binding.client().environment_bit()
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}
