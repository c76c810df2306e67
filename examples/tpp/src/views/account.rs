//! One account.

use maud::{Markup, html};
use open_payments::types::{AccountDetails, Transaction};

use super::accounts::{kind, name, number};
use super::chart::{self, Course};
use super::layout::Page;
use crate::money::shown;
use crate::pages::account::PERIODS;
use crate::session::Visitor;

pub(crate) fn page(
    visitor: &Visitor,
    account: &AccountDetails,
    period: (u16, &str),
    booked: &[Transaction],
    pending: &[Transaction],
) -> Markup {
    let balances = account.balances.as_deref().unwrap_or_default();
    let course = balances.first().and_then(|balance| Course::of(&balance.balance_amount, booked));
    Page::new(name(account), visitor).with(html! {
        p.number { (number(account)) }
        @if let Some(owner) = &account.owner_name { p { "Owner: " (owner) } }
        section aria-labelledby="balances" {
            h2 #balances { "Balances" }
            @if balances.is_empty() { p { "Your bank has told us of none." } }
            dl.facts {
                @for balance in balances { dt { (kind(balance)) } dd.amount { (shown(&balance.balance_amount)) } }
            }
        }
        @if let Some(course) = &course {
            section aria-labelledby="course" { h2 #course { "Balance over time" } (chart::drawn(course)) }
        }
        section aria-labelledby="booked" {
            h2 #booked { "Transactions" }
            (periods(period.0))
            @if booked.is_empty() { p { "There are none in the last " (period.1) "." } } @else { (table(booked, &format!("Booked in the last {}", period.1))) }
        }
        @if !pending.is_empty() {
            section aria-labelledby="pending" { h2 #pending { "To come" } (table(pending, "Not booked yet")) }
        }
    })
}

/// The links to look back further, or not so far.
fn periods(shown: u16) -> Markup {
    html! {
        nav aria-label="Period" {
            ul.row {
                @for (days, name) in PERIODS {
                    li { a href={ "?days=" (days) } aria-current=[(days == shown).then_some("true")] { "The last " (name) } }
                }
            }
        }
    }
}

fn table(transactions: &[Transaction], caption: &str) -> Markup {
    html! {
        table {
            caption { (caption) }
            thead { tr { th scope="col" { "Day" } th scope="col" { "What" } th.amount scope="col" { "Amount" } } }
            tbody {
                @for transaction in transactions {
                    tr {
                        td.day { @if let Some(day) = transaction.booking_date.or(transaction.value_date) { (day.to_string()) } }
                        td { (who(transaction)) @if let Some(text) = &transaction.remittance_information_unstructured { span.hint { (text) } } }
                        td.amount { (shown(&transaction.transaction_amount)) }
                    }
                }
            }
        }
    }
}

/// Who the other party is: who was paid, or who paid.
fn who(transaction: &Transaction) -> &str {
    let is_out = transaction.transaction_amount.amount.get().is_sign_negative();
    let (first, second) = (&transaction.creditor_name, &transaction.debtor_name);
    let [first, second] = if is_out { [first, second] } else { [second, first] };
    first.as_deref().or(second.as_deref()).unwrap_or("Transaction")
}
