//! Authorisations that `portal.yaml` describes, held against the operations that play their parts.

use super::{Reader, Recovery, decided, find, json_of_success};
use crate::diagnostics::rules;
use crate::operations::{Api, Location, Operation, Payload, template_names};
use crate::settings::{AuthorisationRule, Challenge, Stated};
use crate::source::{NodeId, RESTATES_DEFAULT, Remark};
use crate::types::{Shape, Type};

/// The seconds between two looks at the status of an authorisation, where nothing else is said.
const USUAL_SECONDS: u16 = 1;

/// The fields of the Berlin Group's flow (NextGenPSD2) that have to be there.
const AUTHORISATION_ID: &str = "/authorisationId";
const METHOD_ID: &str = "/authenticationMethodId";
const SCA_STATUS: &str = "/scaStatus";

/// The authorisation that an operation starts.
#[derive(Clone, Debug)]
pub struct Authorisation {
    /// The method of the handle that starts it.
    pub method: String,
    /// The operation that goes on with it: its API, and its position there.
    pub update: (usize, usize),
    /// The operation that tells its status.
    pub status: (usize, usize),
    /// The parameter for its id in the paths of these two.
    pub id: String,
    /// Headers of the exchange of a code, each with the parameter whose value it has.
    pub exchange: Vec<(String, String)>,
    /// What the data of a challenge is, by the id of the method.
    pub challenges: Vec<(String, Challenge)>,
    /// What shows on the resource how it ended.
    pub shown: Option<Recovery>,
    /// The seconds between two looks at its status.
    pub seconds: u16,
}

