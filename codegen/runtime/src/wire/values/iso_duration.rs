use std::fmt;
use std::time::Duration;

use super::string_value;

/// A duration as ISO 8601 writes it: `P1Y2M`, `P3D`, `PT1H30M`, `P2W`.
///
/// It is kept as it is written, since a year and a month have no length of their own. Two are equal where they are written alike.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IsoDuration(String);

string_value!(IsoDuration, "a duration such as `PT1H30M`");

/// A unit, and the seconds that it has; none where that depends on the calendar.
type Unit = (&'static str, Option<u64>);

/// The units before and after `T`, in the order in which they stand.
const DAYS: [Unit; 4] = [("Y", None), ("M", None), ("W", Some(7 * DAY)), ("D", Some(DAY))];
const TIMES: [Unit; 3] = [("H", Some(3600)), ("M", Some(60)), ("S", Some(1))];
const DAY: u64 = 24 * 3600;

/// A number, with its fraction, and the unit that it counts.
struct Component<'t> {
    whole: &'t str,
    fraction: &'t str,
    /// Seconds of one unit.
    seconds: Option<u64>,
}

impl IsoDuration {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        components(text).map(|_| Self(text.to_owned()))
    }

    /// The duration as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its length, where a day has 24 hours; `None` if it counts years or months, or is longer than the standard library counts.
    #[must_use]
    pub fn length(&self) -> Option<Duration> {
        components(&self.0)?.iter().try_fold(Duration::ZERO, |sum, component| sum.checked_add(component.length()?))
    }
}

impl Component<'_> {
    fn length(&self) -> Option<Duration> {
        let seconds = self.seconds?;
        let whole = self.whole.parse::<u64>().ok()?.checked_mul(seconds)?;
        let nanoseconds: u64 = format!("{:0<9.9}", self.fraction).parse().ok()?;
        Duration::from_secs(whole).checked_add(Duration::from_nanos(nanoseconds.checked_mul(seconds)?))
    }
}

/// What a duration consists of; `None` if it is none. Only the last number has a fraction.
fn components(text: &str) -> Option<Vec<Component<'_>>> {
    let text = text.strip_prefix('P')?;
    let (days, times) = match text.split_once('T') {
        Some((days, times)) if !times.is_empty() => (days, times),
        Some(_) => return None,
        None => (text, ""),
    };
    let mut found = Vec::new();
    counted(days, &DAYS, &mut found)?;
    counted(times, &TIMES, &mut found)?;
    let (_, others) = found.split_last()?;
    others.iter().all(|component| component.fraction.is_empty()).then_some(found)
}

/// Adds the components that count these units, each at most once.
fn counted<'t>(mut text: &'t str, mut units: &[Unit], found: &mut Vec<Component<'t>>) -> Option<()> {
    while !text.is_empty() {
        let (whole, rest) = digits(text)?;
        let (fraction, rest) = match rest.strip_prefix(['.', ',']) {
            Some(rest) => digits(rest)?,
            None => ("", rest),
        };
        let (unit, after) = rest.split_at_checked(1)?;
        let at = units.iter().position(|(known, _)| *known == unit)?;
        let (_, [(_, seconds), later @ ..]) = units.split_at_checked(at)? else { return None };
        found.push(Component { whole, fraction, seconds: *seconds });
        (text, units) = (after, later);
    }
    Some(())
}

/// The digits that a text begins with, at least one, and the rest.
fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    (end > 0).then(|| text.split_at(end))
}

impl From<Duration> for IsoDuration {
    fn from(length: Duration) -> Self {
        let fraction = format!(".{:09}", length.subsec_nanos());
        let fraction = fraction.trim_end_matches('0').trim_end_matches('.');
        Self(format!("PT{}{fraction}S", length.as_secs()))
    }
}

impl fmt::Display for IsoDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
