//! Calls each operation of a site with all that it declares.

use std::collections::BTreeMap;

use portal_sandbox::{Seen, Site};
use serde_json::Value;

use crate::compare;
use crate::description::{Description, Operation, Parameter};
use crate::driver::{Driver, Outcome, Values};
use crate::plan::{Plan, PlannedResponse};
use crate::portal::{Portal, Role};
use crate::sessions::Sessions;
use crate::tally::{Item, Tally};

/// Calls all operations of a site with all that they declare.
pub(crate) async fn drive<S: Sessions>(
    site: &Site,
    portal: &Portal,
    drivers: &'static [Driver<S::Session>],
    sessions: &S,
) -> Tally {
    let mut tally = Tally::of(format!("{} {}", site.portal(), site.environment()));
    portal.files(site.environment()).into_iter().for_each(|name| tally.declare(file(name)));
    site.corrections().for_each(|name| tally.settle(&file(name), Ok(())));
    for (name, root) in site.descriptions() {
        tally.settle(&file(name), Ok(()));
        let description = Description(root);
        for operation in description.operations() {
            declare(portal, &operation, &mut tally);
            let address = portal.locked(name, &operation.address);
            let Some(driver) = drivers.iter().find(|driver| driver.address == address) else {
                tally.settle(&called(&operation), Err(format!("names.lock has no method for {address}")));
                continue;
            };
            let plan = Plan::of(description, &operation, |parameter| sessions.only(&operation, parameter));
            let target = Target::new(site, portal, &operation, &plan, driver.arguments);
            target.drive(driver, sessions.of(&operation), &mut tally).await;
        }
    }
    tally
}

/// Writes down what the description declares, whatever a plan makes of it.
fn declare(portal: &Portal, operation: &Operation<'_>, tally: &mut Tally) {
    tally.declare(called(operation));
    operation.parameters().iter().for_each(|one| tally.declare(parameter(operation, one)));
    operation.bodies().iter().for_each(|body| tally.declare(request_body(operation, body.media_type)));
    for declared in operation.responses() {
        if declared.contents.is_empty() {
            tally.declare(response(operation, declared.status, None));
        }
        declared.contents.iter().for_each(|body| tally.declare(response(operation, declared.status, Some(body.media_type))));
        declared.headers.iter().for_each(|(name, _)| tally.declare(header(portal, operation, declared.status, name)));
    }
}

/// A description, or corrections of one.
fn file(name: &str) -> Item {
    Item::new("files", "portal.yaml", name.to_owned())
}

fn called(operation: &Operation<'_>) -> Item {
    Item::new("operations", operation.id(), String::new())
}

fn parameter(operation: &Operation<'_>, parameter: &Parameter<'_>) -> Item {
    Item::new("parameters", operation.id(), format!("{} {}", parameter.location, parameter.name))
}

fn request_body(operation: &Operation<'_>, media_type: &str) -> Item {
    Item::new("request bodies", operation.id(), media_type.to_owned())
}

fn response(operation: &Operation<'_>, status: &str, media_type: Option<&str>) -> Item {
    Item::new("responses", operation.id(), format!("{status} {}", media_type.unwrap_or("without a body")))
}

/// Of the id of a request the API tells the one that was sent; what the bank answers stays among the headers as they came, which
/// no generated code has a part in.
fn header(portal: &Portal, operation: &Operation<'_>, status: &str, name: &str) -> Item {
    let kind = if portal.is_request_id(name) { "request ids in raw response headers" } else { "response headers" };
    Item::new(kind, operation.id(), format!("{status} {name}"))
}

/// An operation that is being driven.
pub(crate) struct Target<'t> {
    site: &'t Site,
    portal: &'t Portal,
    operation: &'t Operation<'t>,
    plan: &'t Plan<'t>,
    /// Of each parameter of the plan.
    roles: Vec<Role>,
}