impl Reader<'_> {
    /// The authorisation that an operation starts.
    pub(super) fn authorisation(&mut self, operation: &Operation, apis: &[Api]) -> Option<Authorisation> {
        let settings = self.settings;
        let rule = decided(&settings.authorisations.operations, operation, apis)?;
        let (update, updates) = self.part(&rule.update, operation, apis)?;
        let (status, tells) = self.part(&rule.status, operation, apis)?;
        self.check_reads(tells, rule.status.0, "its status cannot be asked for")?;
        self.check_parts(rule, operation, updates, tells)?;
        self.check_method(rule, operation, apis)?;
        let id = self.id_parameter(rule, operation, updates)?;
        if self.id_parameter(rule, operation, tells)? != id {
            let message = format!("`{}` and `{}` call the id of an authorisation differently", rule.update.1, rule.status.1);
            return self.fault(&rules::SETTING_VALUE, rule.status.0, &message, "name operations on the same path");
        }
        for (header, (node, parameter)) in &rule.exchange {
            let known = || updates.parameters.iter().filter(|known| known.location == Location::Path);
            if !known().any(|known| known.name == *parameter) {
                let names: Vec<&str> = known().map(|known| known.name.as_str()).collect();
                let message =
                    format!("`{header}` has the value of a parameter `{parameter}`, which `{}` does not have", rule.update.1);
                return self.fault(&rules::SETTING_TARGET, *node, &message, &format!("name one of {}", names.join(", ")));
            }
        }
        if let Some((node, USUAL_SECONDS)) = rule.seconds {
            self.remarks.note(node, Remark::Idle(RESTATES_DEFAULT));
        }
        let shown = rule.shown.as_ref().map(|shown| self.recovery(shown, operation, apis).ok_or(())).transpose().ok()?;
        let exchange = rule.exchange.iter().map(|(header, (_, parameter))| (header.clone(), parameter.clone()));
        Some(Authorisation {
            method: rule.method.clone(),
            update,
            status,
            id,
            exchange: exchange.collect(),
            challenges: settings.authorisations.challenges.clone(),
            shown,
            seconds: rule.seconds.map_or(USUAL_SECONDS, |(_, seconds)| seconds),
        })
    }

    /// An operation that plays a part: there in the same environments and with the same tag, so that it is there when it is needed.
    fn part<'a>(&mut self, address: &Stated, start: &Operation, apis: &'a [Api]) -> Option<((usize, usize), &'a Operation)> {
        let (node, address) = address;
        let Some((index, part)) = find(address, start.api, apis) else { return self.no_operation(*node, address, apis) };
        if part.tags.first() != start.tags.first() {
            return self.other_tag(*node, address, part, start);
        }
        if !start.environments.is_all() || !part.environments.is_all() {
            let message = format!("`{}` and `{address}` are not both in all environments", start.address());
            return self.fault(&rules::SETTING_VALUE, *node, &message, "name operations that all environments have");
        }
        Some((index, part))
    }

    /// What is sent and what comes back is that of the flow, and nothing more is needed.
    fn check_parts(&mut self, rule: &AuthorisationRule, start: &Operation, update: &Operation, status: &Operation) -> Option<()> {
        let is_id = |name: &str| {
            let known = start.parameters.iter().find(|known| known.location == Location::Path && known.name == name);
            known.is_some_and(|known| matches!(known.value, Type::Named(id) if self.types.get(id).shape == Shape::Id))
        };
        if !self.types.has_unread() && !template_names(&start.path).last().is_some_and(is_id) {
            let message = format!("`{}` is on no handle: the last parameter of its path is no id", start.address());
            return self.fault(&rules::SETTING_VALUE, rule.node, &message, "name an operation on what is authorised");
        }
        if start.body.as_ref().is_some_and(|body| body.required) {
            let message = format!("`{}` needs a body, which the flow does not send", start.address());
            return self.fault(&rules::SETTING_VALUE, rule.node, &message, "name an operation whose body can be left out");
        }
        for (part, node) in [(start, rule.node), (update, rule.update.0), (status, rule.status.0)] {
            let needed = part.parameters.iter().find(|known| known.location != Location::Path && self.is_callers(known));
            if let Some(needed) = needed {
                let message = format!("`{}` needs `{}`, which the flow does not send", part.address(), needed.name);
                return self.fault(
                    &rules::SETTING_VALUE,
                    node,
                    &message,
                    "name an operation that needs no more than the flow sends",
                );
            }
        }
        if self.types.has_unread() {
            return Some(());
        }
        let responses = |operation| json_of_success(operation).map(|content| &content.value).collect::<Vec<_>>();
        let bodies = update.body.iter().flat_map(|body| &body.contents).filter(|content| content.payload == Payload::Json);
        let bodies: Vec<&Type> = bodies.map(|content| &content.value).collect();
        self.check_field(rule.node, start, "response", &responses(start), AUTHORISATION_ID)?;
        self.check_field(rule.update.0, update, "body", &bodies, METHOD_ID)?;
        self.check_field(rule.status.0, status, "response", &responses(status), SCA_STATUS)
    }

    fn check_field(&mut self, node: NodeId, operation: &Operation, what: &str, values: &[&Type], at: &str) -> Option<()> {
        let is_there = |value: &Type| self.types.at(value, at).is_some_and(|found| self.is_text(&found));
        if values.iter().any(|value| is_there(value)) {
            return Some(());
        }
        let message = format!("no {what} of `{}` in JSON has a text at `{at}`, as the flow has it", operation.address());
        self.fault(&rules::SETTING_TARGET, node, &message, "name an operation of the flow")
    }

    /// No other authorisation of the same handle is started by a method of the same name.
    fn check_method(&mut self, rule: &AuthorisationRule, start: &Operation, apis: &[Api]) -> Option<()> {
        let settings = self.settings;
        let others = apis.iter().flat_map(|api| &api.operations).filter(|other| other.address() != start.address());
        let alike = others.filter(|other| handle(other) == handle(start)).find(|other| {
            decided(&settings.authorisations.operations, other, apis).is_some_and(|other| other.method == rule.method)
        });
        let Some(other) = alike else { return Some(()) };
        let message = format!("`{}` and `{}` are both started by `{}`", start.address(), other.address(), rule.method);
        self.fault(&rules::SETTING_VALUE, rule.node, &message, "give one of them another `method`")
    }

    /// The one parameter that the path of a part has and that of the start has not.
    fn id_parameter(&mut self, rule: &AuthorisationRule, start: &Operation, part: &Operation) -> Option<String> {
        let in_path = |operation: &Operation| -> Vec<String> {
            let known = operation.parameters.iter().filter(|known| known.location == Location::Path);
            known.map(|known| known.name.clone()).collect()
        };
        let known = in_path(start);
        let mut own = in_path(part).into_iter().filter(|name| !known.contains(name));
        match (own.next(), own.next()) {
            (Some(id), None) => Some(id),
            _ => {
                let message =
                    format!("the path of `{}` has not one parameter more than that of `{}`", part.address(), start.address());
                self.fault(&rules::SETTING_VALUE, rule.node, &message, "name operations on one authorisation")
            }
        }
    }
}

/// What tells the handle of an operation from others: its tag, and the parameters of its path.
fn handle(operation: &Operation) -> (Option<&str>, Vec<&str>) {
    let in_path = operation.parameters.iter().filter(|known| known.location == Location::Path);
    (operation.tags.first().map(String::as_str), in_path.map(|known| known.name.as_str()).collect())
}
