//! Which path parameters are bound by handles: an id in a path is a handle everywhere.

use std::collections::BTreeSet;

use super::flows::authorise_methods;
use super::methods::NOT_METHODS;
use super::{Group, Handle, HandleParameter, MOST_ARGUMENTS, Plan};
use crate::naming::claims::{Claim, names};
use crate::naming::lock::member;
use crate::naming::words::{conjunction, singular, type_name, type_words, value_name};
use crate::operations::{Location, Operation, Parameter, template_names};
use crate::types::{Shape, Type, Types};

/// The path parameters of an operation in the order of its template, in the portions that handles bind. Those after the last handle are
/// arguments of the method.
pub(super) fn portions<'o>(operation: &'o Operation, types: &Types, required_beside: usize) -> Vec<Vec<&'o Parameter>> {
    let mut seen = BTreeSet::new();
    let in_path: Vec<&Parameter> = template_names(&operation.path)
        .filter(|name| seen.insert(*name))
        .filter_map(|name| {
            operation.parameters.iter().find(|parameter| parameter.location == Location::Path && parameter.name == name)
        })
        .collect();
    let is_id = |parameter: &&Parameter| matches!(parameter.value, Type::Named(id) if types.get(id).shape == Shape::Id);
    if !in_path.iter().any(is_id) {
        let too_many = in_path.len() > 1 && in_path.len() + required_beside > MOST_ARGUMENTS;
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

/// The handle that binds these portions, made where the group has none yet; its name comes once all are there.
pub(super) fn handle(group: &mut Group, path: &str, portions: &[Vec<&Parameter>]) -> Option<usize> {
    let mut parent = None;
    for portion in portions {
        let parameters = bound(path, portion);
        let known = group.handles.iter().position(|handle| handle.parent == parent && handle.parameters == parameters);
        parent = Some(known.unwrap_or_else(|| {
            let (accessor, type_name) = (String::new(), String::new());
            group.handles.push(Handle { accessor, type_name, parent, parameters, methods: Vec::new() });
            group.handles.len() - 1
        }));
    }
    parent
}

fn bound(path: &str, portion: &[&Parameter]) -> Vec<HandleParameter> {
    let names = super::members::arguments(portion.iter().map(|parameter| parameter.name.as_str()));
    let parameters = portion.iter().zip(names).map(|(parameter, argument)| {
        let Parameter { name, value, docs, .. } = parameter;
        HandleParameter { wire: name.clone(), name: argument, of: owner(path, name), value: value.clone(), docs: docs.clone() }
    });
    parameters.collect()
}

/// The thing that an id without a telling name identifies: in `/accounts/{id}` an account.
fn owner(path: &str, parameter: &str) -> Option<String> {
    let before = path.split_once(&format!("/{{{parameter}}}")).filter(|_| value_name(parameter) == "id")?.0;
    let segment = before.rsplit('/').next().filter(|segment| !segment.is_empty() && !segment.contains('{'))?;
    let mut words = type_words(segment);
    if let Some(one) = words.last().and_then(|last| singular(last)) {
        words.pop();
        words.push(one);
    }
    Some(value_name(&words.join(" ")))
}

impl Plan<'_> {
    /// Names the handles of a group, parents before what hangs on them.
    pub(super) fn name_handles(&mut self, group: usize) {
        let authorise = authorise_methods(self.operations().map(|(_, operation)| operation));
        let reserved = || NOT_METHODS.into_iter().chain(authorise.iter().copied());
        let mut owners = vec![None];
        let mut next = 0;
        while let Some(owner) = owners.get(next).copied() {
            let handles = &self.surface.groups[group].handles;
            let children: Vec<usize> = (0..handles.len()).filter(|at| handles[*at].parent == owner).collect();
            let claims: Vec<Claim> = children.iter().map(|at| self.accessor_claim(group, *at)).collect();
            for (at, accessor) in children.iter().zip(names(reserved(), &claims)) {
                self.surface.groups[group].handles[*at].accessor = accessor;
            }
            owners.extend(children.into_iter().map(Some));
            next += 1;
        }
        self.name_handle_types(group);
    }

    fn accessor_claim(&self, group: usize, handle: usize) -> Claim {
        let parameters = &self.surface.groups[group].handles[handle].parameters;
        let last = parameters.last().map_or("", |parameter| parameter.wire.as_str());
        let owner = parameters.last().and_then(|parameter| parameter.of.clone());
        let spoken = owner.unwrap_or_else(|| value_name(last));
        let short = spoken.strip_suffix("_id").filter(|short| !short.is_empty()).unwrap_or(&spoken);
        let all_bound = conjunction(parameters.iter().map(|parameter| parameter.name.as_str()));
        let address = self.surface.groups[group].handle_address(handle);
        let locked = self.lock.get("handle", &address).map(str::to_owned);
        Claim { address, given: None, locked, candidates: vec![short.to_owned(), all_bound] }
    }

    fn name_handle_types(&mut self, group: usize) {
        let group = &mut self.surface.groups[group];
        let wanted: Vec<String> = (0..group.handles.len()).map(|at| group.words_to(at)).collect();
        let claim = |(at, wanted): (usize, &String)| {
            let candidates = vec![wanted.clone(), format!("{wanted}Handle")];
            Claim { address: group.handle_address(at), candidates, ..Claim::default() }
        };
        let claims: Vec<Claim> = wanted.iter().enumerate().map(claim).collect();
        let names = names([group.type_name.as_str()], &claims);
        group.handles.iter_mut().zip(names).for_each(|(handle, name)| handle.type_name = name);
    }
}

impl Group {
    /// The address of a handle in `names.lock`: its group, and the path parameters that it and those above it bind.
    pub fn handle_address(&self, handle: usize) -> String {
        let above = self.way_to(handle);
        let bound = above.iter().flat_map(|at| &self.handles[*at].parameters).map(|parameter| match &parameter.of {
            Some(owner) => format!("{owner} {{{}}}", parameter.wire),
            None => format!("{{{}}}", parameter.wire),
        });
        member(&self.accessor, &bound.collect::<Vec<_>>().join("/"))
    }

    /// The accessors that lead to a handle, as the name of a type. What one ends with and the next begins with stands once.
    fn words_to(&self, handle: usize) -> String {
        let way = self.way_to(handle);
        let words = way.iter().map(|at| type_name(&self.handles[*at].accessor));
        words.fold(String::new(), |all, word| if word.starts_with(&all) { word } else { all + &word })
    }

    /// The handles from the group down to this one.
    pub fn way_to(&self, handle: usize) -> Vec<usize> {
        let mut way: Vec<usize> = std::iter::successors(Some(handle), |at| self.handles[*at].parent).collect();
        way.reverse();
        way
    }

    /// The accessors of what hangs on the group itself, or on one of its handles.
    pub(super) fn accessors_below(&self, owner: Option<usize>) -> BTreeSet<&str> {
        self.handles.iter().filter(|handle| handle.parent == owner).map(|handle| handle.accessor.as_str()).collect()
    }
}
