//! Calls, and the comparison of what was meant with what the bank saw and the client told.

use http::{Response, StatusCode};
use open_payments::Bytes;
use portal_sandbox::{Next, Seen, Site};
use serde_json::Value;

use crate::content::{Meaning, essence, meaning, meaning_of};
use crate::description::{Description, Operation};
use crate::driver::{Driver, Outcome, Values};
use crate::plan::{Plan, PlannedAnswer, PlannedBody, PlannedParameter};
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
    for (name, root) in site.descriptions() {
        let description = Description(root);
        for operation in description.operations() {
            let plan = Plan::of(description, &operation, |parameter| sessions.only(&operation, parameter));
            let target = Target { site, operation: &operation, plan: &plan };
            target.declare(&mut tally);
            let address = portal.locked(name, &operation.address);
            match drivers.iter().find(|driver| driver.address == address) {
                None => tally.settle(&target.item("operation", ""), Err("no method".to_owned())),
                Some(driver) => target.drive(portal, driver, sessions.of(&operation), &mut tally).await,
            }
        }
    }
    tally
}

/// An operation that is being driven.
struct Target<'t> {
    site: &'t Site,
    operation: &'t Operation<'t>,
    plan: &'t Plan<'t>,
}

impl Target<'_> {
    fn item(&self, kind: &'static str, name: impl Into<String>) -> Item {
        Item { kind, operation: self.operation.id().to_owned(), name: name.into() }
    }

    fn parameter(&self, planned: &PlannedParameter<'_>) -> Item {
        self.item("parameters", format!("{} {}", planned.parameter.location, planned.parameter.name))
    }

    fn body(&self, planned: &PlannedBody<'_>) -> Item {
        self.item("request bodies", planned.media_type)
    }

    fn answer(&self, planned: &PlannedAnswer<'_>) -> Item {
        self.item("answers", format!("{} {}", planned.declared, planned.media_type.unwrap_or("without a body")))
    }

    fn header(&self, planned: &PlannedAnswer<'_>, name: &str) -> Item {
        self.item("answer headers", format!("{} {name}", planned.declared))
    }

    /// Writes down what the description declares, whatever the plan makes of it.
    fn declare(&self, tally: &mut Tally) {
        tally.declare(self.item("operations", ""));
        for parameter in self.operation.parameters() {
            tally.declare(self.item("parameters", format!("{} {}", parameter.location, parameter.name)));
        }
        for body in self.operation.bodies() {
            tally.declare(self.item("request bodies", body.media_type));
        }
        for answer in self.operation.answers() {
            let media_types: Vec<_> = answer.contents.iter().map(|content| content.media_type).collect();
            let bodies = if media_types.is_empty() { vec!["without a body"] } else { media_types };
            bodies.iter().for_each(|body| tally.declare(self.item("answers", format!("{} {body}", answer.status))));
            let headers = answer.headers.iter();
            headers.for_each(|(name, _)| tally.declare(self.item("answer headers", format!("{} {name}", answer.status))));
        }
    }

    async fn drive<S>(&self, portal: &Portal, driver: &'static Driver<S>, session: &S, tally: &mut Tally) {
        let role =
            |planned: &PlannedParameter<'_>| portal.role(planned.parameter.location, planned.parameter.name, driver.arguments);
        let parameters: Vec<_> = self.plan.parameters.iter().map(|planned| (planned, role(planned))).collect();
        for round in 0..self.plan.rounds() {
            let given = parameters.iter().filter_map(|(planned, role)| match role {
                Role::Argument(argument) => Some((*argument, of_round(&planned.values, round)?)),
                _ => None,
            });
            let body = of_round(&self.plan.bodies, round);
            let values = Values { parameters: given.collect(), body: body.map(|body| &body.wire) };
            let Some(answer) = of_round(&self.plan.answers, round) else { continue };
            self.site.next(self.operation.id(), answer.next()).unwrap();
            let outcome = (driver.call)(session, &values).await;
            tally.called();
            let Some(seen) = self.site.seen(self.operation.id()).pop() else {
                tally.settle(&self.item("operations", ""), Err(format!("not seen by the bank: {:?}", outcome.answer.err())));
                continue;
            };
            tally.settle(&self.item("operations", ""), right(&seen));
            for (planned, role) in &parameters {
                tally.settle(&self.parameter(planned), self.arrived(&seen, &outcome, planned, role, round));
            }
            if let Some(body) = body {
                tally.settle(&self.body(body), body_arrived(&seen, body).await);
            }
            self.compare_answer(portal, answer, outcome, tally).await;
        }
    }

    /// Whether the bank saw the value that was meant.
    fn arrived(
        &self,
        seen: &Seen,
        outcome: &Outcome,
        planned: &PlannedParameter<'_>,
        role: &Role,
        round: usize,
    ) -> Result<(), String> {
        let expected = match role {
            Role::Argument(_) => of_round(&planned.values, round).cloned(),
            Role::RequestId => Some(outcome.request_id.clone().into()),
            Role::Scope => self.only_scopes().map(Value::from),
            Role::Nobody => None,
        };
        let expected = expected.ok_or("nothing in the API takes it")?;
        let mut found = seen.parameters.iter();
        let is_meant = |parameter: &&portal_sandbox::SeenParameter| {
            parameter.location.as_str() == planned.parameter.location && parameter.name == planned.parameter.name
        };
        match found.find(is_meant) {
            Some(parameter) if parameter.value == expected => Ok(()),
            Some(parameter) => Err(format!("{expected} was seen as {}", parameter.value)),
            None => Err(format!("{expected} was not seen")),
        }
    }

    /// The scopes of every token that opens the operation, where the description names them whole.
    fn only_scopes(&self) -> Option<String> {
        match self.operation.scopes().as_slice() {
            [scopes] if !scopes.iter().any(|scope| scope.contains('<')) => Some(scopes.join(" ")),
            _ => None,
        }
    }

    async fn compare_answer(&self, portal: &Portal, planned: &PlannedAnswer<'_>, outcome: Outcome, tally: &mut Tally) {
        let answer = match outcome.answer {
            Ok(answer) => answer,
            Err(problem) => return tally.settle(&self.answer(planned), Err(problem)),
        };
        for (name, sent) in &planned.headers {
            let told = match portal.role("header", name, &[]) {
                // It is told by the id that was sent; the bank's own is among all the others.
                Role::RequestId => answer.headers.get(*name).and_then(|value| value.to_str().ok()),
                _ => answer.declared.iter().find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, text)| text.as_str()),
            };
            let outcome = if told == Some(sent) { Ok(()) } else { Err(format!("{sent:?} was told as {told:?}")) };
            tally.settle(&self.header(planned, name), outcome);
        }
        let sent = planned.meaning().await;
        let told = meaning_of(answer.content);
        let same = answer.status == planned.status && sent == told;
        let problem = || format!("{} {sent:?} was told as {} {told:?}", planned.status, answer.status);
        tally.settle(&self.answer(planned), if same { Ok(()) } else { Err(problem()) });
    }
}

