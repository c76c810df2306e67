//! Operations and what hangs on them.

use std::collections::HashMap;

use super::{Merge, RECEIVED, SENT, Spot, shape_of};
use crate::diagnostics::Diagnostic;
use crate::environments::Environments;
use crate::operations::{
    Api, Body, Callback, Content, GatewayBody, Header, Location, Operation, Parameter, Response, owned, role, template_names,
};
use crate::settings::Resolution;
use crate::source::Remark;
use crate::types::{Origin, Said, Shape, Types};

/// What becomes of an operation that not all environments have.
const APART: &str = "on the types of those environments only";

/// Says of each part of the first environment's API that it exists there.
pub(super) fn mark(api: &mut Api, environments: Environments) {
    for operation in &mut api.operations {
        operation.environments = environments;
        each_part(operation, &mut |set| *set = environments);
    }
}

/// A part that exists wherever its operation or its definition does says nothing of environments.
/// An operation does so only where it exists in all environments of the portal.
pub(super) fn widen(api: &mut Api, index: usize, types: &mut Types, seen: Environments, count: usize) {
    let widened = |set: Environments, whole: Environments| if set == seen || set == whole { Environments::ALL } else { set };
    for operation in &mut api.operations {
        let whole = operation.environments;
        each_part(operation, &mut |set| *set = widened(*set, whole));
        if (0..count).all(|environment| whole.has(environment)) {
            operation.environments = Environments::ALL;
        }
    }
    for id in types.ids() {
        if types.get(id).api != index {
            continue;
        }
        let whole = types.get(id).environments;
        each_environments(&mut types.get_mut(id).shape, &mut |set| *set = widened(set.intersection(whole), whole));
    }
}

/// Visits where the parts of a definition exist.
fn each_environments(shape: &mut Shape, change: &mut dyn FnMut(&mut Environments)) {
    match shape {
        Shape::Struct(structure) => structure.fields.iter_mut().for_each(|field| change(&mut field.environments)),
        Shape::Enum(values) => values.iter_mut().for_each(|value| change(&mut value.environments)),
        Shape::Union(branches) => branches.iter_mut().for_each(|branch| change(&mut branch.environments)),
        Shape::Id | Shape::Replaced(_) => {}
    }
}

fn each_part(operation: &mut Operation, change: &mut dyn FnMut(&mut Environments)) {
    operation.parameters.iter_mut().for_each(|parameter| change(&mut parameter.environments));
    let contents = operation.body.iter_mut().flat_map(|body| &mut body.contents);
    let received = operation.callbacks.iter_mut().flat_map(|callback| &mut callback.contents);
    contents.chain(received).for_each(|content| change(&mut content.environments));
    for response in &mut operation.responses {
        change(&mut response.environments);
        response.contents.iter_mut().for_each(|content| change(&mut content.environments));
        response.headers.iter_mut().for_each(|header| change(&mut header.environments));
    }
}

