//! What stands in for the customer's app, and the bank's own page of a plain redirect.

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::Site;
use super::customers::no_way_back;
use super::endpoints::Answered;
use crate::authorisations::pages::{self, APP, APPROVE, REDIRECT, REFUSE};
use crate::authorisations::{Approach, Authorisation, End, OpenAuthorisation};
use crate::oauth::authorization::{ANSWER, CANCEL, SIGN_IN, VISIT};
use crate::oauth::{Customers, Form, Refusal};
use crate::reply;

/// What a customer sees of an authorisation that does not wait for her, or not here.
const NOTHING: &str = "nothing waits for you here";

/// A page about one authorisation.
enum Page<'p> {
    App(&'p str),
    Redirect(&'p str),
}

impl<'p> Page<'p> {
    /// `None` for the list of the app.
    fn at(path: &'p str) -> Option<Self> {
        let below = |top: &str| path.strip_prefix(top)?.strip_prefix('/').filter(|id| !id.is_empty());
        below(APP).map(Self::App).or_else(|| below(REDIRECT).map(Self::Redirect))
    }
}

impl Site {
    /// The authorisations for which a customer is waited in her app.
    pub fn open_authorisations(&self) -> Vec<OpenAuthorisation> {
        self.authorisations.open(self.moment())
    }

    /// The banks that the portal leads to, each with the methods of authentication of its customers, and the code that one
    /// enters for a method that has one.
    pub fn banks(&self) -> impl Iterator<Item = (&str, Vec<(&str, &str)>)> {
        let banks = self.portal.known.authorisations.iter().flat_map(|rules| &rules.banks);
        banks.map(|(bic, bank)| {
            (bic.as_str(), bank.methods.iter().map(|method| (method.id.as_str(), method.code.as_str())).collect())
        })
    }

    /// The path of what stands in for the customers' app; `None` where nothing is authorised there.
    pub fn app_path(&self) -> Option<&str> {
        self.portal.known.authorisations.as_ref().map(|_| APP)
    }

    /// The customer approves in her app; whether that was waited for.
    #[must_use = "nothing happens where nobody is waited for"]
    pub fn approve(&self, authorisation: &str) -> bool {
        self.answer_in_app(authorisation, End::Finalised)
    }

    /// The customer refuses in her app; whether that was waited for.
    #[must_use = "nothing happens where nobody is waited for"]
    pub fn refuse(&self, authorisation: &str) -> bool {
        self.answer_in_app(authorisation, End::Refused)
    }

    fn answer_in_app(&self, id: &str, end: End) -> bool {
        self.act(id, |authorisation| authorisation.waits_in_app() && authorisation.end(end)).unwrap_or(false)
    }

    /// Shows a page.
    pub(super) fn show_app(&self, head: &Parts) -> Answered {
        match Page::at(head.uri.path()) {
            None => (self.show_all(), None),
            Some(Page::App(id)) => self.show_one(id),
            Some(Page::Redirect(id)) => self.show_redirect(id, head.uri.path()),
        }
    }

    fn show_all(&self) -> Response<Body> {
        let open = self.open_authorisations().into_iter().map(|open| {
            let value = self.authorisations.page(&open.id);
            (open, value)
        });
        pages::app(self.portal.settings.title(), &open.collect::<Vec<_>>())
    }

    /// The app with one authorisation, which its customer begins by that.
    fn show_one(&self, id: &str) -> Answered {
        let title = self.portal.settings.title();
        self.act(id, Authorisation::begin);
        if let Some(open) = self.open_authorisations().iter().find(|open| open.id == id) {
            return (pages::app_of(title, open, &self.authorisations.page(id)), None);
        }
        let rules = self.portal.known.authorisations.as_ref();
        let status = self.act(id, |authorisation| {
            let is_here = authorisation.chosen.as_ref().is_some_and(|chosen| chosen.approach.is_decoupled());
            let bank = rules.and_then(|rules| rules.bank(&authorisation.bank)).filter(|_| is_here)?;
            Some(authorisation.status(bank).to_owned())
        });
        match status.flatten() {
            Some(status) => (pages::app_ended(title, &status), None),
            None => no_way_back(Refusal::request(NOTHING)),
        }
    }

    /// The bank's own page; or what customers do by now who come to it.
    fn show_redirect(&self, id: &str, path: &str) -> Answered {
        let end = match self.oauth.customers() {
            Customers::SignIn => End::Finalised,
            Customers::Cancel => End::Refused,
            Customers::Fail { description, .. } => End::Failed(description),
            Customers::UseThePage => {
                let what = self.act(id, |authorisation| {
                    is_redirected(authorisation).then(|| (authorisation.kind.clone(), authorisation.resource.id.clone()))
                });
                let Some((kind, resource)) = what.flatten() else { return no_way_back(Refusal::request(NOTHING)) };
                let value = self.authorisations.page(id);
                return (pages::redirect(self.portal.settings.title(), (&kind, &resource), path, &value), None);
            }
        };
        self.send_back(id, end)
    }

    /// Does what the customer says who pressed a button.
    pub(super) fn answer_app(&self, head: &Parts, body: &[u8]) -> Answered {
        let form = match Form::of_body(head, body) {
            Ok(form) => form,
            Err(refusal) => return no_way_back(refusal),
        };
        let page = Page::at(head.uri.path());
        let end = match (&page, form.value(ANSWER)) {
            (Some(Page::App(_)), Some(APPROVE)) | (Some(Page::Redirect(_)), Some(SIGN_IN)) => End::Finalised,
            (Some(Page::App(_)), Some(REFUSE)) | (Some(Page::Redirect(_)), Some(CANCEL)) => End::Refused,
            _ => return no_way_back(Refusal::request("the page has no such button")),
        };
        let (Some(Page::App(id)) | Some(Page::Redirect(id))) = &page else { return no_way_back(Refusal::request(NOTHING)) };
        if !form.value(VISIT).is_some_and(|value| self.authorisations.leave(value, id)) {
            return no_way_back(Refusal::request("the page was answered before, or never shown"));
        }
        match page {
            Some(Page::Redirect(id)) => self.send_back(id, end),
            _ if self.answer_in_app(id, end) => (see(&format!("{APP}/{id}")), None),
            _ => no_way_back(Refusal::request(NOTHING)),
        }
    }

    /// Ends an authorisation at the bank's own page, and sends its customer back.
    fn send_back(&self, id: &str, end: End) -> Answered {
        let is_signed = end == End::Finalised;
        let back = self.act(id, |authorisation| {
            let was_open = is_redirected(authorisation) && authorisation.end(end);
            was_open.then(|| {
                let nok = authorisation.nok.as_ref().filter(|_| !is_signed);
                nok.or(authorisation.back.as_ref()).cloned()
            })
        });
        match back.flatten() {
            None => no_way_back(Refusal::request(NOTHING)),
            Some(Some(back)) => (see(&back), None),
            Some(None) => (pages::done(self.portal.settings.title()), None),
        }
    }
}

fn is_redirected(authorisation: &Authorisation) -> bool {
    authorisation.is_open() && authorisation.chosen.as_ref().is_some_and(|chosen| chosen.approach == Approach::Redirect)
}

/// Sends a browser to an address.
fn see(address: &str) -> Response<Body> {
    let mut response = reply::empty(StatusCode::SEE_OTHER);
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}
