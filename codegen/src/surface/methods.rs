//! Methods: names, arguments and setters.

use std::collections::BTreeSet;

use super::flows::authorise_methods;
use super::usual_names::usual_names;
use super::{
    AboutCustomer, Argument, BodyChoice, BodyVariant, MOST_ARGUMENTS, Method, OperationIndex, ParameterArgument,
    PartHeaderSetter, Plan, Sent, SentBody, SentContent, StreamPlan, handles, role,
};
use crate::naming::claims::{Claim, names};
use crate::naming::lock::member;
use crate::naming::spelling::{of_its_own, value_names};
use crate::naming::words::{phrase, static_name, type_name, value_name};
use crate::operations::{Body, Content, Location, Operation, Parameter, PartHeader, Status, essence, media_type_word};
use crate::settings::HeaderRole;
use crate::types::Said;

/// Methods that every request has.
const REQUEST_METHODS: [&str; 18] = [
    "stream",
    "reconnecting",
    "until_final",
    "pages",
    "items",
    "linked",
    "request_id",
    "send",
    "timeout",
    "accept",
    "content_type",
    "with_header",
    "with_query",
    "with_token",
    "into_future",
    "psu",
    "presence",
    "call",
];

/// The ends of the names of a method's items, behind its stem. None of them ends in another.
const REQUEST: &str = "Request";
const OPERATION: &str = "Operation";
const REQUEST_BODY: &str = "RequestBody";
const ARGUMENTS: &str = "Arguments";
pub(super) const RESPONSE_BODY: &str = "ResponseBody";
const REQUEST_ITEMS: [&str; 5] = [REQUEST, OPERATION, REQUEST_BODY, ARGUMENTS, RESPONSE_BODY];
/// What a reader takes for a constructor, or for a method of `Clone`.
pub(super) const NOT_METHODS: [&str; 3] = ["new", "clone", "default"];

/// A parameter that a method leaves to its caller.
pub(super) struct Wanted {
    pub(super) position: usize,
    pub(super) required: bool,
}

/// An operation, and where its method stands.
struct Placed {
    operation: OperationIndex,
    handle: Option<usize>,
    /// Path parameters that handles bind.
    bound: Vec<String>,
}

