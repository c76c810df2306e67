use std::fmt;

use super::string_value;

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
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = <[u8; 10]>::try_from(text.as_bytes()).ok()? else { return None };
        Self::new(number([y1, y2, y3, y4])?, number([m1, m2])?, number([d1, d2])?)
    }

    /// The date as the type of the `time` package.
    #[must_use]
    pub fn get(self) -> time::Date {
        self.0
    }
}

/// A number of so many digits.
fn number<const DIGITS: usize, N: TryFrom<u16>>(digits: [u8; DIGITS]) -> Option<N> {
    let whole =
        digits.into_iter().try_fold(0, |whole, digit| digit.is_ascii_digit().then(|| whole * 10 + u16::from(digit - b'0')));
    N::try_from(whole?).ok()
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
