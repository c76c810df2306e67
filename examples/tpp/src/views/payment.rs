//! A payment.

use maud::{Markup, html};
use open_payments::types::TransactionStatus;

use super::fields::button;
use super::layout::Page;
use crate::money::shown;
use crate::pages::payment::{Payment, is_open, may_be_cancelled, waits};
use crate::session::Visitor;

pub(crate) fn page(visitor: &Visitor, payment: &Payment, status: &TransactionStatus) -> Markup {
    let address = format!("/payments/{}", payment.id.as_str());
    let page = Page::new("Payment", visitor);
    let page = if is_open(status) { page.again(5) } else { page };
    page.with(html! {
        dl.facts {
            dt { "Amount" } dd.amount { (shown(&payment.amount)) }
            dt { "To" } dd { (payment.to) }
            @if !payment.text.is_empty() { dt { "Text" } dd { (payment.text) } }
        }
        h2 { "How far it is" }
        @if is_open(status) {
            div #follow data-follow={ (address) "/status" } { (self::status(status)) }
            noscript { p { a.button.plain href=(address) { "Look again" } } }
        } @else {
            (self::status(status))
        }
        div.row {
            @if waits(status) { (button(visitor, &format!("{address}/authorise"), "", "Approve it")) }
            @if may_be_cancelled(status) { (button(visitor, &format!("{address}/cancel"), "plain", "Cancel this payment")) }
        }
        p.after { a href="/bank" { "Back to your bank" } }
    })
}

/// The part of the page that changes.
pub(crate) fn status(status: &TransactionStatus) -> Markup {
    html! {
        p.status #status role="status" aria-live="polite" data-version=(status.as_str()) {
            (words(status)) " " span.hint { "(" (status.as_str()) ")" }
        }
    }
}

/// What the status means (ISO 20022).
fn words(status: &TransactionStatus) -> &'static str {
    use TransactionStatus as Status;
    match status {
        Status::Accc | Status::Acsc => "It is paid.",
        Status::Rjct => "It was not paid: your bank, or you, said no.",
        Status::Canc => "It was cancelled.",
        Status::Actc | Status::Rcvd | Status::Patc => "Your bank has it, and waits for your approval.",
        Status::Accp | Status::Acsp | Status::Acwc | Status::Acwp | Status::Acfc => {
            "Your bank has accepted it, and is about to pay."
        }
        _ => "Your bank is at it.",
    }
}
