use std::fmt;

use super::date_time::write_offset;
use super::local_date_time::{digits_needed, write_time};
use super::{DateTime, string_value};

/// A time of day, with its offset from UTC where the API tells it: `12:30:00+01:00`, `12:30:00Z`, `12:30:00`.
///
/// It keeps the number of fraction digits that it was read with (0 to 9), and is written with as many.
#[derive(Clone, Copy)]
pub struct TimeOfDay {
    time: time::Time,
    offset: Option<time::UtcOffset>,
    fraction_digits: usize,
}

string_value!(TimeOfDay, "a time of day such as `12:30:00`");

impl TimeOfDay {
    /// A time of day at an offset from UTC, or without one.
    #[must_use]
    pub fn new(time: time::Time, offset: Option<time::UtcOffset>) -> Self {
        Self { time, offset, fraction_digits: digits_needed(time.nanosecond()) }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let on_a_day = |zone: &str| DateTime::parse(&format!("2000-01-01T{text}{zone}"));
        let (moment, offset) = match on_a_day("") {
            Some(moment) => (moment, Some(moment.get().offset())),
            None => (on_a_day("Z")?, None),
        };
        Some(Self { time: moment.get().time(), offset, fraction_digits: moment.fraction_digits() })
    }

    /// The time as the type of the `time` package.
    #[must_use]
    pub fn get(self) -> time::Time {
        self.time
    }

    /// Its offset from UTC, if it has one.
    #[must_use]
    pub fn offset(self) -> Option<time::UtcOffset> {
        self.offset
    }
}

impl PartialEq for TimeOfDay {
    fn eq(&self, other: &Self) -> bool {
        (self.time, self.offset) == (other.time, other.offset)
    }
}

impl Eq for TimeOfDay {}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_time(f, self.time, self.fraction_digits)?;
        self.offset.map_or(Ok(()), |offset| write_offset(f, offset))
    }
}
