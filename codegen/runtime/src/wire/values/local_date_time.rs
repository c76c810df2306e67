use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::string_value;
use super::{Date, DateTime};

/// A date and a time of day without an offset, such as `2026-01-31T12:30:00`: the API does not tell the time zone.
///
/// It keeps the number of fraction digits that it was read with (0 to 9), and is written with as many.
#[derive(Clone, Copy)]
pub struct LocalDateTime {
    value: time::PrimitiveDateTime,
    fraction_digits: usize,
}

string_value!(LocalDateTime, "a date-time without offset such as `2026-01-31T12:30:00`");

impl LocalDateTime {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let in_utc = DateTime::parse(&format!("{text}Z"))?;
        let value = in_utc.get();
        let value = time::PrimitiveDateTime::new(value.date(), value.time());
        Some(Self { value, fraction_digits: in_utc.fraction_digits() })
    }

    /// The date and time as the type of the `time` package.
    #[must_use]
    pub fn get(self) -> time::PrimitiveDateTime {
        self.value
    }
}

impl From<time::PrimitiveDateTime> for LocalDateTime {
    fn from(value: time::PrimitiveDateTime) -> Self {
        Self { value, fraction_digits: digits_needed(value.nanosecond()) }
    }
}

impl fmt::Display for LocalDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_date_time(f, self.value, self.fraction_digits)
    }
}

impl PartialEq for LocalDateTime {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for LocalDateTime {}

impl Hash for LocalDateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl PartialOrd for LocalDateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for LocalDateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

/// How many fraction digits a value needs that was not read from a text.
pub(super) fn digits_needed(nanoseconds: u32) -> usize {
    format!("{nanoseconds:09}").trim_end_matches('0').len()
}

/// Writes date and time to the second, and the first `fraction_digits` of the nanoseconds.
pub(super) fn write_date_time(f: &mut fmt::Formatter<'_>, value: time::PrimitiveDateTime, fraction_digits: usize) -> fmt::Result {
    write!(f, "{}T", Date::from(value.date()))?;
    write_time(f, value.time(), fraction_digits)
}

/// Writes a time of day to the second, and the first `fraction_digits` of the nanoseconds.
pub(super) fn write_time(f: &mut fmt::Formatter<'_>, value: time::Time, fraction_digits: usize) -> fmt::Result {
    let (hour, minute, second, nanosecond) = value.as_hms_nano();
    write!(f, "{hour:02}:{minute:02}:{second:02}")?;
    if fraction_digits == 0 {
        return Ok(());
    }
    let fraction = format!("{nanosecond:09}");
    write!(f, ".{}", fraction.get(..fraction_digits).unwrap_or(&fraction))
}
