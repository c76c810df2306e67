use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use time::format_description::well_known::Rfc3339;

use super::local_date_time::{digits_needed, write_date_time};
use super::string_value;

/// A date and time with its offset from UTC, as in RFC 3339: `2026-01-31T12:30:00+01:00`.
///
/// It keeps its offset and the number of fraction digits that it was read with (0 to 9), and is written with both. Two values are
/// equal when they are the same moment.
#[derive(Clone, Copy)]
pub struct DateTime {
    value: time::OffsetDateTime,
    fraction_digits: usize,
}

string_value!(DateTime, "a date-time with offset such as `2026-01-31T12:30:00+01:00`");

impl DateTime {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let value = time::OffsetDateTime::parse(text, &Rfc3339)
            .ok()
            .or_else(|| time::OffsetDateTime::parse(&with_whole_offset(text)?, &Rfc3339).ok())?;
        Some(Self { value, fraction_digits: fraction_digits(text) })
    }

    /// So many seconds after the beginning of 1970 in UTC; `None` for more than a date has.
    pub(crate) fn of_unix(seconds: i64) -> Option<Self> {
        time::OffsetDateTime::from_unix_timestamp(seconds).ok().map(Self::from)
    }

    /// The moment as the type of the `time` package.
    #[must_use]
    pub fn get(self) -> time::OffsetDateTime {
        self.value
    }

    pub(super) fn fraction_digits(self) -> usize {
        self.fraction_digits
    }
}

impl From<time::OffsetDateTime> for DateTime {
    fn from(value: time::OffsetDateTime) -> Self {
        // RFC 3339 has no seconds in an offset.
        let whole = value.offset().seconds_past_minute() == 0;
        let value = if whole { value } else { value.to_offset(time::UtcOffset::UTC) };
        Self { value, fraction_digits: digits_needed(value.nanosecond()) }
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = time::PrimitiveDateTime::new(self.value.date(), self.value.time());
        write_date_time(f, local, self.fraction_digits)?;
        write_offset(f, self.value.offset())
    }
}

/// Writes an offset from UTC to the minute.
pub(super) fn write_offset(f: &mut fmt::Formatter<'_>, offset: time::UtcOffset) -> fmt::Result {
    let (hours, minutes, _) = offset.as_hms();
    if (hours, minutes) == (0, 0) {
        return f.write_str("Z");
    }
    let sign = if offset.is_negative() { '-' } else { '+' };
    write!(f, "{sign}{:02}:{:02}", hours.unsigned_abs(), minutes.unsigned_abs())
}

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for DateTime {}

impl Hash for DateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

/// The text with its offset spelt as RFC 3339 has it, where it is one of ISO 8601's other forms, `+0100` or `+01`, which Java prints.
fn with_whole_offset(text: &str) -> Option<String> {
    let (moment, offset) = text.split_at_checked(text.rfind(['+', '-'])?)?;
    let digits = offset.get(1..)?;
    let is_time = moment.contains(['T', 't']) && digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.len() {
        2 if is_time => Some(format!("{text}:00")),
        4 if is_time => Some(format!("{moment}{}:{}", offset.get(..3)?, offset.get(3..)?)),
        _ => None,
    }
}

/// The number of digits after the point; the library keeps no more than nine.
fn fraction_digits(text: &str) -> usize {
    let fraction = text.split_once('.').map_or("", |(_, fraction)| fraction);
    fraction.bytes().take_while(u8::is_ascii_digit).count().min(9)
}
