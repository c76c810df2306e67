//! Requests that a mock has received.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, COOKIE};
use http::request::Parts;
use percent_encoding::percent_decode_str;

use super::operation::Mocked;
use super::state::named;
use crate::call::Location;
use crate::test_kit::ReadError;
use crate::test_kit::received::ReceivedContent;
use crate::wire::request_id::RequestId;

/// A request of an operation, as the bank would have it. Its `Debug` shows nothing that was sent.
pub struct Received<O> {
    request: Arc<(Parts, Bytes)>,
    operation: PhantomData<fn() -> O>,
}

impl<O: Mocked> Received<O> {
    pub(super) fn new(request: Arc<(Parts, Bytes)>) -> Self {
        Self { request, operation: PhantomData }
    }

    /// The body, as the type that the operation sends.
    ///
    /// # Errors
    /// When it is not of that type.
    pub fn body(&self) -> Result<O::RequestBody, ReadError> {
        O::read(&ReceivedContent::new(self.header(CONTENT_TYPE.as_str()).unwrap_or_default(), self.raw_body()))
    }

    /// The body as it was sent.
    #[must_use]
    pub fn raw_body(&self) -> &Bytes {
        &self.request.1
    }

    /// The text of a parameter, by the name that it has on the wire, wherever the operation sends it; `None` where it was not sent.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<String> {
        let declared = O::descriptor().parameters.iter().find(|parameter| parameter.name == name)?;
        match declared.location {
            Location::Path => in_path(O::descriptor().path, self.request.0.uri.path(), name),
            Location::Query => self.query(name),
            Location::Header => self.header(name).map(str::to_owned),
            Location::Cookie => {
                let pairs = self.header(COOKIE.as_str())?.split("; ");
                pairs.filter_map(|pair| pair.split_once('=')).find(|(own, _)| *own == name).map(|(_, value)| decoded(value))
            }
        }
    }

    /// The first value of this name in the query.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<String> {
        let query = self.request.0.uri.query().unwrap_or_default();
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        pairs.find(|(own, _)| own == name).map(|(_, value)| value.into_owned())
    }

    /// The value of a header, where it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.request.0.headers.get(name)?.to_str().ok()
    }

    /// The id that it was sent with.
    #[must_use]
    pub fn request_id(&self) -> Option<RequestId> {
        RequestId::from_headers(&self.request.0.headers)
    }

    /// The request itself, but for its body.
    #[must_use]
    pub fn head(&self) -> &Parts {
        &self.request.0
    }
}

/// The value of a parameter in a path that ends as its template does.
fn in_path(template: &str, path: &str, name: &str) -> Option<String> {
    let template = template.split('?').next().unwrap_or_default();
    let in_braces = format!("{{{name}}}");
    let (said, sent) = template.rsplit('/').zip(path.rsplit('/')).find(|(said, _)| said.contains(&in_braces))?;
    let (before, after) = said.split_once(&in_braces)?;
    // Beside another parameter in the same segment, it ends where the text between them begins.
    let begins = before.rsplit('}').next().unwrap_or_default();
    let ends = after.split('{').next().unwrap_or_default();
    let value = match before.contains('}') {
        true => sent.split_once(begins)?.1,
        false => sent.strip_prefix(begins)?,
    };
    let value = if after.contains('{') { value.split_once(ends)?.0 } else { value.strip_suffix(ends)? };
    Some(decoded(value))
}

fn decoded(value: &str) -> String {
    percent_decode_str(value).decode_utf8_lossy().into_owned()
}

impl<O: Mocked> fmt::Debug for Received<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Received({})", named(O::descriptor()))
    }
}

#[cfg(test)]
mod tests {
    use super::in_path;

    #[test]
    fn a_parameter_of_the_path_is_found_below_any_base_path_and_beside_others() {
        let found = |template, path, name| in_path(template, path, name);
        assert_eq!(found("/consents/{id}/status", "/psd2/v1/consents/a%20b/status", "id").as_deref(), Some("a b"));
        assert_eq!(found("/files/{name}.{kind}", "/files/report.pdf", "name").as_deref(), Some("report"));
        assert_eq!(found("/files/{name}.{kind}", "/files/report.pdf", "kind").as_deref(), Some("pdf"));
        assert_eq!(found("/files/{name}", "/files/report", "other"), None);
    }
}