impl Plan<'_> {
    /// Plans the handles and methods of a group.
    pub(super) fn methods(&mut self, group: usize, operations: &[OperationIndex]) {
        let placed: Vec<Placed> = operations.iter().map(|index| self.placed(group, *index)).collect();
        self.name_handles(group);
        let methods = self.method_names(group, &placed);
        let stems = self.stems(group, &placed, &methods);
        for ((placed, name), stem) in placed.iter().zip(methods).zip(stems) {
            let method = self.method(group, placed, name, &stem);
            let group = &mut self.surface.groups[group];
            match placed.handle {
                Some(handle) => group.handles[handle].methods.push(method),
                None => group.methods.push(method),
            }
        }
    }

    fn placed(&mut self, group: usize, index: OperationIndex) -> Placed {
        let operation = self.operation(index);
        let is_beside = |wanted: &&Wanted| wanted.required && operation.parameters[wanted.position].location != Location::Path;
        let beside = self.wanted(group, operation).iter().filter(is_beside).count()
            + usize::from(operation.body.as_ref().is_some_and(|body| body.required))
            + self.needed_about_customer(operation);
        // Handles of one environment would hide the shared ones of the same name.
        let apart = self.surface.groups[group].shared.is_some();
        let portions = if apart { Vec::new() } else { handles::portions(operation, self.types, beside) };
        let handle = handles::handle(&mut self.surface.groups[group], &operation.path, &portions);
        let bound = portions.iter().flatten().map(|parameter| parameter.name.clone()).collect();
        Placed { operation: index, handle, bound }
    }

    /// The names of methods, each in the scope of what it stands on.
    fn method_names(&self, group: usize, placed: &[Placed]) -> Vec<String> {
        let mut methods = vec![String::new(); placed.len()];
        let own = &self.surface.groups[group];
        for owner in std::iter::once(None).chain((0..own.handles.len()).map(Some)) {
            let here: Vec<usize> = (0..placed.len()).filter(|at| placed[*at].handle == owner).collect();
            let mut taken = own.accessors_below(owner);
            if let (None, Some(shared)) = (owner, own.shared.map(|shared| &self.surface.groups[shared])) {
                taken.extend(shared.methods.iter().map(|method| method.name.as_str()));
                taken.extend(shared.accessors_below(None));
            }
            let operations: Vec<&Operation> = here.iter().map(|at| self.operation(placed[*at].operation)).collect();
            let ids: BTreeSet<&str> = operations.iter().filter_map(|operation| operation.operation_id.as_deref()).collect();
            taken.extend(authorise_methods(operations.iter().copied()));
            let usual =
                here.iter().zip(&operations).map(|(at, operation)| usual_names(operation, &own.accessor, &placed[*at].bound));
            let claims: Vec<Claim> =
                operations.iter().zip(usual).map(|(operation, usual)| self.method_claim(operation, usual, &ids)).collect();
            for (at, name) in here.into_iter().zip(names(NOT_METHODS.into_iter().chain(taken), &claims)) {
                methods[at] = name;
            }
        }
        methods
    }

    fn method_claim(&self, operation: &Operation, usual: Vec<String>, ids: &BTreeSet<&str>) -> Claim {
        let (address, told_apart) = (operation.address(), self.address(operation));
        let operations = &self.settings.names.operations;
        let given = operations.get(&told_apart).or_else(|| operations.get(&address)).cloned();
        let locked = self.lock.get("operation", &told_apart).map(|name| name.rsplit('.').next().unwrap_or(name).to_owned());
        let id = operation.operation_id.as_deref().unwrap_or_default();
        let own = operation.operation_id.as_deref().map_or_else(|| vec![described(operation)], value_names);
        let apart = own.first().map(|own| phrase([own.as_str(), "operation"]));
        let spelt = own.iter().take(1).cloned().chain(apart).chain(own.iter().skip(1).cloned());
        let candidates = of_its_own(id, usual.into_iter().chain(spelt).chain([described(operation)]), ids);
        Claim { address: told_apart, given, locked, candidates }
    }

    /// What all items that belong to a method are named after: the handles that lead to it, and the method.
    fn stems(&self, group: usize, placed: &[Placed], methods: &[String]) -> Vec<String> {
        let own = &self.surface.groups[group];
        let claim = |(placed, method): (&Placed, &String)| {
            let owner = placed.handle.map_or("", |handle| own.handles[handle].type_name.as_str());
            let word = type_name(method);
            let joined = if word.starts_with(owner) { word.clone() } else { format!("{owner}{word}") };
            let candidates = vec![joined, format!("{owner}{word}"), format!("{owner}Handle{word}")];
            Claim { address: self.operation(placed.operation).address(), candidates, ..Claim::default() }
        };
        let claims: Vec<Claim> = placed.iter().zip(methods).map(claim).collect();
        let types = own.handles.iter().map(|handle| &handle.type_name).chain([&own.type_name]);
        let reserved = types.flat_map(|name| REQUEST_ITEMS.iter().filter_map(|suffix| name.strip_suffix(suffix)));
        names(reserved, &claims)
    }

    fn method(&mut self, group: usize, placed: &Placed, name: String, stem: &str) -> Method {
        let operation = self.operation(placed.operation);
        let (arguments, setters) = self.given(group, operation, placed, stem);
        let descriptor = self.descriptor(operation, static_name(stem));
        let error = self.error(group, operation, stem);
        let headers = self.success_headers(group, operation, stem);
        Method {
            address: operation.address(),
            locked_at: self.address(operation),
            name,
            request: format!("{stem}{REQUEST}"),
            operation: format!("{stem}{OPERATION}"),
            docs: operation.docs.clone(),
            environments: operation.environments,
            responses: said_of_responses(operation),
            bundle: (arguments.len() > MOST_ARGUMENTS).then(|| format!("{stem}{ARGUMENTS}")),
            part_headers: part_headers(operation, arguments.iter().chain(&setters)),
            arguments,
            setters,
            response: self.response(operation, &descriptor.success, stem),
            stream: StreamPlan::of(operation, &descriptor.success),
            descriptor,
            error,
            headers,
            flows: self.flows(operation),
        }
    }

    /// The arguments and setters of a request.
    fn given(&self, group: usize, operation: &Operation, placed: &Placed, stem: &str) -> (Vec<Argument>, Vec<Argument>) {
        let (mut arguments, mut setters) = (Vec::new(), Vec::new());
        let is_bound = |parameter: &Parameter| parameter.location == Location::Path && placed.bound.contains(&parameter.name);
        let wanted = self.wanted(group, operation).into_iter();
        let wanted: Vec<Wanted> = wanted.filter(|wanted| !is_bound(&operation.parameters[wanted.position])).collect();
        for (wanted, name) in wanted.iter().zip(parameter_names(operation, &wanted)) {
            let list = if wanted.required { &mut arguments } else { &mut setters };
            list.push(Argument::Parameter(parameter_argument(operation, wanted.position, name)));
        }
        if let Some((body, sent)) = operation.body.as_ref().and_then(|body| Some((body, self.sent(operation, body, stem)?))) {
            let list = if body.required { &mut arguments } else { &mut setters };
            list.push(Argument::Body(SentBody::of(body, sent)));
        }
        for about in [AboutCustomer::Psu, AboutCustomer::Presence] {
            let said = self.about_customer(operation, about);
            match (said.clone().any(|parameter| parameter.required), about) {
                (true, _) => arguments.push(Argument::Customer(about)),
                (false, AboutCustomer::Psu) if said.count() > 0 => setters.push(Argument::Customer(about)),
                // Said on a handle alone, so that no call has it by accident.
                (false, _) => {}
            }
        }
        (arguments, setters)
    }

    /// The body of a request: the value of its media type, or an enum with a variant for each.
    fn sent(&self, operation: &Operation, body: &Body, stem: &str) -> Option<Sent> {
        if let [] | [_] = body.contents.as_slice() {
            return body.contents.first().map(|content| Sent::One(SentContent::of(content, body)));
        }
        let owner = self.address(operation);
        let claim = |content: &Content| {
            let address = member(&owner, &content.media_type);
            let words = [media_type_word(&content.media_type), &essence(&content.media_type), &content.media_type].map(type_name);
            let spelt_out = type_name(&crate::naming::words::spelt_out(&content.media_type));
            let locked = self.lock.get("body", &address).map(str::to_owned);
            Claim { address, given: None, locked, candidates: words.into_iter().chain([spelt_out]).collect() }
        };
        let variants = names([], &body.contents.iter().map(claim).collect::<Vec<_>>());
        let variants = body
            .contents
            .iter()
            .zip(variants)
            .map(|(content, name)| BodyVariant { name, content: SentContent::of(content, body) });
        Some(Sent::Several(BodyChoice { name: format!("{stem}{REQUEST_BODY}"), variants: variants.collect() }))
    }

    /// Parameters that a caller gives: not those that the runtime, a handle or the group fills.
    pub(super) fn wanted(&self, group: usize, operation: &Operation) -> Vec<Wanted> {
        let argument = self.surface.groups[group].argument.as_ref().map(|argument| argument.header.as_str());
        let mut wanted = Vec::new();
        for (position, parameter) in operation.parameters.iter().enumerate() {
            let role = role(parameter, self.settings);
            let left = match role {
                HeaderRole::RequestId | HeaderRole::Client(_) | HeaderRole::Psu | HeaderRole::Presence => false,
                // The runtime knows the scopes of tokens that it obtains, but of the caller's own only what the operation says.
                HeaderRole::Scope => !operation.names_scopes(parameter.environments),
                HeaderRole::Consent => argument != Some(parameter.name.as_str()),
                HeaderRole::Sticky => !self.is_on_handle(parameter),
                HeaderRole::Plain => true,
            };
            if left {
                // What only some environments know is a setter: a caller of the others has nothing to give.
                let required = parameter.required && parameter.environments.is_all() && role != HeaderRole::Scope;
                wanted.push(Wanted { position, required });
            }
        }
        // Path parameters first, in the order of the template; the others by name, so that a description which lists them anew does not
        // swap two of one type.
        wanted.sort_by_cached_key(|wanted| {
            let parameter = &operation.parameters[wanted.position];
            (path_position(operation, parameter), value_name(&parameter.name), parameter.location)
        });
        wanted
    }

    /// The parameters that say this about the customer.
    fn about_customer<'o>(
        &'o self,
        operation: &'o Operation,
        about: AboutCustomer,
    ) -> impl Iterator<Item = &'o Parameter> + Clone {
        let is_about = move |parameter: &&Parameter| AboutCustomer::of(&role(parameter, self.settings)) == Some(about);
        operation.parameters.iter().filter(is_about)
    }

    /// How many values about the customer an operation needs.
    fn needed_about_customer(&self, operation: &Operation) -> usize {
        let needed = |about| self.about_customer(operation, about).any(|parameter| parameter.required);
        [AboutCustomer::Psu, AboutCustomer::Presence].into_iter().filter(|about| needed(*about)).count()
    }
}

