//! What went wrong.

use maud::{Markup, html};

use super::layout::Page;
use crate::problem::Trouble;

pub(crate) fn page(trouble: &Trouble, next: &str) -> Markup {
    Page { title: trouble.title, visitor: None, again: None }.with(told(trouble, next))
}

/// The words, what support needs, and the way on.
pub(super) fn told(trouble: &Trouble, next: &str) -> Markup {
    html! {
        div.notice.bad {
            p { (trouble.words) }
            @if let Some(words) = &trouble.from_bank { p { "Your bank says: " q { (words) } } }
        }
        @if !trouble.request_ids.is_empty() {
            h2 { "For support" }
            p { "If you ask for help, tell these numbers. They say nothing about you." }
            ul.ids { @for id in &trouble.request_ids { li { code { (id.to_string()) } } } }
        }
        p { a.button href=(next) { "Go on" } }
    }
}
