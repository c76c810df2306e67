//! The visitor's accounts.

use maud::{Markup, html};
use open_payments::types::{AccountDetails, Balance};

use super::fields::button;
use super::layout::Page;
use crate::money::shown;
use crate::place::Place;
use crate::session::Visitor;

pub(crate) fn page(visitor: &Visitor, place: &Place, accounts: &[AccountDetails]) -> Markup {
    Page::new("Your accounts", visitor).with(html! {
        p { "At " (place.name) "." }
        @if accounts.is_empty() {
            p { "Your bank has told us of none." }
        } @else {
            ul.cards { @for account in accounts { li { (card(account)) } } }
        }
        (button(visitor, "/consent/end", "plain", "End this permission"))
    })
}

fn card(account: &AccountDetails) -> Markup {
    let balance = account.balances.as_ref().and_then(|balances| balances.first());
    let content = html! {
        strong { (name(account)) }
        span.number { (number(account)) }
        @if let Some(balance) = balance { span.amount { (shown(&balance.balance_amount)) } }
    };
    html! {
        @match &account.resource_id {
            Some(id) => a.card href={ "/accounts/" (id.as_str()) } { (content) },
            None => div.card { (content) },
        }
    }
}

/// What an account is called.
pub(super) fn name(account: &AccountDetails) -> &str {
    account.name.as_deref().or(account.product.as_deref()).unwrap_or("Account")
}

/// The number of an account, in groups of four as people read it.
pub(super) fn number(account: &AccountDetails) -> String {
    let number = account.iban.as_deref().or(account.bban.as_deref()).unwrap_or_default();
    let digits: Vec<char> = number.chars().collect();
    digits.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// What a balance is, in words.
pub(super) fn kind(balance: &Balance) -> &'static str {
    match balance.balance_type.as_str() {
        "interimAvailable" | "available" | "forwardAvailable" => "Available",
        "interimBooked" | "closingBooked" | "openingBooked" => "Booked",
        "expected" => "Expected",
        _ => "Balance",
    }
}