impl Merge<'_> {
    pub(super) fn api(&mut self, aligned: &mut Api, other: Api) {
        if let Some(server) = aligned.servers.get_mut(self.index) {
            *server = other.servers.into_iter().next().flatten();
        }
        if let Some(credentials) = aligned.credentials.get_mut(self.index) {
            *credentials = other.credentials.into_iter().next().unwrap_or_default();
        }
        let mut unmatched: Vec<bool> = vec![true; aligned.operations.len()];
        let known = Known::of(&aligned.operations);
        for operation in other.operations {
            match known.matching(&operation) {
                Some(at) => {
                    unmatched[at] = false;
                    self.also_here(&aligned.operations[at].address(), "operation");
                    self.operation(&mut aligned.operations[at], operation);
                }
                None => {
                    self.exists_in(&operation.address(), "operation", self.new, APART);
                    let mut operation = operation;
                    operation.security = super::by_index(self.count, self.index, &operation.security);
                    let mut alone = Api {
                        operations: vec![operation],
                        tags: Vec::new(),
                        servers: Vec::new(),
                        credentials: Vec::new(),
                        title: Vec::new(),
                        docs: Default::default(),
                        name: String::new(),
                        gateways: Vec::new(),
                    };
                    mark(&mut alone, self.new);
                    aligned.operations.append(&mut alone.operations);
                }
            }
        }
        for (operation, _) in aligned.operations.iter().zip(&unmatched).filter(|(_, unmatched)| **unmatched) {
            self.exists_in(&operation.address(), "operation", operation.environments, APART);
        }
        for body in &mut aligned.gateways {
            let is_same =
                |other: &&GatewayBody| other.gateway == body.gateway && other.content.media_type == body.content.media_type;
            let Some(other) = other.gateways.iter().find(is_same) else { continue };
            let address = format!("{} {}", body.gateway, body.content.media_type);
            let (origin, nodes) = (owned(&body.gateway, "error"), (body.content.node, other.content.node));
            let spot = Spot::new(address, origin, nodes, self.seen);
            body.content.value = self.value(&spot, &body.content.value, &other.content.value);
        }
        self.definitions();
        self.words(&mut aligned.title, &other.title);
        self.words(&mut aligned.docs.text, &other.docs.text);
        for (name, words) in other.tags {
            match aligned.tags.iter_mut().find(|(known, _)| *known == name) {
                Some((_, aligned)) => {
                    let mut text: Vec<Said> = aligned.take().into_iter().collect();
                    self.words(&mut text, words.as_slice());
                    *aligned = text.into_iter().next();
                }
                None => aligned.tags.push((name, words)),
            }
        }
    }

    fn operation(&mut self, aligned: &mut Operation, other: Operation) {
        let address = aligned.address();
        aligned.environments = aligned.environments.union(self.new);
        if shape_of(&aligned.path) == shape_of(&other.path) {
            let remark =
                Remark::Idle("operations are matched by method and path, and called as the first environment calls them");
            other.called_by.iter().for_each(|node| self.sources.remark(*node, remark));
        } else {
            self.other_path(aligned, &other);
        }
        self.words(&mut aligned.docs.text, &other.docs.text);
        if let Some(security) = other.security.into_iter().next()
            && let Some(own) = aligned.security.get_mut(self.index)
        {
            *own = security;
        }
        let owner = aligned.owner();
        self.parameters(&address, aligned, &other.path, other.parameters);
        self.body(&address, &owner, &mut aligned.body, other.body);
        self.responses(&address, &owner, &mut aligned.responses, other.responses);
        self.callbacks(&address, &owner, &mut aligned.callbacks, other.callbacks);
        self.definitions();
    }

    /// Requests of the server, matched by name and address. What comes is read wherever it comes from.
    fn callbacks(&mut self, operation: &str, owner: &str, aligned: &mut Vec<Callback>, others: Vec<Callback>) {
        let is_same = |one: &Callback, other: &Callback| one.name == other.name && one.address == other.address;
        let address = |callback: &Callback| format!("{operation} {} {}", callback.name, callback.address);
        for callback in aligned.iter().filter(|callback| !others.iter().any(|other| is_same(callback, other))) {
            self.comes_only_in(&address(callback), "callback", self.seen);
        }
        for other in others {
            let address = address(&other);
            match aligned.iter_mut().find(|callback| is_same(callback, &other)) {
                Some(callback) => {
                    self.also_here(&address, "callback");
                    self.words(&mut callback.docs.text, &other.docs.text);
                    self.contents(&address, &owned(owner, &other.name), &mut callback.contents, other.contents, RECEIVED);
                }
                None => {
                    self.comes_only_in(&address, "callback", self.new);
                    let contents = other.contents.into_iter().map(|content| Content { environments: self.new, ..content });
                    aligned.push(Callback { contents: contents.collect(), ..other });
                }
            }
        }
    }

    /// What goes by one operationId is one operation, and its method asks for one path.
    fn other_path(&mut self, aligned: &Operation, other: &Operation) {
        let (first, second) = (self.sources.key_place(aligned.node), self.sources.key_place(other.node));
        let id = other.operation_id.as_deref().unwrap_or_default();
        let message = format!("the path of `{id}` differs between environments: `{}` here, `{}` there", other.path, aligned.path);
        let help = "correct one of the two, or give them operationIds of their own if they are different operations";
        self.diagnostics.push(Diagnostic::error(second, message).related(first, "there").help(help));
    }

    fn parameters(&mut self, operation: &str, aligned: &mut Operation, other_path: &str, others: Vec<Parameter>) {
        let (owner, own_path) = (aligned.owner(), aligned.path.clone());
        let paths = (own_path.as_str(), other_path);
        let before: Vec<bool> = aligned
            .parameters
            .iter()
            .map(|parameter| others.iter().any(|other| same_parameter(parameter, other, paths)))
            .collect();
        for (parameter, _) in aligned.parameters.iter().zip(before).filter(|(_, matched)| !matched) {
            let address = format!("{operation} {}", parameter.name);
            self.only_in(&address, "parameter", parameter.environments);
        }
        for other in others {
            let address = format!("{operation} {}", other.name);
            match aligned.parameters.iter_mut().find(|parameter| same_parameter(parameter, &other, paths)) {
                Some(parameter) => {
                    let origin = Origin::Parameter { name: parameter.name.clone(), owner: owner.clone() };
                    self.parameter(address, origin, parameter, other);
                }
                None => {
                    self.only_in(&address, "parameter", self.new);
                    aligned.parameters.push(Parameter { environments: self.new, ..other });
                }
            }
        }
    }

    fn parameter(&mut self, address: String, origin: Origin, aligned: &mut Parameter, other: Parameter) {
        let spot = Spot::new(address, origin, (aligned.node, other.node), aligned.environments);
        let address = &spot.address;
        aligned.value = self.value(&spot, &aligned.value, &other.value);
        aligned.environments = aligned.environments.union(self.new);
        self.also_here(address, "parameter");
        if aligned.required != other.required {
            let one = if aligned.required { spot.environments } else { self.new };
            self.differs(address, format!("required only in {}", self.names(one)), "required");
            aligned.required = true;
        }
        if (aligned.style, aligned.explode) != (other.style, other.explode) {
            self.differing(&spot, "the style", "correct one of the two, or lay a correction over it");
        }
        self.docs(address, &mut aligned.docs, &other.docs);
    }

    fn body(&mut self, operation: &str, owner: &str, aligned: &mut Option<Body>, other: Option<Body>) {
        let address = format!("{operation} body");
        match (aligned.as_mut(), other) {
            (Some(aligned), Some(other)) => {
                if aligned.required != other.required {
                    self.differs(&address, "required in one environment only", "required");
                    aligned.required = true;
                }
                self.words(&mut aligned.docs.text, &other.docs.text);
                self.contents(&address, &owned(owner, "body"), &mut aligned.contents, other.contents, SENT);
            }
            (None, Some(other)) => {
                self.only_in(&address, "body", self.new);
                let contents = other.contents.into_iter().map(|content| Content { environments: self.new, ..content });
                *aligned = Some(Body { required: false, contents: contents.collect(), ..other });
            }
            (Some(aligned), None) => {
                self.only_in(&address, "body", self.seen);
                aligned.required = false;
            }
            (None, None) => {}
        }
    }

    fn contents(&mut self, address: &str, origin: &Origin, aligned: &mut Vec<Content>, others: Vec<Content>, outcome: &str) {
        for content in aligned.iter().filter(|content| !others.iter().any(|other| other.media_type == content.media_type)) {
            self.exists_in(&format!("{address} {}", content.media_type), "media type", content.environments, outcome);
        }
        for other in others {
            let address = format!("{address} {}", other.media_type);
            match aligned.iter_mut().find(|content| content.media_type == other.media_type) {
                Some(content) => {
                    let (origin, nodes) = (origin.clone(), (content.node, other.node));
                    let spot = Spot::new(address, origin, nodes, content.environments);
                    content.value = self.value(&spot, &content.value, &other.value);
                    self.also_here(&spot.address, "media type");
                    content.environments = content.environments.union(self.new);
                }
                None => {
                    self.exists_in(&address, "media type", self.new, outcome);
                    aligned.push(Content { environments: self.new, ..other });
                }
            }
        }
    }

    fn responses(&mut self, operation: &str, owner: &str, aligned: &mut Vec<Response>, others: Vec<Response>) {
        for response in aligned.iter().filter(|response| !others.iter().any(|other| other.status == response.status)) {
            self.comes_only_in(&format!("{operation} {}", response.status), "answer", response.environments);
        }
        for other in others {
            let address = format!("{operation} {}", other.status);
            match aligned.iter_mut().find(|response| response.status == other.status) {
                Some(response) => {
                    let origin = owned(owner, &role(response.status));
                    self.contents(&address, &origin, &mut response.contents, other.contents, RECEIVED);
                    self.headers(&address, response, other.headers);
                    response.environments = response.environments.union(self.new);
                    self.words(&mut response.docs.text, &other.docs.text);
                    self.also_here(&address, "answer");
                }
                None => {
                    self.comes_only_in(&address, "answer", self.new);
                    let contents = other.contents.into_iter().map(|content| Content { environments: self.new, ..content });
                    let headers = other.headers.into_iter().map(|header| Header { environments: self.new, ..header });
                    let (contents, headers) = (contents.collect(), headers.collect());
                    aligned.push(Response { environments: self.new, contents, headers, ..other });
                }
            }
        }
    }

    fn headers(&mut self, address: &str, aligned: &mut Response, others: Vec<Header>) {
        for header in &aligned.headers {
            if !others.iter().any(|other| header.name.eq_ignore_ascii_case(&other.name)) {
                self.comes_only_in(&format!("{address} {}", header.name), "header", header.environments);
            }
        }
        for other in others {
            match aligned.headers.iter_mut().find(|header| header.name.eq_ignore_ascii_case(&other.name)) {
                Some(header) => {
                    let address = format!("{address} {}", other.name);
                    let origin = Origin::Parameter { name: other.name.clone(), owner: String::new() };
                    let nodes = (header.node, other.node);
                    let spot =
                        Spot { choices: &Resolution::OF_HEADERS, ..Spot::new(address, origin, nodes, header.environments) };
                    self.docs(&spot.address, &mut header.docs, &other.docs);
                    header.value = self.value(&spot, &header.value, &other.value);
                    header.environments = header.environments.union(self.new);
                    self.also_here(&spot.address, "header");
                }
                None => {
                    self.comes_only_in(&format!("{address} {}", other.name), "header", self.new);
                    aligned.headers.push(Header { environments: self.new, ..other });
                }
            }
        }
    }
}

