//! Methods: their names, what they need and what may be set.

use super::{Argument, MOST_ARGUMENTS, Method, OperationIndex, Plan, handles, role};
use crate::naming::Scope;
use crate::naming::words::{phrase, static_name, type_name, value_name};
use crate::operations::{Location, Operation, Parameter};
use crate::settings::HeaderRole;

/// Methods that every request has.
const REQUEST_METHODS: [&str; 5] = ["request_id", "timeout", "accept", "into_future", "psu"];
/// What a request is not called alone: packages have given out `StatusRequest`.
const SPELT_OUT: [&str; 1] = ["Status"];

/// What a reader takes for a constructor, or for a method of `Clone`.
pub(super) const NOT_METHODS: [&str; 3] = ["new", "clone", "default"];

/// A parameter that a method leaves to its caller.
struct Wanted {
    position: usize,
    required: bool,
}

impl Plan<'_> {
    /// Plans the methods of a group.
    pub(super) fn methods(&mut self, group: usize, operations: &[OperationIndex]) {
        let mut types = self.surface.type_scope.clone();
        SPELT_OUT.iter().for_each(|name| types.reserve(name));
        let group_type = self.surface.groups[group].type_name.clone();
        types.reserve(&group_type);
        let mut placed = Vec::new();
        for index in operations {
            let operation = self.operation(*index).clone();
            let is_beside =
                |wanted: &&Wanted| wanted.required && operation.parameters[wanted.position].location != Location::Path;
            let beside = self.wanted(group, &operation).iter().filter(is_beside).count()
                + usize::from(operation.body.as_ref().is_some_and(|body| body.required))
                + usize::from(self.needs_psu(&operation));
            // Handles of one environment would hide the shared ones of the same name.
            let apart = self.surface.groups[group].shared.is_some();
            let portions = if apart { Vec::new() } else { handles::portions(&operation, self.types, beside) };
            let handle = handles::handle(&mut self.surface.groups[group], &mut types, &portions);
            let bound: Vec<String> = portions.iter().flatten().map(|parameter| parameter.name.clone()).collect();
            placed.push((*index, operation, handle, bound));
        }
        let mut method_scopes: Vec<Scope> = self.method_scopes(group);
        for (index, operation, handle, bound) in placed {
            let scope = &mut method_scopes[handle.map_or(0, |handle| handle + 1)];
            let name = self.method_name(&operation, scope);
            let method = self.method(group, index, &operation, name, handle, &bound, &mut types);
            let group = &mut self.surface.groups[group];
            match handle {
                Some(handle) => group.handles[handle].methods.push(method),
                None => group.methods.push(method),
            }
        }
    }

    /// One scope for the group, one for each handle; accessors of child handles are taken already.
    fn method_scopes(&self, group: usize) -> Vec<Scope> {
        let own = &self.surface.groups[group];
        let handles = &own.handles;
        let shared = own.shared.map(|shared| &self.surface.groups[shared]);
        let owners = std::iter::once(None).chain((0..handles.len()).map(Some));
        owners
            .map(|owner| {
                let children = handles.iter().filter(|handle| handle.parent == owner);
                let mut scope = Scope::with(&NOT_METHODS);
                children.for_each(|handle| scope.reserve(&handle.accessor));
                if let (None, Some(shared)) = (owner, shared) {
                    shared.methods.iter().for_each(|method| scope.reserve(&method.name));
                    shared.handles.iter().for_each(|handle| scope.reserve(&handle.accessor));
                }
                scope
            })
            .collect()
    }

    fn method_name(&self, operation: &Operation, scope: &mut Scope) -> String {
        let (address, told_apart) = (operation.address(), crate::naming::in_api(self.apis, operation.api, &operation.address()));
        let operations = &self.settings.names.operations;
        let given = operations.get(&told_apart).or_else(|| operations.get(&address)).map(String::as_str);
        let locked = self.lock.get("operation", &told_apart).map(|name| name.rsplit('.').next().unwrap_or(name));
        let own = match &operation.operation_id {
            Some(id) => value_name(id),
            None => described(operation),
        };
        let spelt_out = phrase([own.as_str(), "operation"]);
        scope.claim(given.or(locked).into_iter().chain([own.as_str(), spelt_out.as_str()]))
    }

    #[expect(clippy::too_many_arguments, reason = "each is a step of the one plan")]
    fn method(
        &mut self,
        group: usize,
        operation: OperationIndex,
        described: &Operation,
        name: String,
        handle: Option<usize>,
        bound: &[String],
        types: &mut Scope,
    ) -> Method {
        let owner = handle.map_or("", |handle| self.surface.groups[group].handles[handle].type_name.as_str()).to_owned();
        let wanted = format!("{owner}{}", type_name(&name));
        let request = types.claim([wanted.as_str(), format!("{wanted}Request").as_str()]);
        let (mut arguments, mut setters) = (Vec::new(), Vec::new());
        let mut names = Scope::with(&REQUEST_METHODS);
        names.reserve("call");
        if described.body.is_some() {
            names.reserve("body");
        }
        for wanted in self.wanted(group, described) {
            let parameter = &described.parameters[wanted.position];
            if bound.contains(&parameter.name) && parameter.location == Location::Path {
                continue;
            }
            let plain = value_name(&parameter.name);
            let located = phrase([plain.as_str(), location_word(parameter.location)]);
            let name = names.claim([plain.as_str(), located.as_str()]);
            let argument = Argument::Parameter { position: wanted.position, name };
            if wanted.required { arguments.push(argument) } else { setters.push(argument) }
        }
        if let Some(body) = &described.body {
            let choice = (body.contents.len() > 1).then(|| types.claim([format!("{request}Body").as_str()]));
            let list = if body.required { &mut arguments } else { &mut setters };
            list.push(Argument::Body { choice });
        }
        if self.takes_psu(described) {
            let list = if self.needs_psu(described) { &mut arguments } else { &mut setters };
            list.push(Argument::Psu);
        }
        let bundle = (arguments.len() > MOST_ARGUMENTS).then(|| types.claim([format!("{request}Arguments").as_str()]));
        let answer = self.answer(operation, &request, types);
        let error = self.error(group, operation, &request);
        let headers = self.success_headers(group, operation, &request);
        let shouted = static_name(&request);
        let descriptor = types.claim([shouted.as_str(), format!("{shouted}_OPERATION").as_str()]);
        Method { operation, name, request, descriptor, arguments, bundle, setters, answer, error, headers }
    }

    /// Parameters that a caller gives: not those that the runtime, a handle or the group fills.
    fn wanted(&self, group: usize, operation: &Operation) -> Vec<Wanted> {
        let argument = self.surface.groups[group].argument.as_ref().map(|argument| argument.header.as_str());
        let mut wanted = Vec::new();
        for (position, parameter) in operation.parameters.iter().enumerate() {
            let role = role(parameter, self.settings);
            let left = match role {
                HeaderRole::RequestId | HeaderRole::Client(_) | HeaderRole::Psu => false,
                // The runtime knows the scopes of tokens that it obtains, but of the caller's own only what the operation says.
                HeaderRole::Scope => !operation.names_scopes(parameter.environments),
                HeaderRole::Consent => argument != Some(parameter.name.as_str()),
                HeaderRole::Sticky | HeaderRole::Plain => true,
            };
            if left {
                // What only some environments know is a setter: a caller of the others has nothing to give.
                let required = parameter.required && parameter.environments.is_all() && role != HeaderRole::Scope;
                wanted.push(Wanted { position, required });
            }
        }
        // Path parameters first, in the order of the template; then as described.
        wanted.sort_by_key(|wanted| path_position(operation, &operation.parameters[wanted.position]));
        wanted
    }

    fn takes_psu(&self, operation: &Operation) -> bool {
        operation.parameters.iter().any(|parameter| role(parameter, self.settings) == HeaderRole::Psu)
    }

    fn needs_psu(&self, operation: &Operation) -> bool {
        operation.parameters.iter().any(|parameter| parameter.required && role(parameter, self.settings) == HeaderRole::Psu)
    }
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
