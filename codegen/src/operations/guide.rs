//! Guides that `portal.yaml` describes, held against the operations that they call.

use super::flows::{find, json_of_success};
use super::{Api, Operation, Payload};
use crate::diagnostics::rules::{self, Rule};
use crate::diagnostics::{Diagnostic, Diagnostics, nearest};
use crate::settings::{Settings, Stated, StepRule, TakenRule};
use crate::source::{NodeId, Sources, json_fault};
use crate::types::{Shape, Type, Types};

/// Calls in the order in which a developer makes them.
#[derive(Clone, Debug)]
pub struct Guide {
    /// What they are for.
    pub title: String,
    /// Words about it.
    pub docs: Option<String>,
    /// The calls and what is around them, as a function in Rust.
    pub example: Option<String>,
    /// The calls.
    pub steps: Vec<GuideStep>,
}

/// A call of a guide.
#[derive(Clone, Debug)]
pub struct GuideStep {
    /// Its operation: the API, and the position there.
    pub operation: (usize, usize),
    /// What it takes of responses before it.
    pub takes: Vec<Taken>,
    /// An example of its JSON body.
    pub body: Option<String>,
}

/// What a call takes of a response before it.
#[derive(Clone, Debug)]
pub struct Taken {
    /// Name of the parameter, or of the member of the body.
    pub name: String,
    /// The step whose response it is.
    pub step: usize,
    /// JSON pointer in the response.
    pub at: String,
}

/// The guides of a portal.
pub fn guides(apis: &[Api], settings: &Settings, types: &Types, sources: &Sources, diagnostics: &mut Diagnostics) -> Vec<Guide> {
    let mut reader = Reader { apis, types, sources, diagnostics };
    let guides = settings.guides.iter().map(|rule| {
        let mut steps: Vec<(String, GuideStep)> = Vec::new();
        for step in &rule.steps {
            let read = reader.step(step, &steps);
            steps.extend(read.map(|read| (step.call.1.clone(), read)));
        }
        let steps = steps.into_iter().map(|(_, step)| step).collect();
        Guide { title: rule.title.clone(), docs: rule.docs.clone(), example: rule.example.clone(), steps }
    });
    guides.collect()
}

struct Reader<'r> {
    apis: &'r [Api],
    types: &'r Types,
    sources: &'r Sources,
    diagnostics: &'r mut Diagnostics,
}

impl Reader<'_> {
    fn step(&mut self, rule: &StepRule, before: &[(String, GuideStep)]) -> Option<GuideStep> {
        let (node, address) = &rule.call;
        let Some((operation, found)) = find(address, 0, self.apis) else {
            let addresses: Vec<String> = self.apis.iter().flat_map(|api| &api.operations).map(Operation::address).collect();
            let near = nearest(address, addresses.iter().map(String::as_str));
            let help =
                near.map_or_else(|| "remove it, or correct the address".to_owned(), |near| format!("did you mean `{near}`?"));
            let message = format!("no operation `{address}` is in the descriptions");
            return self.fault(&rules::SETTING_TARGET, *node, &message, &help);
        };
        let takes = rule.takes.iter().filter_map(|rule| self.taken(rule, found, before)).collect();
        let body = rule.body.as_ref().and_then(|body| self.body(body, found));
        Some(GuideStep { operation, takes, body })
    }

    fn body(&mut self, (node, text): &Stated, operation: &Operation) -> Option<String> {
        let mut contents = operation.body.iter().flat_map(|body| &body.contents);
        if !contents.any(|content| content.payload == Payload::Json) {
            let message = format!("`{}` takes no JSON body", operation.address());
            return self.fault(&rules::SETTING_WITHOUT_EFFECT, *node, &message, "remove the example");
        }
        if let Some(fault) = json_fault(text) {
            let message = format!("the example of a body is not JSON: {fault}");
            return self.fault(&rules::SETTING_VALUE, *node, &message, "write it as a block of text, after `|`");
        }
        Some(text.trim().to_owned())
    }

    fn taken(&mut self, rule: &TakenRule, operation: &Operation, before: &[(String, GuideStep)]) -> Option<Taken> {
        let TakenRule { name, node, call, at } = rule;
        let Some(step) = before.iter().position(|(address, _)| address == call) else {
            let near = nearest(call, before.iter().map(|(address, _)| address.as_str()));
            let help = near.map_or_else(|| "name a call before this one".to_owned(), |near| format!("did you mean `{near}`?"));
            return self.fault(&rules::SETTING_TARGET, *node, &format!("the guide does not call `{call}` before"), &help);
        };
        if self.types.has_unread() {
            return Some(Taken { name: name.clone(), step, at: at.clone() });
        }
        let (api, index) = before[step].1.operation;
        let source = &self.apis[api].operations[index];
        if !json_of_success(source).any(|content| self.types.at(&content.value, at).is_some()) {
            let message = format!("no response of `{call}` has anything at `{at}`");
            return self.fault(&rules::SETTING_TARGET, *node, &message, "write the JSON pointer of what is taken");
        }
        let names = self.names(operation);
        if !names.iter().any(|known| known == name) {
            let near = nearest(name, names.iter().map(String::as_str));
            let help = near.map_or_else(|| "name one that it has".to_owned(), |near| format!("did you mean `{near}`?"));
            let message = format!("`{}` has no parameter `{name}`, and no such member of a body", operation.address());
            return self.fault(&rules::SETTING_TARGET, *node, &message, &help);
        }
        Some(Taken { name: name.clone(), step, at: at.clone() })
    }

    /// The names of parameters, and of members of the JSON bodies.
    fn names(&self, operation: &Operation) -> Vec<String> {
        let parameters = operation.parameters.iter().map(|parameter| parameter.name.clone());
        let contents = operation.body.iter().flat_map(|body| &body.contents);
        let bodies = contents.filter(|content| content.payload == Payload::Json).flat_map(|content| self.members(&content.value));
        parameters.chain(bodies).collect()
    }

    fn members(&self, value: &Type) -> Vec<String> {
        match value.but_null().named().map(|id| &self.types.get(id).shape) {
            Some(Shape::Struct(structure)) => structure.fields.iter().map(|field| field.name.clone()).collect(),
            Some(Shape::Union(branches)) => branches.iter().flat_map(|branch| self.members(&branch.value)).collect(),
            _ => Vec::new(),
        }
    }

    fn fault<T>(&mut self, rule: &'static Rule, node: NodeId, message: &str, help: &str) -> Option<T> {
        self.diagnostics.push(Diagnostic::new(rule, self.sources.place(node), message).help(help));
        None
    }
}
