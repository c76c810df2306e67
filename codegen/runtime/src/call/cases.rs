//! Which of the declared responses was received: by status code, then by media type.

#[cfg(test)]
mod tests;

use http::{Method, StatusCode};

use super::descriptor::{Case, Descriptor};
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
        let at_level = candidates(operation).filter(move |candidate| fits(candidate, level, status));
        // What a portal sends does not always keep to the description of the environment: where it declares none, those of others count.
        let here = move |(_, case): &Candidate| case.is_in(environment);
        let is_here = at_level.clone().any(|candidate| here(&candidate));
        let mut cases = at_level.filter(move |candidate| !is_here || here(candidate)).peekable();
        if cases.peek().is_some() {
            return by_media_type(cases, content_type).ok_or(Undeclared::MediaType);
        }
    }
    Err(Undeclared::Status)
}

fn candidates(operation: &Descriptor) -> impl Iterator<Item = Candidate> + Clone {
    let success = operation.success.iter().enumerate().map(|(index, case)| (Declared::Success(index), case));
    let failure = operation.failure.iter().enumerate().map(|(index, case)| (Declared::Failure(index), case));
    success.chain(failure)
}

/// Whether a case declares a status at this level.
fn fits((declared, case): &Candidate, level: Level, status: StatusCode) -> bool {
    match level {
        Level::Code => matches!(case.anywhere(), Case::Code(code, _) if *code == status.as_u16()),
        Level::Range => matches!(case.anywhere(), Case::Range(class, _) if *class == status.as_u16() / 100),
        // All other status codes: those of success where a success is declared, else those of errors.
        Level::Default => {
            let succeeds = matches!(declared, Declared::Success(_));
            matches!(case.anywhere(), Case::Rest(_)) && succeeds == status.is_success()
        }
    }
}

fn by_media_type(cases: impl Iterator<Item = Candidate> + Clone, content_type: Option<&str>) -> Option<Declared> {
    // Spelt alike, as it mostly is: nothing is closer.
    if let Some((exact, _)) = cases.clone().find(|(_, case)| content_type.is_some() && case.media_type() == content_type) {
        return Some(exact);
    }
    let bodiless = cases.clone().find(|(_, case)| case.media_type().is_none());
    let case = match content_type {
        Some(content_type) => closest(cases, |(_, case)| case.media_type(), content_type).or(bodiless),
        None if cases.clone().nth(1).is_none() => cases.clone().next(),
        None => bodiless,
    };
    case.map(|(declared, _)| declared)
}