impl PlannedAnswer<'_> {
    fn next(&self) -> Next {
        let mut response = Response::builder().status(StatusCode::from_u16(self.status).unwrap());
        if let Some(wire) = &self.wire {
            response = response.header("Content-Type", &wire.content_type);
        }
        for (name, text) in &self.headers {
            response = response.header(*name, text);
        }
        Next::raw(response.body(self.wire.as_ref().map_or_else(Bytes::new, |wire| wire.bytes.clone())).unwrap())
    }

    async fn meaning(&self) -> Result<Meaning, String> {
        match &self.wire {
            Some(wire) => meaning(&wire.content_type, &wire.bytes).await,
            None => Ok(Meaning::Nothing),
        }
    }
}

fn of_round<T>(all: &[T], round: usize) -> Option<&T> {
    all.get(round % all.len().max(1))
}

fn right(seen: &Seen) -> Result<(), String> {
    if seen.violations.is_empty() { Ok(()) } else { Err(format!("{:?}", seen.violations)) }
}

async fn body_arrived(seen: &Seen, planned: &PlannedBody<'_>) -> Result<(), String> {
    let content_type = seen.headers.get("Content-Type").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let sent = meaning(&planned.wire.content_type, &planned.wire.bytes).await?;
    let arrived = meaning(content_type, &seen.body).await?;
    if essence(content_type) == essence(planned.media_type) && sent == arrived {
        Ok(())
    } else {
        Err(format!("{sent:?} was seen as {content_type} {arrived:?}"))
    }
}
