//! Links: which operation a response leads to, and what it gives to that.

mod expressions;
mod targets;
mod values;

use super::lower::Lowering;
use super::{Api, Location, Operation, Response, Status};
use crate::diagnostics::rules::LINK;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::environments::Environments;
use crate::settings::Settings;
use crate::source::{Node, NodeId, Remark, Remarks, Sources, Value};
use crate::types::{Docs, Said, Types};

/// A link of a response, as it is written.
#[derive(Clone, Debug)]
pub struct Link {
    /// The link object.
    pub node: NodeId,
    /// Its name.
    pub name: String,
    /// Words about it.
    pub docs: Docs,
    /// Where it exists.
    pub environments: Environments,
    /// `operationId`.
    id: Option<(NodeId, String)>,
    /// `operationRef`.
    reference: Option<(NodeId, String)>,
    /// What it gives to which parameters, by name.
    parameters: Vec<(NodeId, String, Given)>,
    /// What it gives for a body.
    body: Option<(NodeId, Given)>,
}

impl Link {
    /// The same, in these environments alone.
    pub(crate) fn only_in(self, environments: Environments) -> Self {
        Self { environments, ..self }
    }
}

impl PartialEq for Link {
    /// Compares what is written, wherever it stands.
    fn eq(&self, other: &Self) -> bool {
        let text = |stated: &Option<(NodeId, String)>| stated.as_ref().map(|(_, text)| text.clone());
        let given = |link: &Self| {
            let parameters: Vec<_> = link.parameters.iter().map(|(_, name, given)| (name.clone(), given.clone())).collect();
            (text(&link.id), text(&link.reference), parameters, link.body.as_ref().map(|(_, given)| given.clone()))
        };
        self.name == other.name && given(self) == given(other)
    }
}

/// A value of a link.
#[derive(Clone, Debug, PartialEq)]
enum Given {
    /// A text: an expression, or what it says.
    Text(String),
    /// A number or a boolean, by its text.
    Scalar(String),
    /// A list, a mapping or nothing, as JSON.
    Json(String),
}

impl Given {
    fn of(node: &Node) -> Self {
        match &node.value {
            Value::String(text) => Self::Text(text.to_string()),
            Value::Number(_) | Value::Bool(_) => Self::Scalar(node.as_text().unwrap_or_default().to_owned()),
            Value::Null | Value::List(_) | Value::Map(_) => Self::Json(node.to_json()),
        }
    }
}

/// An operation that responses lead to.
#[derive(Clone, Debug)]
pub struct FollowUp {
    /// The name of the link.
    pub name: String,
    /// Words about it.
    pub docs: Docs,
    /// The statuses of the responses that have it.
    pub statuses: Vec<Status>,
    /// The operation: its API, and its position there.
    pub to: (usize, usize),
    /// The parameters that are filled.
    pub parameters: Vec<LinkParameter>,
    /// The media type of its body, and what is given for that.
    pub body: Option<(String, Expression)>,
    /// Where it exists.
    pub environments: Environments,
}

/// A parameter that a link fills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkParameter {
    /// Where the parameter is sent.
    pub location: Location,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Expression,
    /// Whether that goes as a JSON text.
    pub is_json: bool,
}

/// Where a value is taken: a runtime expression, or a constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// At a JSON pointer in the body of the response.
    Body(String),
    /// A header of the response.
    Header(String),
    /// The status of the response.
    Status,
    /// A parameter of the request.
    Parameter(Location, String),
    /// At a JSON pointer in the body of the request.
    RequestBody(String),
    /// The method of the request.
    Method,
    /// The address of the request.
    Url,
    /// Nowhere: it is always the same text, or JSON.
    Constant(String),
}

/// A link that is for people alone.
#[derive(Clone, Debug)]
pub struct Advice {
    /// The name of the link.
    pub name: String,
    /// Words about it.
    pub docs: Docs,
}

impl<'d> Lowering<'_, '_, 'd> {
    /// The links of a response.
    pub(super) fn links(&mut self, response: &'d Node) -> Vec<Link> {
        let listed = response.get("links").into_iter().flat_map(Node::members);
        let named = listed.filter(|(name, _)| !crate::grammar::is_extension(name));
        named.filter_map(|(name, listed)| Some(link(name, self.types.resolve(listed)?))).collect()
    }
}

