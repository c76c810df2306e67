//! Outcomes that a test has said, ready to be sent. A body goes as the first response that a client would read as the same value.

use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Response, StatusCode};

use super::expectation::broken;
use super::operation::Mocked;
use super::state::named;
use crate::call::{Case, Declared, select};
use crate::error::{TransportError, TransportErrorKind};
use crate::platform::sleep;
use crate::test_kit::{Content, ToContent};
use crate::transport::Body;
use crate::wire::environments::ALL;
use crate::wire::json::ResponseBody;
use crate::wire::media_type::{is_json, is_range, is_within};
use crate::wire::multipart::in_one_body;
use crate::wire::response_body::FromResponse;

/// What comes of a request.
#[derive(Clone)]
pub(super) struct Prepared {
    pub(super) outcome: Outcome,
    pub(super) delay: Duration,
    pub(super) headers: HeaderMap,
}

#[derive(Clone)]
pub(super) enum Outcome {
    Response(Written),
    Break(TransportErrorKind),
}

/// A response as it goes.
#[derive(Clone)]
pub(super) struct Written {
    status: StatusCode,
    media_type: Option<String>,
    body: Bytes,
}

impl Prepared {
    pub(super) async fn come(self) -> Result<Response<Body>, TransportError> {
        sleep(self.delay).await;
        match self.outcome {
            Outcome::Break(kind) => Err(broken(kind)),
            Outcome::Response(Written { status, media_type, body }) => {
                let mut response = Response::new(Body::full(body));
                *response.status_mut() = status;
                let media_type = media_type.and_then(|media_type| HeaderValue::try_from(media_type).ok());
                response.headers_mut().extend(media_type.map(|media_type| (CONTENT_TYPE, media_type)));
                response.headers_mut().extend(self.headers);
                Ok(response)
            }
        }
    }
}

/// The success that is read as this value, with this status if it is said.
pub(super) fn success<O: Mocked>(body: &O::Body, status: Option<StatusCode>) -> Result<Written, String> {
    let wanted = Wanted { cases: O::descriptor().success, declared: Declared::Success, fallback: StatusCode::OK, status };
    wanted.found::<O, _>(body)
}

/// The failure with this status that is read as this value.
pub(super) fn failure<O: Mocked>(body: &O::ErrorBody, status: StatusCode) -> Result<Written, String> {
    let (cases, fallback) = (O::descriptor().failure, StatusCode::INTERNAL_SERVER_ERROR);
    Wanted { cases, declared: Declared::Failure, fallback, status: Some(status) }.found::<O, _>(body)
}

/// The declared responses among which one is looked for.
struct Wanted {
    cases: &'static [Case],
    declared: fn(usize) -> Declared,
    /// The status of a response that is declared for all others.
    fallback: StatusCode,
    status: Option<StatusCode>,
}

impl Wanted {
    fn found<O: Mocked, B: ToContent + FromResponse + PartialEq>(&self, body: &B) -> Result<Written, String> {
        let content = body.to_content();
        let written = self.cases.iter().enumerate().filter_map(|(index, case)| Some((index, self.written(case, &content)?)));
        let mut chosen = written.filter(|(index, written)| {
            let selected = select(O::descriptor(), ALL, written.status, written.media_type.as_deref());
            selected == Ok((self.declared)(*index)) && is_read_as(body, *index, written)
        });
        chosen.next().map(|(_, written)| written).ok_or_else(|| self.nothing::<O>())
    }

    /// The content as this response, if it goes with its status and media type.
    fn written(&self, case: &Case, content: &Content) -> Option<Written> {
        let declared = case.status(self.fallback)?;
        let status = self.status.unwrap_or(declared);
        let (media_type, body) = match content {
            Content::Empty => (None, Bytes::new()),
            Content::Parts(parts) => {
                let (media_type, body) = in_one_body(parts);
                (Some(media_type), body.into())
            }
            Content::Json(text) => (Some(media_type(case, is_json, "application/json")?), text.clone().into()),
            Content::Text(text) => {
                (Some(media_type(case, |declared| !is_json(declared), "text/plain; charset=utf-8")?), text.clone().into())
            }
            Content::Bytes(bytes) => {
                (Some(media_type(case, |declared| !is_json(declared), "application/octet-stream")?), bytes.clone())
            }
        };
        Some(Written { status, media_type, body })
    }

    fn nothing<O: Mocked>(&self) -> String {
        let declared: Vec<_> = self.cases.iter().map(Case::said).collect();
        let with = self.status.map(|status| format!(" with status {}", status.as_u16())).unwrap_or_default();
        format!(
            "{} has no response{with} that a client would read as this value; the description declares: {}",
            named(O::descriptor()),
            declared.join(", ")
        )
    }
}

/// The media type of a response: as declared, or within the range that is declared.
fn media_type(case: &Case, is_fit: impl Fn(&str) -> bool, usual: &str) -> Option<String> {
    let declared = case.media_type()?;
    let chosen = match is_range(declared) {
        true => Some(usual).filter(|usual| is_within(usual, declared)),
        false => Some(declared).filter(|declared| is_fit(declared)),
    };
    chosen.map(str::to_owned)
}

/// Whether a client of some environment reads the response as this value.
fn is_read_as<B: FromResponse + PartialEq>(body: &B, case: usize, written: &Written) -> bool {
    let environments = std::iter::once(ALL).chain((0..u8::BITS).map(|bit| 1 << bit));
    let mut read = environments.map(|environment| {
        let mut response = ResponseBody::new(&written.body, &written.body, written.media_type.as_deref(), environment);
        B::from_response(case, &mut response)
    });
    read.any(|read| read.is_ok_and(|read| read == *body))
}

impl Case {
    /// A status that it is declared for.
    fn status(&self, fallback: StatusCode) -> Option<StatusCode> {
        match self.anywhere() {
            Self::Code(code, _) => StatusCode::from_u16(*code).ok(),
            Self::Range(class, _) => StatusCode::from_u16(class * 100).ok(),
            Self::Rest(_) | Self::Only(..) => Some(fallback),
        }
    }

    /// Its status and media type, for people.
    fn said(&self) -> String {
        let status = match self.anywhere() {
            Self::Code(code, _) => code.to_string(),
            Self::Range(class, _) => format!("{class}XX"),
            Self::Rest(_) | Self::Only(..) => "any other".to_owned(),
        };
        self.media_type().map_or_else(|| status.clone(), |media_type| format!("{status} {media_type}"))
    }
}
