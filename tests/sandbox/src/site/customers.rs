//! Customers at the authorization page.

use axum::body::Body;
use axum::http::Response;
use axum::http::request::Parts;

use super::Site;
use super::endpoints::Answered;
use crate::oauth::authorization::{self, ANSWER, CANCEL, Fault, SIGN_IN, VISIT, Visit};
use crate::oauth::{Customers, Form, Refusal, SignIn, page};

impl Site {
    /// Receives a customer whom a client sent.
    pub(super) fn receive(&self, head: &Parts) -> Answered {
        let Some(rules) = &self.portal.known.sign_in else { return nobody_signs_in() };
        let clients = self.oauth.clients(self.own());
        match authorization::read(head.uri.query().unwrap_or_default(), &self.portal.known, rules, &clients) {
            Ok(visit) => (self.meet(visit, rules, head.uri.path()), None),
            Err(Fault::NoWayBack(problem)) => no_way_back(Refusal::request(problem)),
            Err(Fault::Back(back, refusal)) => (back.with_error(refusal.code, &refusal.problem), Some(refusal)),
        }
    }

    /// Does what customers do by now.
    fn meet(&self, visit: Visit, rules: &SignIn, path: &str) -> Response<Body> {
        match self.oauth.customers() {
            Customers::SignIn => self.sign_in(&visit, rules),
            Customers::Cancel => cancel(&visit, rules),
            Customers::Fail { error, description } => visit.back.with_error(&error, &description),
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
        let Some(rules) = &self.portal.known.sign_in else { return nobody_signs_in() };
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
        let response = if answer == SIGN_IN { self.sign_in(&visit, rules) } else { cancel(&visit, rules) };
        (response, None)
    }

    fn sign_in(&self, visit: &Visit, rules: &SignIn) -> Response<Body> {
        visit.back.with_code(&self.oauth.code(visit, rules))
    }
}

fn cancel(visit: &Visit, rules: &SignIn) -> Response<Body> {
    visit.back.with_error(&rules.cancelled.error, &rules.cancelled.description)
}

fn nobody_signs_in() -> Answered {
    no_way_back(Refusal::request("no customer signs in here"))
}

/// Tells the customer, for there is no client that could be told.
fn no_way_back(refusal: Refusal) -> Answered {
    (page::problem(&refusal.problem), Some(refusal))
}
