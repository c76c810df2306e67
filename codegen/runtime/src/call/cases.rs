//! Which of the declared responses was received: by status code, then by media type.

#[cfg(test)]
mod tests;

use http::{Method, StatusCode};

use super::descriptor::{Case, Descriptor, Status};
use crate::error::Undeclared;
use crate::wire::media_type::closest;

/// The declared response that matches, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Declared {
    Success(usize),
    Failure(usize),
}

/// How exactly a status is declared.
#[derive(Clone, Copy)]
enum Level {
    Code,
    Range,
    Default,
}

type Candidate = (Declared, &'static Case);

/// Whether HTTP says that the response has no content, whatever is declared or sent (RFC 9110, sections 6.4.1, 9.3.2 and 15).
pub(crate) fn has_no_content(method: &Method, status: StatusCode) -> bool {
    *method == Method::HEAD || status.is_informational() || matches!(status.as_u16(), 204 | 205 | 304)
}

/// Finds the declared response for a status code and a `Content-Type`.
pub(crate) fn select(
    operation: &Descriptor,
    environment: u8,
    status: StatusCode,
    content_type: Option<&str>,
) -> Result<Declared, Undeclared> {
    let content_type = content_type.filter(|_| !has_no_content(&operation.method, status));
    for level in [Level::Code, Level::Range, Level::Default] {
        let candidates = in_environment(at_level(operation, level, status), environment);
        if !candidates.is_empty() {
            return by_media_type(&candidates, content_type).ok_or(Undeclared::MediaType);
        }
    }
    Err(Undeclared::Status)
}

/// The cases that declare a status at this level.
fn at_level(operation: &Descriptor, level: Level, status: StatusCode) -> Vec<Candidate> {
    let success = operation.success.iter().enumerate();
    let success = success.map(|(index, case)| (Declared::Success(index), case));
    let failure = operation.failure.iter().enumerate();
    let failure = failure.map(|(index, case)| (Declared::Failure(index), case));
    success.chain(failure).filter(|candidate| fits(candidate, level, status)).collect()
}

fn fits((declared, case): &Candidate, level: Level, status: StatusCode) -> bool {
    match level {
        Level::Code => case.status == Status::Code(status.as_u16()),
        Level::Range => case.status == Status::Range(status.as_u16() / 100),
        // All other status codes: those of success where a success is declared, else those of errors.
        Level::Default => {
            let succeeds = matches!(declared, Declared::Success(_));
            case.status == Status::Default && succeeds == status.is_success()
        }
    }
}

/// The cases of this environment; if there are none, those of others: what a portal sends does not always keep to the description
/// of the environment.
fn in_environment(mut all: Vec<Candidate>, environment: u8) -> Vec<Candidate> {
    let here = |(_, case): &Candidate| case.environments & environment != 0;
    if all.iter().any(here) {
        all.retain(here);
    }
    all
}

fn by_media_type(candidates: &[Candidate], content_type: Option<&str>) -> Option<Declared> {
    let bodiless = candidates.iter().find(|(_, case)| case.media_type.is_none());
    let Some(content_type) = content_type else {
        let only = if let [only] = candidates { Some(only) } else { bodiless };
        return only.map(|(declared, _)| *declared);
    };
    closest(candidates, |(_, case)| case.media_type, content_type).or(bodiless).map(|(declared, _)| *declared)
}
