//! How texts spell values.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::types::Number;

/// How many digits of a second the runtime keeps.
const DIGITS_OF_A_SECOND: usize = 9;

/// Whether a number is a whole one.
pub(super) fn is_integer(number: &Number) -> bool {
    Number::new("1").divides(number)
}

/// Whether a text is a date, `yyyy-MM-dd`.
pub(super) fn is_date(text: &str) -> bool {
    is_date_time(&format!("{text}T00:00:00"), false)
}

/// Whether a text is a date-time as RFC 3339 has it, with its offset or without.
pub(super) fn is_date_time(text: &str, has_offset: bool) -> bool {
    if has_offset { is_moment(text) } else { is_moment(&format!("{text}Z")) }
}

/// Whether a text is a time of day, with its offset or without.
pub(super) fn is_time(text: &str) -> bool {
    let moment = format!("1970-01-01T{text}");
    is_date_time(&moment, true) || is_date_time(&moment, false)
}

/// Whether a text is a UUID with its hyphens.
pub(super) fn is_uuid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [8, 4, 4, 4, 12] && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// By the parser of the runtime, so that both take the same texts.
fn is_moment(text: &str) -> bool {
    let fraction = text.split_once('.').map_or("", |(_, fraction)| fraction);
    let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
    digits <= DIGITS_OF_A_SECOND && OffsetDateTime::parse(text, &Rfc3339).is_ok()
}
