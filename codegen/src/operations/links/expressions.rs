//! Runtime expressions: where the values of a link are taken.

use super::{Expression, Location};

/// The expression that a text is, or none where it is a text like any other.
pub(super) fn expression(text: &str) -> Result<Option<Expression>, ()> {
    let within = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).unwrap_or(text);
    match within.strip_prefix('$') {
        Some(name) => taken(name).map(Some).ok_or(()),
        // Text around an expression makes another text of each value.
        None if text.contains("{$") => Err(()),
        None => Ok(None),
    }
}

fn taken(name: &str) -> Option<Expression> {
    match name {
        "url" => Some(Expression::Url),
        "method" => Some(Expression::Method),
        "statusCode" => Some(Expression::Status),
        name => match name.split_once('.')? {
            ("response", source) => of_response(source),
            ("request", source) => of_request(source),
            _ => None,
        },
    }
}

fn of_response(source: &str) -> Option<Expression> {
    match source.strip_prefix("header.") {
        Some(name) => token(name).map(Expression::Header),
        None => body(source).map(Expression::Body),
    }
}

fn of_request(source: &str) -> Option<Expression> {
    let (location, name) = match source.split_once('.') {
        Some(("path", name)) => (Location::Path, name),
        Some(("query", name)) => (Location::Query, name),
        Some(("header", name)) => (Location::Header, token(name).map(|_| name)?),
        _ => return body(source).map(Expression::RequestBody),
    };
    (!name.is_empty()).then(|| Expression::Parameter(location, name.to_owned()))
}

/// The JSON pointer within a body; all of it where none is written.
fn body(source: &str) -> Option<String> {
    let pointer = source.strip_prefix("body")?;
    let pointer = if pointer.is_empty() { pointer } else { pointer.strip_prefix('#')? };
    (pointer.is_empty() || pointer.starts_with('/')).then(|| pointer.to_owned())
}

/// The name of a header (RFC 9110, section 5.6.2).
fn token(name: &str) -> Option<String> {
    let is_of_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    (!name.is_empty() && name.bytes().all(is_of_token)).then(|| name.to_owned())
}
