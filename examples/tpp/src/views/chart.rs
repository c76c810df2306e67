//! How a balance went over time: a drawing, and the same as a table.

use std::collections::BTreeMap;

use maud::{Markup, html};
use open_payments::Date;
use open_payments::types::{Amount, Transaction};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::money::grouped;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 200.0;
/// What is left free around the line.
const MARGIN: f64 = 10.0;

/// The balance at the end of each day on which it changed, from the first day to the last.
pub(super) struct Course {
    currency: String,
    days: Vec<(Date, Decimal)>,
}

impl Course {
    /// From the balance by now, back through what was booked. `None` where nothing changed, or not all is in one currency.
    pub(super) fn of(now: &Amount, booked: &[Transaction]) -> Option<Self> {
        let mut changes: BTreeMap<Date, Decimal> = BTreeMap::new();
        for Transaction { booking_date, value_date, transaction_amount, .. } in booked {
            if transaction_amount.currency != now.currency {
                return None;
            }
            let change = changes.entry(booking_date.or(*value_date)?).or_default();
            *change = change.checked_add(transaction_amount.amount.get())?;
        }
        let mut balance = now.amount.get();
        let mut days = Vec::new();
        for (day, change) in changes.into_iter().rev() {
            days.push((day, balance));
            balance = balance.checked_sub(change)?;
            // The day before has what was there before.
            if let Some(before) = day.get().previous_day() {
                days.push((before.into(), balance));
            }
        }
        days.reverse();
        days.dedup_by_key(|(day, _)| *day);
        Some(Self { currency: now.currency.clone(), days }).filter(|course| !course.days.is_empty())
    }

    fn ends(&self) -> Option<(Decimal, Decimal)> {
        let balances = || self.days.iter().map(|(_, balance)| *balance);
        // Zero is always in the picture, so that a small change does not look large.
        Some((balances().min()?.min(Decimal::ZERO), balances().max()?.max(Decimal::ZERO)))
    }

    /// The line, which goes on level until the balance changes.
    fn path(&self, place: impl Fn(Date, Decimal) -> (f64, f64)) -> String {
        let mut path = String::new();
        for (at, (day, balance)) in self.days.iter().enumerate() {
            let (x, y) = place(*day, *balance);
            path += &if at == 0 { format!("M{x:.1} {y:.1}") } else { format!("H{x:.1}V{y:.1}") };
        }
        path
    }
}

/// The drawing, with words for who does not see it, and the table.
pub(super) fn drawn(course: &Course) -> Markup {
    let (Some((first, at_first)), Some((last, at_last))) = (course.days.first(), course.days.last()) else { return html! {} };
    let Some((least, most)) = course.ends() else { return html! {} };
    let span = f64::from((last.get() - first.get()).whole_days().max(1).to_i32().unwrap_or(i32::MAX));
    let range = (most - least).to_f64().filter(|range| *range > 0.0).unwrap_or(1.0);
    // Geometry alone: no amount comes back from here.
    let place = |day: Date, balance: Decimal| {
        let x = f64::from((day.get() - first.get()).whole_days().to_i32().unwrap_or(i32::MAX)) / span;
        let y = (most - balance).to_f64().unwrap_or_default() / range;
        (MARGIN + x * (WIDTH - 2.0 * MARGIN), MARGIN + y * (HEIGHT - 2.0 * MARGIN))
    };
    let zero = place(*first, Decimal::ZERO).1;
    let line = course.path(place);
    let area = format!("{line}V{zero:.1}H{MARGIN}Z");
    let words = format!(
        "From {} {} on {first} to {} {} on {last}.",
        grouped(*at_first),
        course.currency,
        grouped(*at_last),
        course.currency
    );
    html! {
        figure.chart {
            svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label={ "Line of the balance. " (words) } preserveAspectRatio="none" {
                path.area d=(area) {}
                line.zero x1=(MARGIN) x2=(WIDTH - MARGIN) y1={ (format!("{zero:.1}")) } y2={ (format!("{zero:.1}")) } {}
                path.line d=(line) {}
            }
            figcaption { (words) " Highest " (grouped(most)) ", lowest " (grouped(least)) "." }
        }
        details {
            summary { "The same as a table" }
            table {
                caption { "Balance at the end of the day" }
                thead { tr { th scope="col" { "Day" } th.amount scope="col" { "Balance" } } }
                tbody {
                    @for (day, balance) in &course.days {
                        tr { td.day { (day.to_string()) } td.amount { (grouped(*balance)) "\u{a0}" (course.currency) } }
                    }
                }
            }
        }
    }
}
