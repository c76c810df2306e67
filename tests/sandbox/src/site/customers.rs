//! Customers at the authorization page.

use axum::body::Body;
use axum::http::Response;
use axum::http::request::Parts;

use super::Site;
use super::endpoints::Answered;
use crate::authorisations::End;
use crate::known::Environment;
use crate::oauth::authorization::{self, ANSWER, CANCEL, Fault, SIGN_IN, VISIT, Visit};
use crate::oauth::{Cancelled, Customers, Form, Refusal, page};

/// Why nobody is received where no customer signs in.
const NOBODY: &str = "no customer signs in here";

impl Site {
    /// Receives a customer whom a client sent.
    pub(super) fn receive(&self, head: &Parts) -> Answered {
        match self.read_visit(head) {
            Ok(visit) => (self.meet(visit, head.uri.path()), None),
            Err(Fault::NoWayBack(problem)) => no_way_back(Refusal::request(problem)),
            Err(Fault::Back(back, refusal)) => (back.with_error(refusal.code, &refusal.problem), Some(refusal)),
        }
    }

    /// What the client asks for that sent a customer.
    fn read_visit(&self, head: &Parts) -> Result<Visit, Fault> {
        let (query, known) = (head.uri.query().unwrap_or_default(), &self.portal.known);
        if self.is_page_to_sign(head.uri.path()) {
            let application = self.own().and_then(Environment::application).into_iter().collect();
            return authorization::read(query, &application, |form, _| self.asked_to_sign(form));
        }
        let rules = known.sign_in.as_ref().ok_or(Fault::NoWayBack(NOBODY))?;
        authorization::read(query, &self.oauth.clients(self.own()), |form, client| {
            authorization::sign_in(form, known, rules, client)
        })
    }

    /// Does what customers do by now.
    fn meet(&self, visit: Visit, path: &str) -> Response<Body> {
        match self.oauth.customers() {
            Customers::SignIn => self.sign_in(&visit),
            Customers::Cancel => self.cancel(&visit),
            Customers::Fail { error, description } => {
                self.fail(&visit, &description);
                visit.back.with_error(&error, &description)
            }
            Customers::UseThePage => {
                let value = authorization::new_value();
                let page = page::sign_in(self.portal.settings.title(), path, &visit, &value);
                self.oauth.remember(value, visit);
                page
            }
        }
    }

    /// Does what the customer says who pressed a button of the page.
    pub(super) fn answer_page(&self, head: &Parts, body: &[u8]) -> Answered {
        let form = match Form::of_body(head, body) {
            Ok(form) => form,
            Err(refusal) => return no_way_back(refusal),
        };
        let Some(answer) = form.value(ANSWER).filter(|answer| [SIGN_IN, CANCEL].contains(answer)) else {
            return no_way_back(Refusal::request("the page has no such button"));
        };
        let Some(visit) = form.value(VISIT).and_then(|value| self.oauth.leave(value)) else {
            return no_way_back(Refusal::request("the page was answered before, or never shown"));
        };
        let response = if answer == SIGN_IN { self.sign_in(&visit) } else { self.cancel(&visit) };
        (response, None)
    }

    fn sign_in(&self, visit: &Visit) -> Response<Body> {
        let code = self.oauth.code(visit, self.portal.known.sign_in.as_ref());
        match visit.signs {
            None => visit.back.with_code(&code),
            Some(_) => visit.back.with_code_and_scopes(&code, &visit.scopes),
        }
    }

    fn cancel(&self, visit: &Visit) -> Response<Body> {
        if let Some(id) = &visit.signs {
            self.end(id, End::Refused);
        }
        let usual = Cancelled::default();
        let cancelled = self.portal.known.sign_in.as_ref().map_or(&usual, |rules| &rules.cancelled);
        visit.back.with_error(&cancelled.error, &cancelled.description)
    }

    fn fail(&self, visit: &Visit, description: &str) {
        if let Some(id) = &visit.signs {
            self.end(id, End::Failed(description.to_owned()));
        }
    }
}

/// Tells the customer, for there is no client that could be told.
pub(super) fn no_way_back(refusal: Refusal) -> Answered {
    (page::problem(&refusal.problem), Some(refusal))
}