pub(super) fn parameter_argument(operation: &Operation, position: usize, name: String) -> ParameterArgument {
    let Parameter { name: wire, is_json, value, docs, environments, .. } = &operation.parameters[position];
    let (wire, is_json, value, docs) = (wire.clone(), *is_json, value.clone(), docs.clone());
    ParameterArgument { position, name, wire, is_json, value, docs, environments: *environments }
}

/// The setters of headers of parts.
fn part_headers<'a>(operation: &Operation, others: impl Iterator<Item = &'a Argument>) -> Vec<PartHeaderSetter> {
    let headers = operation.body.as_ref().map_or(&[][..], |body| &body.part_headers);
    let claim = |header: &PartHeader| {
        let words = [header.part.as_str(), header.name.as_str()].map(value_name);
        let short = phrase(words.each_ref().map(String::as_str));
        let long = phrase([short.as_str(), "of", "part"]);
        Claim { address: format!("{} {}", header.part, header.name), candidates: vec![short, long], ..Claim::default() }
    };
    let claims: Vec<Claim> = headers.iter().map(claim).collect();
    let named = headers.iter().zip(names(REQUEST_METHODS.into_iter().chain(others.map(Argument::name)), &claims));
    named.map(|(header, name)| PartHeaderSetter { name, header: header.clone() }).collect()
}

