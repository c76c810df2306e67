//! The first page.

use maud::{Markup, html};

use super::layout::Page;
use crate::session::Visitor;

pub(crate) fn page(visitor: &Visitor) -> Markup {
    Page::new("See your accounts and pay, at any of your banks", visitor).with(html! {
        p.lead { "We ask your bank, and your bank asks you. Nothing is read or paid without your approval there." }
        h2 { "For whom are you here?" }
        ul.cards {
            li { a.card href="/banks/private" { strong { "For myself" } span { "Your own accounts" } } }
            li { a.card href="/banks/corporate" { strong { "For a company" } span { "Accounts of a company that you act for" } } }
        }
    })
}
