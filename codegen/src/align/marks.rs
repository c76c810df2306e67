//! Where operations, definitions and their parts exist: said of what one environment describes, and taken back where all do.

use crate::environments::Environments;
use crate::operations::{Api, Callback, Operation};
use crate::types::{Shape, Types};

/// Says of an operation of one environment, and of each of its parts, that it exists there.
pub(super) fn mark(operation: &mut Operation, environments: Environments) {
    operation.environments = environments;
    each_part(operation, &mut |set| *set = environments);
}

/// Says the same of a request that the server makes.
pub(super) fn mark_callback(callback: &mut Callback, environments: Environments) {
    each_part_received(callback, &mut |set| *set = environments);
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
    let webhooks = &mut api.webhooks;
    webhooks.iter_mut().for_each(|webhook| each_part_received(webhook, &mut |set| *set = widened(*set, Environments::ALL)));
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
    operation.body.iter_mut().for_each(|body| change(&mut body.environments));
    operation.callbacks.iter_mut().for_each(|callback| each_part_received(callback, change));
    let contents = operation.body.iter_mut().flat_map(|body| &mut body.contents);
    contents.for_each(|content| change(&mut content.environments));
    for response in &mut operation.responses {
        change(&mut response.environments);
        response.bodiless.iter_mut().for_each(&mut *change);
        response.contents.iter_mut().for_each(|content| change(&mut content.environments));
        response.headers.iter_mut().for_each(|header| change(&mut header.environments));
        response.links.iter_mut().for_each(|link| change(&mut link.environments));
    }
}

fn each_part_received(callback: &mut Callback, change: &mut dyn FnMut(&mut Environments)) {
    change(&mut callback.environments);
    callback.contents.iter_mut().for_each(|content| change(&mut content.environments));
}