/// Operations by method and path, whatever the parameters in it are called, and by method and operationId.
struct Known {
    by_path: HashMap<(String, String), usize>,
    by_id: HashMap<(String, String), usize>,
}

impl Known {
    fn of(operations: &[Operation]) -> Self {
        let (mut by_path, mut by_id) = (HashMap::new(), HashMap::new());
        for (at, operation) in operations.iter().enumerate() {
            let method = || operation.method.clone();
            by_path.entry((method(), shape_of(&operation.path))).or_insert(at);
            if let Some(id) = &operation.operation_id {
                by_id.entry((method(), id.clone())).or_insert(at);
            }
        }
        Self { by_path, by_id }
    }

    fn matching(&self, other: &Operation) -> Option<usize> {
        let by_path = self.by_path.get(&(other.method.clone(), shape_of(&other.path)));
        let by_id = || self.by_id.get(&(other.method.clone(), other.operation_id.clone()?));
        by_path.or_else(by_id).copied()
    }
}

/// Parameters in the path are matched by where they stand, all others by name.
fn same_parameter(one: &Parameter, other: &Parameter, paths: (&str, &str)) -> bool {
    let position = |path, name: &str| template_names(path).position(|known| known == name);
    one.location == other.location
        && match one.location {
            Location::Path => position(paths.0, &one.name) == position(paths.1, &other.name),
            Location::Header => one.name.eq_ignore_ascii_case(&other.name),
            Location::Query | Location::Cookie => one.name == other.name,
        }
}
