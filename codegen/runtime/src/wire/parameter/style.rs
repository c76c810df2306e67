//! The styles of OpenAPI 3.0: how a scalar, an array or an object becomes text.
//!
//! Where the table of 3.0.3 contradicts RFC 6570 (label without explode), the RFC and the corrected table of 3.0.4 hold.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::ParameterValue;

/// How arrays and objects are written, as OpenAPI names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `a,b`
    Simple,
    /// `.a.b`
    Label,
    /// `;name=a,b`
    Matrix,
    /// `name=a,b`, or `name=a&name=b` exploded
    Form,
    /// `name=a%20b`
    SpaceDelimited,
    /// `name=a%7Cb`
    PipeDelimited,
    /// `name[key]=a`
    DeepObject,
    /// `a`: the whole of a query.
    Whole,
}

/// All but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The same for a value in which reserved characters are allowed. Those that would end the value or the query, or be read as
/// another character, are still encoded.
const NOT_ALLOWED: &AsciiSet = &RESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';')
    .remove(b'=');

/// How the characters of a value are written.
#[derive(Clone, Copy)]
enum Encoding {
    Percent(&'static AsciiSet),
    /// As they are: in a header.
    Plain,
}

impl Encoding {
    fn write(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Percent(set) => utf8_percent_encode(text, set).into(),
            Self::Plain => Cow::Borrowed(text),
        }
    }
}

/// A value in a path segment.
pub(crate) fn path(name: &str, value: &ParameterValue, style: Style, explode: bool) -> String {
    let encoding = Encoding::Percent(RESERVED);
    match style {
        Style::Label => label(value, explode, encoding),
        Style::Matrix => matrix(name, value, explode, encoding),
        _ => simple(value, explode, encoding),
    }
}

/// A value in a header.
pub(crate) fn header(value: &ParameterValue, explode: bool) -> Cow<'_, str> {
    match value {
        ParameterValue::One(text) => Cow::Borrowed(text),
        other => Cow::Owned(simple(other, explode, Encoding::Plain)),
    }
}

/// Adds the `name=value` pieces of a value in a query, a cookie or a form.
pub(crate) fn add_pieces(
    name: &str,
    value: &ParameterValue,
    style: Style,
    explode: bool,
    allow_reserved: bool,
    pieces: &mut Vec<String>,
) {
    let encoding = Encoding::Percent(if allow_reserved { NOT_ALLOWED } else { RESERVED });
    let key = Encoding::Percent(RESERVED).write(name);
    match (style, value) {
        (_, ParameterValue::Unset) => {}
        (Style::Whole, whole) => pieces.push(joined(whole, encoding)),
        (_, ParameterValue::One(_)) | (Style::DeepObject, _) => bracketed(&key, value, encoding, pieces),
        (_, ParameterValue::Many(_)) if explode => bracketed(&key, value, encoding, pieces),
        (_, ParameterValue::Pairs(pairs)) if explode => {
            // Each member is a parameter of its own.
            pairs.iter().for_each(|(name, value)| bracketed(&encoding.write(name), value, encoding, pieces));
        }
        (_, joined) => pieces.push(format!("{key}={}", flat(joined, encoding).join(delimiter(style)))),
    }
}

/// Members of an object go under their names in brackets, items of an array repeat its name. What an item holds goes together under the
/// position of the item, in brackets too; but an array in an array is joined by commas.
fn bracketed(key: &str, value: &ParameterValue, encoding: Encoding, pieces: &mut Vec<String>) {
    match value {
        ParameterValue::Unset => {}
        ParameterValue::One(text) => pieces.push([key, "=", &encoding.write(text)].concat()),
        ParameterValue::Pairs(pairs) => {
            pairs
                .iter()
                .for_each(|(name, value)| bracketed(&format!("{key}%5B{}%5D", encoding.write(name)), value, encoding, pieces));
        }
        ParameterValue::Many(values) => {
            for (position, value) in values.iter().enumerate() {
                match value {
                    ParameterValue::Pairs(_) => bracketed(&format!("{key}%5B{position}%5D"), value, encoding, pieces),
                    value => pieces.push(format!("{key}={}", joined(value, encoding))),
                }
            }
        }
    }
}

fn delimiter(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        _ => ",",
    }
}

fn simple(value: &ParameterValue, explode: bool, encoding: Encoding) -> String {
    match value {
        ParameterValue::One(text) => encoding.write(text).into_owned(),
        ParameterValue::Pairs(pairs) if explode => assignments(pairs, encoding).join(","),
        other => flat(other, encoding).join(","),
    }
}

fn label(value: &ParameterValue, explode: bool, encoding: Encoding) -> String {
    match value {
        ParameterValue::Pairs(pairs) if explode => {
            format!(".{}", assignments(pairs, encoding).join("."))
        }
        other => format!(".{}", flat(other, encoding).join(if explode { "." } else { "," })),
    }
}

fn matrix(name: &str, value: &ParameterValue, explode: bool, encoding: Encoding) -> String {
    let assign = |text: &str| {
        if text.is_empty() { format!(";{name}") } else { format!(";{name}={text}") }
    };
    match value {
        ParameterValue::Pairs(pairs) if explode => {
            format!(";{}", assignments(pairs, encoding).join(";"))
        }
        ParameterValue::Many(values) if explode => values.iter().map(|value| assign(&joined(value, encoding))).collect(),
        other => assign(&flat(other, encoding).join(",")),
    }
}

/// A value as a list: an array by its elements, an object by alternating names and values.
fn flat(value: &ParameterValue, encoding: Encoding) -> Vec<String> {
    match value {
        ParameterValue::One(text) => vec![encoding.write(text).into_owned()],
        ParameterValue::Many(values) => values.iter().map(|value| joined(value, encoding)).collect(),
        ParameterValue::Pairs(pairs) => named(pairs, encoding).flat_map(|(name, text)| [name, text]).collect(),
        ParameterValue::Unset => Vec::new(),
    }
}

/// What stands within an array or an object, as one text.
fn joined(value: &ParameterValue, encoding: Encoding) -> String {
    flat(value, encoding).join(",")
}

fn assignments(pairs: &[(String, ParameterValue)], encoding: Encoding) -> Vec<String> {
    named(pairs, encoding).map(|(name, text)| format!("{name}={text}")).collect()
}

fn named(pairs: &[(String, ParameterValue)], encoding: Encoding) -> impl Iterator<Item = (String, String)> + '_ {
    pairs.iter().map(move |(name, value)| (encoding.write(name).into_owned(), joined(value, encoding)))
}
