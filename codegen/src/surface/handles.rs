//! Which path parameters are bound by handles.

use super::methods::NOT_METHODS;
use super::{Group, Handle, HandleParameter, MOST_ARGUMENTS};
use crate::naming::Scope;
use crate::naming::words::{conjunction, type_name, value_name};
use crate::operations::{Location, Operation, Parameter, template_names};
use crate::types::{Shape, Type, Types};

/// The path parameters of an operation in the order of its template, in the portions that handles bind. Those after the last handle are
/// arguments of the method.
pub(super) fn portions<'o>(operation: &'o Operation, types: &Types, required_beside: usize) -> Vec<Vec<&'o Parameter>> {
    let in_path: Vec<&Parameter> = template_names(&operation.path)
        .filter_map(|name| {
            operation.parameters.iter().find(|parameter| parameter.location == Location::Path && parameter.name == name)
        })
        .collect();
    let is_id = |parameter: &&Parameter| matches!(parameter.value, Type::Named(id) if types.get(id).shape == Shape::Id);
    if in_path.len() < 2 {
        return Vec::new();
    }
    if !in_path.iter().any(is_id) {
        let too_many = in_path.len() + required_beside > MOST_ARGUMENTS;
        return if too_many { in_path.chunks(MOST_ARGUMENTS).map(<[_]>::to_vec).collect() } else { Vec::new() };
    }
    let mut portions = Vec::new();
    let mut portion = Vec::new();
    for parameter in in_path {
        portion.push(parameter);
        if is_id(&parameter) || portion.len() == MOST_ARGUMENTS {
            portions.push(std::mem::take(&mut portion));
        }
    }
    if !portion.is_empty() && portion.len() + required_beside > MOST_ARGUMENTS {
        portions.push(portion);
    }
    portions
}

/// The handle that binds these portions, made where the group has none yet.
pub(super) fn handle(group: &mut Group, scope: &mut Scope, portions: &[Vec<&Parameter>]) -> Option<usize> {
    let mut parent = None;
    for portion in portions {
        let parameters: Vec<HandleParameter> = portion.iter().map(|parameter| bound(parameter)).collect();
        let known = group.handles.iter().position(|handle| handle.parent == parent && handle.parameters == parameters);
        parent = Some(known.unwrap_or_else(|| add(group, scope, parent, parameters)));
    }
    parent
}

fn bound(parameter: &Parameter) -> HandleParameter {
    let Parameter { name, value, docs, .. } = parameter;
    HandleParameter { wire: name.clone(), name: value_name(name), value: value.clone(), docs: docs.clone() }
}

fn add(group: &mut Group, scope: &mut Scope, parent: Option<usize>, parameters: Vec<HandleParameter>) -> usize {
    let last = parameters.last().map_or("", |parameter| parameter.wire.as_str());
    let spoken = value_name(last);
    let short = spoken.strip_suffix("_id").filter(|short| !short.is_empty()).unwrap_or(&spoken);
    let owner = parent.map_or_else(String::new, |parent| group.handles[parent].type_name.clone());
    let all_bound = conjunction(parameters.iter().map(|parameter| parameter.name.as_str()));
    let mut taken = Scope::with(&NOT_METHODS);
    group.handles.iter().filter(|handle| handle.parent == parent).for_each(|handle| taken.reserve(&handle.accessor));
    let accessor = taken.claim([short, all_bound.as_str()]);
    let wanted = format!("{owner}{}", type_name(&accessor));
    let fallback = format!("{wanted}Handle");
    let type_name = scope.claim([wanted.as_str(), fallback.as_str()]);
    group.handles.push(Handle { accessor, type_name, parent, parameters, methods: Vec::new() });
    group.handles.len() - 1
}
