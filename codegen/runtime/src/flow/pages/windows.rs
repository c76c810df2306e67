//! Windows of days.

use time::{Duration, OffsetDateTime};

use crate::call::Call;
use crate::wire::values::Date;

/// Days that are asked for in windows, the earliest first.
pub(super) struct Windows {
    /// The parameters for the first and the last day, by index.
    ends: Option<[usize; 2]>,
    days: u16,
    /// The first day of the window to come.
    begin: Option<Date>,
    /// The last day of all, where the caller says it.
    end: Option<Date>,
}

impl Windows {
    /// The windows of a call. One that says no first day is sent as it is.
    pub(super) fn of(call: &Call, from: &str, to: &str, days: u16) -> Self {
        let ends = call.in_query(from).zip(call.in_query(to)).map(|(from, to)| [from, to]);
        let [begin, end] = ends.map_or([None, None], |ends| ends.map(|index| call.text_of(index).and_then(Date::parse)));
        Self { ends, days, begin, end }
    }

    /// Puts the next window into a call; false if there is none.
    pub(super) fn put(&mut self, call: &mut Call) -> bool {
        let (Some(begin), Some([from, to])) = (self.begin.take(), self.ends) else { return false };
        let until = self.end.unwrap_or_else(today);
        let close = begin.get().checked_add(Duration::days(i64::from(self.days) - 1)).map(Date::from);
        call.set(from, &begin);
        match close.filter(|close| *close < until) {
            Some(close) => {
                call.set(to, &close);
                self.begin = close.get().next_day().map(Date::from);
            }
            // Without a last day the last window has no end, as the call had none: what comes in meanwhile belongs to it.
            None => call.set(to, &self.end),
        }
        true
    }
}

fn today() -> Date {
    OffsetDateTime::now_utc().date().into()
}
