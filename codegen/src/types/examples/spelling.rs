//! How texts spell values.

use crate::types::Number;

/// Whether a number is a whole one.
pub(super) fn is_integer(number: &Number) -> bool {
    Number::new("1").divides(number)
}

/// Whether a text is a date, `yyyy-MM-dd`.
pub(crate) fn is_date(text: &str) -> bool {
    let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] else { return false };
    let (Some(year), Some(month), Some(day)) = (digits(year, 4), digits(month, 2), digits(day, 2)) else { return false };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// Whether a text is a date-time as RFC 3339 has it, with its offset or without.
pub(crate) fn is_date_time(text: &str, has_offset: bool) -> bool {
    let Some((date, rest)) = text.split_once(['T', 't', ' ']) else { return false };
    is_date(date) && is_time_with(rest, has_offset)
}

/// Whether a text is a time of day, with its offset or without.
pub(crate) fn is_time(text: &str) -> bool {
    is_time_with(text, true) || is_time_with(text, false)
}

fn is_time_with(text: &str, has_offset: bool) -> bool {
    let (time, offset) = match text.find(['Z', 'z', '+', '-']) {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let [hour, minute, second] = time.split(':').collect::<Vec<_>>()[..] else { return false };
    let is_below = |text: &str, limit: u32| digits(text, 2).is_some_and(|number| number < limit);
    let is_offset = match offset {
        "" => !has_offset,
        "Z" | "z" => has_offset,
        offset => {
            has_offset && offset[1..].split_once(':').is_some_and(|(hour, minute)| is_below(hour, 24) && is_below(minute, 60))
        }
    };
    let is_fraction = (1..=9).contains(&fraction.len()) && fraction.bytes().all(|byte| byte.is_ascii_digit());
    is_below(hour, 24) && is_below(minute, 60) && is_below(second, 60) && is_fraction && is_offset
}

/// Whether a text is a UUID with its hyphens.
pub(crate) fn is_uuid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [8, 4, 4, 4, 12] && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let is_number = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}
