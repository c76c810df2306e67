use std::fmt;

use super::{LocalDateTime, string_value};

/// A calendar date, written as `yyyy-MM-dd`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(time::Date);

string_value!(Date, "a date such as `2026-01-31`");

impl Date {
    /// The date, or `None` if it does not exist. `month` and `day` count from 1.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = time::Month::try_from(month).ok()?;
        time::Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        // The date is the first half of a date-time, for which the library has a strict parser.
        let midnight = LocalDateTime::parse(&format!("{text}T00:00:00"))?;
        (text.len() == "yyyy-MM-dd".len()).then(|| Self(midnight.get().date()))
    }

    /// The date as the type of the `time` package.
    #[must_use]
    pub fn get(self) -> time::Date {
        self.0
    }
}

impl From<time::Date> for Date {
    fn from(value: time::Date) -> Self {
        Self(value)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.0.to_calendar_date();
        write!(f, "{year:04}-{:02}-{day:02}", u8::from(month))
    }
}
