//! What all pages have.

use maud::{DOCTYPE, Markup, html};

use super::fields::token;
use crate::assets::{ICON, SCRIPT, STYLE};
use crate::session::Visitor;

/// A page.
pub(super) struct Page<'p> {
    /// What it is about; also its first heading.
    pub(super) title: &'p str,
    /// Whose page it is; nobody's where something went wrong too early.
    pub(super) visitor: Option<&'p Visitor>,
    /// The seconds after which a browser without our script looks again.
    pub(super) again: Option<u8>,
}

impl<'p> Page<'p> {
    pub(super) fn new(title: &'p str, visitor: &'p Visitor) -> Self {
        Self { title, visitor: Some(visitor), again: None }
    }

    /// A page that is looked at again and again.
    pub(super) fn again(self, seconds: u8) -> Self {
        Self { again: Some(seconds), ..self }
    }

    /// The page with its content.
    #[expect(clippy::needless_pass_by_value, reason = "a page is made for one content")]
    pub(super) fn with(&self, content: Markup) -> Markup {
        html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) " – Example TPP" }
                    link rel="stylesheet" href=(STYLE);
                    link rel="icon" href=(ICON);
                    @if let Some(seconds) = self.again {
                        noscript { meta http-equiv="refresh" content=(seconds); }
                        script src=(SCRIPT) defer {}
                    }
                }
                body {
                    a.skip href="#main" { "Skip to the content" }
                    header.top { (self.top()) }
                    main #main tabindex="-1" {
                        h1 { (self.title) }
                        (content)
                    }
                    footer.bottom { p { "An example of portal-sdk. With the local bank nothing here is real." } }
                }
            }
        }
    }

    fn top(&self) -> Markup {
        let place = self.visitor.and_then(|visitor| visitor.state().place.clone());
        let has_accounts = self.visitor.is_some_and(|visitor| visitor.state().consent.is_some());
        html! {
            p.brand { a href="/" { "Example TPP" } }
            @if let (Some(place), Some(visitor)) = (place, self.visitor) {
                nav aria-label="Main" {
                    ul {
                        li { a href="/bank" { (place.name) } }
                        @if has_accounts { li { a href="/accounts" { "Accounts" } } }
                        li { a href="/pay" { "Pay" } }
                    }
                }
                form method="post" action="/leave" { (token(visitor)) button.plain { "Leave" } }
            }
        }
    }
}