fn link(name: &str, node: &Node) -> Link {
    let text = |key: &str| node.get(key).and_then(|node| Some((node.id, node.as_text()?.to_owned())));
    let parameters = node.get("parameters").into_iter().flat_map(Node::members);
    Link {
        node: node.id,
        name: name.to_owned(),
        docs: Docs::words(node.get("description").and_then(Said::by)),
        environments: Environments::ALL,
        id: text("operationId"),
        reference: text("operationRef"),
        parameters: parameters.map(|(name, node)| (node.id, name.to_owned(), Given::of(node))).collect(),
        body: node.get("requestBody").map(|node| (node.id, Given::of(node))),
    }
}

/// Finds the operations that the links of all responses lead to. A link that leads nowhere is for people.
pub fn add_links(
    apis: &mut [Api],
    settings: &Settings,
    types: &Types,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
    remarks: &mut Remarks,
) {
    let mut finder = Finder { apis, settings, types, sources, diagnostics, honoured: Vec::new(), said: Vec::new() };
    let found: Vec<Vec<(Vec<FollowUp>, Vec<Advice>)>> =
        apis.iter().map(|api| api.operations.iter().map(|operation| finder.links(operation)).collect()).collect();
    let Finder { honoured, said, .. } = finder;
    for node in said.into_iter().filter(|node| !honoured.contains(node)) {
        remarks.note(node, Remark::Said);
    }
    for (api, found) in apis.iter_mut().zip(found) {
        for (operation, (follow_ups, advice)) in api.operations.iter_mut().zip(found) {
            operation.flows.follow_ups = follow_ups;
            operation.flows.advice = advice;
        }
    }
}

/// What links are held against.
struct Finder<'f> {
    apis: &'f [Api],
    settings: &'f Settings,
    types: &'f Types,
    sources: &'f Sources,
    diagnostics: &'f mut Diagnostics,
    /// The links that lead to an operation.
    honoured: Vec<NodeId>,
    /// Those that are for people.
    said: Vec<NodeId>,
}

impl Finder<'_> {
    fn links(&mut self, operation: &Operation) -> (Vec<FollowUp>, Vec<Advice>) {
        let (mut follow_ups, mut advice) = (Vec::<FollowUp>::new(), Vec::<Advice>::new());
        for response in &operation.responses {
            for link in &response.links {
                match self.follow_up(operation, response, link) {
                    Some(found) => {
                        self.honoured.push(link.node);
                        add(&mut follow_ups, found);
                    }
                    None => {
                        self.said.push(link.node);
                        advice.push(Advice { name: link.name.clone(), docs: link.docs.clone() });
                    }
                }
            }
        }
        (follow_ups, advice)
    }

    fn follow_up(&mut self, operation: &Operation, response: &Response, link: &Link) -> Option<FollowUp> {
        let to = self.target(operation, link)?;
        let target = &self.apis[to.0].operations[to.1];
        if !super::counts(response.status, &operation.responses, true) {
            let message = format!(
                "the link `{}` is for people: a response of {} is an error, which has no methods",
                link.name, response.status
            );
            return self.fault(link.node, &message, "give it to a response of success");
        }
        let from = values::Origin { operation, response };
        let parameters: Vec<Option<LinkParameter>> =
            link.parameters.iter().map(|(node, name, given)| self.filled(&from, target, *node, name, given)).collect();
        let body = link.body.as_ref().map(|(node, given)| self.body(&from, target, *node, given));
        Some(FollowUp {
            name: link.name.clone(),
            docs: link.docs.clone(),
            statuses: vec![response.status],
            to,
            parameters: parameters.into_iter().collect::<Option<_>>()?,
            body: body.map_or(Some(None), |body| body.map(Some))?,
            environments: link.environments,
        })
    }

    fn fault<T>(&mut self, node: NodeId, message: &str, help: &str) -> Option<T> {
        self.diagnostics.push(Diagnostic::new(&LINK, self.sources.place(node), message).help(help));
        None
    }
}

/// Adds what responses of other statuses may lead to as well.
fn add(follow_ups: &mut Vec<FollowUp>, found: FollowUp) {
    let is_same = |known: &&mut FollowUp| {
        known.name == found.name && known.to == found.to && known.parameters == found.parameters && known.body == found.body
    };
    match follow_ups.iter_mut().find(is_same) {
        Some(known) => {
            known.statuses.extend(found.statuses);
            known.environments = known.environments.union(found.environments);
        }
        None => follow_ups.push(found),
    }
}
