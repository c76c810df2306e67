//! What a visitor can do at her bank.

use maud::{Markup, html};

use super::fields::button;
use super::layout::Page;
use crate::money::shown;
use crate::pages::payment::Payment;
use crate::place::{Context, Place};
use crate::session::Visitor;

pub(crate) fn page(visitor: &Visitor, place: &Place) -> Markup {
    let (has_consent, payments) = {
        let state = visitor.state();
        (state.consent.is_some(), state.payments.clone())
    };
    let kind = if place.context == Context::Corporate { "company" } else { "private" };
    Page::new(&place.name, visitor).with(html! {
        p { "You are here as a " (kind) " customer of " (place.name) ". " a href="/" { "Choose another bank" } }
        section aria-labelledby="accounts" {
            h2 #accounts { "Accounts" }
            @if has_consent {
                p { "You let us read your accounts, balances and transactions for up to 180 days." }
                div.row {
                    a.button href="/accounts" { "See the accounts" }
                    (button(visitor, "/consent/end", "plain", "End this permission"))
                }
            } @else {
                p { "With your permission we read your accounts, balances and transactions for up to 180 days. You can end it at any time." }
                (button(visitor, "/consent", "", "Give permission"))
            }
        }
        section aria-labelledby="payments" {
            h2 #payments { "Payments" }
            @if payments.is_empty() {
                p { "You have made none in this visit." }
            } @else {
                (list(&payments))
            }
            p { a.button href="/pay" { "Pay somebody" } }
        }
    })
}

fn list(payments: &[Payment]) -> Markup {
    html! {
        ul.lines {
            @for payment in payments {
                li { a href={ "/payments/" (payment.id.as_str()) } { (shown(&payment.amount)) " to " (payment.to) } }
            }
        }
    }
}