/// The words on each response.
fn said_of_responses(operation: &Operation) -> Vec<(Status, Vec<Said>)> {
    let described = operation.responses.iter().filter(|response| !response.docs.text.is_empty());
    described.map(|response| (response.status, response.docs.text.clone())).collect()
}

/// The names of arguments and setters. Of parameters that would be called alike, each says where it goes.
pub(super) fn parameter_names(operation: &Operation, wanted: &[Wanted]) -> Vec<String> {
    let claim = |wanted: &Wanted| {
        let parameter = &operation.parameters[wanted.position];
        let own = value_names(&parameter.name);
        let located = own.first().map(|plain| phrase([plain.as_str(), location_word(parameter.location)]));
        let candidates = own.iter().take(1).cloned().chain(located).chain(own.iter().skip(1).cloned()).collect();
        let address = format!("{} {}", location_word(parameter.location), parameter.name);
        Claim { address, candidates, ..Claim::default() }
    };
    let body = operation.body.is_some().then_some("body");
    names(REQUEST_METHODS.into_iter().chain(body), &wanted.iter().map(claim).collect::<Vec<_>>())
}

fn path_position(operation: &Operation, parameter: &Parameter) -> usize {
    match parameter.location {
        Location::Path => operation.path.find(&format!("{{{}}}", parameter.name)).unwrap_or(usize::MAX),
        _ => usize::MAX,
    }
}

/// A name from method and path: `GET /accounts/{id}/balances` is `get_accounts_balances_by_id`.
fn described(operation: &Operation) -> String {
    let (mut words, mut by) = (vec![operation.method.to_lowercase()], Vec::new());
    for segment in operation.path.split('/').filter(|segment| !segment.is_empty()) {
        match segment.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => by.push(value_name(name)),
            None => words.push(value_name(segment)),
        }
    }
    if !by.is_empty() {
        words.push("by".to_owned());
        words.append(&mut by);
    }
    phrase(words.iter().map(String::as_str))
}

fn location_word(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}