impl<'t> Target<'t> {
    /// An operation with its plan, for a driver that takes these arguments.
    pub(crate) fn new(
        site: &'t Site,
        portal: &'t Portal,
        operation: &'t Operation<'t>,
        plan: &'t Plan<'t>,
        arguments: &[&'static str],
    ) -> Self {
        let roles = plan.parameters.iter().map(|planned| portal.role(&planned.parameter, arguments)).collect();
        Self { site, portal, operation, plan, roles }
    }

    async fn drive<S>(&self, driver: &Driver<S>, session: &S, tally: &mut Tally) {
        for round in 0..self.plan.rounds() {
            let Some(planned) = of_round(&self.plan.responses, round) else { return };
            let before = self.site.count(self.operation.id());
            // A call whose token is refused is sent once more, with another.
            let requests = if planned.status == 401 { 2 } else { 1 };
            (0..requests).for_each(|_| self.site.next(self.operation.id(), planned.next()).unwrap());
            let outcome = (driver.call)(session, &self.values(round)).await;
            if requests > 1 {
                self.site.withdraw(self.operation.id());
            }
            tally.called(driver.address);
            let seen = self.site.last(self.operation.id()).filter(|_| self.site.count(self.operation.id()) > before);
            let Some(seen) = seen else {
                let problem = format!("the bank saw no call: {}", outcome.response.err().unwrap_or_default());
                return tally.settle(&called(self.operation), Err(problem));
            };
            self.settle_request(&seen, &outcome, round, tally).await;
            if !seen.violations.is_empty() {
                // A wrong request leaves the planned response to the next one.
                return;
            }
            self.settle_response(planned, outcome, tally).await;
        }
    }

    /// The values of a round.
    pub(crate) fn values(&self, round: usize) -> Values<'_> {
        let body = of_round(&self.plan.bodies, round).map(|body| &body.wire);
        Values { parameters: self.arguments(round), body }
    }

    /// The values of a round, by argument.
    fn arguments(&self, round: usize) -> BTreeMap<&'static str, &Value> {
        let given = self.plan.parameters.iter().zip(&self.roles).filter_map(|(planned, role)| match role {
            Role::Argument(argument) => Some((*argument, of_round(&planned.values, round)?)),
            _ => None,
        });
        given.collect()
    }

    async fn settle_request(&self, seen: &Seen, outcome: &Outcome, round: usize, tally: &mut Tally) {
        tally.settle(&called(self.operation), compare::is_right(seen));
        for (planned, role) in self.plan.parameters.iter().zip(&self.roles) {
            let expected = match role {
                Role::Argument(_) => of_round(&planned.values, round).cloned(),
                Role::RequestId => Some(outcome.request_id.clone().into()),
                Role::Scope => self.operation.only_scopes().map(Value::from),
                Role::Nobody => None,
            };
            let arrived = match expected {
                Some(expected) => compare::parameter(seen, &planned.parameter, &expected),
                None => Err("nothing in the API takes it".to_owned()),
            };
            tally.settle(&parameter(self.operation, &planned.parameter), arrived);
        }
        if let Some(body) = of_round(&self.plan.bodies, round) {
            tally.settle(&request_body(self.operation, body.media_type), compare::body(seen, body).await);
        }
    }

    async fn settle_response(&self, planned: &PlannedResponse<'_>, outcome: Outcome, tally: &mut Tally) {
        let item = response(self.operation, planned.declared, planned.media_type);
        let told = match outcome.response {
            Ok(told) => told,
            Err(problem) => return tally.settle(&item, Err(problem)),
        };
        for (name, sent) in &planned.headers {
            let is_request_id = self.portal.is_request_id(name);
            let outcome = if is_request_id { compare::raw_header(&told, name, sent) } else { compare::header(&told, name, sent) };
            tally.settle(&header(self.portal, self.operation, planned.declared, name), outcome);
        }
        tally.settle(&item, compare::response(self.portal, self.operation.description, planned, told).await);
    }
}

fn of_round<T>(all: &[T], round: usize) -> Option<&T> {
    all.get(round % all.len().max(1))
}
