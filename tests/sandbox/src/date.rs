//! Days of the calendar.

use std::time::Duration;

/// A day.
pub(crate) const DAY: Duration = Duration::from_secs(86_400);

/// The end of a day that is written `2026-03-05`, since 1970 in UTC; `None` where it is no such date.
pub(crate) fn end_of(date: &str) -> Option<Duration> {
    let mut parts = date.splitn(3, '-').map(str::parse::<u64>);
    let [year, month, day] = [parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?];
    if !(1970..10_000).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Years begin in March, so that the day that only some have is the last.
    let year = if month < 3 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day;
    let days = 365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719_469 + 1;
    Some(Duration::from_secs(days * DAY.as_secs()))
}

#[test]
fn a_day_ends_where_the_next_begins() {
    let ends = ["1970-01-01", "1970-02-28", "2000-02-29", "2026-03-05"].map(|date| end_of(date).unwrap().as_secs() / 86_400);
    assert_eq!(ends, [1, 59, 11_017, 20_518]);
    assert_eq!([end_of("2026-13-01"), end_of("2026-03"), end_of("soon")], [None; 3]);
}
